package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.NoteLabels.Found;
import io.github.rubricscorer.importing.notes.Notes.Seconds;
import io.github.rubricscorer.importing.notes.marking.Allotment;
import io.github.rubricscorer.importing.notes.marking.Points;
import io.github.rubricscorer.importing.notes.text.Enumerators;
import io.github.rubricscorer.importing.notes.text.Pieces;
import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document of notes: goes over its segments once, and keeps in mind what part they are in.
 * Not thread-safe.
 */
public final class NotesReader {
  private static final Pattern SECONDS =
      Pattern.compile("(\\d{1,4})\\s?(?:-|–|—|to)\\s?(\\d{1,4})[\\s-]?(?:seconds?|sec|s)\\b");

  private static final Pattern CONTINUING =
      Pattern.compile("(?i)^(?:and|but|so|what if|suppose|now|then|ok|okay)\\b.*");

  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}{1,20}\\s?:");

  private static final Pattern CONDITION =
      Pattern.compile("(?i)^(?:when|if|where|once|as soon as)\\s+([^,;:.?]{8,160}),\\s+\\S.*");

  /** A line with a sign that says what the list below it is has no more characters. */
  private static final int LONGEST_SIGNED = 60;

  /** More labels than this do not stand in a row. */
  private static final int MOST_IN_ROW = 8;

  private final List<Segment> segments;
  private final Ahead ahead;
  private final Speakers speakers;
  private final OpenQuestions questions = new OpenQuestions();
  private final List<Leftover> leftovers = new ArrayList<>();
  private final Criteria criteria;
  private final CriteriaTable table;

  /** A case that a coach tells, and which asks nothing, has no fewer words; greetings have. */
  private static final int FEWEST_OF_CASE = 8;

  /** A question of so few words leans on what was said before. */
  private static final int SHORT_PROBE = 5;

  private @Nullable Role role;
  private @Nullable Seconds seconds;
  private @Nullable Segment remarked;
  private boolean stressed;
  private boolean criteriaBelow;

  /** Whether a rule stands below the question that is open. */
  private boolean ruled;

  /** Whether the part that is read stands after a table that has all criteria. */
  private boolean behind;

  private int at;

  /** The labels that the one that is read follows on the spot. */
  private int inRow;

  private NotesReader(List<Segment> segments) {
    this.segments = segments;
    this.ahead = new Ahead(segments);
    this.speakers = new Speakers(segments);
    this.criteria = new Criteria(ahead, questions, leftovers);
    this.table = new CriteriaTable(ahead, questions, leftovers, criteria);
  }

  /** Reads Markdown, plain text, or what a chat program exports. */
  public static Notes read(String markdown) {
    List<Segment> segments = Segments.of(ChatExport.labelled(Points.inSquares(markdown)));
    Notes notes = new NotesReader(segments).notes();
    return notes.questions().isEmpty() ? new NotesReader(segments).list(notes) : notes;
  }

  private Notes notes() {
    for (at = 0; at < segments.size(); at++) {
      segment(segments.get(at));
    }
    criteria.leave();
    List<QuestionNotes> kept = questions.kept(leftovers);
    leftovers.sort(null);
    return new Notes(kept, leftovers, seconds);
  }

  /** Takes a document without any question for a list of criteria; a title may stand before it. */
  private Notes list(Notes otherwise) {
    for (at = 0; at < segments.size(); at++) {
      Segment segment = segments.get(at);
      RichText text = Enumerators.without(Signs.without(segment.text()));
      if (segment.kind() != Segment.Kind.STRUCTURE && !text.isBlank()) {
        listed(segment, text);
      }
    }
    criteria.leave();
    boolean any = questions.isAny() && questions.open().isRemarkedOn();
    leftovers.sort(null);
    return any ? new Notes(questions.kept(leftovers), leftovers, null) : otherwise;
  }

  private void listed(Segment segment, RichText text) {
    if (segment.kind() == Segment.Kind.LINK) {
      leftover(segment, text, Leftover.LINK);
      return;
    }
    if (!questions.isAny()) {
      begin(segment);
      if (!segment.isItem() && !segment.isRow()) {
        title(text.text().endsWith(":") ? text.part(0, text.text().length() - 1) : text);
        return;
      }
    }
    role = Role.CRITERION;
    switch (segment.kind()) {
      case TABLE_HEAD -> head(segment);
      case TABLE_ROW -> row(segment);
      case HEADING -> section(text, segment);
      default -> {
        Optional<Found> label = NoteLabels.find(text, false);
        if (label.isPresent() && label.get().role() == Role.QUESTION) {
          questions.open().addQuestion(Points.of(label.get().rest()).text().text());
        } else if (isMoreOfQuestion(text, segment)) {
          questions.open().addQuestion(Points.of(text).text().text());
        } else if (!criteria.guide(text, segment)) {
          remark(Role.CRITERION, text, segment);
        }
      }
    }
  }

  /** Whether a paragraph before the first criterion asks. */
  private boolean isMoreOfQuestion(RichText text, Segment segment) {
    return !segment.isItem() && !questions.open().isRemarkedOn() && Asking.isQuestion(text.text());
  }

  /** A heading over some of the criteria, which may say how many of them count. */
  private void section(RichText text, Segment segment) {
    criteria.leave();
    if (!criteria.head(text, segment)) {
      leftover(segment, text, Leftover.HEADS);
    }
  }

  private void segment(Segment segment) {
    switch (segment.kind()) {
      case STRUCTURE -> {
        table.leave();
        ruled = true;
      }
      case LINK -> leftover(segment, segment.text(), Leftover.LINK);
      case HEADING -> heading(segment);
      case TABLE_HEAD -> head(segment);
      case TABLE_ROW -> row(segment);
      case NUMBERED, ITEM, TEXT -> {
        if (asksAnew(segment)) {
          begin(segment);
          question(Signs.without(segment.text()), segment);
        } else {
          text(segment);
        }
      }
    }
  }

  /** Whether a line or an item begins a question, though no label says so. */
  private boolean asksAnew(Segment segment) {
    boolean numbered = segment.kind() == Segment.Kind.NUMBERED && segment.level() == 1;
    boolean first =
        !questions.isAny() && Asking.asks(segment.text().text()) && ahead.isListNext(at);
    if (numbered && role != Role.CRITERION && (first || ahead.isQuestionItem(at))) {
      return true;
    }
    if (!questions.isAnswered() || NoteLabels.find(segment.text(), false).isPresent()) {
      return false;
    }
    return ahead.isNextQuestion(at, questions.number())
        || role == Role.CRITERION
            && segment.kind() == Segment.Kind.TEXT
            && segment.level() == 0
            && Asking.isQuestion(segment.text().text())
            && ahead.isListNext(at);
  }

  private void heading(Segment segment) {
    criteria.leave();
    Optional<Found> label = NoteLabels.find(segment.text(), true);
    if (label.isPresent()) {
      labelled(label.get(), segment);
      return;
    }
    RichText text = Enumerators.without(Signs.without(segment.text()));
    if (ahead.isQuestionHeading(at, text)) {
      begin(segment);
      title(text);
    } else if (criteria.head(text, segment)) {
      role = Role.CRITERION;
    } else {
      role = null;
      behind =
          questions.isAny()
              && questions.open().isTabled()
              && !Asking.asks(text.text())
              && Points.of(text).value() == 0;
      leftover(segment, text, behind ? Leftover.BEHIND : Leftover.HEADING);
    }
  }

  private void title(RichText text) {
    if (Asking.asks(text.text())) {
      questions.open().addQuestion(Points.of(text).text().text());
    } else {
      questions.open().title(text.text());
    }
  }

  private void text(Segment segment) {
    @Nullable Role sign = Signs.role(segment.text().text());
    RichText text = Signs.without(segment.text());
    Optional<Speakers.Said> said = segment.isItem() ? Optional.empty() : speakers.said(text);
    if (said.isPresent()) {
      said(said.get(), segment);
      return;
    }
    if (criteria.guide(text, segment) || !text.isBlank() && isLabelled(text, segment)) {
      return;
    }
    if (sign != null && heads(text, segment)) {
      enter(sign == Role.MISTAKE ? Role.ADVICE : sign);
      return;
    }
    if (text.isBlank()) {
      return;
    }
    if (!questions.stem().isEmpty()
        && sign == null
        && !segment.isItem()
        && Enumerators.isLetter(text.text())) {
      role = Role.QUESTION;
      question(text, segment);
      return;
    }
    boolean sure = sign == null || role == Role.ANSWER && !segment.isItem();
    content(sure ? roleOf(text) : sign, text, segment);
  }

  /** What a line with points is for where no label says it: a criterion, one of several. */
  private @Nullable Role roleOf(RichText text) {
    boolean open =
        role == null || role == Role.QUESTION && questions.isAny() && questions.open().isKnown();
    boolean criterion =
        open
            && questions.isAny()
            && !Asking.isQuestion(text.text())
            && (Points.of(text).value() != 0 && (Points.begin(text) || ahead.isOneOfScored(at))
                || Allotment.isOver(text.text()) && !Allotment.above(text).isNone());
    if (criterion) {
      role = Role.CRITERION;
    }
    return role;
  }

  /**
   * Whether a line with a sign says what stands below it: "👍", "👍 what I liked", "💡 Next time:".
   */
  private boolean heads(RichText text, Segment segment) {
    String line = text.text();
    boolean sentence = line.endsWith(".") || line.endsWith("!") || line.endsWith("?");
    return questions.isAny()
        && !segment.isItem()
        && (line.endsWith(":")
            || !sentence && line.length() <= LONGEST_SIGNED && ahead.isUnsignedItemNext(at));
  }

  private boolean isLabelled(RichText text, Segment segment) {
    Optional<Found> label = label(text, segment);
    label.ifPresent(found -> labelled(found, segment));
    return label.isPresent();
  }

  private void labelled(Found label, Segment segment) {
    inRow++;
    begin(label, segment);
    inRow--;
  }

  private void begin(Found label, Segment segment) {
    stressed = label.stressed();
    criteria.leave();
    table.leave();
    RichText rest = label.rest();
    if (label.isPerson() && said(label, segment)) {
      return;
    }
    switch (label.role()) {
      case QUESTION -> beginLabelled(label, segment);
      case FOLLOW_UP -> followUp(segment);
      case OVERALL -> role = Role.OVERALL;
      default -> {
        enter(label.role());
        if (!questions.isAny() && Asking.asks(rest.text())) {
          begin(segment);
          ask(rest, segment);
          role = label.role();
          return;
        }
      }
    }
    if (rest.isBlank()) {
      return;
    }
    if (segment.kind() == Segment.Kind.HEADING && label.role() == Role.QUESTION) {
      title(rest);
      return;
    }
    rest(rest, segment);
  }

  /** Goes on to another part of what is said of an answer. */
  private void enter(Role part) {
    role = part;
    if (part == Role.ADVICE && questions.isAny()) {
      questions.open().beginMissing();
    }
  }

  /** The label at the start of what follows another on the spot, if there are not too many. */
  private Optional<Found> labelIn(RichText rest, Segment segment) {
    return inRow > MOST_IN_ROW ? Optional.empty() : label(rest, segment);
  }

  /** The label at the start of a text; an item may begin with a name that has a label's word. */
  private Optional<Found> label(RichText text, Segment segment) {
    return NoteLabels.find(text, false)
        .filter(found -> !segment.isItem() || found.whole() && !ahead.isNameAmongOthers(found, at));
  }

  /** What follows a label on the spot: another label, or what it is about. */
  private void rest(RichText rest, Segment segment) {
    Optional<Found> next = labelIn(rest, segment);
    if (next.isPresent()) {
      labelled(next.get(), segment);
    } else {
      @Nullable Role sign = Signs.role(rest.text());
      content(sign == null ? role : sign, Signs.without(rest), segment);
      role = role == Role.MODEL ? null : role;
    }
  }

  /** What somebody says whom the notes name: feedback, if no label says otherwise. */
  private void said(Speakers.Said said, Segment segment) {
    Optional<Found> label = NoteLabels.find(said.text(), false);
    if (said.last()) {
      role = Role.OVERALL;
      content(role, said.text(), segment);
    } else if (label.isPresent()) {
      labelled(label.get(), segment);
    } else {
      role = questions.isAnswered() ? Role.FEEDBACK : role;
      content(role, said.text(), segment);
    }
  }

  /**
   * What somebody says in a talk: who asks also says what was good, and who answers thanks for it.
   * Whether this was all that there is to do.
   */
  private boolean said(Found label, Segment segment) {
    RichText rest = label.rest();
    boolean plain = Signs.role(rest.text()) == null && NoteLabels.find(rest, false).isEmpty();
    if (label.role() == Role.ANSWER) {
      boolean late = questions.isAny() && questions.open().isRemarkedOn();
      if (late && plain) {
        leftover(segment, rest, "said after the feedback");
        role = null;
      }
      return late && plain;
    }
    if (plain && !rest.isBlank() && label.role() == Role.FEEDBACK && opensCase(rest)) {
      openCase(rest, segment);
      return true;
    }
    if (!plain || rest.isBlank() || !questions.isAnswered()) {
      return false;
    }
    boolean asks = Asking.asks(rest.text()) || Asking.isQuestion(Asking.question(rest).text());
    boolean remarks = !asks || !ahead.isAnswerNext(at);
    if (label.role() == Role.QUESTION && isProbe(rest)) {
      leftover(segment, rest, "asked in between, before any feedback");
      return true;
    }
    if (label.role() == Role.QUESTION && (asks || !Tone.praises(rest.text()))) {
      return false;
    }
    if (remarks) {
      role = Role.FEEDBACK;
      content(role, rest, segment);
    } else {
      begin(segment);
      ask(rest, segment);
    }
    return true;
  }

  /**
   * Whether what a coach says is the question, though it may ask nothing: an answer is next, and
   * nothing was said of one yet ("You run a food delivery. Orders are down by 8 %. Talk.").
   */
  private boolean opensCase(RichText said) {
    boolean open = questions.isAny() && !questions.isAnswered();
    boolean first =
        !questions.isAny() && !Asking.asks(said.text()) && words(said) >= FEWEST_OF_CASE;
    return (open || first) && ahead.isAnswerNext(at);
  }

  private void openCase(RichText said, Segment segment) {
    if (!questions.isAny()) {
      begin(segment);
    }
    role = Role.QUESTION;
    if (Asking.asks(said.text())) {
      ask(said, segment);
    } else {
      question(said, segment);
    }
  }

  private static int words(RichText text) {
    return text.text().strip().split("\\s+", -1).length;
  }

  /**
   * Whether a question goes on from the answer before, and the feedback that follows is on both: it
   * is short or begins with "and", and nothing was said of the answer yet.
   */
  private boolean isProbe(RichText asked) {
    boolean goesOn = CONTINUING.matcher(asked.text()).matches() || words(asked) <= SHORT_PROBE;
    return goesOn
        && !ruled
        && !Asking.isAnother(asked.text())
        && !questions.open().isRemarkedOn()
        && questions.open().model().isEmpty()
        && ahead.isAnswerNext(at);
  }

  /** Takes for a question what is asked, and reports what was said before it. */
  private void ask(RichText said, Segment segment) {
    RichText asked = Asking.question(said);
    if (asked.text().length() < said.text().length()) {
      RichText before = said.part(0, said.text().length() - asked.text().length());
      leftover(segment, before, "said before the question");
    }
    question(asked, segment);
  }

  private void beginLabelled(Found label, Segment segment) {
    boolean speaker = label.isPerson();
    if (questions.isAny()
        && !questions.isAnswered()
        && !ruled
        && (speaker || !questions.open().isAsked())) {
      role = Role.QUESTION;
      return;
    }
    if (speaker
        && questions.canFollow()
        && CONTINUING.matcher(label.rest().text()).matches()
        && !Asking.isAnother(label.rest().text())) {
      follow(segment);
    } else {
      begin(segment);
    }
  }

  private void followUp(Segment segment) {
    if (questions.canFollow()) {
      follow(segment);
      role = Role.FOLLOW_UP;
    } else {
      role = null;
    }
  }

  private void begin(Segment segment) {
    questions.begin(segment.first(), segment.number());
    begun();
  }

  private void follow(Segment segment) {
    questions.follow(segment.first());
    begun();
  }

  private void begun() {
    role = Role.QUESTION;
    criteriaBelow = !ahead.isRemarkedOn(at);
    ruled = false;
    behind = false;
    criteria.leave();
    table.leave();
  }

  private void content(@Nullable Role as, RichText text, Segment segment) {
    if (as == Role.OVERALL) {
      overall(text, segment);
    } else if (!questions.isAny() || as == null) {
      unopened(text, segment);
    } else {
      questions.open().reach(segment.last());
      switch (as) {
        case QUESTION -> {
          if (isNameOverAnswer(text, segment)) {
            role = Role.ANSWER;
            leftover(segment, text, Leftover.HEADS);
          } else if (isQuotedAnswer(segment)) {
            role = Role.ANSWER;
            questions.open().addAnswer(text.text());
          } else {
            question(text, segment);
          }
        }
        case FOLLOW_UP -> followUpText(text, segment);
        case ANSWER -> questions.open().addAnswer(text.text());
        case MODEL -> questions.open().addModel(unquoted(text.text()), segment.first());
        case MISTAKE -> mistake(text, segment);
        case FEEDBACK, PRAISE, ADVICE, CRITERION -> remark(as, text, segment);
        case OVERALL -> {}
      }
    }
  }

  /** Whether a name stands over a block quote, below a question: who answered it. */
  private boolean isNameOverAnswer(RichText text, Segment segment) {
    return !segment.quoted()
        && questions.open().isAsked()
        && at + 1 < segments.size()
        && segments.get(at + 1).quoted()
        && NAME.matcher(text.text().strip()).matches();
  }

  /** Whether a block quote follows a question that stands in none: what was answered. */
  private boolean isQuotedAnswer(Segment segment) {
    return segment.quoted()
        && at > 0
        && !segments.get(at - 1).quoted()
        && questions.open().isAsked()
        && !Asking.asks(segment.text().text());
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
    if (Asking.asks(text.text()) && !segment.isItem()) {
      begin(segment);
      ask(text, segment);
    } else {
      String part = behind ? Leftover.BEHIND : Leftover.NO_PART;
      leftover(segment, text, questions.isAny() ? part : Leftover.BEFORE);
    }
  }

  private void question(RichText given, Segment segment) {
    boolean part = Enumerators.isLetter(given.text());
    if (part && questions.isAnswered()) {
      questions.part(segment.first());
      begun();
    } else if (part) {
      questions.keepStem();
    }
    RichText text = Enumerators.without(given);
    if (isCriterion(segment, part)) {
      role = Role.CRITERION;
      remark(Role.CRITERION, text, segment);
    } else {
      questions.open().addQuestion(unquoted(Points.of(text).text().text()));
    }
  }

  /** Whether an item below a question is no part of it, but what an answer should have. */
  private boolean isCriterion(Segment segment, boolean part) {
    return segment.isItem()
        && segment.level() >= 1
        && criteriaBelow
        && !part
        && questions.open().isAsked();
  }

  private void followUpText(RichText text, Segment segment) {
    if (segment.isItem() && !Asking.asks(text.text())) {
      role = Role.CRITERION;
      remark(Role.CRITERION, text, segment);
    } else if (Asking.asks(text.text())
        || !questions.open().isAsked()
            && ahead.isRemarkedOn(at)
            && !CONDITION.matcher(text.text()).matches()) {
      questions.open().addQuestion(unquoted(text.text()));
    } else {
      statement(unquoted(text.text()), segment);
    }
  }

  /** A follow-up that tells the answer at once: what comes before its comma was asked. */
  private void statement(String text, Segment segment) {
    Matcher condition = CONDITION.matcher(text);
    if (!questions.open().isAsked() && condition.matches()) {
      String asked = condition.group(1);
      questions
          .open()
          .addQuestion(
              Character.toUpperCase(asked.charAt(0)) + asked.substring(1) + ". What would you do?");
    }
    questions.open().addModel(text, segment.first());
  }

  private void mistake(RichText text, Segment segment) {
    if (Tone.forbids(text.text())) {
      remark(Role.ADVICE, text, segment);
    } else if (Tone.lacks(text.text())) {
      remark(Role.ADVICE, Tone.missing(text), segment);
    } else {
      leftover(segment, text, SchemeRow.MISTAKE);
    }
  }

  private void remark(Role as, RichText given, Segment segment) {
    RichText rest = criteria.read(as, given, segment, at, stressed);
    if (!rest.isBlank()) {
      pieces(as, rest, segment);
    }
  }

  private void pieces(Role as, RichText text, Segment segment) {
    Role now = as;
    List<RichText> pieces = Pieces.of(text);
    boolean whole = segment.isItem() && (explains(text) || isReasoned(pieces, segment));
    for (RichText piece : whole ? List.of(text) : pieces) {
      Optional<Found> label = labelIn(piece, segment);
      if (label.isPresent() && label.get().role() != Role.QUESTION) {
        now = label.get().role();
        enter(now);
        if (!label.get().rest().isBlank()) {
          inRow++;
          content(now, label.get().rest(), segment);
          inRow--;
        }
      } else {
        piece(now, piece, segment);
      }
    }
  }

  /**
   * Whether an item sets off what it is about, and then its other sentences say why: "What does the
   * page show on a timeout? <b>Fallback</b> to a cached list."
   */
  private boolean isReasoned(List<RichText> pieces, Segment segment) {
    return pieces.size() > 1
        && pieces.stream().anyMatch(RichText::isSetOff)
        && pieces.stream()
            .noneMatch(piece -> labelIn(piece, segment).isPresent() || Tone.judges(piece.text()));
  }

  private void piece(Role as, RichText piece, Segment segment) {
    if (piece.text().endsWith(":")) {
      introduction(piece, segment);
    } else if (segment.equals(remarked)
        && Tone.judges(piece.text())
        && questions.open().judge(piece.text(), segment.last())) {
      return;
    } else {
      Role sort = as == Role.FEEDBACK ? Tone.of(piece.text()) : as;
      RichText text = sort == Role.ADVICE ? Tone.missing(piece) : piece;
      NoteRemark remark = NoteRemark.of(sort, text, segment.first(), segment.last(), stressed);
      if (as == Role.FEEDBACK && sort == Role.ADVICE && !Tone.demands(piece.text())) {
        questions.open().addUnsorted(remark);
      } else {
        questions.open().add(remark);
      }
      remarked = segment;
    }
  }

  private void introduction(RichText piece, Segment segment) {
    if (Tone.advises(piece.text())) {
      enter(Role.ADVICE);
    } else if (Tone.praises(piece.text())) {
      role = Role.PRAISE;
    } else {
      leftover(segment, piece, Leftover.HEADS);
    }
  }

  /** Whether a bullet begins with what it is about and a colon; what follows explains that. */
  private static boolean explains(RichText text) {
    int colon = text.text().indexOf(": ");
    return colon > 0
        && colon < 40
        && text.text().substring(0, colon).split(" ", -1).length <= 4
        && !Tone.praises(text.text())
        && NoteLabels.find(text, false).isEmpty();
  }

  private void head(Segment segment) {
    boolean named = table.head(segment, at);
    if (named && isOfAnswer(role)) {
      role = Role.CRITERION;
    }
  }

  private static boolean isOfAnswer(@Nullable Role role) {
    return role == Role.ANSWER || role == Role.MODEL || role == Role.OVERALL;
  }

  private void row(Segment segment) {
    if (!questions.isAny() || !table.isOpen()) {
      leftover(segment, segment.text(), "a row of a table that belongs to no question");
    } else if (isOfAnswer(role)) {
      content(role, segment.text(), segment);
    } else {
      Role sort = role == Role.PRAISE || role == Role.ADVICE ? role : Role.CRITERION;
      boolean added = table.row(segment, sort);
      role = added && (role == null || role == Role.QUESTION) ? sort : role;
    }
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
    leftovers.add(Leftover.of(segment, text, reason));
  }
}
