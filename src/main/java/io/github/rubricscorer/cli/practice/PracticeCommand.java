package io.github.rubricscorer.cli.practice;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.Format;
import io.github.rubricscorer.cli.option.QuestionIds;
import io.github.rubricscorer.cli.option.RubricsOption;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.feedback.Attempt;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rubric practice}. */
@Command(
    name = "practice",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Asks questions one by one, as in an interview: takes your answer, gives feedback, lets you"
          + " try again or go on to the follow-up or the next question, and sums up at the end.",
      "",
      "An answer has any number of lines; an empty line or Ctrl-D ends it. A paste keeps its empty"
          + " lines, and Alt-Enter makes one. The time from the question to the end of the answer"
          + " is counted. Ctrl-C in an answer pauses and keeps what you have written; Ctrl-C again,"
          + " or Ctrl-D instead of an answer, ends the session with the summary. In a pipe the"
          + " input is read the same way, line by line."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the session came to its end",
      "1:an answer could not be saved, or a rubric or the input is at fault",
      "2:the command line is at fault",
      "130:Ctrl-C ended the session"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  rubric practice",
      "  rubric practice salesforce-sync --editor",
      "  rubric practice --shuffle --save session.jsonl",
      "  rubric practice --save session.jsonl --resume",
      "  rubric summary session.jsonl --format markdown"
    })
public final class PracticeCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private final Usage usage = new Usage();
  @Mixin private final RubricsOption rubrics = new RubricsOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "QUESTION",
      completionCandidates = QuestionIds.class,
      description =
          "The questions to ask, in this order, by their ids; all that follow no other question if"
              + " not given.")
  private List<String> questions = List.of();

  @Option(names = "--shuffle", description = "Ask them in a random order.")
  private boolean shuffle;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Shuffle them in the order that this number stands for.")
  private @Nullable Long seed;

  @Option(
      names = "--editor",
      description = "Write answers in the editor that VISUAL or EDITOR names; vi if neither does.")
  private boolean editor;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description =
          "Add each answer to this file as soon as it is scored: JSON Lines, which 'rubric batch'"
              + " and 'rubric summary' read.")
  private @Nullable Path save;

  @Option(
      names = "--resume",
      description =
          "Go on with the session in the file of --save: leave out the questions that it has"
              + " answers to, and sum up all of them.")
  private boolean resume;

  public PracticeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    check();
    Scorer scorer = rubrics.scorer();
    questions.forEach(scorer::rubric);
    if (save == null) {
      return practise(scorer, null);
    }
    try (SessionFile file = SessionFile.open(save, scorer, streams)) {
      int code = practise(scorer, file);
      return file.isComplete() ? code : ExitCode.FAULT;
    }
  }

  private void check() {
    usage.require(!resume || save != null, "--resume needs --save FILE");
    usage.require(
        !editor || (streams.terminal().in() && streams.terminal().out()),
        "--editor needs a terminal");
  }

  private int practise(Scorer scorer, @Nullable SessionFile file) {
    List<Attempt> earlier = file != null && resume ? file.earlier() : List.of();
    PracticeLog log = new PracticeLog(file, earlier);
    Agenda agenda =
        agenda(scorer)
            .without(earlier.stream().map(one -> one.rubric().id()).collect(Collectors.toSet()));
    try (Dialogue dialogue = dialogue()) {
      boolean interrupted =
          new Practice(
                  scorer, agenda, dialogue, log, text(), InstantSource.system(), System::nanoTime)
              .run();
      return interrupted ? ExitCode.INTERRUPTED : ExitCode.OK;
    }
  }

  private Agenda agenda(Scorer scorer) {
    Agenda agenda = questions.isEmpty() ? Agenda.all(scorer) : Agenda.of(questions);
    if (seed != null) {
      return agenda.shuffled(seed);
    }
    return shuffle ? agenda.shuffled(new Random().nextLong()) : agenda;
  }

  private Dialogue dialogue() {
    if (streams.terminal().in() && streams.terminal().out()) {
      return TerminalDialogue.open(
              streams.isColoured(), editor ? AnswerEditor.of(System.getenv()) : null)
          .orElseGet(this::plain);
    }
    return new PipedDialogue(streams);
  }

  private Dialogue plain() {
    usage.require(!editor, "--editor needs a terminal that can move its cursor");
    return new PipedDialogue(streams);
  }

  private PracticeText text() {
    return new PracticeText(Format.TEXT.report(streams.isColoured()), streams.rubricSheet());
  }
}
