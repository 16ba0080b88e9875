package io.github.rubricscorer.polarity;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.words.Fillers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Cues that a user adds to those of the {@link CueBook}, as phrases in which three full stops stand
 * for what the cue decides on: "steer clear of ...", "... is a non-starter", "park ... for now".
 * They become lines of the book's own text, with the reach that most such cues have. Immutable and
 * thread-safe.
 */
public final class OwnCues {
  /** No cue. */
  public static final OwnCues NONE = new OwnCues(List.of());

  private static final String PLACE = "...";
  private static final String WORD = "[\\p{L}\\p{N}]++(?:['’][\\p{L}\\p{N}]++)*+";

  /** Words, with blanks or hyphens between them. */
  private static final Pattern WORDS = Pattern.compile(WORD + "(?:[ -]++" + WORD + ")*+");

  /** How many words a phrase may have around what it decides on. */
  private static final int INSIDE_WORDS = 4;

  /** So much of a phrase that is too long is shown. */
  private static final int MOST_SHOWN = 40;

  private final List<Cue> cues;

  /** Each compiled for the first answer in its language, and shared by all rubrics. */
  private final Map<Language, CueBook> books = new ConcurrentHashMap<>();

  private OwnCues(List<Cue> cues) {
    this.cues = cues;
  }

  /**
   * A cue.
   *
   * @param phrase as the user wrote it
   * @param parts its words, before and after what it decides on
   * @param lines a section of the book's text
   */
  private record Cue(String phrase, List<String> parts, String lines) {}

  /**
   * Adds a cue.
   *
   * @param polarity what it makes of what it decides on; asserted if it only looks like a cue
   * @param phrase its words
   * @return all of them
   * @throws IllegalArgumentException if the phrase has no such form; the message says which
   */
  public OwnCues with(Polarity polarity, String phrase) {
    if (phrase.length() > Limits.CUE_CHARACTERS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the cue '%s…' has %,d characters; the limit is %,d",
              phrase.substring(0, MOST_SHOWN),
              phrase.length(),
              Limits.CUE_CHARACTERS));
    }
    if (cues.size() >= Limits.CUES) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "there are more than %,d cues beside those of the library",
              Limits.CUES));
    }
    List<Cue> all = new ArrayList<>(cues);
    all.add(cue(polarity, phrase.strip()));
    return new OwnCues(List.copyOf(all));
  }

  /**
   * Checks that each has a word in some language.
   *
   * @param languages those of the rubrics
   * @throws IllegalArgumentException if words of one are fillers in all of them; the message says
   *     so
   */
  public void check(Collection<Language> languages) {
    List<Predicate<Cue>> tests = languages.stream().map(OwnCues::hasWords).toList();
    for (Cue cue : cues) {
      if (!tests.isEmpty() && tests.stream().noneMatch(test -> test.test(cue))) {
        throw fault(cue.phrase(), "has no words but fillers, which do not count");
      }
    }
  }

  /**
   * Returns the book of a language with all that have words in it, compiled once. This can take a
   * second.
   *
   * @param language the language of the rubric
   * @return the book
   */
  public CueBook book(Language language) {
    return cues.isEmpty()
        ? CueBook.of(language)
        : books.computeIfAbsent(language, of -> CueParser.parse(of, lines(of)));
  }

  private List<String> lines(Language language) {
    return cues.stream().filter(hasWords(language)).map(Cue::lines).toList();
  }

  /** Fillers have no place among the words that cues are made of. */
  private static Predicate<Cue> hasWords(Language language) {
    Fillers fillers = Fillers.of(language);
    WordAnalysis analysis = new WordAnalysis(language);
    Predicate<String> counts = word -> !fillers.contains(analysis.surface(word));
    return cue ->
        cue.parts().stream().allMatch(part -> Arrays.stream(part.split(" ", -1)).anyMatch(counts));
  }

  private static Cue cue(Polarity polarity, String phrase) {
    int at = phrase.indexOf(PLACE);
    if (polarity == Polarity.ASSERTED) {
      if (at >= 0) {
        throw fault(phrase, "makes no cue of what is asserted; leave out '...'");
      }
      String words = words(phrase, phrase);
      return new Cue(phrase, List.of(words), "[assert]\n" + words);
    }
    if (at < 0) {
      throw fault(phrase, "needs '...' for what it decides on");
    }
    String kind = polarity == Polarity.HEDGED ? "hedge" : "avoid";
    String before = phrase.substring(0, at).strip();
    String after = phrase.substring(at + PLACE.length()).strip();
    if (before.isEmpty()) {
      String words = words(after, phrase);
      return new Cue(phrase, List.of(words), "[" + kind + " backward 8]\n" + words);
    }
    if (after.isEmpty()) {
      String words = words(before, phrase);
      return new Cue(phrase, List.of(words), "[" + kind + " forward 8]\n" + words);
    }
    List<String> words = List.of(words(before, phrase), words(after, phrase));
    String inside = String.join(" .." + INSIDE_WORDS + " ", words);
    return new Cue(phrase, words, "[" + kind + " inside 0]\n" + inside);
  }

  private static String words(String text, String phrase) {
    if (!WORDS.matcher(text).matches()) {
      throw fault(phrase, "is not words of letters and digits with at most one '...'");
    }
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[ -]+", " ");
  }

  private static IllegalArgumentException fault(String phrase, String problem) {
    return new IllegalArgumentException("the cue '" + phrase + "' " + problem);
  }
}
