package io.github.rubricscorer.integrity;

import io.github.rubricscorer.integrity.words.FunctionWords;
import io.github.rubricscorer.integrity.words.Shingles;
import io.github.rubricscorer.integrity.words.TextWords;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.DeliveryTarget;
import io.github.rubricscorer.rubric.Rubric;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What detectors need to know of a rubric, found out once. Immutable after it is made, and
 * thread-safe.
 */
final class Asked {
  private static final int SECONDS_A_MINUTE = 60;

  private static final Set<String> ASKS_FOR_LIST =
      Set.of(
          "name",
          "list",
          "state",
          "give",
          "mention",
          "identify",
          "enumerate",
          "specify",
          "label",
          "down");

  /** What may stand before the verb; "write" stands before "down". */
  private static final Set<String> POLITE =
      Set.of("please", "can", "could", "would", "you", "briefly", "now", "then", "also", "write");

  /** What may stand between the verb and what it asks for. */
  private static final Set<String> BEFORE_NOUNS =
      Set.of(
          "the", "a", "an", "any", "some", "at", "least", "most", "other", "its", "their", "your");

  private static final Set<String> AFTER_WHICH = Set.of("are", "were", "the", "your");

  /** So soon after the verb a number stands. */
  private static final int NUMBER_WITHIN = 4;

  private static final Set<String> NUMBERS =
      Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "all");

  /** Words of so few letters are no plurals: "gas". */
  private static final int NO_PLURAL = 3;

  /** Fewer words that make a sentence than one in so many: the model answer is a list. */
  private static final int RARE = 10;

  private final Language language;
  private final TextWords question;
  private final Shingles shingles;
  private final boolean mayBeList;
  private final Set<Integer> ordinaryAddresses;
  private final int fewestWords;
  private final int mostWords;

  Asked(Rubric rubric) {
    language = Language.of(rubric.language());
    question = TextWords.of(rubric.question());
    shingles = new Shingles(question, CopiedQuestion.SHINGLE);
    @Nullable String model = rubric.modelAnswer();
    @Nullable TextWords modelWords = model == null ? null : TextWords.of(model);
    mayBeList = asksForList(question) || modelWords != null && isList(modelWords);
    ordinaryAddresses =
        GraderAddress.phrases(rubric.question() + "\n" + Objects.requireNonNullElse(model, ""));
    DeliveryTarget target = rubric.delivery();
    boolean isTold = !target.equals(DeliveryTarget.DEFAULT);
    int most = modelWords == null ? 0 : modelWords.count();
    fewestWords = isTold ? words(target, target.minSeconds()) : 0;
    mostWords = isTold ? Math.max(most, words(target, target.maxSeconds())) : most;
  }

  Language language() {
    return language;
  }

  TextWords question() {
    return question;
  }

  /** The shingles of the question. */
  Shingles shingles() {
    return shingles;
  }

  /** Whether a list is an honest answer: the question asks for one, or the model answer is one. */
  boolean mayBeList() {
    return mayBeList;
  }

  /** The phrases that address a grader and that the question or the model answer uses as well. */
  Set<Integer> ordinaryAddresses() {
    return ordinaryAddresses;
  }

  /** The fewest words that the rubric's own target for delivery wants; 0 where it has none. */
  int fewestWords() {
    return fewestWords;
  }

  /** The most words that the target or the model answer has; 0 where there is neither. */
  int mostWords() {
    return mostWords;
  }

  private static boolean asksForList(TextWords question) {
    for (int i = 0; i < question.count(); i++) {
      if (question.gap(i) == TextWords.SENTENCE
          && (asksToName(question, i) || asksWhich(question, i))) {
        return true;
      }
    }
    return false;
  }

  /** "Please name three", and at the beginning "Name the causes": not "State why". */
  private static boolean asksToName(TextWords question, int from) {
    int verb = from;
    while (verb < question.count() && POLITE.contains(question.form(verb))) {
      verb++;
    }
    if (verb == question.count() || !ASKS_FOR_LIST.contains(question.form(verb))) {
      return false;
    }
    for (int i = verb + 1;
        i < Math.min(question.count(), verb + 1 + NUMBER_WITHIN)
            && question.gap(i) < TextWords.CLAUSE;
        i++) {
      String word = question.form(i);
      if (isNumber(word) || from == 0 && isPlural(word)) {
        return true;
      }
      if (FunctionWords.is(question.known(i)) && !BEFORE_NOUNS.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /** "Which two", "What are the four". */
  private static boolean asksWhich(TextWords question, int from) {
    if (!question.form(from).equals("which") && !question.form(from).equals("what")) {
      return false;
    }
    int next = from + 1;
    while (next < question.count() && AFTER_WHICH.contains(question.form(next))) {
      next++;
    }
    return next < question.count() && isNumber(question.form(next));
  }

  private static boolean isNumber(String word) {
    return NUMBERS.contains(word) || Character.isDigit(word.charAt(0));
  }

  private static boolean isPlural(String word) {
    return word.length() > NO_PLURAL
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is");
  }

  private static boolean isList(TextWords model) {
    int sentence = 0;
    for (int i = 0; i < model.count(); i++) {
      sentence += FunctionWords.makesSentence(model.known(i)) ? 1 : 0;
    }
    return sentence * RARE < model.count();
  }

  private static int words(DeliveryTarget target, int seconds) {
    return (int) ((long) seconds * target.wordsPerMinute() / SECONDS_A_MINUTE);
  }
}
