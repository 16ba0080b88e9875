package io.github.rubricscorer.rubric;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.distance.Nearest;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.pattern.SetName;
import io.github.rubricscorer.rubric.pattern.SetNesting;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.rubric.source.FaultReport;
import io.github.rubricscorer.rubric.source.Pointer;
import io.github.rubricscorer.rubric.source.VocabularyChecks;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold for a rubric, whether it was read from a file or built in Java. */
final class RubricChecks {
  static final String ID_RULE = "an id is lower-case letters, digits and single hyphens between";

  private static final String THEME_RULE =
      "a theme is lower-case letters, digits and single hyphens between";

  /** To look for the nearest of many names for each of many others would take very long. */
  private static final int MOST_HINTS = 100;

  private final Rubric rubric;
  private final Set<String> rubricIds;
  private final Set<String> sets;
  private final FaultReport report;

  /** The first concept of each id. */
  private final Map<String, Concept> concepts = new LinkedHashMap<>();

  /** How many concepts each group has. */
  private final Map<String, Integer> groups = new LinkedHashMap<>();

  /** The concepts that others name. */
  private final Set<String> named = new HashSet<>();

  private int synonymCount;
  private int hints;

  private RubricChecks(
      Rubric rubric, Set<String> rubricIds, Vocabulary vocabulary, FaultReport report) {
    this.rubric = rubric;
    this.rubricIds = rubricIds;
    this.sets = new LinkedHashSet<>(rubric.terms().keySet());
    this.sets.addAll(vocabulary.sets().keySet());
    this.report = report;
    for (Concept concept : rubric.concepts()) {
      concepts.putIfAbsent(concept.id(), concept);
      if (concept.group() != null) {
        groups.merge(concept.group(), 1, Integer::sum);
      }
      named.addAll(Implications.named(concept));
    }
  }

  /**
   * Checks a rubric.
   *
   * @param rubricIds the ids of all rubrics that are loaded together
   */
  static void check(
      Rubric rubric, Set<String> rubricIds, Vocabulary vocabulary, FaultReport report) {
    RubricChecks checks = new RubricChecks(rubric, rubricIds, vocabulary, report);
    checks.head();
    checks.concepts();
    checks.groups();
    checks.levels();
    Implications.check(rubric.concepts(), report);
    checks.followUps();
    checks.examples();
    checks.suppressions();
  }

  static boolean isId(String text) {
    return !text.isEmpty()
        && !text.startsWith("-")
        && !text.endsWith("-")
        && !text.contains("--")
        && isOfIdCharacters(text);
  }

  private static boolean isOfIdCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
        return false;
      }
    }
    return true;
  }

  private void head() {
    name("/title", rubric.title(), rubric.id());
    text("/modelAnswer", rubric.modelAnswer());
    credit(rubric.hedgedCredit(), "/hedgedCredit");
    credit(rubric.listedCredit(), "/listedCredit");
    new VocabularyChecks(report).patternSets(rubric.terms(), "/terms");
    setsInSets();
  }

  private void setsInSets() {
    SetNesting nesting = new SetNesting(rubric.terms());
    for (String name : rubric.terms().keySet()) {
      String at = Pointer.child("/terms", name);
      nesting.in(name).forEach((term, inside) -> unknownSets(inside, Pointer.child(at, term)));
      if (nesting.containsItself(name)) {
        report.add(at, "a set cannot contain itself", "<" + name + ">");
      } else if (nesting.depth(name) == Limits.SET_DEPTH + 1) { // those above it are as wrong
        report.add(
            at, "sets are nested more than %s deep".formatted(Limits.SET_DEPTH), "<" + name + ">");
      }
    }
  }

  private void credit(double credit, String at) {
    if (!(credit >= 0 && credit <= 1)) {
      report.add(at, "the credit is not in 0..1", Double.toString(credit));
    }
  }

  private void concepts() {
    List<Concept> all = rubric.concepts();
    if (all.isEmpty()) {
      report.add("/concepts", "a rubric needs a concept", "");
    } else if (all.stream().allMatch(this::earnsNothing)) {
      report.add("/concepts", "no concept has a positive weight", "");
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      String at = Pointer.child("/concepts", i);
      if (!ids.add(all.get(i).id())) {
        report.add(at + "/id", "duplicate concept id", all.get(i).id());
      }
      concept(all.get(i), at);
    }
  }

  /** A helper that nobody names is reported by itself. */
  private boolean earnsNothing(Concept concept) {
    return concept.isMisconception() || concept.isHelper() && named.contains(concept.id());
  }

  private void concept(Concept concept, String at) {
    id(concept, at + "/id");
    name(at + "/name", concept.name(), concept.id());
    text(at + "/praise", concept.praise());
    text(at + "/hint", concept.hint());
    weight(concept, at + "/weight");
    themes(concept.themes(), at + "/themes");
    synonyms(concept, at);
    impliedBy(concept, at + "/impliedBy");
    combination(concept, at + "/combination");
    onlyIf(concept, at + "/onlyIf");
    group(concept, at + "/group");
  }

  private void id(Concept concept, String at) {
    if (!isId(concept.id())) {
      report.add(at, ID_RULE, concept.id());
    }
  }

  /** Checks a name that is the id where none is given. */
  private void name(String at, String name, String id) {
    if (!name.equals(id)) {
      text(at, name);
    }
  }

  private void suppressions() {
    for (int i = 0; i < rubric.suppressions().size(); i++) {
      Rubric.Suppression suppression = rubric.suppressions().get(i);
      String at = Pointer.child("/lint/ignore", i);
      text(at + "/rule", suppression.rule());
      text(at + "/where", suppression.where());
      text(at + "/reason", suppression.reason());
    }
  }

  private void text(String at, @Nullable String text) {
    if (text != null && text.isBlank()) {
      report.add(at, "blank text", text);
    }
  }

  private void weight(Concept concept, String at) {
    double weight = concept.weight();
    if (!Double.isFinite(weight)) {
      report.add(at, "the weight is not finite", Double.toString(weight));
    } else if (concept.isHelper() && !named.contains(concept.id())) {
      report.add(at, "the weight is 0", Double.toString(weight));
    } else if (Math.abs(weight) > Concept.MAX_WEIGHT) {
      report.add(
          at,
          "the weight is not in -" + Concept.MAX_WEIGHT + ".." + Concept.MAX_WEIGHT,
          Double.toString(weight));
    }
  }

  private void themes(List<String> themes, String at) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < themes.size(); i++) {
      String theme = themes.get(i);
      if (!isId(theme)) {
        report.add(Pointer.child(at, i), THEME_RULE, theme);
      } else if (!seen.add(theme)) {
        report.add(Pointer.child(at, i), "duplicate theme", theme);
      }
    }
  }

  private void synonyms(Concept concept, String at) {
    if (concept.synonyms().isEmpty()
        && concept.impliedBy().isEmpty()
        && concept.combination() == null) {
      report.add(at + "/synonyms", "a concept needs a synonym or an 'impliedBy'", "");
    }
    Set<Object> seen = new HashSet<>();
    synonyms(concept.synonyms(), at + "/synonyms", seen);
    for (int i = 0; i < concept.partials().size(); i++) {
      String synonyms = Pointer.child(at + "/partial", i) + "/synonyms";
      Partial partial = concept.partials().get(i);
      if (partial.synonyms().isEmpty()) {
        report.add(synonyms, "a partial needs a synonym", "");
      }
      synonyms(partial.synonyms(), synonyms, seen);
    }
    synonyms(concept.unless(), at + "/unless", new HashSet<>());
  }

  private void synonyms(List<Synonym> synonyms, String at, Set<Object> seen) {
    for (int i = 0; i < synonyms.size(); i++) {
      Synonym synonym = synonyms.get(i);
      String notation = synonym.notation();
      if (!seen.add(folded(synonym))) {
        report.add(Pointer.child(at, i), "duplicate synonym", notation);
      }
      if (++synonymCount == Limits.SYNONYMS + 1) {
        report.add(
            Pointer.child(at, i),
            "a rubric has at most %s synonyms".formatted(Limits.SYNONYMS),
            notation);
      }
      switch (synonym) {
        case Synonym.Phrase phrase -> {
          if (phrase.notation().indexOf('<') >= 0) {
            setsOf(phrase.notation(), Pointer.child(at, i));
          }
        }
        case Synonym.Several several -> {
          for (int j = 0; j < several.of().size(); j++) {
            setsOf(several.of().get(j), Pointer.child(Pointer.child(at, i) + "/of", j));
          }
        }
      }
    }
  }

  /** Returns what two synonyms that differ only in blanks and case have in common. */
  private static Object folded(Synonym synonym) {
    return switch (synonym) {
      case Synonym.Phrase phrase -> VocabularyChecks.folded(phrase.notation());
      case Synonym.Several several ->
          List.of(
              several.countsMatches(),
              several.atLeast(),
              several.within(),
              several.of().stream().map(VocabularyChecks::folded).toList());
    };
  }

  private void setsOf(String notation, String at) {
    unknownSets(SynonymPattern.of(notation).sets(), at);
  }

  private void unknownSets(Set<String> names, String at) {
    for (String set : names) {
      if (!sets.contains(set)
          && !set.equals(SetName.NUMBER)
          && SetName.builtIn(set, Language.of(rubric.language())).isEmpty()) {
        report.add(at, "unknown set" + hint(set, sets), "<" + set + ">");
      }
    }
  }

  private void impliedBy(Concept concept, String at) {
    if (concept.isMisconception() && !concept.impliedBy().isEmpty()) {
      report.add(at, "a misconception cannot be implied", concept.id());
    }
    implying(concept, concept.impliedBy(), at);
  }

  /** Checks ids of concepts that say another one. */
  private void implying(Concept concept, List<String> ids, String at) {
    ids(ids, at);
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      Concept other = concepts.get(id);
      if (id.equals(concept.id())) {
        report.add(Pointer.child(at, i), "a concept cannot imply itself", id);
      } else if (other != null && other.isMisconception()) {
        report.add(Pointer.child(at, i), "a misconception cannot imply a concept", id);
      }
    }
  }

  private void combination(Concept concept, String at) {
    Condition condition = concept.combination();
    if (condition == null) {
      return;
    }
    if (concept.isMisconception()) {
      report.add(at, "a misconception cannot be implied", concept.id());
    }
    if (!condition.noneOf().isEmpty() || condition.atMost() != Condition.NO_LIMIT) {
      report.add(at, "a combination has only 'all', or 'atLeast' and 'of'", "");
    } else if (condition.all().isEmpty() && condition.atLeast() == 0) {
      report.add(at, "needs 'all', or 'atLeast' and 'of'", "");
    }
    implying(concept, condition.all(), at + "/all");
    implying(concept, condition.of(), at + "/of");
    counts(condition, at);
  }

  private void onlyIf(Concept concept, String at) {
    Condition condition = concept.onlyIf();
    if (condition == null) {
      return;
    }
    if (condition.all().isEmpty()
        && condition.noneOf().isEmpty()
        && condition.atLeast() == 0
        && condition.atMost() == Condition.NO_LIMIT) {
      report.add(at, "needs 'all', 'noneOf', or 'of' with 'atLeast' or 'atMost'", "");
    }
    needed(concept, condition.all(), at + "/all");
    needed(concept, condition.noneOf(), at + "/noneOf");
    needed(concept, condition.of(), at + "/of");
    counts(condition, at);
  }

  private void needed(Concept concept, List<String> ids, String at) {
    ids(ids, at);
    for (int i = 0; i < ids.size(); i++) {
      if (ids.get(i).equals(concept.id())) {
        report.add(Pointer.child(at, i), "a concept cannot depend on itself", concept.id());
      }
    }
  }

  private void counts(Condition condition, String at) {
    int size = condition.of().size();
    if (condition.atLeast() > size) {
      report.add(at + "/atLeast", "'of' has only " + size, Integer.toString(condition.atLeast()));
    } else if (condition.atLeast() > condition.atMost()) {
      report.add(
          at + "/atLeast", "'atLeast' is above 'atMost'", Integer.toString(condition.atLeast()));
    }
    if (condition.atMost() != Condition.NO_LIMIT && condition.atMost() >= size) {
      report.add(
          at + "/atMost",
          "'of' has no more than " + size + " anyway",
          Integer.toString(condition.atMost()));
    }
  }

  /** Checks a list of ids of concepts. */
  private void ids(List<String> ids, String at) {
    duplicates(ids, at);
    for (int i = 0; i < ids.size(); i++) {
      if (!concepts.containsKey(ids.get(i))) {
        report.add(
            Pointer.child(at, i),
            "unknown concept" + hint(ids.get(i), concepts.keySet()),
            ids.get(i));
      }
    }
  }

  private void duplicates(List<String> ids, String at) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      if (!seen.add(ids.get(i))) {
        report.add(Pointer.child(at, i), "duplicate id", ids.get(i));
      }
    }
  }

  private void group(Concept concept, String at) {
    String group = concept.group();
    if (group == null) {
      return;
    }
    text(at, group);
    if (concept.isMisconception()) {
      report.add(at, "a misconception cannot be in a group", group);
    }
    if (concept.isHelper()) {
      report.add(at, "a concept of weight 0 cannot be in a group", group);
    }
    if (groups.getOrDefault(group, 0) < 2) {
      report.add(at, "a group needs another concept" + otherHint(group, groups.keySet()), group);
    }
  }

  private void groups() {
    rubric
        .groups()
        .forEach((name, group) -> {
          String at = Pointer.child("/groups", name);
          int size = groups.getOrDefault(name, 0);
          if (size == 0) {
            report.add(at, "no concept is in the group" + hint(name, groups.keySet()), name);
          } else if (group.best() < 1 || group.best() > size) {
            report.add(
                at + "/best",
                "the group has " + size + " concepts",
                Integer.toString(group.best()));
          }
        });
  }

  private void levels() {
    Levels levels = rubric.levels();
    if (levels == null) {
      return;
    }
    List<Double> bounds = levels.bounds();
    if (bounds.isEmpty() && levels.rounding() == Levels.Rounding.NONE) {
      report.add("/levels", "needs 'from', or a 'rounding'", "");
    }
    double before = 0;
    for (int i = 0; i < bounds.size(); i++) {
      double bound = bounds.get(i);
      if (!(bound > before)) {
        report.add(
            Pointer.child("/levels/from", i),
            "bounds are above 0 and ascend",
            Double.toString(bound));
      }
      before = bound;
    }
  }

  /** Returns what a name may mean; "" where too many were asked for already. */
  private String hint(String name, Set<String> names) {
    if (hints == MOST_HINTS) {
      return "";
    }
    hints++;
    return Nearest.hint(name, names);
  }

  /** Returns a hint at another name than this, which is among the names itself. */
  private String otherHint(String name, Set<String> names) {
    if (hints == MOST_HINTS) {
      return "";
    }
    Set<String> others = new LinkedHashSet<>(names);
    others.remove(name);
    return hint(name, others);
  }

  private void followUps() {
    List<NextQuestion> questions = rubric.followUps();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < questions.size(); i++) {
      NextQuestion question = questions.get(i);
      String item = Pointer.child("/followUps", i);
      String at = question.when().isEmpty() ? item : item + "/question";
      if (!seen.add(question.id())) {
        report.add(at, "duplicate id", question.id());
      }
      if (question.id().equals(rubric.id())) {
        report.add(at, "a question cannot follow itself", question.id());
      } else if (!rubricIds.contains(question.id())) {
        report.add(at, "unknown question" + hint(question.id(), rubricIds), question.id());
      }
      ids(question.when(), item + "/when");
    }
  }

  private void examples() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < rubric.examples().size(); i++) {
      Example example = rubric.examples().get(i);
      String at = Pointer.child("/examples", i);
      text(at + "/name", example.name());
      if (!names.add(example.name())) {
        report.add(at + "/name", "duplicate example name", example.name());
      }
      text(at + "/knownGap", example.knownGap());
      if (example.level() != null && rubric.levels() == null) {
        report.add(at + "/level", "the rubric has no levels", example.level().toString());
      }
      for (Expectation expectation : Expectation.values()) {
        String list = Pointer.child(at, expectation.key());
        ids(example.conceptIds(expectation), list);
        contradictions(example, expectation, list);
      }
    }
  }

  /** Reports ids of a list that an earlier list demands other verdicts of. */
  private void contradictions(Example example, Expectation expectation, String at) {
    Map<String, Expectation> others = new HashMap<>();
    for (Expectation earlier : Expectation.values()) {
      if (earlier == expectation) {
        break;
      }
      if (!earlier.agreesWith(expectation)) {
        example.conceptIds(earlier).forEach(id -> others.putIfAbsent(id, earlier));
      }
    }
    List<String> ids = example.conceptIds(expectation);
    for (int i = 0; i < ids.size(); i++) {
      Expectation other = others.get(ids.get(i));
      if (other != null) {
        report.add(
            Pointer.child(at, i), "'" + other.key() + "' names the same concept", ids.get(i));
      }
    }
  }
}
