package io.github.rubricscorer.benchmark;

import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rubrics of any size, made up from a seed. Not thread-safe. */
final class GeneratedRubrics {
  private static final int SYNONYMS_OF_CONCEPT = 5;
  private static final int TERMS = 4;

  private final Corpus corpus;
  private int made;

  GeneratedRubrics(long seed) {
    corpus = new Corpus(seed);
  }

  /** Returns a rubric of so many concepts, which share so many synonyms. */
  Rubric rubric(String id, int concepts, int synonyms) {
    String[] notations = new String[synonyms];
    Arrays.setAll(notations, i -> synonym());
    return rubric(id, concepts, List.of(notations));
  }

  /** Returns a rubric of so many concepts, which share these synonyms. */
  static Rubric rubric(String id, int concepts, List<String> synonyms) {
    Rubric.Builder rubric = Rubric.builder(id);
    int ofConcept = synonyms.size() / concepts;
    for (int from = 0; from < synonyms.size(); from += ofConcept) {
      int to = Math.min(from + ofConcept, synonyms.size());
      Concept.Builder concept = Concept.builder("concept-" + from);
      rubric.concept(concept.synonyms(synonyms.subList(from, to).toArray(String[]::new)));
    }
    return rubric.build();
  }

  /** Returns pairs of words that people use, none twice. */
  List<String> phrases(int count) {
    List<String> phrases = new ArrayList<>();
    while (phrases.size() < count) {
      String phrase = corpus.generalWord() + " " + corpus.generalWord();
      if (!phrases.contains(phrase)) {
        phrases.add(phrase);
      }
    }
    return phrases;
  }

  /** Writes rubrics of so many concepts as an author would have them: with remarks and examples. */
  void write(Path directory, int rubrics, int concepts) throws IOException {
    Files.createDirectories(directory);
    for (int i = 0; i < rubrics; i++) {
      Files.write(
          directory.resolve("question-%04d.json".formatted(i)),
          JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(json(concepts)));
    }
  }

  private ObjectNode json(int concepts) {
    ObjectNode rubric = JsonMapper.shared().createObjectNode();
    rubric.put("title", text(40)).put("question", text(400));
    ArrayNode terms = rubric.putObject("terms").putArray("thing");
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < TERMS) {
      words.add(corpus.generalWord());
    }
    words.forEach(terms::add);
    ArrayNode list = rubric.putArray("concepts");
    for (int i = 0; i < concepts; i++) {
      ObjectNode concept = list.addObject();
      concept.put("id", "concept-" + i).put("name", text(30)).put("weight", 1 + i % 3);
      ArrayNode synonyms = concept.putArray("synonyms");
      for (int s = 0; s < SYNONYMS_OF_CONCEPT; s++) {
        synonyms.add(synonym());
      }
      synonyms.add("<thing> & " + corpus.generalWord());
      concept.putArray("unless").add(synonym());
      concept.put("praise", text(80)).put("hint", text(120));
    }
    rubric.put("modelAnswer", text(700));
    ArrayNode examples = rubric.putArray("examples");
    examples.addObject().put("name", "one").put("answer", text(300)).putArray("misses");
    examples.addObject().put("name", "two").put("answer", text(300)).putArray("misses");
    return rubric;
  }

  private String text(int characters) {
    return corpus.answers(1, characters)[0].strip();
  }

  /** Of five, three have words side by side, one has alternatives, one has a gap or a window. */
  private String synonym() {
    String first = corpus.generalWord();
    String second = corpus.generalWord();
    String third = corpus.generalWord();
    return switch (made++ % 10) {
      case 0, 1, 2, 3 -> first + " " + second;
      case 4, 5 -> first + " " + second + " " + third;
      case 6, 7 -> first + " (" + second + "|" + third + ")";
      case 8 -> first + " ... " + second;
      default -> first + " & (" + second + "|" + third + ")";
    };
  }
}
