package io.github.rubricscorer.rubric.source;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.rubric.pattern.PatternException;
import io.github.rubricscorer.rubric.pattern.SetName;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.rubric.pattern.TermNotation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What must hold for the sets of a vocabulary, and for a rubric's own. */
public final class VocabularyChecks {
  private static final String PLAIN = "a term is plain text, without the notation of synonyms";
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final FaultReport report;

  /** The first term of the synonym set that each term was first seen in. */
  private final Map<String, String> places = new HashMap<>();

  /** Takes what hears of faults. */
  public VocabularyChecks(FaultReport report) {
    this.report = report;
  }

  /** Checks a vocabulary; pointers are like /synonyms/0/2 and /sets/broker/1. */
  public void check(List<List<String>> synonyms, Map<String, List<String>> sets) {
    String pointer = "/synonyms";
    for (int i = 0; i < synonyms.size(); i++) {
      synonyms(synonyms.get(i), Pointer.child(pointer, i));
    }
    sets(sets, "/sets");
  }

  /** Checks named sets. */
  public void sets(Map<String, List<String>> sets, String pointer) {
    sets.forEach((name, terms) -> set(name, terms, Pointer.child(pointer, name)));
  }

  private void set(String name, List<String> terms, String pointer) {
    setName(name, pointer);
    set(terms, pointer);
  }

  private void setName(String name, String pointer) {
    if (!SetName.isOne(name)) {
      report.add(pointer, SetName.RULE, name);
    }
  }

  /** Checks the terms of a named set. */
  void set(List<String> terms, String pointer) {
    notEmpty(terms, pointer);
    terms(terms, pointer, VocabularyChecks::problemOfForms);
  }

  private void notEmpty(List<String> terms, String pointer) {
    if (terms.isEmpty()) {
      report.add(pointer, "a named set needs a term", "");
    }
  }

  private void synonyms(List<String> terms, String pointer) {
    if (terms.size() < 2) {
      report.add(pointer, "a synonym set needs two terms", String.join(", ", terms));
    }
    terms(terms, pointer, VocabularyChecks::problemOfPlain);
    Set<String> here = new HashSet<>();
    for (int i = 0; i < terms.size(); i++) {
      String folded = folded(terms.get(i));
      if (!folded.isEmpty() && here.add(folded)) {
        String other = places.putIfAbsent(folded, terms.get(0));
        if (other != null) {
          report.add(
              Pointer.child(pointer, i),
              "the term is already in the synonym set of '" + other + "'",
              terms.get(i));
        }
      }
    }
  }

  /** Checks named sets whose terms may be patterns. */
  public void patternSets(Map<String, List<String>> sets, String pointer) {
    sets.forEach((name, terms) -> {
      String place = Pointer.child(pointer, name);
      setName(name, place);
      notEmpty(terms, place);
      terms(terms, place, VocabularyChecks::problemOfPattern);
    });
  }

  private void terms(List<String> terms, String pointer, Function<String, String> problemOf) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < terms.size(); i++) {
      String term = terms.get(i);
      String place = Pointer.child(pointer, i);
      String problem = term.isBlank() ? "" : problemOf.apply(term);
      if (term.isBlank()) {
        report.add(place, "a term is missing", "");
      } else if (term.length() > Limits.PATTERN_CHARACTERS) {
        report.add(
            place,
            "a term has at most %s characters, not %s"
                .formatted(Limits.PATTERN_CHARACTERS, term.length()),
            term);
      } else if (!problem.isEmpty()) {
        report.add(place, problem, term);
      } else if (!seen.add(folded(term))) {
        report.add(place, "duplicate term", term);
      }
    }
  }

  private static String problemOfPlain(String term) {
    return TermNotation.isNotation(term) ? PLAIN : "";
  }

  /** A word may be asked for in a form of its own, as in {@code =third}. */
  private static String problemOfForms(String term) {
    return TermNotation.isPattern(term) ? PLAIN : "";
  }

  private static String problemOfPattern(String term) {
    if (!TermNotation.isPattern(term)) {
      return "";
    }
    try {
      boolean oneRun = SynonymPattern.parse(term).isOneRun();
      return oneRun ? "" : "a term has neither a gap nor an '&'";
    } catch (PatternException e) {
      return e.problem();
    }
  }

  /**
   * Returns what notations have in common that differ only in blanks, or in case where no word is
   * asked for in its own.
   */
  public static String folded(String notation) {
    String blanks = withSingleBlanks(notation);
    return blanks.contains("=") ? blanks : blanks.toLowerCase(Locale.ROOT);
  }

  /** Takes blanks at the ends away, and all but one of each row of them. */
  public static String withSingleBlanks(String text) {
    String stripped = text.strip();
    return hasOtherBlanks(stripped) ? BLANKS.matcher(stripped).replaceAll(" ") : stripped;
  }

  /** Tells whether there are any but single spaces, as in hardly any text. */
  private static boolean hasOtherBlanks(String text) {
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ';
      if (space && blank || c >= '\t' && c <= '\r') {
        return true;
      }
      blank = space;
    }
    return false;
  }
}
