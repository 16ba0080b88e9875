package io.github.rubricscorer.attack;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.lint.sample.Samples;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Negation;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the attack answers of one rubric. The same rubric and seed give the same answers.
 *
 * <p>A phrase of a concept is a text that one of its synonyms finds, and that covers it in a plain
 * sentence.
 */
final class AttackAnswers {
  private static final int[] WIDTHS = {20, 40, 72};
  private static final int VARIANTS = 3;

  private final Scorer scorer;
  private final Rubric rubric;
  private final Vocabulary vocabulary;
  private final Templates templates;
  private final Random random;

  AttackAnswers(Scorer scorer, Rubric rubric, Vocabulary vocabulary, long seed) {
    this.scorer = scorer;
    this.rubric = rubric;
    this.vocabulary = vocabulary;
    templates = Templates.of(Language.of(rubric.language()));
    random = new Random(seed);
  }

  /** Returns the answers of a kind; none where the rubric has nothing to make them of. */
  List<String> of(AttackKind kind, List<Rubric> all) {
    if (!templates.have(kind)) {
      return List.of();
    }
    String model = model();
    return switch (kind) {
      case QUESTION -> List.of(rubric.question());
      case QUESTION_PADDED -> padded();
      case LISTED -> listed();
      case BUZZWORDS -> List.of(String.join(" ", templates.lines("buzzwords")));
      case REFUSED -> filled("refused", refusable());
      case REFUSED_LIST -> filled("refused lists", refusable());
      case HEDGED -> filled("hedged", phrases(earning()));
      case ANNOUNCED_AS_WRONG ->
          refusable().size() < phrases(earning()).size() ? List.of() : announced(model);
      case SCATTERED -> scattered();
      case OTHER_MODEL -> others(all);
      case ADJECTIVES,
          FILLERS,
          TYPING_ERRORS,
          CAPITALS,
          NO_PUNCTUATION,
          BULLETS,
          WRAPPED,
          FULL_WIDTH,
          BRITISH ->
          model == null ? List.of() : rewritten(kind, model);
    };
  }

  /** Returns the model answer, or the best example where there is none; null without either. */
  @Nullable String model() {
    if (rubric.modelAnswer() != null) {
      return rubric.modelAnswer();
    }
    return rubric.examples().stream()
        .filter(example -> example.knownGap() == null && example.minScore() > 0)
        .max(Comparator.comparingDouble(Example::minScore))
        .map(Example::answer)
        .orElse(null);
  }

  private List<String> rewritten(AttackKind kind, String model) {
    List<String> answers = new ArrayList<>();
    switch (kind) {
      case ADJECTIVES ->
          repeat(() ->
              answers.add(Rewriting.withAdjectives(model, templates.lines("adjectives"), random)));
      case FILLERS ->
          repeat(
              () -> answers.add(Rewriting.withFillers(model, templates.lines("fillers"), random)));
      case TYPING_ERRORS -> repeat(() -> answers.add(Rewriting.mistyped(model, random)));
      case CAPITALS -> answers.add(Rewriting.inCapitals(model));
      case NO_PUNCTUATION -> answers.add(Rewriting.withoutPunctuation(model));
      case BULLETS -> answers.add(Rewriting.asBullets(model));
      case FULL_WIDTH -> answers.add(Rewriting.inFullWidth(model));
      case BRITISH -> answers.add(Rewriting.inBritish(model));
      default -> {
        for (int width : WIDTHS) {
          answers.add(Rewriting.wrapped(model, width));
        }
      }
    }
    return answers;
  }

  private static void repeat(Runnable step) {
    for (int i = 0; i < VARIANTS; i++) {
      step.run();
    }
  }

  private List<String> padded() {
    List<String> sentences = new ArrayList<>(List.of(rubric.question().split("(?<=[.!?])\\s+")));
    Collections.shuffle(sentences, random);
    String own = String.join(" ", sentences).replace('?', '.');
    List<String> padding = templates.lines("padding");
    return List.of(
        padding.get(0) + " " + own + " " + String.join(" ", padding.subList(1, padding.size())),
        templates.filled(
            "question told", Rewriting.withAdjectives(own, templates.lines("adjectives"), random)));
  }

  private List<String> listed() {
    TreeSet<String> words = new TreeSet<>(phrases(earning()));
    TreeSet<String> names = new TreeSet<>(words);
    earning().forEach(concept -> names.add(concept.name()));
    return words.isEmpty()
        ? List.of()
        : List.of(
            String.join(", ", words), String.join("\n", words), String.join(", ", names) + ".");
  }

  /** Returns the phrases of the concepts whose denial says nothing for them. */
  private List<String> refusable() {
    return phrases(
        earning().stream().filter(concept -> concept.negation() == Negation.REJECTS).toList());
  }

  private List<String> filled(String section, List<String> phrases) {
    return phrases.isEmpty()
        ? List.of()
        : templates.lines(section).stream()
            .map(template -> templates.of(template, phrases))
            .toList();
  }

  private List<String> announced(@Nullable String model) {
    return model == null
        ? List.of()
        : templates.lines("announced as wrong").stream()
            .map(start -> start + "\n" + model)
            .toList();
  }

  private List<String> scattered() {
    List<String> words = new ArrayList<>();
    for (String phrase : longPhrases()) {
      for (String word : phrase.split(" ", -1)) {
        if (scorer.score(rubric.id(), templates.filled("proposed", word)).points() == 0) {
          words.add(word);
        }
      }
    }
    // More words than a window has.
    String apart = " " + String.join(" ", templates.lines("between scattered words")) + "\n\n";
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < VARIANTS && !words.isEmpty(); i++) {
      Collections.shuffle(words, random);
      answers.add(String.join(apart, words));
    }
    return answers;
  }

  private List<String> others(List<Rubric> all) {
    return all.stream()
        .filter(other -> !other.id().equals(rubric.id()))
        .map(Rubric::modelAnswer)
        .filter(model -> model != null && !model.isBlank())
        .toList();
  }

  private List<Concept> earning() {
    return rubric.concepts().stream().filter(concept -> concept.weight() > 0).toList();
  }

  /** Returns a phrase of each concept that has one: the one of the fewest words. */
  private List<String> phrases(List<Concept> concepts) {
    List<String> phrases = new ArrayList<>();
    for (Concept concept : concepts) {
      byLength(concept).filter(text -> covers(concept, text)).findFirst().ifPresent(phrases::add);
    }
    return phrases;
  }

  /** Returns a phrase of several words, of each concept that has one. */
  private List<String> longPhrases() {
    List<String> phrases = new ArrayList<>();
    for (Concept concept : earning()) {
      byLength(concept)
          .filter(text -> text.contains(" "))
          .filter(text -> covers(concept, text))
          .findFirst()
          .ifPresent(phrases::add);
    }
    return phrases;
  }

  private Stream<String> byLength(Concept concept) {
    return Samples.texts(rubric, vocabulary, concept).stream()
        .sorted(Comparator.comparingInt(text -> text.split(" ", -1).length));
  }

  private boolean covers(Concept concept, String text) {
    String proposed = templates.filled("proposed", text);
    return scorer.score(rubric.id(), proposed).concept(concept.id()).verdict() == Verdict.COVERED;
  }
}
