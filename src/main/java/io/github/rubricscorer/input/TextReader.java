package io.github.rubricscorer.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Characters of UTF-8, which goes on where bytes are malformed and remembers where they were. Not
 * thread-safe.
 */
final class TextReader extends Reader {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int NOTHING = -1;

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
  private final Queue<Malformed> malformed = new ArrayDeque<>();
  private long lastMalformed;
  private int held = NOTHING;
  private long count;
  private boolean ended;
  private long line = 1;
  private int column = 1;
  private boolean afterReturn;

  /** The first malformed byte of a line. */
  record Malformed(long line, int column, byte value) {}

  TextReader(InputStream in) {
    this.in = in;
  }

  /** Returns the first malformed byte up to a line, and forgets all up to there; null for none. */
  @Nullable Malformed malformedUpTo(long lastLine) {
    Malformed first = null;
    while (!malformed.isEmpty() && malformed.element().line() <= lastLine) {
      Malformed next = malformed.remove();
      first = first == null ? next : first;
    }
    return first;
  }

  /** The number of bytes read so far. */
  long bytes() {
    return count;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (held == NOTHING && length == 1) {
      return readOne(target, offset);
    }
    if (held != NOTHING) {
      target[offset] = (char) held;
      held = NOTHING;
      return 1;
    }
    CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
    while (chars.position() == 0) {
      if (ended && !bytes.hasRemaining()) {
        return -1;
      }
      decode(chars);
    }
    return chars.position();
  }

  /** Where there is room for one place only, the second half of a character is held back. */
  private int readOne(char[] target, int offset) throws IOException {
    char[] pair = new char[2];
    int count = read(pair, 0, pair.length);
    target[offset] = pair[0];
    held = count == 2 ? pair[1] : NOTHING;
    return Math.min(count, 1);
  }

  private void decode(CharBuffer chars) throws IOException {
    int from = chars.position();
    CoderResult result = decoder.decode(bytes, chars, ended);
    for (int i = from; i < chars.position(); i++) {
      advance(chars.array()[chars.arrayOffset() + i]);
    }
    if (result.isError() && chars.hasRemaining()) {
      remember(bytes.get(bytes.position()));
      bytes.position(bytes.position() + result.length());
      chars.put(REPLACEMENT);
      advance(REPLACEMENT);
    } else if (result.isUnderflow() && !ended && chars.position() == 0) {
      fill();
    } else if (result.isUnderflow() && ended) {
      bytes.position(bytes.limit());
    }
  }

  private void remember(byte value) {
    if (line > lastMalformed) {
      lastMalformed = line;
      malformed.add(new Malformed(line, column, value));
    }
  }

  private void advance(char c) {
    boolean newLine = c == '\r' || c == '\n' && !afterReturn;
    afterReturn = c == '\r';
    if (newLine) {
      line++;
    }
    column = c == '\r' || c == '\n' ? 1 : column + 1;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    count += Math.max(read, 0);
    bytes.position(bytes.position() + Math.max(read, 0));
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
