package io.github.rubricscorer.authoring;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.lint.Lint;
import io.github.rubricscorer.lint.Lint.Finding;
import io.github.rubricscorer.lint.Lint.Rule;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Expectation;
import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.source.JsonFile;
import io.github.rubricscorer.rubric.source.JsonTree.SyntaxException;
import io.github.rubricscorer.testing.suite.ExampleResult;
import io.github.rubricscorer.testing.suite.RubricSuite;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rubric that somebody else wrote, such as a language model: it goes through the strict reader,
 * the lint and its own examples, and whatever breaks one of them is dropped, the smallest part that
 * mends it first. Nothing is believed that was not checked.
 */
public final class Reply {
  /** What finds too much or nothing. All else can be right, and is for the author to judge. */
  private static final Set<Rule> WRONG =
      EnumSet.of(
          Rule.INVALID,
          Rule.UNMATCHABLE_CONCEPT,
          Rule.QUESTION_EARNS_CREDIT,
          Rule.COMMON_WORD,
          Rule.WIDE_WINDOW,
          Rule.UNMATCHABLE_SYNONYM,
          Rule.EXCLUDED_SYNONYM);

  /** What is needless beside what is right, and so goes last. */
  private static final Set<Rule> NEEDLESS =
      EnumSet.of(
          Rule.DUPLICATE_SYNONYM,
          Rule.SHARED_SYNONYM,
          Rule.SHADOWED_SYNONYM,
          Rule.IDLE_EXCLUSION,
          Rule.UNUSED_SET,
          Rule.UNUSED_SUPPRESSION);

  /** Without these keys what they are in is nothing. */
  private static final Set<String> NEEDED =
      Set.of(
          "question",
          "concepts",
          "id",
          "name",
          "answer",
          "synonyms",
          "credit",
          "all",
          "of",
          "atLeast",
          "rule",
          "reason",
          "when");

  private static final String SCHEMA_KEY = "$schema";

  private static final Pattern INDEX = Pattern.compile("[0-9]+");

  private final String id;
  private final Map<String, byte[]> others;
  private final ObjectNode root;
  private final List<String> dropped = new ArrayList<>();

  /**
   * What became of a reply.
   *
   * @param json the rubric, formatted
   * @param dropped what was dropped, and why; a line each
   */
  public record Taken(String json, List<String> dropped) {
    /** Copies the list. */
    public Taken {
      dropped = List.copyOf(dropped);
    }
  }

  private Reply(String id, Map<String, byte[]> others, ObjectNode root) {
    this.id = id;
    this.others = others;
    this.root = root;
  }

  /**
   * Takes a reply.
   *
   * @param id the rubric's id
   * @param text the reply; what stands before the first and after the last brace is passed over
   * @param others the content of the files beside it, by name
   * @return what is left of it
   * @throws RubricException if it is no JSON object, if nothing of use is left, or if more than 200
   *     parts of it would be dropped
   */
  public static Taken take(String id, String text, Map<String, byte[]> others) {
    int from = text.indexOf('{');
    int to = text.lastIndexOf('}') + 1;
    if (from < 0) {
      throw refusal(id, "the reply has no JSON object");
    }
    String json = text.substring(from, to > from ? to : text.length());
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(json);
    } catch (JacksonException e) {
      throw refusal(id, text, from, json);
    }
    if (!(root instanceof ObjectNode object)) {
      throw refusal(id, "the reply has no JSON object");
    }
    Reply reply = new Reply(id, others, object);
    reply.mend();
    reply.refer();
    return new Taken(reply.formatted(), reply.dropped);
  }

  /** Tells what keeps a part of a reply from being JSON, and where in the reply. */
  private static RubricException refusal(String id, String reply, int from, String json) {
    try {
      new JsonFile(id, json).read();
      return refusal(id, "the reply has no JSON object");
    } catch (SyntaxException e) {
      var place = new JsonFile(id, reply).finding(from + e.offset(), "", e.problem(), "");
      String problem =
          "in the reply at %d:%d: %s".formatted(place.line(), place.column(), e.problem());
      return new RubricException(
          List.of(new Fault(id + ".json", 0, 0, problem, e.offending(), "")));
    }
  }

  private static RubricException refusal(String id, String problem) {
    return new RubricException(List.of(new Fault(id + ".json", 0, 0, problem, "", "")));
  }

  /** Refers to the schema beside it; editors would fetch another one from wherever it is. */
  private void refer() {
    root.put(SCHEMA_KEY, "rubric.schema.json");
  }

  private void mend() {
    boolean again = true;
    while (again) {
      RubricSet set = readable();
      again =
          dropWeakness(set, WRONG)
              || dropWrongSynonym(set)
              || dropWeakness(set, NEEDLESS)
              || dropExample(set);
    }
  }

  /** Drops what the reader refuses until it reads the rest. */
  private RubricSet readable() {
    while (true) {
      try {
        return read();
      } catch (RubricException e) {
        Fault fault = e.faults().getFirst();
        Optional<String> part = part(fault.pointer());
        if (!fault.file().equals(id + ".json") || part.isEmpty()) {
          throw e;
        }
        drop(part.get(), fault.problem());
      }
    }
  }

  private RubricSet read() {
    Map<String, byte[]> files = new TreeMap<>(others);
    files.put(id + ".json", root.toString().getBytes(StandardCharsets.UTF_8));
    return RubricSet.read(files);
  }

  /** Drops what the lint finds, the last first, so that of two synonyms the earlier one stays. */
  private boolean dropWeakness(RubricSet set, Set<Rule> rules) {
    List<Finding> findings = Lint.check(set, Set.of(id));
    for (Finding finding : findings.reversed()) {
      boolean own = finding.place().file().equals(id + ".json");
      Optional<String> part = part(finding.pointer());
      if (own && rules.contains(finding.rule()) && part.isPresent()) {
        drop(part.get(), finding.problem() + " [" + finding.rule().id() + "]");
        return true;
      }
    }
    return false;
  }

  /** Drops a synonym that finds what an example must miss. */
  private boolean dropWrongSynonym(RubricSet set) {
    for (ExampleResult result : failures(set)) {
      Optional<String> wrong = wrongSynonym(rubric(set), result);
      if (wrong.isPresent()) {
        drop(wrong.get(), "it is found in the example '%s'".formatted(name(result)));
        return true;
      }
    }
    return false;
  }

  /** Drops an example that does not hold. */
  private boolean dropExample(RubricSet set) {
    for (ExampleResult result : failures(set)) {
      int index = rubric(set).examples().indexOf(result.check().example());
      if (index >= 0) {
        drop("/examples/" + index, "it does not hold: " + result.check().summary());
        return true;
      }
    }
    return false;
  }

  private List<ExampleResult> failures(RubricSet set) {
    return RubricSuite.of(set).run(id).examples().stream()
        .filter(result -> result.check().outcome().isFailure())
        .toList();
  }

  private static String name(ExampleResult result) {
    return result.check().example().name();
  }

  private Rubric rubric(RubricSet set) {
    return set.rubrics().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static Optional<String> wrongSynonym(Rubric rubric, ExampleResult result) {
    var expected = result.check().example();
    for (int i = 0; i < rubric.concepts().size(); i++) {
      Concept concept = rubric.concepts().get(i);
      var score = result.check().review().score().concept(concept.id());
      boolean wrong =
          score.credit() > 0 && expected.conceptIds(Expectation.MISSES).contains(concept.id());
      for (Evidence evidence : wrong ? score.evidence() : List.<Evidence>of()) {
        for (int j = 0; j < concept.synonyms().size(); j++) {
          if (concept.synonyms().get(j).notation().equals(evidence.synonym())) {
            return Optional.of("/concepts/" + i + "/synonyms/" + j);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the smallest part around a place that the rest can be without. */
  private Optional<String> part(String pointer) {
    String at = pointer;
    while (!at.isEmpty()) {
      String last = at.substring(at.lastIndexOf('/') + 1);
      boolean item = INDEX.matcher(last).matches();
      if ((item || !NEEDED.contains(last)) && !root.at(at).isMissingNode()) {
        return Optional.of(at);
      }
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return Optional.empty();
  }

  private void drop(String pointer, String why) {
    if (dropped.size() == Limits.DROPPED_PARTS) {
      throw refusal(
          id, "more than %d parts of the reply cannot be taken".formatted(Limits.DROPPED_PARTS));
    }
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    JsonNode parent = root.at(pointer.substring(0, pointer.lastIndexOf('/')));
    JsonNode removed =
        switch (parent) {
          case ArrayNode array -> array.remove(Integer.parseInt(last));
          case ObjectNode object -> object.remove(last.replace("~1", "/").replace("~0", "~"));
          default -> throw new IllegalArgumentException(pointer);
        };
    dropped.add("%s%s: %s".formatted(shown(removed), where(pointer), why));
  }

  /** Names the concept or the example that a part is of. */
  private String where(String pointer) {
    String[] steps = pointer.split("/", -1);
    if (steps.length < 4) {
      return "";
    }
    JsonNode whole = root.at("/" + steps[1] + "/" + steps[2]);
    return whole.isObject() ? " of " + shown(whole) : " of <" + steps[2] + ">";
  }

  /** Shows a concept by its id, an example by its name, and a synonym as it is. */
  private static String shown(JsonNode node) {
    JsonNode name = node.has("id") ? node.get("id") : node.get("name");
    return name == null ? node.toString() : name.toString();
  }

  private String formatted() {
    return RubricFormat.ofWritten(
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root));
  }
}
