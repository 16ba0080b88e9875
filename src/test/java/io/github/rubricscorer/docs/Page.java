package io.github.rubricscorer.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A page of Markdown, as far as its tests look into it.
 *
 * @param file where it is, from the project's directory
 * @param lines what it has
 */
record Page(Path file, List<String> lines) {
  private static final String FENCE = "```";
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

  /**
   * A block between fences.
   *
   * @param line the number of its first fence
   * @param language what the fence says first, such as {@code json}; may be empty
   * @param name the file that it is the content of, which the fence says next; may be empty
   * @param text its lines, each ended
   */
  record Block(int line, String language, String name, String text) {}

  /** Returns the README and every page of {@code docs}, in the order of their names. */
  static List<Page> all() {
    try (Stream<Path> files = Files.list(Path.of("docs"))) {
      Stream<Path> pages = files.filter(file -> file.toString().endsWith(".md")).sorted();
      return Stream.concat(Stream.of(Path.of("README.md")), pages).map(Page::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Page read(Path file) {
    try {
      return new Page(file, Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns its blocks in their order. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).startsWith(FENCE)) {
        int end = at + 1 + lines.subList(at + 1, lines.size()).indexOf(FENCE);
        String[] info = (lines.get(at).substring(FENCE.length()) + "  ").split(" ", 3);
        String text = String.join("\n", lines.subList(at + 1, end)) + "\n";
        blocks.add(new Block(at + 1, info[0], info[1].strip(), text));
        at = end;
      }
    }
    return blocks;
  }

  /** Returns the blocks in a language. */
  List<Block> blocks(String language) {
    return blocks().stream().filter(block -> block.language().equals(language)).toList();
  }

  /** Returns its lines outside blocks and tables. */
  List<String> prose() {
    List<String> prose = new ArrayList<>();
    boolean inBlock = false;
    for (String line : lines) {
      if (line.startsWith(FENCE)) {
        inBlock = !inBlock;
      } else if (!inBlock && !line.startsWith("|")) {
        prose.add(line);
      }
    }
    return prose;
  }

  /** Returns its tables in their order. */
  List<TableOnPage> tables() {
    return IntStream.range(0, lines.size())
        .filter(at -> isRow(at) && !isRow(at - 1))
        .mapToObj(at -> TableOnPage.of(at + 1, lines.subList(at, endOfTable(at))))
        .toList();
  }

  private boolean isRow(int at) {
    return at >= 0 && at < lines.size() && lines.get(at).startsWith("|");
  }

  private int endOfTable(int from) {
    int end = from;
    while (isRow(end)) {
      end++;
    }
    return end;
  }

  /** Returns the targets of its links. */
  List<String> links() {
    return LINK.matcher(String.join("\n", lines)).results().map(m -> m.group(1)).toList();
  }

  /** Returns what links can name after a {@code #}, as GitHub makes it of headings. */
  List<String> anchors() {
    return prose().stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  /** Returns the lines from a heading to the next heading; empty where it has no such heading. */
  List<String> section(String heading) {
    Pattern title = Pattern.compile("#+ " + Pattern.quote(heading));
    List<String> from =
        lines.stream().dropWhile(line -> !title.matcher(line).matches()).skip(1).toList();
    return from.stream().takeWhile(line -> !line.matches("#+ .*")).toList();
  }

  /** Returns what stands in backticks in a text. */
  static List<String> code(String text) {
    return Pattern.compile("`([^`]+)`")
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
