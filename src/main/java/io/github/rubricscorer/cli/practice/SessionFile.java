package io.github.rubricscorer.cli.practice;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.AnswerLines;
import io.github.rubricscorer.cli.io.InputException;
import io.github.rubricscorer.cli.io.OutputException;
import io.github.rubricscorer.cli.io.Progress;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.feedback.Attempt;
import io.github.rubricscorer.input.ByteLines;
import io.github.rubricscorer.input.Chunks.Chunk;
import io.github.rubricscorer.input.answers.AnswerLine;
import io.github.rubricscorer.input.answers.AnswerLineException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The file that a practice session is saved in: JSON Lines, one for each answer, written to the
 * disk as soon as the answer is scored. What stands in the file is never changed: a line at fault
 * is reported and stays, one that a crash has cut off gets its line break, and a line that could
 * not be written is tried again with the next one. Not thread-safe.
 */
final class SessionFile implements AutoCloseable {
  /** What a line begins with, unless it has been cut off before. */
  private static final String START = "{\"id\":\"";

  private final Path path;
  private final FileChannel file;
  private final List<Attempt> earlier = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private String unsaved = "";
  private boolean complete = true;

  private SessionFile(Path path, FileChannel file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Opens a file and reads the answers that it has.
   *
   * @param path the file, which is made where it does not exist
   * @param scorer knows the questions; lines with other ones are at fault
   * @param streams where lines at fault are reported
   * @throws InputException if the file cannot be read, if it is no session or if another session is
   *     writing to it
   * @throws OutputException if it cannot be opened
   */
  static SessionFile open(Path path, Scorer scorer, Streams streams) {
    requireOrdinary(path);
    FileChannel channel = channel(path);
    try {
      lock(channel, path);
      requireSession(channel, path);
      SessionFile session = new SessionFile(path, channel);
      session.read(scorer, streams);
      return session;
    } catch (IOException e) {
      throw new InputException(path.toString(), e);
    }
  }

  /** Refuses a device or a pipe, which might never end, before it is opened. */
  private static void requireOrdinary(Path path) {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new InputException(path + ": no ordinary file, so no session can be saved there");
    }
  }

  /** Refuses a file whose first line is none of a session. */
  private static void requireSession(FileChannel channel, Path path) throws IOException {
    ByteLines lines = new ByteLines(Channels.newInputStream(channel), AnswerLines.MAX_LINE_BYTES);
    Chunk first = lines.next();
    while (first != null && first.isBlank()) {
      first = lines.next();
    }
    boolean isLast = first != null && lines.next() == null;
    channel.position(0);
    if (first != null && !isAnswer(first, isLast)) {
      channel.close();
      throw new InputException(
          path + ": no file of answers as JSON Lines, so nothing is added to it");
    }
  }

  private static boolean isAnswer(Chunk line, boolean mayBeCutOff) {
    byte[] bytes = line.bytes();
    if (bytes == null) {
      return false;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      AnswerLine.parse(text);
      return true;
    } catch (AnswerLineException e) {
      return mayBeCutOff && (text.startsWith(START) || START.startsWith(text));
    }
  }

  private static FileChannel channel(Path path) {
    try {
      return FileChannel.open(
          path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new OutputException(path.toString(), e);
    }
  }

  private static void lock(FileChannel channel, Path path) throws IOException {
    boolean locked;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      locked = false;
    }
    if (!locked) {
      channel.close();
      throw new InputException(path + ": another practice session is writing to it");
    }
  }

  private void read(Scorer scorer, Streams streams) throws IOException {
    Progress progress = new Progress(streams.err(), false, 0, System::nanoTime);
    new AnswerLines(path.toString())
        .forEach(
            Channels.newInputStream(file),
            line -> {
              earlier.add(Attempt.of(scorer, line.question(), line.answer()));
              ids.add(line.id());
            },
            progress,
            streams);
    ByteBuffer last = ByteBuffer.allocate(1);
    long size = file.size();
    if (size > 0 && file.read(last, size - 1) == 1 && last.get(0) != '\n') {
      unsaved = "\n";
    }
  }

  /** The attempts that were there when the file was opened, in their order. */
  List<Attempt> earlier() {
    return List.copyOf(earlier);
  }

  /**
   * Saves an answer; its id is that of the question and the first number that no attempt has,
   * should a person have taken lines out.
   *
   * @throws OutputException if it cannot be written; the next call tries again
   */
  void save(String question, String answer, Instant started, double seconds, double coverage) {
    String id = nextId(question);
    unsaved +=
        new AttemptLine(new AnswerLine(id, question, answer), started, seconds, coverage).text()
            + "\n";
    write();
  }

  private String nextId(String question) {
    int number = 1;
    while (!ids.add(question + "-" + number)) {
      number++;
    }
    return question + "-" + number;
  }

  /** Whether all answers have been written. */
  boolean isComplete() {
    return complete;
  }

  private void write() {
    complete = false;
    try {
      append(ByteBuffer.wrap(unsaved.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new OutputException(path.toString(), e);
    }
    unsaved = "";
    complete = true;
  }

  /** Writes all of the bytes or, where the disk has no room for them, none. */
  private void append(ByteBuffer bytes) throws IOException {
    long end = file.size();
    try {
      file.position(end);
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    } catch (IOException e) {
      file.truncate(end);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
