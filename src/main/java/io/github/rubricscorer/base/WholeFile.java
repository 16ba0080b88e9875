package io.github.rubricscorer.base;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * A file that is there as a whole or not at all: it is written as a draft beside its place, under a
 * name that nobody else has, and moved there in one step when it is complete. So what was there
 * before stays if the work fails or the process is ended, and of two who write at once the later
 * one wins. What is no ordinary file, such as a pipe, is written directly. To be closed by whoever
 * made it. Not thread-safe.
 */
public final class WholeFile implements AutoCloseable {
  /** After so many links, as most systems have it, they go round in a circle. */
  private static final int MOST_LINKS = 40;

  private final Path place;
  private final Path draft;
  private final OutputStream out;
  private final Thread end = Thread.ofPlatform().unstarted(this::discard);

  private WholeFile(Path place, Path draft) throws IOException {
    this.place = place;
    this.draft = draft;
    out =
        draft.equals(place)
            ? Files.newOutputStream(place)
            : Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    Runtime.getRuntime().addShutdownHook(end);
  }

  /**
   * Begins to write a file.
   *
   * @param file the file; a link leads to the file that is replaced
   * @return what to write to, complete and close
   * @throws IOException if it cannot be written there
   */
  public static WholeFile of(Path file) throws IOException {
    Path place = Files.exists(file) ? file.toRealPath() : target(file.toAbsolutePath());
    if (Files.exists(place) && !Files.isWritable(place)) {
      throw new AccessDeniedException(file.toString());
    }
    boolean ordinary = !Files.exists(place) || Files.isRegularFile(place);
    return new WholeFile(place, ordinary ? draft(place) : place);
  }

  /** Follows links to a file that is not there yet. */
  private static Path target(Path file) throws IOException {
    Path target = file;
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(file.toString());
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  /**
   * Writes a file.
   *
   * @param file the file; a link leads to the file that is replaced
   * @param bytes its content
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    try (WholeFile whole = of(file)) {
      whole.out().write(bytes);
      whole.complete();
    }
  }

  /**
   * Writes a file.
   *
   * @param file the file; a link leads to the file that is replaced
   * @param text its content, which becomes UTF-8
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Path draft(Path place) {
    return place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp");
  }

  /**
   * Returns where to write.
   *
   * @return a stream without a buffer
   */
  public OutputStream out() {
    return out;
  }

  /**
   * Ends the file and puts it in its place.
   *
   * @throws IOException if that fails
   */
  public void complete() throws IOException {
    out.close();
    if (!draft.equals(place)) {
      move();
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
    try {
      out.close();
      if (!draft.equals(place)) {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      // Whatever failed before is what the user should read.
    }
  }
}
