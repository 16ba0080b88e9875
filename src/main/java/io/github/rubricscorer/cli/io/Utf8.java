package io.github.rubricscorer.cli.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Strict decoding: malformed input is reported, never replaced. */
public final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /**
   * Decodes a text; a byte order mark at its start is left out.
   *
   * @throws MalformedException if the bytes are not UTF-8
   */
  public static String decode(byte[] bytes) throws MalformedException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      throw new MalformedException(bytes[in.position()], in.position());
    }
    String text = out.flip().toString();
    return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
  }

  /** Bytes are not UTF-8. */
  public static final class MalformedException extends CharacterCodingException {
    private static final long serialVersionUID = 1L;

    private final String problem;

    private MalformedException(byte first, int offset) {
      problem =
          "not UTF-8: byte 0x"
              + HexFormat.of().withUpperCase().toHexDigits(first)
              + " at offset "
              + offset;
    }

    @Override
    public String getMessage() {
      return problem;
    }
  }
}
