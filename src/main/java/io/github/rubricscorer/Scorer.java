package io.github.rubricscorer;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.distance.Nearest;
import io.github.rubricscorer.polarity.OwnCues;
import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Score.Signal;
import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.scoring.CompiledRubric;
import io.github.rubricscorer.scoring.Detected;
import io.github.rubricscorer.scoring.ProgramStore;
import io.github.rubricscorer.scoring.RubricCompiler;
import io.github.rubricscorer.scoring.Scratch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Scores answers against rubrics.
 *
 * <p>Making a scorer reads, checks and compiles the rubrics; do it once. Scoring an answer then
 * takes microseconds. The same rubrics, answer and {@link #version() version} give the same result
 * on every machine, in every locale and thread.
 *
 * {@snippet class="io.github.rubricscorer.ScorerExampleTest" region="score"}
 *
 * <p>Answers are plain text, HTML or Markdown, and need not say which. Tags, entities, emphasis,
 * links, lists, tables and code are read by what they mean, and how lines are wrapped changes
 * nothing; offsets are those of the answer as it was given. The words of addresses and of what HTML
 * crosses out are no evidence, what Markdown crosses out is rejected, and no word in code or inside
 * a compound ("fail-fast") refuses anything.
 *
 * <p>Immutable and thread-safe.
 */
public final class Scorer {
  /** The longest answer that is accepted unless {@link #withMaxAnswerLength} says otherwise. */
  public static final int DEFAULT_MAX_ANSWER_LENGTH = Limits.ANSWER_CHARACTERS;

  private static final int MOST_NEAREST = 3;

  /** In the order of their ids, and found by hash. */
  private final Map<String, Question> questions;

  private final int maxAnswerLength;
  private final Extensions extensions;
  private final ScratchPool scratches;
  private final Editions editions;

  private Scorer(
      Map<String, Question> questions,
      int maxAnswerLength,
      Extensions extensions,
      ScratchPool scratches,
      Editions editions) {
    this.questions = new LinkedHashMap<>(questions);
    this.maxAnswerLength = maxAnswerLength;
    this.extensions = extensions;
    this.scratches = scratches;
    this.editions = editions;
  }

  /**
   * Finds evidence of its own in answers, beside what the rubric's synonyms find: by a model, a
   * service, a list that is too large for synonyms.
   *
   * {@snippet class="io.github.rubricscorer.ExtensionsExampleTest" region="detector"}
   *
   * <p>What it finds is judged as if a synonym had found it: cues around it hedge or reject it, an
   * exclusion ({@code unless}) of the concept takes it away where they share a word, and the rules
   * of {@link Score} turn it into credit. So a span should be no longer than what says the concept.
   * A span without a word in it is passed over; fillers ("the", "really"), addresses and what is
   * crossed out are no words here.
   *
   * <p>It is called once for each answer that is scored or explained, by the thread that does it,
   * so that it must be thread-safe; an exception that it throws goes to the caller. Scores are the
   * same everywhere only if what it finds is.
   */
  @FunctionalInterface
  public interface Detector {
    /**
     * Looks an answer over.
     *
     * @param answer the answer as it was given
     * @param rubric the rubric that it is scored by
     * @return what it has found, in any order; may be empty
     */
    List<Detection> detect(String answer, Rubric rubric);
  }

  /**
   * What a {@link Detector} has found. Immutable and thread-safe.
   *
   * @param conceptId the id of a concept of the rubric
   * @param start the offset of its first character in the answer, in UTF-16 units
   * @param end the offset after its last one
   * @param name what to call it in evidence, where else the synonym stands; the same for what is
   *     found for the same reason, so that {@code ConceptScore.support} counts it once
   * @param level the share of the concept's weight that it earns where the answer asserts it, above
   *     0 and at most 1; below 1 as for a synonym of a partial
   */
  public record Detection(String conceptId, int start, int end, String name, double level) {
    /**
     * Checks what can be checked without the answer.
     *
     * @throws IllegalArgumentException if the offsets are no span of at least one character, the
     *     name is blank, or the level is not above 0 and at most 1
     */
    public Detection {
      Objects.requireNonNull(conceptId, "conceptId");
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException("not a span: " + start + ".." + end);
      }
      if (name.isBlank()) {
        throw new IllegalArgumentException("the name is blank");
      }
      if (!(level > 0 && level <= 1)) {
        throw new IllegalArgumentException("level " + level + " is not in (0, 1]");
      }
    }

    /**
     * Makes one that earns all of the weight.
     *
     * @param conceptId the id of a concept of the rubric
     * @param start the offset of its first character in the answer, in UTF-16 units
     * @param end the offset after its last one
     * @param name what to call it in evidence
     * @throws IllegalArgumentException if the offsets are no span of at least one character, or the
     *     name is blank
     */
    public Detection(String conceptId, int start, int end, String name) {
      this(conceptId, start, end, name, 1);
    }
  }

  /**
   * Hears of each score, to count and to time.
   *
   * {@snippet class="io.github.rubricscorer.ExtensionsExampleTest" region="listener"}
   *
   * <p>Its methods are called by the thread that scores, after the work is done, so that they must
   * be thread-safe and quick; an exception that they throw goes to the caller. Where there is no
   * listener, nothing is timed.
   */
  public interface Listener {
    /**
     * An answer was scored.
     *
     * @param score its score
     * @param characters the answer's length in UTF-16 units
     * @param nanos how long it took, in nanoseconds, detectors included
     */
    void scored(Score score, int characters, long nanos);

    /**
     * An answer was explained; unless this is overridden, that counts as scored.
     *
     * @param score its score
     * @param characters the answer's length in UTF-16 units
     * @param nanos how long it took, in nanoseconds, detectors included
     */
    default void explained(Score score, int characters, long nanos) {
      scored(score, characters, nanos);
    }

    /**
     * An answer was not scored.
     *
     * @param questionId the question that was asked for, maybe one that there is no rubric for
     * @param reason what the caller gets
     */
    default void failed(String questionId, RuntimeException reason) {}
  }

  /**
   * Loads the rubrics of a directory: every {@code *.json} but {@code *.schema.json}, and {@code
   * vocabulary.txt} where there is one. {@link RubricSet} reads them from elsewhere, for {@link
   * #compile}.
   *
   * @param directory the directory, or a zip or jar with them at its root
   * @return a scorer for all of them
   * @throws RubricException if a file is at fault or cannot be read, or if there is no rubric; it
   *     has every fault of every file, and nothing is loaded
   */
  public static Scorer load(Path directory) {
    return compile(RubricSet.read(directory));
  }

  /**
   * Loads the rubrics of a directory as {@link #load(Path)} does, and keeps what they are compiled
   * to for the next time: loading them again takes about as long as reading them. A rubric whose
   * text, vocabulary or version of this library has changed is compiled again.
   *
   * @param directory the directory, or a zip or jar with them at its root
   * @param cache a directory for what is kept, a file for each rubric; it is made if it is not
   *     there, and each directory of rubrics should have its own. Several processes may use it at
   *     once. What cannot be read from it or written to it is compiled as if there were no cache.
   *     Whoever can write to it can change scores
   * @return a scorer for all of them, the same as without a cache
   * @throws RubricException as {@link #load(Path)} does
   */
  public static Scorer load(Path directory, Path cache) {
    Objects.requireNonNull(cache, "cache");
    RubricSet set = RubricSet.read(directory);
    return compile(set, new ProgramCache(cache, set));
  }

  /**
   * Takes rubrics built in Java.
   *
   * @param rubrics the rubrics
   * @return a scorer for all of them
   * @throws RubricException if one of them is at fault, with every fault of all of them
   */
  public static Scorer of(Collection<Rubric> rubrics) {
    return of(rubrics, Vocabulary.EMPTY);
  }

  /**
   * Takes rubrics built in Java.
   *
   * @param rubrics the rubrics
   * @param vocabulary the words that they share
   * @return a scorer for all of them
   * @throws RubricException if one of them is at fault, with every fault of all of them
   */
  public static Scorer of(Collection<Rubric> rubrics, Vocabulary vocabulary) {
    return compile(RubricSet.of(rubrics, vocabulary));
  }

  /**
   * Takes the rubrics that come with this library: four questions of an architecture interview.
   * Each is read and compiled when it is first asked for.
   *
   * @return a scorer for all of them
   */
  public static Scorer bundled() {
    Map<String, Question> questions = new TreeMap<>();
    for (String id : BundledRubrics.ids()) {
      questions.put(id, new BundledQuestion(id));
    }
    return of(questions);
  }

  /**
   * Takes the rubric of how an answer is built, which comes with this library too. Its id is {@code
   * structure}, its concepts are {@code problem}, {@code constraint} and {@code solution}: the
   * steps of a structured answer.
   *
   * @return a scorer for it alone
   */
  public static Scorer structure() {
    String id = BundledRubrics.STRUCTURE;
    return of(Map.of(id, new BundledQuestion(id)));
  }

  /**
   * Takes rubrics that were read or built before.
   *
   * @param set the rubrics and the words that they share
   * @return a scorer for all of them
   * @throws RubricException if the analyzer finds a fault, with every fault of all of them
   */
  public static Scorer compile(RubricSet set) {
    return compile(set, ProgramStore.NONE);
  }

  private static Scorer compile(RubricSet set, ProgramStore kept) {
    return compile(set, new RubricCompiler(set.vocabulary(), kept), new Editions());
  }

  private static Scorer compile(RubricSet set, RubricCompiler compiler, Editions editions) {
    List<Compiled> all =
        set.rubrics().parallelStream().map(rubric -> Compiled.of(rubric, set, compiler)).toList();
    List<Fault> faults = new ArrayList<>();
    Map<String, Question> compiled = new TreeMap<>();
    for (Compiled one : all) {
      faults.addAll(one.faults());
      if (one.rubric() != null) {
        compiled.put(one.rubric().rubric().id(), Question.Ready.of(one.rubric()));
      }
    }
    if (!faults.isEmpty()) {
      throw new RubricException(faults);
    }
    return of(compiled, editions);
  }

  private static Scorer of(Map<String, Question> questions) {
    return of(questions, new Editions());
  }

  private static Scorer of(Map<String, Question> questions, Editions editions) {
    return new Scorer(
        questions, DEFAULT_MAX_ANSWER_LENGTH, Extensions.NONE, new ScratchPool(), editions);
  }

  /**
   * Compiles the next edition of rubrics, for whoever edits them. The scorer is that of {@link
   * #compile}, and has nothing of what was added to this one; but it takes less to make from the
   * second edition on, since what became of patterns is remembered from one to the next. So are
   * {@link #scores}.
   *
   * {@snippet class="io.github.rubricscorer.EditionsTest" region="editions"}
   *
   * @param set the rubrics and the vocabulary that they share
   * @return a scorer for all of them
   * @throws RubricException if any of them is at fault
   */
  public Scorer recompile(RubricSet set) {
    Scorer next = compile(set, editions.compiler(set.vocabulary()), editions);
    editions.retain(next.questions.keySet());
    return next;
  }

  /** A rubric, compiled, or null and the reasons. */
  private record Compiled(@Nullable CompiledRubric rubric, List<Fault> faults) {
    static Compiled of(Rubric rubric, RubricSet set, RubricCompiler compiler) {
      List<Fault> faults = new ArrayList<>();
      CompiledRubric compiled =
          compiler.compile(
              rubric,
              (pointer, problem, offending) ->
                  faults.add(set.fault(rubric.id(), pointer, problem, offending)));
      return new Compiled(compiled, faults);
    }
  }

  /**
   * Returns a scorer of the same rubrics with another limit.
   *
   * @param characters the longest answer to accept, in UTF-16 units, above 0
   * @return the scorer
   * @throws IllegalArgumentException if the limit is not above 0
   */
  public Scorer withMaxAnswerLength(int characters) {
    if (characters < 1) {
      throw new IllegalArgumentException("the limit " + characters + " is not above 0");
    }
    return new Scorer(questions, characters, extensions, scratches, editions);
  }

  /**
   * Returns a scorer of the same rubrics that knows more cues: words that decide {@link Polarity},
   * beside those that come with the library.
   *
   * {@snippet class="io.github.rubricscorer.ExtensionsExampleTest" region="cues"}
   *
   * <p>In a phrase, {@code ...} stands for what it decides on: the 8 words after it or before it at
   * most, or up to 4 words inside; fillers are left out, and the reach ends where {@link Polarity}
   * tells. Words match in all their inflections, contractions as they are written out. What is
   * rejected so is asserted after a negation ("I wouldn't steer clear of it"). Of overlapping cues
   * the one of most words counts. With {@link Polarity#ASSERTED} a phrase has no {@code ...}: it
   * only looks like a cue, such as "no brainer", and decides nothing.
   *
   * <p>All cues are compiled when the first answer is scored, which takes up to a second.
   *
   * @param polarity what the phrases make of what they decide on
   * @param phrases words of letters and digits, with {@code ...} as described
   * @return the scorer
   * @throws IllegalArgumentException if a phrase has another form or more than 200 characters, or
   *     there are more than 1,000 with those that were added before, or has no words but fillers in
   *     all languages of the rubrics; the message says which
   */
  public Scorer withCues(Polarity polarity, String... phrases) {
    Objects.requireNonNull(polarity, "polarity");
    Extensions more = extensions;
    for (String phrase : phrases) {
      more = more.with(polarity, phrase);
    }
    OwnCues cues = more.cues();
    cues.check(questions.values().stream().map(Question::language).collect(Collectors.toSet()));
    Map<String, Question> changed = new LinkedHashMap<>();
    questions.forEach((id, question) -> changed.put(id, question.withCues(cues)));
    return new Scorer(changed, maxAnswerLength, more, scratches, new Editions());
  }

  /**
   * Returns a scorer of the same rubrics that takes what a detector finds as evidence, too.
   *
   * @param detector finds evidence; those that were added before go on
   * @return the scorer
   */
  public Scorer withDetector(Detector detector) {
    return new Scorer(questions, maxAnswerLength, extensions.with(detector), scratches, editions);
  }

  /**
   * Returns a scorer of the same rubrics that tells a listener of each score.
   *
   * @param listener hears of scores; those that were added before go on
   * @return the scorer
   */
  public Scorer withListener(Listener listener) {
    return new Scorer(questions, maxAnswerLength, extensions.with(listener), scratches, editions);
  }

  /**
   * Returns the length of the longest answer that is accepted.
   *
   * @return the limit in UTF-16 units, above 0
   */
  public int maxAnswerLength() {
    return maxAnswerLength;
  }

  /**
   * Returns the questions that can be scored.
   *
   * @return their ids, sorted
   */
  public List<String> questionIds() {
    return List.copyOf(questions.keySet());
  }

  /**
   * Returns a question's rubric.
   *
   * @param questionId the question's id
   * @return its rubric
   * @throws UnknownQuestionException if there is none; the message names the nearest ids
   */
  public Rubric rubric(String questionId) {
    return question(questionId).rubric();
  }

  /**
   * Begins, in the background, to get everything ready for an answer to a question. Nobody has to
   * call this: what is missing is made when an answer is first scored. A program that has other
   * things to do before that scores its first answer sooner.
   *
   * @param questionId the question's id
   * @throws UnknownQuestionException if there is no rubric for the question; the message names the
   *     nearest ids
   */
  public void prepare(String questionId) {
    question(questionId).prepare();
  }

  /**
   * Scores an answer.
   *
   * @param questionId the question's id
   * @param answer the answer; an empty or blank one misses everything
   * @return the score
   * @throws UnknownQuestionException if there is no rubric for the question; the message names the
   *     nearest ids
   * @throws AnswerTooLongException if the answer is longer than the limit
   */
  public Score score(String questionId, String answer) {
    return extensions.listeners().isEmpty()
        ? newScore(questionId, answer)
        : extensions.scored(questionId, answer, () -> newScore(questionId, answer));
  }

  /**
   * Scores answers to a question on all processors. What was found in them is kept as long as this
   * scorer, about two kilobytes for an answer of a hundred words, and handed on to the {@linkplain
   * #recompile next edition}: it works out anew only what can have changed, the concepts whose
   * patterns changed, and the answers in which a word is now read otherwise.
   *
   * @param questionId the question that they answer
   * @param answers the answers
   * @param done is run after each of them, by any thread
   * @return for each answer in their order what {@link #score} returns, whatever was scored before
   * @throws IllegalArgumentException if there is no such question or an answer is too long
   */
  public List<Score> scores(String questionId, List<String> answers, Runnable done) {
    Objects.requireNonNull(done, "done");
    Question question = checked(questionId, answers);
    if (!extensions.detectors().isEmpty() || !extensions.listeners().isEmpty()) {
      return answers.parallelStream()
          .map(answer -> {
            Score score = score(questionId, answer);
            done.run();
            return score;
          })
          .toList();
    }
    CompiledRubric rubric = question.compiled();
    return editions.score(rubric, answers, scratches, done).stream()
        .map(scored -> reviewed(scored.score(), rubric.rubric(), scored.answer()))
        .toList();
  }

  private Score newScore(String questionId, String answer) {
    CompiledRubric rubric = checked(questionId, answer);
    List<Detected> detected = extensions.detect(answer, rubric);
    Scratch scratch = scratches.take(answer);
    Score score = rubric.score(answer, detected, scratch);
    scratches.give(scratch, answer);
    return reviewed(score, rubric.rubric(), answer);
  }

  /**
   * Scores an answer and gives, for each concept without credit, the nearest miss. Slower than
   * {@link #score}, which does not pay for that.
   *
   * @param questionId the question's id
   * @param answer the answer
   * @return the same score with its reasons
   * @throws UnknownQuestionException if there is no rubric for the question; the message names the
   *     nearest ids
   * @throws AnswerTooLongException if the answer is longer than the limit
   */
  public Explanation explain(String questionId, String answer) {
    return explained(questionId, answer, CompiledRubric::explain);
  }

  /**
   * Explains an answer as {@link #explain} does, but tells neither how its words were read nor what
   * was found without counting, which takes a fifth less time.
   *
   * @param questionId the question's id
   * @param answer the answer
   * @return the same score with the same misses
   * @throws UnknownQuestionException if there is no rubric for the question; the message names the
   *     nearest ids
   * @throws AnswerTooLongException if the answer is longer than the limit
   */
  public Explanation misses(String questionId, String answer) {
    return explained(questionId, answer, CompiledRubric::misses);
  }

  /** A way to explain an answer. */
  private interface Explaining {
    Explanation explain(
        CompiledRubric rubric, String answer, List<Detected> detected, Scratch scratch);
  }

  private Explanation explained(String questionId, String answer, Explaining way) {
    return extensions.listeners().isEmpty()
        ? newExplanation(questionId, answer, way)
        : extensions.explained(
            questionId, answer, () -> newExplanation(questionId, answer, way), Explanation::score);
  }

  private Explanation newExplanation(String questionId, String answer, Explaining way) {
    CompiledRubric rubric = checked(questionId, answer);
    List<Detected> detected = extensions.detect(answer, rubric);
    Scratch scratch = scratches.take(answer);
    Explanation explanation = way.explain(rubric, answer, detected, scratch);
    scratches.give(scratch, answer);
    Score score = reviewed(explanation.score(), rubric.rubric(), answer);
    return new Explanation(
        answer, score, explanation.misses(), explanation.words(), explanation.unused());
  }

  /**
   * Looks for integrity signals: facts about an answer that a grader should know, such as that it
   * copies the question. They change no points, and {@link #score} does not pay for them.
   *
   * @param answer the answer
   * @param score what {@link #score} or {@link #explain} gave for this answer
   * @return the signals in the order of their kinds, at most one of each; empty for most answers
   * @throws UnknownQuestionException if there is no rubric for the question of the score
   * @throws AnswerTooLongException if the answer is longer than the limit
   */
  public List<Signal> signals(String answer, Score score) {
    Objects.requireNonNull(score, "score");
    checkLength(answer);
    return question(score.questionId()).integrity().signals(answer, score);
  }

  /**
   * Returns the version of this library. Scores can differ between versions.
   *
   * @return a version such as {@code 0.1.0}
   */
  public static String version() {
    return Version.TEXT;
  }

  /**
   * Returns the compiled rubrics in readable form, for those who want to know what was made of
   * their synonyms. Compiles those that are not yet: this can take seconds. The form may change in
   * any version.
   *
   * @return for each rubric and concept, what is looked for
   */
  public String compiledRubrics() {
    StringBuilder out = new StringBuilder();
    questions.values().forEach(question -> out.append(question.compiled()));
    return out.toString();
  }

  /** Returns the ids of the questions, for messages; loads nothing. */
  @Override
  public String toString() {
    return "Scorer" + questionIds();
  }

  /** Looks for signals where the rubric wants a person to see them, and only there. */
  private Score reviewed(Score score, Rubric rubric, String answer) {
    return rubric.reviewSignals().isEmpty()
        ? score
        : question(rubric.id()).integrity().reviewed(answer, score);
  }

  private CompiledRubric checked(String questionId, String answer) {
    Question question = question(questionId);
    checkLength(answer);
    return question.compiled();
  }

  /** Checks all answers before any is scored. */
  private Question checked(String questionId, List<String> answers) {
    try {
      answers.forEach(this::checkLength);
      return question(questionId);
    } catch (RuntimeException e) {
      extensions.failed(questionId, e);
      throw e;
    }
  }

  private void checkLength(String answer) {
    Objects.requireNonNull(answer, "answer");
    if (answer.length() > maxAnswerLength) {
      throw new AnswerTooLongException(answer.length(), maxAnswerLength);
    }
  }

  Question question(String questionId) {
    Objects.requireNonNull(questionId, "questionId");
    @Nullable Question question = questions.get(questionId);
    if (question == null) {
      throw new UnknownQuestionException(
          questionId, Nearest.names(questionId, questions.keySet(), MOST_NEAREST));
    }
    return question;
  }
}
