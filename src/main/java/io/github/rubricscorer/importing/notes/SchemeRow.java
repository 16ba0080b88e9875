package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.marking.Columns;
import io.github.rubricscorer.importing.notes.marking.Degrees;
import io.github.rubricscorer.importing.notes.marking.Guidance;
import io.github.rubricscorer.importing.notes.marking.Refusal;
import io.github.rubricscorer.importing.notes.text.Enumerators;
import io.github.rubricscorer.importing.notes.text.Pieces;
import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row of a table of criteria, of a document or of a spreadsheet.
 *
 * @param columns what its cells are for
 * @param cells the cells
 * @param first the line that it begins in, from 1
 * @param last the line that it ends in
 */
record SchemeRow(Columns columns, List<RichText> cells, int first, int last) {
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i)\\s*(?:(?:sub|grand|overall)?[ -]?totals?|sum|max(?:imum)?|marks?|points)"
              + "(?:\\s+(?:marks?|points?|score|available|for.{0,40}))?\\s*[:=]?\\s*\\d{0,4}\\s*");

  private static final int LEAST_DETAIL = 3;

  /** A cell with words to the markers is no longer; a remark that is gives no concept. */
  private static final int LONGEST_GUIDED = 4_000;

  static final String NO_NUMBER = "no number of points; the concept has 1";
  static final String SOMEBODYS = "points that somebody got, as a 0 shows; each concept has 1";
  static final String SUM = "a sum, no criterion";
  static final String PART = "earns a part of the points; see 'partial'";
  private static final String UNKNOWN = "in a column that is not known";
  static final String INSTRUCTION = "tells how to mark; no criterion";
  static final String NUMBERS = "only numbers the rows";
  static final String MISTAKE =
      "a mistake; if it should cost points, write a concept of negative weight";

  SchemeRow {
    cells = List.copyOf(cells);
  }

  RichText criterion() {
    return whole(cell(columns.criterion()));
  }

  /** What of a cell earns all points of the row. */
  private RichText whole(RichText cell) {
    RichText said = Refusal.without(cell);
    return degrees(said).map(Degrees::whole).orElse(said);
  }

  private Optional<Degrees> degrees(RichText said) {
    double worth = Columns.points(worth());
    boolean read = worth > 0 && said.text().length() <= LONGEST_GUIDED;
    return read ? Degrees.of(said, worth) : Optional.empty();
  }

  /** Whether all that it says of the criterion is what is not to be accepted. */
  boolean isRefused() {
    return criterion().isBlank() && !cell(columns.criterion()).isBlank();
  }

  /** Whether it sums up others, or repeats the names of the columns. */
  boolean isTotal() {
    RichText said = criterion();
    RichText name = said.isBlank() ? cell(columns.number()) : said;
    return !name.isBlank() && TOTAL.matcher(name.text()).matches();
  }

  /** Whether it says the most that the rows above earn together, in the words of a scheme. */
  String most() {
    return criterion().text().strip().toLowerCase(Locale.ROOT).startsWith("max")
        ? "max " + worth()
        : "";
  }

  /** Whether it takes points off. */
  boolean isMistake() {
    return Columns.points(worth()) < 0;
  }

  private String worth() {
    return cell(columns.points()).text().strip();
  }

  /** The same with what other columns say of the criterion. */
  NoteRemark detailed(Role role) {
    NoteRemark remark = remark(role);
    for (int column = 0; column < cells.size(); column++) {
      if (isDetail(column)) {
        RichText said = whole(cells.get(column));
        remark = remark.withDetails(List.of(besides(said)), last).accepting(accepted(said), last);
      }
    }
    return remark;
  }

  /** Whether a column that is not known has a text, and no name, date or mark. */
  private boolean isDetail(int column) {
    return !columns.has(column)
        && column != columns.number()
        && Refusal.without(cells.get(column)).text().split("\\s+", -1).length >= LEAST_DETAIL;
  }

  NoteRemark remark(Role role) {
    List<String> others = new ArrayList<>(Columns.words(whole(cell(columns.keywords())).text()));
    columns.accepted().forEach(column -> others.addAll(Guidance.ways(whole(cell(column)))));
    RichText hint = whole(cell(columns.hint()));
    others.addAll(accepted(hint));
    return new NoteRemark(
        role,
        criterion(),
        first,
        last,
        Columns.points(worth()),
        others,
        besides(hint).text(),
        List.of(),
        false,
        "",
        "");
  }

  /** What a cell says that is no word to the markers: "Accept: faster. Think of heat." */
  private static RichText besides(RichText said) {
    List<RichText> pieces = pieces(said);
    List<RichText> rest =
        pieces.stream().filter(piece -> Guidance.of(piece, false).isEmpty()).toList();
    return rest.size() == pieces.size() ? said : RichText.joined(rest, " ");
  }

  private static List<String> accepted(RichText said) {
    return guidance(said)
        .filter(one -> one.kind() == Guidance.Kind.ACCEPTED)
        .flatMap(one -> Guidance.ways(one.text()).stream())
        .toList();
  }

  private static Stream<Guidance> guidance(RichText said) {
    return pieces(said).stream().flatMap(piece -> Guidance.of(piece, false).stream());
  }

  /** Sentences; what semicolons part stays with the word to the markers before it. */
  private static List<RichText> pieces(RichText said) {
    if (said.text().length() > LONGEST_GUIDED) {
      return List.of(said);
    }
    List<RichText> pieces = new ArrayList<>();
    for (RichText piece : Pieces.of(said)) {
      boolean goesOn =
          !pieces.isEmpty()
              && !pieces.getLast().text().endsWith(".")
              && Guidance.of(pieces.getLast(), false).isPresent()
              && Guidance.of(piece, false).isEmpty();
      pieces.add(goesOn ? RichText.joined(List.of(pieces.removeLast(), piece), "; ") : piece);
    }
    return pieces;
  }

  /** What of it has no place where other columns say more of the criterion. */
  List<Leftover> leftoversBesideDetails() {
    List<RichText> details =
        IntStream.range(0, cells.size()).filter(this::isDetail).mapToObj(cells::get).toList();
    List<String> texts = details.stream().map(RichText::text).toList();
    List<Leftover> leftovers = new ArrayList<>(leftovers());
    leftovers.removeIf(one -> one.reason().equals(UNKNOWN) && texts.contains(one.text()));
    details.forEach(detail -> leftovers.addAll(unearned(detail)));
    return leftovers;
  }

  /** What of it has no place. */
  List<Leftover> leftovers() {
    List<Leftover> leftovers = new ArrayList<>();
    if (!worth().isEmpty() && Columns.points(worth()) == 0) {
      leftovers.add(leftover(worth(), NO_NUMBER));
    }
    for (int column = 0; column < cells.size(); column++) {
      RichText cell = cells.get(column);
      if (column == columns.points() || column == columns.question() || cell.isBlank()) {
        continue;
      }
      if (columns.refused().contains(column)) {
        if (cell.text().chars().anyMatch(Character::isLetterOrDigit)) {
          leftovers.add(leftover(cell.text(), Refusal.REASON));
        }
      } else if (columns.has(column)) {
        leftovers.addAll(unearned(cell));
      } else if (column != columns.number() || !Enumerators.isCount(cell.text()) && !isTotal()) {
        leftovers.add(leftover(cell.text(), UNKNOWN));
      }
    }
    return leftovers;
  }

  /** What a cell says that does not earn all points of the row. */
  private List<Leftover> unearned(RichText cell) {
    List<Leftover> unearned = new ArrayList<>();
    Refusal.of(cell.text()).forEach(text -> unearned.add(leftover(text, Refusal.REASON)));
    guidance(Refusal.without(cell))
        .filter(one -> one.kind() != Guidance.Kind.ACCEPTED)
        .forEach(one ->
            unearned.add(
                leftover(
                    one.text().text(),
                    one.kind() == Guidance.Kind.REFUSED ? Refusal.REASON : INSTRUCTION)));
    degrees(Refusal.without(cell))
        .ifPresent(degrees ->
            degrees
                .lower()
                .forEach(one ->
                    unearned.add(
                        leftover(one.text().text(), one.value() > 0 ? PART : Refusal.REASON))));
    return unearned;
  }

  private Leftover leftover(String text, String reason) {
    return new Leftover(first, last, text, reason);
  }

  String text() {
    return String.join("; ", cells.stream().map(RichText::text).toList());
  }

  RichText cell(int column) {
    return column < 0 || column >= cells.size() ? RichText.plain("") : cells.get(column);
  }
}
