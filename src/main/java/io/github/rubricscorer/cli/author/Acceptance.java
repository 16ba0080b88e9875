package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.authoring.Amendment;
import io.github.rubricscorer.authoring.GradedExamples;
import io.github.rubricscorer.authoring.LineDiff;
import io.github.rubricscorer.authoring.RubricDirectory;
import io.github.rubricscorer.base.Utf8;
import io.github.rubricscorer.cli.io.GivenAnswers;
import io.github.rubricscorer.cli.io.InputException;
import io.github.rubricscorer.cli.io.OutputFile;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.OutputOption;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.distance.Nearest;
import io.github.rubricscorer.suggest.GivenAnswer;
import io.github.rubricscorer.suggest.LevelProposal;
import io.github.rubricscorer.suggest.Suggestions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The options that say which suggestions an author takes, and what follows: a difference to look
 * at, and on demand a rubric with them in the place of the old one. It is written only if the
 * examples that held still hold and the lint finds no new error.
 */
@Command
final class Acceptance {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  /** What stands for the proposed levels; synonyms are numbered from 1. */
  static final int LEVELS = 0;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Option(
      names = "--accept",
      paramLabel = "N|ID",
      split = ",",
      description =
          "Show how the rubric's file would change with these suggestions: by their numbers, or"
              + " all of a concept by its id; several with commas. 0 is for levels.")
  private List<String> accepted = List.of();

  @Option(
      names = "--apply",
      description =
          "Write the accepted suggestions, or the examples, into the rubric's file, unless an example"
              + " would break or rubric lint finds a new error.")
  private boolean apply;

  @Option(
      names = "--examples",
      paramLabel = "N",
      description =
          "Show how the rubric's file would change with so many of the graded answers as examples:"
              + " of those that score as they were graded, with grades all over the scale and with"
              + " synonyms that no example has yet.")
  private @Nullable Integer examples;

  /** Whether suggestions are taken, and not to be shown. */
  boolean isAsked() {
    return !accepted.isEmpty();
  }

  /** Whether graded answers are taken for examples, and nothing is suggested. */
  boolean isForExamples() {
    return examples != null;
  }

  /** Refuses what does not go with these options. */
  void check(Usage usage, @Nullable Path rubrics, boolean json) {
    usage.require(
        !apply || isAsked() || isForExamples(),
        "--apply needs --accept: which suggestions, by number or concept");
    usage.require(!isAsked() || !isForExamples(), "takes --accept or --examples, not both");
    usage.require(examples == null || examples > 0, "--examples is not above 0");
    if (isAsked() || isForExamples()) {
      String option = isAsked() ? "--accept" : "--examples";
      usage.require(
          rubrics != null, option + " needs --rubrics: the built-in rubrics are not changed");
      usage.require(
          rubrics == null || !Files.isRegularFile(rubrics),
          option + " needs a directory of rubrics: an archive is not changed");
      usage.require(!json, option + " shows a diff, which --format does not do");
    }
  }

  /** Shows what accepting the suggestions does, and does it if demanded. */
  int take(Suggestions suggestions, Path directory, OutputOption output, Usage usage, Streams out)
      throws IOException {
    Map<String, List<String>> chosen = chosen(suggestions, usage);
    List<Double> levels = levels(suggestions, usage);
    String id = suggestions.question();
    Change change = (file, text, files) -> Amendment.of(id, file, text, files, chosen, levels);
    String what = what(chosen.values().stream().mapToInt(List::size).sum(), levels);
    return change(id, directory, change, what, output, out);
  }

  /** Shows what graded answers as examples do, and does it if demanded. */
  int take(
      Scorer scorer,
      String id,
      GivenAnswers given,
      Path directory,
      OutputOption output,
      Streams out)
      throws IOException {
    List<GradedExamples.Graded> graded = new ArrayList<>();
    for (GivenAnswer answer : given.answers()) {
      if (answer.grade() != null) {
        graded.add(new GradedExamples.Graded(answer.id(), answer.text(), answer.grade()));
      }
    }
    if (graded.isEmpty()) {
      throw new InputException("--examples: the answers have no grades");
    }
    int most = Objects.requireNonNullElse(examples, 0);
    Scorer anyLength = scorer.withMaxAnswerLength(Integer.MAX_VALUE); // as examples may have
    GradedExamples chosen =
        GradedExamples.of(scorer.rubric(id), answer -> anyLength.score(id, answer), graded, most);
    int number = chosen.examples().size();
    out.tell(
        "%s of %s graded answers score as they were graded and are no examples yet%s"
            .formatted(
                chosen.agreeing(),
                graded.size(),
                number < Math.min(most, chosen.agreeing()) ? "; the others show nothing new" : ""));
    if (number == 0) {
      return ExitCode.FAULT;
    }
    Change change =
        (file, text, files) -> Amendment.ofExamples(id, file, text, files, chosen.examples());
    String what = number == 1 ? "1 example" : number + " examples";
    return change(id, directory, change, what, output, out);
  }

  /** Makes of the text of a rubric's file another. */
  private interface Change {
    Amendment of(String file, String text, Map<String, byte[]> files);
  }

  private int change(
      String id, Path directory, Change change, String what, OutputOption output, Streams out)
      throws IOException {
    Path file = directory.resolve(id + ".json");
    byte[] bytes = Files.readAllBytes(file);
    String text = text(file, bytes);
    Map<String, byte[]> files = new RubricDirectory(directory).filesByPath();
    Amendment amendment = change.of(file.toString(), text, files);
    output.print(out, LineDiff.of(file.toString(), text, amendment.text()));
    out.out().flush();
    amendment.remarks().forEach(out::tell);
    amendment.objections().forEach(out::tell);
    if (!amendment.objections().isEmpty()) {
      out.tell(
          isForExamples()
              ? "Not written."
              : "Not written: accept fewer, or write a narrower synonym by hand.");
      return ExitCode.FAULT;
    }
    if (apply && !Arrays.equals(bytes, Files.readAllBytes(file))) {
      out.tell("Not written: somebody has changed " + file + " meanwhile.");
      return ExitCode.FAULT;
    }
    if (apply) {
      OutputFile.write(file, mark(bytes) + amendment.text());
    }
    out.tell(
        "%s %s to %s%s"
            .formatted(
                apply ? "Added" : "Would add", what, file, apply ? "" : "; --apply does it"));
    return ExitCode.OK;
  }

  private static String what(int synonyms, List<Double> levels) {
    String counted = synonyms == 1 ? "1 synonym" : synonyms + " synonyms";
    return levels.isEmpty() ? counted : synonyms == 0 ? "levels" : counted + " and levels";
  }

  private static String text(Path file, byte[] bytes) {
    try {
      return Utf8.decode(bytes);
    } catch (Utf8.MalformedException e) {
      throw new InputException(file.toString(), e);
    }
  }

  /** Returns the mark that some editors put before a text, if it is there. */
  private static String mark(byte[] bytes) {
    boolean marked =
        new String(bytes, 0, Math.min(3, bytes.length), StandardCharsets.UTF_8)
            .equals(BYTE_ORDER_MARK);
    return marked ? BYTE_ORDER_MARK : "";
  }

  /** Returns the patterns that are accepted, by the ids of their concepts. */
  private Map<String, List<String>> chosen(Suggestions suggestions, Usage usage) {
    List<Suggestions.Addition> all = suggestions.additions();
    Set<Suggestions.Addition> chosen = new LinkedHashSet<>();
    for (String one : accepted.stream().filter(text -> !isLevels(text)).toList()) {
      List<Suggestions.Addition> of =
          NUMBER.matcher(one.strip()).matches()
              ? numbered(Integer.parseInt(one.strip()), all, usage)
              : ofConcept(one.strip(), suggestions, usage);
      chosen.addAll(of);
    }
    Map<String, List<String>> patterns = new LinkedHashMap<>();
    chosen.forEach(
        one -> patterns.computeIfAbsent(one.concept(), id -> new ArrayList<>()).add(one.pattern()));
    return patterns;
  }

  private static boolean isLevels(String accepted) {
    return NUMBER.matcher(accepted.strip()).matches()
        && Integer.parseInt(accepted.strip()) == LEVELS;
  }

  /** Returns the bounds of levels that are accepted; none where nobody asked. */
  private List<Double> levels(Suggestions suggestions, Usage usage) {
    if (accepted.stream().noneMatch(Acceptance::isLevels)) {
      return List.of();
    }
    LevelProposal levels = suggestions.levels();
    usage.require(levels != null, "--accept: no levels are suggested, which 0 is for");
    return levels == null ? List.of() : levels.bounds();
  }

  private static List<Suggestions.Addition> numbered(
      int number, List<Suggestions.Addition> all, Usage usage) {
    usage.require(
        number >= 1 && number <= all.size(),
        "--accept: there is no suggestion %s; there are %s".formatted(number, all.size()));
    return List.of(all.get(number - 1));
  }

  private static List<Suggestions.Addition> ofConcept(
      String id, Suggestions suggestions, Usage usage) {
    List<String> ids = suggestions.concepts().stream().map(Suggestions.OfConcept::id).toList();
    usage.require(
        ids.contains(id),
        "--accept: '%s' is no number of a suggestion and no concept that was looked at%s"
            .formatted(id, Nearest.hint(id, ids)));
    List<Suggestions.Addition> all =
        suggestions.additions().stream().filter(one -> one.concept().equals(id)).toList();
    usage.require(!all.isEmpty(), "--accept: nothing is suggested for '" + id + "'");
    return all;
  }
}
