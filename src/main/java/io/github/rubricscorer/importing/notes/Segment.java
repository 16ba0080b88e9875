package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.List;

/**
 * A part of a document that is taken as a whole.
 *
 * @param kind what it is
 * @param number the number of an item or of a line that begins with one; 0 where there is none
 * @param level the level of a heading, from 1; the depth of a list item, from 1; else 0
 * @param quoted whether it stands in a block quote
 * @param first the line that it begins in, from 1
 * @param last the line that it ends in
 * @param text its text; the cells of a row, one after another
 * @param cells the cells of a row of a table; else empty
 */
record Segment(
    Kind kind,
    int number,
    int level,
    boolean quoted,
    int first,
    int last,
    RichText text,
    List<RichText> cells) {
  enum Kind {
    HEADING,
    TEXT,
    ITEM,
    /** An item of a numbered list. */
    NUMBERED,
    TABLE_HEAD,
    TABLE_ROW,
    /** The address of a link that a name in brackets stands for. */
    LINK,
    /** A rule, a comment: nothing that says anything. */
    STRUCTURE
  }

  Segment {
    cells = List.copyOf(cells);
  }

  boolean isItem() {
    return kind == Kind.ITEM || kind == Kind.NUMBERED;
  }

  boolean isRow() {
    return kind == Kind.TABLE_HEAD || kind == Kind.TABLE_ROW;
  }
}
