package io.github.rubricscorer.cli.io;

import io.github.rubricscorer.base.Utf8;
import io.github.rubricscorer.input.MalformedInputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Input cannot be read or is not what it should be. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes an exception with what the user is to read, which begins with the input's name. */
  public InputException(String message) {
    super(message);
  }

  public InputException(String source, IOException reason) {
    super(source + place(reason) + ": " + explain(reason), reason);
  }

  private static String place(IOException reason) {
    return reason instanceof MalformedInputException e ? ":" + e.line() + ":" + e.column() : "";
  }

  private static String explain(IOException reason) {
    return switch (reason) {
      case NoSuchFileException e -> "no such file";
      case Utf8.MalformedException e -> e.getMessage();
      case MalformedInputException e -> String.valueOf(e.getMessage());
      case AccessDeniedException e -> "permission denied";
      case FileAlreadyExistsException e -> "is there already";
      default -> "cannot be read: " + reason.getMessage();
    };
  }
}
