package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.polarity.CueBook.Direction;
import io.github.rubricscorer.polarity.CueBook.Option;
import io.github.rubricscorer.polarity.role.WordRole;
import io.github.rubricscorer.polarity.role.WordRoles;
import io.github.rubricscorer.text.Boundary;
import io.github.rubricscorer.text.SmallLetters;
import java.util.Set;

/**
 * Which cues are headings, and which words stand under them.
 *
 * <p>A heading is a short line that ends in a colon, begins with {@code #}, is underlined or stands
 * over a list with bullets; or it begins a line and ends in a colon with its items after it ("Won't
 * have: themes, plugins"). A list with bullets goes to the first line without one, other lines to
 * the first blank line, and items after the colon to the end of the line.
 */
final class Headings {
  /** The most words of a heading before its cue. */
  private static final int LONGEST_BEGINNING = 6;

  /** The most words of a heading after its cue. */
  private static final int LONGEST_REST = 2;

  /** The same of a line that is surely one, over commas ("## Not doing, please don't ask"). */
  private static final int LONGEST_REMARK = 8;

  /** So far back a question is looked for that a line answers, in words. */
  private static final int LONGEST_QUESTION = 2 * CueBook.MAX_REACH;

  /** The most words under a heading. */
  private static final int LONGEST_SECTION = 10 * CueBook.MAX_REACH;

  private static final String BULLETS = "-*+•–>";
  private static final String BOLD = "**";
  private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");
  private static final String SENTENCE_ENDS = ".!?…。！？";

  private Headings() {}

  /** Returns the position after a heading that has a cue, or a negative number if none does. */
  static int endOfHeading(CueMatch cue, CueWords words, ClauseWalk walk) {
    if (cue.is(Direction.ANSWER) || cue.is(Direction.MEDIAL) || cue.is(Direction.REST)) {
      return -1;
    }
    if (cue.has(Option.DETERMINER) || cue.has(Option.PRESENTED)) {
      return -1; // "But no: ..." answers
    }
    boolean announced = announces(cue, words, walk);
    int end = endOfRest(cue, announced, words, walk);
    boolean heading =
        end < words.size()
            && words.boundaryBefore(end).compareTo(Boundary.CLOSING) > 0
            && (end == cue.to()
                || beginsLine(end, words)
                || cue.is(Direction.HEADING)
                || cue.has(Option.QUOTING)
                || announced)
            && (end - cue.to() <= LONGEST_REST || isLine(cue, end, words, walk))
            && !isWhole(cue, end, words, walk)
            && !names(cue, end, walk)
            && (isHeading(cue.from(), end, announced, words) || isKey(cue, end, words, walk))
            && (!cue.is(Direction.PREVIOUS) || words.isMarked(end, "\n"));
    return heading ? end : -1;
  }

  /** "What I'd leave out <em>is the fax line</em>: nobody faxes" names it before the colon. */
  private static boolean names(CueMatch cue, int end, ClauseWalk walk) {
    return end > cue.to() && walk.roles().is(cue.to() - 1, WordRole.COPULAS);
  }

  /** Whether a cue with what follows is a line of its own, or announces by a colon. */
  private static boolean isLine(CueMatch cue, int end, CueWords words, ClauseWalk walk) {
    return words.isMarked(end, ":")
        || isMarked(cue.from(), words, walk)
        || beginsLine(cue.from(), words);
  }

  private static int endOfRest(CueMatch cue, boolean announced, CueWords words, ClauseWalk walk) {
    boolean surely =
        announced
            || cue.is(Direction.HEADING) && words.boundaryBefore(cue.from()).beginsSentence()
            || isMarked(cue.from(), words, walk);
    int limit = Math.min(words.size(), cue.to() + (surely ? LONGEST_REMARK : LONGEST_REST));
    int end = cue.to();
    while (end < limit
        && (words.boundaryBefore(end) == Boundary.NONE
            || surely && words.boundaryBefore(end) == Boundary.COMMA && !beginsLine(end, words))
        && !(surely && walk.isSubject(end))) {
      end++;
    }
    return end;
  }

  /**
   * "<em>What</em> we won't bring back this year: the stage", "<em>Things</em> I never do: ...".
   */
  private static boolean announces(CueMatch cue, CueWords words, ClauseWalk walk) {
    int begin = lineBegin(cue.from(), LONGEST_REMARK, words);
    return begin >= 0
        && begin < cue.to()
        && walk.roles().is(begin, WordRole.GENERIC)
        && !says(begin, cue.from(), walk.roles());
  }

  /** "What I like <em>is</em> not ..." says what it is. */
  private static boolean says(int begin, int cue, WordRoles roles) {
    return cue > begin + 2 && roles.is(cue - 1, WordRole.COPULAS);
  }

  /** Whether a position is in a line that Markdown marks as a heading. */
  private static boolean isMarked(int position, CueWords words, ClauseWalk walk) {
    if (!walk.mayHaveMarkedHeadings()) {
      return false;
    }
    int begin = lineBegin(position, words);
    return begin >= 0 && words.isMarked(begin, "#");
  }

  /**
   * "Don't use proxies. - A gateway", "A proxy would be wrong. - A gateway": what is refused stands
   * in the sentence before the list. "Not recommended. - A gateway" refuses the list.
   */
  private static boolean isWhole(CueMatch cue, int end, CueWords words, ClauseWalk walk) {
    if (!endsSentence(words.textBefore(end)) || isOfAll(cue, words, walk)) {
      return false;
    }
    return end > cue.to()
        || answersQuestion(cue, words, walk)
        || !cue.entry().direction().isForward() && hasSubject(cue, words, walk);
  }

  /** Whether a mark, or a filler and a mark ("never ever!"), ends a sentence on a line. */
  private static boolean endsSentence(String after) {
    int newline = after.indexOf('\n');
    String line = (newline < 0 ? after : after.substring(0, newline)).strip();
    return !line.isEmpty()
        && (SENTENCE_ENDS.indexOf(line.charAt(0)) >= 0
            || SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0);
  }

  /**
   * "A proxy? Never. - A gateway": what is refused stands in the question, unless that one asks for
   * what is below ("What would I leave out? Never used. - A gateway").
   */
  private static boolean answersQuestion(CueMatch cue, CueWords words, ClauseWalk walk) {
    int begin = lineBegin(cue.from(), words);
    if (begin <= 0
        || words.boundaryBefore(begin) != Boundary.QUESTION
        || hasBlankLine(words.textBefore(begin))) {
      return false;
    }
    int least = Math.max(0, begin - LONGEST_QUESTION);
    int question = begin - 1;
    while (question > least && !words.boundaryBefore(question).beginsSentence()) {
      question--;
    }
    return !walk.roles().is(question, WordRole.ASKING);
  }

  /** Whether something else than what is below stands before a cue in its sentence. */
  private static boolean hasSubject(CueMatch cue, CueWords words, ClauseWalk walk) {
    int begin = lineBegin(cue.from(), words);
    for (int at = begin; at >= 0 && at < cue.from(); at++) {
      if (walk.roles().is(at, WordRole.BELOW)) {
        return false;
      }
    }
    return begin < cue.from();
  }

  /**
   * Whether a cue is a key followed by a dash, among others or in bold: "**Kept** - the beams.
   * **Left out** - the roof."
   */
  private static boolean isKey(CueMatch cue, int end, CueWords words, ClauseWalk walk) {
    int from = cue.from();
    return end == cue.to()
        && beginsLine(from, words)
        && words.boundaryBefore(from) != Boundary.QUESTION
        && !walk.isSubject(end)
        && isDash(words.textBefore(end))
        && (words.textBefore(from).endsWith(BOLD) || from > 0 && followsKey(from, words));
  }

  private static boolean followsKey(int line, CueWords words) {
    int begin = beginOfLine(line - 1, words);
    int limit = Math.min(line, begin + LONGEST_BEGINNING);
    for (int at = begin + 1; at < limit; at++) {
      if (isDash(words.textBefore(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a dash that is set apart is the first of what is between words of one line. */
  private static boolean isDash(String between) {
    String mark = between.replace(BOLD, "");
    String from = mark.stripLeading();
    int to = from.indexOf(' ');
    return mark.indexOf('\n') < 0
        && from.length() < mark.length()
        && to > 0
        && DASHES.contains(from.substring(0, to));
  }

  private static boolean isHeading(int cue, int end, boolean announced, CueWords words) {
    String after = words.textBefore(end);
    boolean colon = after.contains(":");
    int newline = after.indexOf('\n');
    if (!colon && newline < 0) {
      return false;
    }
    int begin = lineBegin(cue, announced ? LONGEST_REMARK : LONGEST_BEGINNING, words);
    if (begin < 0) {
      return false;
    }
    if (newline < 0) {
      return colon;
    }
    if (!isBullet(after) && begin > 0 && !words.boundaryBefore(begin).beginsSentence()) {
      return false; // The line is part of a wrapped sentence.
    }
    return colon
        || isUnderlined(after.substring(newline))
        || isBullet(after) && !isItem(begin, words)
        || words.isMarked(begin, "#");
  }

  /** Whether the line that a position is in has a bullet. */
  static boolean isItem(int position, CueWords words) {
    return isBullet(words.textBefore(beginOfLine(position, words)));
  }

  /** Returns where the line begins that a position is in, whatever sentences it has. */
  private static int beginOfLine(int position, CueWords words) {
    int least = Math.max(0, position - LONGEST_SECTION);
    int begin = position;
    while (begin > least && !beginsLine(begin, words)) {
      begin--;
    }
    return begin;
  }

  /** Returns where the line begins that a position is in, or -1 if the beginning is far. */
  private static int lineBegin(int position, CueWords words) {
    return lineBegin(position, LONGEST_BEGINNING, words);
  }

  private static int lineBegin(int position, int most, CueWords words) {
    int at = position;
    while (at > 0 && position - at <= most) {
      if (beginsLine(at, words) || words.boundaryBefore(at).beginsSentence()) {
        return at;
      }
      at--;
    }
    return at == 0 ? 0 : -1;
  }

  private static boolean beginsLine(int position, CueWords words) {
    return position == 0 || words.isMarked(position, "\n");
  }

  /** The head of a table has a rule with bars under it: it names columns, and judges nothing. */
  private static boolean isUnderlined(String after) {
    return (after.contains("---") || after.contains("===")) && after.indexOf('|') < 0;
  }

  private static boolean hasBlankLine(String text) {
    int newline = text.indexOf('\n');
    int next = text.indexOf('\n', newline + 1);
    return newline >= 0 && next > newline && text.substring(newline, next).isBlank();
  }

  /** Whether a paragraph or an item of a list begins at a position. */
  static boolean beginsPart(int position, CueWords words) {
    String before = words.textBefore(position);
    return hasBlankLine(before) || before.indexOf('\n') >= 0 && isBullet(before);
  }

  /** Whether the text before a line's first word ends in a bullet or a number. */
  private static boolean isBullet(String before) {
    String marker = before.substring(before.lastIndexOf('\n') + 1).stripLeading();
    if (marker.isEmpty()) {
      return false;
    }
    char first = marker.charAt(0);
    boolean emphasis = first == '*' && (marker.length() == 1 || marker.charAt(1) == '*');
    return !emphasis && BULLETS.indexOf(first) >= 0 || Character.isDigit(first);
  }

  /** Whether a heading is about all that comes after it ("I disagree with the following:"). */
  static boolean isOfAll(CueMatch cue, CueWords words, ClauseWalk walk) {
    int end = cue.to();
    String between = SmallLetters.of(words.textBefore(end)).replace(':', ' ').strip();
    if (walk.roles().isIn(WordRole.BELOW_AS_FILLERS, between)) {
      // "I wouldn't use this knife" is about the knife.
      return end == words.size()
          || words.boundaryBefore(end) != Boundary.NONE
          || walk.roles().is(end, WordRole.BELOW);
    }
    return end < words.size() && walk.roles().is(end, WordRole.OF_ALL);
  }

  /** Returns where the items under a heading end that ends before a position. */
  static int endOfItems(int from, CueWords words) {
    int limit = Math.min(words.size(), from + LONGEST_SECTION);
    boolean below = beginsLine(from, words);
    boolean bullets = below && isBullet(words.textBefore(from));
    int at = from + 1;
    while (at < limit && !ends(at, below, bullets, words)) {
      at++;
    }
    return at;
  }

  /**
   * Returns where a list begins that ends before a position, as far as one reaches: the first of
   * its items with bullets; the position where no list ends there.
   */
  static int beginOfItems(int position, CueWords words) {
    int least = Math.max(0, position - LONGEST_SECTION);
    int begin = position;
    for (int at = position - 1; at >= least; at--) {
      if (at == 0 || beginsLine(at, words)) {
        String before = words.textBefore(at);
        if (!isBullet(before)) {
          break;
        }
        begin = at;
      }
    }
    return begin;
  }

  /** Whether a line begins with a few words and a colon. */
  private static boolean beginsKey(int position, CueWords words) {
    int limit = Math.min(words.size(), position + LONGEST_BEGINNING);
    for (int at = position + 1; at < limit && !beginsLine(at, words); at++) {
      if (words.boundaryBefore(at) == Boundary.CLAUSE) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(int position, boolean below, boolean bullets, CueWords words) {
    if (!below) {
      return words.boundaryBefore(position).beginsSentence()
          || beginsLine(position, words) && beginsKey(position, words);
    }
    if (!beginsLine(position, words)) {
      return false;
    }
    String before = words.textBefore(position);
    if (bullets) {
      return !isBullet(before);
    }
    return hasBlankLine(before) || before.contains("#") || isUnderlined(before);
  }
}
