package io.github.rubricscorer.rubric.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.rubric.pattern.SynonymPattern.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns as values, and what their visitors are told. */
final class SynonymPatternTest {
  @ParameterizedTest(name = "{0} is told as {1}")
  @CsvSource(
      delimiterString = " is told as ",
      textBlock =
          """
          read replica             is told as read replica
          circuit (breaker|b c)    is told as circuit ( breaker | b c )
          (a|(b|<set>) d)          is told as ( a | ( b | <set> ) d )
          autoscal* =SQS 99\\.9%   is told as autoscal:PREFIX SQS:EXACT 99.9%
          a ... b ..3 c            is told as a gap6 b gap3 c
          a & b &4 c               is told as a and15,15 b and15,4 c
          """)
  void visitorIsToldThePartsInTheirOrder(String notation, String told) {
    SynonymPattern pattern = SynonymPattern.parse(notation);
    assertThat(told(pattern)).isEqualTo(told);
  }

  @Test
  void visitorMayPassOverAll() {
    SynonymPattern pattern = SynonymPattern.parse("a (bcd*|<c>) ... =d & e");
    pattern.accept(new SynonymPattern.Visitor() {});
    assertThat(pattern.phrases()).hasSize(2);
  }

  @Test
  void patternsWithTheSameNotationAreEqual() {
    SynonymPattern read = SynonymPattern.parse("a & b");
    assertThat(SynonymPattern.of("a & b")).isEqualTo(read).hasSameHashCodeAs(read);
    assertThat(read).hasToString("a & b").isNotEqualTo(SynonymPattern.parse("a &  b"));
  }

  private static String told(SynonymPattern pattern) {
    StringBuilder told = new StringBuilder();
    pattern.accept(
        new SynonymPattern.Visitor() {
          @Override
          public void word(String text, int from, int to, Form form) {
            told.append(' ').append(text, from, to);
            told.append(form == Form.INFLECTED ? "" : ":" + form);
          }

          @Override
          public void set(String name) {
            told.append(" <").append(name).append('>');
          }

          @Override
          public void open() {
            told.append(" (");
          }

          @Override
          public void or() {
            told.append(" |");
          }

          @Override
          public void close() {
            told.append(" )");
          }

          @Override
          public void gap(SynonymPattern.Limit words) {
            told.append(" gap").append(words);
          }

          @Override
          public void and(SynonymPattern.Limit before, SynonymPattern.Limit after) {
            told.append(" and").append(before).append(',').append(after);
          }
        });
    return told.toString().strip();
  }
}
