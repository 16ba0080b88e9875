package io.github.rubricscorer.cli.io;

import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.rubric.Place;

/**
 * A command to a GitHub workflow, which shows it beside the line of a file. Values are escaped as
 * the runner's toolkit does.
 */
public final class WorkflowCommand {
  private WorkflowCommand() {}

  /**
   * Returns an annotation on a line of its own.
   *
   * @param level {@code error}, {@code warning} or {@code notice}
   */
  public static String annotation(String level, Place place, String title, String message) {
    StringBuilder out = new StringBuilder("::").append(level);
    out.append(" file=").append(property(place.file()));
    if (place.line() > 0) {
      out.append(",line=").append(place.line()).append(",col=").append(place.column());
    }
    return out.append(",title=")
        .append(property(Printable.line(title)))
        .append("::")
        .append(data(message.stripTrailing()))
        .append('\n')
        .toString();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
