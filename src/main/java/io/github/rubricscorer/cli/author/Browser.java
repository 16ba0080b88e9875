package io.github.rubricscorer.cli.author;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Opens the browser of whoever is at the machine. What a program is started with, other users can
 * read; so the browser gets a file, which they cannot, and that leads on to the address.
 */
final class Browser {
  private Browser() {}

  /** Opens an address where there is a screen; tells whether it seems to have worked. */
  static boolean open(URI address) {
    List<String> command = command(System.getProperty("os.name", ""), System.getenv());
    if (command == null) {
      return false;
    }
    try {
      Path page = Files.createTempFile("rubric-workbench", ".html"); // for its owner's eyes alone
      page.toFile().deleteOnExit();
      Files.writeString(
          page,
          "<!DOCTYPE html><title>Workbench</title><meta http-equiv=\"refresh\" content=\"0; url="
              + address
              + "\">");
      ProcessBuilder program =
          new ProcessBuilder(
              command.stream().map(part -> part.isEmpty() ? page.toString() : part).toList());
      program.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      program.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return true;
    } catch (IOException e) {
      return false; // the address is printed all the same
    }
  }

  /** What opens a file, with an empty text in its place; null where nobody would see it. */
  static @Nullable List<String> command(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return List.of("open", "");
    }
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", "");
    }
    boolean screen =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return screen ? List.of("xdg-open", "") : null;
  }
}
