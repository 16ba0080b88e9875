package io.github.rubricscorer.base;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Strict decoding: malformed input is reported. A byte order mark at the start is left out. */
public final class Utf8 {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /**
   * Decodes a text.
   *
   * @param bytes the text's bytes
   * @return the text
   * @throws MalformedException if the bytes are not UTF-8
   */
  public static String decode(byte[] bytes) throws MalformedException {
    String text = replacing(bytes);
    if (text.indexOf(REPLACEMENT) >= 0) {
      check(bytes);
    }
    return text;
  }

  /**
   * Decodes what {@link #decode} refuses, to go on in spite of it.
   *
   * @param bytes the text's bytes
   * @return the text, with U+FFFD for what is malformed
   */
  public static String replacing(byte[] bytes) {
    return withoutMark(new String(bytes, StandardCharsets.UTF_8));
  }

  /** The text has what stands for malformed bytes, or had it from the beginning. */
  private static void check(byte[] bytes) throws MalformedException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      int offset = in.position();
      throw new MalformedException(
          withoutMark(out.flip().toString()),
          offset,
          Arrays.copyOfRange(bytes, offset, offset + result.length()));
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** Bytes are not UTF-8. */
  public static final class MalformedException extends CharacterCodingException {
    private static final long serialVersionUID = 1L;

    private final String before;
    private final int offset;
    private final byte[] malformed;

    private MalformedException(String before, int offset, byte[] malformed) {
      this.before = before;
      this.offset = offset;
      this.malformed = malformed;
    }

    /**
     * Returns what could be decoded.
     *
     * @return the text before the first malformed bytes
     */
    public String before() {
      return before;
    }

    /**
     * Returns the first bytes that are malformed.
     *
     * @return one to three bytes
     */
    public byte[] malformed() {
      return malformed.clone();
    }

    /**
     * Returns the problem.
     *
     * @return the first malformed byte and its offset
     */
    @Override
    public String getMessage() {
      return "not UTF-8: byte 0x"
          + HexFormat.of().withUpperCase().toHexDigits(malformed[0])
          + " at offset "
          + offset;
    }
  }
}
