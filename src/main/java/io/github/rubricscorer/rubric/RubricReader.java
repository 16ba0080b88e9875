package io.github.rubricscorer.rubric;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.ReviewReason;
import io.github.rubricscorer.result.Score.Signal;
import io.github.rubricscorer.rubric.pattern.PatternException;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.rubric.source.Faults;
import io.github.rubricscorer.rubric.source.Json;
import io.github.rubricscorer.rubric.source.Json.Arr;
import io.github.rubricscorer.rubric.source.Json.Num;
import io.github.rubricscorer.rubric.source.Json.Obj;
import io.github.rubricscorer.rubric.source.Json.Str;
import io.github.rubricscorer.rubric.source.JsonFile;
import io.github.rubricscorer.rubric.source.JsonReader;
import io.github.rubricscorer.rubric.source.JsonReader.Fields;
import io.github.rubricscorer.rubric.source.Pointer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the tree of a rubric file into a {@link Rubric}. It reports what has the wrong form: types,
 * keys, notation, and ranges without which a part of the model cannot be made. In place of such a
 * part it puts something harmless at the same index, so that {@link RubricChecks} can go over the
 * whole rubric and name its parts by their place.
 */
final class RubricReader {
  private static final List<String> RUBRIC_KEYS =
      List.of(
          "$schema",
          "title",
          "question",
          "hedgedCredit",
          "listedCredit",
          "stance",
          "groups",
          "levels",
          "negation",
          "needsReview",
          "reviewSignals",
          "language",
          "decimal",
          "terms",
          "concepts",
          "modelAnswer",
          "delivery",
          "followUps",
          "examples",
          "lint");
  private static final List<String> CONCEPT_KEYS =
      List.of(
          "id",
          "name",
          "weight",
          "points",
          "layer",
          "themes",
          "synonyms",
          "partial",
          "unless",
          "negation",
          "impliedBy",
          "combination",
          "onlyIf",
          "group",
          "praise",
          "hint");
  private static final Language[] LANGUAGES =
      Language.codes().stream().map(Language::of).toArray(Language[]::new);
  private static final List<String> PARTIAL_KEYS = List.of("credit", "synonyms");
  private static final List<String> SYNONYM_KEYS =
      List.of("all", "atLeast", "times", "of", "within");
  private static final List<String> FOLLOW_UP_KEYS = List.of("question", "when");
  private static final List<String> LINT_KEYS = List.of("ignore");
  private static final List<String> SUPPRESSION_KEYS = List.of("rule", "where", "reason");
  private static final List<String> DELIVERY_KEYS = List.of("seconds", "wordsPerMinute");
  private static final List<String> EXAMPLE_KEYS =
      List.of(
          "name",
          "answer",
          "covers",
          "hedges",
          "partials",
          "misses",
          "rejects",
          "score",
          "level",
          "knownGap");

  private static final List<String> CONDITION_KEYS =
      List.of("all", "noneOf", "of", "atLeast", "atMost");
  private static final List<String> GROUP_KEYS = List.of("best", "ownWords");
  private static final List<String> LEVELS_KEYS = List.of("by", "rounding", "from");

  private static final int MAX_SECONDS = 86_400;
  private static final int MAX_WORDS_PER_MINUTE = 1_000;
  private static final int MAX_CONCEPTS = 10_000;
  private static final int MAX_LEVEL = 1_000_000;

  private final String id;
  private final JsonReader json;
  private final Faults faults;

  /** Whether the patterns were read before and are right. */
  private final boolean knowsPatterns;

  private RubricReader(String id, JsonFile file, Faults faults, boolean knowsPatterns) {
    this.knowsPatterns = knowsPatterns;
    this.id = id;
    this.json = new JsonReader(file, faults);
    this.faults = faults;
  }

  static Rubric read(String id, JsonFile file, Json root, Faults faults) {
    return new RubricReader(id, file, faults, false).rubric(root);
  }

  /** Reads a rubric whose patterns were found right before, and does not read them again. */
  static Rubric readAgain(String id, JsonFile file, Json root, Faults faults) {
    return new RubricReader(id, file, faults, true).rubric(root);
  }

  private Rubric rubric(Json root) {
    Fields fields = json.fields(root, "", RUBRIC_KEYS);
    fields.text("$schema");
    Rubric.Builder rubric =
        Rubric.builder(id)
            .title(fields.text("title", id))
            .question(question(fields))
            .hedgedCredit(fields.number("hedgedCredit", Rubric.DEFAULT_HEDGED_CREDIT))
            .listedCredit(fields.number("listedCredit", Rubric.DEFAULT_LISTED_CREDIT))
            .negation(negation(fields))
            .stance(stance(fields))
            .language(language(fields).code());
    Rubric.DecimalMark decimal = decimal(fields);
    if (decimal != null) {
      rubric.decimal(decimal);
    }
    groups(fields, rubric);
    rubric.levels(levels(fields)).needsReview(needsReview(fields));
    rubric.reviewSignals(reviewSignals(fields));
    terms(fields, rubric);
    fields.requiredList("concepts", this::concept).forEach(rubric::concept);
    rubric.modelAnswer(fields.text("modelAnswer")).delivery(delivery(fields));
    fields.list("followUps", this::nextQuestion).forEach(rubric::followUp);
    fields.list("examples", this::example).forEach(rubric::example);
    suppressions(fields).forEach(rubric::suppress);
    return rubric.build();
  }

  private String question(Fields fields) {
    String question = fields.requiredText("question");
    if (question.isBlank()) {
      faults.report("/question", "blank text", question);
    }
    return question;
  }

  private void terms(Fields of, Rubric.Builder rubric) {
    Json node = of.node("terms");
    if (node == null) {
      return;
    }
    Fields fields = json.fields(node, of.pointer("terms"));
    fields.names().forEach(name -> rubric.terms(name, fields.array(name)));
  }

  private Concept concept(Json node, String at) {
    Fields fields = json.fields(node, at, CONCEPT_KEYS);
    String conceptId = fields.requiredText("id");
    Concept.Builder concept =
        Concept.builder(conceptId)
            .name(fields.text("name", conceptId))
            .weight(weight(fields))
            .layer(layer(fields))
            .themes(fields.array("themes"));
    fields.list("synonyms", this::synonym).forEach(concept::synonym);
    fields.list("partial", this::partial).forEach(concept::partial);
    fields.list("unless", this::synonym).forEach(concept::unless);
    if (fields.node("negation") != null) {
      concept.negation(negation(fields));
    }
    return concept
        .impliedBy(fields.array("impliedBy"))
        .combination(condition(fields, "combination"))
        .onlyIf(condition(fields, "onlyIf"))
        .group(fields.text("group"))
        .praise(fields.text("praise"))
        .hint(fields.text("hint"))
        .build();
  }

  /** Reads what a concept is worth, which a marking scheme calls points. */
  private double weight(Fields fields) {
    if (!fields.has("points")) {
      return fields.number("weight", 1);
    }
    fields.exclude("weight", "points");
    return fields.number("points", 1);
  }

  private @Nullable Condition condition(Fields concept, String key) {
    Json node = concept.node(key);
    if (node == null) {
      return null;
    }
    Fields fields = json.fields(node, concept.pointer(key), CONDITION_KEYS);
    Condition.Builder condition =
        Condition.builder().all(fields.array("all")).noneOf(fields.array("noneOf"));
    if (fields.has("atLeast") || fields.has("atMost")) {
      condition.of(fields.requiredList("of", json::text).toArray(String[]::new));
    } else if (fields.has("of")) {
      faults.unreadable(concept.pointer(key), "'of' needs 'atLeast' or 'atMost'", json.shown(node));
    }
    if (fields.has("atLeast")) {
      condition.atLeast(fields.requiredWhole("atLeast", 1, MAX_CONCEPTS));
    }
    if (fields.has("atMost")) {
      condition.atMost(fields.requiredWhole("atMost", 0, MAX_CONCEPTS));
    }
    return condition.build();
  }

  private void groups(Fields of, Rubric.Builder rubric) {
    Json node = of.node("groups");
    if (node == null) {
      return;
    }
    Fields groups = json.fields(node, of.pointer("groups"));
    for (String name : groups.names()) {
      Json group = groups.node(name);
      if (group != null) {
        rubric.group(name, group(group, groups.pointer(name)));
      }
    }
  }

  private Group group(Json node, String at) {
    Fields fields = json.fields(node, at, GROUP_KEYS);
    int best = fields.has("best") ? fields.requiredWhole("best", 1, MAX_CONCEPTS) : 1;
    return Group.DEFAULT.withBest(best).withOwnWords(fields.flag("ownWords"));
  }

  private @Nullable Levels levels(Fields of) {
    Json node = of.node("levels");
    if (node == null) {
      return null;
    }
    Fields fields = json.fields(node, of.pointer("levels"), LEVELS_KEYS);
    Levels.By by =
        fields.constant("by", "'by'", Levels.By.values(), Levels.By::key, Levels.By.POINTS);
    Levels.Rounding rounding =
        fields.constant(
            "rounding",
            "a rounding",
            Levels.Rounding.values(),
            Levels.Rounding::key,
            Levels.Rounding.NONE);
    double[] bounds =
        fields.list("from", (bound, at) -> json.number(bound, at, 1)).stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    Levels levels = by == Levels.By.POINTS ? Levels.BY_POINTS : Levels.BY_CONCEPTS;
    return levels.withRounding(rounding).withBounds(bounds);
  }

  private ReviewReason[] needsReview(Fields of) {
    Set<ReviewReason> reasons = EnumSet.noneOf(ReviewReason.class);
    of.list("needsReview", (node, at) -> reasons.addAll(reviewReason(node, at, reasons)));
    return reasons.toArray(ReviewReason[]::new);
  }

  private Set<ReviewReason> reviewReason(Json node, String at, Set<ReviewReason> before) {
    ReviewReason reason =
        json.constant(node, at, "a reason", ReviewReason.values(), ReviewReason::key);
    if (reason == null) {
      return Set.of();
    }
    if (before.contains(reason)) {
      faults.report(at, "duplicate reason", reason.key());
    }
    return Set.of(reason);
  }

  private Signal.Kind[] reviewSignals(Fields of) {
    Set<Signal.Kind> kinds = EnumSet.noneOf(Signal.Kind.class);
    of.list("reviewSignals", (node, at) -> kinds.addAll(signal(node, at, kinds)));
    return kinds.toArray(Signal.Kind[]::new);
  }

  private Set<Signal.Kind> signal(Json node, String at, Set<Signal.Kind> before) {
    Signal.Kind kind = json.constant(node, at, "a signal", Signal.Kind.values(), Signal.Kind::key);
    if (kind == null) {
      return Set.of();
    }
    if (before.contains(kind)) {
      faults.report(at, "duplicate signal", kind.key());
    }
    return Set.of(kind);
  }

  private @Nullable Layer layer(Fields fields) {
    return fields.constant("layer", "a layer", Layer.values(), Layer::key);
  }

  private Negation negation(Fields fields) {
    return fields.constant(
        "negation", "a negation", Negation.values(), Negation::key, Negation.REJECTS);
  }

  private Language language(Fields fields) {
    return fields.constant("language", "a language", LANGUAGES, Language::code, Language.ENGLISH);
  }

  private Rubric.@Nullable DecimalMark decimal(Fields fields) {
    return fields.constant(
        "decimal", "a decimal mark", Rubric.DecimalMark.values(), Rubric.DecimalMark::key);
  }

  private StancePolicy stance(Fields fields) {
    return fields.constant(
        "stance", "a stance", StancePolicy.values(), StancePolicy::key, StancePolicy.MENTIONS);
  }

  private Partial partial(Json node, String at) {
    Fields fields = json.fields(node, at, PARTIAL_KEYS);
    double credit = fields.requiredNumber("credit", 0.5);
    if (!(credit > 0 && credit < 1)) {
      faults.unreadable(
          fields.pointer("credit"), "a partial's credit is above 0 and below 1", shown(credit));
      credit = 0.5;
    }
    Partial.Builder partial = Partial.builder(credit);
    fields.requiredList("synonyms", this::synonym).forEach(partial::synonym);
    return partial.build();
  }

  private Synonym synonym(Json node, String at) {
    return switch (node) {
      case Str string -> new Synonym.Phrase(pattern(string, at));
      case Obj object -> several(object, at);
      case Arr array -> wrongSynonym(array, at);
      case Num number -> wrongSynonym(number, at);
      case Json.Word word -> wrongSynonym(word, at);
    };
  }

  private Synonym wrongSynonym(Json node, String at) {
    json.wrongType(at, "a string or an object", node);
    return new Synonym.Phrase(standIn(at));
  }

  /** Reads a pattern; returns its notation. */
  private String pattern(Json node, String at) {
    if (!(node instanceof Str string)) {
      json.wrongType(at, "a string", node);
      return standIn(at);
    }
    if (string.text().isBlank()) {
      faults.unreadable(at, "blank text", string.text());
      return standIn(at);
    }
    if (knowsPatterns) {
      return string.text();
    }
    try {
      return SynonymPattern.parse(string.text()).notation();
    } catch (PatternException e) {
      faults.unreadable(at, e.problem() + ", at character " + (e.index() + 1), string.text());
      return standIn(at);
    }
  }

  /** Returns the notation of a pattern that equals no other in the file. */
  private static String standIn(String at) {
    return "=" + at;
  }

  private Synonym several(Obj node, String at) {
    Fields fields = json.fields(node, at, SYNONYM_KEYS);
    boolean all = fields.has("all");
    boolean times = fields.has("times") && !all;
    if (all) {
      fields.exclude("atLeast", "all");
      fields.exclude("times", "all");
      fields.exclude("of", "all");
    } else if (times) {
      fields.exclude("atLeast", "times");
    } else if (!fields.has("atLeast") && !fields.has("of")) {
      faults.unreadable(at, "needs 'all', or 'atLeast' and 'of'", json.shown(node));
    }
    Extent within = within(fields);
    List<String> patterns = fields.requiredList(all ? "all" : "of", this::pattern);
    if (patterns.isEmpty() || patterns.size() > Synonym.Several.MAX_PATTERNS) {
      faults.unreadable(
          fields.pointer(all ? "all" : "of"),
          "takes 1.." + Synonym.Several.MAX_PATTERNS + " patterns",
          "");
    }
    int most = times ? Synonym.Several.MAX_TIMES : atMost(patterns);
    int number = all ? patterns.size() : fields.requiredWhole(times ? "times" : "atLeast", 1, most);
    return patterns.isEmpty()
        ? new Synonym.Phrase(standIn(at))
        : new Synonym.Several(
            Math.min(number, most), patterns.subList(0, atMost(patterns)), within, times);
  }

  private static int atMost(List<String> patterns) {
    return Math.clamp(patterns.size(), 1, Synonym.Several.MAX_PATTERNS);
  }

  private Extent within(Fields fields) {
    Json node = fields.node("within");
    if (node == null) {
      return Extent.SENTENCE;
    }
    String shown = json.shown(node);
    if (node instanceof Str && shown.equals("answer")) {
      return Extent.ANSWER;
    }
    boolean sentence = node instanceof Str && shown.equals("sentence");
    if (!sentence && !(node instanceof Num)) {
      faults.unreadable(
          fields.pointer("within"), "must be 'sentence', 'answer' or a number of words", shown);
    }
    return node instanceof Num
        ? Extent.words(fields.requiredWhole("within", 1, Extent.MAX_WORDS))
        : Extent.SENTENCE;
  }

  private DeliveryTarget delivery(Fields rubric) {
    Json node = rubric.node("delivery");
    if (node == null) {
      return DeliveryTarget.DEFAULT;
    }
    Fields fields = json.fields(node, rubric.pointer("delivery"), DELIVERY_KEYS);
    int wordsPerMinute =
        fields.has("wordsPerMinute")
            ? fields.requiredWhole("wordsPerMinute", 1, MAX_WORDS_PER_MINUTE)
            : DeliveryTarget.DEFAULT.wordsPerMinute();
    List<Json> range = fields.pair("seconds");
    DeliveryTarget target = DeliveryTarget.DEFAULT.withWordsPerMinute(wordsPerMinute);
    if (range.isEmpty()) {
      return target;
    }
    String at = fields.pointer("seconds");
    int min = json.whole(range.get(0), Pointer.child(at, 0), 1, MAX_SECONDS);
    int max = json.whole(range.get(1), Pointer.child(at, 1), 1, MAX_SECONDS);
    if (min > max) {
      faults.report(at, "the range runs backwards", json.shown(fields.node("seconds")));
    }
    return target.withSeconds(min, Math.max(min, max));
  }

  private NextQuestion nextQuestion(Json node, String at) {
    if (!(node instanceof Obj)) {
      return NextQuestion.of(json.text(node, at));
    }
    Fields fields = json.fields(node, at, FOLLOW_UP_KEYS);
    String question = fields.requiredText("question");
    List<String> when = fields.requiredList("when", json::text);
    if (when.isEmpty()) {
      faults.unreadable(fields.pointer("when"), "'when' needs a concept", "");
    }
    return NextQuestion.of(question, when.toArray(String[]::new));
  }

  private List<Rubric.Suppression> suppressions(Fields rubric) {
    Json node = rubric.node("lint");
    return node == null
        ? List.of()
        : json.fields(node, rubric.pointer("lint"), LINT_KEYS).list("ignore", this::suppression);
  }

  private Rubric.Suppression suppression(Json node, String at) {
    Fields fields = json.fields(node, at, SUPPRESSION_KEYS);
    return new Rubric.Suppression(
        fields.requiredText("rule"), fields.text("where"), fields.requiredText("reason"));
  }

  private Example example(Json node, String at) {
    Fields fields = json.fields(node, at, EXAMPLE_KEYS);
    String name = fields.requiredText("name");
    String answer = fields.requiredText("answer");
    Example.Builder example = Example.builder(name, answer);
    for (Expectation expectation : Expectation.values()) {
      example.expect(expectation, fields.texts(expectation.key()));
    }
    if (fields.has("level")) {
      example.level(fields.requiredWhole("level", 0, MAX_LEVEL));
    }
    List<Json> range = fields.pair("score");
    double min = range.isEmpty() ? 0 : fraction(range.get(0), fields.pointer("score") + "/0", 0);
    double max = range.isEmpty() ? 1 : fraction(range.get(1), fields.pointer("score") + "/1", 1);
    if (min > max) {
      faults.report(
          fields.pointer("score"), "the range runs backwards", json.shown(fields.node("score")));
    }
    return example.score(Math.min(min, max), max).knownGap(fields.text("knownGap")).build();
  }

  private double fraction(Json node, String at, double otherwise) {
    double value = json.number(node, at, otherwise);
    if (value >= 0 && value <= 1) {
      return value;
    }
    faults.unreadable(at, "a score is in 0..1", shown(value));
    return otherwise;
  }

  /** Returns some text for a number; the file puts its own in place of it. */
  private static String shown(double value) {
    return Double.toString(value);
  }
}
