package io.github.rubricscorer.importing.wording;

import io.github.rubricscorer.importing.notes.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The things that answers to one question should say, each once. Not thread-safe. */
public final class Things {
  private final Words words;
  private final Wordings wordings;
  private final List<Thing> things = new ArrayList<>();
  private final Map<String, List<Word>> contents = new HashMap<>();
  private final Map<String, List<Word>> names = new HashMap<>();
  private final List<Word> question;
  private final boolean remarked;

  /**
   * Begins.
   *
   * @param fields what the notes are about
   * @param remarked the things that remarks speak of
   * @param question the question
   */
  public Things(Words words, Fields fields, List<Thing> remarked, String question) {
    this.words = words;
    this.wordings = fields.wordings();
    this.question = content(question);
    this.remarked = !remarked.isEmpty();
    remarked.forEach(this::add);
  }

  /** The things, in the order of the notes. */
  public List<Thing> all() {
    return List.copyOf(things);
  }

  /** The words that tell something, found once for each text. */
  private List<Word> content(String text) {
    return contents.computeIfAbsent(text, words::content);
  }

  /** The same, and what tells a small one from a large one where there is nothing else. */
  private List<Word> naming(String key) {
    return names.computeIfAbsent(key, words::naming);
  }

  private void add(Thing thing) {
    for (int i = 0; i < things.size(); i++) {
      if (areSame(thing, things.get(i))) {
        things.set(i, things.get(i).with(thing));
        return;
      }
    }
    things.add(thing);
  }

  /**
   * Whether two remarks are on the same thing. Two lines that set off a name each mean two things
   * if all that they share is one word: "old nodes against new ones", "roll back the node image".
   */
  private boolean areSame(Thing a, Thing b) {
    List<Word> one = naming(a.key());
    List<Word> other = naming(b.key());
    if (areCriteria(a, b) || !isWithin(one, other) && !isWithin(other, one)) {
      return false;
    }
    Set<String> stems = stems(one);
    Set<String> others = stems(other);
    boolean areSetOff = a.stressed() && b.stressed() && a.first() != b.first();
    return !areSetOff || stems.equals(others) || Math.min(stems.size(), others.size()) > 1;
  }

  private static Set<String> stems(List<Word> words) {
    return words.stream().map(Word::stem).collect(Collectors.toSet());
  }

  /** A scheme says each thing once, however alike two of its criteria are. */
  private static boolean areCriteria(Thing a, Thing b) {
    return a.role() == Role.CRITERION && b.role() == Role.CRITERION;
  }

  /** Whether all words of a name are in another, and tell enough to mean the same. */
  private static boolean isWithin(List<Word> part, List<Word> whole) {
    return !part.isEmpty()
        && (part.size() == whole.size() || part.size() > 1 || part.getFirst().isTelling())
        && part.stream()
            .allMatch(word -> whole.stream().anyMatch(other -> other.stem().equals(word.stem())));
  }

  /**
   * Adds what a model answer says that no remark speaks of, and keeps its wordings for what they
   * do.
   *
   * @param most how many things there may be; it ends where there would be more
   * @param alone whether what only the model answer says is a thing, too
   * @return whether that is all that it says
   */
  public boolean addModel(String model, int line, int most, boolean alone) {
    List<Clause> clauses = Clause.of(model, words);
    int last = -1;
    for (int i = 0; i < clauses.size(); i++) {
      if (things.size() > most) {
        things.removeLast();
        return false;
      }
      Clause clause = clauses.get(i);
      List<Word> said = said(clause);
      if (said.isEmpty()) {
        continue;
      }
      int found = find(said);
      if (found < 0 && !said.stream().anyMatch(Word::isTelling) && isPurpose(clauses, i + 1)) {
        found = find(said(clauses.get(i + 1)));
      }
      if (found < 0 && clause.purpose() && remarked && last >= 0) {
        found = last;
      }
      if (found >= 0) {
        things.set(found, things.get(found).said(clause.text()));
        last = found;
      } else if (alone && (said.size() > 1 || said.getFirst().isTelling())) {
        things.add(
            new Thing(
                Role.MODEL,
                clause.name(words),
                List.of(),
                List.of(clause.text()),
                "",
                false,
                1,
                line,
                ""));
        last = things.size() - 1;
      }
    }
    return true;
  }

  private static boolean isPurpose(List<Clause> clauses, int at) {
    return at < clauses.size() && clauses.get(at).purpose();
  }

  /** What a clause says beyond the question; nothing where most of it is asked. */
  private List<Word> said(Clause clause) {
    List<Word> all = content(clause.text());
    List<Word> said = all.stream().filter(w -> question.stream().noneMatch(w::isLike)).toList();
    return (all.size() - said.size()) * 10 >= all.size() * 7 ? List.of() : said;
  }

  /** The thing that these words are about, or -1. */
  private int find(List<Word> said) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < things.size(); i++) {
      int value = value(things.get(i), said);
      if (value > most) {
        most = value;
        best = i;
      }
    }
    return best;
  }

  private int value(Thing thing, List<Word> said) {
    int value = 0;
    List<String> names = new ArrayList<>(thing.alternatives());
    names.addFirst(thing.key());
    for (String name : names) {
      List<Word> parts = content(name);
      int common = common(parts, said);
      boolean telling =
          parts.size() > 1 || parts.stream().anyMatch(w -> w.rarity() != Rarity.EVERYDAY);
      if (common == parts.size() && common > 0 && telling) {
        value = Math.max(value, 10 * common);
      } else if (sharesTerms(parts, said)) {
        value = Math.max(value, 4 + common);
      } else if (common > 0 && common * 2 >= parts.size() && common * 2 >= said.size()) {
        value = Math.max(value, 2 + common);
      }
    }
    return value > 0 ? value : around(thing, names, said);
  }

  /** Whether the notes say of the thing what is said here: 1 or 0. */
  private int around(Thing thing, List<String> names, List<Word> said) {
    List<Word> known = new ArrayList<>();
    names.forEach(name -> known.addAll(content(name)));
    thing.contexts().forEach(context -> known.addAll(content(context)));
    List<Word> common =
        said.stream().filter(w -> known.stream().anyMatch(k -> isSame(k, w))).toList();
    boolean telling = common.stream().anyMatch(w -> w.rarity() != Rarity.EVERYDAY);
    return common.size() * 2 >= said.size() && (common.size() > 1 || telling && said.size() <= 2)
        ? 1
        : 0;
  }

  private int common(List<Word> parts, List<Word> said) {
    return (int) parts.stream().filter(p -> said.stream().anyMatch(w -> isSame(p, w))).count();
  }

  /** Whether two words are alike, or people say the one for the other. */
  private boolean isSame(Word a, Word b) {
    return a.isLike(b) || wordings.joins(a, b);
  }

  /** Whether both have a term, and the clause has no other. */
  private static boolean sharesTerms(List<Word> name, List<Word> said) {
    List<Word> terms = said.stream().filter(Word::isTelling).toList();
    return !terms.isEmpty() && terms.stream().allMatch(t -> name.stream().anyMatch(t::isLike));
  }
}
