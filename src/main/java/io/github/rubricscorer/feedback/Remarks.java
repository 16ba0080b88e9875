package io.github.rubricscorer.feedback;

import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.feedback.wording.Wording;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which concepts get a line, and which.
 *
 * <p>Of a group, only the members that count (the highest weights times credits; at a tie the
 * heaviest, then the first) are asked for more. The others are praised where they are covered and
 * are passed over where they are not.
 */
final class Remarks {
  /** The most characters of the answer that a remark quotes. */
  private static final int QUOTE_LENGTH = 60;

  private final List<ScoredConcept> concepts;
  private final Set<String> counting;
  private final Language language;

  private Remarks(List<ScoredConcept> concepts, Rubric rubric) {
    this.concepts = concepts;
    language = Language.of(rubric.language());
    this.counting =
        ScoredUnit.of(concepts, rubric).stream()
            .flatMap(unit -> unit.counting().stream())
            .map(scored -> scored.concept().id())
            .collect(Collectors.toUnmodifiableSet());
  }

  static List<Remark> of(List<ScoredConcept> concepts, Rubric rubric) {
    return new Remarks(concepts, rubric).inOrder();
  }

  private List<Remark> inOrder() {
    Comparator<ScoredConcept> heaviestFirst =
        Comparator.comparingDouble(scored -> -scored.concept().weight());
    Stream<Remark> found = concepts.stream().map(this::remark).flatMap(Optional::stream);
    Stream<Remark> hints =
        concepts.stream().sorted(heaviestFirst).map(this::hint).flatMap(Optional::stream);
    return Stream.concat(found.sorted(Comparator.comparing(Remark::kind)), hints).toList();
  }

  private Optional<Remark> remark(ScoredConcept scored) {
    if (scored.concept().isHelper()) {
      return Optional.empty();
    }
    if (scored.concept().isMisconception()) {
      return scored.score().verdict().isDetected()
          ? Optional.of(misconception(scored))
          : Optional.empty();
    }
    Verdict verdict = scored.score().verdict();
    if (verdict != Verdict.COVERED && isPassedOver(scored)) {
      return Optional.empty();
    }
    return switch (verdict) {
      case COVERED -> Optional.of(praise(scored.concept()));
      case PARTIAL -> Optional.of(partly(scored));
      case HEDGED -> Optional.of(hedged(scored));
      case REJECTED -> Optional.of(rejected(scored));
      case MISSING -> Optional.empty();
    };
  }

  private Optional<Remark> hint(ScoredConcept scored) {
    boolean wanted =
        scored.score().verdict() == Verdict.MISSING
            && !scored.concept().isMisconception()
            && !isPassedOver(scored);
    return wanted ? Optional.of(hint(scored.concept())) : Optional.empty();
  }

  private boolean isPassedOver(ScoredConcept scored) {
    return !counting.contains(scored.concept().id());
  }

  private Remark praise(Concept concept) {
    String text =
        concept.praise() != null
            ? concept.praise()
            : Wording.COVERED.text(language, concept.name());
    return new Remark(Remark.Kind.PRAISE, concept.id(), text);
  }

  private Remark partly(ScoredConcept scored) {
    Concept concept = scored.concept();
    return remark(
        Remark.Kind.PARTIAL, concept, Wording.PARTLY.text(language, concept.name(), quote(scored)));
  }

  private Remark hedged(ScoredConcept scored) {
    Concept concept = scored.concept();
    String text =
        scored
            .decidingEvidence()
            .map(Evidence::cue)
            .map(cue -> Wording.HEDGED.text(language, concept.name(), quote(cue.text())))
            .orElseGet(() -> Wording.HEDGED_WITHOUT_CUE.text(language, concept.name()));
    return remark(Remark.Kind.HEDGED, concept, text);
  }

  private Remark rejected(ScoredConcept scored) {
    Concept concept = scored.concept();
    String text =
        scored
            .decidingEvidence()
            .map(evidence ->
                rejecting(evidence).text(language, concept.name(), quote(evidence.text())))
            .orElseGet(() -> Wording.REJECTED_WITHOUT_EVIDENCE.text(language, concept.name()));
    return remark(Remark.Kind.REJECTED, concept, text);
  }

  /** Without a cue it is asserted, and the concept asks for a denial. */
  private static Wording rejecting(Evidence evidence) {
    return evidence.cue() == null ? Wording.NOT_DENIED : Wording.REJECTED;
  }

  private Remark misconception(ScoredConcept scored) {
    Concept concept = scored.concept();
    return remark(
        Remark.Kind.MISCONCEPTION,
        concept,
        Wording.MISCONCEPTION.text(language, concept.name(), quote(scored)));
  }

  /** A line that ends in the rubric's hint, where there is one. */
  private Remark remark(Remark.Kind kind, Concept concept, String text) {
    String hint = concept.hint();
    return new Remark(
        kind, concept.id(), hint == null ? text : Wording.WITH_HINT.text(language, text, hint));
  }

  private Remark hint(Concept concept) {
    return new Remark(Remark.Kind.HINT, concept.id(), advice(concept, language));
  }

  /** What to say of a concept that is wanting, or of a misconception that is there. */
  static String advice(Concept concept, Language language) {
    String hint = concept.hint();
    Wording without = concept.isMisconception() ? Wording.MISTAKEN : Wording.MISSING;
    return hint != null ? hint : without.text(language, concept.name());
  }

  /** The evidence that decided, quoted; partial verdicts and misconceptions always have some. */
  private String quote(ScoredConcept scored) {
    return quote(scored.decidingEvidence().map(Evidence::text).orElse(scored.concept().name()));
  }

  private String quote(String text) {
    return Printable.quote(text, QUOTE_LENGTH, language);
  }
}
