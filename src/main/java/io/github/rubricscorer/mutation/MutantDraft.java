package io.github.rubricscorer.mutation;

import io.github.rubricscorer.mutation.Mutation.AtLeastStep;
import io.github.rubricscorer.mutation.Mutation.BestStep;
import io.github.rubricscorer.mutation.Mutation.CombinationRemoval;
import io.github.rubricscorer.mutation.Mutation.GroupRemoval;
import io.github.rubricscorer.mutation.Mutation.ImplicationRemoval;
import io.github.rubricscorer.mutation.Mutation.LimitLifting;
import io.github.rubricscorer.mutation.Mutation.MisconceptionRemoval;
import io.github.rubricscorer.mutation.Mutation.OnlyIfRemoval;
import io.github.rubricscorer.mutation.Mutation.OwnWordsRemoval;
import io.github.rubricscorer.mutation.Mutation.PartialStep;
import io.github.rubricscorer.mutation.Mutation.SynonymRemoval;
import io.github.rubricscorer.mutation.Mutation.UnlessRemoval;
import io.github.rubricscorer.mutation.Mutation.WeightStep;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Condition;
import io.github.rubricscorer.rubric.Group;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.copy.RubricCopy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A concept whose parts can be changed. Not thread-safe. */
final class MutantDraft {
  private final Concept concept;
  private double weight;
  private @Nullable String group;
  private List<Synonym> synonyms;
  private List<Partial> partials;
  private final List<Synonym> unless;
  private final List<String> impliedBy;
  private @Nullable Condition combination;
  private @Nullable Condition onlyIf;

  private MutantDraft(Concept concept) {
    this.concept = concept;
    weight = concept.weight();
    group = concept.group();
    synonyms = concept.synonyms();
    partials = concept.partials();
    unless = new ArrayList<>(concept.unless());
    impliedBy = new ArrayList<>(concept.impliedBy());
    combination = concept.combination();
    onlyIf = concept.onlyIf();
  }

  /** Returns the rubric with a mutation. */
  static Rubric mutate(Rubric rubric, Mutation mutation) {
    return switch (mutation) {
      case BestStep step ->
          withGroup(rubric, step.group(), rubric.group(step.group()).withBest(step.to()));
      case OwnWordsRemoval removal ->
          withGroup(rubric, removal.group(), rubric.group(removal.group()).withOwnWords(false));
      default -> mutateConcepts(rubric, mutation);
    };
  }

  private static Rubric mutateConcepts(Rubric rubric, Mutation mutation) {
    List<Concept> concepts = new ArrayList<>();
    for (Concept concept : rubric.concepts()) {
      boolean meant =
          mutation instanceof GroupRemoval removal
              ? removal.group().equals(concept.group())
              : mutation.conceptId().equals(concept.id());
      if (!meant) {
        concepts.add(concept);
      } else if (!(mutation instanceof MisconceptionRemoval)) {
        MutantDraft draft = new MutantDraft(concept);
        draft.apply(mutation);
        concepts.add(draft.concept());
      }
    }
    return withConcepts(rubric, concepts);
  }

  /** Returns a rubric of other concepts. */
  static Rubric withConcepts(Rubric rubric, List<Concept> concepts) {
    return with(rubric, concepts).build();
  }

  private static Rubric withGroup(Rubric rubric, String name, Group group) {
    return with(rubric, rubric.concepts()).group(name, group).build();
  }

  private static Rubric.Builder with(Rubric rubric, List<Concept> concepts) {
    Rubric.Builder changed = RubricCopy.withoutConcepts(rubric);
    concepts.forEach(changed::concept);
    return changed;
  }

  /** Makes a partial. */
  static Partial partial(double credit, List<Synonym> synonyms) {
    Partial.Builder partial = Partial.builder(credit);
    synonyms.forEach(partial::synonym);
    return partial.build();
  }

  /** Returns a concept with other synonyms and partials. */
  static Concept withPatterns(Concept concept, List<Synonym> synonyms, List<Partial> partials) {
    MutantDraft draft = new MutantDraft(concept);
    draft.synonyms = synonyms;
    draft.partials = partials;
    return draft.concept();
  }

  private void apply(Mutation mutation) {
    switch (mutation) {
      case SynonymRemoval removal ->
          replace(synonym -> isSame(synonym, removal.synonym()) ? null : synonym);
      case LimitLifting lifting ->
          replace(synonym -> isSame(synonym, lifting.from()) ? lifting.to() : synonym);
      case AtLeastStep step ->
          replace(synonym -> isSame(synonym, step.from()) ? step.to() : synonym);
      case UnlessRemoval removal ->
          unless.removeIf(exclusion -> isSame(exclusion, removal.exclusion()));
      case PartialStep step -> {
        partials = new ArrayList<>(partials);
        partials.set(step.partial(), partial(step.to(), partials.get(step.partial()).synonyms()));
      }
      case ImplicationRemoval removal -> impliedBy.remove(removal.impliedBy());
      case CombinationRemoval removal -> combination = null;
      case OnlyIfRemoval removal -> onlyIf = null;
      case WeightStep step -> weight = step.to();
      case GroupRemoval removal -> group = null;
      case BestStep step -> {}
      case OwnWordsRemoval removal -> {}
      case MisconceptionRemoval removal -> {}
    }
  }

  /** No two synonyms of a concept have the same notation. */
  private static boolean isSame(Synonym a, Synonym b) {
    return a.notation().equals(b.notation());
  }

  /** Something that puts a synonym, or nothing, in place of another. */
  private interface Replacement {
    @Nullable Synonym of(Synonym synonym);
  }

  private void replace(Replacement replacement) {
    synonyms = replaced(synonyms, replacement);
    partials =
        partials.stream()
            .map(old -> partial(old.credit(), replaced(old.synonyms(), replacement)))
            .toList();
  }

  private static List<Synonym> replaced(List<Synonym> synonyms, Replacement replacement) {
    List<Synonym> result = new ArrayList<>();
    for (Synonym synonym : synonyms) {
      Synonym replaced = replacement.of(synonym);
      if (replaced != null) {
        result.add(replaced);
      }
    }
    return result;
  }

  private Concept concept() {
    Concept.Builder changed =
        Concept.builder(concept.id())
            .name(concept.name())
            .weight(weight)
            .layer(concept.layer())
            .themes(concept.themes().toArray(String[]::new));
    synonyms.forEach(changed::synonym);
    partials.forEach(changed::partial);
    unless.forEach(changed::unless);
    return changed
        .negation(concept.negation())
        .impliedBy(impliedBy.toArray(String[]::new))
        .combination(combination)
        .onlyIf(onlyIf)
        .group(group)
        .praise(concept.praise())
        .hint(concept.hint())
        .build();
  }
}
