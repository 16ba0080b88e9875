package io.github.rubricscorer.scoring;

import io.github.rubricscorer.compile.Dictionary;
import io.github.rubricscorer.compile.Fragments;
import io.github.rubricscorer.compile.ProgramCompiler;
import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.Candidates;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.polarity.AnswerPolarity;
import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A rubric, ready to score answers. Immutable and thread-safe; what a call needs besides is in its
 * {@link Scratch}.
 */
public final class CompiledRubric {
  private final Rubric rubric;
  private final Source source;
  private final CompiledPatterns patterns;
  private final List<ConceptPlans> concepts;
  private final boolean wide;
  private final Grading grading;

  /** The numbers of the synonyms that are not looked for. */
  private final BitSet silent;

  private CompiledRubric(Source source, CompiledPatterns patterns) {
    this.source = source;
    rubric = source.rubric;
    this.patterns = patterns;
    concepts = ConceptPlans.of(rubric);
    wide = concepts.stream().anyMatch(ConceptPlans::wide);
    grading = new Grading(rubric);
    silent = new BitSet();
  }

  private CompiledRubric(CompiledRubric other, Rubric rubric, BitSet silent) {
    this.rubric = rubric;
    this.silent = silent;
    source = other.source;
    patterns = other.patterns;
    concepts = other.concepts;
    wide = other.wide;
    grading = new Grading(rubric);
  }

  /**
   * Compiles a rubric that is consistent in itself.
   *
   * @param rubric the rubric
   * @param vocabulary the words shared with other rubrics
   * @param faults is told what only the analyzer can see
   * @return the compiled rubric, or null where there was a fault
   */
  public static @Nullable CompiledRubric compile(
      Rubric rubric, Vocabulary vocabulary, FaultSink faults) {
    return new Compiler(vocabulary).compile(rubric, faults);
  }

  /**
   * Compiles the rubrics of a set, which share what their words are. To be let go of when all are
   * compiled. Thread-safe.
   */
  public static final class Compiler {
    private final Vocabulary vocabulary;
    private final Dictionary dictionary;

    /** Compilers of programs, reused with their memory. */
    private final Queue<ProgramCompiler> idle = new ConcurrentLinkedQueue<>();

    /**
     * Makes a compiler.
     *
     * @param vocabulary the words that the rubrics share
     */
    public Compiler(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
      dictionary = new Dictionary(vocabulary);
    }

    /**
     * Compiles a rubric that is consistent in itself.
     *
     * @param rubric the rubric
     * @param faults is told what only the analyzer can see
     * @return the compiled rubric, or null where there was a fault
     */
    public @Nullable CompiledRubric compile(Rubric rubric, FaultSink faults) {
      Objects.requireNonNull(rubric, "rubric");
      ProgramCompiler known = idle.poll();
      ProgramCompiler compiler =
          known == null ? new ProgramCompiler(rubric.terms(), dictionary) : known;
      compiler.reset(rubric.terms());
      try {
        return compile(rubric, new Layout(rubric, compiler, faults), faults);
      } finally {
        idle.add(compiler);
      }
    }

    private @Nullable CompiledRubric compile(Rubric rubric, Layout layout, FaultSink faults) {
      if (layout.faulty) {
        return null;
      }
      try {
        Program program = layout.compiler.program(layout.synonyms);
        Vocabulary shared = vocabulary; // without the dictionary beside it
        return new CompiledRubric(new Source(rubric, () -> shared), new CompiledPatterns(program));
      } catch (IllegalStateException e) {
        faults.fault("", "the synonyms are too many to compile: " + e.getMessage(), "");
        return null;
      }
    }
  }

  /**
   * Takes a rubric whose patterns were compiled before.
   *
   * @param rubric the rubric
   * @param vocabulary gives the words shared with other rubrics, should more than scores be asked
   *     for
   * @param patterns what the rubric's patterns became
   * @return the compiled rubric
   */
  public static CompiledRubric of(
      Rubric rubric, Supplier<Vocabulary> vocabulary, CompiledPatterns patterns) {
    return new CompiledRubric(new Source(rubric, vocabulary), patterns);
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
   * What was compiled, for those who ask for more than scores. Of many rubrics hardly any is asked
   * for that, so that it is worked out then, by compiling the rubric once more, and kept.
   */
  private static final class Source {
    private final Rubric rubric;
    private final Supplier<Vocabulary> vocabulary;
    private volatile @Nullable Fragments fragments;

    private Source(Rubric rubric, Supplier<Vocabulary> vocabulary) {
      this.rubric = rubric;
      this.vocabulary = vocabulary;
    }

    /** Two threads may work out the same. */
    private Fragments fragments() {
      Fragments known = fragments;
      if (known == null) {
        ProgramCompiler compiler = new ProgramCompiler(rubric.terms(), vocabulary.get());
        known = new Layout(rubric, compiler, (at, problem, offending) -> {}).compiler.fragments();
        fragments = known;
      }
      return known;
    }
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
   * @param left the numbers of the synonyms and exclusions to leave out
   * @return the variant
   */
  public CompiledRubric variant(Rubric graded, BitSet left) {
    return new CompiledRubric(this, graded, (BitSet) left.clone());
  }

  /**
   * Returns the compiled form of a synonym; two with the same form match the same.
   *
   * @param synonym its number, as {@link #variant} counts
   * @return the form, readable
   */
  public String form(int synonym) {
    return source.fragments().describe(patterns.program().plans().make(synonym));
  }

  /**
   * Scores an answer.
   *
   * @param answer the answer
   * @param scratch the caller's scratch, used by no other thread meanwhile
   * @return the score
   */
  public Score score(String answer, Scratch scratch) {
    return grading.score(read(answer, scratch).find(concepts, wide));
  }

  /**
   * Scores an answer and gives the reason for each miss.
   *
   * @param answer the answer
   * @param scratch the caller's scratch, used by no other thread meanwhile
   * @return the same score, explained
   */
  public Explanation explain(String answer, Scratch scratch) {
    FoundConcepts findings = read(answer, scratch).find(concepts, wide);
    Score score = grading.score(findings);
    NearestMiss nearest =
        new NearestMiss(
            rubric, patterns.program(), source.fragments(), concepts, scratch.reading());
    return new Explanation(answer, score, nearest.misses(score, findings));
  }

  private EvidenceFinder read(String answer, Scratch scratch) {
    Program program = patterns.program();
    scratch.reading().read(answer, program.automaton(), patterns.words());
    scratch.polarity().reset(patterns.cues());
    return new EvidenceFinder(program, scratch, silent);
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

  /** Is told what is wrong with a rubric. */
  @FunctionalInterface
  public interface FaultSink {
    /**
     * Takes a fault.
     *
     * @param pointer the JSON Pointer of the place in the rubric
     * @param problem what is wrong
     * @param offending the text at fault
     */
    void fault(String pointer, String problem, String offending);
  }

  /** The mutable state of a call, reusable. Not thread-safe. */
  public static final class Scratch {
    private final AnswerReading reading = new AnswerReading();
    private final Candidates candidates = new Candidates();
    private final AnswerPolarity polarity = new AnswerPolarity(reading);
    private final FoundConcepts.Collector found = new FoundConcepts.Collector();

    /** Makes a scratch. */
    public Scratch() {}

    AnswerReading reading() {
      return reading;
    }

    Candidates candidates() {
      return candidates;
    }

    FoundConcepts.Collector found() {
      return found;
    }

    AnswerPolarity polarity() {
      return polarity;
    }
  }

  /**
   * Lays all synonyms of a rubric out in one list, as {@link ConceptPlans} tells, and has them
   * analysed.
   */
  private static final class Layout {
    private final ProgramCompiler compiler;
    private final FaultSink faults;
    private final List<Synonym> synonyms = new ArrayList<>();
    private boolean faulty;

    private Layout(Rubric rubric, ProgramCompiler compiler, FaultSink faults) {
      this.compiler = compiler;
      this.faults = faults;
      for (int i = 0; i < rubric.concepts().size(); i++) {
        add(rubric.concepts().get(i), "/concepts/" + i);
      }
    }

    private void add(Concept concept, String pointer) {
      add(concept.synonyms(), pointer + "/synonyms/");
      for (int i = 0; i < concept.partials().size(); i++) {
        add(concept.partials().get(i).synonyms(), pointer + "/partial/" + i + "/synonyms/");
      }
      add(concept.unless(), pointer + "/unless/");
    }

    private void add(List<Synonym> added, String pointer) {
      for (int i = 0; i < added.size(); i++) {
        String problem = compiler.prepare(added.get(i));
        if (problem != null) {
          faulty = true;
          faults.fault(pointer + i, problem, added.get(i).notation());
        }
        synonyms.add(added.get(i));
      }
    }
  }
}
