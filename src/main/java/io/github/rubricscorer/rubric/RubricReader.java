package io.github.rubricscorer.rubric;

import io.github.rubricscorer.distance.Nearest;
import io.github.rubricscorer.rubric.Json.Arr;
import io.github.rubricscorer.rubric.Json.Member;
import io.github.rubricscorer.rubric.Json.Num;
import io.github.rubricscorer.rubric.Json.Obj;
import io.github.rubricscorer.rubric.Json.Str;
import io.github.rubricscorer.rubric.pattern.PatternException;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
          "terms",
          "concepts",
          "modelAnswer",
          "delivery",
          "followUps",
          "examples");
  private static final List<String> CONCEPT_KEYS =
      List.of(
          "id",
          "name",
          "weight",
          "layer",
          "themes",
          "synonyms",
          "partial",
          "unless",
          "negation",
          "impliedBy",
          "group",
          "praise",
          "hint");
  private static final List<String> PARTIAL_KEYS = List.of("credit", "synonyms");
  private static final List<String> SYNONYM_KEYS = List.of("all", "atLeast", "of", "within");
  private static final List<String> FOLLOW_UP_KEYS = List.of("question", "when");
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
          "knownGap");

  private static final int MAX_SECONDS = 86_400;
  private static final int MAX_WORDS_PER_MINUTE = 1_000;

  private final String id;
  private final JsonFile file;
  private final Faults faults;

  /** Whether the patterns were read before and are right. */
  private final boolean knowsPatterns;

  private RubricReader(String id, JsonFile file, Faults faults, boolean knowsPatterns) {
    this.knowsPatterns = knowsPatterns;
    this.id = id;
    this.file = file;
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
    Fields fields = fields(root, "", RUBRIC_KEYS);
    fields.text("$schema");
    Rubric.Builder rubric =
        Rubric.builder(id)
            .title(fields.text("title", id))
            .question(question(fields))
            .hedgedCredit(fields.number("hedgedCredit", Rubric.DEFAULT_HEDGED_CREDIT))
            .listedCredit(fields.number("listedCredit", Rubric.DEFAULT_LISTED_CREDIT))
            .stance(stance(fields));
    terms(fields, rubric);
    fields.requiredList("concepts", this::concept).forEach(rubric::concept);
    rubric.modelAnswer(fields.text("modelAnswer")).delivery(delivery(fields));
    fields.list("followUps", this::nextQuestion).forEach(rubric::followUp);
    fields.list("examples", this::example).forEach(rubric::example);
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
    Fields fields = fields(node, of.pointer("terms"));
    fields.names().forEach(name -> rubric.terms(name, fields.array(name)));
  }

  private Concept concept(Json node, String at) {
    Fields fields = fields(node, at, CONCEPT_KEYS);
    String conceptId = fields.requiredText("id");
    Concept.Builder concept =
        Concept.builder(conceptId)
            .name(fields.text("name", conceptId))
            .weight(fields.number("weight", 1))
            .layer(layer(fields))
            .themes(fields.array("themes"));
    fields.list("synonyms", this::synonym).forEach(concept::synonym);
    fields.list("partial", this::partial).forEach(concept::partial);
    fields.list("unless", this::synonym).forEach(concept::unless);
    return concept
        .negation(negation(fields))
        .impliedBy(fields.array("impliedBy"))
        .group(fields.text("group"))
        .praise(fields.text("praise"))
        .hint(fields.text("hint"))
        .build();
  }

  private @Nullable Layer layer(Fields fields) {
    return fields.constant("layer", "a layer", Layer.values(), Layer::key);
  }

  private Negation negation(Fields fields) {
    Negation negation = fields.constant("negation", "a negation", Negation.values(), Negation::key);
    return negation == null ? Negation.REJECTS : negation;
  }

  private StancePolicy stance(Fields fields) {
    StancePolicy stance =
        fields.constant("stance", "a stance", StancePolicy.values(), StancePolicy::key);
    return stance == null ? StancePolicy.MENTIONS : stance;
  }

  private Partial partial(Json node, String at) {
    Fields fields = fields(node, at, PARTIAL_KEYS);
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
    wrongType(at, "a string or an object", node);
    return new Synonym.Phrase(standIn(at));
  }

  /** Reads a pattern; returns its notation. */
  private String pattern(Json node, String at) {
    if (!(node instanceof Str string)) {
      wrongType(at, "a string", node);
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
    Fields fields = fields(node, at, SYNONYM_KEYS);
    boolean all = fields.has("all");
    if (all) {
      fields.exclude("atLeast", "all");
      fields.exclude("of", "all");
    } else if (!fields.has("atLeast") && !fields.has("of")) {
      faults.unreadable(at, "needs 'all', or 'atLeast' and 'of'", file.shown(node));
    }
    Extent within = within(fields);
    List<String> patterns = fields.requiredList(all ? "all" : "of", this::pattern);
    if (patterns.isEmpty() || patterns.size() > Synonym.Several.MAX_PATTERNS) {
      faults.unreadable(
          fields.pointer(all ? "all" : "of"),
          "takes 1.." + Synonym.Several.MAX_PATTERNS + " patterns",
          "");
    }
    int atLeast = all ? patterns.size() : fields.requiredWhole("atLeast", 1, atMost(patterns));
    return patterns.isEmpty()
        ? new Synonym.Phrase(standIn(at))
        : new Synonym.Several(
            Math.min(atLeast, atMost(patterns)), patterns.subList(0, atMost(patterns)), within);
  }

  private static int atMost(List<String> patterns) {
    return Math.clamp(patterns.size(), 1, Synonym.Several.MAX_PATTERNS);
  }

  private Extent within(Fields fields) {
    Json node = fields.node("within");
    if (node == null) {
      return Extent.SENTENCE;
    }
    String shown = file.shown(node);
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
    Fields fields = fields(node, rubric.pointer("delivery"), DELIVERY_KEYS);
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
    int min = whole(range.get(0), Pointer.child(at, 0), 1, MAX_SECONDS);
    int max = whole(range.get(1), Pointer.child(at, 1), 1, MAX_SECONDS);
    if (min > max) {
      faults.report(at, "the range runs backwards", shown(fields.node("seconds")));
    }
    return target.withSeconds(min, Math.max(min, max));
  }

  private NextQuestion nextQuestion(Json node, String at) {
    if (!(node instanceof Obj)) {
      return NextQuestion.of(text(node, at));
    }
    Fields fields = fields(node, at, FOLLOW_UP_KEYS);
    String question = fields.requiredText("question");
    List<String> when = fields.requiredList("when", this::text);
    if (when.isEmpty()) {
      faults.unreadable(fields.pointer("when"), "'when' needs a concept", "");
    }
    return NextQuestion.of(question, when.toArray(String[]::new));
  }

  private Example example(Json node, String at) {
    Fields fields = fields(node, at, EXAMPLE_KEYS);
    String name = fields.requiredText("name");
    String answer = fields.requiredText("answer");
    Example.Builder example = Example.builder(name, answer);
    for (Expectation expectation : Expectation.values()) {
      example.expect(expectation, fields.texts(expectation.key()));
    }
    List<Json> range = fields.pair("score");
    double min = range.isEmpty() ? 0 : fraction(range.get(0), fields.pointer("score") + "/0", 0);
    double max = range.isEmpty() ? 1 : fraction(range.get(1), fields.pointer("score") + "/1", 1);
    if (min > max) {
      faults.report(
          fields.pointer("score"), "the range runs backwards", shown(fields.node("score")));
    }
    return example.score(Math.min(min, max), max).knownGap(fields.text("knownGap")).build();
  }

  private double fraction(Json node, String at, double otherwise) {
    double value = number(node, at, otherwise);
    if (value >= 0 && value <= 1) {
      return value;
    }
    faults.unreadable(at, "a score is in 0..1", shown(value));
    return otherwise;
  }

  private double number(Json node, String at, double otherwise) {
    if (node instanceof Num number) {
      return number.number();
    }
    wrongType(at, "a number", node);
    return otherwise;
  }

  private int whole(Json node, String at, int min, int max) {
    double value = number(node, at, min);
    if (value >= min && value <= max && value == Math.rint(value)) {
      return (int) value;
    }
    faults.unreadable(at, "must be a whole number in " + min + ".." + max, shown(value));
    return min;
  }

  /** Returns some text for a number; the file puts its own in place of it. */
  private static String shown(double value) {
    return Double.toString(value);
  }

  private String shown(@Nullable Json node) {
    return node == null ? "" : file.shown(node);
  }

  private void wrongType(String at, String expected, Json node) {
    faults.unreadable(at, "must be " + expected + ", not " + node.kind(), file.shown(node));
  }

  /** Opens an object that takes any key. */
  private Fields fields(Json node, String at) {
    Map<String, Json> values = new LinkedHashMap<>();
    if (node instanceof Obj object) {
      for (Member member : object.members()) {
        if (values.putIfAbsent(member.key(), member.value()) != null) {
          keyFault(member, at, "duplicate key");
        }
      }
    } else {
      wrongType(at, "an object", node);
    }
    return new Fields(at, values);
  }

  /** Opens an object that takes only certain keys. */
  private Fields fields(Json node, String at, List<String> keys) {
    if (node instanceof Obj object) {
      for (Member member : object.members()) {
        if (!keys.contains(member.key())) {
          keyFault(member, at, "unknown key" + Nearest.hint(member.key(), keys));
        }
      }
    }
    return fields(node, at);
  }

  private void keyFault(Member member, String at, String problem) {
    faults.add(file.fault(member.start(), Pointer.child(at, member.key()), problem, member.key()));
  }

  /** Reads one item of an array. */
  @FunctionalInterface
  private interface Item<T> {
    T read(Json node, String at);
  }

  /** The members of an object, and where it is. */
  private final class Fields {
    private final String at;
    private final Map<String, Json> values;

    Fields(String at, Map<String, Json> values) {
      this.at = at;
      this.values = values;
    }

    List<String> names() {
      return List.copyOf(values.keySet());
    }

    String pointer(String key) {
      return Pointer.child(at, key);
    }

    @Nullable Json node(String key) {
      return values.get(key);
    }

    boolean has(String key) {
      return values.containsKey(key);
    }

    private @Nullable Json required(String key) {
      Json node = values.get(key);
      if (node == null) {
        faults.unreadable(pointer(key), "'" + key + "' is lacking", "");
      }
      return node;
    }

    void exclude(String key, String other) {
      Json node = values.get(key);
      if (node != null) {
        faults.report(
            pointer(key), "'" + other + "' and '" + key + "' exclude each other", shown(node));
      }
    }

    @Nullable String text(String key) {
      Json node = values.get(key);
      return node == null ? null : RubricReader.this.text(node, pointer(key));
    }

    String text(String key, String otherwise) {
      String text = text(key);
      return text == null ? otherwise : text;
    }

    String requiredText(String key) {
      Json node = required(key);
      return node == null ? pointer(key) : RubricReader.this.text(node, pointer(key));
    }

    /** Returns the constant that a key names; null if there is none. */
    <E> @Nullable E constant(String key, String what, E[] constants, Function<E, String> keyOf) {
      String text = text(key);
      if (text == null) {
        return null;
      }
      for (E constant : constants) {
        if (keyOf.apply(constant).equals(text)) {
          return constant;
        }
      }
      List<String> keys = Arrays.stream(constants).map(keyOf).toList();
      faults.unreadable(
          pointer(key),
          what + " is one of " + String.join(", ", keys) + Nearest.hint(text, keys),
          text);
      return null;
    }

    double number(String key, double otherwise) {
      Json node = values.get(key);
      return node == null ? otherwise : RubricReader.this.number(node, pointer(key), otherwise);
    }

    double requiredNumber(String key, double otherwise) {
      return required(key) == null ? otherwise : number(key, otherwise);
    }

    int requiredWhole(String key, int min, int max) {
      Json node = required(key);
      return node == null ? min : whole(node, pointer(key), min, max);
    }

    List<String> texts(String key) {
      return list(key, RubricReader.this::text);
    }

    String[] array(String key) {
      return texts(key).toArray(String[]::new);
    }

    <T> List<T> requiredList(String key, Item<T> item) {
      return required(key) == null ? List.of() : list(key, item);
    }

    <T> List<T> list(String key, Item<T> item) {
      Json node = values.get(key);
      List<T> read = new ArrayList<>();
      if (node instanceof Arr array) {
        String list = pointer(key);
        for (Json value : array.items()) {
          read.add(item.read(value, Pointer.child(list, read.size())));
        }
      } else if (node != null) {
        wrongType(pointer(key), "an array", node);
      }
      return read;
    }

    /** Returns the two ends of a range; nothing if it is absent or no pair. */
    List<Json> pair(String key) {
      Json node = values.get(key);
      if (node == null) {
        return List.of();
      }
      if (node instanceof Arr array && array.items().size() == 2) {
        return array.items();
      }
      faults.unreadable(pointer(key), "must be an array of two numbers", shown(node));
      return List.of();
    }
  }

  /** Returns a string, or for anything else a text that equals no other in the file. */
  private String text(Json node, String at) {
    if (node instanceof Str string) {
      return string.text();
    }
    wrongType(at, "a string", node);
    return at;
  }
}
