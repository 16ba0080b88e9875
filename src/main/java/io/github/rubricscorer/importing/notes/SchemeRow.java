package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.marking.Columns;
import io.github.rubricscorer.importing.notes.marking.Refusal;
import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

  static final String NO_NUMBER = "no number of points; the concept has 1";
  static final String SOMEBODYS = "points that somebody got, as a 0 shows; each concept has 1";
  static final String SUM = "a sum, no criterion";
  static final String MISTAKE =
      "a mistake; if it should cost points, write a concept of negative weight";

  SchemeRow {
    cells = List.copyOf(cells);
  }

  RichText criterion() {
    return Refusal.without(cell(columns.criterion()));
  }

  /** Whether all that it says of the criterion is what is not to be accepted. */
  boolean isRefused() {
    return criterion().isBlank() && !cell(columns.criterion()).isBlank();
  }

  /** Whether it sums up others, or repeats the names of the columns. */
  boolean isTotal() {
    return TOTAL.matcher(criterion().text()).matches();
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

  private String keywords() {
    return cell(columns.keywords()).text();
  }

  private String hint() {
    return cell(columns.hint()).text();
  }

  /** The same with what other columns say of the criterion. */
  NoteRemark detailed(Role role) {
    NoteRemark remark = remark(role);
    for (int column = 0; column < cells.size(); column++) {
      if (isDetail(column)) {
        remark = remark.withDetails(List.of(Refusal.without(cells.get(column))), last);
      }
    }
    return remark;
  }

  /** Whether a column that is not known has a text, and no name, date or mark. */
  private boolean isDetail(int column) {
    return !columns.has(column)
        && Refusal.without(cells.get(column).text()).split("\\s+", -1).length >= LEAST_DETAIL;
  }

  NoteRemark remark(Role role) {
    return new NoteRemark(
        role,
        criterion(),
        first,
        last,
        Columns.points(worth()),
        Columns.words(Refusal.without(keywords())),
        Refusal.without(hint()),
        List.of(),
        false,
        "",
        "");
  }

  /** What of it has no place where other columns say more of the criterion. */
  List<Leftover> leftoversBesideDetails() {
    List<String> details =
        IntStream.range(0, cells.size())
            .filter(this::isDetail)
            .mapToObj(column -> cells.get(column).text())
            .toList();
    List<Leftover> leftovers = new ArrayList<>(leftovers());
    leftovers.removeIf(one -> details.contains(one.text()));
    details.forEach(detail -> leftovers.addAll(refused(detail)));
    return leftovers;
  }

  /** What of it has no place. */
  List<Leftover> leftovers() {
    List<Leftover> leftovers = new ArrayList<>();
    if (!worth().isEmpty() && Columns.points(worth()) == 0) {
      leftovers.add(new Leftover(first, last, worth(), NO_NUMBER));
    }
    for (String cell : List.of(cell(columns.criterion()).text(), keywords(), hint())) {
      leftovers.addAll(refused(cell));
    }
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column).text();
      if (!columns.has(column) && !cell.isBlank()) {
        leftovers.add(new Leftover(first, last, cell, "in a column that is not known"));
      }
    }
    return leftovers;
  }

  private List<Leftover> refused(String cell) {
    return Refusal.of(cell).stream()
        .map(text -> new Leftover(first, last, text, Refusal.REASON))
        .toList();
  }

  String text() {
    return String.join("; ", cells.stream().map(RichText::text).toList());
  }

  RichText cell(int column) {
    return column < 0 || column >= cells.size() ? RichText.plain("") : cells.get(column);
  }
}
