package io.github.rubricscorer.workbench;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.evaluation.LabelledAnswer;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Synonym;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What there is to see of a rubric at one moment. Of a text at fault there is only that; all else
 * is empty then. Immutable.
 *
 * @param valid whether the text is a rubric
 * @param changed whether it is another text than the saved one
 * @param faults what is wrong with it
 * @param concepts its concepts in their order
 * @param answers the answers in their order
 * @param moved the verdicts that are others than by the saved rubric, the first of them
 * @param movedInAll how many there are
 * @param failing the examples that do not hold
 * @param holding how many examples hold
 * @param before how well the saved rubric agrees with people; null where nobody has judged
 * @param now how well the rubric agrees with them that is being written
 */
record Check(
    boolean valid,
    boolean changed,
    List<EditorRemark> faults,
    List<OfConcept> concepts,
    List<Row> answers,
    List<Moved> moved,
    int movedInAll,
    List<Failing> failing,
    int holding,
    @Nullable Measures before,
    @Nullable Measures now) {
  private static final int MOST_MOVED = 200;

  /**
   * A concept.
   *
   * @param id its id
   * @param name its name
   * @param found how many answers have it
   * @param rejected how many answers refuse it
   * @param synonyms by the JSON Pointers of its synonyms how often they are found
   */
  record OfConcept(String id, String name, int found, int rejected, Map<String, Uses> synonyms) {}

  /**
   * How often a synonym is found.
   *
   * @param answers in how many answers
   * @param alone in how many of them the concept has no other support
   */
  record Uses(int answers, int alone) {}

  /**
   * An answer.
   *
   * @param id its id
   * @param percent its coverage
   * @param verdicts a letter for each concept: covered, hedged, partial, rejected, missing
   * @param labels a person's in the same way, a hyphen where a concept is not compared with labels;
   *     or null
   * @param moved whether a verdict is another than by the saved rubric
   * @param before where one is, the verdicts by the saved rubric in the same way; else null
   * @param grade a person's grade in percent, or null
   */
  record Row(
      String id,
      String percent,
      String verdicts,
      @Nullable String labels,
      boolean moved,
      @Nullable String before,
      @Nullable String grade) {}

  /**
   * A verdict that is another than by the saved rubric.
   *
   * @param answer the index of the answer
   * @param concept the concept's id
   * @param before the verdict by the saved rubric, in small letters
   * @param now the verdict, in small letters
   * @param agrees whether a person's label is nearer to it now than before: 1 for yes, -1 for no, 0
   *     where it is all the same, is not compared or nobody has judged
   */
  record Moved(int answer, String concept, String before, String now, int agrees) {}

  /**
   * An example that does not hold.
   *
   * @param name its name
   * @param summary why
   * @param isNew whether it holds by the saved rubric
   */
  record Failing(String name, String summary, boolean isNew) {}

  static Check of(Workspace work) {
    Edition now = work.current();
    boolean changed = !now.text().equals(work.saved().text());
    Edition.Compiled rubric = now.rubric();
    if (rubric == null) {
      List<EditorRemark> faults =
          now.faults().stream().map(fault -> EditorRemark.of(fault, work.file())).toList();
      return new Check(
          false, changed, faults, List.of(), List.of(), List.of(), 0, List.of(), 0, null, null);
    }
    Set<String> compared = work.compared();
    List<Moved> moved = moved(work, compared);
    Set<Integer> answers = moved.stream().map(Moved::answer).collect(Collectors.toSet());
    return new Check(
        true,
        changed,
        List.of(),
        concepts(rubric.rubric().concepts(), now.scores()),
        rows(work, answers, compared),
        moved.stream().limit(MOST_MOVED).toList(),
        moved.size(),
        failing(work),
        (int) now.examples().stream().filter(Edition.Checked::holds).count(),
        Measures.of(work.answers(), work.saved(), compared),
        Measures.of(work.answers(), now, compared));
  }

  private static List<Row> rows(Workspace work, Set<Integer> moved, Set<String> compared) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < work.answers().size(); i++) {
      Given given = work.answers().get(i);
      Double grade = given.grade();
      LabelledAnswer labels = given.labels();
      List<ConceptScore> scores = work.current().scores().get(i).concepts();
      rows.add(
          new Row(
              given.id(),
              Decimal.percent(work.current().scores().get(i).coverage()),
              scores.stream().map(ConceptScore::verdict).map(Check::letter).collect(joined()),
              labels == null ? null : letters(labels, scores, compared),
              moved.contains(i),
              moved.contains(i) ? before(work.saved().scores().get(i), scores) : null,
              grade == null ? null : Decimal.percent(grade)));
    }
    return rows;
  }

  private static String letters(
      LabelledAnswer labels, List<ConceptScore> scores, Set<String> compared) {
    return scores.stream()
        .map(score -> compared.contains(score.id()) ? letter(labels.verdict(score.id())) : "-")
        .collect(joined());
  }

  private static String before(Score saved, List<ConceptScore> scores) {
    Map<String, Verdict> before = verdicts(saved);
    return scores.stream()
        .map(score -> letter(before.getOrDefault(score.id(), Verdict.MISSING)))
        .collect(joined());
  }

  private static Map<String, Verdict> verdicts(Score score) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    score.concepts().forEach(one -> verdicts.put(one.id(), one.verdict()));
    return verdicts;
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining();
  }

  private static String letter(Verdict verdict) {
    return switch (verdict) {
      case COVERED -> "c";
      case HEDGED -> "h";
      case PARTIAL -> "p";
      case REJECTED -> "r";
      case MISSING -> "m";
    };
  }

  private static List<Moved> moved(Workspace work, Set<String> compared) {
    List<Moved> moved = new ArrayList<>();
    List<Score[]> pairs = work.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      Map<String, Verdict> before = verdicts(pairs.get(i)[0]);
      for (ConceptScore score : pairs.get(i)[1].concepts()) {
        Verdict old = before.getOrDefault(score.id(), Verdict.MISSING);
        if (old != score.verdict()) {
          int agrees =
              compared.contains(score.id())
                  ? agrees(work.answers().get(i), score.id(), old, score.verdict())
                  : 0;
          moved.add(new Moved(i, score.id(), key(old), key(score.verdict()), agrees));
        }
      }
    }
    return moved;
  }

  private static String key(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static int agrees(Given answer, String concept, Verdict before, Verdict now) {
    LabelledAnswer labels = answer.labels();
    if (labels == null) {
      return 0;
    }
    return Boolean.compare(labels.agrees(concept, now), labels.agrees(concept, before));
  }

  private static List<Failing> failing(Workspace work) {
    Set<String> old = Workspace.failures(work.saved().examples());
    List<Failing> failing = new ArrayList<>();
    for (Edition.Checked example : work.current().examples()) {
      if (example.fails()) {
        failing.add(new Failing(example.name(), example.summary(), !old.contains(example.name())));
      }
    }
    return failing;
  }

  private static List<OfConcept> concepts(List<Concept> concepts, List<Score> scores) {
    List<OfConcept> all = new ArrayList<>();
    for (int i = 0; i < concepts.size(); i++) {
      all.add(concept(i, concepts.get(i), scores));
    }
    return all;
  }

  private static OfConcept concept(int index, Concept concept, List<Score> scores) {
    Map<String, int[]> uses = new LinkedHashMap<>();
    int found = 0;
    int rejected = 0;
    for (Score score : scores) {
      ConceptScore one = score.concepts().get(index);
      found += one.verdict().isDetected() ? 1 : 0;
      rejected += one.verdict() == Verdict.REJECTED ? 1 : 0;
      count(one, uses);
    }
    Map<String, Uses> synonyms = new LinkedHashMap<>();
    String pointer = "/concepts/" + index;
    put(synonyms, pointer + "/synonyms/", concept.synonyms(), uses);
    for (int i = 0; i < concept.partials().size(); i++) {
      put(
          synonyms,
          pointer + "/partial/" + i + "/synonyms/",
          concept.partials().get(i).synonyms(),
          uses);
    }
    return new OfConcept(concept.id(), concept.name(), found, rejected, synonyms);
  }

  /** Counts for each synonym whether it is found, and whether nothing else supports the concept. */
  private static void count(ConceptScore score, Map<String, int[]> uses) {
    Set<String> found = new HashSet<>();
    Set<String> speaking = new HashSet<>();
    for (Evidence evidence : score.evidence()) {
      found.add(evidence.synonym());
      if (evidence.polarity() != Polarity.REJECTED && evidence.level() > 0) {
        speaking.add(evidence.synonym());
      }
    }
    boolean alone =
        speaking.size() == 1 && score.verdict().isDetected() && score.impliedBy() == null;
    for (String synonym : found) {
      int[] counts = uses.computeIfAbsent(synonym, key -> new int[2]);
      counts[0]++;
      counts[1] += alone && speaking.contains(synonym) ? 1 : 0;
    }
  }

  private static void put(
      Map<String, Uses> all, String pointer, List<Synonym> synonyms, Map<String, int[]> uses) {
    for (int i = 0; i < synonyms.size(); i++) {
      int[] counts = uses.getOrDefault(synonyms.get(i).notation(), new int[2]);
      all.put(pointer + i, new Uses(counts[0], counts[1]));
    }
  }
}
