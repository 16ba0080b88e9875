package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.authoring.RubricFormat;
import io.github.rubricscorer.base.Utf8;
import io.github.rubricscorer.cli.io.OutputFile;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.source.JsonFile;
import io.github.rubricscorer.rubric.source.JsonTree.SyntaxException;
import io.github.rubricscorer.rubric.source.Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rubric format}. */
@Command(
    name = "format",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    description = {
      "Writes rubric files in one way: keys in one order, lines of up to 110 characters.",
      "",
      "Nothing but blanks and the order of keys changes. Names the files that it changes."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  rubric format my-rubrics", "  rubric format --check my-rubrics"})
public final class FormatCommand implements Callable<Integer> {
  private static final String JSON = ".json";

  private final Streams streams;
  @Mixin private final Usage usage = new Usage();

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR|FILE",
      description = "Rubric files, or directories of them.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--check",
      description = "Change nothing; the exit code is 1 if a file is written in another way.")
  private boolean check;

  public FormatCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    boolean right = true;
    for (Path path : paths) {
      for (Path file : files(path)) {
        right &= format(file);
      }
    }
    return right ? ExitCode.OK : ExitCode.FAULT;
  }

  private List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      usage.require(Files.exists(path), "no such file or directory: " + path);
      usage.require(isRubric(path), "no rubric: " + path);
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(FormatCommand::isRubric).sorted().toList();
    }
  }

  private static boolean isRubric(Path file) {
    return RubricSet.reads(file) && file.toString().endsWith(JSON);
  }

  /** Formats a file; returns false if it is at fault, or checked and written in another way. */
  private boolean format(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text;
    try {
      text = Utf8.decode(bytes);
    } catch (Utf8.MalformedException e) {
      Lines lines = new Lines(e.before());
      int at = e.before().length();
      streams.tell(
          "%s:%s:%s: error: the text is not UTF-8"
              .formatted(file, lines.line(at), lines.column(at)));
      return false;
    }
    JsonFile json = new JsonFile(file.toString(), text);
    String formatted;
    try {
      formatted = RubricFormat.of(text, json.read());
    } catch (SyntaxException e) {
      var fault = json.finding(e.offset(), "", e.problem(), e.offending());
      streams.tell(
          "%s:%s:%s: error: %s".formatted(file, fault.line(), fault.column(), e.problem()));
      return false;
    }
    if (formatted.equals(text)) {
      return true;
    }
    if (!check) {
      OutputFile.write(file, formatted);
    }
    streams.out().print(Printable.line(file.toString()) + "\n");
    return !check;
  }
}
