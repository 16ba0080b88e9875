package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.marking.Columns;
import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of criteria that is open in a document. Not thread-safe. */
final class CriteriaTable {
  private final Ahead ahead;
  private final OpenQuestions questions;
  private final List<Leftover> leftovers;
  private final Criteria criteria;
  private @Nullable Columns columns;

  CriteriaTable(Ahead ahead, OpenQuestions questions, List<Leftover> leftovers, Criteria criteria) {
    this.ahead = ahead;
    this.questions = questions;
    this.leftovers = leftovers;
    this.criteria = criteria;
  }

  void leave() {
    columns = null;
  }

  /** Whether a table is open that has a column of criteria. */
  boolean isOpen() {
    return columns != null && columns.criterion() >= 0;
  }

  /**
   * Begins a table with the names of its columns.
   *
   * @param at where they stand
   * @return whether one of them is called a criterion
   */
  boolean head(Segment segment, int at) {
    List<String> names = segment.cells().stream().map(RichText::text).toList();
    Columns known = Columns.of(names, ahead.rows(at));
    columns = known;
    criteria.leave();
    if (known.points() >= 0 && ahead.isAnyCell(at, known.points(), "0")) {
      leftovers.add(Leftover.of(segment, segment.cells().get(known.points()), SchemeRow.SOMEBODYS));
      columns = known.pointless();
    }
    if (known.isNumberedAs(names)) {
      leftovers.add(Leftover.of(segment, segment.cells().get(known.number()), SchemeRow.NUMBERS));
    }
    return known.isNamed();
  }

  /**
   * Reads a row of the table that is open, below a question.
   *
   * @return whether it is a criterion
   */
  boolean row(Segment segment, Role role) {
    Columns known = columns;
    if (known == null) {
      return false;
    }
    SchemeRow row = new SchemeRow(known, segment.cells(), segment.first(), segment.last());
    questions.open().reach(segment.last());
    if (row.isTotal()) {
      if (criteria.settles(row.most(), segment)) {
        return false;
      }
      leftovers.add(Leftover.of(segment, segment.text(), SchemeRow.SUM));
      return false;
    }
    if (row.isMistake()) {
      leftovers.add(Leftover.of(segment, segment.text(), SchemeRow.MISTAKE));
      return false;
    }
    leftovers.addAll(row.leftoversBesideDetails());
    if (row.isRefused()) {
      return false;
    }
    questions.open().add(row.detailed(role));
    if (known.isNamed() || known.points() >= 0) {
      questions.open().tabled();
    }
    return true;
  }
}
