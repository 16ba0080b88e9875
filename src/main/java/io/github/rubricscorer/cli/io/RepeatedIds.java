package io.github.rubricscorer.cli.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds answers to the same question with the same id. Of each id only a hash of 64 bits is kept,
 * and of no more than two million: two ids that differ are taken for one about once in ten million
 * inputs of a million answers. Not thread-safe.
 */
final class RepeatedIds {
  private static final int MOST = 1 << 21;
  private static final int REPORTED = 10;

  /** A hash table, probed in a line: the hash of each id, 0 where it is free. */
  private long[] keys = new long[1 << 10];

  /** For each key the line that it was first on. */
  private long[] lines = new long[1 << 10];

  private int size;
  private long repeated;
  private final List<String> reported = new ArrayList<>();

  /** Hashes an id within a question; never 0. */
  static long key(String question, String id) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ 0x1FFFF) * 0x100000001B3L;
    for (int i = 0; i < question.length(); i++) {
      hash = (hash ^ question.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }

  /** Takes the next answer. */
  void add(long key, String id, long line) {
    int place = place(key);
    if (keys[place] == key) {
      repeated++;
      if (reported.size() < REPORTED) {
        reported.add(
            "%d: error: the id '%s' stands on line %d already".formatted(line, id, lines[place]));
      }
    } else if (size < MOST) {
      keys[place] = key;
      lines[place] = line;
      size++;
      if (size * 2 > keys.length) {
        grow();
      }
    }
  }

  /** What to tell the user; empty where no id stood twice. */
  Optional<String> problem(String source) {
    if (repeated == 0) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    reported.forEach(line -> text.append(source).append(":").append(line).append('\n'));
    if (repeated > reported.size()) {
      text.append(source).append(": error: ").append(repeated - reported.size());
      text.append(" more answers have an id that stands above them\n");
    }
    return Optional.of(
        text + "rubric: ids differ among the answers to a question; --id row numbers the answers");
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int place = ((int) key) & mask;
    while (keys[place] != 0 && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldLines = lines;
    keys = new long[oldKeys.length * 2];
    lines = new long[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        lines[place] = oldLines[i];
      }
    }
  }
}
