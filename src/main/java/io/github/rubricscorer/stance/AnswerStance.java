package io.github.rubricscorer.stance;

import io.github.rubricscorer.find.PlainWords;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.Stance;
import io.github.rubricscorer.stance.StanceBook.Kind;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The stance of each clause of one answer. A clause ends at punctuation, except a comma, and at a
 * word that begins another one. The answer is read when the first match asks; one sweep over its
 * words. Reused from answer to answer; not thread-safe.
 */
public final class AnswerStance {
  /** A note with a purpose ("Redis for the sessions") has no more words. */
  private static final int LONGEST_NOTE = 9;

  /** The terms of a list have no more words each. */
  private static final int LONGEST_TERM = 4;

  /** Fewer terms are no list. */
  private static final int FEWEST_TERMS = 3;

  /** So many words with nothing between them are several terms. */
  private static final int MANY_WORDS = 7;

  // What a clause is.

  private static final int IS_ELSEWHERE = 1;
  private static final int IS_LISTED = 1 << 1;
  private static final int IS_PROPOSAL = 1 << 2;
  private static final int TAKES_BACK = 1 << 3;

  // What a phrase is: its kind.

  private static final int PROPOSAL = Kind.PROPOSAL.bit();
  private static final int ORDER = Kind.ORDER.bit();
  private static final int NOUN_OR_ORDER = Kind.NOUN_OR_ORDER.bit();
  private static final int MENTION = Kind.MENTION.bit();
  private static final int TURN = Kind.TURN.bit();
  private static final int BREAK = Kind.BREAK.bit();
  private static final int SUBJECT = Kind.SUBJECT.bit();
  private static final int LEAD = Kind.LEAD.bit();
  private static final int PURPOSE = Kind.PURPOSE.bit();
  private static final int VERB = Kind.VERB.bit();
  private static final int SENTENCE = Kind.SENTENCE.bit();
  private static final int EXISTING = Kind.EXISTING.bit();
  private static final int ELSEWHERE = Kind.ELSEWHERE.bit();

  /** With one of these a sentence is more than a list of terms. */
  private static final int NO_LIST =
      PROPOSAL | ORDER | MENTION | TURN | BREAK | SUBJECT | PURPOSE | VERB | SENTENCE | EXISTING
          | ELSEWHERE;

  private StanceBook book = StanceBook.of(Language.ENGLISH);
  private final AnswerWords words;
  private String answer = "";
  private IntPredicate endsLine = offset -> true;
  private boolean isRead;

  /** The offset where each clause begins, and what it is. */
  private int[] clauseStart = new int[64];

  private int[] clauseFlags = new int[64];
  private int clauses;

  // The clause that is being read: the kinds of its phrases, its words.
  private int flags;
  private int length;
  private boolean leads;
  private int noun;

  // The sentence that is being read.
  private int firstClause;
  private int all;
  private int terms;
  private int term;
  private int longestTerm;
  private int sentenceLength;
  private boolean bullet;
  private boolean colon;
  private boolean proposedBeforeColon;

  /**
   * The first clause that says what there is, and the last that gives it another purpose, or -1.
   */
  private int existing;

  private int elsewhere;

  /** Whether what precedes the bullets announces a plan ("I'd use:"). */
  private boolean announced;

  // The bare sentences before, which are one list with it if they are enough.
  private int listFirstClause;
  private int listTerms;

  private int phraseEnd;

  /**
   * Makes one for many answers.
   *
   * @param plainWords those of the answer, each time that one is read
   */
  public AnswerStance(PlainWords plainWords) {
    words = new AnswerWords(plainWords);
  }

  /**
   * Begins with an answer.
   *
   * @param text the answer
   * @param phrases the phrases of its language, by which its plain words were numbered
   * @param lineEnds tells of an offset that begins a line whether something new begins there, so
   *     that the line before was not merely wrapped
   */
  public void reset(String text, StanceBook phrases, IntPredicate lineEnds) {
    book = phrases;
    answer = text;
    endsLine = lineEnds;
    isRead = false;
  }

  /**
   * Returns the stance of the clause around an offset.
   *
   * @param offset where a word begins
   * @return the stance
   */
  public Stance of(int offset) {
    if (book.isEmpty()) {
      return Stance.MENTION;
    }
    int of = clause(offset);
    if ((of & IS_ELSEWHERE) != 0) {
      return Stance.ELSEWHERE;
    }
    if ((of & IS_PROPOSAL) != 0) {
      return Stance.PROPOSAL;
    }
    return (of & IS_LISTED) != 0 ? Stance.LISTED : Stance.MENTION;
  }

  /**
   * Tells whether the sentence around an offset takes back what was said before ("actually").
   *
   * @param offset where a word begins
   * @return whether it does
   */
  public boolean takesBack(int offset) {
    return !book.isEmpty() && (clause(offset) & TAKES_BACK) != 0;
  }

  private int clause(int offset) {
    if (!isRead) {
      read();
    }
    int at = Arrays.binarySearch(clauseStart, 0, clauses, offset);
    return clauseFlags[Math.max(0, at < 0 ? -at - 2 : at)];
  }

  private void read() {
    isRead = true;
    words.read(answer, book, endsLine);
    clauses = 0;
    announced = false;
    listFirstClause = 0;
    listTerms = 0;
    beginSentence(false);
    beginClause(0);
    int at = 0;
    while (at < words.count()) {
      if (words.number(at) == StanceBook.NO_WORD && words.gap(at) == AnswerWords.NOTHING) {
        takeUnknown();
        at++;
      } else {
        pass(at);
        take(at, phrase(at));
        at = phraseEnd;
      }
    }
    endClause();
    endSentence(false);
    endList(clauses);
  }

  /** Passes over what lies before a word. */
  private void pass(int at) {
    int gap = words.gap(at);
    if (gap >= AnswerWords.SENTENCE && at > 0) {
      endClause();
      endSentence(gap == AnswerWords.BULLET);
      beginSentence(gap == AnswerWords.BULLET);
      beginClause(words.start(at));
    } else if (gap >= AnswerWords.SENTENCE) {
      bullet = gap == AnswerWords.BULLET;
    } else if (gap >= AnswerWords.CLAUSE) {
      nextTerm();
      if (gap == AnswerWords.COLON && !colon) {
        colon = true;
        proposedBeforeColon = (flags & PROPOSAL) != 0;
        terms = 0;
        longestTerm = 0;
      }
      endClause();
      beginClause(words.start(at));
    } else if (gap == AnswerWords.COMMA) {
      nextTerm();
      leads = true;
    }
  }

  private void nextTerm() {
    longestTerm = Math.max(longestTerm, term);
    terms += term > 0 ? 1 : 0;
    term = 0;
  }

  /** Returns the kind of the longest phrase that begins at a word, or 0; notes where it ends. */
  private int phrase(int from) {
    phraseEnd = from + 1;
    int kind = 0;
    int node = StanceBook.ROOT;
    for (int at = from; at < words.count(); at++) {
      int word = words.number(at);
      if (word == StanceBook.NO_WORD || at > from && words.gap(at) != AnswerWords.NOTHING) {
        break;
      }
      node = book.nextWord(node, word);
      if (node == StanceBook.ROOT) {
        break;
      }
      int here = book.kinds(node);
      if (here != 0) {
        kind = here;
        phraseEnd = at + 1;
      }
    }
    return kind;
  }

  /** Takes a word that tells nothing, as most do. */
  private void takeUnknown() {
    length++;
    term++;
    sentenceLength++;
    noun = 0;
    leads = false;
  }

  /** Takes a phrase, or a word that is none. */
  private void take(int at, int kind) {
    boolean afterComma = words.gap(at) == AnswerWords.COMMA;
    boolean begins =
        (kind & (BREAK | ELSEWHERE)) != 0
            || (kind & SUBJECT) != 0 && leads
            || (kind & PROPOSAL) != 0 && afterComma && (flags & (MENTION | VERB | SUBJECT)) != 0;
    if (begins && length > 0) {
      endClause();
      beginClause(words.start(at));
    }
    int size = phraseEnd - at;
    length += size;
    term += size;
    sentenceLength += size;
    if (noun != 0 && (kind & (SENTENCE | PURPOSE)) != 0) {
      flags |= ORDER;
    }
    if ((kind & PURPOSE) != 0 && length - size > LONGEST_TERM) {
      flags |= VERB; // There is room for a verb before it.
    }
    int counting = leads ? kind & ~NOUN_OR_ORDER : kind & ~(ORDER | NOUN_OR_ORDER);
    flags |= counting;
    all |= counting;
    noun = leads ? kind & NOUN_OR_ORDER : 0;
    leads = (kind & (LEAD | BREAK)) != 0;
  }

  private void beginSentence(boolean atBullet) {
    firstClause = clauses;
    all = 0;
    terms = 0;
    term = 0;
    longestTerm = 0;
    sentenceLength = 0;
    colon = false;
    proposedBeforeColon = false;
    existing = -1;
    elsewhere = -1;
    bullet = atBullet;
    announced &= atBullet;
  }

  private void beginClause(int offset) {
    if (clauses == clauseStart.length) {
      clauseStart = Arrays.copyOf(clauseStart, 2 * clauses);
      clauseFlags = Arrays.copyOf(clauseFlags, 2 * clauses);
    }
    clauseStart[clauses] = offset;
    flags = 0;
    length = 0;
    noun = 0;
    leads = true;
  }

  private void endClause() {
    boolean describes = (flags & MENTION) != 0;
    boolean note =
        (flags & PURPOSE) != 0 && (flags & (VERB | SUBJECT | BREAK)) == 0 && length <= LONGEST_NOTE;
    boolean proposes =
        (flags & PROPOSAL) != 0
            || !describes
                && ((flags & ORDER) != 0 || note || bullet || proposedBeforeColon || announced);
    if ((flags & EXISTING) != 0 && existing < 0) {
      existing = clauses;
    }
    if ((flags & ELSEWHERE) != 0) {
      elsewhere = clauses;
    }
    clauseFlags[clauses++] = proposes ? IS_PROPOSAL : 0;
  }

  /** Settles the clauses of a sentence by what the whole of it is. */
  private void endSentence(boolean bulletFollows) {
    nextTerm();
    if (bulletFollows && !bullet) {
      announced = (all & PROPOSAL) != 0;
    }
    if ((all & TURN) != 0) {
      takeBack();
    }
    if (existing >= 0 && elsewhere >= existing) {
      putElsewhere();
    }
    boolean bare = sentenceLength > 0 && (all & NO_LIST) == 0 && longestTerm <= LONGEST_TERM;
    boolean unpunctuated = sentenceLength >= MANY_WORDS && (all & NO_LIST) == 0;
    if (unpunctuated) {
      endList(firstClause);
      list(firstClause, clauses);
      listFirstClause = clauses;
    } else if (!bare || announced || proposedBeforeColon) {
      endList(firstClause);
      listFirstClause = clauses;
    } else if (colon && terms == 1) {
      endList(firstClause);
      listFirstClause = clauses;
      clauseFlags[clauses - 1] |= IS_PROPOSAL;
    } else {
      listTerms += terms;
    }
  }

  /** Ends the list that bare sentences may be, before a clause. */
  private void endList(int limit) {
    if (listTerms >= FEWEST_TERMS) {
      list(listFirstClause, limit);
    }
    listTerms = 0;
  }

  /**
   * "We have Kafka, but that's for the logs": what is there, up to the clause that gives it another
   * purpose. What also stands in that clause says what the purpose is.
   */
  private void putElsewhere() {
    for (int i = existing; i < Math.max(elsewhere, existing + 1); i++) {
      if ((clauseFlags[i] & IS_PROPOSAL) == 0) {
        clauseFlags[i] |= IS_ELSEWHERE;
      }
    }
  }

  private void list(int from, int limit) {
    for (int i = from; i < limit; i++) {
      clauseFlags[i] = clauseFlags[i] & ~IS_PROPOSAL | IS_LISTED;
    }
  }

  /** All clauses of the sentence take back what was said before. */
  private void takeBack() {
    for (int i = firstClause; i < clauses; i++) {
      clauseFlags[i] |= TAKES_BACK;
    }
  }
}
