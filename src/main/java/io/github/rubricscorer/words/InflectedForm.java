package io.github.rubricscorer.words;

import java.util.ArrayList;
import java.util.List;

/**
 * A regular inflection of an English word, apart where its ending begins: {@code throttl} and
 * {@code ing}.
 *
 * @param stem what is before the ending, changed as the ending asks for
 * @param ending empty where this is the word itself
 */
record InflectedForm(String stem, String ending) {
  /** The most forms that {@link #of} returns. */
  static final int MOST = 6;

  /** The word itself, then its regular inflections; none where it seems to be inflected already. */
  static List<InflectedForm> of(String word) {
    List<InflectedForm> forms = new ArrayList<>(MOST);
    forms.add(new InflectedForm(word, ""));
    char last = word.charAt(word.length() - 1);
    char before = word.charAt(word.length() - 2);
    String shorter = word.substring(0, word.length() - 1);
    if (word.endsWith("ing")
        || word.endsWith("ed")
        || word.endsWith("ly")
        || last == 's' && before != 's') {
      return forms;
    }
    if (last == 'y' && !isVowel(before)) {
      forms.add(new InflectedForm(shorter, "ies"));
      forms.add(new InflectedForm(shorter, "ied"));
    } else if (last == 'e') {
      forms.add(new InflectedForm(word, "s"));
      forms.add(new InflectedForm(shorter, "ed"));
      forms.add(new InflectedForm(shorter, "ing"));
    } else {
      boolean hisses = "sxz".indexOf(last) >= 0 || last == 'h' && (before == 'c' || before == 's');
      forms.add(new InflectedForm(word, hisses ? "es" : "s"));
      forms.add(new InflectedForm(word, "ed"));
      if (!isVowel(last)
          && "hwxy".indexOf(last) < 0
          && isVowel(before)
          && !isVowel(word.charAt(word.length() - 3))) {
        forms.add(new InflectedForm(word + last, "ed"));
        forms.add(new InflectedForm(word + last, "ing"));
      }
    }
    if (last != 'e' || isVowel(before)) {
      forms.add(new InflectedForm(word, "ing"));
    }
    return forms;
  }

  private static boolean isVowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }

  String text() {
    return stem + ending;
  }

  int length() {
    return stem.length() + ending.length();
  }

  /** How a word may be inflected, by its last letters; see {@link #of}. */
  enum Ending {
    ING("ing", "ing", 4, 1),
    ED("ed", "ied", 3, 1),
    ES("es", "ies", 2, 1),
    S("s", "s", 1, 0),
    NOT("", "", 0, 0);

    private static final Ending[] ALL = values();

    private final String end;
    private final int letters;

    /** How much longer it can be than the word that is inflected; it is never shorter. */
    private final int mostAdded;

    /** How many letters of that word it may not have: the y of "cities". */
    private final int mostLost;

    Ending(String end, String letters, int mostAdded, int mostLost) {
      this.end = end;
      this.letters = Slips.letters(letters);
      this.mostAdded = mostAdded;
      this.mostLost = mostLost;
    }

    static Ending of(String surface) {
      int i = 0;
      while (!surface.endsWith(ALL[i].end)) {
        i++;
      }
      return ALL[i];
    }

    /** Returns how much longer it can be than the word that is inflected. */
    int mostAdded() {
      return mostAdded;
    }

    /** Returns how many letters of that word it may not have. */
    int mostLost() {
      return mostLost;
    }

    /** Returns the letters that the inflection may have brought. */
    int letters() {
      return letters;
    }
  }
}
