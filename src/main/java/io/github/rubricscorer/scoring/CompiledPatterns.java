package io.github.rubricscorer.scoring;

import io.github.rubricscorer.base.Lazy;
import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.compile.Fragments;
import io.github.rubricscorer.compile.ProgramCompiler;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.polarity.CueBook;
import io.github.rubricscorer.polarity.OwnCues;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.scoring.pattern.LabelNames;
import io.github.rubricscorer.scoring.pattern.RunWords;
import io.github.rubricscorer.stance.StanceBook;
import io.github.rubricscorer.words.WordCache;
import io.github.rubricscorer.words.WordIndex;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the patterns of a rubric became. It can be kept, so that another process need not compile
 * them, and be got ready before the rest of the rubric is there. Immutable and thread-safe.
 */
public final class CompiledPatterns {
  private final Language language;
  private final Program program;

  /** Made for the first answer: of many rubrics, most are seldom asked for. */
  private final Lazy<WordIndex> index;

  private final Lazy<WordCache> words;
  private final Lazy<StanceBook> phrases;

  /** Made for the first explanation. */
  private final Lazy<Fragments> fragments;

  private final Lazy<List<RunWords>> runs;

  /** Made for the first edit. */
  private final Lazy<LabelNames> labelNames;

  /** What the patterns depend on besides themselves; null where that was not kept. */
  private final @Nullable Surroundings surroundings;

  /** The cues that answers are read with; read when they are first asked for. */
  private final Supplier<CueBook> cues;

  /**
   * What patterns depend on besides themselves and the sets of their rubric.
   *
   * @param vocabulary what rubrics share
   * @param joined what the words of others made of them, see {@link ProgramCompiler#joinedWriting}
   */
  record Surroundings(Vocabulary vocabulary, Map<Integer, Long> joined) {
    /** Returns a number for what became of the synonyms from one to before another. */
    long joined(int from, int to) {
      long sum = 0;
      for (Map.Entry<Integer, Long> entry : joined.entrySet()) {
        sum += from <= entry.getKey() && entry.getKey() < to ? entry.getValue() : 0;
      }
      return sum;
    }
  }

  private CompiledPatterns(
      Language language,
      Program program,
      Lazy<WordIndex> index,
      Lazy<Fragments> fragments,
      @Nullable Surroundings surroundings,
      Supplier<CueBook> cues) {
    this.language = language;
    this.surroundings = surroundings;
    this.program = program;
    this.index = index;
    this.fragments = fragments;
    this.cues = cues;
    words = Lazy.of(this::newWords);
    runs = Lazy.of(() -> RunWords.all(fragments().runs(), program.lexicon().labels()));
    phrases = Lazy.of(() -> StanceBook.of(language));
    labelNames = Lazy.of(() -> LabelNames.of(program.lexicon()));
  }

  CompiledPatterns(
      Language language,
      Program program,
      @Nullable Surroundings surroundings,
      Supplier<Fragments> fragments) {
    this(
        language,
        program,
        Lazy.of(() -> WordIndex.of(program.lexicon(), program.writing(), language)),
        Lazy.of(fragments),
        surroundings,
        () -> CueBook.of(language));
  }

  /**
   * Returns these patterns for answers that are read with other cues.
   *
   * @param others those that a user adds
   * @return the patterns
   */
  public CompiledPatterns withCues(OwnCues others) {
    return new CompiledPatterns(
        language, program, index, fragments, surroundings, () -> others.book(language));
  }

  /**
   * Reads patterns that were kept.
   *
   * @param bytes what {@link #bytes} returned in this version of the library
   * @return the patterns
   */
  public static CompiledPatterns read(byte[] bytes) {
    ProgramFile.Reader in = new ProgramFile.Reader(bytes);
    Language language = Language.of(in.strings()[0]);
    Program program = Program.read(in);
    WordIndex index = new WordIndex(in, program.writing());
    return new CompiledPatterns(
        language,
        program,
        Lazy.of(() -> index),
        Lazy.of(() -> Fragments.read(in)),
        null,
        () -> CueBook.of(language));
  }

  /**
   * Returns all of it, to be kept.
   *
   * @return bytes that depend on nothing but the patterns and the vocabulary; only the same version
   *     of this library can read them
   */
  public byte[] bytes() {
    ProgramFile.Writer out = new ProgramFile.Writer();
    out.strings(new String[] {language.code()});
    program.write(out);
    index.get().write(out);
    fragments.get().write(out);
    return out.bytes();
  }

  /** Reads what {@link #bytes(Program)} returned in the same build of this library. */
  static Program readProgram(byte[] bytes) {
    return Program.read(new ProgramFile.Reader(bytes));
  }

  /** Returns a program alone, to be kept: what else there is can be made of the rubric. */
  static byte[] bytes(Program program) {
    ProgramFile.Writer out = new ProgramFile.Writer();
    program.write(out);
    return out.bytes();
  }

  /** Makes what the first answer would have to wait for. */
  public void prepare() {
    words();
  }

  Program program() {
    return program;
  }

  Language language() {
    return language;
  }

  /** Tells how the fragments of the program read. */
  Fragments fragments() {
    return fragments.get();
  }

  /** Tells which words the fragments of the program have. */
  List<RunWords> runs() {
    return runs.get();
  }

  /** Names the labels of the program. */
  LabelNames labelNames() {
    return labelNames.get();
  }

  /** Returns what the patterns depend on besides themselves; null where that was not kept. */
  @Nullable Surroundings surroundings() {
    return surroundings;
  }

  WordCache words() {
    return words.get();
  }

  CueBook cues() {
    return cues.get();
  }

  /** Returns the phrases that tell stances; read when they are first asked for. */
  StanceBook phrases() {
    return phrases.get();
  }

  private WordCache newWords() {
    return new WordCache(
        program.lexicon(),
        cues().program().lexicon(),
        phrases()::wordNumber,
        index.get(),
        language);
  }
}
