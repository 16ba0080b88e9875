package io.github.rubricscorer.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The objects of JSON in any layout: an array of them, or objects one after another, each on as
 * many lines as it likes. They are cut by their brackets, without decoding them.
 *
 * <p>An object that is not closed must not swallow those after it. JSON has two marks of that: a
 * string never crosses a line end, and an object that begins a line where no value may stand cannot
 * belong to the one before. At either the object is cut off, to be told as a fault; after the first
 * mark, what follows is passed over up to the next line that begins with an object. An object that
 * is too long is passed over without keeping it. Not thread-safe.
 */
public final class JsonObjects implements Chunks {
  private static final int END = -1;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private long bytes;

  private long line = 1;
  private int column = 1;

  /** Whether nothing but white space stands before on this line. */
  private boolean lineStart = true;

  private boolean array;
  private boolean closed;
  private boolean lost;

  /**
   * Reads objects.
   *
   * @param longest the most bytes of an object
   */
  public JsonObjects(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  @Override
  public @Nullable Chunk next() throws IOException {
    for (int b = peek(); b != END; b = peek()) {
      if (lost && !(b == '{' && lineStart)) {
        take();
      } else if (b <= ' ' || b == ',') {
        take();
      } else if (b == '[') {
        array = true;
        closed = false;
        take();
      } else if (b == ']' && array) {
        closed = true;
        take();
      } else {
        lost = false;
        return b == '{' ? new Piece().object() : new Piece().other();
      }
    }
    return null;
  }

  @Override
  public boolean mayWait() {
    try {
      return start == end && in.available() == 0;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public @Nullable Truncation truncation() {
    return array && !closed && !lost // or what is lost may have had it
        ? new Truncation(line, "the closing ] is missing; the file may be cut off")
        : null;
  }

  /** One object, or what stands in its place. */
  private final class Piece {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final long firstLine = line;
    private final int firstColumn = column;

    /** The open brackets from the outermost; set for arrays. */
    private final BitSet arrays = new BitSet();

    private int depth;
    private int before;
    private boolean tooLong;

    /** Takes an object up to its end, or to where it cannot go on. */
    Chunk object() throws IOException {
      do {
        int b = peek();
        if (b == END || b == '{' && lineStart && depth > 0 && !mayHoldValue()) {
          break;
        }
        keep();
        if (b == '"' && !string()) {
          lost = true;
          break;
        }
        count(b);
        before = b > ' ' ? b : before;
      } while (depth > 0);
      return chunk();
    }

    /** Takes what is no object, up to a comma, a bracket that closes, or the end of the line. */
    Chunk other() throws IOException {
      for (int b = peek(); b != END && b != '\n' && b != ',' && b != ']'; b = peek()) {
        keep();
        if (b == '"' && !string()) {
          break;
        }
      }
      return chunk();
    }

    /** Takes the rest of a string; returns false where the line ends first. */
    private boolean string() throws IOException {
      for (int b = peek(); b != END && b != '\n'; b = peek()) {
        keep();
        if (b == '"') {
          return true;
        }
        if (b == '\\' && peek() != '\n' && peek() != END) {
          keep();
        }
      }
      return false;
    }

    private void count(int b) {
      if (b == '{' || b == '[') {
        arrays.set(depth++, b == '[');
      } else if (b == '}' || b == ']') {
        depth--;
      }
    }

    private boolean mayHoldValue() {
      return before == ':' || arrays.get(depth - 1) && (before == '[' || before == ',');
    }

    private void keep() throws IOException {
      int b = take();
      tooLong |= kept.size() >= longest;
      if (!tooLong) {
        kept.write(b);
      }
    }

    /** What is cut off may end in white space, where no fault is to be told. */
    private Chunk chunk() {
      byte[] all = kept.toByteArray();
      int length = all.length;
      while (length > 0 && all[length - 1] >= 0 && all[length - 1] <= ' ') {
        length--;
      }
      return new Chunk(firstLine, firstColumn, tooLong ? null : Arrays.copyOf(all, length));
    }
  }

  private int peek() throws IOException {
    if (start == end && !fill()) {
      return END;
    }
    return buffer[start] & 0xFF;
  }

  private int take() {
    int b = buffer[start++] & 0xFF;
    if (b == '\n') {
      line++;
      column = 1;
      lineStart = true;
    } else {
      lineStart &= b <= ' ';
      column += units(b);
    }
    return b;
  }

  /** The UTF-16 units that begin with a byte of UTF-8. */
  private static int units(int b) {
    if ((b & 0xC0) == 0x80) {
      return 0;
    }
    return b >= 0xF0 ? 2 : 1;
  }

  private boolean fill() throws IOException {
    start = 0;
    end = Math.max(in.read(buffer), 0);
    bytes += end;
    return end > 0;
  }
}
