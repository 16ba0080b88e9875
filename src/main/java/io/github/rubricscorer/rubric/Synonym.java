package io.github.rubricscorer.rubric;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.rubric.pattern.PatternException;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One way to express a concept: a pattern, or several patterns of which enough must be there.
 *
 * <table>
 * <caption>The notation</caption>
 * <tr><th>Pattern</th><th>Matches</th><th>Example</th></tr>
 * <tr><td>{@code word word}</td><td>the words in order, side by side (not over a comma or the end of
 *   a clause), whatever their inflection, case, accents, and whether they are written apart, with
 *   hyphens or joined</td>
 *   <td>{@code read replica} finds read-replicas, ReadReplica, readreplica</td></tr>
 * <tr><td>{@code (a|b c)}</td><td>one of the alternatives</td>
 *   <td>{@code circuit (breaker|breaking)}</td></tr>
 * <tr><td>{@code a (b|) c}</td><td>with or without what is in the brackets</td>
 *   <td>{@code cache (entry|) invalidation}</td></tr>
 * <tr><td>{@code a ... b}</td><td>both in this order in one sentence, at most 6 words between</td>
 *   <td>{@code promote ... replica}</td></tr>
 * <tr><td>{@code a ..n b}</td><td>the same, at most n words between</td>
 *   <td>{@code route ..3 reads}</td></tr>
 * <tr><td>{@code a & b}</td><td>both in any order in one sentence, at most 15 words between
 *   neighbours; matched parts do not overlap</td><td>{@code retry & backoff}</td></tr>
 * <tr><td>{@code a &n b}</td><td>the same, at most n words between neighbours</td>
 *   <td>{@code retry &6 backoff}</td></tr>
 * <tr><td>{@code a ..n! b}, {@code a &n! b}</td><td>the same, but not over a comma or what parts
 *   more</td><td>{@code high ..8! low}</td></tr>
 * <tr><td>{@code a ..n+ b}, {@code a &n+ b}</td><td>the same, also over the ends of sentences</td>
 *   <td>{@code osmosis ..9+ water}</td></tr>
 * <tr><td>{@code a ..n !b c}</td><td>a and c with no b between; b is a word, a set or
 *   alternatives</td><td>{@code high ..8 !diffusion low}</td></tr>
 * <tr><td>{@code a, b}</td><td>side by side, also over a comma or what parts within a sentence</td>
 *   <td>{@code 10, 20, 30}</td></tr>
 * <tr><td>{@code <set>}</td><td>one of the terms of a named set</td>
 *   <td>{@code <broker> & (write|burst)}</td></tr>
 * <tr><td>{@code word*}</td><td>any word that begins so, or whose stem does; at least three
 *   letters</td><td>{@code autoscal*}</td></tr>
 * <tr><td>{@code ~word}</td><td>the word and its inflected forms, nothing derived from it; to be
 *   written in its base form</td><td>{@code ~transport} finds transported, not transporter</td></tr>
 * <tr><td>{@code =~word}</td><td>the word in exactly this form, in any case</td>
 *   <td>{@code =~transport} finds Transport, not transports</td></tr>
 * <tr><td>{@code =word}</td><td>the word in exactly this form and case</td>
 *   <td>{@code =SQS}</td></tr>
 * <tr><td>{@code 66.67}</td><td>the number, however it is written</td>
 *   <td>{@code 1000} finds 1,000, 1e3, 10^3 and one thousand</td></tr>
 * <tr><td>{@code 66.7±0.1}</td><td>any number that is no further off; {@code +-} is the same
 *   sign</td><td>{@code 9.81±0.02 m}</td></tr>
 * <tr><td>{@code 100..200}</td><td>any number from the first to the last, both included; without
 *   blanks, since with a blank before it {@code ..n} is a gap</td>
 *   <td>{@code 100..200 ms}</td></tr>
 * <tr><td>{@code <number>}</td><td>any number that is no ordinal, unless a set is called so</td>
 *   <td>{@code <number> ms}</td></tr>
 * <tr><td>{@code \x}</td><td>the character x, where x is one of
 *   {@code & ( ) | * = ~ < > + - / . \}</td>
 *   <td>{@code Node\.js}</td></tr>
 * <tr><td>{@code \=}, {@code \>\=}, {@code \+} and the like, {@code ≠}, {@code →}, {@code ^}</td>
 *   <td>the operator before the next word, {@code \)} the bracket after the word; patterns without
 *   them are found whether there are some or not</td><td>{@code v1 \> v2}</td></tr>
 * </table>
 *
 * <p>Gaps and {@code &} stand between blanks. Brackets hold words, sets and brackets, up to 16
 * deep, but no gap and no {@code &}. A gap or window is 1 to 100 words wide, and {@code &} joins at
 * most 8 parts. The number of an {@code &} belongs to the part after it, that of the first {@code
 * &} also to the part before it; between two neighbours the larger of their numbers holds. A part
 * with gaps is measured in its shortest form: of those that end at one word, the one that begins
 * last. What a match costs is bounded by these numbers: there are no regular expressions and no
 * backtracking.
 *
 * <p>A pattern is plain text, the answer may have markup: {@code read replica} is found in "a
 * &lt;b&gt;read&lt;/b&gt; replica" and in "a read&amp;nbsp;replica". The words of a pattern are cut
 * as those of answers are: a file's name is one word, and an address is none, so that it cannot be
 * asked for.
 *
 * <p><b>What a plain word matches.</b> Its family: the word with its inflections (plural, verb
 * forms, comparative and superlative, irregular ones too), its British and American spellings, and
 * the words that WordNet 3.0 derives from it in the same sense, whatever their case, accents,
 * possessive {@code 's} and the apostrophe of {@code n't}. So {@code replicate} finds replicated,
 * replication and replicator, {@code colour} finds colors, {@code don't} and {@code dont} are one
 * word. Words that only look alike ({@code import}, important) or come from each other by way of a
 * third ({@code author}, authorization) stay apart, and so do the words of grammar. Of words of no
 * dictionary ({@code autoscaling}) regular inflection and the endings that new words are made with
 * are taken away. {@code ~word} asks for the inflected forms alone, {@code =~word} for this form in
 * any case.
 *
 * <p>A word in camelCase is also read as its parts, if each has two letters or more, unless it is a
 * name ({@code JavaScript}). Words that stand side by side in a pattern are found written together
 * too, where they consist of four letters or more in all ({@code OAuth 2}: OAuth2), and a word of a
 * pattern is found written as two. A word that the rubric does not have in any form may be a
 * misspelling, see {@link io.github.rubricscorer.result.Spelling}; that holds for plain words only.
 * A word that another one denies is not found ({@code relational} in non-relational, {@code dairy}
 * in dairy-free). A word of more than 64 characters matches nothing. Before any of this, a term of
 * a synonym set of the {@link Vocabulary} is replaced by all terms of its set: the leftmost and
 * longest first, and never inside what was put in.
 *
 * <p><b>Words.</b> A word is a run of letters, digits and combining marks; an apostrophe between
 * letters belongs to it. Hyphens, slashes, underscores and the full stop inside a word part words
 * without a boundary: {@code rate-limit} is {@code rate limit}, {@code Node.js} is {@code Node js}.
 * {@code ++} and {@code #} after letters ({@code C++}, {@code C#}) and a full stop before a word
 * ({@code .NET}) belong to the word. Ideographs and Hiragana are words of one character.
 *
 * <p><b>Numbers</b> match by value: {@code 66.67} finds 66.670. One number is one word, from its
 * sign to its per cent sign, and distances count it so. Understood are digits in groups of three
 * after commas, apostrophes, underscores or single blanks; {@code .5}; {@code 1e-3}, {@code 10^3},
 * {@code 10³}, {@code 6.02 × 10^23}; {@code 1/2}, {@code ½}, {@code 1 1/2}; {@code 0x1F4}, {@code
 * 1f4h}, {@code 0b101}; {@code 10k}, {@code 2M}, {@code 3bn}, {@code 2 million}; a sign, "minus" or
 * "negative" before it; and English words (three, twenty-one, two hundred and fifty, one million,
 * two thirds, two and a half, two point five). A value is a decimal of up to 34 digits. {@code
 * 50%}, {@code 50 percent} and {@code 50 per cent} are one and found by {@code 50} too; {@code 50%}
 * does not find a plain 50. Ordinals ({@code 3rd}, third) match ordinals alone. Digits right before
 * letters are a number and a unit where these are a symbol of a unit or three or more small letters
 * ({@code 66.67ms}, {@code 10units}), and a name otherwise ({@code 2FA}, {@code 4xx}). {@code
 * 10,20,30} is three numbers; {@code 5-10} is two, without a sign. No numbers are versions, dates,
 * times and addresses ({@code 2.0.1}, {@code 2024-05-01}, {@code 10:30}), which match as they are
 * written, and the number of a list item at the beginning of a line. A comma is a decimal point in
 * rubrics with that {@linkplain Rubric.DecimalMark decimal mark} alone. {@code =5} asks for the
 * number as it is written. The point of a number needs no backslash.
 *
 * <p><b>Fillers</b> need not be asked for and are not counted: a, an, the, this, that, these,
 * those, some, any, my, our, your, his, her, its, their, really, very, just, quite, basically,
 * actually, simply, um, uh, uhm, er, erm, hmm, like, well. They may stand between the words of any
 * run. A run that has one asks for it, wherever it stands ({@code like water} is not found in
 * "water"), and may still have others between. No word that negates is among them. All distances
 * leave fillers out, those asked for too.
 *
 * <p><b>Alone.</b> What a pattern finds does not depend on what else the rubric asks for, with two
 * exceptions: a misspelt word is read as the nearest of all words of the rubric, and a word written
 * as one, or as two, is read as the rubric has it.
 *
 * <p><b>Side by side</b> are words with nothing but blanks, hyphens, slashes, quotes or brackets
 * between them. A comma, an ellipsis, a semicolon, a dash between blanks (or {@code —}), a colon
 * before a blank and the end of a sentence part them; gaps and {@code &} go over all of these but
 * the last, with {@code +} over the last, too, and with {@code !} over none.
 *
 * <p><b>A sentence ends</b> at {@code !}, {@code ?} or a full stop before a blank or the end of the
 * text (closing quotes and brackets between do not matter), but not after abbreviations (e.g, vs,
 * approx, fig, max, Dr, initials and their like) that go on; at a full stop between a small letter
 * and a capitalised word ({@code scaling.Use}); at a list marker (a hyphen, asterisk, plus, {@code
 * >} or bullet, {@code #} signs, or up to three digits with a full stop or bracket) and a blank at
 * the beginning of a line; at a heading, a table's row and a blank line; and where HTML ends a
 * paragraph, a list item or a row. A line break by itself ends nothing: text may be wrapped at any
 * column.
 *
 * <p>A pattern without {@code +} matches inside one sentence. Of several patterns with an {@link
 * Extent} of the answer or of a number of words the matches can be in different sentences.
 *
 * <p>Made by {@link #of}, {@link #all} and {@link #atLeast} alone. Immutable and thread-safe.
 */
public sealed interface Synonym {
  /**
   * Returns the synonym as its author wrote it; evidence shows it.
   *
   * @return for a {@link Phrase} the pattern's notation, for {@link Several} a rendering of it
   */
  String notation();

  /**
   * Reads a pattern.
   *
   * @param notation a pattern in the notation above
   * @return the synonym
   * @throws NotationException if the notation is at fault; it tells what and where
   */
  static Synonym of(String notation) {
    return new Phrase(checked(notation));
  }

  /**
   * Asks for all of several patterns, in any order: what a rubric file writes {@code {"all":
   * [...]}}.
   *
   * @param within how close together they must be
   * @param notations 1..{@value Several#MAX_PATTERNS} patterns in the notation above
   * @return the synonym
   * @throws NotationException if the notation of one of them is at fault
   * @throws IllegalArgumentException if there are too few or too many patterns
   */
  static Synonym all(Extent within, String... notations) {
    return atLeast(notations.length, within, notations);
  }

  /**
   * Asks for some of several patterns, in any order: what a rubric file writes {@code {"atLeast":
   * 2, "of": [...]}}.
   *
   * @param number how many of them must match, at least 1 and at most as many as there are
   * @param within how close together they must be
   * @param notations 1..{@value Several#MAX_PATTERNS} patterns in the notation above
   * @return the synonym
   * @throws NotationException if the notation of one of them is at fault
   * @throws IllegalArgumentException if the number is out of its range, or there are too few or too
   *     many patterns
   */
  static Synonym atLeast(int number, Extent within, String... notations) {
    return new Several(number, Arrays.stream(notations).map(Synonym::checked).toList(), within);
  }

  /**
   * Asks for something several times: what a rubric file writes {@code {"times": 3, "of": [...]}}.
   *
   * @param number how many matches there must be, of whichever patterns, which share no word; at
   *     least 1 and at most {@value Several#MAX_TIMES}
   * @param within how close together they must be
   * @param notations 1..{@value Several#MAX_PATTERNS} patterns in the notation above
   * @return the synonym
   * @throws NotationException if the notation of one of them is at fault
   * @throws IllegalArgumentException if the number is out of its range, or there are too few or too
   *     many patterns
   */
  static Synonym times(int number, Extent within, String... notations) {
    List<String> patterns = Arrays.stream(notations).map(Synonym::checked).toList();
    return new Several(number, patterns, within, true);
  }

  private static String checked(String notation) {
    Objects.requireNonNull(notation, "notation");
    try {
      return SynonymPattern.parse(notation).notation();
    } catch (PatternException e) {
      throw new NotationException(notation, e);
    }
  }

  /** A single pattern. Two are equal if their notations are. Immutable and thread-safe. */
  final class Phrase implements Synonym {
    private final String notation;

    /** Takes a notation that is right. */
    Phrase(String notation) {
      this.notation = notation;
    }

    @Override
    public String notation() {
      return notation;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Phrase that && notation.equals(that.notation);
    }

    @Override
    public int hashCode() {
      return notation.hashCode();
    }

    @Override
    public String toString() {
      return notation;
    }
  }

  /**
   * Several patterns, in any order, of which a number must be there, or which must be there a
   * number of times. Two are equal if number, patterns and extent are. Immutable and thread-safe.
   */
  final class Several implements Synonym {
    /** The most patterns it may have. */
    public static final int MAX_PATTERNS = Limits.PATTERNS;

    /** The most matches it can ask for. */
    public static final int MAX_TIMES = Limits.TIMES;

    private final int atLeast;
    private final List<String> of;
    private final Extent within;
    private final boolean times;

    /** Takes notations that are right. */
    Several(int atLeast, List<String> of, Extent within) {
      this(atLeast, of, within, false);
    }

    /** Takes notations that are right. */
    Several(int atLeast, List<String> of, Extent within, boolean times) {
      this.times = times;
      this.atLeast = atLeast;
      this.of = List.copyOf(of);
      this.within = Objects.requireNonNull(within, "within");
      if (of.isEmpty() || of.size() > MAX_PATTERNS) {
        throw new IllegalArgumentException("takes 1.." + MAX_PATTERNS + " patterns");
      }
      int most = times ? MAX_TIMES : of.size();
      if (atLeast < 1 || atLeast > most) {
        throw new IllegalArgumentException("atLeast " + atLeast + " is not in 1.." + most);
      }
    }

    /**
     * Tells what is counted.
     *
     * @return true for matches of whichever patterns; false for patterns that match
     */
    public boolean countsMatches() {
      return times;
    }

    /**
     * Returns how many of the patterns must match, or how many matches there must be.
     *
     * @return 1..{@code of().size()}, or 1..{@value #MAX_TIMES}
     */
    public int atLeast() {
      return atLeast;
    }

    /**
     * Returns the patterns.
     *
     * @return their notations, 1..{@value #MAX_PATTERNS} of them
     */
    public List<String> of() {
      return of;
    }

    /**
     * Returns how close together the matches must be.
     *
     * @return the extent
     */
    public Extent within() {
      return within;
    }

    @Override
    public String notation() {
      String number =
          times
              ? atLeast + " times"
              : (atLeast == of.size() ? "all" : "at least " + atLeast) + " of";
      String patterns = of.stream().map(Several::quoted).collect(Collectors.joining(", "));
      return "%s [%s] within %s".formatted(number, patterns, within);
    }

    private static String quoted(String pattern) {
      return pattern.contains(",") ? '"' + pattern + '"' : pattern;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Several that
          && atLeast == that.atLeast
          && times == that.times
          && of.equals(that.of)
          && within.equals(that.within);
    }

    @Override
    public int hashCode() {
      return Objects.hash(atLeast, times, of, within);
    }

    @Override
    public String toString() {
      return notation();
    }
  }
}
