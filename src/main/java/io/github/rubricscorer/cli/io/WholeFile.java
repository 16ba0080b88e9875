package io.github.rubricscorer.cli.io;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file that is there as a whole or not at all: it is written as a draft beside its place and
 * moved there when it is complete, so that what was there before stays if the work fails or the
 * process is ended. What is no ordinary file, such as a pipe, is written directly. To be closed by
 * whoever made it. Not thread-safe.
 */
public final class WholeFile implements AutoCloseable {
  private final String name;
  private final Path place;
  private final Path draft;
  private final PrintWriter out;
  private final Thread end = Thread.ofPlatform().unstarted(this::discard);

  private WholeFile(String name, Path place, Path draft) {
    this.name = name;
    this.place = place;
    this.draft = draft;
    this.out = Streams.fileWriter(draft, name);
    Runtime.getRuntime().addShutdownHook(end);
  }

  /** Begins to write a file; a link leads to the file that is replaced. */
  public static WholeFile of(Path file) {
    String name = file.toString();
    try {
      Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      if (Files.exists(place) && !Files.isWritable(place)) {
        throw new AccessDeniedException(name);
      }
      boolean ordinary = !Files.exists(place) || Files.isRegularFile(place);
      return new WholeFile(name, place, ordinary ? draft(place) : place);
    } catch (IOException e) {
      throw new OutputException(name, e);
    }
  }

  /** Writes a file that is a text. */
  public static void write(Path file, String text) {
    try (WholeFile whole = of(file)) {
      whole.out().print(text);
      whole.complete();
    }
  }

  private static Path draft(Path place) {
    long process = ProcessHandle.current().pid();
    return place.resolveSibling("." + place.getFileName() + "." + process + ".tmp");
  }

  /** Where to write. */
  public PrintWriter out() {
    return out;
  }

  /** Ends the file and puts it in its place. */
  public void complete() {
    out.close();
    if (draft.equals(place)) {
      return;
    }
    try {
      move();
    } catch (IOException e) {
      throw new OutputException(name, e);
    }
  }

  private void move() throws IOException {
    keepPermissions();
    try {
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Lets those read and write the file who could before. */
  private void keepPermissions() throws IOException {
    if (Files.exists(place)
        && Files.getFileStore(place).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(place));
    }
  }

  /** Drops the draft where the file was not completed. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook does what it has to.
    }
    discard();
  }

  private void discard() {
    if (!draft.equals(place)) {
      try {
        Files.deleteIfExists(draft);
      } catch (IOException e) {
        // Whatever failed before is what the user should read.
      }
    }
  }
}
