package io.github.rubricscorer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A script that lets fish complete commands, options and their values: a line for each, which fish
 * looks through by the words that were typed. Where a value is a file, fish completes files itself.
 */
final class FishCompletion {
  private final String program;
  private final List<String> lines = new ArrayList<>();

  private FishCompletion(String program) {
    this.program = program;
  }

  /** Returns the script for a program. */
  static String of(CommandLine program) {
    FishCompletion script = new FishCompletion(program.getCommandName());
    script.lines.add("complete -c " + script.program + " -f");
    script.add("", program);
    return String.join("\n", script.lines) + "\n";
  }

  /** Adds what can follow a command, and its commands. */
  private void add(String path, CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    String here = condition(path, command.getSubcommands().keySet());
    for (Map.Entry<String, CommandLine> sub : command.getSubcommands().entrySet()) {
      add(here, "-a " + sub.getKey(), description(sub.getValue()));
    }
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        add(here, names(option) + values(option), first(option.description()));
      }
    }
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      String values = values(parameter);
      add(here, values.isEmpty() ? "-F" : values.replaceFirst("^ -x ", ""), "");
    }
    command.getSubcommands().forEach((name, sub) -> add((path + " " + name).strip(), sub));
  }

  /** What fish looks at: all words of the path are there, and none of the commands after it. */
  private static String condition(String path, Iterable<String> commands) {
    List<String> parts = new ArrayList<>();
    for (String word : path.isEmpty() ? new String[0] : path.split(" ")) {
      parts.add("__fish_seen_subcommand_from " + word);
    }
    String next = String.join(" ", commands);
    if (!next.isEmpty()) {
      parts.add("not __fish_seen_subcommand_from " + next);
    }
    return String.join("; and ", parts);
  }

  private static String names(OptionSpec option) {
    List<String> names = new ArrayList<>();
    for (String name : option.names()) {
      names.add(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1));
    }
    return String.join(" ", names);
  }

  /** Returns what may stand for an option or a parameter, or that files may. */
  private static String values(ArgSpec argument) {
    List<String> values = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(values::add);
    }
    if (!values.isEmpty()) {
      return " -x -a " + quoted(String.join(" ", values));
    }
    return argument.isOption() && argument.arity().max() > 0 ? " -r -F" : "";
  }

  private void add(String condition, String what, String description) {
    String where = condition.isEmpty() ? "" : " -n " + quoted(condition);
    String tells = description.isEmpty() ? "" : " -d " + quoted(description);
    lines.add("complete -c " + program + where + " " + what + tells);
  }

  private static String description(CommandLine command) {
    return first(command.getCommandSpec().usageMessage().description());
  }

  /** Returns the first sentence, which has room beside a name. */
  private static String first(String[] description) {
    String text = description.length == 0 ? "" : description[0];
    return text.replaceFirst("(?s)[.;:](\\s.*)?$", "").replace("%%", "%");
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
