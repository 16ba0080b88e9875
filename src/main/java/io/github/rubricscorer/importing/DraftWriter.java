package io.github.rubricscorer.importing;

import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.importing.notes.Leftover;
import io.github.rubricscorer.importing.notes.NoteRemark;
import io.github.rubricscorer.importing.notes.Notes;
import io.github.rubricscorer.importing.notes.QuestionNotes;
import io.github.rubricscorer.importing.notes.Role;
import io.github.rubricscorer.importing.wording.Fields;
import io.github.rubricscorer.importing.wording.SynonymDrafts;
import io.github.rubricscorer.importing.wording.Thing;
import io.github.rubricscorer.importing.wording.ThingSplitter;
import io.github.rubricscorer.importing.wording.Things;
import io.github.rubricscorer.importing.wording.Words;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.DeliveryTarget;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Group;
import io.github.rubricscorer.rubric.Negation;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Drafts rubrics from a document. Not thread-safe. */
public final class DraftWriter {
  private static final int MOST_ID_WORDS = 5;
  private static final int MOST_RUBRIC_ID_WORDS = 4;

  /** Each thing is compared with each other, and tried on what is said of the others. */
  private static final int MOST_THINGS = 300;

  /** A remark is read as often as it has clauses. */
  private static final int LONGEST_REMARK = 4_000;

  /** Each clause of a model answer is compared with each thing. */
  private static final int LONGEST_MODEL = 40_000;

  /** A concept that finds more than this finds anything. */
  private static final int MOST_SYNONYMS = 80;

  private static final int MOST_QUESTIONS = 1_000;

  private final Words words;
  private final ThingSplitter splitter;
  private final Vocabulary vocabulary;
  private final Vocabulary known = BundledRubrics.vocabulary("");
  private Fields fields;
  private final String fileId;
  private final List<Leftover> leftovers = new ArrayList<>();
  private final Set<String> rubricIds = new HashSet<>();
  private final IdentityHashMap<QuestionNotes, String> ids = new IdentityHashMap<>();

  /**
   * Makes a writer.
   *
   * @param vocabulary the words that the drafts will share
   * @param language the language of the document
   * @param fileName the document's name without its ending, for a rubric that nothing else names
   */
  public DraftWriter(Vocabulary vocabulary, Language language, String fileName) {
    this.words = new Words(language);
    this.splitter = new ThingSplitter(words);
    this.fields = Fields.of("", words);
    this.vocabulary = vocabulary;
    this.fileId = Slug.of(List.of(fileName), 1, "question");
  }

  /**
   * Drafts rubrics from notes.
   *
   * @param text all of their text, which tells what they are about
   */
  public Draft draft(Notes notes, String text) {
    fields = Fields.of(text, words);
    leftovers.addAll(notes.leftovers());
    List<QuestionNotes> questions = firstOf(notes.questions(), MOST_QUESTIONS);
    notes.questions().stream()
        .skip(MOST_QUESTIONS)
        .forEach(
            question -> leave(question.line(), question.question(), "more than 1,000 questions"));
    for (QuestionNotes question : questions) {
      QuestionNotes before = question.before();
      String id =
          before != null && ids.containsKey(before) ? ids.get(before) + "-follow-up" : id(question);
      ids.put(question, Slug.free(id, rubricIds));
    }
    Map<String, Rubric.Builder> rubrics = new LinkedHashMap<>();
    Notes kept = new Notes(questions, List.of(), notes.seconds());
    for (QuestionNotes question : questions) {
      List<Thing> things = things(question);
      if (things.isEmpty()) {
        leftovers.add(
            new Leftover(
                question.line(),
                question.line(),
                question.question(),
                "a question of which no remark says anything"));
      } else {
        rubric(question, things, kept)
            .ifPresent(rubric -> rubrics.put(Objects.requireNonNull(ids.get(question)), rubric));
      }
    }
    rubrics.forEach((id, rubric) -> rubric.followUps(followUps(id, rubrics.keySet(), kept)));
    leftovers.sort(null);
    return new Draft(
        rubrics.values().stream().map(Rubric.Builder::build).toList(), leftovers, vocabulary);
  }

  /** What is asked next, as far as a rubric came of it. */
  private String[] followUps(String id, Set<String> drafted, Notes notes) {
    return notes.questions().stream()
        .filter(other -> other.before() != null && id.equals(ids.get(other.before())))
        .map(other -> Objects.requireNonNull(ids.get(other)))
        .filter(drafted::contains)
        .toArray(String[]::new);
  }

  private String id(QuestionNotes question) {
    String text = question.title().isEmpty() ? question.question() : question.title();
    return Slug.of(words.telling(text, MOST_RUBRIC_ID_WORDS), MOST_RUBRIC_ID_WORDS, fileId);
  }

  private static <T> List<T> firstOf(List<T> list, int most) {
    return list.subList(0, Math.min(most, list.size()));
  }

  private void leave(int line, String text, String reason) {
    leftovers.add(new Leftover(line, line, text, reason));
  }

  private void leave(NoteRemark remark, String reason) {
    leftovers.add(new Leftover(remark.first(), remark.last(), remark.text().text(), reason));
  }

  private List<Thing> things(QuestionNotes question) {
    List<Thing> remarked = new ArrayList<>();
    for (NoteRemark remark : question.remarks()) {
      if (remark.length() > LONGEST_REMARK) {
        leave(remark, "a remark of more than 4,000 characters");
        continue;
      }
      List<Thing> found = remarked.size() < MOST_THINGS ? splitter.of(remark) : List.<Thing>of();
      if (remarked.size() + found.size() > MOST_THINGS || remarked.size() == MOST_THINGS) {
        leave(remark, "more than 300 things to say of one question");
      } else if (found.isEmpty()) {
        leave(remark, "names nothing that an answer could say");
      } else {
        remarked.addAll(found);
      }
    }
    Things things = new Things(words, fields, remarked, question.question());
    if (question.model().length() > LONGEST_MODEL) {
      leave(question.modelLine(), "", "a model answer of more than 40,000 characters");
    } else if (!things.addModel(
        question.model(), question.modelLine(), MOST_THINGS, !question.isScored())) {
      leave(question.modelLine(), "", "a model answer with more than 300 things to say");
    }
    return things.all();
  }

  private Optional<Rubric.Builder> rubric(QuestionNotes question, List<Thing> things, Notes notes) {
    Map<String, Thing> byId = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Thing thing : things) {
      String id = Slug.of(words.telling(thing.key(), MOST_ID_WORDS), MOST_ID_WORDS, "concept");
      byId.put(Slug.free(id, taken), thing);
    }
    String asked = asked(question);
    SynonymDrafts drafts = new SynonymDrafts(words, fields, vocabularies(), asked, things);
    Map<String, List<String>> drafted = new LinkedHashMap<>();
    byId.forEach((id, thing) -> drafted.put(id, surest(thing, drafts.of(thing))));
    Map<String, Set<String>> kept = DraftTrial.copy(drafted);
    Set<String> negated =
        byId.entrySet().stream()
            .filter(entry -> entry.getValue().negated())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    DraftTrial trial =
        new DraftTrial(asked, words.language(), vocabulary, kept, drafts.terms(), negated);
    Set<String> names = new HashSet<>();
    things.forEach(thing -> names.addAll(drafts.names(thing)));
    tried(trial, byId, asked, question.answer(), names);
    byId.forEach((id, thing) -> {
      Set<String> synonyms = kept.get(id);
      String verbatim = drafts.verbatim(thing);
      if (synonyms != null && synonyms.isEmpty() && !verbatim.isEmpty()) {
        synonyms.add(verbatim);
      }
    });
    drop(byId, kept);
    if (byId.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(built(question, asked, byId, kept, drafts.terms(), trial, notes));
  }

  /** The surest synonyms of a thing; which are left out is told. */
  private List<String> surest(Thing thing, List<String> synonyms) {
    if (synonyms.size() > MOST_SYNONYMS) {
      String rest = String.join("; ", synonyms.subList(MOST_SYNONYMS, synonyms.size()));
      leave(thing.first(), rest, "more than 80 synonyms of one concept");
    }
    return firstOf(synonyms, MOST_SYNONYMS);
  }

  /** The product's own words are those of one field. */
  private List<Vocabulary> vocabularies() {
    return fields.isOpen("software") ? List.of(vocabulary, known) : List.of(vocabulary);
  }

  /** Leaves out the things of which nothing but a word that every text has is left. */
  private void drop(Map<String, Thing> byId, Map<String, Set<String>> kept) {
    byId.entrySet()
        .removeIf(entry -> {
          boolean empty = Objects.requireNonNull(kept.get(entry.getKey())).isEmpty();
          if (empty) {
            Thing thing = entry.getValue();
            leftovers.add(
                new Leftover(
                    thing.first(),
                    thing.first(),
                    thing.name(),
                    "only a common word; write a concept of it"));
            kept.remove(entry.getKey());
          }
          return empty;
        });
  }

  /** The question says nothing, each thing's name only that thing, and the answer what it got. */
  private static void tried(
      DraftTrial trial, Map<String, Thing> byId, String asked, String answer, Set<String> names) {
    List<DraftTrial.Probe> probes = new ArrayList<>();
    probes.add(new DraftTrial.Probe(asked, byId.keySet(), Set.of()));
    byId.forEach((id, thing) -> {
      Set<String> others = new LinkedHashSet<>(byId.keySet());
      others.remove(id);
      probes.add(new DraftTrial.Probe(thing.key() + ".", others, names));
    });
    Set<String> missing = new LinkedHashSet<>(byId.keySet());
    missing.removeIf(id -> Objects.requireNonNull(byId.get(id)).role() != Role.ADVICE);
    probes.add(new DraftTrial.Probe(answer, missing, Set.of()));
    trial.run(probes);
  }

  private String asked(QuestionNotes question) {
    if (!question.question().isBlank()) {
      return question.question();
    }
    if (!question.title().isBlank()) {
      return question.title();
    }
    leftovers.add(
        new Leftover(
            question.line(),
            question.line(),
            "",
            "no question found; the rubric has the file's name for one"));
    return fileId.replace('-', ' ');
  }

  private Rubric.Builder built(
      QuestionNotes question,
      String asked,
      Map<String, Thing> byId,
      Map<String, Set<String>> synonyms,
      Map<String, List<String>> terms,
      DraftTrial trial,
      Notes notes) {
    String id = Objects.requireNonNull(ids.get(question));
    Rubric.Builder rubric = Rubric.builder(id).language(words.language().code()).question(asked);
    if (!question.title().isBlank()) {
      rubric.title(question.title());
    }
    terms.forEach((name, set) -> {
      String use = "<" + name + ">";
      if (synonyms.values().stream().anyMatch(all -> all.stream().anyMatch(s -> s.contains(use)))) {
        rubric.terms(name, set.toArray(String[]::new));
      }
    });
    Map<String, Integer> groups = groups(question, byId.values());
    groups.forEach((name, best) -> rubric.group(name, Group.DEFAULT.withBest(best)));
    byId.forEach((conceptId, thing) -> {
      String group = groups.containsKey(thing.group()) ? thing.group() : null;
      rubric.concept(concept(conceptId, thing, synonyms).group(group));
    });
    if (!question.model().isBlank()) {
      rubric.modelAnswer(question.model());
    }
    if (notes.seconds() != null) {
      rubric.delivery(
          DeliveryTarget.DEFAULT.withSeconds(notes.seconds().min(), notes.seconds().max()));
    }
    examples(question, byId, trial, rubric);
    return rubric;
  }

  /** The lists of which not all count, as far as more concepts came of them than count. */
  private static Map<String, Integer> groups(QuestionNotes question, Collection<Thing> things) {
    Map<String, Integer> groups = new LinkedHashMap<>(question.best());
    groups
        .entrySet()
        .removeIf(group ->
            things.stream().filter(thing -> thing.group().equals(group.getKey())).count()
                <= group.getValue());
    return groups;
  }

  private Concept.Builder concept(String id, Thing thing, Map<String, Set<String>> synonyms) {
    Concept.Builder concept =
        Concept.builder(id)
            .name(Sentence.begun(thing.name()))
            .weight(thing.weight())
            .synonyms(Objects.requireNonNull(synonyms.get(id)).toArray(String[]::new));
    if (thing.negated()) {
      concept.negation(Negation.REQUIRED);
    }
    if (thing.role() == Role.PRAISE) {
      concept.praise(Sentence.of(thing.source()));
      if (words.language() == Language.ENGLISH) { // feedback has words of its own in others
        concept.hint("Bring in " + Sentence.lower(thing.key()) + ".");
      }
    } else if (thing.source().isBlank()) {
      concept.hint(
          Sentence.of(thing.contexts().isEmpty() ? thing.key() : thing.contexts().getFirst()));
    } else {
      concept.hint(Sentence.of(thing.source()));
    }
    return concept;
  }

  private static void examples(
      QuestionNotes question, Map<String, Thing> byId, DraftTrial trial, Rubric.Builder rubric) {
    if (!question.answer().isBlank()) {
      Score score = trial.score(question.answer());
      List<String> covers = new ArrayList<>();
      List<String> misses = new ArrayList<>();
      byId.forEach((id, thing) -> {
        boolean detected = score.detected().contains(id);
        if (thing.role() == Role.PRAISE && detected) {
          covers.add(id);
        } else if (thing.role() == Role.ADVICE && !detected) {
          misses.add(id);
        }
      });
      rubric.example(
          Example.builder("the answer in the notes", question.answer())
              .covers(covers.toArray(String[]::new))
              .misses(misses.toArray(String[]::new)));
    }
    if (!question.model().isBlank()) {
      Score score = trial.score(question.model());
      rubric.example(
          Example.builder("the model answer", question.model())
              .covers(score.detected().toArray(String[]::new)));
    }
  }
}
