package io.github.rubricscorer.cli.practice;

import io.github.rubricscorer.Scorer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** The questions that are still to be asked, in their order. Not thread-safe. */
final class Agenda {
  private final Deque<String> waiting;
  private int asked;

  private Agenda(Collection<String> questions) {
    waiting = new ArrayDeque<>(questions);
  }

  /** The questions of a person's choice. */
  static Agenda of(List<String> questions) {
    return new Agenda(questions);
  }

  /** All questions that follow no other one; all questions where each follows another. */
  static Agenda all(Scorer scorer) {
    Set<String> followUps = new HashSet<>();
    for (String id : scorer.questionIds()) {
      scorer.rubric(id).followUps().forEach(next -> followUps.add(next.id()));
    }
    List<String> first =
        scorer.questionIds().stream().filter(id -> !followUps.contains(id)).toList();
    return new Agenda(first.isEmpty() ? scorer.questionIds() : first);
  }

  /** The same questions in an order that the seed decides. */
  Agenda shuffled(long seed) {
    List<String> questions = new ArrayList<>(waiting);
    Collections.shuffle(questions, new Random(seed));
    return new Agenda(questions);
  }

  /** The questions without those that have had an answer. */
  Agenda without(Collection<String> answered) {
    Agenda rest = new Agenda(waiting.stream().filter(id -> !answered.contains(id)).toList());
    rest.asked = asked + waiting.size() - rest.waiting.size();
    return rest;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Takes the next question; there must be one. */
  String next() {
    asked++;
    return Objects.requireNonNull(waiting.poll());
  }

  /** Takes a question out, as it has been asked as a follow-up. */
  void drop(String question) {
    waiting.remove(question);
  }

  /** The number of the question that was taken last, from 1. */
  int position() {
    return asked;
  }

  /** How many there are, taken or not. */
  int size() {
    return asked + waiting.size();
  }
}
