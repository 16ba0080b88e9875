package io.github.rubricscorer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The program's arguments as UTF-8.
 *
 * <p>Java decodes arguments in the charset of the locale, and puts U+FFFD for what that charset
 * does not have; in the locale C this is everything beyond ASCII. Linux still has the bytes in
 * {@code /proc/self/cmdline}, where the program's own arguments are the last ones.
 */
final class Arguments {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  private Arguments() {}

  static String[] decoded(String... args) {
    boolean spoilt = Arrays.stream(args).anyMatch(arg -> arg.indexOf('\uFFFD') >= 0);
    if (!spoilt || !Files.isReadable(COMMAND_LINE)) {
      return args;
    }
    try {
      return decoded(Files.readAllBytes(COMMAND_LINE), args);
    } catch (IOException e) {
      return args;
    }
  }

  /** Takes the last arguments of a command line, each of which ends in a zero byte. */
  static String[] decoded(byte[] commandLine, String... args) {
    List<String> all = List.of(new String(commandLine, StandardCharsets.UTF_8).split("\0", -1));
    int end = all.size() - 1;
    int start = end - args.length;
    return start < 0 ? args : all.subList(start, end).toArray(String[]::new);
  }
}
