package io.github.rubricscorer.match;

import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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

  private final Program program;
  private final List<Entry> entries;

  private CueBook(Program program, List<Entry> entries) {
    this.program = program;
    this.entries = List.copyOf(entries);
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

  static CueBook parse(String text) {
    List<Entry> entries = new ArrayList<>();
    List<Synonym> phrases = new ArrayList<>();
    Entry section = null;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        section = section(line);
        continue;
      }
      for (String phrase : line.split(",", -1)) {
        if (!phrase.isBlank()) {
          for (String variant : variants(phrase.strip())) {
            phrases.add(Synonym.of(variant));
            entries.add(Objects.requireNonNull(section, "a phrase before the first section"));
          }
        }
      }
    }
    ProgramCompiler compiler = new ProgramCompiler(Map.of(), Vocabulary.EMPTY);
    for (Synonym phrase : phrases) {
      String fault = compiler.prepare(phrase);
      if (fault != null) {
        throw new IllegalArgumentException(fault + ": " + phrase.notation());
      }
    }
    return new CueBook(compiler.program(phrases), entries);
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

  /** {@code [kind direction words commas]}. */
  private static Entry section(String line) {
    String[] parts = line.substring(1, line.length() - 1).split(" +", -1);
    Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
    if (parts.length == 1) {
      return new Entry(kind, Direction.NONE, 0, false);
    }
    int reach = Integer.parseInt(parts[2]);
    if (reach > MAX_REACH) {
      throw new IllegalArgumentException(line);
    }
    boolean commas = parts.length > 3 && parts[3].equals("commas");
    return new Entry(kind, Direction.valueOf(parts[1].toUpperCase(Locale.ROOT)), reach, commas);
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
    /** Ends the reach of others. */
    END,
    /** Ends the reach of others, except of a cue right before it ("maybe we"). */
    SUBJECT;

    /** Returns which of two overlapping cues counts: the one of the lower rank. */
    int rank() {
      return switch (this) {
        case ASSERT -> 0;
        case HEDGE -> 1;
        case REJECT, AVOID -> 2;
        case END, SUBJECT -> 3;
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
    /** To the words before it, where it ends a clause ("PgBouncer, maybe"). */
    FINAL,
    /** To the question before it ("Kafka? No."). */
    ANSWER
  }

  /**
   * What the file says of a phrase.
   *
   * @param kind what it does
   * @param direction where it reaches
   * @param words how many words at most
   * @param commas whether it reaches over commas
   */
  record Entry(Kind kind, Direction direction, int words, boolean commas) {}

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
