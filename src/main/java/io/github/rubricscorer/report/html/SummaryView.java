package io.github.rubricscorer.report.html;

import io.github.rubricscorer.language.Language;
import java.util.List;
import java.util.Objects;

/**
 * What a page says of several answers at once.
 *
 * @param headline how good they are on the whole
 * @param advice what to do, in sentences
 * @param questions the questions and how far they are covered
 * @param themes the themes and how far they are covered; empty for none
 * @param lessons what to learn next; empty for nothing
 * @param language the language of all of it
 */
public record SummaryView(
    String headline,
    List<String> advice,
    List<Row> questions,
    List<Row> themes,
    List<String> lessons,
    Language language) {
  /** Copies the lists. */
  public SummaryView {
    Objects.requireNonNull(headline, "headline");
    advice = List.copyOf(advice);
    questions = List.copyOf(questions);
    themes = List.copyOf(themes);
    lessons = List.copyOf(lessons);
    Objects.requireNonNull(language, "language");
  }

  /**
   * A question or theme.
   *
   * @param name its name
   * @param percent 0..100, a numeral
   * @param note what else there is to say of it; empty for nothing
   */
  public record Row(String name, String percent, String note) {}
}
