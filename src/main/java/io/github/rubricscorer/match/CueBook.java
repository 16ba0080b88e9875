package io.github.rubricscorer.match;

import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that decide polarity, read from {@code cues.txt}, with the reach of each.
 *
 * <p>The method is that of NegEx and ConText: a cue, a direction, a scope that ends after some
 * words or at a terminator, and pseudo-cues that look like negations and are none (Chapman,
 * Bridewell, Hanbury, Cooper and Buchanan, "A simple algorithm for identifying negated findings and
 * diseases in discharge summaries", J. Biomed. Inform. 34(5), 2001; Harkema, Dowling, Thornblade
 * and Chapman, "ConText", J. Biomed. Inform. 42(5), 2009). The phrases are our own, for proposals
 * instead of findings. Immutable.
 */
final class CueBook {
  /** The longest reach that the file may give, in words. */
  static final int MAX_REACH = 30;

  private static final Pattern SET = Pattern.compile("<([a-z-]+)>");
  private static final Pattern EXACT = Pattern.compile("=([a-z])([a-z'’]*)");

  private final Program program;
  private final List<Entry> entries;
  private final int[][] fragments;

  private CueBook(Program program, List<Entry> entries) {
    this.program = program;
    this.entries = List.copyOf(entries);
    fragments = program.plans().stream().map(CueBook::fragments).toArray(int[][]::new);
  }

  static CueBook bundled() {
    return Bundled.BOOK;
  }

  Program program() {
    return program;
  }

  /** Returns what the plan of a number is. */
  Entry entry(int plan) {
    return entries.get(plan);
  }

  /** Returns the fragments of a phrase: one, or more where it has gaps. */
  int[] fragments(int plan) {
    return fragments[plan];
  }

  private static int[] fragments(Plan plan) {
    if (plan instanceof Plan.Window window && window.phrases().size() == 1) {
      return window.phrases().getFirst().fragments();
    }
    throw new IllegalArgumentException("a cue is a phrase: " + plan);
  }

  static CueBook parse(String text) {
    Map<String, String> sets = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    List<Synonym> phrases = new ArrayList<>();
    Entry section = null;
    for (String line : text.lines().map(String::strip).filter(l -> !l.startsWith("#")).toList()) {
      int colon = line.indexOf(':');
      if (line.startsWith("[")) {
        section = section(line);
      } else if (colon > 0) {
        sets.merge(
            line.substring(0, colon), set(line.substring(colon + 1), sets), (a, b) -> a + "|" + b);
      } else if (!line.isEmpty()) {
        Entry entry = Objects.requireNonNull(section, "a phrase before the first section");
        for (String phrase : expanded(line, sets).split(",", -1)) {
          for (String variant : phrase.isBlank() ? List.<String>of() : variants(phrase.strip())) {
            phrases.add(Synonym.of(variant));
            entries.add(entry);
          }
        }
      }
    }
    return new CueBook(compile(phrases), entries);
  }

  private static Program compile(List<Synonym> phrases) {
    ProgramCompiler compiler = new ProgramCompiler(Map.of(), Vocabulary.EMPTY);
    for (Synonym phrase : phrases) {
      String fault = compiler.prepare(phrase);
      if (fault != null) {
        throw new IllegalArgumentException(fault + ": " + phrase.notation());
      }
    }
    return compiler.program(phrases);
  }

  /** The words of a set as alternatives. */
  private static String set(String words, Map<String, String> sets) {
    return Arrays.stream(expanded(words, sets).split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("|"));
  }

  /** Puts the words of a set for its name, and lets exact forms begin a sentence. */
  private static String expanded(String line, Map<String, String> sets) {
    String words =
        SET.matcher(line)
            .replaceAll(name -> Objects.requireNonNull(sets.get(name.group(1)), name.group()));
    return EXACT
        .matcher(words)
        .replaceAll(exact ->
            exact.group() + "|=" + exact.group(1).toUpperCase(Locale.ROOT) + exact.group(2));
  }

  /** {@code (a|b|)} is optional: a phrase with it, and one without. */
  private static List<String> variants(String phrase) {
    int end = phrase.indexOf("|)");
    if (end < 0) {
      return List.of(phrase);
    }
    int start = phrase.lastIndexOf('(', end);
    String before = phrase.substring(0, start);
    String after = phrase.substring(end + 2);
    List<String> variants =
        new ArrayList<>(variants(before + phrase.substring(start, end) + ")" + after));
    variants.addAll(variants((before.strip() + " " + after.strip()).strip()));
    return variants;
  }

  /** {@code [kind direction words options]}. */
  private static Entry section(String line) {
    List<String> parts =
        List.of(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT).split(" +", -1));
    Kind kind = Kind.valueOf(parts.getFirst());
    if (parts.size() == 1) {
      return new Entry(kind, Direction.NONE, 0, Set.of());
    }
    Set<Option> options = EnumSet.noneOf(Option.class);
    parts.stream().skip(3).map(Option::valueOf).forEach(options::add);
    return new Entry(
        kind, Direction.valueOf(parts.get(1)), Integer.parseInt(parts.get(2)), options);
  }

  /** What a cue does. */
  enum Kind {
    /** Refuses what it reaches. */
    REJECT,
    /** Refuses what it reaches; behind a negation, neither does ("wouldn't skip"). */
    AVOID,
    /** Weakens what it reaches. */
    HEDGE,
    /** Looks like one of the above and is none; what it reaches is not refused either. */
    ASSERT,
    /** Is no part of the sentence; reaches pass over it and the commas around it. */
    ASIDE,
    /** Ends the reach of others. */
    END,
    /** Ends the reach of others, except of a cue right before it ("maybe we"). */
    SUBJECT,
    /** Ends the reach of refusals, since something is proposed ("and use"). */
    PROPOSAL,
    /** Ends the reach of narrow cues: what follows is a means or an occasion ("by using"). */
    MEANS;

    boolean refuses() {
      return this == REJECT || this == AVOID;
    }

    boolean decides() {
      return refuses() || this == HEDGE;
    }

    boolean stops() {
      return switch (this) {
        case END, SUBJECT, PROPOSAL, MEANS -> true;
        case REJECT, AVOID, HEDGE, ASSERT, ASIDE -> false;
      };
    }

    /** Returns which of two overlapping cues of as many words counts: the one of lower rank. */
    int rank() {
      return switch (this) {
        case ASSERT, ASIDE -> 0;
        case HEDGE -> 1;
        case REJECT, AVOID -> 2;
        case END, SUBJECT, PROPOSAL, MEANS -> 3; // they give way to any other
      };
    }
  }

  /** Where a cue reaches. */
  enum Direction {
    /** Nowhere. */
    NONE,
    /** To the words behind it. */
    FORWARD,
    /** To the words behind it, unless it begins a clause ("Without X, nothing works"). */
    MEDIAL,
    /** To the words before it. */
    BACKWARD,
    /** To the words before and behind it ("X would perhaps need Y"). */
    AROUND,
    /** To the words in its gap ("leave X for later"). */
    INSIDE,
    /** To the words before it, where it ends a clause ("PgBouncer, maybe"). */
    FINAL,
    /** To the words before it, and it is a cue only where it ends a clause ("but I wouldn't"). */
    ELLIPSIS,
    /** To what the clause or sentence before its own speaks of ("but I wouldn't use it"). */
    ANTECEDENT,
    /** To the question or heading before it ("Kafka? No."). */
    ANSWER;

    boolean isForward() {
      return this == FORWARD || this == MEDIAL || this == FINAL;
    }
  }

  /** What is special about a reach. */
  enum Option {
    /** It goes over commas. */
    COMMAS,
    /** It ends where a means or an occasion is named: it refuses a thing, not a plan. */
    NARROW,
    /** Where it begins a clause, a comma ends it, be there a list or not. */
    FRONTED,
    /** It negates a clause, and so takes back what that clause says of its subject. */
    CLAUSE,
    /** It stands before nouns; before an article it is an interjection ("no the trick is"). */
    DETERMINER,
    /**
     * It is a cue only before "that" or "this" ("I wouldn't do that", "not that it would hurt").
     */
    OBJECT
  }

  /**
   * What the file says of a phrase.
   *
   * @param kind what it does
   * @param direction where it reaches
   * @param words how many words at most
   * @param options what is special about its reach
   */
  record Entry(Kind kind, Direction direction, int words, Set<Option> options) {
    Entry {
      if (words > MAX_REACH) {
        throw new IllegalArgumentException("a reach of " + words + " words");
      }
      options = Set.copyOf(options);
    }
  }

  /** Reads the file when it is first needed. */
  private static final class Bundled {
    private static final CueBook BOOK = read();

    private static CueBook read() {
      try (InputStream in = CueBook.class.getResourceAsStream("cues.txt")) {
        return parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
