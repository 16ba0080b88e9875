package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.polarity.CueBook.Kind;
import io.github.rubricscorer.polarity.CueScopes.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What marks say of the words beside them: crosses, thumbs down and signs of prohibition refuse,
 * shrugs and question marks in brackets doubt, strike-through takes back.
 *
 * <p>Where a line begins with a mark, marks stand before what they judge ("❌ push ✅ mail"), else
 * after it ("push 👎 mail 👍"). A mark in brackets judges the item before it ("blood in stool
 * (-)"). The marks are those that Unicode names crosses, prohibited, no, thumbs down, shrug and
 * thinking; {@code ~~} is the strike-through of Markdown, and {@code ?word} and {@code (-)} are
 * written so in clinical notes.
 */
final class MarkScopes {
  /** The longest run of words that a mark judges. */
  private static final int REACH = CueBook.MAX_REACH;

  /** All signs that are marks by themselves come from here on. */
  private static final char FIRST_SYMBOL = '\u2600';

  private final CueWords words;
  private final List<Scope> scopes = new ArrayList<>();

  /** Where the words begin that a mark after them can judge. */
  private int judged;

  /** The mark before words, as long as no other mark and no line ends its reach. */
  private @Nullable Open open;

  private boolean marksBefore;
  private int strike = -1;
  private int strikeOffset;

  /** A mark whose words come after it. */
  private record Open(int from, Kind kind, int start, int end) {}

  private MarkScopes(CueWords words) {
    this.words = words;
  }

  /** Returns what marks of the answer reach. */
  static List<Scope> scopes(CueWords words) {
    if (!mayHaveMarks(words)) {
      return List.of();
    }
    MarkScopes marks = new MarkScopes(words);
    for (int position = 0; position <= words.size(); position++) {
      marks.read(position);
    }
    marks.close(words.size());
    return marks.scopes;
  }

  private static boolean mayHaveMarks(CueWords words) {
    String text = words.answer();
    return words.mayHaveFrom(FIRST_SYMBOL) && hasSymbol(text)
        || hasPair(text, '~', "~")
        || hasPair(text, '(', "-\u2013\u2212? ")
        || text.contains("-1 ")
        || hasMarkBeforeWord(text);
  }

  private static boolean hasSymbol(String text) {
    return text.chars().anyMatch(c -> c >= FIRST_SYMBOL);
  }

  /** Whether one of some characters comes right after a sign, which most answers have nowhere. */
  private static boolean hasPair(String text, char sign, String seconds) {
    for (int i = text.indexOf(sign); i >= 0; i = text.indexOf(sign, i + 1)) {
      if (i + 1 < text.length() && seconds.indexOf(text.charAt(i + 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasMarkBeforeWord(String text) {
    for (int i = text.indexOf('?'); i >= 0; i = text.indexOf('?', i + 1)) {
      if (opensWord(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** Reads what lies between a position and the one before it. */
  private void read(int position) {
    String text = words.answer();
    int from = position == 0 ? 0 : words.endOffset(position - 1);
    int to = position < words.size() ? words.startOffset(position) : text.length();
    boolean begins = position == 0;
    int at = from;
    while (at < to) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (c == '\n' || c == '.' || c == '!' || c == '?' && !opensWord(text, at)) {
        close(position);
        judged = position;
        marksBefore = false;
        begins = true;
        strike = c == '\n' && isBlankLine(next, to) ? -1 : strike;
      } else if (c == '~' && next < to && text.charAt(next) == '~') {
        next++;
        strike(position, at, next);
      } else if (c == '-' && isMinusOne(text, at, begins)) {
        add(position + 1, item(position + 1), Kind.REJECT, at, at + 2);
      } else if (c == '(' && next < to) {
        next = bracket(position, at, to);
      } else if (c == '?' && opensWord(text, at)) {
        add(position, item(position), Kind.HEDGE, at, next);
      } else {
        Kind kind = kind(c);
        if (kind != null) {
          mark(position, kind, at, next, begins);
        }
      }
      at = next;
    }
    if (position > 0
        && position < words.size()
        && words.boundaryBefore(position).beginsSentence()) {
      judged = Math.max(judged, position);
    }
  }

  /**
   * Whether a line of blanks begins at an offset: a paragraph ends, and no strike-through goes on.
   */
  private boolean isBlankLine(int from, int to) {
    int at = from;
    while (at < to && words.answer().charAt(at) != '\n' && isBlank(at)) {
      at++;
    }
    return at < to && words.answer().charAt(at) == '\n';
  }

  private static boolean opensWord(String text, int at) {
    return (at == 0 || Character.isWhitespace(text.charAt(at - 1)))
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1));
  }

  /** "-1 on the new dependency" votes against it. */
  private static boolean isMinusOne(String text, int at, boolean begins) {
    return begins && text.startsWith("-1 ", at);
  }

  private void mark(int position, Kind kind, int start, int end, boolean begins) {
    boolean first = begins && judged == position || position == 0;
    if (first || marksBefore) {
      close(position);
      marksBefore = true;
      open = new Open(position, kind, start, end);
    } else {
      add(Math.max(judged, position - REACH), position, kind, start, end);
    }
    judged = position;
  }

  private void close(int position) {
    Open mark = open;
    if (mark != null) {
      add(mark.from, Math.min(position, mark.from + REACH), mark.kind, mark.start, mark.end);
      open = null;
    }
  }

  /**
   * Begins a strike-through, or ends it. As in GitHub's Markdown, section 6.5, no blank follows the
   * first sign or precedes the last.
   */
  private void strike(int position, int start, int end) {
    if (strike < 0) {
      strike = isBlank(end) ? -1 : position;
      strikeOffset = start;
    } else if (!isBlank(start - 1)) {
      for (int from = strike; from < position; from += REACH) {
        add(from, Math.min(position, from + REACH), Kind.REJECT, strikeOffset, end);
      }
      strike = -1;
    }
  }

  private boolean isBlank(int offset) {
    return offset >= words.answer().length()
        || Character.isWhitespace(words.answer().charAt(offset));
  }

  /** Reads {@code (-)}, {@code (?)} or a bracket with a mark; returns where to go on. */
  private int bracket(int position, int start, int to) {
    String text = words.answer();
    int end = text.indexOf(')', start, to);
    if (end < 0) {
      return start + 1;
    }
    String inside = text.substring(start + 1, end).strip();
    if (inside.equals("-") || inside.equals("–") || inside.equals("−")) {
      add(itemBefore(position), position, Kind.REJECT, start, end + 1);
    } else if (inside.equals("?") || inside.equals("??")) {
      add(itemBefore(position), position, Kind.HEDGE, start, end + 1);
    }
    return inside.isEmpty() || kind(inside.codePointAt(0)) == null ? end + 1 : start + 1;
  }

  private int itemBefore(int position) {
    int at = position;
    while (at > judged
        && position - at < REACH
        && (at == position || words.boundaryBefore(at).joinsPhrase())) {
      at--;
    }
    return at;
  }

  private int item(int position) {
    int at = Math.min(words.size(), position + 1);
    while (at < words.size() && at - position < REACH && words.boundaryBefore(at).joinsPhrase()) {
      at++;
    }
    return at;
  }

  private void add(int from, int to, Kind kind, int start, int end) {
    if (kind.decides() && from < to) {
      scopes.add(Scope.ofMark(from, to, kind, start, end));
    }
  }

  private static @Nullable Kind kind(int codePoint) {
    return switch (codePoint) {
      case 0x274C,
          0x274E,
          0x2717,
          0x2718,
          0x2716,
          0x2715,
          0x26D4,
          0x1F6AB,
          0x1F44E,
          0x1F645,
          0x1F6D1,
          0x1F480,
          0x1F5D1,
          0x1F926,
          0x1F92E ->
          Kind.REJECT;
      case 0x1F937, 0x1F914, 0x2753, 0x2754 -> Kind.HEDGE;
      case 0x2705, 0x2713, 0x2714, 0x2611, 0x1F44D, 0x1F7E2, 0x1F44C -> Kind.ASSERT;
      default -> null;
    };
  }
}
