package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each name stands after a blank, so that what is before it must not count. */
class NamesTest {
  private static final int FROM = 1;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          a/b.yaml x       ! a/b.yaml
          a/b.yaml         ! a/b.yaml
          a<b              ! a
          a>b              ! a
          a"b              ! a
          a|b              ! a
          a`b              ! a
          a\u201Db         ! a
          a\u00A0b         ! a
          a\uFDD0b         ! a
          a'b\u201Cc       ! a'b\u201Cc
          """)
  void aRunEndsAtABlankOrAMarkOfAnother(String text, String run) {
    char[] all = text(text);

    assertThat(sub(all, Names.runEnd(all, FROM, all.length))).isEqualTo(run);
    assertThat(Names.runEnd(all, FROM, FROM + 1)).isEqualTo(FROM + 1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          b.yaml           ! b.yaml
          b.yaml.          ! b.yaml
          b.yaml),         ! b.yaml
          b.yaml?\u2026    ! b.yaml
          x(y)             ! x(y)
          x(y).            ! x(y)
          x(y))            ! x(y)
          y))              ! y
          y)}]             ! y
          x(y              ! x(y
          ...              ! ~~
          """)
  void theMarksAfterARunAreNoneOfIt(String text, String trimmed) {
    char[] all = text(text);

    assertThat(sub(all, Names.trimmed(all, FROM, all.length))).isEqualTo(trimmed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a",
        "ftp://x/y",
        "mailto:a@b.c",
        "MailTo:any",
        "www.example.org",
        "WWW.1",
        "me@example.org",
        "a.b-c_d+e@x.org",
        "me@a.b",
        "m1@1.example"
      })
  void anAddressBeginsWithItsWord(String text) {
    assertThat(isAddress(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://",
        "http:x/y",
        "http:/xyz",
        "mailto:",
        "www.",
        "www.-x",
        "ww.example",
        "me@example",
        "me@.org",
        "me@a.",
        "me@a.1",
        "me@-x.org",
        "me(x@y.org",
        "me.x",
        "me"
      })
  void otherRunsAreNone(String text) {
    assertThat(isAddress(text)).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "main.py:12, main.py",
    "main.py:1, main.py",
    "main.py:09, main.py",
    "main.py, main.py",
    "main.py:, main.py:",
    "main.py:x1, main.py:x1",
    "a12, a12",
    "12, 12",
  })
  void theNumberOfALineIsNoneOfAFile(String text, String file) {
    char[] all = text(text);

    assertThat(sub(all, Names.withoutLine(all, FROM, all.length))).isEqualTo(file);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "b.yaml, b.yaml",
    "b.YAML, b.YAML",
    "a/b.yaml, b.yaml",
    "a\\b.md, b.md",
    "~x/b.md, b.md",
    "read-me.md, read-me.md",
    "read_me.md, read_me.md",
    "x.properties, x.properties",
    "a/x.c, x.c",
    "x-y.c, x-y.c",
    "x.test.ts, x.test.ts",
    "x/y.z/b.md, b.md",
  })
  void aFileIsNamedAfterItsPath(String text, String name) {
    char[] all = text(text);
    int start = Names.fileStart(all, FROM, all.length);

    assertThat(start).isGreaterThanOrEqualTo(FROM);
    assertThat(new String(all, start, all.length - start)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x.c",
        "x.go",
        "x.foo",
        "yaml",
        "x.",
        ".env",
        "a/.md",
        "x.md/y",
        "a/b",
        "a(b.md",
        "a:b.md",
        "cache.Log",
        "Python.Java",
        "read-me.Go",
        "a/b.Txt",
        "x.abcdefghijk"
      })
  void otherNamesAreNoFiles(String text) {
    char[] all = text(text);

    assertThat(Names.fileStart(all, FROM, all.length)).isEqualTo(-1);
  }

  @Test
  void whatIsLongerThanAPathIsNone() {
    char[] longest = text("a".repeat(252) + ".md");
    char[] longer = text("a".repeat(253) + ".md");

    assertThat(Names.fileStart(longest, FROM, longest.length)).isEqualTo(FROM);
    assertThat(Names.fileStart(longer, FROM, longer.length)).isEqualTo(-1);
  }

  private static boolean isAddress(String text) {
    char[] all = (" " + text + "x.y@z.org").toCharArray();
    int wordEnd = FROM;
    while (Character.isLetterOrDigit(all[wordEnd]) && wordEnd <= text.length()) {
      wordEnd++;
    }
    return Names.isAddress(all, FROM, wordEnd, FROM + text.length());
  }

  private static char[] text(String text) {
    return (" " + text).toCharArray();
  }

  private static String sub(char[] all, int end) {
    return new String(all, FROM, end - FROM);
  }
}
