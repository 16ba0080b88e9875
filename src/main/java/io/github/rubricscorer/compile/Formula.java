package io.github.rubricscorer.compile;

import io.github.rubricscorer.compile.Expression.Choice;
import io.github.rubricscorer.compile.Expression.Literal;
import io.github.rubricscorer.compile.Expression.Sequence;
import io.github.rubricscorer.number.NumberRange;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.words.Label;
import io.github.rubricscorer.words.Label.After;
import io.github.rubricscorer.words.Label.Stem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Formulas in patterns. An operator is no word and takes no place in a run: it is bound to the word
 * after it, which then has to have it before it. So a run that asks for none is found whether there
 * are some or not, and what one pattern asks for means nothing to another.
 *
 * <p>A product is written without a sign: two or three letters after an operator or a number are
 * also found apart ({@code ma}: {@code m·a}), and letters apart also together.
 */
final class Formula {
  /** Matches what one operand of a formula may be, with a power. */
  private static final Pattern PRODUCT = Pattern.compile("[a-z]{2,3}[0-9]?");

  private static final Pattern FACTOR = Pattern.compile("[a-z][0-9]?");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,3}");
  private static final int MOST_FACTORS = 3;

  /** What an operator stands before that no word has followed yet; no word of an answer has it. */
  private static final Label TO_COME = new Label.Surface("");

  private final Function<String, Expression> literals;

  /**
   * Makes one.
   *
   * @param literals returns the literal of a word
   */
  Formula(Function<String, Expression> literals) {
    this.literals = literals;
  }

  /** Returns an operator that waits for the word after it. */
  static Expression waiting(Operator operator) {
    return new Literal(new After(operator, TO_COME));
  }

  /** Tells whether an expression, or an option of it, is nothing but an operator. */
  static boolean isWaiting(Expression expression) {
    return switch (expression) {
      case Literal literal ->
          literal.label() instanceof After after && after.label().equals(TO_COME);
      case Choice choice -> isAnyWaiting(choice.options());
      case Sequence sequence -> false;
    };
  }

  /** Tells whether one of several expressions is nothing but an operator. */
  static boolean isAnyWaiting(List<Expression> expressions) {
    for (Expression expression : expressions) {
      if (isWaiting(expression)) {
        return true;
      }
    }
    return false;
  }

  /** Returns a whole number that may be that of an item in a list. */
  static Expression orItem(Expression number) {
    return number instanceof Literal literal && literal.label() instanceof Label.Value
        ? Expression.choice(List.of(number, after(Operator.ITEM, number)))
        : number;
  }

  /** Tells whether a word has an operator before it. */
  static boolean isBound(Expression expression) {
    return switch (expression) {
      case Literal literal ->
          literal.label() instanceof After after && !after.operator().isAfterWords();
      case Choice choice -> choice.options().stream().anyMatch(Formula::isBound);
      case Sequence sequence -> isBound(sequence.items().getFirst());
    };
  }

  /** Returns what a label asks for beside the signs before and after the word. */
  static Label withoutSigns(Label label) {
    return label instanceof After after ? withoutSigns(after.label()) : label;
  }

  /** Returns a word without the signs that it has to have before it. */
  static Expression withoutSignsBefore(Expression word) {
    return word instanceof Literal literal
            && literal.label() instanceof After after
            && !after.operator().isAfterWords()
        ? withoutSignsBefore(new Literal(after.label(), literal.surface()))
        : word;
  }

  /** Returns a word without the signs that it has to have after it. */
  static Expression withoutSignsAfter(Expression word) {
    return word instanceof Literal literal
            && literal.label() instanceof After after
            && after.operator().isAfterWords()
        ? withoutSignsAfter(new Literal(after.label(), literal.surface()))
        : word;
  }

  /** Returns words with the signs before and after them that a label asks for. */
  static Expression signed(Label label, Expression words) {
    if (!(label instanceof After after)) {
      return words;
    }
    Expression inner = signed(after.label(), words);
    return after.operator().isAfterWords()
        ? followed(inner, after.operator())
        : after(after.operator(), inner);
  }

  /** Binds the operators among items to what comes after each; one at the end goes on waiting. */
  void bind(List<Expression> items) {
    for (int i = 0; i + 1 < items.size(); i++) {
      Expression item = items.get(i);
      if (isWaiting(item) && !isWaiting(items.get(i + 1))) {
        if (i > 0) {
          items.set(i - 1, product(items.get(i - 1)));
        }
        Expression operand = takeOperand(items, i + 1);
        items.set(i, bound(item, operand));
      }
    }
  }

  /** Takes the next item, or as many as make a product. */
  private Expression takeOperand(List<Expression> items, int from) {
    int to = from;
    StringBuilder together = new StringBuilder();
    while (to < items.size() && to - from < MOST_FACTORS) {
      String factor = letters(items.get(to), FACTOR);
      if (factor.isEmpty()) {
        break;
      }
      together.append(factor);
      to++;
    }
    if (to - from < 2) {
      return product(items.remove(from));
    }
    List<Expression> factors = items.subList(from, to);
    Expression product =
        Expression.choice(List.of(literals.apply(together.toString()), times(factors)));
    factors.clear();
    return product;
  }

  /** Returns a word that may be a product, or its factors; another expression as it is. */
  Expression product(Expression word) {
    String letters = letters(word, PRODUCT);
    if (letters.isEmpty()) {
      return word;
    }
    List<Expression> factors = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      boolean power = i + 2 == letters.length() && Character.isDigit(letters.charAt(i + 1));
      factors.add(
          power
              ? power(letters.substring(i, i + 1), letters.substring(++i))
              : literals.apply(letters.substring(i, i + 1)));
    }
    return Expression.choice(List.of(word, times(factors)));
  }

  private static Expression times(List<Expression> factors) {
    List<Expression> items = new ArrayList<>();
    for (Expression factor : factors) {
      items.add(items.isEmpty() ? factor : after(Operator.TIMES, factor));
    }
    return new Sequence(List.copyOf(items));
  }

  /** Returns a word with the power of a digit, written as one word (x²) or with a sign (x^2). */
  Expression power(String base, String digits) {
    if (!DIGITS.matcher(digits).matches()) {
      return literals.apply(base + digits);
    }
    Expression exponent =
        new Literal(new Label.Value(NumberRange.of(new BigDecimal(digits))), digits);
    return Expression.choice(
        List.of(
            literals.apply(base + digits),
            new Sequence(List.of(literals.apply(base), after(Operator.POWER, exponent)))));
  }

  /**
   * Raises the last of several words to a power.
   *
   * @return false where it cannot be
   */
  boolean raise(List<Expression> words, String exponent) {
    boolean raised =
        !words.isEmpty()
            && words.getLast() instanceof Literal literal
            && literal.label() instanceof Stem
            && DIGITS.matcher(exponent).matches();
    if (raised) {
      words.add(power(((Literal) words.removeLast()).surface(), exponent));
    }
    return raised;
  }

  /** Returns the letters of a word with its power if they have this form, or "". */
  private static String letters(Expression expression, Pattern form) {
    Expression word =
        expression instanceof Choice choice
                && choice.options().getLast() instanceof Sequence sequence
                && isBound(sequence.items().getLast())
            ? choice.options().getFirst()
            : expression;
    boolean matches =
        word instanceof Literal literal
            && literal.label() instanceof Stem
            && form.matcher(literal.surface()).matches();
    return matches ? ((Literal) word).surface() : "";
  }

  private static Label followed(Label label, Operator sign) {
    return label instanceof After after && !after.operator().isAfterWords()
        ? new After(after.operator(), followed(after.label(), sign))
        : new After(sign, label);
  }

  /** Returns a word that a sign follows. */
  static Expression followed(Expression word, Operator sign) {
    return switch (word) {
      case Literal literal -> new Literal(followed(literal.label(), sign), literal.surface());
      case Choice choice ->
          Expression.choice(
              choice.options().stream().map(option -> followed(option, sign)).toList());
      case Sequence sequence -> {
        List<Expression> items = new ArrayList<>(sequence.items());
        items.set(items.size() - 1, followed(items.getLast(), sign));
        yield new Sequence(List.copyOf(items));
      }
    };
  }

  /** Returns an operand after each of the operators, or after the words that may stand for them. */
  private static Expression bound(Expression operators, Expression operand) {
    return switch (operators) {
      case Literal literal when literal.label() instanceof After after && isWaiting(literal) ->
          after(after.operator(), operand);
      case Choice choice ->
          Expression.choice(
              choice.options().stream().map(option -> bound(option, operand)).toList());
      case Literal literal -> new Sequence(List.of(literal, operand));
      case Sequence sequence -> {
        List<Expression> items = new ArrayList<>(sequence.items());
        items.add(operand);
        yield new Sequence(List.copyOf(items));
      }
    };
  }

  private static Expression after(Operator operator, Expression operand) {
    return switch (operand) {
      case Literal literal ->
          isBound(literal)
              ? literal
              : new Literal(new After(operator, literal.label()), literal.surface());
      case Choice choice ->
          Expression.choice(
              choice.options().stream().map(option -> after(operator, option)).toList());
      case Sequence sequence -> {
        List<Expression> items = new ArrayList<>(sequence.items());
        items.set(0, after(operator, items.getFirst()));
        yield new Sequence(List.copyOf(items));
      }
    };
  }
}
