package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.polarity.CueBook.Direction;
import io.github.rubricscorer.polarity.CueBook.Kind;
import io.github.rubricscorer.polarity.role.WordRole;
import io.github.rubricscorer.polarity.role.WordRoles;
import io.github.rubricscorer.text.Boundary;
import java.util.BitSet;

/**
 * Finds what stands between a thing and what is said of it, and is no part of either: a relative
 * clause ("Kafka, <em>which is old,</em> is overkill", "the pool <em>that we got last year</em>
 * isn't needed", "the mixer <em>they sent</em> is useless") or an apposition ("a CDN, <em>like
 * Acme,</em> brings little"). Reaches pass over it, and nothing in it stops them.
 *
 * <p>What has a cue in it is none: that one decides. Reused from answer to answer; not thread-safe.
 */
final class Insertions {
  private static final String DASHES = "-\u2013\u2014";

  /** The most words between two commas or dashes. */
  private static final int LONGEST_SET_OFF = 12;

  /** The most words from the subject of a relative clause to the verb after it. */
  private static final int LONGEST_RELATIVE = 7;

  /** The same where the clause has no pronoun: "the mixer <em>they sent</em>". */
  private static final int LONGEST_CONTACT = 5;

  /** So many words of a verb at most stand before the phrase that decides. */
  private static final int MOST_BEFORE = 3;

  private final CueWords words;
  private final WordRoles roles;
  private final CueNotes notes;

  /** Where phrases that decide begin, and of these the predicates. */
  private final BitSet cues = new BitSet();

  private final BitSet predicates = new BitSet();

  /** What words they have. */
  private final BitSet inCues = new BitSet();

  Insertions(CueWords words, WordRoles roles, CueNotes notes) {
    this.words = words;
    this.roles = roles;
    this.notes = notes;
  }

  /** Notes what is inserted in an answer, of which all phrases of the book are known. */
  void note(CueHits hits, CueBook book) {
    read(hits, book);
    for (int cue = cues.nextSetBit(1); cue >= 0; cue = cues.nextSetBit(cue + 1)) {
      setOff(cue);
    }
    for (int i = 0; i < hits.count(); i++) {
      if (book.entry(hits.plan(i)).kind() == Kind.SUBJECT && isDoer(hits.from(i))) {
        relative(hits.from(i));
      }
    }
  }

  private void read(CueHits hits, CueBook book) {
    cues.clear();
    predicates.clear();
    inCues.clear();
    for (int i = 0; i < hits.count(); i++) {
      CueBook.Entry entry = book.entry(hits.plan(i));
      if (decides(entry)) {
        cues.set(hits.from(i));
        inCues.set(hits.from(i), hits.to(i));
        if (entry.direction() == Direction.BACKWARD) {
          predicates.set(hits.from(i));
        }
      }
    }
  }

  /** A verb alone decides in questions only: "<em>Is</em> it?". */
  private static boolean decides(CueBook.Entry entry) {
    return entry.kind().decides() && !entry.has(CueBook.Option.QUESTION);
  }

  private boolean isDoer(int position) {
    return position > 0
        && words.boundaryBefore(position) == Boundary.NONE
        && !notes.isAside(position)
        && roles.is(position, WordRole.DOERS);
  }

  /** Notes what is set off before a phrase, or before its verb, if something is. */
  private void setOff(int phrase) {
    int verb = markBefore(phrase, MOST_BEFORE);
    Boundary before = words.boundaryBefore(verb);
    if (verb > 0
        && (before == Boundary.COMMA || before == Boundary.CLAUSE)
        && (verb == phrase || isVerbOf(verb, phrase))
        && !notes.isAside(verb - 1)) {
      int begin = setOffBegin(verb, predicates.get(phrase));
      if (begin >= 0 && !hasCue(begin, verb)) {
        notes.addInsertion(begin, verb);
      }
    }
  }

  /** "<em>Has</em> become pointless", but "the fireworks were ruled out" has its verb later. */
  private boolean isVerbOf(int verb, int phrase) {
    if (roles.isAuxiliary(verb)) {
      return true;
    }
    for (int at = verb + 1; at <= phrase; at++) {
      if (roles.isAuxiliary(at)) {
        return false;
      }
    }
    return mayBeVerb(verb);
  }

  private boolean hasCue(int from, int to) {
    int cue = cues.nextSetBit(from);
    return cue >= 0 && cue < to;
  }

  /** Returns where what ends at a comma or dash begins, or a negative number. */
  private int setOffBegin(int end, boolean predicate) {
    Boundary mark = words.boundaryBefore(end);
    int begin = markBefore(end - 1, LONGEST_SET_OFF - 1);
    if (begin == 0 || words.boundaryBefore(begin) != mark || !isSetOff(begin, end)) {
      return -1;
    }
    if (roles.is(begin, WordRole.RELATIVES)) {
      return begin;
    }
    boolean inserted =
        predicate
            && beginsVerb(end)
            && (isDash(begin) || hasNoClause(begin, end))
            && hasNoClause(clauseBegin(begin), begin);
    return inserted ? begin : -1;
  }

  /** "The boat - <em>we have two</em> - isn't needed": between dashes a clause may stand too. */
  private boolean isDash(int position) {
    String mark = words.textBefore(position).strip();
    return mark.length() == 1 && DASHES.indexOf(mark.charAt(0)) >= 0;
  }

  /** Whether the same comma, semicolon or dash is on both sides; a colon announces. */
  private boolean isSetOff(int begin, int end) {
    String before = words.textBefore(begin).strip();
    String after = words.textBefore(end).strip();
    return !before.isEmpty()
        && !after.isEmpty()
        && before.charAt(0) == after.charAt(0)
        && before.charAt(0) != ':'
        && after.indexOf('\n') < 0;
  }

  private boolean mayBeVerb(int position) {
    return roles.isAuxiliary(position)
        || roles.is(position, WordRole.MODALS)
        || roles.endsIn(position, WordRole.VERB_ENDINGS);
  }

  /** "<em>Only makes</em> things worse". */
  private boolean beginsVerb(int position) {
    boolean adverb = roles.isAdverb(position) || roles.endsIn(position, WordRole.ADVERB_ENDINGS);
    return mayBeVerb(position) || adverb && position + 1 < words.size() && mayBeVerb(position + 1);
  }

  /** Whether none of the words begins a clause or joins two. */
  private boolean hasNoClause(int from, int to) {
    for (int at = from; at < to; at++) {
      if (roles.isAuxiliary(at)
          || roles.isSecondHalf(at)
          || roles.is(at, WordRole.CLAUSE_SUBJECTS)
          || roles.is(at, WordRole.AND)) {
        return false;
      }
    }
    return true;
  }

  private int clauseBegin(int position) {
    return markBefore(position - 1, CueBook.MAX_REACH - 1);
  }

  /** Returns where the nearest mark is at or before a position, or so many words before it. */
  private int markBefore(int position, int most) {
    int limit = Math.max(0, position - most);
    int at = position;
    while (at > limit && words.boundaryBefore(at) == Boundary.NONE) {
      at--;
    }
    return at;
  }

  /** Notes the relative clause that begins with a subject, if one does. */
  private void relative(int subject) {
    boolean pronoun = roles.isIn(WordRole.THAT, roles.lastFiller(subject));
    if (cues.get(subject) || !isAfterNoun(subject, pronoun)) {
      return;
    }
    int limit = Math.min(words.size(), subject + (pronoun ? LONGEST_RELATIVE : LONGEST_CONTACT));
    int verb = subject + 1;
    while (verb < limit && (roles.isAuxiliary(verb) || roles.isAdverb(verb))) {
      verb++;
    }
    if (verb < limit && isOfSaying(verb) && !isFollowedByVerb(verb + 1)) {
      return;
    }
    int end = verb;
    while (end < limit && !endsRelative(end)) {
      end++;
    }
    boolean whole = end > subject + 1 && (end == words.size() || endsRelative(end));
    if (whole && (pronoun || isContact(verb, end)) && !hasCue(subject, end)) {
      notes.addAside(subject, end);
    }
  }

  /** "The mixer <em>they sent</em> is", "the mixer <em>they sent last year</em> is". */
  private boolean isContact(int verb, int end) {
    boolean ends =
        end <= verb + 1 || roles.isAdjunct(verb + 1) || roles.is(verb + 1, WordRole.PERSONS);
    return ends && isFollowedByVerb(end);
  }

  /** "The mixer they sent <em>is</em> useless", but "Garlic I use, onions I don't". */
  private boolean isFollowedByVerb(int end) {
    return end < words.size()
        && (words.boundaryBefore(end) == Boundary.QUESTION
            || words.boundaryBefore(end) == Boundary.NONE && mayBeVerb(end));
  }

  private boolean endsRelative(int position) {
    return words.boundaryBefore(position) != Boundary.NONE
        || cues.get(position)
        || roles.isAuxiliary(position)
        || roles.is(position, WordRole.CLAUSE_SUBJECTS)
        || roles.is(position, WordRole.CONJUNCTIONS)
        || roles.is(position, WordRole.GOING_ON);
  }

  private boolean isOfSaying(int position) {
    return roles.is(position, WordRole.SAYING)
        || roles.is(position, WordRole.THINKING)
        || roles.is(position, WordRole.TELLING);
  }

  private boolean isAfterNoun(int subject, boolean pronoun) {
    int noun = subject - 1;
    boolean named = // but "we would not start that we would"
        !inCues.get(noun)
            && !roles.isAuxiliary(noun)
            && !roles.isPreposition(noun)
            && !roles.isAdverb(noun)
            && !roles.isSecondHalf(noun)
            && !isOfSaying(noun)
            && !roles.is(noun, WordRole.CONTRASTS)
            && !roles.is(noun, WordRole.CONJUNCTIONS)
            && !roles.is(noun, WordRole.CONDITIONS)
            && !roles.is(noun, WordRole.REMARKS)
            && !roles.is(noun, WordRole.TIMES)
            && !roles.is(noun, WordRole.REASONS);
    int clause = clauseBegin(subject);
    return named
        && (pronoun
            || hasNoClause(clause, subject)
                && !roles.isAdjunct(clause)
                && !(roles.is(clause, WordRole.REMARKS) && roles.lastFiller(clause).isEmpty()));
  }
}
