package io.github.rubricscorer.importing.notes.marking;

import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that tells markers what else earns the point above, or what does not: "Accept: faster",
 * "Reject: heat", "OR moves more".
 *
 * @param kind what it tells
 * @param text what is accepted or not; possibly empty, where it stands below
 */
public record Guidance(Kind kind, RichText text) {
  /** What a line tells. */
  public enum Kind {
    /** Another way to earn the point. */
    ACCEPTED,
    /** What does not earn it. */
    REFUSED,
    /** How to go about the marking. */
    INSTRUCTION
  }

  private static final Pattern ACCEPTED =
      Pattern.compile(
          "(?:(?i:also accept|accept also|accept|(?:also )?accept(?:able|ed)(?=:)|allow|also allow(?:ed)?(?=:)|allowed(?=:)"
              + "|credit|alternatively|alternatives(?=:)|alternative|auch richtig|auch (?:akzeptiert|zulässig)(?=:)|auch"
              + "|akzeptieren(?=:)|akzeptiert|zulässig|oder)|OR|or)(?<colon>\\s*:)?(?:\\s+|$)");

  private static final Pattern REFUSED =
      Pattern.compile(
          "(?i)(?:do not accept|don['’]t accept|do not credit|do not allow|not (?:accepted|acceptable|allowed)|reject|ignore"
              + "|(?:rejected|ignored|insufficient|too (?:vague|little))(?=:)|not (?:enough|sufficient)"
              + "|no (?:marks?|credit|points?) (?:for|if)|no (?:marks?|credit|points?)(?=:)|not|nicht akzeptiert|nicht zulässig"
              + "|(?:nicht (?:akzeptieren|ausreichend|genug|richtig)|reicht nicht|zu (?:ungenau|wenig))(?=:)"
              + "|keine? (?:punkte?|be) für|keine? (?:punkte?|be)(?: bei)?(?=:))"
              + "(?<colon>\\s*:)?(?:\\s+|$)");

  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "(?i)(?:award|give|allow)\\s+(?:up to\\s+|a\\s+)?(?:\\[\\d+\\]|(?:\\S+\\s+)?(?:marks?|points?))\\s+(?:for\\s+(?:each|every|any"
              + "|the first|the second|all|both|correct)|per)\\b.*");

  /** Within a line: "allow weak bonds" behind a comma, "(accept: faster)". */
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?i)[;,(]\\s*(?:also )?(?:accept|allow)(?:ed)?(?:\\s*:\\s*|\\s+)([^;()]+)[;)]?");

  /** What the name of a column has besides: "Answers not accepted", "Accept (examples)". */
  private static final Pattern OF_COLUMN =
      Pattern.compile(
          "(?i)\\([^()]*\\)|\\b(?:answers?|responses?|wordings?|forms|other|antworten?|formulierungen?)\\b");

  /** What only a column is called: as labels of notes they are on an answer. */
  private static final Pattern REFUSED_COLUMN =
      Pattern.compile(
          "(?i)unacceptable|wrong|incorrect|falsche?|unzulässige?|(?:do|does|will) not .{1,30}|(?:don|doesn|won)['’]t .{1,30}"
              + "|(?:zählt|gilt|reicht|genügt) nicht|(?:common |typische |häufige )?(?:errors?|mistakes?|misconceptions?|fehler)");

  private static final Pattern AND = Pattern.compile("(?i)[/,&]|\\s(?:and|or|und|oder)\\s");

  /** Parts other ways: "faster; more often / sooner OR at once". */
  private static final Pattern WAYS = Pattern.compile("[;\\n]|\\s/\\s|\\sOR\\s");

  /** What is no way of its own after a comma. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?i)(?:not|but|and|with|so|because|if|which|who|that|as|since|then|nicht|aber|und|mit|weil|wenn|da)\\b.*");

  private static final Pattern DENIES = Pattern.compile("(?i)(?:no|kein\\p{L}{0,2})\\b.*");

  private static final Pattern COMMA = Pattern.compile(",\\s*(?:(?:or|oder)\\s+)?");

  /** Two ways that a comma parts have no more words each. */
  private static final int MOST_WORDS = 3;

  /**
   * What the cells of a column tell, by its name: "Also accept", "Reject / ignore", "Not enough".
   * Empty for other columns.
   */
  public static Optional<Kind> ofColumn(String name) {
    Set<Optional<Kind>> kinds = new HashSet<>();
    for (String part : AND.split(OF_COLUMN.matcher(name).replaceAll(" ").strip(), -1)) {
      kinds.add(ofName(part.replaceFirst("[\\s:.]+$", "").strip()));
    }
    return kinds.size() == 1 ? kinds.iterator().next() : Optional.empty();
  }

  private static Optional<Kind> ofName(String name) {
    return REFUSED_COLUMN.matcher(name).matches()
        ? Optional.of(Kind.REFUSED)
        : of(RichText.plain(name + ":"), false)
            .filter(found -> found.text().isBlank())
            .map(Guidance::kind);
  }

  /** The other ways to earn a point that a text names which only names such. */
  public static List<String> ways(RichText text) {
    List<String> ways = new ArrayList<>();
    for (String way : WAYS.split(Refusal.without(Points.of(text).text()).text(), -1)) {
      String[] parts = COMMA.split(way, -1);
      if (areWays(parts)) {
        for (String part : parts) {
          ways.add(unended(part));
        }
      } else {
        ways.add(unended(way));
      }
    }
    ways.removeIf(way -> way.chars().noneMatch(Character::isLetterOrDigit));
    return ways;
  }

  private static String unended(String way) {
    String text = way.strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** Whether commas part ways: two of few words, "faster, more often", or more of them. */
  private static boolean areWays(String... parts) {
    for (String part : parts) {
      String way = part.strip();
      boolean full = way.split("\\s+", -1).length > MOST_WORDS || DENIES.matcher(way).matches();
      if (way.isEmpty() || parts.length < 3 && full || GOES_ON.matcher(way).matches()) {
        return false;
      }
    }
    return true;
  }

  /**
   * What a line below a point tells.
   *
   * @param sure whether it can be no point of its own, so that no colon is needed
   */
  public static Optional<Guidance> of(RichText line, boolean sure) {
    if (INSTRUCTION.matcher(line.text()).matches()) {
      return Optional.of(new Guidance(Kind.INSTRUCTION, line));
    }
    Optional<Guidance> refused = found(REFUSED, Kind.REFUSED, line, sure);
    return refused.isPresent() ? refused : found(ACCEPTED, Kind.ACCEPTED, line, sure);
  }

  private static Optional<Guidance> found(Pattern words, Kind kind, RichText line, boolean sure) {
    Matcher found = words.matcher(line.text());
    boolean or = found.lookingAt() && found.group().strip().equals("OR");
    return found.lookingAt() && (sure || or || found.group("colon") != null)
        ? Optional.of(new Guidance(kind, line.from(found.end())))
        : Optional.empty();
  }

  /** The other ways that a line names in its course. */
  public static List<String> acceptedWithin(String text) {
    return WITHIN.matcher(text).results().map(found -> found.group(1).strip()).toList();
  }

  /** A line without the other ways that it names in its course. */
  public static RichText withoutAccepted(RichText text) {
    List<RichText> parts = new ArrayList<>();
    Matcher within = WITHIN.matcher(text.text());
    int from = 0;
    while (within.find()) {
      parts.add(text.part(from, within.start()));
      from = within.end();
    }
    parts.add(text.from(from));
    parts.removeIf(RichText::isBlank);
    return from == 0 || parts.isEmpty() ? text : RichText.joined(parts, " ");
  }
}
