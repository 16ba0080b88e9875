package io.github.rubricscorer.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
  @Test
  void theStartScriptTellsWhichStreamsAreTerminals() {
    System.setProperty(Terminal.PROPERTY, "02");
    try {
      Terminal terminal = Terminal.detected();
      assertThat(terminal.in()).isTrue();
      assertThat(terminal.out()).isFalse();
      assertThat(terminal.err()).isTrue();
    } finally {
      System.clearProperty(Terminal.PROPERTY);
    }
  }

  @Test
  void colourIsWantedUnlessTheEnvironmentSaysNo() {
    assertThat(Terminal.wantsColour(Map.of())).isTrue();
    assertThat(Terminal.wantsColour(Map.of("NO_COLOR", "", "TERM", "xterm"))).isTrue();
    assertThat(Terminal.wantsColour(Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(Terminal.wantsColour(Map.of("TERM", "dumb"))).isFalse();
  }

  @Test
  void colourIsForcedUnlessTheEnvironmentSaysNo() {
    assertThat(Terminal.forcesColour(Map.of())).isFalse();
    assertThat(Terminal.forcesColour(Map.of("CLICOLOR_FORCE", ""))).isFalse();
    assertThat(Terminal.forcesColour(Map.of("CLICOLOR_FORCE", "0"))).isFalse();
    assertThat(Terminal.forcesColour(Map.of("CLICOLOR_FORCE", "1"))).isTrue();
    assertThat(Terminal.forcesColour(Map.of("CLICOLOR_FORCE", "1", "TERM", "dumb"))).isTrue();
    assertThat(Terminal.forcesColour(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"))).isFalse();
  }
}
