package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.polarity.CueBook.Kind;
import io.github.rubricscorer.polarity.CueBook.Option;
import io.github.rubricscorer.text.Boundary;
import io.github.rubricscorer.text.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * How far the cues of one answer reach. Every walk looks at no more than {@link CueBook#MAX_REACH}
 * positions, so that all of them together stay linear in the answer.
 *
 * <p>Reused from answer to answer; what is noted of a position counts if it has the number of the
 * answer, so that there is nothing to clear. Not thread-safe.
 */
final class ClauseWalk {
  /** How far after a negation a refusal is still negated, in words. */
  private static final int NEGATION_REACH = 6;

  /** How far after a refusal another one is negated ("avoid skipping"), in words. */
  private static final int REFUSAL_REACH = 2;

  /** The longest item of a list, in words. */
  private static final int LONGEST_ITEM = 8;

  /** The longest list, in words. */
  private static final int LONGEST_LIST = 4 * CueBook.MAX_REACH;

  /** The longest item after the first "and", where a clause is as likely. */
  private static final int SHORT_ITEM = 3;

  /** In so many words a sentence names the topic that it begins with. */
  private static final int LONGEST_TOPIC = 4;

  private static final int MOST_ADVERBS = 4;

  /** So many words before a clause name what it is about; fewer can be a remark. */
  private static final int FEWEST_NAMING = 5;

  /** A question of no more words goes on with the one before it ("Kafka? For this?"). */
  static final int SHORT_QUESTION = 3;

  /** How far back what is taken up by "it" or by nothing may begin, in words. */
  private static final int LONGEST_ANTECEDENT = 2 * CueBook.MAX_REACH;

  private static final Kind[] KINDS = Kind.values();
  private static final int STOP = 15;
  private static final int ASIDE = 16;
  private static final int BEGINNING = 32;
  private static final int AGREEING = 64;
  private static final int ANSWER_AT = 7;
  private static final int MOST_ANSWERS = (1 << Integer.SIZE - ANSWER_AT) - 1;

  private static final char END_OF_ASCII = '\u0080';

  private final CueWords words;
  private ClauseWords lists = ClauseWords.NONE;

  /**
   * For each position the answer's number, whether it agrees, is in an aside, begins a cue; its
   * stop.
   */
  private int[] notes = new int[256];

  private int answer;

  /** Whether no word of the answer has an accent or another width. */
  private boolean ascii;

  ClauseWalk(CueWords words) {
    this.words = words;
  }

  /**
   * Begins with an answer.
   *
   * @param language the words of its language
   */
  void reset(ClauseWords language) {
    lists = language;
    ascii = !words.mayHaveFrom(END_OF_ASCII);
    answer++;
    if (answer > MOST_ANSWERS || notes.length <= words.size()) {
      notes = new int[Math.max(notes.length, 2 * words.size())];
      answer = 1;
    }
  }

  /** Notes a cue that counts. */
  void add(CueMatch cue) {
    if (cue.entry().kind() == Kind.ASIDE) {
      for (int position = cue.from(); position < cue.to(); position++) {
        notes[position] = note(position) | ASIDE;
      }
    } else {
      notes[cue.from()] = note(cue.from()) | BEGINNING | (cue.agrees() ? AGREEING : 0);
      if (cue.isHypothetical()) {
        stop(cue.from(), Kind.END);
      }
    }
  }

  private int note(int position) {
    int noted = notes[position];
    return noted >>> ANSWER_AT == answer ? noted : answer << ANSWER_AT;
  }

  private boolean isAside(int position) {
    return (note(position) & ASIDE) != 0;
  }

  private @Nullable Kind stop(int position) {
    int number = note(position) & STOP;
    return number == 0 ? null : KINDS[number - 1];
  }

  @SuppressWarnings("EnumOrdinal") // The number leaves this object as the constant it was.
  private void stop(int position, Kind kind) {
    notes[position] = note(position) & ~STOP | kind.ordinal() + 1;
  }

  /**
   * Lets reaches stop at a position. Inside a cue nothing stops; but a cue that begins with a
   * subject or a conjunction ("i wouldn't") begins a clause as that does.
   *
   * @param claimed whether the position is part of a cue
   */
  void stopAt(int position, Kind kind, boolean claimed) {
    boolean begins =
        (note(position) & BEGINNING) != 0 && (kind == Kind.END || kind == Kind.SUBJECT);
    if (begins || !claimed) {
      Kind known = stop(position);
      stop(position, known == null || kind.compareTo(known) < 0 ? kind : known);
    }
  }

  /** Returns where the reach of a cue to the words after it ends. */
  int forward(CueMatch cue) {
    return forward(cue, cue.has(Option.COMMAS));
  }

  int forward(CueMatch cue, boolean commas) {
    int most = cue.entry().words();
    int limit = Math.min(words.size(), cue.to() + most);
    boolean lists = cue.refuses() && !(cue.has(Option.FRONTED) && opensClause(cue.from()));
    int listEnd = -1;
    int at = start(cue, limit);
    while (at < limit) {
      Boundary before = boundary(at);
      boolean item = at > cue.to() && (before == Boundary.COMMA || isConjunct(at));
      if (item && lists && at > listEnd) {
        listEnd = Math.max(listEnd, listEnd(at, listEnd >= 0));
      }
      if (before == Boundary.CLOSING
          || before.compareTo(Boundary.COMMA) > 0
          || ends(cue, at, at < listEnd)) {
        break;
      }
      if (before == Boundary.COMMA && !commas && (!lists || at >= listEnd)) {
        break;
      }
      if (item && at < listEnd) {
        limit = Math.min(words.size(), at + 1 + Math.max(most, LONGEST_ITEM));
      } else if (isAside(at) && limit < Math.min(words.size(), cue.to() + CueBook.MAX_REACH)) {
        limit++;
      }
      at++;
    }
    return at;
  }

  /**
   * "Avoid stale data with <em>a</em> cache" names a means, "skip backoff with jitter" an addition:
   * after a verb of refusal, and in lists, a means has a determiner.
   */
  private boolean isMeans(CueMatch cue, int position, boolean listed) {
    return cue.entry().kind() == Kind.REJECT && !listed
        || !words.textBefore(position + 1).isBlank();
  }

  /** Returns up to where what begins in a reach may go on: no stop and no comma is passed. */
  int beyond(int to) {
    int limit = Math.min(words.size(), to + LONGEST_ITEM);
    int at = to;
    while (at < limit
        && boundary(at).compareTo(Boundary.COMMA) < 0
        && !isEnd(at)
        && !isSubject(at)) {
      at++;
    }
    return at;
  }

  /** Whether a sentence ends after a position or after the word at it. */
  boolean closesSentence(int position) {
    return position >= words.size()
        || boundary(position).compareTo(Boundary.CLAUSE) >= 0
        || position + 1 >= words.size()
        || boundary(position + 1).compareTo(Boundary.CLAUSE) >= 0;
  }

  /** A subject or a verb right after a cue belongs to it ("maybe we", "no longer use"). */
  private int start(CueMatch cue, int limit) {
    int at = cue.to();
    boolean hasObject = cue.refuses() && at < limit && isThis(at); // "not do that, I'd have"
    if (!hasObject && at < limit && boundary(at) == Boundary.NONE && stop(at) == Kind.SUBJECT) {
      at++;
    }
    Kind kind = at < limit && boundary(at) == Boundary.NONE ? stop(at) : null;
    return kind == Kind.PROPOSAL || kind == Kind.MEANS ? at + 1 : at;
  }

  private boolean ends(CueMatch cue, int position, boolean listed) {
    if (position == cue.to()
        && cue.entry().kind() == Kind.HEDGE
        && boundary(position) == Boundary.NONE
        && is(position, WordRole.CONDITIONS)) {
      return false; // "maybe if it is down we could queue them"
    }
    Kind kind = stop(position);
    return kind != null
        && switch (kind) {
          case END, SUBJECT -> true;
          case PROPOSAL -> cue.refuses();
          case MEANS -> cue.refuses() && cue.has(Option.NARROW) && isMeans(cue, position, listed);
          default -> false;
        };
  }

  /**
   * Returns where a list ends that goes on at a position, or a negative number where what begins
   * there is another clause. Items are short; the last one follows "and" or "or"; after "and" a
   * clause is as likely, and a longer item is taken for one.
   */
  private int listEnd(int from, boolean listed) {
    int most = Math.min(words.size(), from + LONGEST_LIST);
    int item = from;
    int items = 0;
    while (item < most) {
      int to = itemEnd(item, most);
      if (is(item, WordRole.CONJUNCTIONS)) {
        boolean or = is(item, WordRole.DISJUNCTIONS);
        if (or || items > 0 || listed) {
          return Math.min(to, item + 1 + LONGEST_ITEM);
        }
        return to - item <= SHORT_ITEM && !atComma(item) ? to : -1;
      }
      if (to - item > LONGEST_ITEM || to >= most || stopsItem(to)) {
        return -1;
      }
      items++;
      item = to;
    }
    return -1;
  }

  private boolean atComma(int position) {
    return boundary(position) == Boundary.COMMA;
  }

  /** Whether a word is "or", "nor" or "and"; asked of most words in a reach. */
  private boolean isConjunct(int position) {
    int length = words.endOffset(position) - words.startOffset(position);
    return lists.mayHaveConjunctOf(length) && is(position, WordRole.CONJUNCTIONS);
  }

  /** An item goes to the next comma, conjunction or stop. */
  private int itemEnd(int from, int most) {
    int to = from + 1;
    while (to < most
        && boundary(to).compareTo(Boundary.COMMA) < 0
        && !isBoundaryWord(to)
        && !isConjunct(to)) {
      to++;
    }
    return to;
  }

  /** Whether what comes after an item is no other item. */
  private boolean stopsItem(int position) {
    return boundary(position).compareTo(Boundary.COMMA) > 0 || isBoundaryWord(position);
  }

  private boolean isBoundaryWord(int position) {
    Kind stop = stop(position);
    return stop == Kind.END || stop == Kind.SUBJECT || stop == Kind.PROPOSAL;
  }

  /** Returns up to where a negation takes back another: in its own clause, over no comma. */
  int negation(CueMatch cue) {
    boolean refusal = cue.entry().kind() == Kind.AVOID && !opensGerund(cue.from());
    int most = refusal ? REFUSAL_REACH : NEGATION_REACH;
    int limit = Math.min(words.size(), cue.to() + most);
    int at = start(cue, limit);
    while (at < limit && boundary(at) == Boundary.NONE && !stopsNegation(at)) {
      at++;
    }
    return at;
  }

  private boolean stopsNegation(int position) {
    Kind kind = stop(position);
    if (kind == Kind.SUBJECT && isCue(position + 1) && is(position, WordRole.IT)) {
      return false; // "never ship it without"
    }
    return kind == Kind.END || kind == Kind.SUBJECT || kind == Kind.PROPOSAL;
  }

  /** Returns where a reach to the words before a position begins. Asides do not count. */
  int backward(int from, int words, boolean commas) {
    int limit = Math.max(0, from - words);
    int at = from;
    boolean listed = commas;
    while (at > limit && !stopsBackward(at, listed) && !(at < from && opensSecond(at, from))) {
      at--;
      if (isConjunct(at) && isListBefore(at)) {
        listed = true;
        limit = Math.max(0, at - 1 - LONGEST_ITEM);
      } else if (listed && !commas && atComma(at)) {
        limit = Math.max(0, Math.max(at - 1 - LONGEST_ITEM, from - LONGEST_LIST));
      }
      if (isAside(at) && limit > Math.max(0, from - CueBook.MAX_REACH)) {
        limit--;
      }
    }
    return at;
  }

  /**
   * Whether another clause with a subject of its own begins at a position, after "and": "The pot is
   * hot <em>and the lid isn't needed</em>." The one before it has a verb, be it one that ends as
   * verbs and many plurals do, where the verb after it is of one thing.
   */
  private boolean opensSecond(int position, int verb) {
    int and = position - 1;
    if (!isConjunct(and) || !is(and, WordRole.AND)) {
      return false;
    }
    boolean singular = is(verb, WordRole.SINGULAR);
    int limit = Math.max(0, and - LONGEST_ITEM);
    for (int at = and - 1; at > limit && boundary(at) == Boundary.NONE; at--) {
      if (is(at, WordRole.AUXILIARIES)
          || singular
              && at + 1 < and
              && endsIn(at, WordRole.VERB_ENDINGS)
              && !isPreposition(at + 1)) {
        return true;
      }
      if (endsAt(at)) {
        return isSubject(at);
      }
    }
    return false;
  }

  /**
   * Whether items between commas stand before a conjunction: "a, b and c are out". One comma that
   * is before "and" begins a clause: "we have a, and b is out".
   */
  private boolean isListBefore(int conjunction) {
    boolean another = atComma(conjunction) && !is(conjunction, WordRole.DISJUNCTIONS);
    int at = another ? conjunction - 1 : conjunction;
    int least = Math.max(0, conjunction - LONGEST_ITEM - LONGEST_ITEM / 2);
    while (at > least && boundary(at).compareTo(Boundary.COMMA) < 0) {
      at--;
      if (isBoundaryWord(at)) {
        return false;
      }
    }
    return at > 0 && atComma(at) && at > least;
  }

  /** Whether a reach that has come back to a position goes no further. */
  boolean stopsBackward(int position, boolean commas) {
    return switch (boundary(position)) {
          case NONE, OPENING, CLOSING -> false;
          case COMMA -> !commas;
          case CLAUSE, SENTENCE, QUESTION -> true;
        }
        || endsAt(position - 1) && !isObject(position - 1);
  }

  /** "Rewriting <em>it</em> in Rust would be a mistake", "more memory for it only delays". */
  private boolean isObject(int position) {
    return position > 0
        && isSubject(position)
        && is(position, WordRole.IT)
        && boundary(position) == Boundary.NONE
        && (endsIn(position - 1, WordRole.GERUND_ENDINGS) || isPreposition(position - 1));
  }

  /** Whether the word at a position ends every reach. */
  boolean endsAt(int position) {
    Kind kind = stop(position);
    return kind == Kind.END || kind == Kind.SUBJECT || kind == Kind.PROPOSAL;
  }

  /** Whether a word is a stop, or an auxiliary after the subject ("I <em>would</em>"). */
  boolean belongsToSubject(int position) {
    return endsAt(position) || is(position, WordRole.AUXILIARIES) || isSecondHalf(position);
  }

  /** Whether a word is an auxiliary, be it with a negation: "would", "needn't". */
  boolean isAuxiliary(int position) {
    return is(position, WordRole.AUXILIARIES)
        || endsIn(position, WordRole.NEGATED_ENDINGS)
        || begins(position, WordRole.NEED_BEGINNINGS);
  }

  /** Returns where a verb begins with the auxiliaries before it ("that <em>would</em> not"). */
  int verbBegin(int position) {
    int at = position;
    while (at > 0
        && position - at < 2
        && boundary(at) == Boundary.NONE
        && (isSecondHalf(at) || is(at - 1, WordRole.AUXILIARIES))) {
      at--;
    }
    return at;
  }

  /** Whether a position is of the same word as the one before it: "I'd" is two. */
  private boolean isSecondHalf(int position) {
    return position > 0 && words.startOffset(position) == words.startOffset(position - 1);
  }

  /** Whether a word is "not", by itself or as the second half of a contraction. */
  boolean isNegation(int position) {
    return is(position, WordRole.NEGATION)
        || isSecondHalf(position) && endsIn(position, WordRole.NOT_ENDINGS);
  }

  /** Whether a clause begins with a gerund at a position: "<em>skipping</em> X is no option". */
  boolean opensGerund(int position) {
    return opensClause(position)
        && (endsIn(position, WordRole.GERUND_ENDINGS)
            || position + 1 < words.size()
                && isNegation(position)
                && endsIn(position + 1, WordRole.GERUND_ENDINGS));
  }

  /** Whether a cue that counts begins at a position. */
  boolean isCue(int position) {
    return (note(position) & BEGINNING) != 0;
  }

  /** Whether what begins at a position says yes to the question before it. */
  boolean agrees(int position) {
    return (note(position) & AGREEING) != 0;
  }

  boolean isSubject(int position) {
    return stop(position) == Kind.SUBJECT;
  }

  boolean isEnd(int position) {
    return stop(position) == Kind.END;
  }

  /** Whether a word is a stop of a kind. */
  boolean stopsAt(int position, Kind kind) {
    return stop(position) == kind;
  }

  /** Whether a clause begins at a position. */
  boolean opensClause(int position) {
    return boundary(position) != Boundary.NONE || position > 0 && isEnd(position - 1);
  }

  /** Whether a clause ends before a position. */
  boolean closesClause(int from) {
    int position = from;
    while (position < words.size() && isAside(position)) {
      position++;
    }
    return position == words.size() || boundary(position) != Boundary.NONE;
  }

  /** Returns where the sentence begins that a position is in; no more than a reach before it. */
  int sentenceBegin(int position) {
    int limit = Math.max(0, position - LONGEST_ANTECEDENT);
    int at = position;
    while (at > limit && !boundary(at).beginsSentence()) {
      at--;
    }
    return at;
  }

  /** Returns where the sentence ends that a position is in; no more than a reach after it. */
  int sentenceEnd(int position) {
    int limit = Math.min(words.size(), position + LONGEST_ANTECEDENT);
    int at = position + 1;
    while (at < limit && !boundary(at).beginsSentence()) {
      at++;
    }
    return Math.min(at, limit);
  }

  /** Returns where the clause begins that a position is in, after the conjunction. */
  int clauseBegin(int position) {
    int limit = Math.max(0, position - CueBook.MAX_REACH);
    int at = position;
    while (at > limit && boundary(at).compareTo(Boundary.COMMA) < 0 && !isConjunction(at - 1)) {
      at--;
    }
    return at;
  }

  /** Returns the same, or a negative number where it begins more than some words before. */
  int clauseBegin(int position, int most) {
    int at = position;
    while (at > 0 && boundary(at).compareTo(Boundary.COMMA) < 0 && !isConjunction(at - 1)) {
      at--;
      if (position - at > most) {
        return -1;
      }
    }
    return at;
  }

  private boolean isConjunction(int position) {
    return isEnd(position) || isConjunct(position) && is(position, WordRole.AND);
  }

  /**
   * Returns where the words begin that a clause which begins at a position speaks of without naming
   * them: what comes before it in its sentence, or the sentence before.
   */
  int antecedent(int clause) {
    int limit = Math.max(0, clause - LONGEST_ANTECEDENT);
    int at = clause;
    boolean named = false;
    while (at > limit) {
      if (boundary(at).beginsSentence()) {
        if (named && !hasNoTopic(at)) {
          break;
        }
        if (boundary(at) == Boundary.QUESTION) {
          return questionBegin(at);
        }
        named = false; // "It doesn't show": what is spoken of is named before
      }
      at--;
      named |= clause - at > FEWEST_NAMING;
    }
    return at;
  }

  /**
   * Returns where the question begins that ends before a position, or the sentence before it where
   * the question only takes up what was said ("Kafka? For this?", "We use a gateway. Should we?").
   */
  private int questionBegin(int end) {
    int begin = sentenceBegin(end - 1);
    return begin > 0 && !names(begin, end) ? sentenceBegin(begin - 1) : begin;
  }

  /** Whether words of a question name what it asks for: "A token?". */
  private boolean names(int from, int to) {
    for (int at = from; at < to; at++) {
      if (!belongsToSubject(at) && !isAdverb(at) && !is(at, WordRole.TAKING_UP)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the writer says in a sentence what to do: "I'd", "we will", "use". */
  boolean proposes(int from, int to) {
    for (int at = from; at < to; at++) {
      Kind kind = stop(at);
      if (kind == Kind.PROPOSAL
          || kind == Kind.SUBJECT
              && (is(at, WordRole.PROPOSING)
                  || is(at, WordRole.WRITERS) && at + 1 < to && is(at + 1, WordRole.INTENDING))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the writer says in a sentence what is done or to be done: "We run it on two nodes". */
  boolean settles(int from, int to) {
    if (proposes(from, to)) {
      return true;
    }
    for (int at = from; at + 1 < to; at++) {
      if (is(at, WordRole.WRITERS)
          && boundary(at + 1) == Boundary.NONE
          && !is(at + 1, WordRole.AUXILIARIES)
          && !is(at + 1, WordRole.THINKING)
          && !is(at + 1, WordRole.PRESENTING)
          && !isCue(at)) {
        return true;
      }
    }
    return false;
  }

  /** Returns where the words end that name the topic with which a sentence begins. */
  int topicEnd(int sentence, int end) {
    int limit = Math.min(end, sentence + LONGEST_TOPIC);
    int at = sentence + 1;
    while (at < limit
        && boundary(at) == Boundary.NONE
        && !endsAt(at)
        && !is(at, WordRole.AUXILIARIES)) {
      at++;
    }
    return at;
  }

  /** Whether a sentence names what it is about: "Mirrors are dear, skip" does not speak on. */
  boolean namesTopic(int sentence) {
    return boundary(sentence) != Boundary.QUESTION
        && !isIn(WordRole.THIS, filler(sentence))
        && !is(sentence, WordRole.SUCH)
        && !isPointed(sentence)
        && !isRemark(sentence);
  }

  /** Whether a sentence begins with what only points back, or without its subject ("Tried it"). */
  boolean hasNoTopic(int sentence) {
    return is(sentence, WordRole.PRONOUNS) || is(sentence, WordRole.TOPICLESS);
  }

  /** Whether a word begins a phrase that names no topic: "<em>at</em> that size". */
  boolean isPreposition(int position) {
    return is(position, WordRole.PREPOSITIONS);
  }

  /** Whether the words that begin a clause name nothing: "<em>At that size</em>, skip it". */
  boolean isRemark(int sentence) {
    boolean answer = is(sentence, WordRole.INTERJECTIONS) && closesClause(sentence + 1);
    return answer
        || is(sentence, WordRole.REMARKS)
        || is(sentence, WordRole.PREPOSITIONS)
        || endsIn(sentence, WordRole.ADVERB_ENDINGS)
        || belongsToSubject(sentence)
        || isAdverb(sentence)
        || isThis(sentence)
        || hasNoTopic(sentence);
  }

  /**
   * Returns where the phrases between commas begin that stand before a clause and name where or
   * when it holds: "<em>At that price, with a fleet of ours,</em> it was out of the question".
   */
  int beforePhrases(int clause) {
    int limit = Math.max(0, clause - CueBook.MAX_REACH);
    int phrases = clause;
    int at = clause;
    while (at > limit && atComma(phrases)) {
      at--;
      if (at == 0 || boundary(at) != Boundary.NONE) {
        if (!isPreposition(at)) {
          break;
        }
        phrases = at;
      }
    }
    return phrases;
  }

  boolean isAdverb(int position) {
    return is(position, WordRole.ADVERBS);
  }

  /**
   * Returns where a clause ends that has no object after a position, or one that only points to
   * something ("it", "that idea"); a negative number where it names one.
   */
  int behindObject(int position) {
    if (!mayEndAfter(position)) {
      return -1;
    }
    int at = isDoingPointer(position) ? position + 1 : position;
    if (at < words.size() && boundary(at) == Boundary.NONE && isPointer(at)) {
      at++;
    }
    int limit = Math.min(words.size(), at + MOST_ADVERBS);
    while (at < limit && boundary(at) == Boundary.NONE && isAdverbial(at)) {
      at++;
    }
    boolean pointed = at > position || isThis(position);
    return closesClause(at) || pointed && (isEnd(at) || isSubject(at)) ? at : -1;
  }

  /** Whether "that" or "this", which have no position, is the object before a position. */
  private boolean isThis(int position) {
    return isSubject(position)
        && boundary(position) == Boundary.NONE
        && isIn(WordRole.THIS, filler(position));
  }

  /** Whether a clause ends so near that {@link #behindObject} has to look at the words. */
  private boolean mayEndAfter(int position) {
    int limit = Math.min(words.size(), position + 2 + MOST_ADVERBS);
    for (int at = position; at <= limit; at++) {
      if (closesClause(at) || isEnd(at) || isSubject(at)) {
        return true;
      }
    }
    return false;
  }

  /** "We decided against <em>having one</em>." */
  boolean isDoingPointer(int position) {
    return position + 1 < words.size()
        && boundary(position) == Boundary.NONE
        && boundary(position + 1) == Boundary.NONE
        && isPointer(position + 1)
        && endsIn(position, WordRole.GERUND_ENDINGS);
  }

  private boolean isAdverbial(int position) {
    return isAdverb(position) || is(position, WordRole.TIME) && isPointedAt(position);
  }

  /** Whether a noun stands for what was said before: "that idea", "this approach". */
  boolean isPointed(int position) {
    return is(position, WordRole.POINTED) && isPointedAt(position);
  }

  private boolean isPointer(int position) {
    return is(position, WordRole.POINTERS) || isPointed(position);
  }

  private boolean isPointedAt(int position) {
    return isIn(WordRole.POINTING, filler(position));
  }

  /** Returns the last word without a position between a position and the one before, or "". */
  String filler(int position) {
    String text = words.textBefore(position).strip();
    int from = text.length();
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return SmallLetters.of(text.substring(from));
  }

  /** Whether the sentence before the one that a position is in is a question. */
  boolean followsQuestion(int position) {
    return boundary(sentenceBegin(position)) == Boundary.QUESTION;
  }

  /** What lies before a position, without the commas around an aside. */
  Boundary boundary(int position) {
    Boundary before = words.boundaryBefore(position);
    boolean atAside = isAside(position) || position > 0 && isAside(position - 1);
    return before == Boundary.COMMA && atAside ? Boundary.NONE : before;
  }

  /** Returns the word at a position in small letters. */
  String word(int position) {
    return SmallLetters.of(
        words.answer().substring(words.startOffset(position), words.endOffset(position)));
  }

  /** Whether the word at a position has a role. */
  boolean is(int position, WordRole role) {
    WordSet set = lists.of(role);
    return isAscii(position)
        ? set.containsIn(words.answer(), words.startOffset(position), words.endOffset(position))
        : set.contains(word(position));
  }

  /** Whether a word, given in small letters, has a role. */
  boolean isIn(WordRole role, String word) {
    return lists.of(role).contains(word);
  }

  /** Whether the word at a position begins with some letters. */
  boolean begins(int position, WordRole beginnings) {
    for (String beginning : lists.of(beginnings).words()) {
      if (begins(position, beginning)) {
        return true;
      }
    }
    return false;
  }

  private boolean begins(int position, String letters) {
    int end = words.startOffset(position) + letters.length();
    return isAscii(position)
        ? end <= words.endOffset(position) && WordSet.endsAt(letters, words.answer(), end)
        : word(position).startsWith(letters);
  }

  /** Whether some text, in small letters, has a word of a role in it. */
  boolean hasAny(WordRole role, String text) {
    for (String word : lists.of(role).words()) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word at a position and the next one are a pair. */
  boolean isPair(int position, WordRole pairs) {
    int end = words.endOffset(position);
    boolean oneBlank =
        words.startOffset(position + 1) == end + 1 && words.answer().charAt(end) == ' ';
    return oneBlank && isAscii(position) && isAscii(position + 1)
        ? lists
            .of(pairs)
            .containsIn(words.answer(), words.startOffset(position), words.endOffset(position + 1))
        : isIn(pairs, word(position) + " " + word(position + 1));
  }

  private boolean endsIn(int position, WordRole endings) {
    for (String ending : lists.of(endings).words()) {
      if (endsIn(position, ending)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsIn(int position, String letters) {
    int to = words.endOffset(position);
    return isAscii(position)
        ? to - words.startOffset(position) >= letters.length()
            && WordSet.endsAt(letters, words.answer(), to)
        : word(position).endsWith(letters);
  }

  private boolean isAscii(int position) {
    for (int i = words.startOffset(position); !ascii && i < words.endOffset(position); i++) {
      if (words.answer().charAt(i) >= END_OF_ASCII) {
        return false;
      }
    }
    return true;
  }
}
