package io.github.rubricscorer.compile;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.compile.Expression.Choice;
import io.github.rubricscorer.compile.Expression.Literal;
import io.github.rubricscorer.compile.Expression.Sequence;
import io.github.rubricscorer.number.NumberRange;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.words.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Expressions as numbers: a literal is its number among the distinct literals; a sequence or a
 * choice is a sign, the number of its parts, and the parts.
 */
final class ExpressionCode {
  private static final int SEQUENCE = -1;
  private static final int CHOICE = -2;

  private static final int STEM = 0;
  private static final int PREFIX = 1;
  private static final int EXACT = 2;
  private static final int SURFACE = 3;
  private static final int NUMBER = 4;

  /** From here on kinds are those of words with an operator, see {@link #kind}. */
  private static final int AFTER = 5;

  private static final Operator[] OPERATORS = Operator.values();

  private ExpressionCode() {}

  static void write(List<Expression> expressions, ProgramFile.Writer out) {
    Map<Literal, Integer> literals = new LinkedHashMap<>();
    IntList code = new IntList(256);
    code.add(expressions.size());
    expressions.forEach(expression -> add(expression, literals, code));
    List<Label> labels = literals.keySet().stream().map(Literal::label).toList();
    out.ints(labels.stream().mapToInt(ExpressionCode::kind).toArray());
    out.strings(labels.stream().map(ExpressionCode::text).toArray(String[]::new));
    out.strings(literals.keySet().stream().map(Literal::surface).toArray(String[]::new));
    out.ints(code.toArray());
  }

  static List<Expression> read(ProgramFile.Reader in) {
    int[] kinds = in.ints();
    String[] texts = in.strings();
    String[] surfaces = in.strings();
    List<Literal> literals = new ArrayList<>(kinds.length);
    for (int i = 0; i < kinds.length; i++) {
      literals.add(new Literal(label(kinds[i], texts[i]), surfaces[i]));
    }
    return new Decoder(literals, in.ints()).all();
  }

  private static void add(Expression expression, Map<Literal, Integer> literals, IntList code) {
    switch (expression) {
      case Literal literal -> {
        literals.putIfAbsent(literal, literals.size());
        code.add(literals.get(literal));
      }
      case Sequence sequence -> add(SEQUENCE, sequence.items(), literals, code);
      case Choice choice -> add(CHOICE, choice.options(), literals, code);
    }
  }

  private static void add(
      int sign, List<Expression> parts, Map<Literal, Integer> literals, IntList code) {
    code.add(sign);
    code.add(parts.size());
    parts.forEach(part -> add(part, literals, code));
  }

  /** Returns the kind of a label; of one with operators, a number for it and all of them. */
  @SuppressWarnings("EnumOrdinal") // Programs are read by the version that wrote them.
  private static int kind(Label label) {
    return switch (label) {
      case Label.Stem stem -> STEM;
      case Label.Prefix prefix -> PREFIX;
      case Label.Exact exact -> EXACT;
      case Label.Surface surface -> SURFACE;
      case Label.Value number -> NUMBER;
      case Label.After after ->
          AFTER + kind(after.label()) * OPERATORS.length + after.operator().ordinal();
    };
  }

  private static String text(Label label) {
    return switch (label) {
      case Label.Stem stem -> stem.stem();
      case Label.Prefix prefix -> prefix.prefix();
      case Label.Exact exact -> exact.raw();
      case Label.Surface surface -> surface.surface();
      case Label.Value number -> number.range().text();
      case Label.After after -> text(after.label());
    };
  }

  private static Label label(int kind, String text) {
    if (kind >= AFTER) {
      Operator operator = OPERATORS[(kind - AFTER) % OPERATORS.length];
      return new Label.After(operator, label((kind - AFTER) / OPERATORS.length, text));
    }
    return switch (kind) {
      case STEM -> new Label.Stem(text);
      case PREFIX -> new Label.Prefix(text);
      case EXACT -> new Label.Exact(text);
      case SURFACE -> new Label.Surface(text);
      case NUMBER -> new Label.Value(NumberRange.parse(text));
      default -> throw new IllegalStateException("no label is of kind " + kind);
    };
  }

  /** Makes expressions of numbers again. */
  private static final class Decoder {
    private final List<Literal> literals;

    /** The expressions one after another; the next number to read is at {@link #at}. */
    private final int[] code;

    private int at;

    private Decoder(List<Literal> literals, int[] code) {
      this.literals = literals;
      this.code = code;
    }

    private List<Expression> all() {
      return next(code[at++]);
    }

    private List<Expression> next(int count) {
      List<Expression> expressions = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        expressions.add(next());
      }
      return List.copyOf(expressions);
    }

    private Expression next() {
      int number = code[at++];
      return switch (number) {
        case SEQUENCE -> new Sequence(next(code[at++]));
        case CHOICE -> new Choice(next(code[at++]));
        default -> literals.get(number);
      };
    }
  }
}
