package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.authoring.AddedLevels;
import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.report.layout.Palette;
import io.github.rubricscorer.report.layout.Table;
import io.github.rubricscorer.report.layout.Table.Cell;
import io.github.rubricscorer.suggest.LevelProposal;
import io.github.rubricscorer.suggest.Overview;
import io.github.rubricscorer.suggest.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Suggestions as lines for a person. */
final class SuggestText {
  private static final int MOST_PLACES = 3;
  private static final int MOST_IDS = 5;
  private static final int LONGEST_QUOTE = 240;

  /** So many answers and more should not score alike. */
  private static final int SOME_ANSWERS = 8;

  /** Scores that are higher or lower than grades by more than this share are reported. */
  private static final double ASIDE = 0.1;

  private static final String INDENT = "  ";
  private static final int REMARK_INDENT = 4;

  private final StringBuilder out = new StringBuilder();
  private final Palette palette;
  private final List<Suggestions.Addition> additions;

  private SuggestText(Palette palette, List<Suggestions.Addition> additions) {
    this.palette = palette;
    this.additions = additions;
  }

  /**
   * Writes suggestions.
   *
   * @param detailed whether there is more to say of concepts than a line of a table
   */
  static String of(Suggestions suggestions, boolean detailed, boolean coloured) {
    SuggestText text = new SuggestText(new Palette(coloured), suggestions.additions());
    text.out
        .append(suggestions.question())
        .append(": ")
        .append(counted(suggestions.answers(), "answer"))
        .append(suggestions.judged() ? ", labelled\n" : "\n");
    text.overview(suggestions.overview(), suggestions.answers());
    if (suggestions.levels() != null) {
      text.levels(suggestions.levels());
    }
    text.table(suggestions);
    text.markers(suggestions.markers());
    if (detailed) {
      suggestions
          .concepts()
          .forEach(concept -> text.concept(concept, suggestions.isJudged(concept)));
    }
    text.next(suggestions.next());
    return text.out.toString();
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private void overview(Overview overview, int answers) {
    out.append(
        "  scores %s to %s, half of them from %s to %s; %s\n"
            .formatted(
                percent(overview.least()),
                percent(overview.most()),
                percent(overview.lowerQuartile()),
                percent(overview.upperQuartile()),
                overview.distinct() == 1
                    ? "all the same"
                    : overview.distinct() + " different ones"));
    out.append("  answers by tenths of the score: ")
        .append(overview.tenths().stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .append('\n');
    if (answers >= SOME_ANSWERS && overview.lowerQuartile() == overview.upperQuartile()) {
      out.append("  ! half of the answers score the same: the rubric hardly tells them apart\n");
    }
    overview.meanGrade().ifPresent(grade -> grades(overview, grade));
  }

  private void grades(Overview overview, double grade) {
    out.append(
        "  with the grades: Pearson %s, weighted kappa %s; mean score %s, mean grade %s\n"
            .formatted(
                hundredths(overview.pearson()),
                hundredths(overview.weightedKappa()),
                percent(overview.meanScore()),
                percent(grade)));
    double more = overview.meanScore() - grade;
    if (Math.abs(more) > ASIDE) {
      out.append(
          more > 0
              ? "  ! scores are higher than grades: look for what earns too easily\n"
              : "  ! scores are lower than grades: wordings are missing, or weights are wrong\n");
    }
  }

  private void levels(LevelProposal levels) {
    out.append(
        "  ! the scores as a whole are not where the grades are; levels put that right:\n"
            + "  [%s] add \"levels\": %s\n"
                .formatted(Acceptance.LEVELS, AddedLevels.json(levels.bounds()))
            + "      weighted kappa %s instead of %s, each answer by the levels of the others\n"
                .formatted(
                    hundredths(OptionalDouble.of(levels.kappaAfter())),
                    hundredths(OptionalDouble.of(levels.kappaBefore()))));
  }

  /** A line for each concept: its share of the answers, how it goes with the grade, remarks. */
  private void table(Suggestions suggestions) {
    Table table = new Table(INDENT);
    boolean graded = suggestions.overview().meanGrade().isPresent();
    out.append(
        graded
            ? "\nconcepts: found in, correlation with the grade, mean grade with it and without it\n"
            : "\nconcepts: found in\n");
    for (Suggestions.OfConcept concept : suggestions.concepts()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.plain(percent((double) concept.found() / suggestions.answers())));
      if (graded) {
        cells.add(Cell.plain(hundredths(concept.correlation())));
        cells.add(Cell.plain(percent(concept.gradeWith())));
        cells.add(Cell.plain(percent(concept.gradeWithout())));
      }
      cells.add(Cell.plain(concept.id()));
      table.row(cells.toArray(Cell[]::new));
      concept.remarks().forEach(remark -> table.note(REMARK_INDENT, "! " + text(remark)));
    }
    out.append(table.text(palette));
    List<String> unlabelled = suggestions.unlabelled();
    if (!unlabelled.isEmpty()) {
      out.append("left out, named by no label: %s\n".formatted(String.join(", ", unlabelled)));
    }
  }

  private void markers(List<Suggestions.Marker> markers) {
    markers(
        "answers that are graded better than they score have: is a concept or a wording missing?",
        markers.stream().filter(marker -> marker.correlation() > 0).toList());
    markers(
        "answers that are graded worse than they score have: is it credited wrongly, or a mistake?",
        markers.stream().filter(marker -> marker.correlation() < 0).toList());
  }

  private void markers(String title, List<Suggestions.Marker> markers) {
    if (markers.isEmpty()) {
      return;
    }
    out.append("\n").append(title).append("\n");
    Table table = new Table(INDENT);
    for (Suggestions.Marker marker : markers) {
      table.row(
          Cell.plain(hundredths(OptionalDouble.of(marker.correlation()))),
          Cell.plain(quoted(marker.pattern())),
          Cell.plain("in " + counted(marker.answers(), "answer")),
          Cell.plain(
              marker.places().stream()
                  .map(place -> Printable.line(place.answer()))
                  .collect(Collectors.joining(", "))));
    }
    out.append(table.text(palette));
  }

  private static String text(Suggestions.Remark remark) {
    String synonym = quoted(remark.synonym());
    return switch (remark.kind()) {
      case ASKED -> "the question's own text earns it by " + synonym;
      case NEARLY_ALL -> "nearly every answer has it: ask for more, so that it tells them apart";
      case ONE_SYNONYM -> synonym + " alone earns it for most answers: is it always meant?";
      case UNLIKE -> synonym + " stands mostly in sentences unlike the name and the hint";
      case AGAINST_GRADE -> "answers with it are graded the wrong way: what it finds is not it";
      case NOT_WITH_GRADE ->
          "it does not go with the grade: it is found wrongly, or nobody grades it";
      case IDLE_SYNONYM ->
          synonym + " earns it for answers that are graded no better than those without it";
    };
  }

  private void concept(Suggestions.OfConcept concept, boolean judged) {
    out.append(
        "\n%s: found in %s, %s %s\n"
            .formatted(
                concept.id(),
                concept.found(),
                judged ? "missed in" : "missing in",
                concept.missing()));
    if (!concept.phrases().isEmpty()) {
      out.append("  phrases of the answers that say it, and of no other\n");
      concept.phrases().forEach(phrase -> phrase(concept.id(), phrase));
    }
    if (!concept.sentences().isEmpty()) {
      out.append("  sentences that come near to it where it is missing\n");
      concept.sentences().forEach(sentence -> sentence(concept.id(), sentence));
    }
    if (judged && !concept.doubts().isEmpty()) {
      out.append("  synonyms found in answers that do not say it\n");
      concept.doubts().forEach(this::doubt);
    }
    if (!judged && !concept.firings().isEmpty()) {
      out.append("  synonyms that are found most\n");
      concept.firings().forEach(this::firing);
    }
  }

  private void phrase(String concept, Suggestions.Phrase phrase) {
    out.append(
        "    %s %s  in %s, newly in %s (G² %s)\n"
            .formatted(
                number(concept, phrase.pattern()),
                quoted(phrase.pattern()),
                phrase.support(),
                ids(phrase.matches()),
                Decimal.text(Math.round(10 * phrase.ratio()) / 10.0)));
  }

  private void sentence(String concept, Suggestions.Sentence sentence) {
    out.append(
        "    %s  %s\n".formatted(Decimal.text(sentence.nearness()), place(sentence.place())));
    out.append(
        "        %s add %s: newly matches %s%s\n"
            .formatted(
                number(concept, sentence.pattern()),
                quoted(sentence.pattern()),
                counted(sentence.matches(), "answer"),
                sentence.pearson().isEmpty() ? "" : "; Pearson " + hundredths(sentence.pearson())));
  }

  private void doubt(Suggestions.Doubt doubt) {
    out.append(
        "    %s  %s of %s\n"
            .formatted(
                quoted(doubt.synonym()), doubt.doubtful(), counted(doubt.answers(), "answer")));
    places(doubt.places());
  }

  private void firing(Suggestions.Firing firing) {
    String grades =
        firing.gradeWith().isEmpty()
            ? ""
            : "; mean grade %s%s"
                .formatted(
                    percent(firing.gradeWith().getAsDouble()),
                    firing.gradeAlone().isEmpty()
                        ? ""
                        : ", where alone " + percent(firing.gradeAlone().getAsDouble()));
    out.append(
        "    %s  in %s, alone in %s%s\n"
            .formatted(
                quoted(firing.synonym()),
                counted(firing.answers(), "answer"),
                firing.alone(),
                grades));
    places(firing.places());
  }

  private void places(List<Suggestions.Place> places) {
    places.stream()
        .limit(MOST_PLACES)
        .forEach(place -> out.append("        ").append(place(place)).append('\n'));
  }

  private void next(List<Suggestions.Next> next) {
    if (!next.isEmpty()) {
      out.append("\nread next\n");
      out.append(ReadingText.of(next, palette));
    }
  }

  /** The number by which the suggestion is accepted. */
  private String number(String concept, String pattern) {
    return "[" + (additions.indexOf(new Suggestions.Addition(concept, pattern)) + 1) + "]";
  }

  /** An answer's id, offsets and text. */
  private static String place(Suggestions.Place place) {
    return "%s:%s-%s %s"
        .formatted(
            Printable.line(place.answer()),
            place.start(),
            place.end(),
            Printable.quote(place.text(), LONGEST_QUOTE));
  }

  private static String quoted(String pattern) {
    return "\"" + Printable.line(pattern) + "\"";
  }

  private static String percent(double share) {
    return Decimal.percent(share) + "%";
  }

  private static String percent(OptionalDouble share) {
    return share.isEmpty() ? "-" : percent(share.getAsDouble());
  }

  private static String hundredths(OptionalDouble number) {
    return number.isEmpty() ? "-" : Decimal.text(Math.round(100 * number.getAsDouble()) / 100.0);
  }

  private static String ids(List<String> ids) {
    String first =
        ids.stream().limit(MOST_IDS).map(Printable::line).collect(Collectors.joining(", "));
    return ids.size() <= MOST_IDS ? first : first + " and " + (ids.size() - MOST_IDS) + " more";
  }
}
