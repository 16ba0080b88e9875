package io.github.rubricscorer.scoring;

import io.github.rubricscorer.base.Lazy;
import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.polarity.OwnCues;
import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.StancePolicy;
import io.github.rubricscorer.scoring.pattern.AnalysedWords;
import io.github.rubricscorer.scoring.pattern.PatternWords;
import io.github.rubricscorer.text.WordAnalysis;
import java.util.BitSet;
import java.util.List;

/**
 * A rubric, ready to score answers. Immutable and thread-safe; what a call needs besides is in its
 * {@link Scratch}.
 */
public final class CompiledRubric {
  private final Rubric rubric;
  private final CompiledPatterns patterns;
  private final List<ConceptPlans> concepts;
  private final boolean crossesSentences;
  private final Grading grading;
  private final OwnWords ownWords;

  /** The numbers of the synonyms that are not looked for. */
  private final SkippedPlans skipped;

  /** Made for the first explanation. */
  private final Lazy<PatternWords> patternWords;

  /**
   * Takes a rubric whose patterns are compiled.
   *
   * @param rubric the rubric
   * @param patterns what its patterns became
   */
  public CompiledRubric(Rubric rubric, CompiledPatterns patterns) {
    this.rubric = rubric;
    this.patterns = patterns;
    concepts = ConceptPlans.of(rubric);
    crossesSentences = concepts.stream().anyMatch(ConceptPlans::crossesSentences);
    grading = new Grading(rubric);
    ownWords = new OwnWords(rubric, grading::earns);
    skipped = SkippedPlans.of(concepts, new BitSet());
    patternWords = Lazy.of(() -> PatternWords.of(rubric));
  }

  private CompiledRubric(
      CompiledRubric other, Rubric rubric, CompiledPatterns patterns, SkippedPlans skipped) {
    this.rubric = rubric;
    this.skipped = skipped;
    this.patterns = patterns;
    concepts = other.concepts;
    crossesSentences = other.crossesSentences;
    grading = new Grading(rubric);
    ownWords = new OwnWords(rubric, grading::earns);
    patternWords = Lazy.of(() -> PatternWords.of(rubric));
  }

  /**
   * Returns what the rubric's patterns became.
   *
   * @return the patterns
   */
  public CompiledPatterns patterns() {
    return patterns;
  }

  /**
   * Tells where a concept is in the rubric.
   *
   * @param conceptId its id
   * @return its place, from 0 on; -1 where there is no such concept
   */
  public int place(String conceptId) {
    return grading.place(conceptId);
  }

  /**
   * Returns the rubric.
   *
   * @return what was compiled
   */
  public Rubric rubric() {
    return rubric;
  }

  /**
   * Returns this rubric as it would be without some of its synonyms and graded by other weights. It
   * shares all that was compiled, so that it costs next to nothing. The words of what is left out
   * stay known: nothing else is corrected to them, or by their absence to something else.
   *
   * <p>Synonyms are numbered from 0 through the whole rubric: concept by concept its synonyms,
   * those of its partials and its exclusions.
   *
   * @param graded has the weights, implications and groups; its concepts have the same ids in the
   *     same order
   * @param skipped the numbers of the synonyms and exclusions to leave out
   * @return the variant
   */
  public CompiledRubric variant(Rubric graded, BitSet skipped) {
    return new CompiledRubric(
        this, graded, patterns, SkippedPlans.of(concepts, (BitSet) skipped.clone()));
  }

  /**
   * Returns this rubric for answers that are read with other cues.
   *
   * @param cues those that a user adds
   * @return the rubric
   */
  public CompiledRubric withCues(OwnCues cues) {
    return new CompiledRubric(this, rubric, patterns.withCues(cues), skipped);
  }

  /**
   * Returns the compiled form of a synonym; two with the same form match the same.
   *
   * @param synonym its number, as {@link #variant} counts
   * @return the form, readable
   */
  public String form(int synonym) {
    return patterns.fragments().describe(patterns.program().plans().make(synonym));
  }

  /**
   * Scores an answer.
   *
   * @param answer the answer
   * @param scratch the caller's scratch, used by no other thread meanwhile
   * @return the score
   */
  public Score score(String answer, Scratch scratch) {
    return score(answer, List.of(), scratch);
  }

  /**
   * Scores an answer in which other code has found something, too.
   *
   * @param answer the answer
   * @param detected what it has found
   * @param scratch the caller's scratch, used by no other thread meanwhile
   * @return the score
   */
  public Score score(String answer, List<Detected> detected, Scratch scratch) {
    return grading.score(find(answer, detected, scratch, false));
  }

  /**
   * Scores an answer, and keeps what {@link #rescored} can take over.
   *
   * @param answer the answer
   * @param scratch the caller's scratch, used by no other thread meanwhile
   * @return the answer with its score
   */
  public ScoredAnswer scored(String answer, Scratch scratch) {
    FoundConcepts found = read(answer, scratch, false).find(concepts, crossesSentences, List.of());
    return scored(answer, found, ReadPositions.of(scratch.reading(), patterns));
  }

  /**
   * Scores an answer that an earlier edition of this rubric has scored, at a fraction of the cost.
   *
   * @param before the answer with its score by the earlier edition
   * @param edit what has changed from that edition to this one
   * @param scratch the caller's scratch, used by no other thread meanwhile
   * @return what {@link #scored(String, Scratch)} returns
   */
  public ScoredAnswer rescored(ScoredAnswer before, RubricEdit edit, Scratch scratch) {
    String answer = before.answer();
    if (edit.isTotal()) {
      return scored(answer, scratch);
    }
    FoundConcepts changed =
        read(answer, scratch, SkippedPlans.of(concepts, edit.same()), false)
            .find(concepts, crossesSentences, List.of());
    ReadPositions positions = ReadPositions.of(scratch.reading(), patterns);
    return positions.isAs(before.positions(), edit)
        ? scored(answer, edit.merged(before.found(), changed), positions)
        : scored(answer, scratch);
  }

  private ScoredAnswer scored(String answer, FoundConcepts found, ReadPositions positions) {
    Score score = grading.score(sharesWordsOut() ? ownWords.of(found) : found);
    return new ScoredAnswer(answer, score, found, positions);
  }

  /** Tells whether all synonyms are looked for, and what they find does not depend on others. */
  boolean isPlain() {
    return skipped.everywhere().isEmpty() && !sharesWordsOut();
  }

  /** Tells whether concepts may need words of their own. */
  private boolean sharesWordsOut() {
    return ownWords.areAskedFor();
  }

  /** Returns where the plans of each concept are. */
  List<ConceptPlans> concepts() {
    return concepts;
  }

  /**
   * Scores an answer and gives the reason for each miss.
   *
   * @param answer the answer
   * @param scratch the caller's scratch, used by no other thread meanwhile
   * @return the same score, explained
   */
  public Explanation explain(String answer, Scratch scratch) {
    return explain(answer, List.of(), scratch);
  }

  /**
   * Scores an answer in which other code has found something, too, and gives the reason for each
   * miss.
   *
   * @param answer the answer
   * @param detected what it has found
   * @param scratch the caller's scratch, used by no other thread meanwhile
   * @return the same score, explained
   */
  public Explanation explain(String answer, List<Detected> detected, Scratch scratch) {
    FoundConcepts findings = find(answer, detected, scratch, true);
    Score score = grading.score(findings);
    NearestMiss nearest = new NearestMiss(rubric, patterns, concepts, scratch.reading());
    return new Explanation(
        answer,
        score,
        nearest.misses(score, findings),
        new AnalysedWords(
                scratch.reading(),
                patterns.program().lexicon(),
                patternWords.get(),
                new WordAnalysis(patterns.language()))
            .words(),
        new UnusedMatches(rubric, concepts, scratch.reading()).of(findings, score));
  }

  /**
   * Scores an answer in which other code has found something, too, and gives the reason for each
   * miss, but neither how words were read nor what was found without counting.
   *
   * @param answer the answer
   * @param detected what it has found
   * @param scratch the caller's scratch, used by no other thread meanwhile
   * @return the same score with the same misses
   */
  public Explanation misses(String answer, List<Detected> detected, Scratch scratch) {
    FoundConcepts findings = find(answer, detected, scratch, true);
    Score score = grading.score(findings);
    NearestMiss nearest = new NearestMiss(rubric, patterns, concepts, scratch.reading());
    return new Explanation(answer, score, nearest.misses(score, findings));
  }

  private FoundConcepts find(String answer, List<Detected> detected, Scratch scratch, boolean all) {
    FoundConcepts found = read(answer, scratch, all).find(concepts, crossesSentences, detected);
    return sharesWordsOut() ? ownWords.of(found) : found;
  }

  /**
   * Returns the numbers of the synonyms and exclusions that are found, whatever is said of them.
   */
  BitSet found(String text, Scratch scratch) {
    return read(text, scratch, false).plans();
  }

  /**
   * Tries the synonyms and exclusions on a text as {@link #score} does.
   *
   * @param text the text
   * @param scratch the caller's scratch, used by no other thread meanwhile
   * @param trials hears of each
   */
  public void tryAll(String text, Scratch scratch, Trials trials) {
    read(text, scratch, false).tryAll(crossesSentences, trials);
  }

  /** Returns the labels that the words of a text have: what patterns ask for. */
  BitSet labels(String text, Scratch scratch) {
    read(text, scratch, false);
    IntList labels = new IntList(8);
    for (int position = 0; position < scratch.reading().size(); position++) {
      patterns.program().lexicon().addLabels(scratch.reading().wordClass(position), labels);
    }
    BitSet set = new BitSet();
    for (int label : labels.toArray()) {
      set.set(label);
    }
    return set;
  }

  private EvidenceFinder read(String answer, Scratch scratch, boolean all) {
    return read(answer, scratch, skipped, all);
  }

  private EvidenceFinder read(String answer, Scratch scratch, SkippedPlans skipped, boolean all) {
    Program program = patterns.program();
    boolean decimalComma = rubric.decimal() == Rubric.DecimalMark.COMMA;
    scratch.reading().read(answer, program, patterns.words(), decimalComma);
    scratch.polarity().reset(patterns.cues());
    CueWords words = scratch.reading().cueWords();
    scratch.stance().reset(words.answer(), patterns.phrases(), words::beginsSentence);
    boolean asksForPlan = rubric.stance() == StancePolicy.PROPOSALS;
    return new EvidenceFinder(
        program,
        scratch,
        skipped,
        asksForPlan || rubric.listedCredit() < 1,
        asksForPlan,
        ownWords.areAskedFor(),
        all);
  }

  /**
   * Returns the compiled form, readable: for each concept its plans.
   *
   * @return several lines
   */
  @Override
  public String toString() {
    StringBuilder out =
        new StringBuilder(rubric.id()).append(": ").append(patterns.program()).append('\n');
    for (ConceptPlans concept : concepts) {
      out.append(concept.id()).append('\n');
      for (int i = concept.from(); i < concept.to(); i++) {
        double level = concept.level(i);
        out.append(i < concept.unlessFrom() ? "  " : "  unless ");
        out.append(level < 1 && i < concept.unlessFrom() ? level + " " : "");
        out.append(form(i)).append('\n');
      }
    }
    return out.toString();
  }
}
