package io.github.rubricscorer.cli.suite;

import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.report.TextReport;
import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.Place;
import io.github.rubricscorer.testing.suite.ExampleCheck;
import io.github.rubricscorer.testing.suite.ExampleResult;
import io.github.rubricscorer.testing.suite.RubricResult;
import io.github.rubricscorer.testing.suite.RubricSuite;
import io.github.rubricscorer.testing.suite.SuiteResult;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Results in the XML that Ant's JUnit task began and build servers read: a suite for each rubric, a
 * test case for each example and one for the examples that are missing. What is not run for a
 * reason, a known gap or a warning, is skipped; faults of rubrics are errors.
 *
 * @param lenient whether missing examples are warnings
 */
record JunitXml(boolean lenient) implements SuiteReport {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
  private static final int REPLACEMENT = 0xFFFD;

  /** How a test case ends. */
  private enum Status {
    PASSED("", ""),
    FAILED("failure", "failed"),
    CLOSED_GAP("failure", "closed gap"),
    MISSING("failure", "missing"),
    ERROR("error", "fault"),
    SKIPPED("skipped", "");

    private final String element;
    private final String type;

    Status(String element, String type) {
      this.element = element;
      this.type = type;
    }
  }

  private record Case(
      String name, Place place, Duration time, Status status, String message, String text) {}

  private record Suite(String name, String file, List<Case> cases) {
    long count(String element) {
      return cases.stream().filter(each -> each.status().element.equals(element)).count();
    }

    Duration time() {
      return cases.stream().map(Case::time).reduce(Duration.ZERO, Duration::plus);
    }
  }

  @Override
  public String of(SuiteResult result) {
    List<Suite> suites =
        result.faults().isEmpty()
            ? result.rubrics().stream().map(this::suite).toList()
            : List.of(new Suite("rubrics", "", result.faults().stream().map(this::fault).toList()));
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      write(xml, suites);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a writer in memory has failed", e);
    }
    return out + "\n";
  }

  private Suite suite(RubricResult rubric) {
    List<Case> cases = new ArrayList<>(rubric.examples().stream().map(JunitXml::example).toList());
    if (!rubric.missing().isEmpty()) {
      cases.add(missing(rubric));
    }
    return new Suite(rubric.questionId(), rubric.place().file(), cases);
  }

  private static Case example(ExampleResult result) {
    ExampleCheck check = result.check();
    Status status =
        switch (check.outcome()) {
          case PASSED -> Status.PASSED;
          case FAILED -> Status.FAILED;
          case CLOSED_GAP -> Status.CLOSED_GAP;
          case KNOWN_GAP -> Status.SKIPPED;
        };
    String text = check.outcome().isFailure() ? result.message(TextReport.plain()) : "";
    String name = check.example().name();
    return new Case(name, result.place(), result.time(), status, check.summary(), text);
  }

  private Case missing(RubricResult rubric) {
    Function<Fault, String> line = lenient ? Fault::toWarning : Fault::toString;
    return new Case(
        RubricSuite.NOTHING_MISSING,
        rubric.missing().getFirst().place(),
        Duration.ZERO,
        lenient ? Status.SKIPPED : Status.MISSING,
        lines(rubric.missing(), Fault::description, "; "),
        lenient ? "" : lines(rubric.missing(), line, "\n"));
  }

  private Case fault(Fault fault) {
    return new Case(
        fault.place().toString(),
        fault.place(),
        Duration.ZERO,
        Status.ERROR,
        fault.description(),
        fault.toString());
  }

  private static <T> String lines(List<T> all, Function<T, String> text, String between) {
    return all.stream().map(text).collect(Collectors.joining(between));
  }

  private static void write(XMLStreamWriter xml, List<Suite> suites) throws XMLStreamException {
    indent(xml, 0);
    xml.writeStartElement("testsuites");
    attribute(xml, "name", "rubric test");
    counts(
        xml, new Suite("", "", suites.stream().flatMap(suite -> suite.cases().stream()).toList()));
    for (Suite suite : suites) {
      indent(xml, 1);
      xml.writeStartElement("testsuite");
      attribute(xml, "name", suite.name());
      if (!suite.file().isEmpty()) {
        attribute(xml, "file", suite.file());
      }
      counts(xml, suite);
      for (Case each : suite.cases()) {
        write(xml, suite, each);
      }
      indent(xml, 1);
      xml.writeEndElement();
    }
    indent(xml, 0);
    xml.writeEndElement();
  }

  private static void counts(XMLStreamWriter xml, Suite suite) throws XMLStreamException {
    attribute(xml, "tests", Integer.toString(suite.cases().size()));
    attribute(xml, "failures", Long.toString(suite.count("failure")));
    attribute(xml, "errors", Long.toString(suite.count("error")));
    attribute(xml, "skipped", Long.toString(suite.count("skipped")));
    attribute(xml, "time", seconds(suite.time()));
  }

  private static void write(XMLStreamWriter xml, Suite suite, Case each) throws XMLStreamException {
    indent(xml, 2);
    xml.writeStartElement("testcase");
    attribute(xml, "name", each.name());
    attribute(xml, "classname", suite.name());
    attribute(xml, "file", each.place().file());
    if (each.place().line() > 0) {
      attribute(xml, "line", Integer.toString(each.place().line()));
    }
    attribute(xml, "time", seconds(each.time()));
    if (each.status() != Status.PASSED) {
      indent(xml, 3);
      xml.writeStartElement(each.status().element);
      if (!each.status().type.isEmpty()) {
        attribute(xml, "type", each.status().type);
      }
      attribute(xml, "message", each.message());
      xml.writeCharacters(legal(each.text()));
      xml.writeEndElement();
      indent(xml, 2);
    }
    xml.writeEndElement();
  }

  /** Writes an attribute on one line, since readers turn line breaks in it into blanks. */
  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, legal(Printable.line(value)));
  }

  private static void indent(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
  }

  /** Replaces what XML 1.0 cannot hold, not even escaped (production 2, Char). */
  private static String legal(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isLegal(c) ? c : REPLACEMENT));
    return out.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
