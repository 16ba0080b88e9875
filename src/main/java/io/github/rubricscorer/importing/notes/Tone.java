package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by its words whether a remark praises, advises, or says how much another one matters. */
final class Tone {
  private static final Pattern PRAISING =
      Pattern.compile(
          "(?i)^(?:no (?:errors?|mistakes?|faults?|slips?)|good|great|excellent|nice|nicely|smart|correct|well|yes"
              + "|perfect|clever|(?:strong|solid|sound|right|true)(?=\\W*$|\\s?[,.:;!–—-]"
              + "|\\s(?:points?|answer|start|opening|ending|close|grasp|understanding|use|coverage"
              + "|structure|explanation|examples?|reasoning|focus|choice|ideas?|call|instincts?|sense"
              + "|knowledge|command|awareness|thinking|intuition|arguments?|approach|plan|on|about"
              + "|to|that|how|in|with|mention|overall|delivery|work|link|technical|and)\\b)|you (?:saw|covered|named|mentioned|act|talked?|explained"
              + "|started|understood|know|identified|did|got)|covers|correctly)\\b.*");

  private static final Pattern ADVISING =
      Pattern.compile("(?i).*\\b(?:add|adding|missing|improve|could|should|better|lacking)\\b.*");

  private static final Pattern LACKING =
      Pattern.compile(
          "(?i)^(?:no|not|missing|missed|forgot|lacks?|lacking|did not|didn['’]t|never|omitted"
              + "|left out|you (?:left out|missed|forgot|omitted))\\b\\s*(?:to\\s+)?"
              + "(?:(?:word|reference|discussion|explanation|evidence|trace|account|treatment|use|points?|marks?|mention)"
              + "\\s+(?:of|to|on|about|for)\\b\\s*|mention(?:ed|ing)?"
              + "|cover(?:ed)?|say|name[d]?|talk about|discuss(?:ed)?|explain(?:ed)?|of)?\\s*");

  /** "Missing values: ..." tells of them. */
  private static final Pattern NAMED = Pattern.compile("(?i)^missing(?:\\s\\p{L}+){1,2}:\\s.*");

  /** Tells what to keep from, not what is missing. */
  private static final Pattern FORBIDDING =
      Pattern.compile(
          "(?i)^(?:don['’]t|do not|never)\\s+(?!mention|cover|said|named|discuss|explain|talk).*");

  private static final Pattern JUDGING =
      Pattern.compile(
          "(?i)^(?:(?:this|that)(?:['’]s| is| was)\\b.*\\b(?:points?|one|key|important|main|essential"
              + "|vital|crucial|big|first|minor|bonus|critical)\\b.*"
              + "|it(?:['’]s| is| was) (?:just |only )?(?:a|an|the) (?:main|key|big|biggest|most"
              + " important|important|minor|crucial|critical|essential) (?:points?|one|thing|detail)\\b.*"
              + "|(?:an? |the )?(?:minor|main|major|key|important) (?:points?|details?|thing)\\W*"
              + "|(?:very|really|most|extremely)? ?important\\W*|nice to have\\W*|optional\\W*"
              + "|(?:only )?(?:an? )?bonus\\W*|must be (?:said|mentioned|named)\\W*)$");

  private Tone() {}

  static boolean praises(String text) {
    return PRAISING.matcher(text).matches();
  }

  static boolean advises(String text) {
    return ADVISING.matcher(text).matches();
  }

  /** Whether it says that something is to be added, is missing, or is to be kept from. */
  static boolean demands(String text) {
    return advises(text) || forbids(text) || lacks(text);
  }

  /** What feedback that says no more is taken for. */
  static Role of(String text) {
    return praises(text) ? Role.PRAISE : Role.ADVICE;
  }

  /** Whether it only says how much what stands before it matters. */
  static boolean judges(String text) {
    return JUDGING.matcher(text.strip()).matches();
  }

  /** Whether it tells what an answer must not say or advise. */
  static boolean forbids(String text) {
    return FORBIDDING.matcher(text.strip()).matches();
  }

  /** Whether it says that something is missing, and what. */
  static boolean lacks(String text) {
    Matcher lacking = LACKING.matcher(text);
    return !forbids(text)
        && !NAMED.matcher(text).matches()
        && lacking.find()
        && lacking.end() < text.length();
  }

  /** "No look at the data" advises to look at it. */
  static RichText missing(RichText text) {
    Matcher lacking = LACKING.matcher(text.text());
    return lacks(text.text()) && lacking.find() ? text.from(lacking.end()) : text;
  }
}
