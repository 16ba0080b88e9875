package io.github.rubricscorer.lint;

import io.github.rubricscorer.rubric.pattern.SynonymPattern.Alternatives;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Form;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Item;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Run;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.TermSet;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Word;
import io.github.rubricscorer.rubric.pattern.TermNotation;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Writes parts of patterns as patterns of their own. */
final class Notation {
  private static final Pattern SIGN = Pattern.compile("[&()|*=~<>.\\\\]");
  private static final Pattern NUMBER =
      Pattern.compile("[0-9.,]*[0-9](?:(?:\\.\\.|±|\\+-)[0-9.]+)?");

  private Notation() {}

  static String of(Run run) {
    StringJoiner items = new StringJoiner(" ");
    run.items().forEach(item -> items.add(of(item)));
    return items.toString();
  }

  private static String of(Item item) {
    return switch (item) {
      case Word word -> of(word);
      case TermSet set -> set.toString();
      case Alternatives alternatives -> {
        StringJoiner runs = new StringJoiner("|", "(", ")");
        alternatives.runs().forEach(run -> runs.add(of(run)));
        yield runs.toString();
      }
    };
  }

  private static String of(Word word) {
    String text = word.text();
    boolean number = word.form() == Form.INFLECTED && NUMBER.matcher(text).matches();
    String escaped = number ? text : SIGN.matcher(text).replaceAll("\\\\$0");
    return new Word(escaped, word.form()).toString();
  }

  /** Returns a term of a rubric's own set, which may be a pattern. */
  static String ofOwnTerm(String term) {
    return TermNotation.isPattern(term) ? term : ofTerm(term);
  }

  /** Returns a term of a set, which is plain text but for the signs of a form. */
  static String ofTerm(String term) {
    StringJoiner words = new StringJoiner(" ");
    for (String word : term.split(" ", -1)) {
      if (word.startsWith("=~")) {
        words.add(of(new Word(word.substring(2), Form.ANY_CASE)));
      } else if (word.startsWith("=")) {
        words.add(of(new Word(word.substring(1), Form.EXACT)));
      } else if (word.startsWith("~")) {
        words.add(of(new Word(word.substring(1), Form.INFLECTION)));
      } else {
        words.add(of(new Word(word, Form.INFLECTED)));
      }
    }
    return words.toString();
  }
}
