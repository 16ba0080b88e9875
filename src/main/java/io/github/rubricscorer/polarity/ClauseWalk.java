package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.polarity.CueBook.Kind;
import io.github.rubricscorer.polarity.CueBook.Option;
import io.github.rubricscorer.polarity.role.ClauseWords;
import io.github.rubricscorer.polarity.role.WordRole;
import io.github.rubricscorer.polarity.role.WordRoles;
import io.github.rubricscorer.text.Boundary;

/**
 * How far the cues of one answer reach, and what stands around them. Every walk looks at no more
 * than a few times {@link CueBook#MAX_REACH} positions, so that all of them together stay linear in
 * the answer. Where it stops is in {@link CueNotes}, what words are in {@link WordRoles}.
 *
 * <p>Reused from answer to answer; not thread-safe.
 */
final class ClauseWalk {
  /** How far after a negation a refusal is still negated, in words. */
  private static final int NEGATION_REACH = 6;

  /** How far after a refusal another one is negated ("avoid skipping"), in words. */
  private static final int REFUSAL_REACH = 2;

  /** In so many words a sentence names the topic that it begins with. */
  private static final int LONGEST_TOPIC = 4;

  private static final int MOST_ADVERBS = 4;

  /** A phrase with a preposition before its clause has no more words. */
  private static final int SHORT_PHRASE = 6;

  /** More words before a clause name what it is about; so many or fewer can be a remark. */
  private static final int FEWEST_NAMING = 5;

  /** A question of no more words goes on with the one before it ("Kafka? For this?"). */
  static final int SHORT_QUESTION = 3;

  /** How far back what is taken up by "it" or by nothing may begin, in words. */
  private static final int LONGEST_ANTECEDENT = 2 * CueBook.MAX_REACH;

  private final CueWords words;
  private final WordRoles roles;
  private final Brackets brackets;
  private final ListedItems items;
  private final CueNotes notes = new CueNotes();
  private final Insertions insertions;

  private boolean marked;

  ClauseWalk(CueWords words) {
    this.words = words;
    roles = new WordRoles(words);
    brackets = new Brackets(words);
    items = new ListedItems(words, roles, this);
    insertions = new Insertions(words, roles, notes);
  }

  /**
   * Begins with an answer.
   *
   * @param language the words of its language
   */
  void reset(ClauseWords language) {
    roles.reset(language);
    notes.reset(words.size());
    marked = words.answer().indexOf('#') >= 0;
  }

  /** Whether lines can be headings by their {@code #}, as in few answers. */
  boolean mayHaveMarkedHeadings() {
    return marked;
  }

  /** Returns what the words are. */
  WordRoles roles() {
    return roles;
  }

  /** Returns where brackets are. */
  Brackets brackets() {
    return brackets;
  }

  /** Returns what is listed. */
  ListedItems items() {
    return items;
  }

  /** Notes what is inserted before the phrases that decide. */
  void noteInsertions(CueHits hits, CueBook book) {
    insertions.note(hits, book);
  }

  /** Notes a cue that counts. */
  void add(CueMatch cue) {
    notes.add(cue);
  }

  /** Lets reaches stop at a position, see {@link CueNotes#stopAt}. */
  void stopAt(int position, Kind kind, boolean claimed) {
    notes.stopAt(position, kind, claimed);
  }

  /** Returns where the reach of a cue to the words after it ends. */
  int forward(CueMatch cue) {
    return forward(cue, cue.has(Option.COMMAS));
  }

  int forward(CueMatch cue, boolean commas) {
    int most = cue.entry().words();
    int limit = Math.min(words.size(), cue.to() + most);
    boolean lists = cue.refuses();
    int listEnd = -1;
    int at = start(cue, limit);
    while (at < limit) {
      Boundary before = boundary(at);
      lists &= !(cue.has(Option.DETERMINER) && endsItems(at));
      boolean item = at > cue.to() && (before == Boundary.COMMA || roles.isConjunct(at));
      if (item && lists && at > listEnd) {
        listEnd = Math.max(listEnd, items.end(cue, at, listEnd >= 0));
      }
      if (brackets.closes(at)
          || at == cue.to() && brackets.opensLast(at)
          || before.compareTo(Boundary.COMMA) > 0
          || ends(cue, at, at < listEnd)) {
        break;
      }
      if (before == Boundary.COMMA
          && !commas
          && (!lists || at >= listEnd)
          && !(at == cue.to() && opensAside(cue))) {
        break;
      }
      if (item && at < listEnd) {
        limit = Math.min(words.size(), at + 1 + Math.max(most, ListedItems.LONGEST));
      } else if (notes.isAside(at)
          && limit < Math.min(words.size(), cue.to() + CueBook.MAX_REACH)) {
        limit++;
      }
      at++;
    }
    return at;
  }

  /** A comma right after a preposition sets an aside off: "instead of<em>, like,</em> copying". */
  boolean opensAside(CueMatch cue) {
    return atComma(cue.to()) && roles.is(cue.to() - 1, WordRole.GOVERNING);
  }

  /** Whether a verb or another "no" ends the items that a "no" refuses. */
  private boolean endsItems(int position) {
    return roles.is(position, WordRole.AUXILIARIES)
        || atComma(position) && roles.is(position, WordRole.NO);
  }

  /**
   * "Avoid stale data with <em>a</em> cache" names a means, "skip backoff with jitter" an addition:
   * after a verb of refusal, and in lists, a means has a determiner.
   */
  private boolean isMeans(CueMatch cue, int position, boolean listed) {
    return cue.entry().kind() == Kind.REJECT && !listed
        || !words.textBefore(position + 1).isBlank();
  }

  /** "Not founded <em>by</em> the Vikings" denies who did it. */
  private boolean isAgent(CueMatch cue, int by) {
    return by == cue.to() + 1
        && cue.to() > 1
        && roles.is(by, WordRole.AGENT_PREPOSITIONS)
        && roles.isParticiple(cue.to())
        && (roles.is(cue.to() - 2, WordRole.COPULAS)
            || roles.is(cue.to() - 1, WordRole.NEGATED_COPULAS));
  }

  /** Returns up to where what begins in a reach may go on: no stop and no comma is passed. */
  int beyond(int to) {
    int limit = Math.min(words.size(), to + ListedItems.LONGEST);
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
        || boundary(position + 1).compareTo(Boundary.CLAUSE) >= 0
        || brackets.opensLast(position);
  }

  /** A subject or a verb right after a cue belongs to it ("maybe we", "no longer use"). */
  private int start(CueMatch cue, int limit) {
    int at = cue.to();
    boolean hasObject = cue.refuses() && at < limit && isThis(at); // "not do that, I'd have"
    if (!hasObject
        && at < limit
        && boundary(at) == Boundary.NONE
        && notes.stop(at) == Kind.SUBJECT) {
      at++;
    }
    if (at == cue.to() && at < limit && isInsertion(cue)) {
      return at + 1;
    }
    Kind kind = at < limit && boundary(at) == Boundary.NONE ? notes.stop(at) : null;
    return kind == Kind.PROPOSAL || kind == Kind.MEANS ? at + 1 : at;
  }

  /** "The boards, the school and, <em>perhaps</em>, the press." */
  boolean isInsertion(CueMatch cue) {
    return cue.from() > 0
        && atComma(cue.from())
        && atComma(cue.to())
        && roles.isConjunct(cue.from() - 1);
  }

  private boolean ends(CueMatch cue, int position, boolean listed) {
    if (position == cue.to()
        && cue.entry().kind() == Kind.HEDGE
        && boundary(position) == Boundary.NONE
        && roles.is(position, WordRole.CONDITIONS)) {
      return false; // "maybe if it is down we could queue them"
    }
    if (joinsHedged(cue, position) || namesCause(cue, position) || isItAsObject(position)) {
      return false;
    }
    Kind kind = notes.stop(position);
    return kind != null
        && switch (kind) {
          case END, SUBJECT -> true;
          case PROPOSAL -> cue.refuses();
          case MEANS ->
              cue.refuses()
                  && cue.has(Option.NARROW)
                  && isMeans(cue, position, listed)
                  && !isAgent(cue, position);
          default -> false;
        };
  }

  /** "Perhaps a class <em>and a tutor would</em> help". */
  private boolean joinsHedged(CueMatch cue, int and) {
    return cue.is(CueBook.Direction.AROUND)
        && and > cue.to()
        && boundary(and) == Boundary.NONE
        && isEnd(and)
        && roles.is(and, WordRole.AND)
        && hasNoVerb(cue.to(), and);
  }

  /** "If I can make <em>it to</em> the wedding" has it as an object. */
  private boolean isItAsObject(int position) {
    return isSubject(position)
        && position + 1 < words.size()
        && boundary(position) == Boundary.NONE
        && boundary(position + 1) == Boundary.NONE
        && roles.is(position, WordRole.IT)
        && roles.isPreposition(position + 1);
  }

  /** "Perhaps abandoned <em>because of</em> a drought" leaves the cause open. */
  private boolean namesCause(CueMatch cue, int because) {
    return cue.is(CueBook.Direction.AROUND)
        && because + 1 < words.size()
        && boundary(because) == Boundary.NONE
        && roles.givesReason(because)
        && roles.is(because + 1, WordRole.GOVERNING);
  }

  boolean atComma(int position) {
    return boundary(position) == Boundary.COMMA;
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
    boolean goesOn = // "never ship it without"
        isSubject(position) && isCue(position + 1) && roles.is(position, WordRole.IT);
    return !goesOn && endsAt(position);
  }

  /** Returns where a reach to the words before a position begins. Asides do not count. */
  int backward(int from, int words, boolean commas) {
    int limit = Math.max(0, from - words);
    int at = from;
    boolean listed = commas;
    while (at > limit && !stopsBackward(at, listed) && !(at < from && opensSecond(at, from))) {
      int open = brackets.begin(at);
      if (open < at) {
        limit = Math.max(0, limit - (at - open));
        at = open;
        continue;
      }
      at--;
      if (roles.isConjunct(at) && items.isBefore(at)) {
        listed = true;
        limit = Math.max(0, at - 1 - ListedItems.LONGEST);
      } else if (listed && !commas && atComma(at)) {
        limit =
            Math.max(0, Math.max(at - 1 - ListedItems.LONGEST, from - ListedItems.LONGEST_LIST));
      }
      if (notes.isAside(at) && limit > Math.max(0, from - CueBook.MAX_REACH)) {
        limit--;
      }
    }
    return at;
  }

  /**
   * Returns where the clause begins that ends at a mark, or at the bracket before the mark: see
   * {@link #backward}.
   */
  int before(int mark, int words, boolean commas) {
    int open = brackets.begin(mark);
    return backward(open < mark ? open : mark - 1, words, commas);
  }

  /**
   * Whether a bracket says something of its own: "A lift <em>(we have stairs)</em> isn't needed".
   */
  boolean isClause(int open, int close) {
    for (int at = open; at < close; at++) {
      if (endsAt(at) || roles.is(at, WordRole.AUXILIARIES)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether another clause with a subject of its own begins at a position, after "and": "The pot is
   * hot <em>and the lid isn't needed</em>." The one before it has a verb, be it one that ends as
   * verbs and many plurals do, where the verb after it is of one thing.
   */
  private boolean opensSecond(int position, int verb) {
    int and = position - 1;
    if (!roles.isConjunct(and) || !roles.is(and, WordRole.AND)) {
      return false;
    }
    boolean singular = roles.is(verb, WordRole.SINGULAR);
    int limit = Math.max(0, and - ListedItems.LONGEST);
    for (int at = and - 1; at > limit; at--) {
      if (roles.is(at, WordRole.AUXILIARIES)
          || singular
              && at + 1 < and
              && roles.endsIn(at, WordRole.VERB_ENDINGS)
              && !roles.isPreposition(at + 1)) {
        return true;
      }
      if (endsAt(at)) {
        return isSubject(at);
      }
      if (boundary(at) != Boundary.NONE) {
        return false;
      }
    }
    return false;
  }

  /** Whether a reach that has come back to a position goes no further. */
  boolean stopsBackward(int position, boolean commas) {
    return switch (boundary(position)) {
          case NONE, OPENING, CLOSING -> false;
          case COMMA -> !commas;
          case CLAUSE, SENTENCE, QUESTION -> true;
        }
        || endsAt(position - 1) && !isObject(position - 1) && !joinsSubjects(position - 1);
  }

  /** "Penicillin <em>and aspirin must</em> not be used": the "and" joins subjects, not clauses. */
  private boolean joinsSubjects(int and) {
    if (and <= 0 || boundary(and) != Boundary.NONE || !roles.is(and, WordRole.AND)) {
      return false;
    }
    int limit = Math.max(0, and - ListedItems.LONGEST);
    int begin = and - 1;
    while (begin > limit && !opensClause(begin)) {
      begin--;
    }
    return opensClause(begin) && hasNoVerb(begin, and) && !mayHaveVerb(begin, and - 1);
  }

  /** Whether a word ends as verbs and plurals do, in a phrase that goes on after it. */
  private boolean mayHaveVerb(int from, int last) {
    for (int at = from; at < last; at++) {
      if (roles.endsIn(at, WordRole.VERB_ENDINGS)) {
        return true;
      }
    }
    return false;
  }

  /** "Rewriting <em>it</em> in Rust would be a mistake", "more memory for it only delays". */
  private boolean isObject(int position) {
    return position > 0
        && isSubject(position)
        && roles.is(position, WordRole.IT)
        && boundary(position) == Boundary.NONE
        && (roles.endsIn(position - 1, WordRole.GERUND_ENDINGS)
            || roles.isPreposition(position - 1));
  }

  /** Whether the word at a position ends every reach. */
  boolean endsAt(int position) {
    Kind kind = notes.stop(position);
    return kind == Kind.END || kind == Kind.SUBJECT || kind == Kind.PROPOSAL;
  }

  /** Whether a word is a stop, or an auxiliary after the subject ("I <em>would</em>"). */
  boolean belongsToSubject(int position) {
    return endsAt(position)
        || roles.is(position, WordRole.AUXILIARIES)
        || roles.isSecondHalf(position);
  }

  /** Returns where a verb begins with the auxiliaries before it ("that <em>would</em> not"). */
  int verbBegin(int position) {
    int at = position;
    while (at > 0
        && position - at < 2
        && boundary(at) == Boundary.NONE
        && (roles.isSecondHalf(at) || roles.is(at - 1, WordRole.AUXILIARIES))) {
      at--;
    }
    return at;
  }

  /** Whether a clause begins with a gerund at a position: "<em>skipping</em> X is no option". */
  boolean opensGerund(int position) {
    return (opensClause(position) || followsOpener(position))
        && (roles.endsIn(position, WordRole.GERUND_ENDINGS)
            || position + 1 < words.size()
                && roles.isNegation(position)
                && roles.endsIn(position + 1, WordRole.GERUND_ENDINGS));
  }

  /** Whether a sentence begins with a deed done to what was spoken of: "<em>Skipping it</em>". */
  boolean opensDeed(int position) {
    return opensGerund(position)
        && position + 1 < words.size()
        && boundary(position + 1) == Boundary.NONE
        && roles.is(position + 1, WordRole.THINGS);
  }

  /** Whether a cue that counts begins at a position. */
  boolean isCue(int position) {
    return notes.isCue(position);
  }

  /** Whether what begins at a position says yes to the question before it. */
  boolean agrees(int position) {
    return notes.agrees(position);
  }

  boolean isSubject(int position) {
    return notes.stop(position) == Kind.SUBJECT;
  }

  boolean isEnd(int position) {
    return notes.stop(position) == Kind.END;
  }

  /** Whether a word is a stop of a kind. */
  boolean stopsAt(int position, Kind kind) {
    return notes.stop(position) == kind;
  }

  /** Whether a clause begins at a position. */
  boolean opensClause(int position) {
    return boundary(position) != Boundary.NONE || position > 0 && isEnd(position - 1);
  }

  /** Whether a sentence begins at a position. */
  boolean opensSentence(int position) {
    return boundary(position).beginsSentence();
  }

  /** Whether a clause ends before a position, or after what adds nothing there. */
  boolean closesClause(int from) {
    int position = from;
    while (position < words.size() && notes.isAside(position)) {
      position++;
    }
    int trail = roles.endOfTrail(position);
    return endsBefore(position) || endsBefore(trail) || trail > position && isEnd(trail);
  }

  private boolean endsBefore(int position) {
    return position == words.size() || boundary(position) != Boundary.NONE;
  }

  /**
   * Returns where the sentence begins that a position is in; no more than twice {@link
   * CueBook#MAX_REACH} before it.
   */
  int sentenceBegin(int position) {
    int limit = Math.max(0, position - LONGEST_ANTECEDENT);
    int at = position;
    while (at > limit && !boundary(at).beginsSentence()) {
      at--;
    }
    return at;
  }

  /**
   * Returns where the sentence ends that a position is in; no more than twice {@link
   * CueBook#MAX_REACH} after it.
   */
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
    return isEnd(position) || roles.isConjunct(position) && roles.is(position, WordRole.AND);
  }

  /**
   * Returns where the words begin that a clause which begins at a position speaks of without naming
   * them: what comes before it in its sentence, or the sentence before.
   */
  int antecedent(int clause) {
    int limit = Math.max(0, clause - LONGEST_ANTECEDENT);
    int at = clause;
    boolean named = false;
    int end = clause;
    boolean own = boundary(clause).beginsSentence();
    while (at > limit) {
      if (boundary(at).beginsSentence()) {
        named |= own && at < clause && namesThing(at, end);
        end = at;
        if ((named || at < clause && opensDeed(at)) && !hasNoTopic(at)) {
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

  /** "I used a stick once", "A stick was proposed", but "The wife's not against it". */
  private boolean namesThing(int from, int to) {
    return !roles.isBetween(from, to, WordRole.THINGS)
        && (roles.isBetween(from, to, WordRole.PRESENTING) || settles(from, to));
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
      if (!belongsToSubject(at) && !roles.isAdverb(at) && !roles.is(at, WordRole.TAKING_UP)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the writer says in a sentence what to do: "I'd", "we will", "use". */
  boolean proposes(int from, int to) {
    for (int at = from; at < to; at++) {
      Kind kind = notes.stop(at);
      if (kind == Kind.PROPOSAL
          || kind == Kind.SUBJECT
              && (roles.is(at, WordRole.PROPOSING)
                  || roles.is(at, WordRole.WRITERS)
                      && at + 1 < to
                      && roles.is(at + 1, WordRole.INTENDING))) {
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
      if (roles.is(at, WordRole.WRITERS)
          && boundary(at + 1) == Boundary.NONE
          && !roles.is(at + 1, WordRole.AUXILIARIES)
          && !roles.is(at + 1, WordRole.THINKING)
          && !roles.is(at + 1, WordRole.PRESENTING)
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
        && !roles.is(at, WordRole.AUXILIARIES)) {
      at++;
    }
    return at;
  }

  /** Whether a sentence begins at a position, or with a word before it: "<em>So</em> drop it". */
  boolean opensStatement(int position) {
    return opensSentence(position) || followsOpener(position);
  }

  /** Whether the word before a position begins a sentence and adds nothing to it. */
  boolean followsOpener(int position) {
    return position > 0
        && boundary(position).compareTo(Boundary.COMMA) <= 0
        && boundary(position - 1).beginsSentence()
        && roles.is(position - 1, WordRole.OPENERS);
  }

  /** Whether a sentence names what it is about: "Mirrors are dear, skip" does not speak on. */
  boolean namesTopic(int sentence) {
    return boundary(sentence) != Boundary.QUESTION
        && !roles.isIn(WordRole.THIS, roles.lastFiller(sentence))
        && !roles.is(sentence, WordRole.SUCH)
        && !isPointed(sentence)
        && !isRemark(sentence);
  }

  /** The same, be there an "and" before the topic. */
  boolean namesTopicAfterAnd(int sentence) {
    return roles.is(sentence, WordRole.AND)
        ? !isRemark(sentence + 1) && !isThis(sentence + 1)
        : namesTopic(sentence);
  }

  /** Whether a sentence begins with what only points back, or without its subject ("Tried it"). */
  boolean hasNoTopic(int sentence) {
    return roles.is(sentence, WordRole.PRONOUNS) || roles.is(sentence, WordRole.TOPICLESS);
  }

  /** Whether the words that begin a clause name nothing: "<em>At that size</em>, skip it". */
  boolean isRemark(int sentence) {
    boolean answer = roles.is(sentence, WordRole.INTERJECTIONS) && closesClause(sentence + 1);
    return answer
        || roles.is(sentence, WordRole.REMARKS)
        || roles.is(sentence, WordRole.PREPOSITIONS)
        || roles.endsIn(sentence, WordRole.ADVERB_ENDINGS)
        || belongsToSubject(sentence)
        || roles.isAdverb(sentence)
        || isThis(sentence)
        || hasNoTopic(sentence);
  }

  /** Returns where a phrase begins that stands right before a word: "<em>for three</em> it's". */
  int beforePhrase(int position) {
    int limit = Math.max(0, position - SHORT_PHRASE);
    for (int at = position - 1; at >= limit && boundary(at + 1) == Boundary.NONE; at--) {
      if (roles.isPreposition(at)) {
        return at;
      }
    }
    return position;
  }

  /**
   * Whether words have no verb, and so only name things: a verb is an auxiliary, ends a reach, or
   * ends as verbs do and has an adverb, a preposition or an article behind it.
   */
  boolean hasNoVerb(int from, int to) {
    for (int at = from; at < to; at++) {
      boolean verb =
          at > from
              && at + 1 < to
              && roles.endsIn(at, WordRole.VERB_ENDINGS)
              && (roles.isPreposition(at + 1)
                  || roles.isAdverb(at + 1)
                  || !roles.lastFiller(at + 1).isEmpty());
      if (verb || belongsToSubject(at) || notes.isCue(at)) {
        return false;
      }
    }
    return true;
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
        if (!roles.isPreposition(at)) {
          break;
        }
        phrases = at;
      }
    }
    return phrases;
  }

  /**
   * Returns where a clause ends that has no object after a position, or one that only points to
   * something ("it", "that idea"); a negative number where it names one.
   */
  int endWithoutObject(int position) {
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
        && roles.isIn(WordRole.THIS, roles.lastFiller(position));
  }

  /** Whether a clause ends so near that {@link #endWithoutObject} has to look at the words. */
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
        && roles.endsIn(position, WordRole.GERUND_ENDINGS);
  }

  private boolean isAdverbial(int position) {
    return roles.isAdverb(position) || roles.is(position, WordRole.TIME) && isPointedAt(position);
  }

  /** Whether a noun stands for what was said before: "that idea", "this approach". */
  boolean isPointed(int position) {
    return roles.is(position, WordRole.POINTED) && isPointedAt(position);
  }

  private boolean isPointer(int position) {
    return roles.is(position, WordRole.POINTERS) || isPointed(position);
  }

  private boolean isPointedAt(int position) {
    return roles.isIn(WordRole.POINTING, roles.lastFiller(position));
  }

  /** Whether the sentence before the one that a position is in is a question. */
  boolean followsQuestion(int position) {
    return boundary(sentenceBegin(position)) == Boundary.QUESTION;
  }

  /** What lies before a position, without the commas around an aside. */
  Boundary boundary(int position) {
    Boundary before = words.boundaryBefore(position);
    if (before != Boundary.NONE && notes.isJoined(position)) {
      return Boundary.NONE;
    }
    boolean atAside = notes.isAside(position) || position > 0 && notes.isAside(position - 1);
    return before == Boundary.COMMA && atAside ? Boundary.NONE : before;
  }
}
