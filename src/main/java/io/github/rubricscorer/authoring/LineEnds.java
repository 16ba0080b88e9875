package io.github.rubricscorer.authoring;

import io.github.rubricscorer.authoring.LineDiff.Change;
import java.util.List;

/** The line ends of a file: each line keeps its own when a text that was edited goes there. */
public final class LineEnds {
  private static final String LINE_FEED = "\n";
  private static final String BOTH = "\r\n";

  private LineEnds() {}

  /**
   * Gives the lines of a text the ends that those of a file have. A line in the place of another
   * has the end of that one, and a line more the one that most lines have.
   *
   * @param file the file as it is
   * @param text what is to stand there, with line feeds
   * @return the text as it is to be written
   */
  public static String kept(String file, String text) {
    List<String> old = LineDiff.lines(file);
    long ended = old.stream().filter(line -> line.endsWith(LINE_FEED)).count();
    long both = old.stream().filter(LineEnds::hasBoth).count();
    String usual = 2 * both > ended ? BOTH : LINE_FEED;
    List<String> before = old.stream().map(line -> line.replace(BOTH, LINE_FEED)).toList();
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Change change : LineDiff.changes(before, LineDiff.lines(text))) {
      old.subList(at, change.from()).forEach(out::append);
      for (int i = 0; i < change.lines().size(); i++) {
        int place = change.from() + i;
        String end = place < change.to() ? end(old.get(place), usual) : usual;
        out.append(change.lines().get(i).replace(LINE_FEED, end));
      }
      at = change.to();
    }
    old.subList(at, old.size()).forEach(out::append);
    return out.toString();
  }

  private static boolean hasBoth(String line) {
    return line.endsWith(BOTH);
  }

  private static String end(String line, String usual) {
    return hasBoth(line) ? BOTH : line.endsWith(LINE_FEED) ? LINE_FEED : usual;
  }
}
