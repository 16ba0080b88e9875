package io.github.rubricscorer.input;

import io.github.rubricscorer.base.Utf8;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an input's characters are written as bytes. A byte order mark at its start tells, as the one
 * that Excel writes before "Unicode text" does; else what the user says; else zero bytes, which
 * ASCII characters in UTF-16 have and text in any other encoding has not; else it is UTF-8.
 *
 * <p>Nothing else is guessed. What most spreadsheets of Western Europe and America write otherwise,
 * Windows-1252, cannot be told from its relatives by the bytes, so a byte that is not UTF-8 is a
 * fault whose message says what it would be there.
 *
 * @param charset the encoding, or null where it is to be told by the input
 * @param said whether the user says so
 */
public record Encoding(@Nullable Charset charset, boolean said) {
  /** Told by the input; UTF-8 unless it says otherwise. */
  public static final Encoding DEFAULT = new Encoding(null, false);

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  private static final int MARK_LENGTH = 4;

  /** Finds an encoding by a name that Java knows; empty where there is none. */
  public static Optional<Encoding> named(String name) {
    try {
      return Optional.of(new Encoding(Charset.forName(name), true));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * An input as UTF-8 without a mark.
   *
   * @param utf8 what it says; a byte that is malformed stays so
   * @param found how it was written, for messages
   */
  public record Opened(InputStream utf8, Encoding found) {}

  /** Finds out how an input is written, and opens it. */
  public Opened open(InputStream in) throws IOException {
    BufferedInputStream marked = new BufferedInputStream(in, 1 << 16);
    marked.mark(MARK_LENGTH);
    byte[] start = marked.readNBytes(MARK_LENGTH);
    marked.reset();
    Mark mark = mark(start);
    if (mark != null) {
      marked.skipNBytes(mark.length());
    }
    Encoding found = found(mark);
    return new Opened(
        found.isUtf8() ? marked : new Utf8Stream(marked, Objects.requireNonNull(found.charset)),
        found);
  }

  /**
   * Decodes a whole input.
   *
   * @throws MalformedInputException if a byte is malformed
   */
  public String decode(byte[] bytes) throws IOException {
    Encoding found = found(mark(Arrays.copyOf(bytes, Math.min(bytes.length, MARK_LENGTH))));
    byte[] utf8 =
        found.isUtf8() ? bytes : open(new ByteArrayInputStream(bytes)).utf8().readAllBytes();
    try {
      return Utf8.decode(utf8);
    } catch (Utf8.MalformedException e) {
      Place place = Place.after(e.before());
      throw new MalformedInputException(
          place.line(), place.column(), found.problem(e.malformed()[0]));
    }
  }

  /** Says that a byte of the input is malformed, and what to do. */
  public String problem(byte malformed) {
    if (!isUtf8()) {
      return "not %s%s"
          .formatted(charset, said ? " as --encoding says" : ", which its first bytes say it is");
    }
    String hex = "0x" + HexFormat.of().withUpperCase().toHexDigits(malformed);
    return "not UTF-8: byte " + hex + inWindows(malformed);
  }

  private static String inWindows(byte malformed) {
    try {
      String text = WINDOWS.newDecoder().decode(ByteBuffer.wrap(new byte[] {malformed})).toString();
      return ", '%s' in Windows-1252; --encoding windows-1252 reads that".formatted(text);
    } catch (CharacterCodingException e) {
      return "";
    }
  }

  /** A place in a text, both from 1, the column in UTF-16 units. */
  record Place(long line, int column) {
    static Place after(String before) {
      long line = 1;
      int start = 0;
      for (int i = 0; i < before.length(); i++) {
        char c = before.charAt(i);
        boolean pair = c == '\r' && i + 1 < before.length() && before.charAt(i + 1) == '\n';
        if (c == '\n' || c == '\r' && !pair) {
          line++;
          start = i + 1;
        }
      }
      return new Place(line, before.length() - start + 1);
    }
  }

  /** What the first bytes tell: an encoding, and how many of them are a mark. */
  private record Mark(Charset charset, int length) {}

  private boolean isUtf8() {
    return charset == null || charset.equals(StandardCharsets.UTF_8);
  }

  /** A mark counts more than what the user says, which counts more than a guess. */
  private Encoding found(@Nullable Mark mark) {
    boolean isGuess = mark != null && mark.length() == 0;
    return mark == null || isGuess && charset != null || mark.charset().equals(charset)
        ? this
        : new Encoding(mark.charset(), false);
  }

  private static @Nullable Mark mark(byte[] start) {
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return new Mark(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(start, 0xFF, 0xFE, 0, 0)) { // before that of UTF-16, which it begins with
      return new Mark(UTF_32LE, 4);
    }
    if (startsWith(start, 0, 0, 0xFE, 0xFF)) {
      return new Mark(UTF_32BE, 4);
    }
    if (startsWith(start, 0xFF, 0xFE)) {
      return new Mark(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      return new Mark(StandardCharsets.UTF_16BE, 2);
    }
    if (start.length < 2 || (start[0] == 0) == (start[1] == 0)) {
      return null;
    }
    return new Mark(start[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
