package io.github.rubricscorer.integrity.words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * An answer as a reader sees it where it is rendered: without the tags of HTML, and without what
 * they and a few other ways hide. Offsets stay those of the answer.
 *
 * <p>One pass. Tags are looked for only up to the next {@code <} and within a bound, and what a
 * search did not find once is not looked for again, so that the work grows with the answer.
 *
 * @param text the answer with blanks, or line breaks, in the place of what is not seen
 * @param hidden the places of hidden text, in order
 * @param code the offsets of code, in which tags are text
 */
public record VisibleText(char[] text, List<Hidden> hidden, BitSet code) {
  /** Stands where something is not seen. */
  static final char GONE = '\0';

  /**
   * A place with hidden text.
   *
   * @param start its first character
   * @param end after the last one
   * @param characters how many of them a reader does not see
   */
  public record Hidden(int start, int end, int characters) {}

  /** Reads an answer. */
  public static VisibleText of(String answer) {
    Scan scan = new Scan(answer);
    scan.read();
    return new VisibleText(scan.text, List.copyOf(scan.hidden), scan.code);
  }

  /** The one pass over an answer. */
  private static final class Scan {
    private static final int LONGEST_TAG = 1_000;
    private static final int MOST_BACKTICKS = 8;
    private static final int MOST_BACKGROUNDS = 50;

    private static final Set<String> BLOCKS =
        Set.of(
            "p",
            "br",
            "div",
            "li",
            "ul",
            "ol",
            "tr",
            "td",
            "th",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "hr",
            "section",
            "article",
            "dd",
            "dt",
            "dl");

    private static final Set<String> INLINE =
        Set.of(
            "a", "b", "i", "u", "s", "em", "strong", "span", "font", "code", "sub", "sup", "small",
            "big", "mark", "del", "ins", "strike", "img", "input", "label", "abbr", "cite", "q",
            "kbd", "var", "samp", "tt", "center", "body", "html", "thead", "tbody", "figure",
            "details", "summary");

    /** Elements whose content a browser does not show. */
    private static final Set<String> NEVER_SHOWN =
        Set.of("script", "style", "template", "noscript");

    private static final Set<String> WITHOUT_CONTENT =
        Set.of("br", "hr", "img", "input", "meta", "link", "wbr", "col");

    private static final List<String> LATEX =
        List.of(
            "\\textcolor{white}{",
            "\\color{white}",
            "\\color[rgb]{1,1,1}",
            "\\phantom{",
            "\\hphantom{",
            "\\vphantom{");

    private final String answer;
    private final char[] text;
    private final List<Hidden> hidden = new ArrayList<>();
    private final BitSet code = new BitSet();

    /** The open elements that have a background of their own, the innermost first. */
    private final Deque<Background> backgrounds = new ArrayDeque<>();

    /** For each length of a run of backticks whether none of it comes any more. */
    private final boolean[] noBackticks = new boolean[MOST_BACKTICKS + 1];

    private boolean noCommentEnd;
    private boolean noBrace;

    /** The element that hides what is read, the number of such elements, where it began. */
    private String hider = "";

    private int depth;
    private int hiddenFrom;

    /** An open element with a background, and how many of the same name are open within it. */
    private static final class Background {
      private final String element;
      private final String colour;
      private int within;

      Background(String element, String colour) {
        this.element = element;
        this.colour = colour;
      }
    }

    Scan(String answer) {
      this.answer = answer;
      text = answer.toCharArray();
    }

    void read() {
      int at = 0;
      while (at < text.length) {
        at =
            switch (text[at]) {
              case '<' -> angle(at);
              case '`' -> backticks(at);
              case '[' -> bracket(at);
              case '\\' -> backslash(at);
              case '&' -> entity(at);
              default -> at + 1;
            };
      }
      if (depth > 0) {
        hide(hiddenFrom, text.length);
      }
    }

    private int angle(int at) {
      if (answer.startsWith("<!--", at)) {
        return comment(at);
      }
      int end = tagEnd(at);
      if (end < 0) {
        return at + 1;
      }
      HtmlTag tag = HtmlTag.of(answer.substring(at, end));
      boolean hides = NEVER_SHOWN.contains(tag.name()) || tag.isHidden(background());
      if (depth == 0 && !hides && !isShown(tag)) {
        return at + 1;
      }
      Arrays.fill(text, at, end, GONE);
      if (depth > 0) {
        within(tag, end);
      } else if (hides && !tag.isClosing()) {
        begin(tag, at, end);
      } else {
        colour(tag);
      }
      if (BLOCKS.contains(tag.name())) {
        text[at] = '\n';
      }
      return end;
    }

    /** Whether it is a tag at all: "a < b" and "List&lt;String&gt;" have none. */
    private static boolean isShown(HtmlTag tag) {
      return BLOCKS.contains(tag.name())
          || INLINE.contains(tag.name()) && tag.isWellFormed()
          || NEVER_SHOWN.contains(tag.name());
    }

    /** The colour that text stands on; empty where nothing is said about it. */
    private String background() {
      Background innermost = backgrounds.peek();
      return innermost == null ? "" : innermost.colour;
    }

    /** Notes what a tag of an element that is shown says about the background. */
    private void colour(HtmlTag tag) {
      Background innermost = backgrounds.peek();
      boolean same = innermost != null && innermost.element.equals(tag.name());
      if (tag.isClosing()) {
        if (same && innermost.within-- == 0) {
          backgrounds.pop();
        }
      } else if (!tag.isEmpty() && !WITHOUT_CONTENT.contains(tag.name())) {
        if (!tag.background().isEmpty() && backgrounds.size() < MOST_BACKGROUNDS) {
          backgrounds.push(new Background(tag.name(), tag.background()));
        } else if (same) {
          innermost.within++;
        }
      }
    }

    private void within(HtmlTag tag, int end) {
      if (tag.name().equals(hider)) {
        depth += tag.isClosing() ? -1 : 1;
        if (depth == 0) {
          hide(hiddenFrom, end);
        }
      }
    }

    private void begin(HtmlTag tag, int at, int end) {
      if (WITHOUT_CONTENT.contains(tag.name()) || tag.isEmpty()) {
        if (!tag.value().isBlank()) {
          hidden.add(new Hidden(at, end, tag.value().length()));
        }
        return;
      }
      hider = tag.name();
      depth = 1;
      hiddenFrom = at;
    }

    /** Returns where a tag that begins here ends, or -1 where none begins. */
    private int tagEnd(int at) {
      int first = at + 1 < text.length && text[at + 1] == '/' ? at + 2 : at + 1;
      if (first >= text.length || !isLetter(text[first])) {
        return -1;
      }
      for (int i = first; i < Math.min(text.length, at + LONGEST_TAG); i++) {
        if (text[i] == '>') {
          return i + 1;
        }
        if (text[i] == '<') {
          return -1;
        }
      }
      return -1;
    }

    private int comment(int at) {
      int close = noCommentEnd ? -1 : answer.indexOf("-->", at + 4);
      if (close < 0) {
        noCommentEnd = true;
        return at + 1;
      }
      int end = close + 3;
      String content = answer.substring(at + 4, close).strip();
      if (isWritten(content)) {
        hideWith(at, end, content.length());
      } else {
        Arrays.fill(text, at, end, GONE);
      }
      return end;
    }

    /**
     * Whether a comment is somebody's words, and none that an editor leaves when text is pasted.
     */
    private static boolean isWritten(String comment) {
      boolean byEditor =
          comment.startsWith("[if ")
              || comment.startsWith("[endif")
              || comment.equals("StartFragment")
              || comment.equals("EndFragment")
              || comment.startsWith("/* Font Definitions");
      return !byEditor && comment.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Passes over code, in which everything is seen. */
    private int backticks(int at) {
      int run = runEnd(at) - at;
      if (run > MOST_BACKTICKS || noBackticks[run]) {
        return at + run;
      }
      int close = at + run;
      while (close < text.length) {
        if (text[close] == '`') {
          int end = runEnd(close);
          if (end - close == run) {
            code.set(at, end);
            return end;
          }
          close = end;
        } else {
          close++;
        }
      }
      noBackticks[run] = true;
      return at + run;
    }

    private int runEnd(int at) {
      int end = at;
      while (end < text.length && text[end] == '`') {
        end++;
      }
      return end;
    }

    /** The comments of Markdown: addresses without a name that anything could point to. */
    private int bracket(int at) {
      boolean comment =
          (at == 0 || text[at - 1] == '\n')
              && (answer.startsWith("[//]: ", at) || answer.startsWith("[comment]: ", at));
      if (!comment) {
        return at + 1;
      }
      int end = at;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      Arrays.fill(text, at, answer.indexOf(':', at), GONE);
      hide(at, end);
      return end;
    }

    private int backslash(int at) {
      for (String begin : LATEX) {
        if (answer.startsWith(begin, at) && !noBrace) {
          int close = answer.indexOf('}', at + begin.length());
          noBrace = close < 0;
          if (close >= 0) {
            Arrays.fill(text, at, at + begin.length(), GONE);
            hide(at, close + 1);
            return close + 1;
          }
        }
      }
      return at + 1;
    }

    /** Character references of blanks are blanks, others are left as they are. */
    private int entity(int at) {
      if (answer.startsWith("&nbsp;", at)) {
        Arrays.fill(text, at, at + 6, GONE);
        return at + 6;
      }
      return at + 1;
    }

    private void hide(int start, int end) {
      int characters = 0;
      for (int i = start; i < end; i++) {
        characters += Character.isLetterOrDigit(answer.charAt(i)) && text[i] != GONE ? 1 : 0;
      }
      if (characters > 0) {
        hideWith(start, end, characters);
      }
    }

    private void hideWith(int start, int end, int characters) {
      if (depth == 0 || start == hiddenFrom) {
        hidden.add(new Hidden(start, end, characters));
      }
      Arrays.fill(text, start, end, GONE);
    }

    private static boolean isLetter(char c) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
  }
}
