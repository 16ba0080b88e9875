package io.github.rubricscorer.cli;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The manual pages of the program, one for each command, made of what {@code --help} tells: in the
 * macros of man(7), for any {@code man}. The build puts them into the image. They have no date, so
 * that two builds give the same.
 */
final class ManPages {
  /** So wide that picocli breaks no line; {@code man} does. */
  private static final int WIDTH = 10_000;

  private final CommandLine command;
  private final CommandSpec spec;
  private final StringBuilder page = new StringBuilder();

  private ManPages(CommandLine command) {
    this.command = command;
    spec = command.getCommandSpec();
  }

  /**
   * Writes all pages.
   *
   * @param arguments the directory to write to
   * @throws IOException if that fails
   */
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    for (Map.Entry<String, String> page : all().entrySet()) {
      Files.writeString(directory.resolve(page.getKey()), page.getValue());
    }
  }

  /** Returns the pages by the names of their files. */
  static Map<String, String> all() {
    Map<String, String> pages = new TreeMap<>();
    add(Main.commandLine(Streams.standard()).setUsageHelpWidth(WIDTH), pages);
    return pages;
  }

  private static void add(CommandLine command, Map<String, String> pages) {
    pages.put(name(command) + ".1", new ManPages(command).page());
    command.getSubcommands().values().forEach(sub -> add(sub, pages));
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName("-");
  }

  private String page() {
    UsageMessageSpec usage = spec.usageMessage();
    String description = String.join("\n", text(usage.description()));
    String title = escaped(name(command));
    line(".TH " + title + " 1 \"\" \"Rubric Scorer " + Scorer.version() + "\" \"Rubric Scorer\"");
    section("NAME");
    line(title + " \\- " + escaped(firstSentence(description)));
    section("SYNOPSIS");
    synopsis();
    section("DESCRIPTION");
    paragraphs(description);
    commands();
    parameters();
    options();
    exitStatus();
    environment();
    examples(text(usage.footer()));
    seeAlso();
    return page.toString();
  }

  private void synopsis() {
    String synopsis = command.getHelp().synopsis(0).strip();
    String called = spec.qualifiedName(" ");
    line(".B " + escaped(called));
    line(escaped(synopsis.substring(called.length()).strip()));
  }

  private void commands() {
    if (!command.getSubcommands().isEmpty()) {
      section("COMMANDS");
      command
          .getSubcommands()
          .forEach((name, sub) -> {
            UsageMessageSpec usage = sub.getCommandSpec().usageMessage();
            item(".B " + escaped(name));
            line(escaped(firstSentence(String.join("\n", text(usage.description())))));
          });
    }
  }

  private void parameters() {
    if (!spec.positionalParameters().isEmpty()) {
      section("PARAMETERS");
      for (PositionalParamSpec parameter : spec.positionalParameters()) {
        item(".I " + escaped(parameter.paramLabel()));
        describe(parameter);
      }
    }
  }

  private void options() {
    section("OPTIONS");
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        String names =
            List.of(option.names()).stream()
                .map(name -> "\\fB" + escaped(name) + "\\fR")
                .collect(Collectors.joining(", "));
        boolean valued = option.arity().max() > 0;
        item(names + (valued ? "=\\fI" + escaped(option.paramLabel()) + "\\fR" : ""));
        describe(option);
      }
    }
  }

  private void describe(ArgSpec argument) {
    paragraphs(String.join("\n", text(argument.description())));
  }

  /** What all commands have in common stands in the help of the program alone. */
  private void exitStatus() {
    section("EXIT STATUS");
    Map<String, String> codes = spec.root().usageMessage().exitCodeList();
    codes.forEach((code, meaning) -> {
      item(".B " + code);
      line(escaped(meaning));
    });
  }

  private void environment() {
    section("ENVIRONMENT");
    item(".B NO_COLOR");
    line("Where it is set and not empty, nothing is coloured.");
    item(".B CLICOLOR_FORCE");
    line(
        "Where it is set and neither empty nor 0, what goes into a pipe or a file is coloured,"
            + " too.");
  }

  private void examples(List<String> footer) {
    if (!footer.isEmpty()) {
      section("EXAMPLES");
      line(".nf");
      footer.forEach(line -> line(escaped(line.strip())));
      line(".fi");
    }
  }

  private void seeAlso() {
    CommandSpec parent = spec.parent();
    section("SEE ALSO");
    line(
        escaped(
            parent == null
                ? "rubric-COMMAND(1) for each command, such as rubric-score(1)"
                : name(parent.commandLine()) + "(1)"));
  }

  private void section(String title) {
    line(".SH " + title);
  }

  private void item(String tag) {
    line(".TP");
    line(tag);
  }

  private void paragraphs(String text) {
    for (String line : text.split("\n", -1)) {
      line(line.isBlank() ? ".sp" : escaped(line.strip()));
    }
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  /** Returns lines of picocli as they are shown, without markup. */
  private static List<String> text(String... lines) {
    List<String> shown = new ArrayList<>();
    for (String line : lines) {
      String formatted = line.replace("%n", "\n").replace("%%", "%");
      shown.addAll(List.of(Help.Ansi.OFF.string(formatted).split("\n", -1)));
    }
    return shown;
  }

  private static String firstSentence(String text) {
    return text.replaceFirst("(?s)[.;:](\\s.*)?$", "").replaceAll("\\s+", " ");
  }

  /** Neither begins a request nor is a hyphen, which {@code man} may break at, or a dash. */
  private static String escaped(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
