package io.github.rubricscorer.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.report.layout.Table.Cell;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void aNoteKeepsToTheWidthWithTheIndentOfTheTable() {
    Table table = new Table("  ");
    table.row(Cell.plain("a"), Cell.plain("b"));
    table.note(4, "word ".repeat(40));

    assertThat(table.text(new Palette(false)).lines())
        .allMatch(line -> line.length() <= Paragraph.WIDTH)
        .anyMatch(line -> line.equals("      " + "word ".repeat(14) + "word"));
  }
}
