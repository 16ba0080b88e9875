package io.github.rubricscorer.importing.notes.marking;

import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
          "(?:(?i:also accept|accept also|accept|allow|credit|alternatively|alternative|auch richtig|auch"
              + "|akzeptiert|zulässig|oder)|OR|or)(?<colon>\\s*:)?(?:\\s+|$)");

  private static final Pattern REFUSED =
      Pattern.compile(
          "(?i)(?:do not accept|don['’]t accept|do not credit|do not allow|not accepted|reject|ignore"
              + "|no (?:marks?|credit|points?) (?:for|if)|no (?:marks?|credit|points?)(?=:)|not|nicht akzeptiert|nicht zulässig|keine? (?:punkte?|be) für)"
              + "(?<colon>\\s*:)?(?:\\s+|$)");

  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "(?i)(?:award|give|allow)\\s+(?:up to\\s+|a\\s+)?(?:\\[\\d+\\]|(?:\\S+\\s+)?(?:marks?|points?))\\s+(?:for\\s+(?:each|every|any"
              + "|the first|the second|all|both|correct)|per)\\b.*");

  /** Within a line: "allow weak bonds" behind a comma, "(accept: faster)". */
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?i)[;,(]\\s*(?:also )?(?:accept|allow)(?:ed)?(?:\\s*:\\s*|\\s+)([^;()]+)[;)]?");

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
