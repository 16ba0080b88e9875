package io.github.rubricscorer.baseline;

import io.github.rubricscorer.base.Sha256;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Negation;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.StancePolicy;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short hashes that tell whether something is the same as before. */
final class Hash {
  /** The language of rubrics that name none. */
  private static final String ENGLISH = "en";

  private static final int DIGITS = 16;

  private Hash() {}

  static String of(String text) {
    return Sha256.hex(bytes(text)).substring(0, DIGITS);
  }

  /**
   * Returns the text as UTF-8; one that UTF-8 cannot carry, since it has lone surrogates, as UTF-16
   * after a byte that no UTF-8 has.
   */
  private static byte[] bytes(String text) {
    if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    ByteBuffer bytes = ByteBuffer.allocate(1 + Character.BYTES * text.length()).put((byte) 0xFF);
    bytes.asCharBuffer().put(text);
    return bytes.array();
  }

  /** Takes all that scores depend on, and nothing else: no hints, no examples. */
  static String of(Rubric rubric) {
    StringBuilder text = new StringBuilder();
    text.append(rubric.hedgedCredit()).append('\n').append(rubric.terms()).append('\n');
    if (rubric.listedCredit() != Rubric.DEFAULT_LISTED_CREDIT) {
      text.append("listed ").append(rubric.listedCredit()).append('\n');
    }
    if (rubric.stance() != StancePolicy.MENTIONS) {
      text.append(rubric.stance()).append('\n');
    }
    if (!rubric.groups().isEmpty()) {
      text.append(rubric.groups()).append('\n');
    }
    if (rubric.levels() != null) {
      text.append(rubric.levels()).append('\n');
    }
    if (!rubric.language().equals(ENGLISH)) {
      text.append("language ").append(rubric.language()).append('\n');
    }
    if (rubric.decimal() != Rubric.DecimalMark.POINT) {
      text.append("decimal ").append(rubric.decimal()).append('\n');
    }
    for (Concept concept : rubric.concepts()) {
      text.append(concept.id()).append(' ').append(concept.weight());
      text.append(' ').append(concept.group()).append(' ').append(concept.impliedBy());
      append(text, concept.synonyms());
      for (Partial partial : concept.partials()) {
        text.append(partial.credit());
        append(text, partial.synonyms());
      }
      append(text, concept.unless());
      if (concept.negation() != Negation.REJECTS) {
        text.append(concept.negation()).append('\n');
      }
      if (concept.combination() != null) {
        text.append("combination ").append(concept.combination()).append('\n');
      }
      if (concept.onlyIf() != null) {
        text.append("only if ").append(concept.onlyIf()).append('\n');
      }
    }
    return of(text.toString());
  }

  static String of(Vocabulary vocabulary) {
    return of(vocabulary.synonyms() + "\n" + vocabulary.sets());
  }

  private static void append(StringBuilder text, List<Synonym> synonyms) {
    synonyms.forEach(synonym -> text.append('\n').append(synonym.notation()));
    text.append('\n');
  }
}
