package io.github.rubricscorer.report.html;

import java.util.List;
import java.util.Objects;

/**
 * What a page says of an evaluation.
 *
 * @param title what the page is called
 * @param summary one line
 * @param grids the tables of measures
 * @param sections lists of answers
 */
public record EvaluationView(
    String title, String summary, List<Grid> grids, List<Section> sections) {
  /** Copies the lists. */
  public EvaluationView {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(summary, "summary");
    grids = List.copyOf(grids);
    sections = List.copyOf(sections);
  }

  /**
   * A table.
   *
   * @param title its title
   * @param header the headings of its columns; the first column names the rows
   * @param rows its rows
   */
  public record Grid(String title, List<String> header, List<List<String>> rows) {}

  /**
   * A list of answers.
   *
   * @param heading its heading
   * @param disputes the answers that are judged differently
   * @param rest that some are not shown; empty where all are
   */
  public record Section(String heading, List<Dispute> disputes, String rest) {}

  /**
   * An answer that is judged differently.
   *
   * @param heading what it and those that follow have in common; empty for the same as before
   * @param lead which answer it is and how the judgements differ
   * @param pieces the answer cut where marks begin and end; empty for an answer that is blank
   * @param reasons why the scorer judges so
   */
  public record Dispute(String heading, String lead, List<Piece> pieces, List<String> reasons) {}

  /**
   * A stretch of an answer that is marked alike.
   *
   * @param text its text
   * @param style how it is marked: the key of a tone, or empty for not at all
   */
  public record Piece(String text, String style) {}
}
