package io.github.rubricscorer.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.compile.Expression.Choice;
import io.github.rubricscorer.compile.Expression.Literal;
import io.github.rubricscorer.compile.Expression.Sequence;
import io.github.rubricscorer.find.PhraseAutomaton;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.words.Label;
import io.github.rubricscorer.words.Label.Exact;
import io.github.rubricscorer.words.Label.Prefix;
import io.github.rubricscorer.words.Label.Stem;
import io.github.rubricscorer.words.Label.Surface;
import io.github.rubricscorer.words.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of the words a, b and c, in the notation of patterns. */
@DisplayName("The lexicon and the automaton that are built")
class AutomatonConstructionTest {
  private static final int LONGEST = 6;

  @ParameterizedTest(name = "of {0} find in every text what each run matches by itself")
  @ValueSource(
      strings = {
        "a",
        "a b, b, b a",
        "a a, a a a",
        "a b c, b c, c",
        "a (b|c) a, a b, (a|b) (a|b|c)",
        "(a|b c) (a|b c), c a",
        "a (b|a b|b a b) c, b",
        "(a|a b|a b c) (c|b c), (b|c)",
        "a b a b a, b a b, (a|b) (a|b) (a|b) c",
      })
  void findsTheSameAsEachRunAlone(String runs) {
    List<Expression> expressions = Arrays.stream(runs.split(", ", -1)).map(this::parse).toList();
    LexiconBuilder labels = new LexiconBuilder(Language.ENGLISH);
    List.of("a", "b", "c").forEach(word -> labels.label(new Stem(word)));
    PositionAutomaton nodes = new PositionAutomaton(labels);
    for (int i = 0; i < expressions.size(); i++) {
      nodes.add(expressions.get(i), i);
    }
    Lexicon lexicon = labels.build();
    PhraseAutomaton automaton =
        SubsetConstruction.build(nodes, labels, lexicon, new LabelClasses(lexicon));
    compare("", PhraseAutomaton.START, automaton, expressions);
  }

  /** Goes on from a text with each word: a, b, c, and one that no run has. */
  private void compare(
      String text, int state, PhraseAutomaton automaton, List<Expression> expressions) {
    for (int word = 0; word <= 3 && text.length() < LONGEST; word++) {
      String longer = text + "_abc".charAt(word);
      int next = automaton.next(state, word);
      assertThat(found(automaton, automaton.ending(next)))
          .as(longer)
          .isEqualTo(expected(longer, expressions));
      compare(longer, next, automaton, expressions);
    }
  }

  private static Set<String> found(PhraseAutomaton automaton, int ending) {
    Set<String> found = new TreeSet<>();
    for (int part = ending; part != PhraseAutomaton.NO_ENDING; part = automaton.besides(part)) {
      for (int o = automaton.outputsFrom(part); o < automaton.outputsFrom(part + 1); o++) {
        found.add(automaton.outputFragment(o) + "@" + automaton.outputLength(o));
      }
    }
    return found;
  }

  private static Set<String> expected(String text, List<Expression> expressions) {
    Set<String> expected = new TreeSet<>();
    for (int fragment = 0; fragment < expressions.size(); fragment++) {
      for (int from = 0; from < text.length(); from++) {
        if (ends(expressions.get(fragment), text, Set.of(from)).contains(text.length())) {
          expected.add(fragment + "@" + (text.length() - from));
        }
      }
    }
    return expected;
  }

  /** Returns where a run can end that begins at some places. */
  private static Set<Integer> ends(Expression run, String text, Collection<Integer> starts) {
    Set<Integer> ends = new TreeSet<>();
    switch (run) {
      case Literal literal ->
          starts.stream()
              .filter(at -> text.startsWith(literal.toString(), at))
              .forEach(at -> ends.add(at + 1));
      case Sequence sequence -> {
        Set<Integer> at = new TreeSet<>(starts);
        for (Expression item : sequence.items()) {
          at = ends(item, text, at);
        }
        ends.addAll(at);
      }
      case Choice choice ->
          choice.options().forEach(option -> ends.addAll(ends(option, text, starts)));
    }
    return ends;
  }

  private Expression parse(String run) {
    List<Expression> items = new ArrayList<>();
    for (String item : run.split(" (?![^(]*\\))", -1)) {
      boolean isChoice = item.startsWith("(");
      items.add(
          isChoice
              ? Expression.choice(
                  Arrays.stream(item.substring(1, item.length() - 1).split("\\|", -1))
                      .map(this::parse)
                      .toList())
              : new Literal(new Stem(item), item));
    }
    return Expression.sequence(items);
  }

  @ParameterizedTest(name = "of {0} are: {1}")
  @CsvSource(
      delimiter = '>',
      value = {
        "read, replica             > read, replica",
        "auto*                     > auto*",
        "auto*, autoscal           > autoscal & auto*, auto*",
        "auto*, autosc*            > auto*, auto* & autosc*",
        "read, =SQS                > read, =SQS",
        "sq, =SQS                  > sq, sq & =SQS",
        "replica, =~replicas       > replica, replica & =~replicas",
        "repl*, replica, =Replica  > replica & repl*, repl*, replica & repl* & =Replica",
      })
  void theSetsOfLabelsThatWordsCanCarry(String labels, String classes) {
    LexiconBuilder builder = new LexiconBuilder(Language.ENGLISH);
    for (String label : labels.split(", ", -1)) {
      builder.label(label(label));
    }
    Lexicon lexicon = builder.build();
    List<String> found =
        IntStream.range(1, lexicon.classCount()).mapToObj(c -> describe(lexicon, c)).toList();
    assertThat(found).containsExactlyInAnyOrder(classes.split(", ", -1));
    assertThat(describe(lexicon, 0)).isEmpty();
  }

  @Test
  void handedOutLabelsAreNumberedByTheirKinds() {
    LexiconBuilder builder = new LexiconBuilder(Language.ENGLISH);
    int exact = builder.label(new Exact("SQS"));
    int prefix = builder.label(new Prefix("auto"));
    int read = builder.label(new Stem("read"));
    int surface = builder.label(new Surface("reads"));
    int write = builder.label(new Stem("write"));
    assertThat(builder.label(new Stem("read"))).isEqualTo(read);
    assertThat(List.of(read, write, prefix, surface, exact))
        .extracting(builder::number)
        .containsExactly(0, 1, 2, 3, 4);
    assertThat(builder.labelCount()).isEqualTo(5);
    assertThat(builder.stems().toArray()).containsExactly("read", "write");
  }

  private static Label label(String text) {
    if (text.startsWith("=~")) {
      return new Surface(text.substring(2));
    }
    if (text.startsWith("=")) {
      return new Exact(text.substring(1));
    }
    return text.endsWith("*") ? new Prefix(text.substring(0, text.length() - 1)) : new Stem(text);
  }

  private static String describe(Lexicon lexicon, int wordClass) {
    IntList labels = new IntList(4);
    lexicon.addLabels(wordClass, labels);
    return String.join(
        " & ", Arrays.stream(labels.toArray()).mapToObj(lexicon.labels()::describe).toList());
  }

  @Test
  void choicesHaveEachOptionOnce() {
    List<Expression> ten =
        new ArrayList<>(IntStream.range(0, 10).mapToObj(i -> parse("w" + i)).toList());
    ten.addAll(List.of(parse("w3"), parse("w0")));
    assertThat(Expression.choice(ten)).hasToString("(w0|w1|w2|w3|w4|w5|w6|w7|w8|w9)");
    assertThat(Expression.choice(List.of(parse("a b"), parse("a"), parse("a b"))))
        .hasToString("(a b|a)");
    assertThat(Expression.choice(List.of(parse("a"), parse("a")))).hasToString("a");
    assertThat(Expression.sequence(List.of(parse("a")))).hasToString("a");
  }
}
