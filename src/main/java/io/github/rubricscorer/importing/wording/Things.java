package io.github.rubricscorer.importing.wording;

import io.github.rubricscorer.importing.notes.Role;
import java.util.ArrayList;
import java.util.List;

/** The things that answers to one question should say, each once. Not thread-safe. */
public final class Things {
  private final Words words;
  private final List<Thing> things = new ArrayList<>();
  private final List<Word> question;
  private final boolean remarked;

  /**
   * Begins.
   *
   * @param remarked the things that remarks speak of
   * @param question the question
   */
  public Things(Words words, List<Thing> remarked, String question) {
    this.words = words;
    this.question = words.content(question);
    this.remarked = !remarked.isEmpty();
    remarked.forEach(this::add);
  }

  /** The things, in the order of the notes. */
  public List<Thing> all() {
    return List.copyOf(things);
  }

  private void add(Thing thing) {
    List<Word> key = words.content(thing.key());
    for (int i = 0; i < things.size(); i++) {
      List<Word> other = words.content(things.get(i).key());
      if (isWithin(key, other) || isWithin(other, key)) {
        things.set(i, things.get(i).with(thing));
        return;
      }
    }
    things.add(thing);
  }

  /** Whether all words of a name are in another, and tell enough to mean the same. */
  private static boolean isWithin(List<Word> part, List<Word> whole) {
    return (part.size() == whole.size() || part.size() > 1 || part.getFirst().isTelling())
        && part.stream()
            .allMatch(word -> whole.stream().anyMatch(other -> other.stem().equals(word.stem())));
  }

  /**
   * Adds what a model answer says that no remark speaks of, and keeps its wordings for what they
   * do.
   */
  public void addModel(String model, int line) {
    int last = -1;
    for (Clause clause : Clause.of(model, words)) {
      List<Word> said = words.content(clause.text());
      int found = said.isEmpty() || isAsked(said) ? -2 : find(said);
      if (found >= 0) {
        things.set(found, things.get(found).said(clause.text()));
        last = found;
      } else if (found == -1 && clause.purpose() && remarked && last >= 0) {
        things.set(last, things.get(last).said(clause.text()));
      } else if (found == -1 && (said.size() > 1 || said.getFirst().isTelling())) {
        things.add(
            new Thing(
                Role.MODEL,
                clause.name(words),
                List.of(),
                List.of(clause.text()),
                "",
                false,
                1,
                line));
        last = things.size() - 1;
      }
    }
  }

  private boolean isAsked(List<Word> said) {
    long asked = said.stream().filter(w -> question.stream().anyMatch(w::isLike)).count();
    return asked * 10 >= said.size() * 7L;
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

  /** Whether both have a term, and the clause has no other. */
  private static boolean sharesTerms(List<Word> name, List<Word> said) {
    List<Word> terms = said.stream().filter(Word::isTelling).toList();
    return !terms.isEmpty() && terms.stream().allMatch(t -> name.stream().anyMatch(t::isLike));
  }

  private int value(Thing thing, List<Word> said) {
    int value = 0;
    List<String> names = new ArrayList<>(thing.alternatives());
    names.addFirst(thing.key());
    for (String name : names) {
      List<Word> parts = words.content(name);
      int common = (int) parts.stream().filter(p -> said.stream().anyMatch(p::isLike)).count();
      boolean telling =
          parts.size() > 1 || parts.stream().anyMatch(w -> w.rarity() != Rarity.EVERYDAY);
      if (common == parts.size() && common > 0 && telling) {
        value = Math.max(value, 10 * common);
      } else if (sharesTerms(parts, said)) {
        value = Math.max(value, 2 + common);
      } else if (common * 2 >= parts.size() && common * 2 >= said.size()) {
        value = Math.max(value, common);
      }
    }
    return value;
  }
}
