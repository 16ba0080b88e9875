package io.github.rubricscorer.rubric.source;

import io.github.rubricscorer.rubric.pattern.SetName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the text form of a vocabulary, line by line. */
final class VocabularyParser {
  private final String name;
  private final String text;
  private final Lines lines;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> offsets = new HashMap<>();
  private final List<List<String>> synonyms = new ArrayList<>();
  private final Map<String, List<String>> sets = new LinkedHashMap<>();
  private final VocabularyChecks checks = new VocabularyChecks(this::report);

  private @Nullable OpenSet open;

  VocabularyParser(String name, String text) {
    this.name = name;
    this.text = text;
    this.lines = new Lines(text);
  }

  VocabularyText read() {
    for (int line = 1; line <= lines.count(); line++) {
      int end = line == lines.count() ? text.length() : lines.start(line + 1);
      line(lines.start(line), end);
    }
    endUnfinished();
    checks.check(synonyms, sets);
    return new VocabularyText(synonyms, sets, findings, this::finding);
  }

  private void line(int start, int end) {
    int comment = comment(start, end);
    Span content = new Span(start, comment < 0 ? end : comment).stripped(text);
    if (content.isEmpty()) {
      if (comment < 0) {
        endUnfinished();
      }
      return;
    }
    int arrow = text.indexOf("=>", content.start(), content.end());
    if (arrow >= 0) {
      fault(arrow, "'=>' is not supported: the terms of a line are all equal", content.of(text));
      endAsItIs();
      return;
    }
    OpenSet set = open;
    if (set == null) {
      set = new OpenSet(content.start());
      content = named(set, content);
    }
    colons(content);
    terms(set, content);
  }

  /** Returns where a line's comment starts, or -1. */
  private int comment(int start, int end) {
    for (int at = start; at < end; at++) {
      if (text.charAt(at) == '#' && (at == start || isBlank(text.charAt(at - 1)))) {
        return at;
      }
    }
    return -1;
  }

  /** Reads the name of a set, if the line has one, and returns the rest of the line. */
  private Span named(OpenSet set, Span content) {
    int colon = text.indexOf(':', content.start(), content.end());
    if (colon < 0) {
      return content;
    }
    String setName = new Span(content.start(), colon).stripped(text).of(text);
    set.name = setName;
    if (!SetName.isOne(setName)) {
      fault(content.start(), SetName.RULE, setName);
    } else if (sets.containsKey(setName)) {
      fault(content.start(), "duplicate set", setName);
    }
    return new Span(colon + 1, content.end()).stripped(text);
  }

  private void colons(Span content) {
    int colon = text.indexOf(':', content.start(), content.end());
    if (colon >= 0) {
      fault(colon, "':' only stands after a set's name, at the start of a line", content.of(text));
    }
  }

  private void terms(OpenSet set, Span content) {
    int at = content.start();
    while (at < content.end()) {
      int comma = text.indexOf(',', at, content.end());
      int end = comma < 0 ? content.end() : comma;
      Span term = new Span(at, end).stripped(text);
      set.add(term.isEmpty() ? new Span(end, end) : term);
      at = end + 1;
    }
    set.lastComma = content.end() - 1;
    if (!content.isEmpty() && text.charAt(set.lastComma) == ',') {
      open = set;
    } else {
      end(set);
    }
  }

  /** Ends a set whose last comma promises another term. */
  private void endUnfinished() {
    OpenSet set = open;
    if (set != null) {
      set.add(new Span(set.lastComma, set.lastComma));
      end(set);
    }
  }

  private void endAsItIs() {
    OpenSet set = open;
    if (set != null) {
      end(set);
    }
  }

  private void end(OpenSet set) {
    open = null;
    List<String> terms = set.terms.stream().map(term -> term.of(text)).toList();
    String setName = set.name;
    if (setName == null) {
      place(set, Pointer.child("/synonyms", synonyms.size()));
      synonyms.add(terms);
    } else if (SetName.isOne(setName) && !sets.containsKey(setName)) {
      place(set, Pointer.child("/sets", setName));
      sets.put(setName, terms);
    } else {
      String pointer = Pointer.child("/faulty", set.start);
      place(set, pointer);
      checks.set(terms, pointer);
    }
  }

  private void place(OpenSet set, String pointer) {
    offsets.put(pointer, set.start);
    for (int i = 0; i < set.terms.size(); i++) {
      offsets.put(Pointer.child(pointer, i), set.terms.get(i).start());
    }
  }

  private void report(String pointer, String problem, String offending) {
    findings.add(finding(pointer, problem, offending));
  }

  private void fault(int offset, String problem, String offending) {
    findings.add(finding(offset, problem, offending));
  }

  /** Returns a finding without its pointer, since the text is not JSON. */
  private Finding finding(String pointer, String problem, String offending) {
    String known = pointer;
    while (!known.isEmpty() && !offsets.containsKey(known)) {
      known = Pointer.parent(known);
    }
    return finding(offsets.getOrDefault(known, 0), problem, offending);
  }

  private Finding finding(int offset, String problem, String offending) {
    return new Finding(name, lines.line(offset), lines.column(offset), problem, offending, "");
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** A set whose line may go on. */
  private static final class OpenSet {
    private final int start;
    private final List<Span> terms = new ArrayList<>();
    private @Nullable String name;
    private int lastComma;

    OpenSet(int start) {
      this.start = start;
    }

    void add(Span term) {
      terms.add(term);
    }
  }

  /** A piece of the text. */
  private record Span(int start, int end) {
    boolean isEmpty() {
      return start >= end;
    }

    String of(String text) {
      return text.substring(start, end);
    }

    Span stripped(String text) {
      int from = start;
      int to = end;
      while (from < to && isBlank(text.charAt(from))) {
        from++;
      }
      while (to > from && isBlank(text.charAt(to - 1))) {
        to--;
      }
      return new Span(from, to);
    }
  }
}
