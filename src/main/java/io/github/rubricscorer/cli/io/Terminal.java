package io.github.rubricscorer.cli.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of the standard streams are a terminal.
 *
 * <p>{@link System#console()} cannot tell: it speaks of standard input and output together, never
 * of standard error, and its meaning changed between Java releases. So the start script says it in
 * the system property {@value #PROPERTY}: the digits of the file descriptors that are terminals, as
 * {@code test -t} sees them. Without the property Linux tells through {@code /proc}. Where neither
 * does, no stream counts as a terminal, which costs colours and comfort only.
 *
 * @param in whether standard input is a terminal
 * @param out whether standard output is
 * @param err whether standard error is
 * @param wantsColour whether the user lets terminals be coloured
 * @param forcesColour whether the user wants colours even where there is no terminal
 */
public record Terminal(
    boolean in, boolean out, boolean err, boolean wantsColour, boolean forcesColour) {
  /** The system property with the file descriptors of terminals, such as {@code 02}. */
  static final String PROPERTY = "rubric.terminal";

  /** Takes colours to be for terminals only. */
  public Terminal(boolean in, boolean out, boolean err, boolean wantsColour) {
    this(in, out, err, wantsColour, false);
  }

  /** No terminal at all, as in a pipe. */
  public static final Terminal NONE = new Terminal(false, false, false, false);

  /** Looks at the process. */
  static Terminal detected() {
    String forced = System.getProperty(PROPERTY);
    return new Terminal(
        isTerminal(0, forced),
        isTerminal(1, forced),
        isTerminal(2, forced),
        wantsColour(System.getenv()),
        forcesColour(System.getenv()));
  }

  /** Returns the same, of which standard error is to be left alone. */
  Terminal withoutErr() {
    return new Terminal(in, out, false, wantsColour, forcesColour);
  }

  /** No with a {@code NO_COLOR} that is not empty (no-color.org), or on a dumb terminal. */
  static boolean wantsColour(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** With a {@code CLICOLOR_FORCE} that is neither empty nor 0, unless {@code NO_COLOR} says no. */
  static boolean forcesColour(Map<String, String> environment) {
    String force = environment.getOrDefault("CLICOLOR_FORCE", "");
    return !force.isEmpty()
        && !force.equals("0")
        && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  private static boolean isTerminal(int descriptor, @Nullable String forced) {
    return forced != null
        ? forced.contains(Integer.toString(descriptor))
        : isLinuxTerminal(descriptor);
  }

  private static boolean isLinuxTerminal(int descriptor) {
    try {
      String target =
          Files.readSymbolicLink(Path.of("/proc/self/fd", Integer.toString(descriptor))).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
