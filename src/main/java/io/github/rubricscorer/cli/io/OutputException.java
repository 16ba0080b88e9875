package io.github.rubricscorer.cli.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;

/** Output could not be written. */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How Linux, macOS and Windows word it. */
  private static final List<String> CLOSED_PIPE =
      List.of("broken pipe", "the pipe is being closed", "the pipe has been ended");

  private final IOException reason;

  public OutputException(String name, IOException reason) {
    super("cannot write " + name + ": " + explain(reason), reason);
    this.reason = reason;
  }

  private static String explain(IOException reason) {
    return switch (reason) {
      case NoSuchFileException e -> "no such directory";
      case AccessDeniedException e -> "permission denied";
      default -> String.valueOf(reason.getMessage());
    };
  }

  /** Whether the reader has gone away, as {@code head} does when it has seen enough. */
  public boolean isClosedPipe() {
    String message = String.valueOf(reason.getMessage()).toLowerCase(Locale.ROOT);
    return CLOSED_PIPE.stream().anyMatch(message::contains);
  }
}
