package io.github.rubricscorer.words;

import static io.github.rubricscorer.words.WordEntry.UNKNOWN;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.compact.Beginnings;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.number.NumberReader;
import io.github.rubricscorer.number.NumberWords;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.text.LookAlikes;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordAnalysis.Forms;
import io.github.rubricscorer.text.WordScanner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Says what each word of an answer is to one rubric, and remembers it.
 *
 * <p>A word is looked up
 *
 * <ol>
 *   <li>as a number word, where the rubric asks for numbers,
 *   <li>whole, as one word or as several that the rubric writes apart,
 *   <li>without the signs in it,
 *   <li>as a word and a number written together,
 *   <li>by the parts of its camelCase,
 *   <li>by the parts of a compound, in languages that have them,
 *   <li>where a part is unknown and it is no ordinary word of the language, as a misspelling of one
 *       of the rubric's words.
 * </ol>
 *
 * <p>Since analysis knows no context, the result can be remembered by the word's characters. The
 * memory is a {@link WordTable}, which doubles when many had to go, up to a fixed size. Hostile
 * answers can neither make it grow nor make a look-up slower than analysing the word. What it
 * earns: an answer of words never seen before takes 1.8 times the time.
 *
 * <p>Threads share the memory without a lock or a barrier. An entry has only final fields, so that
 * whoever sees it sees it whole; who misses one that another thread has just written, or overwrites
 * it, merely analyses a word again.
 */
public final class WordCache {
  private static final int FEWEST_PLACES = 1_024;
  private static final int MOST_PLACES = 16_384;

  /** The fewest letters of a word that a number may be written together with. */
  private static final int SHORTEST_NUMBERED = 3;

  /** The shortest misspelling that is corrected in a language without a list of its words. */
  private static final int SHORTEST_CORRECTED = 8;

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** Tells the caches of this process apart. */
  private final int number = NUMBERS.incrementAndGet();

  private final Lexicon rubric;
  private final Lexicon cues;
  private final Language language;
  private final Fillers fillers;
  private final Contractions contractions;
  private final DenyingWords denying;
  private final Set<String> passed;
  private final Compounds compounds;
  private final Set<String> particles;
  private final Set<String> clauseConjunctions;
  private final NumberWords numberWords;

  /** Whether there is a list of the words of the language, by which right words are known. */
  private final boolean knowsWords;

  private final ToIntFunction<String> plainNumbers;
  private final WordIndex index;

  private WordTable table = new WordTable(FEWEST_PLACES);

  /** How many words had to go since the table has its size. */
  private int pushedOut;

  /**
   * Takes what words are looked up in.
   *
   * @param plainNumbers numbers words by their letters, from 0 and below {@link
   *     WordEntry#NOT_PLAIN}, which it returns for those with other characters
   * @param index one of the rubric's words
   * @param language the language of the rubric and its answers
   */
  public WordCache(
      Lexicon rubric,
      Lexicon cues,
      ToIntFunction<String> plainNumbers,
      WordIndex index,
      Language language) {
    this.language = language;
    fillers = Fillers.of(language);
    contractions = Contractions.of(language);
    denying = DenyingWords.of(language);
    passed = language.set("words.txt", "passed by cues");
    compounds = Compounds.of(language);
    particles = language.set("words.txt", "particles");
    clauseConjunctions = language.set("words.txt", "clause conjunctions");
    numberWords = NumberWords.of(language.code());
    knowsWords = language == Language.ENGLISH;
    this.rubric = rubric;
    this.cues = cues;
    this.plainNumbers = plainNumbers;
    this.index = index;
  }

  /** Returns the language of the words. */
  public Language language() {
    return language;
  }

  /** Returns the words that numbers are made of. */
  public NumberWords numberWords() {
    return numberWords;
  }

  /** Tells whether the language has verbs whose particle stands apart. */
  public boolean separatesVerbs() {
    return !particles.isEmpty();
  }

  /** Tells whether a word, in small letters, joins clauses without a comma. */
  public boolean joinsClauses(String word) {
    return clauseConjunctions.contains(word);
  }

  /** Tells whether a word, in small letters, can be the particle of a verb. */
  public boolean isParticle(String word) {
    return particles.contains(word);
  }

  /** Returns the class of a verb whose particle stands apart; 0 where the rubric has no such. */
  public int separated(String particle, String verb, WordAnalysis analysis) {
    String together = particle + verb;
    int known = Math.min(particle.length() + 1, together.length());
    if (together.length() > Limits.WORD_CHARACTERS
        || known > 2 && !index.beginnings().has(together.substring(0, known))) {
      return 0;
    }
    Forms forms = analysis.analyse(together);
    return rubric.hasStem(forms.stem()) ? rubric.classOf(together, forms) : 0;
  }

  /** Returns a number other than 0 that no other cache has. */
  int number() {
    return number;
  }

  /** Looks up the word that a scanner stands at. */
  public WordEntry look(WordScanner scanner, WordAnalysis analysis) {
    WordTable known = table;
    int hash = scanner.hash();
    int settled = known.settledPlace(hash);
    WordEntry first = known.at(settled, hash);
    if (first != null && first.isAt(scanner)) {
      return first;
    }
    WordEntry second = known.at(settled + 1, hash);
    if (second != null && second.isAt(scanner)) {
      known.settle(settled, second);
      return second;
    }
    String raw = scanner.word();
    if (raw.length() > Limits.WORD_CHARACTERS) { // neither analysed nor remembered
      return WordEntry.tooLong(raw);
    }
    WordEntry entry = entry(raw, analysis);
    if (known.add(settled, entry) && ++pushedOut > known.size() / 2 && known.size() < MOST_PLACES) {
      table = known.grown();
      pushedOut = 0;
    }
    return entry;
  }

  /** Tells whether the operators before words matter. */
  public boolean asksForOperators() {
    return rubric.asksForOperators();
  }

  /** Tells whether some pattern asks for an operator beside the words of a class. */
  public boolean isOperand(int wordClass) {
    return rubric.isOperand(wordClass);
  }

  /** Returns the class of the words of a class that an operator stands before. */
  public int classAfter(Operator operator, int wordClass) {
    return rubric.classAfter(operator, wordClass);
  }

  /** Tells whether the numbers of items matter. */
  public boolean asksForItems() {
    return rubric.asksForItems();
  }

  /** Looks up the number of an item, which is nothing where no pattern asks for it. */
  WordEntry lookItem(int number) {
    return WordEntry.ofItem(String.valueOf(number), rubric.classOfItem(number));
  }

  /**
   * Looks up a number.
   *
   * @param number what was read
   * @param raw how it is written
   * @param isWord whether it is a single word, which has its own meaning besides
   */
  WordEntry look(NumberReader number, String raw, boolean isWord, WordAnalysis analysis) {
    Forms forms =
        isDigits(raw) ? new Forms(raw, raw) : isWord ? analysis.analyse(raw) : new Forms(raw, "");
    int wordClass = rubric.classOf(number, raw, forms);
    int[] cue = isWord ? cueClasses(raw, forms, analysis) : UNKNOWN;
    int lettersAfter = index.beginnings().lettersAfter(forms.surface());
    return WordEntry.ofNumber(raw, forms, wordClass, cue, lettersAfter);
  }

  private static boolean isDigits(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Returns a word that could be a number without being one: "one" in "no one". */
  public WordEntry withoutNumber(WordEntry word, WordAnalysis analysis) {
    Forms forms = analysis.analyse(word.raw);
    return word.withoutNumber(forms, whole(word.raw, forms, analysis), denying);
  }

  /** The class of a number in one word, which is also a word. */
  private int @Nullable [] numeral(String raw, Forms forms) {
    NumberReader number = new NumberReader(numberWords);
    number.reset(raw);
    int wordClass = number.read(0) ? rubric.classOf(number, raw, forms) : 0;
    return wordClass == 0 ? null : new int[] {wordClass};
  }

  /**
   * Looks up two neighbours as one word; null where the rubric has no such word. It must have one
   * that begins as the two do, well into the second: stems alone would make "none" of "no need".
   */
  public @Nullable WordEntry lookJoined(WordEntry first, WordEntry second, WordAnalysis analysis) {
    String together = first.surface + second.surface;
    int known = Math.min(first.surface.length() + WordEntry.FIRST_LETTERS, together.length());
    if (!index.beginnings().has(together.substring(0, known))) {
      return null;
    }
    Forms forms = analysis.analyse(together);
    int wordClass = rubric.classOf(together, forms);
    String prefix = rubric.labels().prefixes().longest(together);
    boolean oneWord =
        rubric.hasStem(forms.stem()) || prefix != null && prefix.length() > first.surface.length();
    return wordClass == 0 || !oneWord
        ? null
        : WordEntry.ofJoined(together, forms, wordClass, denying);
  }

  private WordEntry entry(String raw, WordAnalysis analysis) {
    Forms forms = analysis.analyse(raw);
    boolean isNumber = numberWords.contains(forms.surface());
    int[] number = isNumber ? numeral(raw, forms) : null;
    int[] classes = number == null ? whole(raw, forms, analysis) : number;
    String meant = null;
    if (isUnknown(classes)) {
      classes = signless(raw, analysis);
    }
    boolean isOneThing = !isUnknown(classes) && !areHumps(classes, raw, analysis);
    if (isUnknown(classes) && rubric.asksForNumbers()) {
      classes = numbered(raw, analysis);
    }
    int[] cue = cueClasses(raw, forms, analysis);
    boolean filler = fillers.contains(forms.surface());
    if (isUnknown(classes)) {
      int[] humps = humps(raw, analysis);
      int[] parts =
          isUnknown(humps) && compounds.areRead() && !filler ? compound(forms, analysis) : null;
      if (parts != null) {
        humps = parts;
      } else if (hasUnknown(humps) && isUnknown(cue) && !filler) {
        meant = corrected(forms.surface());
      }
      classes = meant == null ? humps : whole(meant, analysis.analyse(meant), analysis);
      isOneThing = meant != null;
    }
    if (meant == null && LookAlikes.isIn(raw)) {
      meant = forms.surface();
    }
    return new WordEntry(
        raw,
        forms,
        classes,
        cue,
        filler,
        isNumber,
        index.beginnings().lettersAfter(forms.surface()),
        isUnknown(classes) ? null : meant,
        isOneThing,
        plainNumbers.applyAsInt(raw),
        denying);
  }

  private int @Nullable [] compound(Forms forms, WordAnalysis analysis) {
    return compounds.classes(
        forms.surface(),
        part -> {
          int[] classes = whole(part, analysis.analyse(part), analysis);
          return isUnknown(classes) ? null : classes;
        });
  }

  /**
   * Returns the rubric's word that a misspelling stands for, or null. Where nothing tells which
   * words are right, only slips count that hardly make another word: letters that are left out,
   * added or swapped in a long one.
   */
  private @Nullable String corrected(String surface) {
    String meant = index.spelling().correct(surface);
    boolean doubtful =
        meant != null
            && !knowsWords
            && (surface.length() < SHORTEST_CORRECTED
                || meant.length() == surface.length() && !hasSameLetters(meant, surface));
    return doubtful ? null : meant;
  }

  private static boolean hasSameLetters(String one, String other) {
    return Arrays.equals(one.chars().sorted().toArray(), other.chars().sorted().toArray());
  }

  /** A cue is the same in capitals, written out, and with an "ever" in it. */
  private int[] cueClasses(String raw, Forms forms, WordAnalysis analysis) {
    List<String> words = contractions.words(raw, forms.surface());
    if (words.isEmpty()) {
      return fillers.contains(forms.surface()) || passed.contains(forms.surface())
          ? WordEntry.NONE
          : new int[] {cues.classOf(forms.surface(), forms)};
    }
    return words.stream()
        .filter(word -> !fillers.contains(word))
        .mapToInt(word -> cues.classOf(word, analysis.analyse(word)))
        .toArray();
  }

  private static boolean isUnknown(int[] classes) {
    return classes.length == 1 && classes[0] == 0;
  }

  private static boolean hasUnknown(int[] classes) {
    for (int wordClass : classes) {
      if (wordClass == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The word itself, or what it is when written apart; {@link WordEntry#UNKNOWN} where it is
   * neither.
   */
  private int[] whole(String raw, Forms forms, WordAnalysis analysis) {
    int wordClass = rubric.classOf(raw, forms);
    if (wordClass != 0 && rubric.hasStem(forms.stem())) {
      return new int[] {wordClass};
    }
    List<String> parts = index.joined(forms.stem());
    if (parts != null) {
      return parts.stream()
          .mapToInt(part -> rubric.classOf(part, analysis.analyse(part)))
          .toArray();
    }
    return wordClass == 0 ? UNKNOWN : new int[] {wordClass};
  }

  /** The word without the signs that only some words keep: {@code .env}, {@code issue#}. */
  private int[] signless(String raw, WordAnalysis analysis) {
    int from = raw.charAt(0) == '.' ? 1 : 0;
    int to = raw.length();
    while (to > from && "#+%".indexOf(raw.charAt(to - 1)) >= 0) {
      to--;
    }
    if (to - from == raw.length() || to == from) {
      return UNKNOWN;
    }
    String bare = raw.substring(from, to);
    return whole(bare, analysis.analyse(bare), analysis);
  }

  /** A word and a number written together, {@code Python3}, where the rubric asks for both. */
  private int[] numbered(String raw, WordAnalysis analysis) {
    int digits = raw.length();
    while (digits > 0 && raw.charAt(digits - 1) >= '0' && raw.charAt(digits - 1) <= '9') {
      digits--;
    }
    if (digits < SHORTEST_NUMBERED || digits == raw.length()) {
      return UNKNOWN;
    }
    String word = raw.substring(0, digits);
    String tail = raw.substring(digits);
    NumberReader number = new NumberReader(numberWords);
    number.reset(tail);
    int[] classes = whole(word, analysis.analyse(word), analysis);
    if (isUnknown(classes) || !number.read(0)) {
      return UNKNOWN;
    }
    int wordClass = rubric.classOf(number, tail, new Forms(tail, ""));
    if (wordClass == 0) {
      return UNKNOWN;
    }
    int[] both = Arrays.copyOf(classes, classes.length + 1);
    both[classes.length] = wordClass;
    return both;
  }

  /** Tells whether words written together are those of camelCase, each of which counts alone. */
  private boolean areHumps(int[] classes, String raw, WordAnalysis analysis) {
    return classes.length > 1 && Arrays.equals(classes, humps(raw, analysis));
  }

  private int[] humps(String raw, WordAnalysis analysis) {
    List<String> parts = CamelCase.of(raw, language);
    if (parts.size() == 1) {
      return UNKNOWN;
    }
    List<Integer> classes = new ArrayList<>();
    boolean known = false;
    for (String part : parts) {
      for (int wordClass : whole(part, analysis.analyse(part), analysis)) {
        classes.add(wordClass);
        known |= wordClass != 0;
      }
    }
    return known ? classes.stream().mapToInt(Integer::intValue).toArray() : UNKNOWN;
  }

  /** Tells whether a word of the rubric may begin with one word and go on with others' letters. */
  public boolean mayJoin(WordEntry first, int nextLetters) {
    return nextLetters >> Beginnings.CODE_BITS != 0
        && index.beginnings().goOn(first.surfaceHash, nextLetters);
  }
}
