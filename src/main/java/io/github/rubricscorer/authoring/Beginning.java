package io.github.rubricscorer.authoring;

import io.github.rubricscorer.base.Resource;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How a rubric begins: a file to fill in, or a prompt for those who let a model draft it. */
public final class Beginning {
  private static final String SCHEMA = "/io/github/rubricscorer/rubrics/rubric.schema.json";
  private static final String PLACEHOLDER = "Put the question here.";

  /** In JSON with its quotes. */
  private static final Pattern PLACES = Pattern.compile("\"TITLE\"|\"QUESTION\"|QUESTION|CONCEPTS");

  private Beginning() {}

  /**
   * Returns a rubric to fill in, which is valid as it is.
   *
   * @param id its id
   * @param question the question, or null to have a placeholder
   * @return the file's text
   */
  public static String scaffold(String id, @Nullable String question) {
    String words = id.replace('-', ' ');
    String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return filled(
        "scaffold.json",
        Map.of(
            "\"TITLE\"",
            json(title),
            "\"QUESTION\"",
            json(question == null ? PLACEHOLDER : question)));
  }

  private static String json(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  /**
   * Returns what to ask a language model for a draft.
   *
   * @param question the question
   * @param rubric has the concepts to keep to; null to leave them to the model
   * @return the prompt
   */
  public static String prompt(String question, @Nullable Rubric rubric) {
    StringBuilder concepts = new StringBuilder();
    if (rubric != null) {
      concepts.append("Keep to these concepts:\n\n");
      for (Concept concept : rubric.concepts()) {
        concepts.append("- ").append(concept.id()).append(": ").append(concept.name());
        concepts.append(concept.hint() == null ? "" : ". " + concept.hint()).append('\n');
      }
      concepts.append('\n');
    }
    return filled("prompt.txt", Map.of("CONCEPTS", concepts.toString(), "QUESTION", question));
  }

  /** Puts texts for the words that stand for them; what they say themselves is left alone. */
  private static String filled(String template, Map<String, String> texts) {
    return PLACES
        .matcher(Resource.text(Beginning.class, template))
        .replaceAll(found -> Matcher.quoteReplacement(texts.getOrDefault(found.group(), "")));
  }

  /** Returns the schema for editors. */
  public static String schema() {
    return Resource.text(Beginning.class, SCHEMA);
  }
}
