package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.compact.StringNumbers;
import io.github.rubricscorer.number.NumberKind;
import io.github.rubricscorer.number.NumberRange;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.text.WordAnalysis.Forms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Labels")
class LabelsTest {
  private static final NumberRange THREE_TO_FOUR =
      new NumberRange(NumberKind.PLAIN, BigDecimal.valueOf(3), BigDecimal.valueOf(4));
  private static final NumberRange FIVE_PERCENT =
      new NumberRange(NumberKind.PERCENT, BigDecimal.valueOf(5), BigDecimal.valueOf(5));

  /** By their numbers. */
  private static final List<Label> ALL =
      List.of(
          new Label.Stem("read"),
          new Label.Stem("replica"),
          new Label.Prefix("repl"),
          new Label.Prefix("replic"),
          new Label.Surface("transport"),
          new Label.Exact("SQS"),
          new Label.Exact("K8s"),
          new Label.Value(THREE_TO_FOUR),
          new Label.Value(FIVE_PERCENT),
          new Label.After(Operator.EQUAL, new Label.Stem("replica")),
          new Label.After(Operator.ITEM, new Label.Value(THREE_TO_FOUR)));

  private static final Labels LABELS =
      new Labels(
          strings("read", "replica"),
          strings("repl", "replic"),
          strings("transport"),
          strings("SQS", "K8s"),
          strings(THREE_TO_FOUR.text(), FIVE_PERCENT.text()),
          strings(Labels.text(Operator.EQUAL, 1), Labels.text(Operator.ITEM, 7)));

  private static final String[] DESCRIBED = {
    "read",
    "replica",
    "repl*",
    "replic*",
    "=~transport",
    "=SQS",
    "=K8s",
    "3..4",
    "5%",
    "\\=replica",
    "\\#3..4"
  };

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void areNumberedKindByKind(boolean written) {
    Labels labels = written ? writtenAndRead() : LABELS;

    assertThat(labels.count()).isEqualTo(ALL.size());
    assertThat(labels.stemCount()).isEqualTo(2);
    for (int number = 0; number < ALL.size(); number++) {
      assertThat(labels.number(ALL.get(number))).isEqualTo(number);
      assertThat(labels.describe(number)).isEqualTo(DESCRIBED[number]);
    }
    assertThat(labels.stem(1)).isEqualTo("replica");
    assertThat(labels.prefixTexts()).containsExactly("repl", "replic");
    assertThat(labels.surfaceTexts()).containsExactly("transport");
    assertThat(labels.exactTexts()).containsExactly("SQS", "K8s");
    assertThat(labels.operators()).containsExactly(Operator.EQUAL, Operator.ITEM);
    assertThat(labels.hasOperators()).isTrue();
    assertThat(labels.prefixes().sorted()).containsExactly("repl", "replic");
    assertThat(labels.numbers().isEmpty()).isFalse();
  }

  @Test
  void readAsAPatternHasThem() {
    assertThat(ALL)
        .extracting(Label::toString)
        .containsExactly(
            "read",
            "replica",
            "repl*",
            "replic*",
            "=~transport",
            "=SQS",
            "=K8s",
            "#3..4",
            "#5%",
            "\\=replica",
            "\\##3..4");
  }

  @Test
  void areNoneThatNoPatternAsksFor() {
    assertThat(
            List.of(
                new Label.Stem("write"),
                new Label.Prefix("read"),
                new Label.Surface("read"),
                new Label.Exact("sqs"),
                new Label.Value(NumberRange.ANY),
                new Label.After(Operator.LESS, new Label.Stem("replica")),
                new Label.After(Operator.EQUAL, new Label.Stem("read")),
                new Label.After(Operator.EQUAL, new Label.Stem("write"))))
        .allSatisfy(label -> assertThat(LABELS.number(label)).isEqualTo(Labels.NONE));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "SQS, 5",
    "SQS's, 5",
    "SQS’s, 5",
    "SQS's's, -1",
    "K8s, 6",
    "K8, -1",
    "sqs, -1",
    "'''s', -1",
  })
  void ofAnExactFormLeaveAPossessiveOut(String word, int exact) {
    assertThat(LABELS.ofExact(word)).isEqualTo(exact);
  }

  @Test
  void areStemsAloneInMostRubrics() {
    assertThat(with(0).areStems()).isTrue();
    for (int kind = 1; kind <= 5; kind++) {
      assertThat(with(kind).areStems()).as("kind %d", kind).isFalse();
    }
    assertThat(with(0).hasOperators()).isFalse();
    assertThat(with(0).numbers().isEmpty()).isTrue();
    assertThat(with(0).ofSurface("x")).isEqualTo(Labels.NONE);
    assertThat(with(0).ofExact("x")).isEqualTo(Labels.NONE);
  }

  @ParameterizedTest(name = "{0} of the family {1}: {2}")
  @CsvSource({
    "reads, read, '[0]'",
    "replicas, replica, '[1, 2, 3]'",
    "replied, repli, '[2]'",
    "dup, replic, '[2, 3]'",
    "transport, transport, '[4]'",
    "transport, read, '[0, 4]'",
    "SQS, read, '[0, 5]'",
    "banana, banana, '[]'",
  })
  void areSeveralOfAWord(String surface, String stem, String labels) {
    Forms forms = new Forms(surface, stem);
    LabelSet set = LABELS.of(LABELS.ofStem(stem), LABELS.ofExact(surface), forms);

    assertThat(Arrays.toString(set.ascending())).isEqualTo(labels);
    assertThat(LABELS.mayHavePrefix(forms)).isEqualTo(surface.startsWith("rep") || isRep(stem));
  }

  private static boolean isRep(String stem) {
    return stem.startsWith("rep");
  }

  @ParameterizedTest(name = "of a word of {0}, {1} {2}: {3}")
  @CsvSource({
    "'', PLAIN, 3, '[7]'",
    "'', PLAIN, 5, '[]'",
    "'', PERCENT, 5, '[8]'",
    "'', PERCENT, 3.5, '[7]'",
    "1, PLAIN, 3, '[1, 7]'",
    "1 2, PLAIN, 9, '[1, 2]'",
  })
  void ofANumberComeAfterThoseOfItsWord(
      String word, NumberKind kind, BigDecimal value, String labels) {
    LabelSet set = LABELS.withNumber(set(word), kind, value);

    assertThat(Arrays.toString(set.ascending())).isEqualTo(labels);
  }

  @ParameterizedTest(name = "after {1} before a word of {0}: {2}, together {3}")
  @CsvSource({
    "1, EQUAL, '[9]', '[1, 9]'",
    "0 1, EQUAL, '[9]', '[0, 1, 9]'",
    "0, EQUAL, '[]', '[0]'",
    "1, LESS, '[]', '[1]'",
    "7, ITEM, '[10]', '[7, 10]'",
    "'', ITEM, '[]', '[]'",
  })
  void areAddedByAnOperator(String word, Operator operator, String added, String all) {
    assertThat(Arrays.toString(LABELS.added(set(word), operator).ascending())).isEqualTo(added);
    assertThat(Arrays.toString(LABELS.withOperator(set(word), operator).ascending()))
        .isEqualTo(all);
  }

  @Test
  void inASetAreComparedByValue() {
    LabelSet set = set("3 1");

    assertThat(set).isEqualTo(LabelSet.ofAscending(new int[] {1, 3})).hasSameHashCodeAs(set("1 3"));
    assertThat(set).isNotEqualTo(set("1 2")).isNotEqualTo(set("1")).isNotEqualTo(null);
    assertThat(set.size()).isEqualTo(2);
    assertThat(set.isEmpty()).isFalse();
    assertThat(set("").isEmpty()).isTrue();
  }

  @ParameterizedTest(name = "{0}: only 3 {1}, one below 3 {2}")
  @CsvSource({"3, true, false", "2, false, true", "2 3, false, false", "'', false, false"})
  void inASetMayBeOneAlone(String labels, boolean only, boolean below) {
    assertThat(set(labels).isOnly(3)).isEqualTo(only);
    assertThat(set(labels).isOneBelow(3)).isEqualTo(below);
  }

  private static LabelSet set(String labels) {
    IntList list = new IntList(4);
    if (!labels.isEmpty()) {
      Arrays.stream(labels.split(" ", -1)).mapToInt(Integer::parseInt).forEach(list::add);
    }
    return LabelSet.of(list);
  }

  /** Labels of a stem and, above 0, of one more kind. */
  private static Labels with(int kind) {
    List<StringNumbers> kinds = new ArrayList<>();
    for (int each = 0; each < 6; each++) {
      kinds.add(each != 0 && each != kind ? strings() : strings(DEFAULTS.get(each)));
    }
    return new Labels(
        kinds.get(0), kinds.get(1), kinds.get(2), kinds.get(3), kinds.get(4), kinds.get(5));
  }

  private static final List<String> DEFAULTS =
      List.of("read", "repl", "read", "Read", FIVE_PERCENT.text(), Labels.text(Operator.EQUAL, 0));

  private static Labels writtenAndRead() {
    ProgramFile.Writer out = new ProgramFile.Writer();
    LABELS.write(out);
    return new Labels(new ProgramFile.Reader(out.bytes()));
  }

  private static StringNumbers strings(String... texts) {
    StringNumbers strings = new StringNumbers();
    List.of(texts).forEach(strings::add);
    return strings;
  }
}
