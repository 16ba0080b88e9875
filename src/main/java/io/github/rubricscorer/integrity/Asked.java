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
          "name", "list", "state", "give", "mention", "identify", "enumerate", "specify", "label");

  /** So soon after the verb a number stands. */
  private static final int NUMBER_WITHIN = 4;

  private static final Set<String> NUMBERS =
      Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "all");

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
          && ASKS_FOR_LIST.contains(question.form(i))
          && (i == 0 || hasNumber(question, i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasNumber(TextWords question, int from) {
    for (int i = from; i < Math.min(question.count(), from + NUMBER_WITHIN); i++) {
      if (NUMBERS.contains(question.form(i))
          || Character.isDigit(question.form(i).charAt(0))
          || i == from && question.form(i).equals("the")) {
        return true;
      }
    }
    return false;
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
