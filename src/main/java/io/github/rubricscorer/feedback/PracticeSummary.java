package io.github.rubricscorer.feedback;

import io.github.rubricscorer.feedback.Delivery.Length;
import io.github.rubricscorer.feedback.wording.Conjunction;
import io.github.rubricscorer.feedback.wording.Noun;
import io.github.rubricscorer.feedback.wording.Numerals;
import io.github.rubricscorer.feedback.wording.Wording;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.DeliveryTarget;
import io.github.rubricscorer.rubric.Layer;
import io.github.rubricscorer.rubric.unit.Stakes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Overall feedback on several answers: a pure function of the attempts in the order in which they
 * were made. Of several attempts at a question, the latest counts; the others show in its trend
 * only. Immutable and thread-safe.
 *
 * @param headline how good the answers are on the whole, in a sentence
 * @param trends one entry per question, in the order of first attempts
 * @param themes the coverage of each theme over all questions, the best first, then by name; empty
 *     where no rubric names themes
 * @param lessons the {@value #MOST_LESSONS} most valuable things to learn next, by the points
 *     missed; fewer where less is missing
 * @param advice what goes well, what to work on and how to say it, in a few sentences: plain text
 * @param language the language of all of it: that of the rubrics, or English where they have
 *     several
 */
public record PracticeSummary(
    String headline,
    List<Trend> trends,
    List<Share> themes,
    List<Lesson> lessons,
    List<String> advice,
    String language) {
  /** The most lessons of a summary. */
  public static final int MOST_LESSONS = 3;

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no such language
   */
  public PracticeSummary {
    Objects.requireNonNull(headline, "headline");
    trends = List.copyOf(trends);
    themes = List.copyOf(themes);
    lessons = List.copyOf(lessons);
    advice = List.copyOf(advice);
    Language.of(language);
  }

  /**
   * Makes a summary in English.
   *
   * @param headline how good the answers are on the whole
   * @param trends one entry per question
   * @param themes the coverage of each theme
   * @param lessons what to learn next
   * @param advice what to work on, in sentences
   */
  public PracticeSummary(
      String headline,
      List<Trend> trends,
      List<Share> themes,
      List<Lesson> lessons,
      List<String> advice) {
    this(headline, trends, themes, lessons, advice, Language.ENGLISH.code());
  }

  /**
   * Sums up attempts with the default bands.
   *
   * @param attempts the attempts, the earliest first; at least one
   * @return the summary
   * @throws IllegalArgumentException if there is no attempt
   */
  public static PracticeSummary of(List<Attempt> attempts) {
    return of(attempts, Bands.DEFAULT);
  }

  /**
   * Sums up attempts.
   *
   * @param attempts the attempts, the earliest first; at least one
   * @param bands the bounds of the bands; a theme is a strength from {@link Bands#strong} on
   * @return the summary
   * @throws IllegalArgumentException if there is no attempt
   */
  public static PracticeSummary of(List<Attempt> attempts, Bands bands) {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("no attempt to sum up");
    }
    Map<String, List<Attempt>> byQuestion = new LinkedHashMap<>();
    for (Attempt attempt : attempts) {
      byQuestion.computeIfAbsent(attempt.rubric().id(), id -> new ArrayList<>()).add(attempt);
    }
    List<Attempt> latest = byQuestion.values().stream().map(List::getLast).toList();
    List<Share> themes = themes(latest);
    return new PracticeSummary(
        headline(attempts.size(), latest, bands),
        byQuestion.values().stream().map(of -> trend(of, bands)).toList(),
        themes,
        latest.stream()
            .flatMap(PracticeSummary::lessons)
            .sorted(Comparator.comparingDouble(lesson -> -lesson.points()))
            .limit(MOST_LESSONS)
            .toList(),
        advice(latest, themes, bands),
        language(latest).code());
  }

  private static String headline(int attempts, List<Attempt> latest, Bands bands) {
    double mean =
        latest.stream().mapToDouble(attempt -> attempt.score().coverage()).average().orElse(0);
    Language language = language(latest);
    return Wording.SUMMARY_HEADLINE.text(
        language,
        bands.of(mean).label(language.code()),
        Numerals.percent(mean, language),
        Noun.QUESTION.counted(latest.size(), language),
        Noun.ANSWER.counted(attempts, language));
  }

  /** Returns the language of all rubrics, or English where they have several. */
  private static Language language(List<Attempt> latest) {
    List<String> codes =
        latest.stream().map(attempt -> attempt.rubric().language()).distinct().toList();
    return codes.size() == 1 ? Language.of(codes.getFirst()) : Language.ENGLISH;
  }

  private static Trend trend(List<Attempt> attempts, Bands bands) {
    Attempt latest = attempts.getLast();
    return new Trend(
        latest.rubric().id(),
        latest.rubric().title(),
        attempts.stream().map(attempt -> attempt.score().coverage()).toList(),
        bands.of(latest.score().coverage()));
  }

  private static List<Share> themes(List<Attempt> latest) {
    Map<String, Share> shares = new LinkedHashMap<>();
    for (Attempt attempt : latest) {
      Map<String, List<ScoredConcept>> concepts = new LinkedHashMap<>();
      for (ScoredConcept scored : attempt.concepts()) {
        if (scored.concept().weight() > 0) {
          scored
              .concept()
              .themes()
              .forEach(
                  theme -> concepts.computeIfAbsent(theme, t -> new ArrayList<>()).add(scored));
        }
      }
      concepts.forEach(
          (theme, of) -> shares.merge(theme, Share.of(theme, of, attempt.rubric()), Share::plus));
    }
    return shares.values().stream()
        .sorted(
            Comparator.comparingDouble((Share share) -> -share.coverage())
                .thenComparing(Share::name))
        .toList();
  }

  private static Stream<Lesson> lessons(Attempt attempt) {
    Map<String, Double> gains = Stakes.of(attempt.score(), attempt.rubric()).gains();
    Stream<ScoredConcept> missed =
        ScoredUnit.of(attempt.concepts(), attempt.rubric()).stream()
            .flatMap(unit -> unit.wanting(gains).stream());
    Stream<ScoredConcept> mistaken =
        attempt.concepts().stream().filter(scored -> scored.points() < 0);
    return Stream.concat(missed, mistaken)
        .map(scored -> lesson(attempt, scored, gains.getOrDefault(scored.concept().id(), 0.0)));
  }

  private static Lesson lesson(Attempt attempt, ScoredConcept scored, double points) {
    return new Lesson(
        attempt.rubric().id(),
        scored.concept().id(),
        scored.concept().name(),
        points,
        Remarks.advice(scored.concept(), Language.of(attempt.rubric().language())));
  }

  private static List<String> advice(List<Attempt> latest, List<Share> themes, Bands bands) {
    Language language = language(latest);
    List<String> advice = new ArrayList<>();
    List<String> strengths =
        themes.stream().filter(t -> t.coverage() >= bands.strong()).map(Share::name).toList();
    List<String> gaps =
        themes.reversed().stream()
            .filter(t -> t.coverage() < bands.strong())
            .map(Share::name)
            .toList();
    if (!strengths.isEmpty()) {
      advice.add(Wording.STRENGTHS.text(language, Conjunction.AND.join(strengths, language)));
    }
    if (!gaps.isEmpty()) {
      advice.add(Wording.GAPS.text(language, Conjunction.AND.join(gaps, language)));
    }
    latest.stream()
        .map(Attempt::delivery)
        .filter(delivery -> delivery.length() != Length.GOOD)
        .map(Delivery::target)
        .findFirst()
        .ifPresent(target -> advice.add(time(target, language)));
    List<String> layers = unstructuredLayers(latest);
    if (!layers.isEmpty()) {
      advice.add(Wording.ADVICE_STRUCTURE.text(language, String.join(", ", layers)));
    }
    return advice;
  }

  /** Returns the layers of what is not structured, in their order. */
  private static List<String> unstructuredLayers(List<Attempt> latest) {
    List<String> order = Arrays.stream(Layer.values()).map(Layer::key).toList();
    return latest.stream()
        .map(Attempt::delivery)
        .filter(delivery -> !delivery.isStructured())
        .flatMap(delivery -> delivery.layers().stream())
        .map(Share::name)
        .distinct()
        .sorted(Comparator.comparingInt(order::indexOf))
        .toList();
  }

  private static String time(DeliveryTarget target, Language language) {
    return Wording.ADVICE_TIME.text(
        language, Integer.toString(target.minSeconds()), Integer.toString(target.maxSeconds()));
  }

  /**
   * How the answers to one question went, from the first attempt to the latest. Immutable and
   * thread-safe.
   *
   * @param questionId the question's id
   * @param title its rubric's title
   * @param coverages the coverage of each attempt in order, 0..1; at least one
   * @param band the band of the latest attempt
   */
  public record Trend(String questionId, String title, List<Double> coverages, Band band) {
    /**
     * Copies the coverages.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Trend {
      Objects.requireNonNull(questionId, "questionId");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(band, "band");
      coverages = List.copyOf(coverages);
      if (coverages.isEmpty()) {
        throw new IllegalArgumentException("no attempt at '" + questionId + "'");
      }
    }

    /**
     * Returns the coverage of the latest attempt, which is the one that counts.
     *
     * @return 0..1
     */
    public double latest() {
      return coverages.getLast();
    }

    /**
     * Returns how the latest attempt compares with the first.
     *
     * @return the difference of their coverages, -1..1; 0 where there is one attempt only
     */
    public double change() {
      return latest() - coverages.getFirst();
    }
  }
}
