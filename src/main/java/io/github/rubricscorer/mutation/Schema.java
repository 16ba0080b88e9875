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
import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.Group;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.scoring.CompiledRubric;
import io.github.rubricscorer.scoring.RubricCompiler;
import io.github.rubricscorer.scoring.SynonymNumbers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rubric compiled together with all of its mutants. Beside each synonym stands its loosened form,
 * beside each partial its stepped ones; a mutant is the whole with some of it silenced. Immutable
 * and thread-safe.
 */
final class Schema {
  private final Rubric rubric;
  private final CompiledRubric compiled;

  /** The numbers of what the rubric itself does not have. */
  private final BitSet foreign = new BitSet();

  private final List<Entry> entries;

  /** The number of each synonym by its place in the whole. */
  private final Map<String, Integer> numbers;

  /** A synonym or exclusion; its place is known when its concept is laid out. */
  private static final class Slot {
    private final Synonym synonym;
    private final double level;
    private String pointer = "";

    private Slot(Synonym synonym, double level) {
      this.synonym = synonym;
      this.level = level;
    }
  }

  /**
   * A mutation in terms of the schema.
   *
   * @param silenced what it removes
   * @param sounded what it adds
   * @param rivals the slots that make a removal redundant if one is the same as what is removed
   */
  private record Entry(
      Mutation mutation, List<Slot> silenced, List<Slot> sounded, List<Slot> rivals) {}

  private Schema(Rubric rubric, Vocabulary vocabulary) {
    this.rubric = rubric;
    Layout layout = new Layout(rubric);
    for (int i = 0; i < rubric.concepts().size(); i++) {
      layout.add(rubric.concepts().get(i), "/concepts/" + i);
    }
    entries = List.copyOf(layout.entries);
    Rubric whole = MutantDraft.withConcepts(rubric, layout.concepts);
    numbers = SynonymNumbers.byPointer(whole);
    layout.foreign.forEach(slot -> foreign.set(number(slot)));
    compiled = compiled(whole, vocabulary);
  }

  private static CompiledRubric compiled(Rubric whole, Vocabulary vocabulary) {
    List<Fault> faults = new ArrayList<>();
    CompiledRubric compiled =
        new RubricCompiler(vocabulary)
            .compile(
                whole,
                (pointer, problem, offending) ->
                    faults.add(
                        new Fault(
                            whole.id(),
                            0,
                            0,
                            "too large to be mutated: with all that is tried " + problem,
                            offending,
                            "")));
    if (compiled == null) {
      throw new RubricException(faults);
    }
    return compiled;
  }

  private int number(Slot slot) {
    return Objects.requireNonNull(numbers.get(slot.pointer), slot.pointer);
  }

  /**
   * Compiles a rubric that a scorer has taken.
   *
   * @throws RubricException if it is too large with all that its mutants have
   */
  static Schema of(Rubric rubric, Vocabulary vocabulary) {
    return new Schema(rubric, vocabulary);
  }

  int size() {
    return entries.size();
  }

  Mutation mutation(int index) {
    return entries.get(index).mutation;
  }

  /** Returns the rubric without any mutation. */
  CompiledRubric original() {
    return compiled.variant(rubric, foreign);
  }

  /** Returns the rubric with one mutation. */
  CompiledRubric mutant(int index) {
    Entry entry = entries.get(index);
    BitSet silent = (BitSet) foreign.clone();
    entry.silenced.forEach(slot -> silent.set(number(slot)));
    entry.sounded.forEach(slot -> silent.clear(number(slot)));
    return compiled.variant(graded(entry.mutation), silent);
  }

  /** Returns the synonym that makes a mutation redundant, or null. */
  @Nullable Synonym rival(int index) {
    Entry entry = entries.get(index);
    for (Slot rival : entry.rivals) {
      Slot removed = entry.silenced.getFirst();
      if (rival.level >= removed.level
          && compiled.form(number(rival)).equals(compiled.form(number(removed)))) {
        return rival.synonym;
      }
    }
    return null;
  }

  /** What a mutation changes of the grading; a misconception without synonyms costs nothing. */
  private Rubric graded(Mutation mutation) {
    return switch (mutation) {
      case ImplicationRemoval removal -> removal.applyTo(rubric);
      case WeightStep step -> step.applyTo(rubric);
      case GroupRemoval removal -> removal.applyTo(rubric);
      case BestStep step -> step.applyTo(rubric);
      case OwnWordsRemoval removal -> removal.applyTo(rubric);
      case CombinationRemoval removal -> removal.applyTo(rubric);
      case OnlyIfRemoval removal -> removal.applyTo(rubric);
      case SynonymRemoval removal -> rubric;
      case UnlessRemoval removal -> rubric;
      case LimitLifting lifting -> rubric;
      case AtLeastStep step -> rubric;
      case PartialStep step -> rubric;
      case MisconceptionRemoval removal -> rubric;
    };
  }

  /** Lays out all concepts and finds the mutations on the way. */
  private static final class Layout {
    private final Rubric rubric;
    private final boolean weightsMatter;
    private final Set<String> groups = new HashSet<>();
    private final List<Concept> concepts = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Slot> foreign = new ArrayList<>();

    private Layout(Rubric rubric) {
      this.rubric = rubric;
      weightsMatter = rubric.concepts().stream().filter(concept -> !concept.isHelper()).count() > 1;
    }

    private void add(Concept concept, String at) {
      new ConceptLayout(concept, at).add();
    }

    private final class ConceptLayout {
      private final Concept concept;
      private final String at;
      private final List<Slot> synonyms = new ArrayList<>();
      private final List<List<Slot>> partials = new ArrayList<>();
      private final List<Slot> unless = new ArrayList<>();

      /** Loosened forms of synonyms at full level, and partials that the concept does not have. */
      private final List<Slot> moreSynonyms = new ArrayList<>();

      private final List<Partial> morePartials = new ArrayList<>();
      private final List<List<Slot>> morePartialSlots = new ArrayList<>();

      private ConceptLayout(Concept concept, String at) {
        this.concept = concept;
        this.at = at;
      }

      private void add() {
        weight();
        slots(concept.synonyms(), 1, synonyms);
        for (Partial partial : concept.partials()) {
          List<Slot> slots = new ArrayList<>();
          slots(partial.synonyms(), partial.credit(), slots);
          partials.add(slots);
        }
        slots(concept.unless(), 0, unless);
        synonyms(synonyms, at + "/synonyms/");
        for (int i = 0; i < partials.size(); i++) {
          partial(i, at + "/partial/" + i);
        }
        for (int i = 0; i < unless.size(); i++) {
          Slot slot = unless.get(i);
          remove(new UnlessRemoval(concept.id(), at + "/unless/" + i, slot.synonym), slot, unless);
        }
        for (int i = 0; i < concept.impliedBy().size(); i++) {
          grade(
              new ImplicationRemoval(
                  concept.id(), at + "/impliedBy/" + i, concept.impliedBy().get(i)));
        }
        if (concept.group() != null && groups.add(concept.group())) {
          grade(new GroupRemoval(concept.id(), at + "/group", concept.group()));
          steps(concept.group());
        }
        conditions();
        if (concept.isMisconception()) {
          List<Slot> all = new ArrayList<>(synonyms);
          partials.forEach(all::addAll);
          entries.add(
              new Entry(new MisconceptionRemoval(concept.id(), at), all, List.of(), List.of()));
        }
        layOut();
      }

      private void conditions() {
        Condition combination = concept.combination();
        if (combination != null) {
          grade(new CombinationRemoval(concept.id(), at + "/combination", combination));
        }
        Condition onlyIf = concept.onlyIf();
        if (onlyIf != null) {
          grade(new OnlyIfRemoval(concept.id(), at + "/onlyIf", onlyIf));
        }
      }

      /** Steps how a group counts, where the rubric says so. */
      private void steps(String name) {
        Group group = rubric.group(name);
        String pointer = "/groups/" + name.replace("~", "~0").replace("/", "~1");
        for (int to : new int[] {group.best() - 1, group.best() + 1}) {
          if (group.best() > 1 && to <= members(name)) {
            grade(new BestStep(concept.id(), pointer + "/best", name, group.best(), to));
          }
        }
        if (group.ownWords()) {
          grade(new OwnWordsRemoval(concept.id(), pointer + "/ownWords", name));
        }
      }

      private long members(String group) {
        return rubric.concepts().stream().filter(each -> group.equals(each.group())).count();
      }

      private void weight() {
        if (weightsMatter && !concept.isHelper()) {
          double size = Math.abs(concept.weight());
          double sign = Math.signum(concept.weight());
          for (double to : new double[] {size + 1, size > 1 ? size - 1 : size / 2}) {
            grade(new WeightStep(concept.id(), at + "/weight", concept.weight(), sign * to));
          }
        }
      }

      private void slots(List<Synonym> from, double level, List<Slot> to) {
        from.forEach(synonym -> to.add(new Slot(synonym, level)));
      }

      private void partial(int index, String pointer) {
        double credit = concept.partials().get(index).credit();
        for (double to : new double[] {(1 + credit) / 2, credit / 2}) {
          PartialStep step = new PartialStep(concept.id(), pointer + "/credit", index, credit, to);
          List<Slot> stepped = more(to, concept.partials().get(index).synonyms());
          entries.add(new Entry(step, partials.get(index), stepped, List.of()));
        }
        synonyms(partials.get(index), pointer + "/synonyms/");
      }

      private void synonyms(List<Slot> slots, String pointer) {
        List<Slot> rivals = new ArrayList<>(synonyms);
        partials.forEach(rivals::addAll);
        for (int i = 0; i < slots.size(); i++) {
          Slot slot = slots.get(i);
          String place = pointer + i;
          remove(new SynonymRemoval(concept.id(), place, slot.synonym), slot, rivals);
          Synonym lifted = MutationLimits.lifted(slot.synonym);
          if (!lifted.equals(slot.synonym)) {
            loosen(new LimitLifting(concept.id(), place, slot.synonym, lifted), slot, lifted);
          }
          if (slot.synonym instanceof Synonym.Several several && several.atLeast() > 1) {
            AtLeastStep step = new AtLeastStep(concept.id(), place, several);
            loosen(step, slot, step.to());
          }
        }
      }

      private void remove(Mutation mutation, Slot slot, List<Slot> rivals) {
        List<Slot> others = rivals.stream().filter(rival -> rival != slot).toList();
        entries.add(new Entry(mutation, List.of(slot), List.of(), others));
      }

      private void loosen(Mutation mutation, Slot slot, Synonym loosened) {
        entries.add(
            new Entry(mutation, List.of(slot), more(slot.level, List.of(loosened)), List.of()));
      }

      private void grade(Mutation mutation) {
        entries.add(new Entry(mutation, List.of(), List.of(), List.of()));
      }

      /** Adds synonyms that the concept does not have. */
      private List<Slot> more(double level, List<Synonym> added) {
        List<Slot> slots = new ArrayList<>();
        slots(added, level, slots);
        foreign.addAll(slots);
        if (level == 1) {
          moreSynonyms.addAll(slots);
        } else {
          morePartials.add(MutantDraft.partial(level, added));
          morePartialSlots.add(slots);
        }
        return slots;
      }

      /** Places what the concept does not have after what it has. */
      private void layOut() {
        place(Stream.of(synonyms, moreSynonyms), at + "/synonyms/");
        List<List<Slot>> allPartialSlots = new ArrayList<>(partials);
        allPartialSlots.addAll(morePartialSlots);
        for (int i = 0; i < allPartialSlots.size(); i++) {
          place(Stream.of(allPartialSlots.get(i)), at + "/partial/" + i + "/synonyms/");
        }
        place(Stream.of(unless), at + "/unless/");
        List<Synonym> allSynonyms = new ArrayList<>(concept.synonyms());
        moreSynonyms.forEach(slot -> allSynonyms.add(slot.synonym));
        List<Partial> allPartials = new ArrayList<>(concept.partials());
        allPartials.addAll(morePartials);
        concepts.add(MutantDraft.withPatterns(concept, allSynonyms, allPartials));
      }

      private static void place(Stream<List<Slot>> slots, String list) {
        List<Slot> all = slots.flatMap(List::stream).toList();
        for (int i = 0; i < all.size(); i++) {
          all.get(i).pointer = list + i;
        }
      }
    }
  }
}
