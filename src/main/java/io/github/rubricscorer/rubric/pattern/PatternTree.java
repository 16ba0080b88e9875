package io.github.rubricscorer.rubric.pattern;

import io.github.rubricscorer.rubric.pattern.SynonymPattern.Alternatives;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Form;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Gap;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Item;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Limit;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Phrase;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Run;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.TermSet;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Visitor;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Makes the parts of a pattern of what a {@link PatternParser} tells. */
final class PatternTree implements Visitor {
  private final List<Phrase> phrases = new ArrayList<>();
  private final List<Limit> windows = new ArrayList<>();
  private List<Run> runs = new ArrayList<>();
  private List<Gap> gaps = new ArrayList<>();
  private List<Item> items = new ArrayList<>();

  /** The items before each open bracket, and the alternatives after it. */
  private final Deque<List<Item>> outerItems = new ArrayDeque<>();

  private final Deque<List<Run>> alternatives = new ArrayDeque<>();

  static PatternTree of(String notation) {
    PatternTree tree = new PatternTree();
    new PatternParser(notation, tree).pattern();
    tree.endPhrase();
    return tree;
  }

  /** The parts between the {@code &}, at least one. */
  List<Phrase> phrases() {
    return List.copyOf(phrases);
  }

  /** How far apart each part and its neighbours may be; empty where there is only one part. */
  List<Limit> windows() {
    return List.copyOf(windows);
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
  public void gap(Limit limit) {
    endRun();
    gaps.add(new Gap(limit, null));
  }

  @Override
  public void endWithout() {
    gaps.add(new Gap(gaps.removeLast().limit(), new Run(items)));
    items = new ArrayList<>();
  }

  @Override
  public void and(Limit before, Limit after) {
    endPhrase();
    if (windows.isEmpty()) {
      windows.add(before);
    }
    windows.add(after);
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
}
