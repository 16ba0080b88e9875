package io.github.rubricscorer.lint;

import io.github.rubricscorer.base.Resource;
import java.util.List;

/** Sentences of several kinds of text, none of them an answer; read when first asked for. */
final class OrdinaryEnglish {
  static final List<String> SENTENCES =
      Resource.text(OrdinaryEnglish.class, "ordinary-english.txt")
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();

  private OrdinaryEnglish() {}
}
