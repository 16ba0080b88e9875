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

  /** A sentence to which parts are added; what matches nothing is one part up to what does. */
  private static final class Sentence {
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    void add(String text, String matches) {
      String line = Printable.lines(text).replaceAll("\\s+", " ");
      if (matches.isEmpty()) {
        open.append(line);
      } else if (!line.isEmpty()) {
        close();
        parts.add(new Part(line, matches));
      }
    }

    private void close() {
      if (!open.isEmpty()) {
        parts.add(new Part(open.toString(), ""));
        open.setLength(0);
      }
    }

    List<Part> parts() {
      close();
      return parts;
    }
  }

  /** Cuts an answer into sentences, and those into words that may match and what is between. */
  public static List<List<Part>> of(String answer, List<Word> words) {
    List<Sentence> sentences = new ArrayList<>();
    int end = 0;
    int last = -1;
    for (Word word : words) {
      if (word.sentence() != last) {
        sentences.add(new Sentence());
        end = word.start();
        last = word.sentence();
      }
      Sentence sentence = sentences.getLast();
      sentence.add(answer.substring(Math.min(end, word.start()), word.start()), "");
      String matches =
          word.matches().stream().map(Printable::line).collect(Collectors.joining("|"));
      sentence.add(word.text(), matches);
      end = word.end();
    }
    return sentences.stream().map(Sentence::parts).toList();
  }

  /** Returns a sentence as one line; an arrow leads from a word to what it may match. */
  public static String line(List<Part> sentence) {
    return sentence.stream()
        .map(part -> part.matches().isEmpty() ? part.text() : part.text() + ARROW + part.matches())
        .collect(Collectors.joining());
  }
}
