package io.github.rubricscorer.scoring;

import io.github.rubricscorer.compile.Dictionary;
import io.github.rubricscorer.compile.Fragments;
import io.github.rubricscorer.compile.ProgramCompiler;
import io.github.rubricscorer.compile.TooLargeException;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Levels;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.scoring.SynonymNumbers.Numbered;
import io.github.rubricscorer.text.WordAnalysis;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the rubrics of a set, which share what their words are. To be let go of when all are
 * compiled. Thread-safe.
 */
public final class RubricCompiler {
  /** In place of a rubric's id, where nothing is remembered of any. */
  private static final String ANY = "";

  private final Vocabulary vocabulary;
  private final ProgramStore kept;
  private final boolean remembers;

  /** Made for the first rubric of a language of which no program is kept. */
  private final Map<Language, Shared> byLanguage = new ConcurrentHashMap<>();

  /**
   * What rubrics of one language share.
   *
   * @param dictionary what their words are
   * @param idle compilers of programs, reused with their memory; by the rubric whose patterns they
   *     remember, or all under {@link #ANY}
   */
  private record Shared(Dictionary dictionary, Map<String, Queue<ProgramCompiler>> idle) {}

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

  /**
   * Makes a compiler.
   *
   * @param vocabulary the words that the rubrics share
   */
  public RubricCompiler(Vocabulary vocabulary) {
    this(vocabulary, ProgramStore.NONE);
  }

  /**
   * Makes a compiler.
   *
   * @param vocabulary the words that the rubrics share
   * @param kept the programs of rubrics that were compiled before; it is given the others
   */
  public RubricCompiler(Vocabulary vocabulary, ProgramStore kept) {
    this(vocabulary, kept, false);
  }

  private RubricCompiler(Vocabulary vocabulary, ProgramStore kept, boolean remembers) {
    this.vocabulary = vocabulary;
    this.kept = kept;
    this.remembers = remembers;
  }

  /**
   * Makes a compiler of the editions of rubrics, one after the other: what became of a synonym is
   * remembered until the next edition of its rubric.
   *
   * @param vocabulary the words that the rubrics share
   * @return the compiler
   */
  public static RubricCompiler ofEditions(Vocabulary vocabulary) {
    return new RubricCompiler(vocabulary, ProgramStore.NONE, true);
  }

  /**
   * Returns the words that the rubrics share.
   *
   * @return what it was made with
   */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * Returns the version of Lucene, which decides on what words become.
   *
   * @return the version
   */
  public static String basis() {
    return WordAnalysis.basis();
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
    boolean right = hasReachableLevels(rubric, faults);
    byte[] program = kept.find(rubric);
    if (program == null) {
      return compileAnew(rubric, right, faults);
    }
    return right ? compiled(rubric, CompiledPatterns.readProgram(program), null) : null;
  }

  private @Nullable CompiledRubric compileAnew(Rubric rubric, boolean right, FaultSink faults) {
    Shared shared = byLanguage.computeIfAbsent(Language.of(rubric.language()), this::shared);
    Queue<ProgramCompiler> idle = idle(rubric, shared);
    ProgramCompiler known = idle.poll();
    ProgramCompiler compiler = known == null ? newCompiler(shared.dictionary) : known;
    compiler.reset(rubric.terms(), rubric.decimal() == Rubric.DecimalMark.COMMA);
    try {
      return compile(rubric, right, compiler, faults);
    } finally {
      idle.add(compiler);
    }
  }

  private Queue<ProgramCompiler> idle(Rubric rubric, Shared shared) {
    return shared.idle.computeIfAbsent(
        remembers ? rubric.id() : ANY, id -> new ConcurrentLinkedQueue<>());
  }

  private ProgramCompiler newCompiler(Dictionary dictionary) {
    ProgramCompiler compiler = new ProgramCompiler(dictionary);
    if (remembers) {
      compiler.remember();
    }
    return compiler;
  }

  private Shared shared(Language language) {
    return new Shared(new Dictionary(vocabulary, language), new ConcurrentHashMap<>());
  }

  private @Nullable CompiledRubric compile(
      Rubric rubric, boolean right, ProgramCompiler compiler, FaultSink faults) {
    try {
      if (!prepare(rubric, compiler, faults) || !right) {
        return null;
      }
      Program program = compiler.program();
      kept.keep(rubric, () -> CompiledPatterns.bytes(program));
      return compiled(
          rubric, program, new CompiledPatterns.Surroundings(vocabulary, compiler.joinedWriting()));
    } catch (TooLargeException e) {
      tooLarge(rubric, e, faults);
      return null;
    }
  }

  private CompiledRubric compiled(
      Rubric rubric, Program program, CompiledPatterns.@Nullable Surroundings surroundings) {
    Vocabulary shared = vocabulary; // without the dictionary beside it
    return new CompiledRubric(
        rubric,
        new CompiledPatterns(
            Language.of(rubric.language()),
            program,
            surroundings,
            () -> fragments(rubric, shared)));
  }

  /** Checks that an answer can reach each level of a rubric. */
  private static boolean hasReachableLevels(Rubric rubric, FaultSink faults) {
    Levels levels = rubric.levels();
    if (levels == null) {
      return true;
    }
    int reached = new Grading(rubric).maxLevel();
    if (reached < levels.bounds().size()) {
      String bound = Double.toString(levels.bounds().get(reached));
      faults.fault("/levels/from/" + reached, "no answer reaches this level", bound);
      return false;
    }
    if (reached == 0) {
      faults.fault("/levels", "no answer reaches a level", "");
      return false;
    }
    return true;
  }

  private static void tooLarge(Rubric rubric, TooLargeException reason, FaultSink faults) {
    int number = reason.number();
    List<List<Numbered>> byConcept = SynonymNumbers.byConcept(rubric);
    int concept = 0;
    while (number >= byConcept.get(concept).size()) {
      number -= byConcept.get(concept++).size();
    }
    Numbered numbered = byConcept.get(concept).get(number);
    String problem =
        "the concept '%s' %s".formatted(rubric.concepts().get(concept).id(), reason.getMessage());
    faults.fault(numbered.pointer(), problem, numbered.synonym().notation());
  }

  /** Has all synonyms of a rubric analysed; returns false where one is at fault. */
  private static boolean prepare(Rubric rubric, ProgramCompiler compiler, FaultSink faults) {
    boolean right = true;
    for (List<Numbered> ofConcept : SynonymNumbers.byConcept(rubric)) {
      for (Numbered numbered : ofConcept) {
        String problem = compiler.prepare(numbered.synonym());
        if (problem != null) {
          right = false;
          faults.fault(numbered.pointer(), problem, numbered.synonym().notation());
        }
      }
    }
    return right;
  }

  /**
   * Tells how the fragments of a rubric that was compiled before read. Of many rubrics hardly any
   * is asked for that, so that it is worked out then, by analysing the rubric once more.
   */
  private static Fragments fragments(Rubric rubric, Vocabulary vocabulary) {
    Dictionary dictionary = new Dictionary(vocabulary, Language.of(rubric.language()));
    ProgramCompiler compiler = new ProgramCompiler(dictionary);
    compiler.reset(rubric.terms(), rubric.decimal() == Rubric.DecimalMark.COMMA);
    prepare(rubric, compiler, (at, problem, offending) -> {});
    return compiler.fragments();
  }
}
