package io.github.rubricscorer.lint;

import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Form;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Signs of regular expressions that somebody writes into a pattern out of habit. There they are no
 * more than punctuation, which patterns do not ask for: {@code roots?} finds what {@code roots}
 * finds, {@code gr[ae]y} looks for "gr ae y". What the parser refuses, such as {@code .*}, is none
 * of them.
 */
enum ExpressionHabit {
  /** {@code (?:a|b)}. */
  GROUP("?:", "^\\?[:i]", "brackets are '(a|b)'"),
  /** {@code roots?}. */
  OPTIONAL(
      "?",
      "(?<=[\\p{L}\\p{N}])\\?",
      "a word is found in its other forms anyway; what may be missing is '(entry|)'"),
  /** {@code gr[ae]y}. */
  CLASS("[]", "\\[[^\\]]*+\\]", "alternatives are '(gray|grey)'; else leave it out"),
  /** {@code flow{1,2}}. */
  REPETITION("{}", "(?<=.)\\{\\d*+,?\\d*+\\}", "leave it out, and write the words"),
  /** {@code go+}; not the sign of an ion or of a language, {@code Na+}, {@code C++}. */
  MORE("+", "(?<=\\p{L}{3})\\+$", "leave it out; a sign of a formula is '\\+'"),
  /** {@code ^stem}: the sign of a power before a word, with nothing that has it. */
  START("^", "^\\^(?=\\p{L}{2})", "leave it out; a pattern is found anywhere in a sentence"),
  /** {@code bud$}, not {@code US$}. */
  END("$", "(?<=\\p{Ll})\\$$", "leave it out; a pattern is found anywhere in a sentence"),
  /** What {@code "\bbud\b"} is in JSON. */
  BOUNDARY("\\b", "\b", "leave it out; words are whole words anyway");

  private final String sign;
  private final Pattern inWord;
  private final String remedy;

  ExpressionHabit(String sign, String inWord, String remedy) {
    this.sign = sign;
    this.inWord = Pattern.compile(inWord);
    this.remedy = remedy;
  }

  /** Returns the habits that a pattern shows, in no more than its words. */
  static Set<ExpressionHabit> of(String notation) {
    Set<ExpressionHabit> shown = EnumSet.noneOf(ExpressionHabit.class);
    SynonymPattern.of(notation)
        .accept(
            new SynonymPattern.Visitor() {
              @Override
              public void word(String text, int from, int to, Form form) {
                shown.addAll(ofWord(text.substring(from, to)));
              }
            });
    return shown;
  }

  /** Returns the habits that plain text shows. */
  static Set<ExpressionHabit> ofWords(String text) {
    Set<ExpressionHabit> shown = EnumSet.noneOf(ExpressionHabit.class);
    for (String word : text.split(" ", -1)) {
      shown.addAll(ofWord(word));
    }
    return shown;
  }

  private static Set<ExpressionHabit> ofWord(String word) {
    Set<ExpressionHabit> shown = EnumSet.noneOf(ExpressionHabit.class);
    for (ExpressionHabit habit : values()) {
      if (habit.inWord.matcher(word).find()) {
        shown.add(habit);
      }
    }
    return shown;
  }

  /** What is wrong with a text that shows the habit. */
  String problem(String text) {
    return "'%s' of '%s' %s"
        .formatted(
            sign,
            text.replace("\b", "\\b"),
            this == START ? "is the sign of a power" : "is passed over");
  }

  /** What to write instead. */
  String remedy() {
    return remedy;
  }
}
