package io.github.rubricscorer.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text of another encoding as UTF-8. What is malformed there becomes a byte that is malformed in
 * UTF-8, so that it is found where any other malformed byte would be. Not thread-safe.
 */
final class Utf8Stream extends InputStream {
  private static final byte MALFORMED = (byte) 0xFF;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).limit(0);
  private final CharBuffer chars = CharBuffer.allocate(1 << 15);
  private byte[] out = {};
  private int next;
  private boolean ended;

  /** Half of a character outside the basic plane, to which the other half comes later. */
  private String half = "";

  Utf8Stream(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read() throws IOException {
    return prepare() ? out[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!prepare()) {
      return -1;
    }
    int count = Math.min(length, out.length - next);
    System.arraycopy(out, next, target, offset, count);
    next += count;
    return count;
  }

  @Override
  public int available() throws IOException {
    return out.length - next + (ended ? 0 : in.available() / 4);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Makes sure that there is a byte to return; returns false at the end. */
  private boolean prepare() throws IOException {
    while (next == out.length) {
      if (ended && !bytes.hasRemaining()) {
        return false;
      }
      convert();
    }
    return true;
  }

  private void convert() throws IOException {
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, ended);
    boolean malformed = result.isError();
    if (malformed) {
      bytes.position(bytes.position() + result.length());
    } else if (result.isUnderflow() && !ended) {
      fill();
    }
    take(chars.flip().toString(), malformed);
  }

  private void take(String decoded, boolean malformed) {
    String text = half + decoded;
    boolean cut = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
    half = cut && !malformed ? text.substring(text.length() - 1) : "";
    byte[] utf8 = text.substring(0, text.length() - half.length()).getBytes(StandardCharsets.UTF_8);
    next = 0;
    out = malformed ? Arrays.copyOf(utf8, utf8.length + 1) : utf8;
    if (malformed) {
      out[utf8.length] = MALFORMED;
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = count < 0;
    bytes.position(bytes.position() + Math.max(count, 0));
    bytes.flip();
  }
}
