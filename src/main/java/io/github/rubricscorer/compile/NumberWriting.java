package io.github.rubricscorer.compile;

import io.github.rubricscorer.compile.Expression.Literal;
import io.github.rubricscorer.compile.Expression.Sequence;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.number.NumberRange;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.words.Label.After;
import io.github.rubricscorer.words.Label.Stem;
import io.github.rubricscorer.words.Label.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ways to write what stands beside a number in a pattern: a unit by its symbol or its name,
 * apart or glued ({@code 300 K}, {@code 300K}, {@code 300 kelvin}), degrees by their sign, and the
 * number after a name ({@code Python 3.11}, {@code Python3.11}, {@code pH 7}, {@code pH7}).
 *
 * <p>The symbols are those of the SI brochure (9th edition, 2019) and of computing that have a name
 * in everyday English. A symbol is compared in any case, as all words are.
 */
final class NumberWriting {
  private static final String DEGREE = "\u00B0";
  private static final int SHORTEST_NAME = 4;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final Pattern VERSION = Pattern.compile("(\\p{L}+)(\\d+)\\.([1-9]\\d*|0)");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");

  /** Longer names are found glued anyway, as all words are; shorter ones are letters. */
  private static final int GLUED_NAME = 2;

  /** Words of two letters that are no names. */
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "am", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me", "my",
          "no", "of", "on", "or", "so", "to", "up", "us", "we");

  private static final Pattern DECIMAL = Pattern.compile("(\\d+)\\.([1-9]\\d*|0)");

  private static final String FILE = "units.txt";

  private final Function<String, Expression> literals;

  /** The names of degrees without a scale; the first is put for their sign. */
  private final List<String> degrees;

  /** The names of a unit by each of them. */
  private final Map<String, List<String>> units;

  /**
   * Makes one.
   *
   * @param literals returns the literal of a word
   * @param language has the names of units; English has them for languages without
   */
  NumberWriting(Function<String, Expression> literals, Language language) {
    this.literals = literals;
    units = units(language.has(FILE) ? language : Language.ENGLISH);
    List<String> ofDegrees = Objects.requireNonNull(units.get(DEGREE), DEGREE);
    degrees = ofDegrees.subList(1, ofDegrees.size());
  }

  private static Map<String, List<String>> units(Language language) {
    Map<String, List<String>> units = new HashMap<>();
    for (String line : language.lines(FILE)) {
      List<String> names = List.of(line.split(" ", -1));
      names.forEach(name -> units.put(name, names));
    }
    return Map.copyOf(units);
  }

  /** Lets each number and what stands beside it be written in all ways. */
  void complete(List<Expression> items) {
    for (int i = 0; i + 1 < items.size(); i++) {
      if (isNumber(items.get(i))) {
        completeUnit(items, i);
      } else if (isNumber(items.get(i + 1)) && isPlain(items.get(i))) {
        completeVersion(items, i);
      }
    }
  }

  private void completeUnit(List<Expression> items, int number) {
    String unit = surface(items.get(number + 1));
    String next = number + 2 < items.size() ? surface(items.get(number + 2)) : "";
    if (isDegree(unit) && isTemperature(next)) {
      items.remove(number + 1);
      unit = next;
    }
    if (isDegree(unit)) {
      Expression apart = sequence(items.get(number), items.remove(number + 1));
      items.set(number, Expression.choice(List.of(apart, signed(items.get(number)))));
      return;
    }
    List<String> names = names(unit);
    if (names == null) {
      return;
    }
    List<Expression> options = new ArrayList<>();
    options.add(items.get(number + 1));
    for (String name : names) {
      options.add(literals.apply(name));
      if (isTemperature(name)) {
        options.add(sequence(degree(), literals.apply(name)));
      }
    }
    items.set(number + 1, Expression.choice(options));
    if (unit.equals("k")) {
      completeKilo(items, number);
    }
  }

  /** Returns the names of a unit, which may be in the plural or in American spelling. */
  private @Nullable List<String> names(String unit) {
    List<String> names = units.get(unit);
    if (names != null || unit.length() < SHORTEST_NAME) {
      return names;
    }
    String singular = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    return units.get(
        singular.endsWith("meter") || singular.endsWith("liter")
            ? singular.substring(0, singular.length() - 2) + "re"
            : singular);
  }

  /** What is glued is read as thousands: 300K is 300000. */
  private static void completeKilo(List<Expression> items, int number) {
    Expression glued = times(items.get(number), THOUSAND);
    if (glued != null) {
      Expression apart = sequence(items.get(number), items.remove(number + 1));
      items.set(number, Expression.choice(List.of(apart, glued)));
    }
  }

  private static @Nullable Expression times(Expression number, BigDecimal factor) {
    if (!(number instanceof Literal literal) || !(literal.label() instanceof Value value)) {
      return null;
    }
    NumberRange range = value.range();
    BigDecimal low = range.low();
    BigDecimal high = range.high();
    if (low == null || high == null) {
      return null;
    }
    return new Literal(
        new Value(new NumberRange(range.kind(), low.multiply(factor), high.multiply(factor))),
        literal.surface());
  }

  /**
   * Returns a number with a glued scale, which may be the symbol of a unit as well.
   *
   * @param glued what both are
   * @param number the number without the letter
   * @param letter the letter
   */
  Expression scaled(Expression glued, Expression number, String letter) {
    List<Expression> apart = new ArrayList<>(List.of(number, literals.apply(letter)));
    complete(apart);
    return Expression.choice(List.of(glued, Expression.sequence(apart)));
  }

  /** Returns a number with the sign of degrees after it. */
  Expression degrees(Expression number) {
    return Expression.choice(List.of(signed(number), sequence(number, degree())));
  }

  private Expression degree() {
    return literals.apply(degrees.getFirst());
  }

  private static Expression signed(Expression number) {
    return Formula.followed(number, Operator.DEGREE);
  }

  /**
   * Returns a word with a version glued to it as what it may be.
   *
   * @return null where it is none
   */
  @Nullable Expression version(String word) {
    Matcher matcher = VERSION.matcher(word);
    return matcher.matches()
        ? version(
            literals.apply(matcher.group(1)), matcher.group(1), matcher.group(2), matcher.group(3))
        : null;
  }

  private void completeVersion(List<Expression> items, int word) {
    String digits = ((Literal) items.get(word + 1)).surface();
    Matcher matcher = DECIMAL.matcher(digits);
    String name = surface(items.get(word));
    if (name.length() == GLUED_NAME
        && !SMALL_WORDS.contains(name)
        && WHOLE.matcher(digits).matches()) {
      Expression apart = sequence(items.get(word), items.remove(word + 1));
      items.set(word, Expression.choice(List.of(apart, literals.apply(name + digits))));
    } else if (matcher.matches()) {
      Expression version = version(items.get(word), name, matcher.group(1), matcher.group(2));
      items.remove(word + 1);
      items.set(word, version);
    }
  }

  private Expression version(Expression name, String surface, String major, String minor) {
    Expression number =
        new Literal(
            new Value(NumberRange.of(new BigDecimal(major + '.' + minor))), major + '.' + minor);
    Expression last = new Literal(new Value(NumberRange.of(new BigDecimal(minor))), minor);
    return Expression.choice(
        List.of(
            sequence(name, number), new Sequence(List.of(literals.apply(surface + major), last))));
  }

  private static Expression sequence(Expression first, Expression second) {
    return new Sequence(List.of(first, second));
  }

  private static boolean isNumber(Expression expression) {
    return expression instanceof Literal literal
        && (literal.label() instanceof Value
            || literal.label() instanceof After after && after.label() instanceof Value);
  }

  private static boolean isPlain(Expression expression) {
    return expression instanceof Literal literal && literal.label() instanceof Stem;
  }

  private static String surface(Expression expression) {
    return isPlain(expression) ? ((Literal) expression).surface() : "";
  }

  private boolean isDegree(String surface) {
    return degrees.contains(surface);
  }

  private static boolean isTemperature(String surface) {
    return switch (surface) {
      case "c", "celsius", "centigrade", "f", "fahrenheit" -> true;
      default -> false;
    };
  }
}
