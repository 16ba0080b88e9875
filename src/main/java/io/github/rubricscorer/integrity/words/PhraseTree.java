package io.github.rubricscorer.integrity.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Phrases as a tree, in which those that begin alike share the steps that they begin with. Not
 * changed once it is searched, and thread-safe then.
 */
final class PhraseTree {
  private final Node root = new Node();

  /** The ways on from the root, by the number of a text's word. */
  private final List<List<Edge>> first = new ArrayList<>();

  /**
   * A phrase.
   *
   * @param section the section that it stands in
   * @param line the line that it is from
   * @param order its place among all phrases: of several that match the first is meant
   * @param ends whether it stands at the end of a sentence or clause only
   */
  record Phrase(String section, int line, int order, boolean ends) {}

  /**
   * A place in a phrase.
   *
   * @param words the numbers of the words that fit; none where there is room for any
   * @param room for so many words at most
   * @param colon whether a colon must follow
   */
  record Step(BitSet words, int room, boolean colon) {
    static Step ofWords(Set<String> words) {
      return new Step(KnownWords.numbers(words), 0, false);
    }

    static Step ofRoom(int room) {
      return new Step(new BitSet(), room, false);
    }

    Step beforeColon() {
      return new Step(words, room, true);
    }
  }

  /** A step, and what follows it. */
  private record Edge(Step step, Node next) {}

  /** What has been read of phrases. */
  private static final class Node {
    private final List<Edge> edges = new ArrayList<>();
    private final List<Phrase> complete = new ArrayList<>();

    /** The least order of a phrase that is complete here or later. */
    private int least = Integer.MAX_VALUE;
  }

  PhraseTree() {
    for (int word = 0; word < KnownWords.count(); word++) {
      first.add(new ArrayList<>());
    }
  }

  void add(Phrase phrase, List<Step> steps) {
    Node at = root;
    for (Step step : steps) {
      at = next(at, step);
      at.least = Math.min(at.least, phrase.order());
    }
    at.complete.add(phrase);
  }

  private Node next(Node at, Step step) {
    for (Edge edge : at.edges) {
      if (edge.step().equals(step)) {
        return edge.next();
      }
    }
    Edge edge = new Edge(step, new Node());
    at.edges.add(edge);
    if (at == root) {
      step.words().stream().forEach(word -> first.get(word).add(edge));
    }
    return edge.next();
  }

  /** Looks for phrases in a text, one word to begin with after the other. Not thread-safe. */
  static final class Search {
    private final TextWords words;
    private int from;
    private int end;
    private @Nullable Phrase best;

    Search(TextWords words) {
      this.words = words;
    }

    /** Begins with another word. */
    void reset(int word) {
      from = word;
      best = null;
    }

    /** The first of the phrases that were found since; null for none. */
    @Nullable Phrase best() {
      return best;
    }

    /** The word after it. */
    int end() {
      return end;
    }

    /** Tries the phrases that begin with a word. */
    void words(PhraseTree tree) {
      for (Edge edge : tree.first.get(words.known(from))) {
        follow(edge, from);
      }
    }

    /** Tries the phrases that begin with room for words. */
    void room(PhraseTree tree) {
      for (Edge edge : tree.root.edges) {
        if (edge.step().words().isEmpty()) {
          follow(edge, from);
        }
      }
    }

    private void follow(Edge edge, int at) {
      Step step = edge.step();
      if (best != null && edge.next().least >= best.order()) {
        return;
      }
      if (step.words().isEmpty()) {
        for (int to = at; to <= at + step.room(); to++) {
          visit(edge.next(), to);
          if (!goesOn(to)) {
            return;
          }
        }
      } else if (goesOn(at)
          && step.words().get(words.known(at))
          && (!step.colon() || words.gap(at + 1) >= TextWords.COLON)) {
        visit(edge.next(), at + 1);
      }
    }

    private void visit(Node node, int at) {
      for (Phrase phrase : node.complete) {
        if ((best == null || phrase.order() < best.order())
            && (!phrase.ends() || words.gap(at) >= TextWords.CLAUSE)) {
          best = phrase;
          end = at;
        }
      }
      for (Edge edge : node.edges) {
        follow(edge, at);
      }
    }

    /** Whether a word stands in the same sentence as the one that a match begins with. */
    private boolean goesOn(int at) {
      return at < words.count() && (at == from || words.gap(at) < TextWords.SENTENCE);
    }
  }
}
