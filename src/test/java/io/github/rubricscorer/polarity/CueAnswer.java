package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.find.PatternProgram;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.find.Strength;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.words.Lexicon;
import io.github.rubricscorer.words.WordCache;
import io.github.rubricscorer.words.WordIndex;

/** An answer whose words are read as cues, for a rubric that asks for none of them. */
final class CueAnswer {
  private final Program program;
  private final WordCache cache;
  private final CueBook book;

  /** What is read and found in one answer is forgotten in the next. */
  private final AnswerReading reading = new AnswerReading();

  private final CueFinder finder = new CueFinder(reading.cueWords());

  private CueAnswer(CueBook book, Language language) {
    this.book = book;
    program = PatternProgram.of(language, "banana").program();
    Lexicon cues = book.program().lexicon();
    WordIndex index = WordIndex.of(program.lexicon(), program.writing(), language);
    cache = new WordCache(program.lexicon(), cues, other -> 0, index, language);
  }

  /** Returns a reader of answers in a language. */
  static CueAnswer in(Language language) {
    return new CueAnswer(CueBook.of(language), language);
  }

  /** Returns a reader of English answers by the cues of a book. */
  static CueAnswer by(CueBook book) {
    return new CueAnswer(book, Language.ENGLISH);
  }

  /** The reader of English answers, made once. */
  private static final class English {
    private static final CueAnswer READER = in(Language.ENGLISH);
  }

  /** Returns the reader of English answers. */
  static CueAnswer english() {
    return English.READER;
  }

  static CueWords words(String answer) {
    AnswerReading reading = new AnswerReading();
    reading.read(answer, English.READER.program, English.READER.cache, false);
    return reading.cueWords();
  }

  /** Returns a walk through the clauses of an answer in which nothing is known of its cues. */
  static ClauseWalk walk(String answer) {
    ClauseWalk walk = new ClauseWalk(words(answer));
    walk.reset(CueBook.of(Language.ENGLISH).clauseWords());
    return walk;
  }

  /**
   * Returns an answer in which what cues reach is marked: {rejected} and &lt;hedged&gt; words.
   * Fillers have no position, and so are inside of marks only between words that are.
   */
  String marked(String answer) {
    reading.read(answer, program, cache, false);
    CueWords words = reading.cueWords();
    CueScopes scopes = finder.find(book);
    StringBuilder marked = new StringBuilder();
    int last = Strength.ASSERTED;
    int end = 0;
    int position = 0;
    while (position < words.size()) {
      int start = words.startOffset(position);
      int strength = Strength.ASSERTED;
      int wordEnd = start;
      while (position < words.size() && words.startOffset(position) == start) {
        strength = Math.min(strength, scopes.strength(position, position + 1));
        wordEnd = words.endOffset(position++);
      }
      String between = answer.substring(end, start);
      marked.append(strength == last ? between : closing(last) + between + opening(strength));
      marked.append(answer, start, wordEnd);
      last = strength;
      end = wordEnd;
    }
    return marked.append(closing(last)).append(answer.substring(end)).toString();
  }

  private static String opening(int strength) {
    return switch (strength) {
      case Strength.ASSERTED -> "";
      case Strength.HEDGED -> "<";
      default -> "{";
    };
  }

  private static String closing(int strength) {
    return switch (strength) {
      case Strength.ASSERTED -> "";
      case Strength.HEDGED -> ">";
      default -> "}";
    };
  }
}
