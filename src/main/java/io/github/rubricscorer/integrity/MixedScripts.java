package io.github.rubricscorer.integrity;

import io.github.rubricscorer.integrity.words.TextWords;
import io.github.rubricscorer.result.Score.Signal;
import java.lang.Character.UnicodeScript;
import java.util.Optional;

/**
 * Words in which letters of another script stand among those that they look like.
 *
 * <p>Letters that look alike are those of Unicode's Technical Standard #39, <a
 * href="https://www.unicode.org/reports/tr39/">confusables.txt</a>, that cannot be told apart in
 * common fonts. A word is counted if all of its letters from the script that it has less of look
 * like the other script's, and, with Greek ones, if it has four Latin letters: formulas join a few
 * Latin letters to Greek ones (ρVg), or begin with the sign of a quantity (ρwater), and names of
 * substances have a Greek letter that looks like no other (IFNγ).
 */
final class MixedScripts implements Detector {
  private static final int FEWEST_LETTERS_BESIDE_GREEK = 4;

  /** Letters that look like Latin ones, and Latin letters that look like those. */
  private static final String CYRILLIC_LIKE_LATIN = "аеорсухѕіјһԛԝԁӏАВЕЅІЈКМНОРСТУХҮҺӀԚԜ";

  private static final String LATIN_LIKE_CYRILLIC = "aeopcyxsijhqwdlABESIJKMHOPCTYXYHIQW";
  private static final String GREEK_LIKE_LATIN = "ορνϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

  /** Those of them that stand for a quantity, of which a word tells whose it is ("ρwater"). */
  private static final String QUANTITIES = "ρν";

  private static final String ARMENIAN_LIKE_LATIN = "օսհոցզՕՍԼ";

  @Override
  public Signal.Kind kind() {
    return Signal.Kind.MIXED_SCRIPTS;
  }

  @Override
  public Optional<Signal> find(Submission submission) {
    TextWords words = submission.words();
    boolean[] mixed = new boolean[words.count()];
    int count = 0;
    for (int i = 0; i < words.count(); i++) {
      mixed[i] = !words.isPlain(i) && isMixed(submission.answer(), words.start(i), words.end(i));
      count += mixed[i] ? 1 : 0;
    }
    if (count == 0) {
      return Optional.empty();
    }
    String what =
        count == 1
            ? SignalWording.MIXED_WORD.text(submission.language())
            : SignalWording.MIXED_WORDS.text(submission.language(), Integer.toString(count));
    return Optional.of(new Signal(kind(), Spans.ofWords(submission, mixed).list(), count, 1, what));
  }

  private static boolean isMixed(String answer, int from, int to) {
    int latin = 0;
    int latinLikeCyrillic = 0;
    int cyrillic = 0;
    int cyrillicAlike = 0;
    int greek = 0;
    int greekAlike = 0;
    int armenian = 0;
    int armenianAlike = 0;
    for (int i = from; i < to; i++) {
      char c = answer.charAt(i);
      if (c < 0x80) {
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        latin += letter ? 1 : 0;
        latinLikeCyrillic += letter && LATIN_LIKE_CYRILLIC.indexOf(c) >= 0 ? 1 : 0;
        continue;
      }
      switch (UnicodeScript.of(c)) {
        case LATIN -> latin++;
        case CYRILLIC -> {
          cyrillic++;
          cyrillicAlike += CYRILLIC_LIKE_LATIN.indexOf(c) >= 0 ? 1 : 0;
        }
        case GREEK -> {
          greek++;
          greekAlike += GREEK_LIKE_LATIN.indexOf(c) >= 0 ? 1 : 0;
        }
        case ARMENIAN -> {
          armenian++;
          armenianAlike += ARMENIAN_LIKE_LATIN.indexOf(c) >= 0 ? 1 : 0;
        }
        default -> {}
      }
    }
    if (latin == 0) {
      return false;
    }
    return cyrillic > 0 && cyrillicAlike == cyrillic
        || cyrillic > latin && latinLikeCyrillic == latin && latin < 3
        || greek > 0
            && greekAlike == greek
            && latin >= FEWEST_LETTERS_BESIDE_GREEK
            && (greek > 1 || QUANTITIES.indexOf(answer.charAt(from)) < 0)
        || armenian > 0 && armenianAlike == armenian;
  }
}
