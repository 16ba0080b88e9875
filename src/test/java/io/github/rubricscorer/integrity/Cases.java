package io.github.rubricscorer.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Score.Signal;
import io.github.rubricscorer.result.Score.Signal.Kind;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.DeliveryTarget;
import io.github.rubricscorer.rubric.Rubric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that get a signal and answers that do not, for each kind: written by hand before the
 * detectors, or made from honest answers to questions of eight subjects.
 */
final class Cases {
  private static final Path TABLES = Path.of("src/test/resources/integrity");
  private static final String ANY = "heat";

  private final long seed;
  private final Map<String, Subject> subjects = new TreeMap<>();
  private final Map<Kind, List<Case>> cases = new EnumMap<>(Kind.class);

  /** An answer, and whether it is dishonest in the way of a kind. */
  record Case(Subject subject, boolean dishonest, String answer) {
    List<Signal> signals() {
      return signals(subject.scorer());
    }

    List<Signal> signals(Scorer scorer) {
      return scorer.signals(answer, scorer.score(subject.id(), answer));
    }

    boolean gets(Kind kind) {
      return signals().stream().anyMatch(signal -> signal.kind() == kind);
    }
  }

  /** A question with its honest answers. */
  record Subject(String id, String question, List<String> answers, Scorer scorer) {}

  Cases(long seed) {
    this.seed = seed;
    JsonMapper.shared()
        .readTree(text("subjects.json"))
        .forEach(node -> {
          Subject subject = subject(node);
          subjects.put(subject.id(), subject);
        });
    for (Kind kind : Kind.values()) {
      cases.put(kind, of(kind));
    }
  }

  List<Case> all(Kind kind) {
    return cases.get(kind);
  }

  List<Case> honest() {
    return everyHonest(answer -> List.of(answer), false);
  }

  private List<Case> of(Kind kind) {
    return switch (kind) {
      case GRADER_ADDRESS -> table("grader-address.txt");
      case HIDDEN_TEXT -> table("hidden-text.txt");
      case MIXED_SCRIPTS -> table("mixed-scripts.txt");
      case RETRACTION -> table("retracted.txt");
      case KEYWORD_LIST -> table("keyword-list.txt");
      case EVIDENCE_DENSITY -> table("evidence-density.txt");
      case COPIED_QUESTION -> with(subjects.values().stream().flatMap(this::copied).toList());
      case SHUFFLED_WORDS -> with(everyHonest(this::shuffled, true));
      case REPETITION -> with(everyHonest(Cases::repeated, true));
      case OFF_LENGTH -> with(everyHonest(Cases::offLength, true));
    };
  }

  private List<Case> with(List<Case> dishonest) {
    List<Case> all = new ArrayList<>(dishonest);
    all.addAll(honest());
    return all;
  }

  private List<Case> everyHonest(Function<String, List<String>> change, boolean dishonest) {
    List<Case> changed = new ArrayList<>();
    for (Subject subject : subjects.values()) {
      for (String answer : subject.answers()) {
        change.apply(answer).forEach(one -> changed.add(new Case(subject, dishonest, one)));
      }
    }
    return changed;
  }

  private Stream<Case> copied(Subject subject) {
    String question = subject.question();
    return Stream.of(
            question,
            question.toUpperCase(Locale.ROOT).replaceAll("[.,?]", ""),
            "Q: " + question + "\n\n" + subject.answers().getFirst(),
            "As to the question \"" + question + "\" I have no idea, sorry.",
            "I would like to say the following. " + question + " That is what I would say.",
            "> " + question + "\n" + subject.answers().get(1))
        .map(answer -> new Case(subject, true, answer));
  }

  private List<String> shuffled(String answer) {
    List<String> words = new ArrayList<>(Arrays.asList(answer.split("\\s+")));
    Random random = new Random(seed ^ answer.length());
    Collections.shuffle(words, random);
    String first = String.join(" ", words);
    Collections.shuffle(words, random);
    List<String> backwards = new ArrayList<>(Arrays.asList(answer.split("\\s+"))).reversed();
    return List.of(first, String.join(" ", words), String.join(" ", backwards));
  }

  private static List<String> repeated(String answer) {
    String first = answer.split("(?<=[.!?]) ", -1)[0];
    return List.of(
        answer + "\n\n" + answer,
        (first + " ").repeat(4),
        ("cache " + answer.split(" ", -1)[0] + " ").repeat(20));
  }

  private static List<String> offLength(String answer) {
    return List.of((answer + " ").repeat(20), "No idea, sorry.");
  }

  private List<Case> table(String name) {
    return text(name)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(this::row)
        .toList();
  }

  private Case row(String line) {
    boolean dishonest = line.charAt(0) == '+';
    String rest = line.substring(2);
    int colon = rest.indexOf(": ");
    Subject subject = colon < 0 ? null : subjects.get(rest.substring(0, colon));
    return subject == null
        ? new Case(subjects.get(ANY), dishonest, unescaped(rest))
        : new Case(subject, dishonest, unescaped(rest.substring(colon + 2)));
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("\\u", at)) {
        out.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
        at += 6;
      } else if (text.startsWith("\\n", at)) {
        out.append('\n');
        at += 2;
      } else {
        out.append(text.charAt(at++));
      }
    }
    return out.toString();
  }

  private static Subject subject(JsonNode node) {
    String id = node.get("id").asString();
    String question = node.get("question").asString();
    Rubric.Builder rubric = Rubric.builder(id).question(question);
    node.get("concepts")
        .properties()
        .forEach(concept -> {
          String[] synonyms =
              concept
                  .getValue()
                  .valueStream()
                  .map(text -> text.asString().replaceAll("([()^])", "\\\\$1"))
                  .toArray(String[]::new);
          rubric.concept(Concept.builder(concept.getKey()).synonyms(synonyms));
        });
    List<String> answers = node.get("answers").valueStream().map(JsonNode::asString).toList();
    rubric.modelAnswer(answers.getFirst()).delivery(DeliveryTarget.DEFAULT.withSeconds(20, 30));
    return new Subject(id, question, answers, Scorer.of(List.of(rubric.build())));
  }

  private static String text(String name) {
    try {
      return Files.readString(TABLES.resolve(name), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
