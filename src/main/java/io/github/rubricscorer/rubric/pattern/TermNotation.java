package io.github.rubricscorer.rubric.pattern;

import java.util.Objects;
import java.util.regex.Pattern;

/** What a term of a named set may be: plain text, words in a form of their own, or a pattern. */
public final class TermNotation {
  private static final String NOTATION = "()|*=<>\\";

  /** The form of a word: {@code =third}. */
  private static final Pattern FORM = Pattern.compile("(^| )(?:=~|=|~)(?=[^ =~])");

  private TermNotation() {}

  /**
   * Tells whether a term has what means something in patterns; "Node.js" and "R&amp;D" do not.
   *
   * @param term the term
   * @return true if it is no plain text
   */
  public static boolean isNotation(String term) {
    Objects.requireNonNull(term, "term");
    return term.chars().anyMatch(c -> NOTATION.indexOf(c) >= 0)
        || term.startsWith("&")
        || term.startsWith("..")
        || term.contains(" &")
        || term.contains(" ..");
  }

  /**
   * Tells whether a term is to be read as a pattern: it has more than words and their forms.
   *
   * @param term the term
   * @return false for plain text, and where no more than words' own forms are asked for
   */
  public static boolean isPattern(String term) {
    return isNotation(FORM.matcher(term).replaceAll("$1"));
  }
}
