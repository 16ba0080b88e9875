package io.github.rubricscorer.polarity;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.words.Fillers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  private static final Fillers FILLERS = Fillers.of(Language.ENGLISH);

  /** Words, with blanks or hyphens between them. */
  private static final Pattern WORDS = Pattern.compile(WORD + "(?:[ -]++" + WORD + ")*+");

  /** How many words a phrase may have around what it decides on. */
  private static final int INSIDE_WORDS = 4;

  /** So much of a phrase that is too long is shown. */
  private static final int MOST_SHOWN = 40;

  /** Sections of the book's text, each with its phrases. */
  private final List<String> lines;

  /** Each compiled for the first answer in its language, and shared by all rubrics. */
  private final Map<Language, CueBook> books = new ConcurrentHashMap<>();

  private OwnCues(List<String> lines) {
    this.lines = lines;
  }

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
    if (lines.size() >= Limits.CUES) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "there are more than %,d cues beside those of the library",
              Limits.CUES));
    }
    List<String> all = new ArrayList<>(lines);
    all.add(lines(polarity, phrase.strip()));
    return new OwnCues(List.copyOf(all));
  }

  /**
   * Returns the book of a language with all of them, compiled once. This can take a second.
   *
   * @param language the language of the rubric
   * @return the book
   */
  public CueBook book(Language language) {
    return lines.isEmpty()
        ? CueBook.of(language)
        : books.computeIfAbsent(language, of -> CueParser.parse(of, lines));
  }

  private static String lines(Polarity polarity, String phrase) {
    int at = phrase.indexOf(PLACE);
    if (polarity == Polarity.ASSERTED) {
      if (at >= 0) {
        throw fault(phrase, "makes no cue of what is asserted; leave out '...'");
      }
      return "[assert]\n" + words(phrase, phrase);
    }
    if (at < 0) {
      throw fault(phrase, "needs '...' for what it decides on");
    }
    String kind = polarity == Polarity.HEDGED ? "hedge" : "avoid";
    String before = phrase.substring(0, at).strip();
    String after = phrase.substring(at + PLACE.length()).strip();
    if (before.isEmpty()) {
      return "[" + kind + " backward 8]\n" + words(after, phrase);
    }
    if (after.isEmpty()) {
      return "[" + kind + " forward 8]\n" + words(before, phrase);
    }
    return "["
        + kind
        + " inside 0]\n"
        + words(before, phrase)
        + " .."
        + INSIDE_WORDS
        + " "
        + words(after, phrase);
  }

  private static String words(String text, String phrase) {
    if (!WORDS.matcher(text).matches()) {
      throw fault(phrase, "is not words of letters and digits with at most one '...'");
    }
    String words = text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[ -]+", " ");
    if (Arrays.stream(words.split(" ", -1)).allMatch(FILLERS::contains)) {
      throw fault(phrase, "has no words but fillers, which do not count");
    }
    return words;
  }

  private static IllegalArgumentException fault(String phrase, String problem) {
    return new IllegalArgumentException("the cue '" + phrase + "' " + problem);
  }
}
