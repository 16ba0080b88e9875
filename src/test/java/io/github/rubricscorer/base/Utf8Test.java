package io.github.rubricscorer.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {
  @Test
  void wellFormedTextIsDecoded() throws Exception {
    String text = "a é “ 日 😀 \u0000 \uFFFD";

    assertThat(Utf8.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(Utf8.decode(new byte[0])).isEmpty();
  }

  @Test
  void aByteOrderMarkIsLeftOutAtTheStartOnly() throws Exception {
    assertThat(Utf8.decode("\uFEFFa\uFEFF".getBytes(StandardCharsets.UTF_8))).isEqualTo("a\uFEFF");
  }

  @ParameterizedTest
  @CsvSource({
    "61e9, 0xE9, 1",
    "6162c3, 0xC3, 2",
    "c0af, 0xC0, 0",
    "eda080, 0xED, 0",
    "fffe6100, 0xFF, 0",
    "f09f98, 0xF0, 0"
  })
  void malformedBytesAreNamed(String hex, String first, int offset) {
    assertThatThrownBy(() -> Utf8.decode(HexFormat.of().parseHex(hex)))
        .isInstanceOf(Utf8.MalformedException.class)
        .hasMessage("not UTF-8: byte %s at offset %s", first, offset);
  }

  @Test
  void whatIsMalformedIsToldWithTheTextBeforeIt() {
    byte[] bytes = HexFormat.of().parseHex("efbbbf61e980f09f98");

    assertThatExceptionOfType(Utf8.MalformedException.class)
        .isThrownBy(() -> Utf8.decode(bytes))
        .satisfies(e -> assertThat(e.before()).isEqualTo("a"))
        .satisfies(e -> assertThat(e.malformed()).isEqualTo(HexFormat.of().parseHex("e980")));
    assertThat(Utf8.replacing(bytes)).isEqualTo("a\uFFFD\uFFFD");
  }
}
