package io.github.rubricscorer.report.layout;

import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.result.Explanation.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences of an answer, with what its words may match. */
public final class ReadWords {
  private static final String ARROW = "→";

  private ReadWords() {}

  /**
   * A stretch of a sentence.
   *
   * @param text its text on one line, safe to print
   * @param matches the words of patterns that it may match, with bars between; empty for none
   */
  public record Part(String text, String matches) {}

  /** Cuts an answer into sentences and those into parts, of which each has one word at most. */
  public static List<List<Part>> of(String answer, List<Word> words) {
    List<List<Part>> sentences = new ArrayList<>();
    int end = 0;
    int last = -1;
    for (Word word : words) {
      if (word.sentence() != last) {
        sentences.add(new ArrayList<>());
        end = word.start();
        last = word.sentence();
      }
      add(sentences.getLast(), answer.substring(Math.min(end, word.start()), word.start()), "");
      String matches =
          word.matches().stream().map(Printable::line).collect(Collectors.joining("|"));
      add(sentences.getLast(), word.text(), matches);
      end = word.end();
    }
    return sentences;
  }

  private static void add(List<Part> sentence, String text, String matches) {
    String line = Printable.lines(text).replaceAll("\\s+", " ");
    boolean joins = matches.isEmpty() && !sentence.isEmpty() && isPlain(sentence.getLast());
    if (joins) {
      line = sentence.removeLast().text() + line;
    }
    if (!line.isEmpty()) {
      sentence.add(new Part(line, matches));
    }
  }

  private static boolean isPlain(Part part) {
    return part.matches().isEmpty();
  }

  /** Returns a sentence as one line; an arrow leads from a word to what it may match. */
  public static String line(List<Part> sentence) {
    return sentence.stream()
        .map(part -> isPlain(part) ? part.text() : part.text() + ARROW + part.matches())
        .collect(Collectors.joining());
  }
}
