package io.github.rubricscorer.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.compile.Expression.Choice;
import io.github.rubricscorer.compile.Expression.Literal;
import io.github.rubricscorer.compile.Expression.Sequence;
import io.github.rubricscorer.number.NumberRange;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.words.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Expressions as numbers")
class ExpressionCodeTest {
  private static final List<Label> WORDS =
      List.of(
          new Label.Stem("cach"),
          new Label.Prefix("cach"),
          new Label.Exact("cach"),
          new Label.Surface("cach"),
          new Label.Value(NumberRange.of(new BigDecimal("1.5"))),
          new Label.Value(NumberRange.ANY));

  private static List<Expression> readAgain(List<Expression> expressions) {
    ProgramFile.Writer out = new ProgramFile.Writer();
    ExpressionCode.write(expressions, out);
    return ExpressionCode.read(new ProgramFile.Reader(out.bytes()));
  }

  private static Literal literal(Label label) {
    return new Literal(label, "surface");
  }

  @Test
  void areReadAsTheyWereWritten() {
    Literal a = literal(WORDS.get(0));
    Literal b = literal(WORDS.get(1));
    Literal c = new Literal(WORDS.get(0), "caches");
    Expression choice = new Choice(List.of(a, new Sequence(List.of(b, c)), c));
    List<Expression> expressions =
        List.of(a, choice, new Sequence(List.of(choice, a, choice)), a, b);

    assertThat(readAgain(expressions)).isEqualTo(expressions);
    assertThat(readAgain(List.of())).isEmpty();
  }

  @Test
  void haveWordsOfEveryKind() {
    List<Expression> expressions = new ArrayList<>();
    WORDS.forEach(label -> expressions.add(literal(label)));

    assertThat(readAgain(expressions)).isEqualTo(expressions);
  }

  @Test
  void haveWordsOfEveryKindWithEveryTwoOperators() {
    List<Expression> expressions = new ArrayList<>();
    for (Label label : WORDS) {
      for (Operator inner : Operator.values()) {
        Label with = new Label.After(inner, label);
        expressions.add(literal(with));
        for (Operator outer : Operator.values()) {
          expressions.add(literal(new Label.After(outer, with)));
        }
      }
    }

    assertThat(readAgain(expressions)).isEqualTo(expressions);
  }

  @Test
  void haveWordsWithSeveralOperators() {
    Label label = new Label.Value(NumberRange.ANY);
    for (Operator operator :
        List.of(Operator.CLOSING, Operator.DEGREE, Operator.NEGATIVE, Operator.DIVIDED)) {
      label = new Label.After(operator, label);
    }
    List<Expression> expressions = List.of(literal(label));

    assertThat(readAgain(expressions)).isEqualTo(expressions);
  }
}
