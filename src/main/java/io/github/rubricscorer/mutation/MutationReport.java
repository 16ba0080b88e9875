package io.github.rubricscorer.mutation;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.json.JsonText;
import io.github.rubricscorer.mutation.Mutant.Status;
import io.github.rubricscorer.mutation.Mutation.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * Mutants written down, as text or as JSON. What is equal gives equal text.
 *
 * @param shown the mutants to list one by one; all are counted
 */
public record MutationReport(Set<Status> shown) {
  /** Copies the set. */
  public MutationReport {
    shown = Set.copyOf(shown);
  }

  /**
   * Writes for a person: a line per mutant, then a line per rubric.
   *
   * @param rubrics the mutants
   * @return the text; lines end in line feeds, the last one too
   */
  public String text(Collection<RubricMutants> rubrics) {
    StringBuilder out = new StringBuilder();
    for (RubricMutants rubric : rubrics) {
      for (Mutant mutant : rubric.mutants()) {
        if (shown.contains(mutant.status())) {
          out.append(line(rubric.rubricId(), mutant)).append('\n');
        }
      }
    }
    if (!out.isEmpty()) {
      out.append('\n');
    }
    rubrics.forEach(rubric -> out.append(summary(rubric)).append('\n'));
    return out.toString();
  }

  /**
   * Writes a JSON object, indented: {@code rubrics}, an array of objects with {@code question},
   * {@code protected}, {@code unprotected}, {@code redundant} (counts), {@code protectedShare}
   * (null where there is nothing to notice), {@code kinds} (the counts of each kind that there is)
   * and {@code mutants}; each of these has {@code status}, {@code concept}, {@code kind}, {@code
   * change}, {@code by}, {@code file}, {@code line} and {@code pointer}. Then {@code
   * scorerVersion}.
   *
   * @param rubrics the mutants
   * @return the object, with a line feed at its end
   */
  public String json(Collection<RubricMutants> rubrics) {
    return JsonText.indented(json -> {
      json.writeArrayPropertyStart("rubrics");
      rubrics.forEach(rubric -> write(json, rubric));
      json.writeEndArray();
      json.writeStringProperty("scorerVersion", Scorer.version());
    });
  }

  private static String line(String rubricId, Mutant mutant) {
    String reason =
        mutant.by() == null
            ? ""
            : switch (mutant.status()) {
              case PROTECTED -> ", noticed by '%s'".formatted(Printable.line(mutant.by()));
              case REDUNDANT -> ", '%s' matches the same".formatted(Printable.line(mutant.by()));
              case UNPROTECTED -> "";
            };
    return "%s: %s/%s: %s%s (%s)"
        .formatted(
            key(mutant.status()),
            rubricId,
            mutant.mutation().conceptId(),
            mutant.mutation().description(),
            reason,
            place(mutant));
  }

  /** Leaves the column out: a mutant is a line to look at. */
  private static String place(Mutant mutant) {
    String file = Printable.line(mutant.place().file());
    return mutant.place().line() > 0 ? file + ":" + mutant.place().line() : file;
  }

  private static String summary(RubricMutants rubric) {
    if (rubric.protectedShare().isEmpty()) {
      return rubric.rubricId() + ": nothing to protect";
    }
    List<String> parts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      RubricMutants some = rubric.of(kind);
      if (some.noticeable() > 0) {
        parts.add(
            "%s %s/%s".formatted(kind.key(), some.count(Status.PROTECTED), some.noticeable()));
      }
    }
    int redundant = rubric.count(Status.REDUNDANT);
    return "%s: %s%% protected, %s of %s (%s)%s"
        .formatted(
            rubric.rubricId(),
            rubric.protectedPercent(),
            rubric.count(Status.PROTECTED),
            rubric.noticeable(),
            String.join(", ", parts),
            redundant == 0 ? "" : ", %s redundant".formatted(redundant));
  }

  private void write(JsonGenerator json, RubricMutants rubric) {
    json.writeStartObject();
    json.writeStringProperty("question", rubric.rubricId());
    writeCounts(json, rubric);
    if (rubric.protectedShare().isPresent()) {
      json.writeNumberProperty("protectedShare", Decimal.of(rubric.protectedShare().getAsDouble()));
    } else {
      json.writeNullProperty("protectedShare");
    }
    json.writeObjectPropertyStart("kinds");
    for (Kind kind : Kind.values()) {
      RubricMutants some = rubric.of(kind);
      if (!some.mutants().isEmpty()) {
        json.writeObjectPropertyStart(kind.key());
        writeCounts(json, some);
        json.writeEndObject();
      }
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("mutants");
    rubric.mutants().stream()
        .filter(mutant -> shown.contains(mutant.status()))
        .forEach(mutant -> write(json, mutant));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeCounts(JsonGenerator json, RubricMutants rubric) {
    for (Status status : Status.values()) {
      json.writeNumberProperty(key(status), rubric.count(status));
    }
  }

  private static void write(JsonGenerator json, Mutant mutant) {
    json.writeStartObject();
    json.writeStringProperty("status", key(mutant.status()));
    json.writeStringProperty("concept", mutant.mutation().conceptId());
    json.writeStringProperty("kind", mutant.mutation().kind().key());
    json.writeStringProperty("change", mutant.mutation().description());
    json.writeStringProperty("by", mutant.by());
    json.writeStringProperty("file", mutant.place().file());
    json.writeNumberProperty("line", mutant.place().line());
    json.writeStringProperty("pointer", mutant.mutation().pointer());
    json.writeEndObject();
  }

  private static String key(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
