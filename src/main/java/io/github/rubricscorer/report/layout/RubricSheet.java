package io.github.rubricscorer.report.layout;

import io.github.rubricscorer.feedback.wording.Numerals;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.layout.Table.Cell;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Layer;
import io.github.rubricscorer.rubric.NextQuestion;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import java.util.stream.Collectors;

/** Rubrics as text for a terminal. Immutable. */
public final class RubricSheet {
  private static final String INDENT = "  ";

  private final Palette palette;

  private RubricSheet(Palette palette) {
    this.palette = palette;
  }

  /**
   * Makes a sheet without escape sequences.
   *
   * @return the sheet
   */
  public static RubricSheet plain() {
    return new RubricSheet(new Palette(false));
  }

  /**
   * Makes a sheet with ANSI colours.
   *
   * @return the sheet
   */
  public static RubricSheet coloured() {
    return new RubricSheet(new Palette(true));
  }

  /**
   * Lists rubrics.
   *
   * @param rubrics the rubrics
   * @return a line for each: id, title; lines end in line feeds
   */
  public String list(List<Rubric> rubrics) {
    Table table = new Table("");
    for (Rubric rubric : rubrics) {
      table.row(new Cell(rubric.id(), Ink.BOLD), Cell.plain(Printable.line(rubric.title())));
    }
    return table.text(palette);
  }

  /**
   * Shows a rubric.
   *
   * @param rubric the rubric
   * @return its title, question, concepts, model answer and follow-ups; lines end in line feeds
   */
  public String show(Rubric rubric) {
    return palette.title(Printable.line(rubric.title()), rubric.id())
        + question(rubric, Paragraph.WIDTH)
        + "\n"
        + palette.heading(ReportLabel.CONCEPTS, language(rubric))
        + concepts(rubric)
        + modelAnswer(rubric)
        + followUps(rubric);
  }

  /**
   * Asks a rubric's question.
   *
   * @param heading how the question comes up, on one line
   * @param rubric the rubric
   * @param columns the number of columns that a line may take, above 0
   * @return the heading with the id, the title, the question and the time that an answer should
   *     take; lines end in line feeds
   */
  public String question(String heading, Rubric rubric, int columns) {
    return palette.paint(Ink.DIM, heading + " (" + rubric.id() + ")")
        + "\n"
        + palette.paint(
            Ink.BOLD, Paragraph.wrapped("", Printable.line(rubric.title()), columns).strip())
        + "\n"
        + question(rubric, columns)
        + "\n"
        + Paragraph.wrapped(
            INDENT,
            ReportLabel.TARGET_TIME.text(
                language(rubric),
                Integer.toString(rubric.delivery().minSeconds()),
                Integer.toString(rubric.delivery().maxSeconds())),
            columns);
  }

  private static String question(Rubric rubric, int columns) {
    return rubric.question().isBlank()
        ? ""
        : "\n" + Paragraph.wrapped(INDENT, Printable.line(rubric.question()), columns);
  }

  private String concepts(Rubric rubric) {
    Table table = new Table(INDENT, Paragraph.WIDTH);
    table.row(
        heading(ReportLabel.WEIGHT, rubric),
        heading(ReportLabel.LAYER, rubric),
        heading(ReportLabel.SYNONYMS, rubric),
        heading(ReportLabel.CONCEPT, rubric),
        heading(ReportLabel.NAME, rubric));
    for (Concept concept : rubric.concepts()) {
      Layer layer = concept.layer();
      table.row(
          Cell.plain(Numerals.text(concept.weight(), language(rubric))),
          Cell.plain(layer == null ? "" : layer.key()),
          Cell.plain(Integer.toString(synonyms(concept))),
          new Cell(concept.id(), Ink.BOLD),
          Cell.plain(concept.name().equals(concept.id()) ? "" : Printable.line(concept.name())));
    }
    return table.text(palette);
  }

  private static Cell heading(ReportLabel label, Rubric rubric) {
    return new Cell(label.text(language(rubric)), Ink.DIM);
  }

  private static Language language(Rubric rubric) {
    return Language.of(rubric.language());
  }

  private static int synonyms(Concept concept) {
    return concept.synonyms().size()
        + concept.partials().stream().map(Partial::synonyms).mapToInt(List::size).sum();
  }

  private String modelAnswer(Rubric rubric) {
    String answer = rubric.modelAnswer();
    return answer == null
        ? ""
        : "\n"
            + palette.heading(ReportLabel.MODEL_ANSWER, language(rubric))
            + Paragraph.wrapped(INDENT, Printable.line(answer));
  }

  private String followUps(Rubric rubric) {
    return rubric.followUps().isEmpty()
        ? ""
        : "\n"
            + palette.heading(ReportLabel.FOLLOW_UPS, language(rubric))
            + INDENT
            + rubric.followUps().stream()
                .map(NextQuestion::id)
                .collect(Collectors.joining("\n" + INDENT))
            + "\n";
  }
}
