package io.github.rubricscorer.importing.notes.marking;

import io.github.rubricscorer.importing.notes.text.RichText;
import io.github.rubricscorer.importing.notes.text.RichText.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Points that a line of a scheme has: at its end ("(2 marks)", "[1]", "- 3 pts", "/2"), at its
 * start ("2 marks: ", "+1 for ", "M1 "), or behind its name ("**Osmosis, 1 point.** Water ...").
 * Below 0 in "(-1 mark)", "says it is soil: -1 mark" and "minus 1 for".
 *
 * @param text the line without them
 * @param value how many; 0 where it names none
 */
public record Points(RichText text, double value) {
  private static final Map<String, Double> WORDS =
      Map.ofEntries(
          Map.entry("one", 1.0),
          Map.entry("two", 2.0),
          Map.entry("three", 3.0),
          Map.entry("four", 4.0),
          Map.entry("five", 5.0),
          Map.entry("six", 6.0),
          Map.entry("half a", 0.5),
          Map.entry("ein", 1.0),
          Map.entry("zwei", 2.0),
          Map.entry("drei", 3.0),
          Map.entry("vier", 4.0));

  static final String NUMBER = "(?:\\d{1,4}(?:[.,]\\d{1,3})?|\\d?[½¼])";
  static final String COUNT =
      "(?:\\d{1,2}|one|two|three|four|five|six|zwei|drei|vier|ein(?:er|en)?)";
  private static final String NAMED = "(?:" + NUMBER + "|one|two|three|four|five|six|half a)";
  private static final String MINUS = "(?:[-−–]\\s?|minus\\s)";
  static final String UNIT =
      "\\s?(?:marks?|points?|pts?\\.?|p\\.?|(?-i:BE|VP)|punkte?|pkte?\\.?)(?![\\p{L}\\d])";

  /** Percent in brackets or behind a dash are a share; behind a colon or "=" they are a value. */
  private static final Pattern END =
      Pattern.compile(
          "(?i)(?:[(\\[]\\s*+(?:worth\\s++|je\\s++)?\\+?(?<less>"
              + MINUS
              + ")?(?<bracketed>"
              + NUMBER
              + ")(?:"
              + UNIT
              + "|\\s?%)(?:\\s+each)?\\s*[)\\]]"
              + "|\\[(?<below>"
              + MINUS
              + ")?(?<squared>"
              + NUMBER
              + ")(?:\\s+each)?\\]"
              + "|\\s(?<dash>[-–—−])\\s?(?<dashed>"
              + NUMBER
              + ")(?:"
              + UNIT
              + "|\\s?%)|(?:\\s[:=]|[,:]\\s)\\s?(?<equal>"
              + NUMBER
              + ")"
              + UNIT
              + "|\\s(?<bare>"
              + NUMBER
              + ")(?-i:\\s?(?:BE|P\\.|Pkte?\\.?|VP))"
              + "|(?:\\s{2}|\\t)(?<wide>"
              + NUMBER
              + ")"
              + UNIT
              + "|(?:\\s|__|\\.{3})/\\s?(?<slashed>\\d{1,2})"
              + "|(?:\\s{2}|\\t)(?-i:(?<code>[MABCE][1-3])))\\s*+[.;]?\\s*+$");

  private static final List<String> NUMBERS =
      List.of("bracketed", "squared", "dashed", "equal", "bare", "wide", "slashed");

  private static final String AND_FOR =
      "(?:for|if|für)\\s+(?:(?:saying|mentioning|naming|stating|explaining|noting|the idea|they (?:say|mention|state))"
          + "(?:\\s+that)?\\s+)?";

  private static final Pattern START =
      Pattern.compile(
          "(?i)^(?:(?:award|give|up to|je)\\s+)?(?:"
              + "(?<less>"
              + MINUS
              + "|\\+\\s?)?(?<named>"
              + NAMED
              + ")"
              + UNIT
              + "\\s*(?:each\\s+)?(?:[:–—-]\\s*|"
              + AND_FOR
              + ")"
              + "|(?<sign>[-−–+]|minus\\s)(?<signed>"
              + NUMBER
              + ")(?:"
              + UNIT
              + ")?(?:,[^,.;]{1,20},)?\\s+(?:"
              + AND_FOR
              + ")?"
              + "|[(\\[](?<bracketed>"
              + NUMBER
              + ")"
              + UNIT
              + "[)\\]]\\s*[:–—-]?\\s*|\\[(?<squared>\\d{1,2})\\]\\s*[:–—-]?\\s*"
              + "|(?-i:(?<code>MP\\s?\\d{1,2}[:.)]?|(?:[MABCE][1-3])+(?:\\s?(?:dep|ft|cao|oe|isw))?(?=[:\\t]|\\s\\s|\\s[\\p{Lu}\\d\"“]):?))\\s+)");

  /** Behind a name in bold letters: "**Osmosis** (2): ". */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)^\\s*(?:[(\\[](?<bracketed>"
              + NUMBER
              + ")(?:"
              + UNIT
              + ")?[)\\]]|[,:–—-]\\s*(?<named>"
              + NUMBER
              + ")"
              + UNIT
              + ")");

  /** Behind a name before a colon: "Rule (3): Donoghue v Stevenson". */
  private static final Pattern LED =
      Pattern.compile(
          "(?i)^(?<name>[^.:;()]{1,60}?)\\s?(?:[(\\[](?<bracketed>"
              + NUMBER
              + ")(?:"
              + UNIT
              + ")?[)\\]]|[,–—-]\\s?(?<named>"
              + NUMBER
              + ")"
              + UNIT
              + ")\\s*[:–—]\\s+(?=\\S)");

  /** What markers write for each other, and no answer says: "or words to that effect". */
  private static final Pattern ASIDE =
      Pattern.compile(
          "[\\s,;(]{1,4}(?:(?i:o\\.?w\\.?t\\.?t\\.?e\\.?|or words to that effect|sinngemäß|o\\.\\s?Ä\\.)|ORA|AW|ecf|ECF)[).;]{0,3}$");

  private static final Pattern ROUNDED =
      Pattern.compile("(.*\\S)\\s?\\((?<points>\\d{1,2}|\\d?½)\\)");

  /** A name that only says that a line has all points. */
  private static final Pattern FULL =
      Pattern.compile(
          "(?i)(?:full|all|maximum|volle|alle)\\s+(?:marks?|credit|points?|punkte|punktzahl)");

  /** What a line ends with has no more characters. */
  private static final int LONGEST_END = 60;

  /** A name in bold letters is not longer. */
  private static final int LONGEST_NAME = 100;

  /** What all by itself is a number of points: "(2)", "[3 marks]". */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?i)\\s*(?:[(\\[]" + NUMBER + "(?:" + UNIT + ")?[)\\]]|" + NUMBER + UNIT + ")\\s*");

  private static final Pattern WITHIN =
      Pattern.compile(
          "(?:\\["
              + NUMBER
              + "\\]|[(\\[]\\+?"
              + NUMBER
              + "(?i:"
              + UNIT
              + ")[)\\]])[.;,]?(?=\\s|$)");

  /** A bare number in round brackets, where a clause ends. */
  private static final Pattern ROUND =
      Pattern.compile("(?m)(?<![\\]\\w^])\\((\\d{1,2}|\\d?½)\\)(?=[.;,:]?(?:\\*\\*)?(?:\\s|$))");

  private static final Pattern EACH_FOR =
      Pattern.compile(
          "(?i)(?<=^|[\\s;,.:])(?:up to\\s+)?" + NAMED + UNIT + "\\s+(?:for|if|für)\\s");

  private static final Pattern EACH_OF =
      Pattern.compile(
          "(?i)^(?<name>[^.:;()]{1,60}?)\\s?[(\\[,–—-]\\s?(?:je\\s)?(?<each>"
              + NUMBER
              + ")(?:"
              + UNIT
              + ")?"
              + "(?:\\s+each)[)\\]]?\\s*:\\s+(?<list>\\S.*[,;].*)$");

  private static final Pattern TICKED = Pattern.compile("(?m)(?<=\\S)[ \\t](✓{1,5})[ \\t]{0,9}$");

  /** Behind points, when they are earned: "2 points, but only 1 without a reason". */
  private static final Pattern PROVIDED =
      Pattern.compile(
          "(?i)(?<=[\\p{L}\\d.)\\]])[,;]\\s((?:but|only|if|unless|aber|wenn|nur)\\s[^()]{1,80})$");

  private static final Pattern DIGITS = Pattern.compile(NUMBER);

  /**
   * Puts bare numbers in round brackets at the ends of clauses, "(1)", in square ones, where a
   * document has several: one alone may count anything, and so do those that go up from 1 to 3.
   * Ticks at the ends of several lines are put so, too: each is a point.
   */
  public static String inSquares(String document) {
    List<String> numbers =
        ROUND.matcher(document).results().map(number -> number.group(1)).toList();
    boolean counting = numbers.size() > 2 && numbers.subList(0, 3).equals(List.of("1", "2", "3"));
    String squared =
        numbers.size() < 2 || counting ? document : ROUND.matcher(document).replaceAll("[$1]");
    return TICKED.matcher(squared).results().limit(2).count() < 2
        ? squared
        : TICKED.matcher(squared).replaceAll(ticks -> " [" + ticks.group(1).length() + "]");
  }

  /** The points of a line. */
  public static Points of(RichText given) {
    RichText text = withoutAside(given);
    Points end = atEnd(text);
    Matcher provided = end.value == 0 ? provided(text.text()) : null;
    if (provided != null) {
      Points before = atEnd(text.part(0, provided.start()));
      if (before.value != 0) {
        RichText tail = RichText.plain("(" + provided.group(1) + ")");
        return new Points(RichText.joined(List.of(before.text, tail), " "), before.value);
      }
    }
    if (end.value == 0) {
      end = atStart(text);
    }
    return end.value == 0
        ? behindName(text)
        : new Points(withoutCode(withoutAside(end.text)), end.value);
  }

  /** Whether a line begins with its points, or with a name in bold letters that has some. */
  public static boolean begin(RichText line) {
    return atStart(line).value != 0 || behindName(line).value != 0;
  }

  /** Whether a line ends with its points. */
  public static boolean end(RichText line) {
    return atEnd(line).value != 0;
  }

  /** The points that are all that a line says; 0 where it says more. */
  public static double alone(String text) {
    return ALONE.matcher(text).matches() ? first(text) : 0;
  }

  /** The first number in a text; 0 for none. */
  static double first(String text) {
    Matcher number = DIGITS.matcher(text);
    return number.find() ? number(number.group()) : 0;
  }

  static double number(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    Double named = WORDS.get(word.replaceFirst("^ein(?:er|en)$", "ein"));
    if (named != null) {
      return named;
    }
    char last = word.charAt(word.length() - 1);
    double part = last == '½' ? 0.5 : last == '¼' ? 0.25 : 0;
    String whole = part == 0 ? word : word.substring(0, word.length() - 1);
    return part + (whole.isEmpty() ? 0 : Double.parseDouble(whole.replace(',', '.')));
  }

  private static RichText withoutAside(RichText text) {
    Matcher aside = atEnd(ASIDE, text.text());
    return aside.find() && aside.start() > 0 ? text.part(0, aside.start()) : text;
  }

  /** Looks for what a text ends with, which is short: a line may have very many blanks. */
  private static Matcher atEnd(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    matcher.useTransparentBounds(true);
    return matcher.region(Math.max(0, text.length() - LONGEST_END), text.length());
  }

  private static @Nullable Matcher provided(String text) {
    Matcher matcher = PROVIDED.matcher(text);
    matcher.useTransparentBounds(true);
    return matcher.region(Math.max(0, text.length() - 2 * LONGEST_END), text.length()).find()
        ? matcher
        : null;
  }

  private static RichText withoutCode(RichText text) {
    Matcher start = START.matcher(text.text());
    return start.find() && start.group("code") != null ? text.from(start.end()) : text;
  }

  private static Points atEnd(RichText text) {
    Matcher end = atEnd(END, text.text());
    if (!end.find() || end.start() == 0) {
      return new Points(text, 0);
    }
    RichText rest = text.part(0, end.start());
    boolean less =
        end.group("less") != null
            || end.group("below") != null
            || end.group("dash") != null && rest.text().endsWith(":");
    String code = end.group("code");
    String number =
        NUMBERS.stream()
            .map(end::group)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseGet(() -> String.valueOf(code).substring(1));
    return new Points(rest, less ? -number(number) : number(number));
  }

  private static Points atStart(RichText text) {
    Matcher start = START.matcher(text.text());
    if (!start.find() || start.end() == text.text().length()) {
      return new Points(text, 0);
    }
    RichText rest = text.from(start.end());
    String code = start.group("code");
    if (code != null) {
      return new Points(rest, code.startsWith("MP") ? 1 : ofCode(code));
    }
    String sign = start.group("sign") != null ? start.group("sign") : start.group("less");
    boolean less = sign != null && !sign.startsWith("+");
    String number =
        List.of("named", "signed", "bracketed", "squared").stream()
            .map(start::group)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    return new Points(rest, less ? -number(number) : number(number));
  }

  /** The sum of "M1A1": a mark for the method and one for the answer. */
  private static double ofCode(String code) {
    return code.chars().filter(Character::isDigit).map(digit -> digit - '0').sum();
  }

  private static Points behindName(RichText text) {
    for (RichText.Mark mark : text.marks()) {
      if (mark.start() == 0 && mark.kind() == Kind.STRONG && mark.end() <= LONGEST_NAME) {
        RichText name = stripped(text.part(0, mark.end()));
        Points within = atEnd(name);
        if (within.value != 0) {
          return named(within.text, text.from(mark.end()), within.value);
        }
        Matcher round = ROUNDED.matcher(name.text());
        if (round.matches()) {
          return named(
              text.part(0, round.end(1)), text.from(mark.end()), number(round.group("points")));
        }
        Matcher behind = BEHIND.matcher(text.text().substring(mark.end()));
        if (behind.find()) {
          double value = first(behind.group());
          return named(text.part(0, mark.end()), text.from(mark.end() + behind.end()), value);
        }
      }
    }
    Matcher led = LED.matcher(text.text());
    return led.find()
        ? named(
            text.part(0, led.end("name")),
            text.from(led.end()),
            first(led.group().substring(led.end("name"))))
        : new Points(text, 0);
  }

  private static RichText stripped(RichText text) {
    int end = text.text().length();
    while (end > 0 && ".:,; ".indexOf(text.text().charAt(end - 1)) >= 0) {
      end--;
    }
    return text.part(0, end);
  }

  private static Points named(RichText name, RichText behind, double value) {
    int from = 0;
    while (from < behind.text().length() && ".:,;–—- ".indexOf(behind.text().charAt(from)) >= 0) {
      from++;
    }
    RichText rest = behind.from(from);
    RichText called = stripped(name);
    if (FULL.matcher(called.text()).matches() && !rest.isBlank()) {
      return new Points(rest, value);
    }
    return new Points(
        rest.isBlank() ? called : RichText.joined(List.of(called, rest), ": "), value);
  }

  /**
   * The points of a line that has several: "It swells (1). It bursts (1)", "1 mark for salt, 1 mark
   * for water", "Gases (½ each): oxygen, argon". What stands before them has none.
   */
  public static List<Points> each(RichText text) {
    Matcher each = EACH_OF.matcher(text.text());
    if (each.matches()) {
      List<Points> all = new ArrayList<>();
      int from = each.start("list");
      for (String part : each.group("list").split("[,;]", -1)) {
        if (!part.isBlank()) {
          all.add(new Points(text.part(from, from + part.length()), number(each.group("each"))));
        }
        from += part.length() + 1;
      }
      return all;
    }
    List<Integer> starts = new ArrayList<>(List.of(0));
    Matcher within = WITHIN.matcher(text.text());
    while (within.find()) {
      starts.add(within.end());
    }
    if (starts.size() < 3) {
      starts.subList(1, starts.size()).clear();
      Matcher many = EACH_FOR.matcher(text.text());
      int count = 0;
      while (many.find()) {
        count++;
        if (many.start() > 0) {
          starts.add(many.start());
        }
      }
      if (count == 1 && starts.size() > 1 && !text.part(0, starts.getLast()).text().endsWith(":")) {
        starts.removeLast();
      }
    }
    starts.add(text.text().length());
    List<Points> all = new ArrayList<>();
    for (int i = 0; i + 1 < starts.size(); i++) {
      RichText part = text.part(starts.get(i), starts.get(i + 1));
      int end = part.text().length();
      while (end > 0 && ",; ".indexOf(part.text().charAt(end - 1)) >= 0) {
        end--;
      }
      part = part.part(0, end);
      if (!part.isBlank()) {
        all.add(of(part));
      }
    }
    return all;
  }
}
