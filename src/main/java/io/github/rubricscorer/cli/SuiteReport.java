package io.github.rubricscorer.cli;

import io.github.rubricscorer.testing.suite.SuiteResult;

/** A way to write the results of a suite of rubric tests down. */
sealed interface SuiteReport permits SuiteText, SuiteJson, JunitXml, GithubAnnotations {
  /** The whole report; lines end in line feeds, the last one too. */
  String of(SuiteResult result);
}
