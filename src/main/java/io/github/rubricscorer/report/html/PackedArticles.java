package io.github.rubricscorer.report.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.html.Articles.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;

/**
 * Many answers in a form that the script of the page unpacks, one at a time when it is shown.
 *
 * <p>What is packed is what the template made of each answer, so that there is one way to show an
 * answer and nothing to escape in the browser. Most of it is said of many answers: the names of the
 * concepts, the advice, the markup. So each line of a block of answers is kept once, and an answer
 * is a list of lines. Sorted, lines that begin alike stand together, which is what deflating (RFC
 * 1950) is good at: 12 kB of an answer to a rubric of 25 concepts become 0.5, in base64.
 *
 * <pre>
 * block  = number of lines, lines, answers
 * answer = its lines, numbers to the base of 36 from 0, with blanks between
 * index  = answers of the page; each the number of its question, its percentage, the numbers of its
 *          verdicts ({@link VerdictTone}, a digit each), its name, with blanks between
 * </pre>
 *
 * <p>Blocks are packed by threads of the common pool while others are filled; how many are under
 * way is bounded. Not thread-safe.
 */
final class PackedArticles {
  /** The more, the more lines are found again, and the longer the first answer takes to show. */
  static final int BLOCK = 2048;

  private static final int RADIX = 36;
  private static final int MOST_UNDER_WAY = Runtime.getRuntime().availableProcessors();

  private final List<CompletableFuture<String>> blocks = new ArrayList<>();
  private final List<AnswerSummary> index = new ArrayList<>();
  private List<String> filling = new ArrayList<>(BLOCK);

  /** What finds an answer. */
  private record AnswerSummary(String question, String percent, String tones, String id) {}

  @SuppressWarnings("EnumOrdinal") // The page names the tones in the same order.
  void add(Article article) {
    AnswerView view = article.view();
    index.add(
        new AnswerSummary(
            view.question().id(),
            view.percent(),
            view.verdicts().stream()
                .map(verdict -> Integer.toString(verdict.tone().ordinal()))
                .collect(Collectors.joining()),
            view.id()));
    filling.add(article.html());
    if (filling.size() == BLOCK) {
      packFilled();
    }
  }

  private void packFilled() {
    List<String> articles = filling;
    filling = new ArrayList<>(BLOCK);
    if (blocks.size() >= MOST_UNDER_WAY) {
      blocks.get(blocks.size() - MOST_UNDER_WAY).join();
    }
    blocks.add(CompletableFuture.supplyAsync(() -> packed(block(articles))));
  }

  /**
   * The index and the blocks, as elements that a browser does not show.
   *
   * @param language the language of the page
   */
  Content content(List<QuestionView> questions, Language language) {
    packFilled();
    return out -> {
      write(out, "id=\"index\" data-block=\"" + BLOCK + "\"", packed(index(questions, language)));
      blocks.forEach(block -> write(out, "class=\"block\"", block.join()));
    };
  }

  private static void write(TemplateOutput out, String attributes, String packed) {
    out.writeContent("<template " + attributes + ">" + packed + "</template>\n");
  }

  private String index(List<QuestionView> questions, Language language) {
    Map<String, Integer> numbers = new HashMap<>();
    questions.forEach(question -> numbers.put(question.id(), numbers.size()));
    StringBuilder out = new StringBuilder();
    int number = 0;
    for (AnswerSummary answer : index) {
      number++;
      out.append(numbers.get(answer.question()))
          .append(' ')
          .append(answer.percent())
          .append(' ')
          .append(answer.tones())
          .append(' ')
          .append(AnswerView.name(answer.id(), number, language))
          .append('\n');
    }
    return out.toString();
  }

  private static String block(List<String> articles) {
    Map<String, Line> lines = new HashMap<>();
    List<Line[]> answers = new ArrayList<>(articles.size());
    for (String article : articles) {
      answers.add(lines(article, lines));
    }
    StringBuilder out = new StringBuilder();
    out.append(lines.size()).append('\n');
    Line[] sorted = lines.values().toArray(Line[]::new);
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length; i++) {
      sorted[i].number = Integer.toString(i, RADIX);
      out.append(sorted[i].text).append('\n');
    }
    for (Line[] answer : answers) {
      for (Line line : answer) {
        out.append(line.number).append(' ');
      }
      out.setCharAt(out.length() - 1, '\n');
    }
    return out.toString();
  }

  private static Line[] lines(String article, Map<String, Line> known) {
    String[] texts = article.split("\n", -1);
    Line[] lines = new Line[texts.length];
    for (int i = 0; i < texts.length; i++) {
      lines[i] = known.computeIfAbsent(texts[i], Line::new);
    }
    return lines;
  }

  private static String packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail so", e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** A line of some answers, with the number that it has once all are known. */
  private static final class Line implements Comparable<Line> {
    private final String text;
    private String number = "";

    private Line(String text) {
      this.text = text;
    }

    @Override
    public int compareTo(Line other) {
      return text.compareTo(other.text);
    }
  }
}
