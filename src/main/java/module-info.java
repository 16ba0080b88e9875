/**
 * Scores free-text answers by concept coverage: deterministic, offline, explainable.
 *
 * <p>Start at {@link io.github.rubricscorer.Scorer}.
 */
@SuppressWarnings("requires-automatic") // jte has a module name, but no descriptor.
module io.github.rubricscorer {
  requires java.xml;
  requires org.apache.lucene.core;
  requires org.apache.lucene.analysis.common;
  requires tools.jackson.databind;
  requires static transitive org.jspecify;
  requires static gg.jte.runtime;
  requires static info.picocli;
  requires static jdk.httpserver;
  requires static java.compiler; // for @Generated in what templates become
  requires static org.apache.commons.csv;
  requires static org.apache.commons.rng.simple;
  requires static org.apache.commons.statistics.descriptive;
  requires static org.apache.commons.statistics.ranking;
  requires static org.assertj.core;
  requires static org.commonmark;
  requires static org.commonmark.ext.gfm.tables;
  requires static org.jline.reader;
  requires static org.junit.jupiter.api;

  exports io.github.rubricscorer;
  exports io.github.rubricscorer.result;
  exports io.github.rubricscorer.rubric;
  exports io.github.rubricscorer.feedback;
  exports io.github.rubricscorer.report;
  exports io.github.rubricscorer.lint;
  exports io.github.rubricscorer.testing;

  opens io.github.rubricscorer.authoring to
      tools.jackson.databind;
  opens io.github.rubricscorer.cli to
      info.picocli;
  opens io.github.rubricscorer.cli.author to
      info.picocli;
  opens io.github.rubricscorer.cli.option to
      info.picocli;
  opens io.github.rubricscorer.cli.practice to
      info.picocli;
  opens io.github.rubricscorer.cli.suite to
      info.picocli;
  opens io.github.rubricscorer.suggest to
      tools.jackson.databind;
  opens io.github.rubricscorer.workbench to
      tools.jackson.databind;
}
