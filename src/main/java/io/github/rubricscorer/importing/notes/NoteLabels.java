package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.base.Resource;
import io.github.rubricscorer.importing.notes.text.Enumerators;
import io.github.rubricscorer.importing.notes.text.RichText;
import io.github.rubricscorer.importing.notes.text.RichText.Kind;
import io.github.rubricscorer.importing.notes.text.RichText.Mark;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Labels that say what follows them: "Your answer:", a heading "Strengths", a bold "Feedback".
 * Case, numbers, pictures, brackets and whose it is do not matter. {@code labels.txt} lists them.
 */
final class NoteLabels {
  private static final int MOST_LETTERS = 60;
  private static final int MOST_WORDS = 7;

  /** A label with its number, sign, blanks and marks around it is not longer. */
  static final int LONGEST = 200;

  private static final Pattern COLON = Pattern.compile("[:：](?=\\s|$|[\"“*])|\\s[–—-]\\s");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
  private static final Pattern WHOSE =
      Pattern.compile("^(?:your|my|the|an?|our|his|her|their|candidate s|student s|coach s) ");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:question|q|scenario|problem|case|exercise|task|prompt|situation|item|part)"
              + "(?: ?[0-9]{1,4} ?[a-z]?| [a-z]| [ivx]{1,5}"
              + "| one| two| three| four| five| six| seven| eight| nine| ten)?(?: of [0-9]{1,4})?");

  /**
   * "What Ann said", "Ann's answer", "What the panel was still waiting for", "What I liked":
   * anybody's.
   */
  private static final Map<Pattern, Role> ANYBODYS =
      Map.of(
          Pattern.compile("what (?:\\p{L}+ ){1,2}(?:said|answered|replied|told us)"),
          Role.ANSWER,
          Pattern.compile("\\p{L}+ s (?:answer|reply|response|attempt)"),
          Role.ANSWER,
          Pattern.compile("what (?:\\p{L}+ ){1,2}(?:liked|praised)"),
          Role.PRAISE,
          Pattern.compile(
              "what (?:\\p{L}+ ){1,2}?(?:(?:was|were|is|are|has|have|had) )?(?:still )?"
                  + "(?:miss(?:ed|es|ing)?|waiting for|wants?|wanted|expects?|expected"
                  + "|hoped? for|hopes for|would add|forgot|looks? for|looked for)"
                  + "(?: to hear)?"),
          Role.ADVICE);

  private static final Pattern STRESSED =
      Pattern.compile("high value|direct fix|important|must|essential|critical|key");

  /** Those who speak in a talk. */
  static final Set<String> PEOPLE =
      Set.of(
          "interviewer",
          "examiner",
          "recruiter",
          "hiring manager",
          "professor",
          "coach",
          "tutor",
          "teacher",
          "mentor",
          "trainer",
          "instructor",
          "assessor",
          "you",
          "me",
          "i",
          "candidate",
          "student",
          "applicant",
          "learner",
          "trainee");

  private static final Map<String, Role> EXACT = new HashMap<>();
  private static final Map<String, Role> WITHIN = new LinkedHashMap<>();

  /** What may stand beside the words of a label: "what would have been better still". */
  private static final Set<String> PLAIN =
      Set.of(
          "what",
          "would",
          "have",
          "been",
          "be",
          "could",
          "should",
          "still",
          "even",
          "more",
          "one",
          "in",
          "of",
          "to",
          "from",
          "on",
          "for",
          "the",
          "your",
          "my",
          "some",
          "few",
          "things",
          "i",
          "s",
          "is",
          "was",
          "version",
          "liner",
          "sentence",
          "line",
          "breath",
          "next",
          "up",
          "went",
          "did",
          "well",
          "you");

  private static final Set<String> NOUNS =
      Set.of(
          "solution",
          "analysis",
          "evaluation",
          "assessment",
          "discussion",
          "conclusion",
          "summary",
          "review",
          "response",
          "transcript",
          "case",
          "key",
          "problem");

  /** Too short or too common to be labels without a colon. */
  private static final List<String> NEED_A_COLON =
      List.of(
          "q",
          "a",
          "you",
          "me",
          "i",
          "points",
          "plus",
          "version",
          "case",
          "part",
          "item",
          "problem",
          "key",
          "wrong",
          "shorter",
          "tip",
          "advice",
          "solution",
          "praise");

  static {
    read();
  }

  /**
   * A label.
   *
   * @param role what follows it
   * @param name the label itself, in lower case
   * @param rest what follows it on the spot; possibly blank
   * @param stressed whether it says that what follows matters much
   * @param whole whether all of its words are those of labels: "interviewer feedback", but not
   *     "negative feedback"
   */
  record Found(Role role, String name, RichText rest, boolean stressed, boolean whole) {
    /** Whether a subject may have the word as well: "solution: acids dissolve the limestone". */
    boolean isNoun() {
      return NOUNS.contains(name);
    }

    /** Whether it is somebody who speaks. */
    boolean isPerson() {
      return PEOPLE.contains(name);
    }
  }

  private NoteLabels() {}

  private static void read() {
    for (String line : Resource.text(NoteLabels.class, "labels.txt").split("\n", -1)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      boolean within = line.startsWith("*");
      Role role = Role.valueOf(line.substring(within ? 1 : 0, colon));
      for (String label : line.substring(colon + 1).split(",", -1)) {
        (within ? WITHIN : EXACT).put(label.strip(), role);
      }
    }
  }

  /** Whether a text is a label and nothing else. */
  static boolean isWhole(RichText text) {
    return text.text().length() <= LONGEST
        && find(text, false).filter(found -> found.rest().isBlank()).isPresent();
  }

  /**
   * Finds the label at the start of a text.
   *
   * @param heading whether the text is a heading, which needs no colon
   */
  static Optional<Found> find(RichText given, boolean heading) {
    RichText text = Enumerators.without(Signs.without(given));
    String all = text.text();
    Matcher colon = COLON.matcher(all);
    if (colon.find() && colon.start() <= MOST_LETTERS) {
      boolean dash = !isColon(colon.group());
      Optional<Found> found =
          found(all.substring(0, colon.start()), text.from(colon.end()), !dash || heading);
      if (found.isPresent()) {
        return found;
      }
    }
    for (Mark mark : text.marks()) {
      boolean isStrong = mark.kind() == Kind.STRONG;
      if (mark.start() == 0
          && (isStrong || mark.kind() == Kind.EMPHASIS)
          && mark.end() <= MOST_LETTERS) {
        Optional<Found> found = found(text.of(mark), text.from(mark.end()), isStrong);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    boolean sentence = all.endsWith(".") && !heading; // the last word of a wrapped line
    boolean whole = all.length() <= MOST_LETTERS && words(all) <= MOST_WORDS && !sentence;
    return whole ? found(all, RichText.plain(""), heading) : Optional.empty();
  }

  private static boolean isColon(String separator) {
    return separator.equals(":") || separator.equals("：");
  }

  private static Optional<Found> found(String name, RichText rest, boolean sure) {
    String label = normal(name);
    Role role = role(label, sure);
    String within = sure && (role == null || PEOPLE.contains(label)) ? bracketed(name) : "";
    if (!within.isEmpty() && role(within, true) != Role.QUESTION && role(within, true) != null) {
      label = within;
      role = role(within, true);
    }
    return role == null
        ? Optional.empty()
        : Optional.of(
            new Found(
                role,
                label,
                unpunctuated(rest),
                STRESSED.matcher(label).find(),
                role(label, false) != null || isOfLabels(label)));
  }

  private static boolean isOfLabels(String label) {
    return NEED_A_COLON.contains(label)
        || NUMBERED.matcher(label).matches()
        || Arrays.stream(label.split(" ", -1))
            .allMatch(
                word -> EXACT.containsKey(word) || PEOPLE.contains(word) || PLAIN.contains(word));
  }

  /** What stands in brackets: "Ann (comments)" comments. */
  private static String bracketed(String name) {
    Matcher brackets = BRACKETS.matcher(name);
    return brackets.find() ? normal(name.substring(brackets.start() + 1, brackets.end() - 1)) : "";
  }

  private static RichText unpunctuated(RichText rest) {
    String text = rest.text();
    int at = 0;
    while (at < text.length() && ":-–— ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return rest.from(at);
  }

  private static @Nullable Role role(String label, boolean sure) {
    if (label.isEmpty() || !sure && NEED_A_COLON.contains(label)) {
      return null;
    }
    if (NUMBERED.matcher(label).matches() && (sure || label.length() > 1)) {
      return Role.QUESTION;
    }
    Role exact = EXACT.get(label);
    if (exact == null) {
      exact = anybodys(label);
    }
    if (exact != null || !sure) {
      return exact;
    }
    String padded = " " + label + " ";
    return WITHIN.entrySet().stream()
        .filter(entry -> padded.contains(" " + entry.getKey() + " "))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Role anybodys(String label) {
    return ANYBODYS.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(label).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** The role of what somebody says; null for a name that is no label. */
  static @Nullable Role roleOf(String name) {
    return EXACT.get(name);
  }

  private static String normal(String name) {
    String words =
        NO_WORD
            .matcher(
                BRACKETS
                    .matcher(
                        Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                    .replaceAll(" "))
            .replaceAll(" ")
            .strip();
    return WHOSE.matcher(words).replaceFirst("");
  }

  private static int words(String text) {
    return text.strip().split("\\s+", -1).length;
  }
}
