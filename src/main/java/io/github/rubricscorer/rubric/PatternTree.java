package io.github.rubricscorer.rubric;

import io.github.rubricscorer.rubric.SynonymPattern.Alternatives;
import io.github.rubricscorer.rubric.SynonymPattern.Form;
import io.github.rubricscorer.rubric.SynonymPattern.Item;
import io.github.rubricscorer.rubric.SynonymPattern.Parts;
import io.github.rubricscorer.rubric.SynonymPattern.Phrase;
import io.github.rubricscorer.rubric.SynonymPattern.Run;
import io.github.rubricscorer.rubric.SynonymPattern.TermSet;
import io.github.rubricscorer.rubric.SynonymPattern.Visitor;
import io.github.rubricscorer.rubric.SynonymPattern.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Makes the parts of a pattern of what a {@link PatternParser} tells, and the reverse. */
final class PatternTree implements Visitor {
  private final List<Phrase> phrases = new ArrayList<>();
  private final List<Integer> windows = new ArrayList<>();
  private List<Run> runs = new ArrayList<>();
  private List<Integer> gaps = new ArrayList<>();
  private List<Item> items = new ArrayList<>();

  /** The items before each open bracket, and the alternatives behind it. */
  private final Deque<List<Item>> outerItems = new ArrayDeque<>();

  private final Deque<List<Run>> alternatives = new ArrayDeque<>();

  static Parts of(String notation) {
    PatternTree tree = new PatternTree();
    new PatternParser(notation, tree).pattern();
    tree.endPhrase();
    return new Parts(tree.phrases, tree.windows);
  }

  @Override
  public void word(String text, int from, int to, Form form) {
    items.add(new Word(text.substring(from, to), form));
  }

  @Override
  public void set(String name) {
    items.add(new TermSet(name));
  }

  @Override
  public void open() {
    outerItems.push(items);
    alternatives.push(new ArrayList<>());
    items = new ArrayList<>();
  }

  @Override
  public void or() {
    alternatives.element().add(new Run(items));
    items = new ArrayList<>();
  }

  @Override
  public void close() {
    or();
    items = outerItems.pop();
    items.add(new Alternatives(alternatives.pop()));
  }

  @Override
  public void gap(int words) {
    endRun();
    gaps.add(words);
  }

  @Override
  public void and(int before, int behind) {
    endPhrase();
    if (windows.isEmpty()) {
      windows.add(before);
    }
    windows.add(behind);
  }

  private void endRun() {
    runs.add(new Run(items));
    items = new ArrayList<>();
  }

  private void endPhrase() {
    endRun();
    phrases.add(new Phrase(runs, gaps));
    runs = new ArrayList<>();
    gaps = new ArrayList<>();
  }

  static void tell(Parts parts, Visitor visitor) {
    for (int p = 0; p < parts.phrases().size(); p++) {
      if (p > 0) {
        visitor.and(parts.windows().get(p - 1), parts.windows().get(p));
      }
      Phrase phrase = parts.phrases().get(p);
      for (int r = 0; r < phrase.runs().size(); r++) {
        if (r > 0) {
          visitor.gap(phrase.gaps().get(r - 1));
        }
        tell(phrase.runs().get(r), visitor);
      }
    }
  }

  private static void tell(Run run, Visitor visitor) {
    for (Item item : run.items()) {
      switch (item) {
        case Word word -> visitor.word(word.text(), 0, word.text().length(), word.form());
        case TermSet set -> visitor.set(set.name());
        case Alternatives some -> {
          visitor.open();
          for (int i = 0; i < some.runs().size(); i++) {
            if (i > 0) {
              visitor.or();
            }
            tell(some.runs().get(i), visitor);
          }
          visitor.close();
        }
      }
    }
  }
}
