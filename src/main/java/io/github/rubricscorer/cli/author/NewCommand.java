package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.authoring.Beginning;
import io.github.rubricscorer.authoring.Reply;
import io.github.rubricscorer.authoring.RubricDirectory;
import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.cli.io.OutputFile;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rubric new}. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    description = {
      "Begins a rubric: writes a file to fill in, and the schema for editors beside it.",
      "",
      "With --prompt it prints what to ask a language model of your choice for a draft, and writes"
          + " nothing; with --from it takes the reply, drops what is not valid, what an example or"
          + " rubric lint objects to, and says so. No model is called."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rubric new leaf-colour --rubrics biology --question 'Why do leaves look green?'",
      "  rubric new leaf-colour --rubrics biology --prompt > prompt.txt",
      "  rubric new leaf-colour --rubrics biology --from reply.json"
    })
public final class NewCommand implements Callable<Integer> {
  private static final int MAX_BYTES = Limits.FILE_MEBIBYTES << 20;
  private static final int LONGEST_LINE = 400;

  private final Streams streams;
  @Mixin private final Usage usage = new Usage();

  @Parameters(paramLabel = "ID", description = "The question's id, which names the file.")
  private String id = "";

  @Option(
      names = "--rubrics",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The directory of the rubrics; this one if not given.")
  private Path directory = Path.of(".");

  @Option(names = "--question", paramLabel = "TEXT", description = "The question as it is put.")
  private @Nullable String question;

  @Option(
      names = "--prompt",
      description =
          "Print a prompt for a language model: the question, the concepts of the rubric if there"
              + " is one, and the rules of the format.")
  private boolean prompt;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "Take the reply to such a prompt; '-' for standard input.")
  private @Nullable Path from;

  @Option(names = "--overwrite", description = "Write over a rubric that is there.")
  private boolean overwrite;

  public NewCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    usage.require(
        id.matches("[a-z0-9]+(-[a-z0-9]+)*"),
        "an id has small letters, digits and single hyphens between, not '" + id + "'");
    usage.require(!prompt || from == null, "--prompt and --from exclude each other");
    Path file = directory.resolve(id + ".json");
    if (prompt) {
      streams.out().print(prompt(file));
      return ExitCode.OK;
    }
    usage.require(
        overwrite || !Files.exists(file), "there already: " + file + "; --overwrite replaces it");
    if (from == null) {
      write(file, Beginning.scaffold(id, question));
    } else {
      Source reply = Source.of(from);
      Reply.Taken taken = Reply.take(id, text(reply), others(file, reply));
      write(file, taken.json());
      taken
          .dropped()
          .forEach(line -> streams.tell(Printable.shortened("dropped " + line, LONGEST_LINE)));
    }
    return ExitCode.OK;
  }

  private String text(Source reply) {
    String tooLong = "the reply is larger than " + Limits.FILE_MEBIBYTES + " MiB";
    reply.announce(streams, "the reply");
    return reply.text(streams, MAX_BYTES, tooLong);
  }

  private String prompt(Path file) {
    if (!Files.exists(file)) {
      usage.require(question != null, "--prompt needs --question, or the rubric");
      return Beginning.prompt(question == null ? "" : question, null);
    }
    Rubric rubric =
        RubricSet.read(directory).rubrics().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    return Beginning.prompt(question == null ? rubric.question() : question, rubric);
  }

  private void write(Path file, String json) throws IOException {
    Files.createDirectories(directory);
    OutputFile.write(file, json);
    EditorSchema.addTo(directory);
    streams.out().print(file + "\n");
  }

  /** Returns the files that a rubric may refer to; a reply beside them is none. */
  private Map<String, byte[]> others(Path own, Source reply) throws IOException {
    if (!Files.isDirectory(directory)) {
      return Map.of();
    }
    Map<String, byte[]> others = new RubricDirectory(directory).files();
    for (String name : List.copyOf(others.keySet())) {
      Path file = directory.resolve(name);
      if (file.equals(own) || reply.isFile(file)) {
        others.remove(name);
      }
    }
    return others;
  }
}
