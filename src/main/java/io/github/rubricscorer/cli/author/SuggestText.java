package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.report.layout.Decimal;
import io.github.rubricscorer.suggest.Suggestions;
import java.util.List;
import java.util.stream.Collectors;

/** Suggestions as lines for a person. */
final class SuggestText {
  private static final int MOST_PLACES = 3;
  private static final int MOST_IDS = 5;
  private static final int LONGEST_QUOTE = 240;

  private final StringBuilder out = new StringBuilder();
  private final List<Suggestions.Addition> additions;

  private SuggestText(List<Suggestions.Addition> additions) {
    this.additions = additions;
  }

  static String of(Suggestions suggestions) {
    SuggestText text = new SuggestText(suggestions.additions());
    text.out
        .append(suggestions.question())
        .append(": ")
        .append(counted(suggestions.answers(), "answer"))
        .append(suggestions.judged() ? ", labelled\n" : "\n");
    suggestions.concepts().forEach(concept -> text.concept(concept, suggestions.judged()));
    text.next(suggestions.next());
    return text.out.toString();
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
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
    if (!concept.doubts().isEmpty()) {
      out.append(
          judged
              ? "  synonyms found in answers that do not say it\n"
              : "  credits that rest on one synonym\n");
      concept.doubts().forEach(this::doubt);
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
        "        %s add %s: newly matches %s\n"
            .formatted(
                number(concept, sentence.pattern()),
                quoted(sentence.pattern()),
                counted(sentence.matches(), "answer")));
  }

  private void doubt(Suggestions.Doubt doubt) {
    out.append(
        "    %s  %s of %s\n"
            .formatted(
                quoted(doubt.synonym()), doubt.doubtful(), counted(doubt.answers(), "answer")));
    doubt.places().stream()
        .limit(MOST_PLACES)
        .forEach(place -> out.append("        ").append(place(place)).append('\n'));
  }

  private void next(List<Suggestions.Next> next) {
    if (!next.isEmpty()) {
      out.append("\nread next\n");
      next.forEach(one ->
          out.append(
              "  %s: %s\n"
                  .formatted(Printable.line(one.answer()), String.join(", ", one.concepts()))));
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

  private static String ids(List<String> ids) {
    String first =
        ids.stream().limit(MOST_IDS).map(Printable::line).collect(Collectors.joining(", "));
    return ids.size() <= MOST_IDS ? first : first + " and " + (ids.size() - MOST_IDS) + " more";
  }
}
