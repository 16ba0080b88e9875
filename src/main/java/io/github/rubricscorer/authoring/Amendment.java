package io.github.rubricscorer.authoring;

import io.github.rubricscorer.lint.Lint;
import io.github.rubricscorer.lint.Lint.Finding;
import io.github.rubricscorer.lint.Lint.Severity;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.source.JsonFile;
import io.github.rubricscorer.rubric.source.JsonTree.SyntaxException;
import io.github.rubricscorer.testing.suite.ExampleResult;
import io.github.rubricscorer.testing.suite.Outcome;
import io.github.rubricscorer.testing.suite.RubricSuite;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A rubric with some synonyms or examples more, or with levels, and what speaks against it: what
 * held before and no longer does. Nothing is written here.
 *
 * @param text the file's text with them
 * @param objections examples that would no longer hold, and errors that the lint finds anew; a line
 *     each; where there is one, the text should not be written
 * @param remarks what else is new: weaknesses, and known gaps that close; a line each
 */
public record Amendment(String text, List<String> objections, List<String> remarks) {
  /** Copies the lists. */
  public Amendment {
    objections = List.copyOf(objections);
    remarks = List.copyOf(remarks);
  }

  /** A rubric's file and what it is read with. */
  private record Edition(RubricSet set, String id) {
    static Edition of(Map<String, byte[]> files, String id) {
      return new Edition(RubricSet.read(files), id);
    }

    List<ExampleResult> examples() {
      return RubricSuite.of(set).run(id).examples();
    }

    /** What the lint finds, but for what the rubric suppresses. */
    List<Finding> findings() {
      return Lint.check(set, Set.of(id)).stream().filter(one -> one.suppressed() == null).toList();
    }
  }

  /**
   * Adds synonyms and levels to a rubric.
   *
   * @param id the rubric's id
   * @param file the name of its file among the files
   * @param text the text of its file
   * @param files the content of all files of its directory that are read, by name
   * @param synonyms for ids of its concepts, the patterns to add
   * @param levels the least points of each level from 1; empty for no levels, and where the rubric
   *     has some
   * @return the rubric with them
   * @throws io.github.rubricscorer.rubric.RubricException if the files are no valid rubrics, before
   *     or after
   */
  public static Amendment of(
      String id,
      String file,
      String text,
      Map<String, byte[]> files,
      Map<String, List<String>> synonyms,
      List<Double> levels) {
    return of(id, file, files, amended(file, text, synonyms, levels));
  }

  /**
   * Adds examples to a rubric.
   *
   * @param id the rubric's id
   * @param file the name of its file among the files
   * @param text the text of its file
   * @param files the content of all files of its directory that are read, by name
   * @param examples the examples, at least one
   * @return the rubric with them
   * @throws io.github.rubricscorer.rubric.RubricException if the files are no valid rubrics, before
   *     or after
   */
  public static Amendment ofExamples(
      String id, String file, String text, Map<String, byte[]> files, List<Example> examples) {
    try {
      String more = AddedExamples.to(text, new JsonFile(file, text).read(), examples);
      return of(id, file, files, more);
    } catch (SyntaxException e) {
      throw new IllegalStateException("a file that was read before", e);
    }
  }

  private static Amendment of(String id, String file, Map<String, byte[]> files, String amended) {
    Edition before = Edition.of(files, id);
    Map<String, byte[]> changed = new TreeMap<>(files);
    changed.put(file, amended.getBytes(StandardCharsets.UTF_8));
    Edition after = Edition.of(changed, id);
    List<String> objections = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    compareExamples(before, after, objections, remarks);
    compareFindings(before, after, objections, remarks);
    return new Amendment(amended, objections, remarks);
  }

  private static String amended(
      String file, String text, Map<String, List<String>> synonyms, List<Double> levels) {
    try {
      String more = AddedSynonyms.to(text, new JsonFile(file, text).read(), synonyms);
      return levels.isEmpty()
          ? more
          : AddedLevels.to(more, new JsonFile(file, more).read(), levels);
    } catch (SyntaxException e) {
      throw new IllegalStateException("a file that was read before", e);
    }
  }

  private static void compareExamples(
      Edition before, Edition after, List<String> objections, List<String> remarks) {
    Map<String, Outcome> old = new HashMap<>();
    before.examples().forEach(one -> old.put(one.check().example().name(), one.check().outcome()));
    for (ExampleResult now : after.examples()) {
      Outcome outcome = now.check().outcome();
      String name = now.check().example().name();
      if (outcome != old.get(name)) {
        String summary = now.check().summary();
        if (outcome == Outcome.FAILED) {
          objections.add("the example '%s' would fail: %s".formatted(name, summary));
        } else if (outcome == Outcome.CLOSED_GAP) {
          remarks.add("the example '%s': %s".formatted(name, summary));
        }
      }
    }
  }

  private static void compareFindings(
      Edition before, Edition after, List<String> objections, List<String> remarks) {
    Set<String> old = before.findings().stream().map(Amendment::key).collect(Collectors.toSet());
    Set<String> reported = new HashSet<>(old);
    for (Finding finding : after.findings()) {
      if (reported.add(key(finding))) {
        boolean error = finding.rule().severity() == Severity.ERROR;
        boolean note = finding.rule().severity() == Severity.NOTE;
        if (error) {
          objections.add(finding.toString());
        } else if (!note) {
          remarks.add(finding.toString());
        }
      }
    }
  }

  /** The same finding has it at another place, too. */
  private static String key(Finding finding) {
    return String.join(
        "\n", finding.rule().id(), finding.subject(), finding.text(), finding.problem());
  }
}
