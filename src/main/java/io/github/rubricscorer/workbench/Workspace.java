package io.github.rubricscorer.workbench;

import io.github.rubricscorer.authoring.AddedSynonyms;
import io.github.rubricscorer.authoring.LineDiff;
import io.github.rubricscorer.evaluation.LabelledAnswer;
import io.github.rubricscorer.report.HtmlReport;
import io.github.rubricscorer.report.Review;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.source.JsonFile;
import io.github.rubricscorer.rubric.source.JsonTree.SyntaxException;
import io.github.rubricscorer.suggest.GivenAnswer;
import io.github.rubricscorer.suggest.Offers;
import io.github.rubricscorer.suggest.Suggester;
import io.github.rubricscorer.suggest.Suggestions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One moment of the work on a rubric: its text as it is saved and as it is being written, and what
 * both make of the answers. Immutable and thread-safe.
 *
 * @param files the files of the directory by their names, as they are saved; of other rubrics the
 *     names alone count
 * @param file the name of the rubric's file
 * @param answers the answers to its question
 * @param saved the rubric as it is saved
 * @param current the rubric as it is being written
 * @param progress hears of what takes long
 */
record Workspace(
    Map<String, byte[]> files,
    String file,
    List<Given> answers,
    Edition saved,
    Edition current,
    ScoringProgress progress) {
  private static final int SUGGESTIONS = 3;
  private static final int NEXT = 5;

  /** The answers are scored with the rubric, then with what may be suggested. */
  private static final int PASSES = 2;

  Workspace {
    files = Map.copyOf(files);
    answers = List.copyOf(answers);
  }

  /** Begins with what is saved. */
  static Workspace open(
      Map<String, byte[]> files,
      String file,
      String text,
      List<Given> answers,
      ScoringProgress progress) {
    Edition saved = Edition.of(files, file, text, answers, null, progress);
    return new Workspace(files, file, answers, saved, saved, progress);
  }

  /** Takes another text of the rubric. */
  Workspace with(String text) {
    if (text.equals(current.text())) {
      return this;
    }
    Edition next =
        text.equals(saved.text())
            ? saved
            : Edition.of(files, file, text, answers, current.last(), progress);
    return new Workspace(files, file, answers, saved, next, progress);
  }

  /** Tells whether the text is a rubric. */
  boolean isValid() {
    return current.rubric() != null;
  }

  /**
   * The ids of the concepts that are compared with labels, as {@code rubric evaluate --against}
   * compares two editions: those that both have, without helpers.
   */
  Set<String> compared() {
    Set<String> ids = new LinkedHashSet<>();
    if (current.rubric() != null) {
      ids.addAll(comparable(current.rubric()));
    }
    if (saved.rubric() != null) {
      ids.retainAll(comparable(saved.rubric()));
    }
    return ids;
  }

  private static List<String> comparable(Edition.Compiled rubric) {
    return rubric.rubric().concepts().stream()
        .filter(concept -> !concept.isHelper())
        .map(Concept::id)
        .toList();
  }

  /** What there is to see of the rubric at this moment. */
  Check check() {
    return Check.of(this);
  }

  /** Returns the difference between what is saved and what is being written. */
  String difference() {
    return LineDiff.of(file, saved.text(), current.text());
  }

  /** What the lint finds; empty where the rubric is at fault. */
  List<EditorRemark> remarks() {
    Edition.Compiled rubric = current.rubric();
    return rubric == null ? List.of() : rubric.findings().stream().map(EditorRemark::of).toList();
  }

  /**
   * On how many answers each exclusion takes something away; empty where the rubric is at fault.
   */
  Map<String, Integer> exclusions() {
    Edition.Compiled rubric = current.rubric();
    return rubric == null ? Map.of() : ExclusionUses.of(rubric, answers, progress);
  }

  /**
   * Explains an answer as the page of a report does.
   *
   * @return the markup of the element {@code article}; null where the rubric is at fault
   */
  @Nullable String article(String text) {
    Edition.Compiled rubric = current.rubric();
    return rubric == null
        ? null
        : new HtmlReport().article(Review.explained(rubric.scorer(), rubric.rubric().id(), text));
  }

  /**
   * A synonym that could be added.
   *
   * @param pattern the synonym
   * @param width how it was made of the words, as {@link Offers.Width} has it, in small letters
   * @param found in how many answers it would be found
   * @param newly the ids of the answers that it would newly match
   * @param wrong how many of those do not say the concept, by a person's labels
   * @param breaks the names of the examples that would no longer hold
   * @param text the rubric's text with it
   */
  record Offer(
      String pattern,
      String width,
      int found,
      List<String> newly,
      int wrong,
      List<String> breaks,
      String text) {}

  /**
   * Makes synonyms of words of an answer.
   *
   * @param conceptId the concept to add to
   * @param words the words
   * @return synonyms, the narrowest first; empty where the rubric is at fault or has no such
   *     concept
   */
  List<Offer> offers(String conceptId, String words) {
    Edition.Compiled rubric = current.rubric();
    int concept = rubric == null ? -1 : index(rubric, conceptId);
    if (rubric == null || concept < 0) {
      return List.of();
    }
    boolean isCompared = compared().contains(conceptId);
    Offers offers = new Offers(rubric.scorer(), rubric.rubric().id(), rubric.set().vocabulary());
    return offers
        .of(concept, words, answers.stream().map(Given::answer).toList(), missing(concept))
        .stream()
        .map(offer -> offer(conceptId, isCompared, offer))
        .toList();
  }

  private static int index(Edition.Compiled rubric, String conceptId) {
    List<String> ids = rubric.rubric().concepts().stream().map(Concept::id).toList();
    return ids.indexOf(conceptId);
  }

  private BitSet missing(int concept) {
    BitSet missing = new BitSet();
    for (int i = 0; i < answers.size(); i++) {
      missing.set(i, !current.scores().get(i).concepts().get(concept).verdict().isDetected());
    }
    return missing;
  }

  private Offer offer(String conceptId, boolean isCompared, Offers.Offer offer) {
    String text = added(conceptId, offer.pattern());
    List<Given> newly = offer.newly().stream().map(answers::get).toList();
    int wrong =
        isCompared
            ? (int) newly.stream().filter(one -> isLabelledWithout(one, conceptId)).count()
            : 0;
    return new Offer(
        offer.pattern(),
        offer.width().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        offer.found().size(),
        newly.stream().map(Given::id).toList(),
        wrong,
        broken(text),
        text);
  }

  private static boolean isLabelledWithout(Given answer, String conceptId) {
    LabelledAnswer labels = answer.labels();
    return labels != null && !labels.covered().contains(conceptId);
  }

  /** Returns the names of the examples that hold now and would not with another text. */
  private List<String> broken(String text) {
    Set<String> failing = failures(current.examples());
    try {
      Edition.Compiled after = Edition.compiled(files, file, text);
      return failures(after.checked()).stream().filter(name -> !failing.contains(name)).toList();
    } catch (RubricException e) {
      return List.of(e.faults().getFirst().description());
    }
  }

  static Set<String> failures(List<Edition.Checked> examples) {
    return examples.stream()
        .filter(Edition.Checked::fails)
        .map(Edition.Checked::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Adds a synonym to the text that is being written.
   *
   * @return the text with it; the same where it has no such concept or is at fault
   */
  String added(String conceptId, String pattern) {
    if (!isValid()) {
      return current.text();
    }
    try {
      return AddedSynonyms.to(
          current.text(),
          new JsonFile(file, current.text()).read(),
          Map.of(conceptId, List.of(pattern)));
    } catch (SyntaxException e) {
      throw new IllegalStateException("a text that was read before", e);
    }
  }

  /**
   * Suggests synonyms from the answers, and answers to read, as {@code rubric suggest} does.
   *
   * @param conceptId the only concept to look at, or null for all
   * @return the suggestions; null where the rubric is at fault or there is no answer
   */
  @Nullable Suggestions suggestions(@Nullable String conceptId) {
    Edition.Compiled rubric = current.rubric();
    if (rubric == null || answers.isEmpty()) {
      return null;
    }
    List<GivenAnswer> judged = judged();
    ScoringProgress.Work work = progress.begin(PASSES * judged.size());
    return new Suggester(rubric.scorer(), rubric.rubric().id(), rubric.set().vocabulary())
        .suggest(judged, new Suggester.Wanted(conceptId, SUGGESTIONS, NEXT), done -> work.step());
  }

  /** The answers that people have labelled; else those that they have graded; else all. */
  private List<GivenAnswer> judged() {
    List<Given> judged = answers.stream().filter(answer -> answer.labels() != null).toList();
    if (judged.isEmpty()) {
      judged = answers.stream().filter(answer -> answer.grade() != null).toList();
    }
    return (judged.isEmpty() ? answers : judged).stream().map(Given::answer).toList();
  }

  /** The pairs of what is saved and what is being written, where both are rubrics. */
  List<Score[]> pairs() {
    List<Score[]> pairs = new ArrayList<>();
    if (saved.rubric() != null && current.rubric() != null) {
      IntStream.range(0, answers.size())
          .forEach(i -> pairs.add(new Score[] {saved.scores().get(i), current.scores().get(i)}));
    }
    return pairs;
  }
}
