package io.github.rubricscorer.lint;

import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is weak in a rubric. Immutable and thread-safe.
 *
 * @param rule the rule that found it
 * @param rubric the rubric's id; empty for a vocabulary and for a file that is not valid
 * @param place where it is
 * @param pointer the part of the rubric as a JSON Pointer; empty for the whole file
 * @param subject the id of the concept or the name of the set that it is about; empty for others
 * @param text the text that it is about, such as a synonym; possibly empty
 * @param problem what is wrong, in a sentence without an end
 * @param remedy what to do, in a clause without an end; empty where the problem tells it
 * @param related other places that the problem speaks of
 * @param suppressed why the rubric wants to keep it quiet; null where it does not
 */
public record Finding(
    Rule rule,
    String rubric,
    Place place,
    String pointer,
    String subject,
    String text,
    String problem,
    String remedy,
    List<Related> related,
    @Nullable String suppressed) {
  /** By file, line and column, then by rule. */
  static final Comparator<Finding> BY_PLACE =
      Comparator.comparing((Finding finding) -> finding.place.file())
          .thenComparingInt(finding -> finding.place.line())
          .thenComparingInt(finding -> finding.place.column())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::problem);

  /** Checks that nothing but the suppression is null, and copies the list. */
  public Finding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(rubric, "rubric");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(remedy, "remedy");
    related = List.copyOf(related);
  }

  /**
   * Another place.
   *
   * @param place where it is
   * @param pointer the part as a JSON Pointer
   * @param text what is there
   */
  public record Related(Place place, String pointer, String text) {
    /** Checks that nothing is null. */
    public Related {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(pointer, "pointer");
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * Returns problem and remedy on one line; control characters are escaped.
   *
   * @return {@code problem: remedy}
   */
  public String message() {
    String whole = remedy.isEmpty() ? problem : problem + ": " + remedy;
    return new Fault("", 0, 0, whole, "", "").description();
  }

  /**
   * Returns the finding as compilers print theirs, on one line.
   *
   * @return {@code file:line:column: severity: message [rule]}
   */
  @Override
  public String toString() {
    return place + ": " + rule.severity().key() + ": " + message() + " [" + rule.id() + "]";
  }

  Finding suppressedBy(String reason) {
    return new Finding(
        rule, rubric, place, pointer, subject, text, problem, remedy, related, reason);
  }
}
