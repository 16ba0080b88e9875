package io.github.rubricscorer.feedback.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * The texts of feedback and of the reports, each a template in {@code messages.properties}.
 *
 * <p>A constant's key is its name in lower case with hyphens. The file is UTF-8 and is read as such
 * whatever the locale; there is one language. Templates are those of {@link MessageFormat} whose
 * arguments are all texts, so that no locale shows in them.
 */
public enum Wording {
  /** The name of {@code Band.EXCELLENT}. */
  BAND_EXCELLENT,
  /** The name of {@code Band.STRONG}. */
  BAND_STRONG,
  /** The name of {@code Band.PARTIAL}. */
  BAND_PARTIAL,
  /** The name of {@code Band.WEAK}. */
  BAND_WEAK,
  /** The headline: band, number of what was covered, number of what was expected. */
  HEADLINE,
  /** A covered concept without praise of its own: name. */
  COVERED,
  /** A concept said in part: name, quoted evidence. */
  PARTLY,
  /** A hedged concept: name, quoted cue. */
  HEDGED,
  /** A hedged concept whose cue is not known: name. */
  HEDGED_WITHOUT_CUE,
  /** A rejected concept: name, quoted evidence. */
  REJECTED,
  /** A rejected concept whose evidence is not known: name. */
  REJECTED_WITHOUT_EVIDENCE,
  /** A missing concept without a hint of its own: name. */
  MISSING,
  /** A misconception: name, quoted evidence. */
  MISCONCEPTION,
  /** A line that ends in a hint: line, hint. */
  WITH_HINT,
  /** One word. */
  ONE_WORD,
  /** Several words: how many. */
  WORDS,
  /** Too short: words, seconds, words a minute, shortest and longest good time in seconds. */
  TIME_SHORT,
  /** Neither too short nor too long: the same. */
  TIME_GOOD,
  /** Too long: the same. */
  TIME_LONG,
  /** A layer: name, coverage in percent. */
  LAYER_SHARE,
  /** Every layer is touched: a list. */
  LAYERS_ALL,
  /** Some layers are touched: a list, a list of the others. */
  LAYERS_SOME,
  /** No layer is touched: a list. */
  LAYERS_NONE,
  /** A step that is taken: name, quoted words. */
  STEP_TAKEN,
  /** Every step is taken: a list. */
  STRUCTURE_ALL,
  /** Some steps are taken: a list, a list of the others. */
  STRUCTURE_SOME,
  /** No step is taken: a list. */
  STRUCTURE_NONE,
  /** The steps are not in the expected order. */
  STRUCTURE_OUT_OF_ORDER,
  /** {@code Structure.Step.PROBLEM}. */
  STEP_PROBLEM,
  /** {@code Structure.Step.CONSTRAINT}. */
  STEP_CONSTRAINT,
  /** {@code Structure.Step.SOLUTION}. */
  STEP_SOLUTION,
  /** The headline of a summary: band, mean coverage in percent, questions, answers. */
  SUMMARY_HEADLINE,
  /** One question. */
  ONE_QUESTION,
  /** Several questions: how many. */
  QUESTIONS,
  /** One answer. */
  ONE_ANSWER,
  /** Several answers: how many. */
  SUMMARY_ANSWERS,
  /** The themes that go well: a list. */
  STRENGTHS,
  /** The themes to work on: a list. */
  GAPS,
  /** How long an answer should be: shortest and longest good time in seconds. */
  ADVICE_TIME,
  /** How to build an answer up. */
  ADVICE_STRUCTURE,
  /** The end of a list: all but the last, the last. */
  AND,
  /** The end of a list of alternatives: all but the last, the last. */
  OR,
  /** How long an answer to a question should take: shortest and longest good time in seconds. */
  TARGET_TIME,
  /** Words of the answer in quotes: the words. */
  QUOTE,
  /** The heading of the answer. */
  YOUR_ANSWER,
  /** Stands for an answer without a visible character. */
  EMPTY_ANSWER,
  /** The heading of all feedback. */
  FEEDBACK,
  /** The heading of the hints. */
  ADDITIONS,
  /** The heading of the model answer. */
  TIGHTENED_VERSION,
  /** The heading of how the answer is delivered. */
  DELIVERY,
  /** The heading of a summary. */
  OVERALL_FEEDBACK,
  /** The heading of the questions of a summary. */
  SUMMARY_QUESTIONS,
  /** The heading of the themes. */
  THEMES,
  /** The heading of the column of themes. */
  THEME,
  /** The heading of the column of coverages. */
  COVERED_SHARE,
  /** The heading of the column of attempts. */
  ATTEMPTS,
  /** The heading of the lessons. */
  LEARN_NEXT,
  /** A lesson: text, question, points. */
  LESSON,
  /** A share: percent. */
  PERCENT,
  /** The heading of the follow-up questions. */
  FOLLOW_UP,
  /** The heading of the table of concepts. */
  CONCEPTS,
  /** The heading of the column of concepts. */
  CONCEPT,
  /** The heading of the column of verdicts. */
  VERDICT,
  /** The heading of the column of points. */
  POINTS_EARNED,
  /** The heading of the column of reasons. */
  REASONS,
  /** The heading of the column of weights. */
  WEIGHT,
  /** The heading of the column of layers. */
  LAYER,
  /** The heading of the column of numbers of synonyms. */
  SYNONYMS,
  /** The heading of the column of names. */
  NAME,
  /** The heading of the model answer where there is no answer to tighten. */
  MODEL_ANSWER,
  /** The heading of the ids of the questions that follow. */
  FOLLOW_UPS,
  /** The points: coverage in percent, points, most points. */
  POINTS,
  /** The points by themselves: points, most points. */
  POINTS_OF,
  /** Credit through another concept: name. */
  IMPLIED_BY,
  /** What decided a polarity: polarity, quoted cue. */
  CUE,
  /** More evidence than is shown: how many. */
  MORE,
  /** A word read in spite of its spelling: quoted word, word meant. */
  READ_AS,
  /** The synonym that came closest: synonym, reason. */
  NEAREST_MISS,
  /** The place that came close: quoted words. */
  NEAREST_MISS_AT,
  /** The heading of an evaluation. */
  EVALUATION,
  /** The summary of an evaluation: number of answers. */
  EVALUATED,
  /** The same with intervals: number of answers, level in percent, number of resamples. */
  EVALUATED_WITH_INTERVALS,
  /** The heading of the measures of all concepts. */
  ALL_CONCEPTS,
  /** The headings of how a second person agrees with the first: heading. */
  SECOND_PERSON,
  /** The heading of the measures of scores. */
  SCORES,
  /** The heading of the column of what is measured. */
  FACET,
  /** The row of what the answer proposes. */
  FACET_DETECTION,
  /** The row of what it refuses. */
  FACET_REJECTION,
  /** The row of what it hedges. */
  FACET_HEDGING,
  /** The row of what it proposes if every mention counts. */
  FACET_ANY_POLARITY,
  /** The heading of the column of true positives, false positives and false negatives. */
  COUNTS,
  /** The heading of the column of precisions. */
  PRECISION,
  /** The heading of the column of recalls. */
  RECALL,
  /** The heading of the column of F1 of one concept. */
  F1,
  /** The heading of the column of F1 of the sums. */
  MICRO_F1,
  /** The heading of the column of mean F1. */
  MACRO_F1,
  /** The heading of the column of Cohen's kappa. */
  KAPPA,
  /** The heading of the column of questions. */
  QUESTION,
  /** The heading of the column of numbers of answers. */
  ANSWERS,
  /** The row of means. */
  MEAN,
  /** The heading of the column of Pearson correlations. */
  PEARSON,
  /** The heading of the column of Spearman correlations. */
  SPEARMAN,
  /** The heading of the column of kappas with quadratic weights. */
  WEIGHTED_KAPPA,
  /** The heading of the column of mean absolute errors. */
  MEAN_ABSOLUTE_ERROR,
  /** The heading of the answers that are judged differently: how many. */
  DISAGREEMENTS,
  /** The heading of a concept's disagreements: concept, question, F1. */
  CONCEPT_WITH_F1,
  /** A disagreement: answer, what a person says, what the scorer says. */
  DISAGREEMENT,
  /** A reason for a score: concept, verdict, reason. */
  CONCEPT_REASON,
  /** Disagreements that are not shown: how many. */
  LEFT_OUT;

  private static final ResourceBundle MESSAGES = read("messages.properties");

  /**
   * Returns the text.
   *
   * @param arguments what the template leaves open, in the order that the constant tells
   * @return the text with the arguments in their places, as they are
   */
  public String text(String... arguments) {
    return new MessageFormat(MESSAGES.getString(key()), Locale.ROOT).format(arguments);
  }

  /** Joins at least one word by commas, with an "and" before the last of several. */
  public static String and(List<String> words) {
    return list(words, AND);
  }

  /** Joins at least one word by commas, with an "or" before the last of several. */
  public static String or(List<String> words) {
    return list(words, OR);
  }

  private static String list(List<String> words, Wording end) {
    return words.size() == 1
        ? words.getFirst()
        : end.text(String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
  }

  /** Counts things. */
  public static String count(int number, Wording one, Wording many) {
    return number == 1 ? one.text() : many.text(Integer.toString(number));
  }

  /** The key of the template. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ResourceBundle messages() {
    return MESSAGES;
  }

  private static ResourceBundle read(String resource) {
    try (InputStream in = Wording.class.getResourceAsStream(resource)) {
      return new PropertyResourceBundle(
          new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
