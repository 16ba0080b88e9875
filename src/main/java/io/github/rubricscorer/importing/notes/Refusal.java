package io.github.rubricscorer.importing.notes;

import java.util.List;
import java.util.regex.Pattern;

/** What a marking scheme wants not to be accepted: words of it would be credited as synonyms. */
final class Refusal {
  static final String REASON =
      "is not to be accepted, so no synonym was made of it; see 'unless' and 'onlyIf'";

  private static final Pattern REFUSED =
      Pattern.compile(
          "(?i)(?<=^|[.;,(\\n] ?)(?:(?:(?:do not|don['’]t|never) (?:accept|allow|credit|award)|not accept(?:ed|able)?)\\b"
              + "|(?:reject|ignore):)[^;\\n]*?(?:\\.(?=\\s|\\z)|[;\\n]|\\z)");

  private Refusal() {}

  /** Returns what a cell says besides. */
  static String without(String cell) {
    return REFUSED.matcher(cell).replaceAll("").strip();
  }

  /** Returns what a cell refuses. */
  static List<String> of(String cell) {
    return REFUSED.matcher(cell).results().map(match -> match.group().strip()).toList();
  }
}
