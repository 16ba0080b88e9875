package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.Labels.Found;
import io.github.rubricscorer.importing.notes.Notes.Seconds;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a document of notes. Not thread-safe. */
public final class NotesReader {
  private static final Pattern SECONDS =
      Pattern.compile("(\\d{1,4})\\s?(?:-|–|—|to)\\s?(\\d{1,4})[\\s-]?(?:seconds?|sec|s)\\b");

  private static final Pattern PRAISING =
      Pattern.compile(
          "(?i)^(?:good|great|excellent|nice|nicely|strong|solid|smart|right|correct|well|yes|true"
              + "|perfect|clever|sound|you (?:saw|covered|named|mentioned|act|talked?|explained"
              + "|started|understood|know|identified|did|got)|covers|correctly)\\b.*");

  private static final Pattern ADVISING =
      Pattern.compile("(?i).*\\b(?:add|adding|missing|improve|could|should|better|lacking)\\b.*");

  private static final Pattern LACKING =
      Pattern.compile(
          "(?i)^(?:no|not|missing|missed|forgot|lacks?|lacking|did not|didn['’]t|never|omitted"
              + "|left out)\\b\\s*(?:to\\s+)?(?:mention(?:ed|ing)?|cover(?:ed)?|say|name[d]?"
              + "|talk about|discuss(?:ed)?|explain(?:ed)?|of)?\\s*");

  private static final Pattern CONTINUING =
      Pattern.compile("(?i)^(?:and|but|so|what if|suppose|now|then|ok|okay)\\b.*");

  private static final Pattern CONDITION =
      Pattern.compile("(?i)^(?:when|if|where|once|as soon as)\\s+([^,;:.?]{8,160}),\\s+\\S.*");

  private static final List<String> SPEAKERS =
      List.of("interviewer", "examiner", "recruiter", "hiring manager", "professor");

  private final List<Segment> segments;
  private final List<QuestionNotes> questions = new ArrayList<>();
  private final List<Leftover> leftovers = new ArrayList<>();
  private @Nullable QuestionNotes current;
  private @Nullable QuestionNotes main;
  private @Nullable Role role;
  private @Nullable Columns columns;
  private @Nullable Seconds seconds;
  private String stem = "";
  private boolean stressed;
  private boolean criteriaBelow;
  private int remarkDepth = Integer.MAX_VALUE;
  private int at;

  private NotesReader(List<Segment> segments) {
    this.segments = segments;
  }

  /** Reads Markdown. */
  public static Notes read(String markdown) {
    List<Segment> segments = Segments.of(markdown);
    Notes notes = new NotesReader(segments).notes();
    return notes.questions().isEmpty() ? new NotesReader(segments).list(notes) : notes;
  }

  private Notes notes() {
    for (at = 0; at < segments.size(); at++) {
      segment(segments.get(at));
    }
    List<QuestionNotes> kept = new ArrayList<>();
    for (QuestionNotes question : questions) {
      if (!question.remarks().isEmpty() || !question.model().isEmpty()) {
        kept.add(question);
      } else {
        leave(question);
      }
    }
    leftovers.sort(null);
    return new Notes(kept, leftovers, seconds);
  }

  /** Takes a document without any question for a list of criteria; a title may stand before it. */
  private Notes list(Notes otherwise) {
    boolean begun = false;
    for (at = 0; at < segments.size(); at++) {
      Segment segment = segments.get(at);
      RichText text = Enumerators.without(Signs.without(segment.text()));
      if (segment.kind() == Segment.Kind.STRUCTURE || text.isBlank()) {
        continue;
      }
      if (!begun) {
        begin(segment, null);
        begun = true;
        if (!segment.isItem() && !segment.isRow()) {
          title(text.text().endsWith(":") ? text.part(0, text.text().length() - 1) : text);
          continue;
        }
      }
      role = Role.CRITERION;
      switch (segment.kind()) {
        case TABLE_HEAD -> head(segment);
        case TABLE_ROW -> row(segment);
        default -> remark(Role.CRITERION, text, segment);
      }
    }
    boolean any = current != null && !current.remarks().isEmpty();
    leftovers.sort(null);
    return any ? new Notes(questions, leftovers, null) : otherwise;
  }

  private void leave(QuestionNotes question) {
    String reason =
        question.before() == null
            ? "a question without feedback, criteria or a model answer"
            : "a follow-up without feedback, criteria or a model answer";
    String text = question.question().isEmpty() ? question.title() : question.question();
    leftovers.add(new Leftover(question.line(), question.lastLine(), text, reason));
  }

  private void segment(Segment segment) {
    switch (segment.kind()) {
      case STRUCTURE -> columns = null;
      case HEADING -> heading(segment);
      case TABLE_HEAD -> head(segment);
      case TABLE_ROW -> row(segment);
      case NUMBERED -> {
        if (segment.level() == 1 && role != Role.CRITERION && isQuestionItem(at)) {
          begin(segment, null);
          question(segment.text(), segment);
        } else {
          text(segment);
        }
      }
      case ITEM, TEXT -> text(segment);
    }
  }

  private void heading(Segment segment) {
    remarkDepth = Integer.MAX_VALUE;
    Optional<Found> label = Labels.find(segment.text(), true);
    if (label.isPresent()) {
      labelled(label.get(), segment);
      return;
    }
    RichText text = Enumerators.without(Signs.without(segment.text()));
    if (isQuestionHeading(text)) {
      begin(segment, null);
      title(text);
    } else {
      role = null;
      leftover(segment, text, "a heading that no question belongs to");
    }
  }

  private void title(RichText text) {
    QuestionNotes question = open();
    if (text.text().endsWith("?")) {
      question.addQuestion(text.text());
    } else {
      question.title(text.text());
    }
  }

  /** Whether feedback or the like follows before the next heading that is no label. */
  private boolean isQuestionHeading(RichText text) {
    boolean asks = text.text().endsWith("?");
    for (int i = at + 1; i < segments.size(); i++) {
      Segment next = segments.get(i);
      if (next.kind() == Segment.Kind.NUMBERED && next.level() == 1 && isQuestionItem(i)) {
        return false;
      }
      boolean heading = next.kind() == Segment.Kind.HEADING;
      Optional<Found> label = Labels.find(next.text(), heading);
      if (label.isPresent() && label.get().role() == Role.QUESTION) {
        return asks && i > at + 1;
      }
      if (label.isPresent() || next.isRow() || Signs.role(next.text().text()) != null) {
        return label.isEmpty() || label.get().role() != Role.OVERALL;
      }
      if (heading) {
        return asks && i > at + 1;
      }
      if (asks && next.isItem()) {
        return true;
      }
    }
    return asks;
  }

  /** Whether what stands below an item of a numbered list is about an answer to it. */
  private boolean isQuestionItem(int item) {
    for (int i = item + 1; i < segments.size(); i++) {
      Segment next = segments.get(i);
      if (next.kind() == Segment.Kind.HEADING
          || next.kind() == Segment.Kind.NUMBERED && next.level() == 1
          || next.level() == 0 && next.isItem()) {
        return false;
      }
      Optional<Found> label = Labels.find(next.text(), false);
      if (next.level() >= 1 && label.isPresent() && label.get().role() != Role.QUESTION) {
        return true;
      }
    }
    return false;
  }

  private void text(Segment segment) {
    @Nullable Role sign = Signs.role(segment.text().text());
    RichText text = Signs.without(segment.text());
    if (text.isBlank()) {
      return;
    }
    Optional<Found> label = Labels.find(text, false);
    if (label.isPresent()) {
      labelled(label.get(), segment);
      return;
    }
    if (!stem.isEmpty() && sign == null && Enumerators.isLetter(text.text()) && current != null) {
      role = Role.QUESTION;
      question(text, segment);
      return;
    }
    if (text.text().endsWith(":") && sign != null && current != null) {
      role = sign == Role.MISTAKE ? Role.ADVICE : sign;
      return;
    }
    content(sign == null || role == Role.ANSWER && !segment.isItem() ? role : sign, text, segment);
  }

  private void labelled(Found label, Segment segment) {
    stressed = label.stressed();
    remarkDepth = Integer.MAX_VALUE;
    columns = null;
    switch (label.role()) {
      case QUESTION -> beginLabelled(label, segment);
      case FOLLOW_UP -> followUp(segment);
      case OVERALL -> role = Role.OVERALL;
      default -> {
        if (current == null && label.rest().text().endsWith("?")) {
          begin(segment, null);
          question(label.rest(), segment);
          role = label.role();
          return;
        }
        role = label.role();
      }
    }
    RichText rest = label.rest();
    if (rest.isBlank()) {
      return;
    }
    if (segment.kind() == Segment.Kind.HEADING && label.role() == Role.QUESTION) {
      title(rest);
      return;
    }
    Optional<Found> next = Labels.find(rest, false);
    if (next.isPresent()) {
      labelled(next.get(), segment);
    } else {
      @Nullable Role sign = Signs.role(rest.text());
      content(sign == null ? role : sign, Signs.without(rest), segment);
      role = role == Role.MODEL ? null : role;
    }
  }

  private void beginLabelled(Found label, Segment segment) {
    boolean speaker = SPEAKERS.contains(label.name());
    if (current != null && !current.isAnswered() && (speaker || current.question().isEmpty())) {
      role = Role.QUESTION;
      return;
    }
    boolean goesOn = speaker && main != null && CONTINUING.matcher(label.rest().text()).matches();
    begin(segment, goesOn ? main : null);
  }

  private void followUp(Segment segment) {
    if (main == null) {
      role = null;
      return;
    }
    begin(segment, main);
    role = Role.FOLLOW_UP;
  }

  private void begin(Segment segment, @Nullable QuestionNotes before) {
    current = new QuestionNotes(segment.first(), before);
    questions.add(current);
    if (before == null) {
      main = current;
      stem = "";
    }
    role = Role.QUESTION;
    criteriaBelow = !isRemarkedOn();
    remarkDepth = Integer.MAX_VALUE;
    columns = null;
  }

  /** Whether labels say below which of the segments are about an answer. */
  private boolean isRemarkedOn() {
    for (int i = at + 1; i < segments.size(); i++) {
      Segment next = segments.get(i);
      boolean heading = next.kind() == Segment.Kind.HEADING;
      Optional<Found> label = Labels.find(next.text(), heading);
      if (label.isPresent()) {
        return label.get().role() != Role.QUESTION && label.get().role() != Role.OVERALL;
      }
      if (Signs.role(next.text().text()) != null) {
        return true;
      }
      if (heading) {
        return false;
      }
    }
    return false;
  }

  private QuestionNotes open() {
    return Objects.requireNonNull(current);
  }

  private void content(@Nullable Role as, RichText text, Segment segment) {
    if (as == Role.OVERALL) {
      overall(text, segment);
    } else if (current == null || as == null) {
      unopened(text, segment);
    } else {
      open().reach(segment.last());
      switch (as) {
        case QUESTION -> question(text, segment);
        case FOLLOW_UP -> followUpText(text, segment);
        case ANSWER -> open().addAnswer(text.text());
        case MODEL -> open().addModel(unquoted(text.text()), segment.first());
        case MISTAKE -> mistake(text, segment);
        case FEEDBACK, PRAISE, ADVICE, CRITERION -> remark(as, text, segment);
        case OVERALL -> {}
      }
    }
  }

  private void overall(RichText text, Segment segment) {
    Matcher matcher = SECONDS.matcher(text.text());
    if (matcher.find() && seconds == null) {
      int min = Integer.parseInt(matcher.group(1));
      int max = Integer.parseInt(matcher.group(2));
      seconds = min > 0 && min <= max ? new Seconds(min, max) : null;
    }
    leftover(segment, text, "advice that belongs to no question");
  }

  private void unopened(RichText text, Segment segment) {
    if (text.text().endsWith("?") && !segment.isItem()) {
      begin(segment, null);
      question(text, segment);
    } else {
      leftover(
          segment,
          text,
          current == null ? "before the first question" : "in no part that is known");
    }
  }

  private void question(RichText given, Segment segment) {
    boolean part = Enumerators.isLetter(given.text());
    if (part && !stem.isEmpty() && open().isAnswered() || part && isNewPart()) {
      String before = stem;
      begin(segment, null);
      stem = before;
      open().addQuestion(stem);
    } else if (part) {
      stem = open().question();
    }
    RichText text = Enumerators.without(given);
    if (segment.isItem()
        && segment.level() >= 1
        && criteriaBelow
        && !part
        && !open().question().isEmpty()) {
      role = Role.CRITERION;
      remark(Role.CRITERION, text, segment);
    } else {
      open().addQuestion(unquoted(text.text()));
    }
  }

  private boolean isNewPart() {
    return open().isAnswered();
  }

  private void followUpText(RichText text, Segment segment) {
    if (segment.isItem() && !text.text().endsWith("?")) {
      role = Role.CRITERION;
      remark(Role.CRITERION, text, segment);
    } else if (text.text().endsWith("?")
        || open().question().isEmpty()
            && isRemarkedOn()
            && !CONDITION.matcher(text.text()).matches()) {
      open().addQuestion(unquoted(text.text()));
    } else {
      statement(unquoted(text.text()), segment);
    }
  }

  /** A follow-up that tells the answer at once: what comes before its comma was asked. */
  private void statement(String text, Segment segment) {
    Matcher condition = CONDITION.matcher(text);
    if (open().question().isEmpty() && condition.matches()) {
      String asked = condition.group(1);
      open()
          .addQuestion(
              Character.toUpperCase(asked.charAt(0)) + asked.substring(1) + ". What would you do?");
    }
    open().addModel(text, segment.first());
  }

  private void mistake(RichText text, Segment segment) {
    Matcher lacking = LACKING.matcher(text.text());
    if (lacking.find() && lacking.end() < text.text().length()) {
      remark(Role.ADVICE, text.from(lacking.end()), segment);
    } else {
      leftover(
          segment, text, "a mistake; if it should cost points, write a concept of negative weight");
    }
  }

  private void remark(Role as, RichText text, Segment segment) {
    if (segment.isItem()
        && segment.level() > remarkDepth
        && open().addDetail(text, segment.last())) {
      return;
    }
    if (segment.isItem()) {
      remarkDepth = segment.level();
    } else if (segment.level() == 0) {
      remarkDepth = Integer.MAX_VALUE;
    }
    Role now = as;
    boolean explains = segment.isItem() && explains(text);
    for (RichText piece : explains ? List.of(text) : Pieces.of(text)) {
      Optional<Found> label = Labels.find(piece, false);
      if (label.isPresent() && label.get().role() != Role.QUESTION) {
        now = label.get().role();
        role = now;
        if (!label.get().rest().isBlank()) {
          content(now, label.get().rest(), segment);
        }
      } else if (piece.text().endsWith(":")) {
        introduction(piece, segment);
      } else {
        Role sort = now == Role.FEEDBACK ? sort(piece.text()) : now;
        open()
            .add(
                Remark.of(
                    sort,
                    sort == Role.ADVICE ? lacking(piece) : piece,
                    segment.first(),
                    segment.last(),
                    stressed));
      }
    }
  }

  /** "No look at the data" advises to look at it. */
  private static RichText lacking(RichText text) {
    Matcher lacking = LACKING.matcher(text.text());
    return lacking.find() && lacking.end() < text.text().length() ? text.from(lacking.end()) : text;
  }

  private void introduction(RichText piece, Segment segment) {
    if (ADVISING.matcher(piece.text()).matches()) {
      role = Role.ADVICE;
    } else if (PRAISING.matcher(piece.text()).matches()) {
      role = Role.PRAISE;
    } else {
      leftover(segment, piece, "says only what follows");
    }
  }

  /** Whether a bullet begins with what it is about and a colon; what follows explains that. */
  private static boolean explains(RichText text) {
    int colon = text.text().indexOf(": ");
    return colon > 0
        && colon < 40
        && text.text().substring(0, colon).split(" ", -1).length <= 4
        && !PRAISING.matcher(text.text()).matches()
        && Labels.find(text, false).isEmpty();
  }

  private static Role sort(String text) {
    return PRAISING.matcher(text).matches() ? Role.PRAISE : Role.ADVICE;
  }

  private void head(Segment segment) {
    columns = Columns.of(segment.cells().stream().map(RichText::text).toList());
  }

  private void row(Segment segment) {
    Columns known = columns;
    if (current == null || known == null || known.criterion() < 0) {
      leftover(segment, segment.text(), "a row of a table that belongs to no question");
      return;
    }
    if (role == Role.ANSWER || role == Role.MODEL || role == Role.OVERALL) {
      content(role, segment.text(), segment);
      return;
    }
    open().reach(segment.last());
    String keywords = cell(segment, known.keywords()).text();
    String hint = cell(segment, known.hint()).text();
    for (String cell : List.of(keywords, hint)) {
      Refusal.of(cell).forEach(told -> leftover(segment, RichText.plain(told), Refusal.REASON));
    }
    open()
        .add(
            new Remark(
                role == Role.PRAISE || role == Role.ADVICE ? role : Role.CRITERION,
                cell(segment, known.criterion()),
                segment.first(),
                segment.last(),
                Columns.points(cell(segment, known.points()).text()),
                Columns.words(Refusal.without(keywords)),
                Refusal.without(hint),
                List.of(),
                false));
  }

  private static RichText cell(Segment row, int column) {
    return column < 0 || column >= row.cells().size()
        ? RichText.plain("")
        : row.cells().get(column);
  }

  private static String unquoted(String text) {
    String stripped = text.strip();
    boolean quoted =
        stripped.length() > 1
            && "\"“„«".indexOf(stripped.charAt(0)) >= 0
            && "\"”“»".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    return quoted ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
  }

  private void leftover(Segment segment, RichText text, String reason) {
    leftovers.add(new Leftover(segment.first(), segment.last(), text.text(), reason));
  }
}
