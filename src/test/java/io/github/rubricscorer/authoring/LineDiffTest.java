package io.github.rubricscorer.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineDiffTest {
  private static String lines(String letters) {
    return String.join("\n", letters.split("", -1));
  }

  @Test
  void equalTextsHaveNoDifference() {
    assertThat(LineDiff.of("x", "a\nb\n", "a\nb\n")).isEmpty();
  }

  @Test
  void changesHaveThreeLinesAroundThem() {
    assertThat(LineDiff.of("x", lines("abcdefghij"), lines("abcdeXYghij")))
        .isEqualTo(
            """
            --- x
            +++ x
            @@ -3,7 +3,8 @@
             c
             d
             e
            -f
            +X
            +Y
             g
             h
             i
            """);
  }

  @Test
  void changesFarApartAreShownApartAndNearOnesTogether() {
    assertThat(LineDiff.of("x", lines("abcdefghijklmnop"), lines("AbcDefghijklmnoP")))
        .isEqualTo(
            """
            --- x
            +++ x
            @@ -1,7 +1,7 @@
            -a
            +A
             b
             c
            -d
            +D
             e
             f
             g
            @@ -13,4 +13,4 @@
             m
             n
             o
            -p
            +P
            """);
  }

  @Test
  void aLastLineWithoutAnEndIsMarked() {
    assertThat(LineDiff.of("x", "a", "b\n"))
        .isEqualTo("--- x\n+++ x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n");
  }

  @Test
  void whatIsAddedAtTheEndsOrToNothingIsCounted() {
    assertThat(LineDiff.of("x", "", "a\n")).isEqualTo("--- x\n+++ x\n@@ -0,0 +1 @@\n+a\n");
    assertThat(LineDiff.of("x", "b\n", "a\nb\n"))
        .isEqualTo("--- x\n+++ x\n@@ -1 +1,2 @@\n+a\n b\n");
  }
}
