package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.cli.io.InputException;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.RubricsParameter;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.workbench.AnswersException;
import io.github.rubricscorer.workbench.Bench;
import io.github.rubricscorer.workbench.Folder;
import io.github.rubricscorer.workbench.Given;
import io.github.rubricscorer.workbench.GivenReader;
import io.github.rubricscorer.workbench.WorkbenchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rubric workbench}. */
@Command(
    name = "workbench",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    description = {
      "Serves a page on which to write rubrics and to see at once what they make of answers.",
      "",
      "The page is for this machine alone: the server listens on the loopback address, and asks for"
          + " the token that the printed address has. Nothing is sent elsewhere. What is not saved"
          + " is kept in a draft beside the rubric, and offered at the next start. Ctrl-C ends it."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rubric workbench my-rubrics --answers class.jsonl",
      "  rubric workbench my-rubrics --answers labels.jsonl --answers exam.csv --no-open"
    })
public final class WorkbenchCommand implements Callable<Integer> {
  private static final int MAX_PORT = 65_535;

  private final Streams streams;
  @Mixin private final Usage usage = new Usage();
  @Mixin private final RubricsParameter rubrics = new RubricsParameter();

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description =
          "Answers to see, as 'rubric batch' reads them, or with labels or scores, as 'rubric"
              + " evaluate' does; may be given several times.")
  private List<Path> answers = new ArrayList<>();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on; one that is free if not given.")
  private int port;

  @Option(names = "--no-open", description = "Open no browser.")
  private boolean noOpen;

  public WorkbenchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    usage.require(port >= 0 && port <= MAX_PORT, "--port is not in 0..65535");
    Folder folder = folder();
    Scorer scorer = Bench.scorer(folder);
    Bench bench = new Bench(folder, scorer, given(scorer));
    try (WorkbenchServer server =
        WorkbenchServer.start(bench, port, defect -> streams.tell("rubric: " + defect))) {
      streams.out().print(server.address() + "\n");
      streams.out().flush();
      boolean opened = !noOpen && streams.terminal().out() && Browser.open(server.address());
      streams.note(
          (opened ? "Opened in the browser" : "Open the address in a browser") + "; Ctrl-C ends.");
      new CountDownLatch(1).await();
    }
    return ExitCode.OK;
  }

  private Folder folder() {
    Path directory = rubrics.directory();
    if (directory != null) {
      rubrics.read(); // so that what is wrong is reported as by other commands
      usage.require(
          Files.isDirectory(directory),
          "the workbench writes into a directory, and this is an archive: " + directory);
      return Folder.of(directory);
    }
    return Folder.fixed(BundledRubrics.files());
  }

  private List<Given> given(Scorer scorer) {
    List<Given> all = new ArrayList<>();
    for (Path file : answers) {
      Source source = Source.of(file);
      try {
        String text =
            source.text(streams, Source.MOST_IN_MEMORY, "too long for answers to hold in memory");
        all.addAll(GivenReader.file(scorer, source.name(), text, streams::note));
      } catch (AnswersException e) {
        throw new InputException(String.valueOf(e.getMessage()));
      }
    }
    return all;
  }
}
