package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.polarity.CueBook.Option;
import io.github.rubricscorer.polarity.role.WordRole;
import io.github.rubricscorer.polarity.role.WordRoles;
import io.github.rubricscorer.text.Boundary;

/**
 * Whether a sentence speaks of the one before it, and what a verdict there reaches: "The first
 * thought was a cache. <em>That</em> would only hide the problem." "Some use butter. I'd use oil
 * <em>instead</em>."
 *
 * <p>Its subject stands for what was said where it is a pronoun of things, or a noun like "idea" or
 * "approach" after "that", "this" or "such", and nothing else stands before its verb.
 */
final class Antecedents {
  /** How many words (a pronoun, auxiliaries, adverbs) such a subject and its verb may have. */
  private static final int LONGEST_SUBJECT = 5;

  /** How many sentences may stand between a topic and a verdict that speaks of it as "it". */
  private static final int MOST_BETWEEN = 4;

  /** Shorter words name no topic. */
  private static final int SHORTEST_NAME = 4;

  /** What names a thing and says something of it has as many words. */
  private static final int SHORTEST_STATEMENT = 3;

  private final CueWords words;
  private final ClauseWalk walk;
  private final WordRoles roles;
  private final Reached reached;

  /** Takes what a cue reaches. */
  @FunctionalInterface
  interface Reached {
    void add(int from, int to, CueMatch cue);
  }

  Antecedents(CueWords words, ClauseWalk walk, Reached reached) {
    this.words = words;
    this.walk = walk;
    this.reached = reached;
    roles = walk.roles();
  }

  /** Whether a cue that reaches what was said before stands where the book wants it. */
  boolean isInPlace(CueMatch cue) {
    return (!cue.has(Option.ANAPHOR) || hasAnaphor(cue))
        && (!cue.has(Option.PRESENTED) || presented(cue) >= 0)
        && (!cue.has(Option.OTHER) || namesOther(cue));
  }

  /**
   * Whether a sentence has nothing before a cue but a subject that stands for what was said in the
   * sentence before, and auxiliaries.
   */
  boolean hasAnaphor(CueMatch cue) {
    int clause = walk.clauseBegin(cue.from(), LONGEST_SUBJECT);
    if (clause <= 0
        || !walk.boundary(clause).beginsSentence() && !(walk.isEnd(clause - 1) && isThis(clause))) {
      return false;
    }
    boolean stands = isThis(clause) || isPronoun(cue.from());
    for (int at = clause; at < cue.from(); at++) {
      if (isPronoun(at) || isNoun(at)) {
        stands = true;
      } else if (roles.isNegation(at)
          || walk.isSubject(at)
          || !walk.belongsToSubject(at) && !roles.isAdverb(at)) {
        return false;
      }
    }
    return stands;
  }

  /**
   * Whether a cue judges what was said in the sentence before, and does not describe on: its
   * subject names that as an idea, or the sentence presents what the writer does not propose. "The
   * active site changes. It doesn't fit any more." takes nothing back.
   */
  boolean isJudged(CueMatch cue) {
    return hasAnaphor(cue)
        && (namesIdea(walk.clauseBegin(cue.from(), LONGEST_SUBJECT), cue)
            || isPresented(walk.antecedent(begin(cue)), begin(cue)));
  }

  private boolean namesIdea(int clause, CueMatch cue) {
    for (int at = clause; at < cue.from(); at++) {
      if (isNoun(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPronoun(int position) {
    return roles.is(position, WordRole.REFERRING) || roles.is(position, WordRole.THAT_WITH_VERB);
  }

  /** Whether "that" or "this", which have no position, stand before a word. */
  boolean isThis(int position) {
    return roles.isIn(WordRole.POINTING_BACK, roles.lastFiller(position))
        || roles.is(position, WordRole.THAT_WITH_VERB);
  }

  private boolean isNoun(int position) {
    return walk.isPointed(position)
        || roles.is(position, WordRole.STANDING_NOUNS)
            && (isThis(position) || position > 0 && roles.is(position - 1, WordRole.SUCH))
        || roles.is(position, WordRole.SUCH);
  }

  private int begin(CueMatch cue) {
    return walk.clauseBegin(cue.from());
  }

  /**
   * Returns where that begins which is presented, and not proposed, in what the clause of a cue
   * speaks of, or a negative number.
   */
  private int presented(CueMatch cue) {
    int end = begin(cue);
    int begin = walk.antecedent(end);
    return !walk.proposes(begin, end) && isPresented(begin, end) ? begin : -1;
  }

  /** Whether words present something, and do not propose it. */
  private boolean isPresented(int from, int to) {
    for (int at = from; at < to; at++) {
      if (roles.is(at, WordRole.PRESENTING)
          || at + 1 < to && roles.isPair(at, WordRole.PRESENTING_PAIRS)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the subject before a cue is something that what was said before does not name. */
  private boolean namesOther(CueMatch cue) {
    int clause = begin(cue);
    int presented = presented(cue);
    boolean named = false;
    for (int at = clause; at < cue.from(); at++) {
      if (isPronoun(at)) {
        return false;
      }
      if (!walk.belongsToSubject(at) && !roles.isAdverb(at) && !roles.isPreposition(at)) {
        if (roles.isNamed(roles.word(at), presented, clause)) {
          return false;
        }
        named = true;
      }
    }
    return named;
  }

  /** Reaches what was spoken of before the clause of a cue: in its sentence, else in the last. */
  void reach(CueMatch cue) {
    int clause = walk.clauseBegin(cue.from());
    int whole = walk.sentenceBegin(cue.from());
    boolean mayEndStatement = cue.refuses() && !words.isMarked(clause, ";");
    int sentence = mayEndStatement ? statementBegin(clause, whole) : whole;
    if (isRelative(clause)) {
      reached.add(sentence, clause, cue); // "there was a lift, which we didn't need"
      return;
    }
    boolean closesList = isOfSeveral(cue) && !Headings.isItem(sentence, words);
    int items = closesList ? Headings.beginOfItems(sentence, words) : sentence;
    if (items < sentence) {
      reached.add(items, clause, cue);
      return;
    }
    if (cue.has(Option.PRESENTED)) {
      reached.add(presented(cue), clause, cue);
      return;
    }
    if (roles.isNegation(cue.to() - 1) && hasOwnTopic(clause, cue.from())
        || isPredicate(cue) && namesSubject(clause, cue)) {
      reached.add(clause, cue.from(), cue);
      return;
    }
    boolean setOff = sentence < clause;
    boolean ofOwn = setOff || sentence < cue.from() && isVerbless(cue);
    int joined = setOff ? joined(sentence, clause) : sentence;
    boolean named =
        joined > sentence
            || sentence > whole
            || walk.namesTopic(sentence)
            || setOff && contrasts(sentence, clause);
    if (concludes(sentence, clause, cue)) {
      concluded(sentence, clause, cue);
    } else if (ofOwn && !pointsBack(cue) && named) {
      reached.add(joined, setOff ? clause : cue.from(), cue);
    } else {
      int antecedent = walk.antecedent(clause);
      reached.add(antecedent, clause, cue);
      if (setOff && isBareVerdict(cue)) {
        asked(sentence, clause, cue);
      }
      // "Skipping it looks quick. Don't." refuses the deed alone.
      if (!setOff && walk.boundary(clause) == Boundary.SENTENCE && !walk.opensDeed(antecedent)) {
        topicBefore(antecedent, cue);
      }
    }
  }

  /**
   * Returns where the statement begins that a clause ends without a semicolon before it: after the
   * last semicolon of its sentence where a topic is named there ("Sign it on the client; <em>we had
   * a session once</em>, never again"), or else the sentence.
   */
  private int statementBegin(int clause, int sentence) {
    for (int at = clause - 1; at > sentence; at--) {
      if (walk.atComma(at) && words.isMarked(at, ";")) {
        boolean pointsBack =
            walk.hasNoTopic(at)
                || roles.isPreposition(at)
                || roles.is(at, WordRole.RELATIVES)
                || roles.isBetween(at, clause, WordRole.THINGS);
        return pointsBack || clause - at < SHORTEST_STATEMENT ? sentence : at;
      }
    }
    return sentence;
  }

  /** Whether a clause is one about the thing before it, be there an adverb in it. */
  private boolean isRelative(int clause) {
    int at = clause;
    while (at > 0 && clause - at < LONGEST_SUBJECT && walk.boundary(at) == Boundary.NONE) {
      at--;
    }
    return walk.atComma(at) && roles.is(at, WordRole.RELATIVES);
  }

  /** "So no", "hence none": nothing but a verdict, which is on what was asked before. */
  private boolean isBareVerdict(CueMatch cue) {
    return cue.refuses() && cue.words() == 2 && roles.is(cue.from(), WordRole.CONCLUDING);
  }

  /**
   * "Would I hire a band? <em>We did once and nobody danced,</em> so no": the reasons stand between
   * the question and its answer.
   */
  private void asked(int sentence, int clause, CueMatch cue) {
    if (walk.boundary(sentence) == Boundary.QUESTION && !walk.proposes(sentence, clause)) {
      reached.add(walk.sentenceBegin(sentence - 1), sentence, cue);
    }
  }

  /** "<em>Is over</em>", but "would have none of <em>it</em>" is of what was said before. */
  private boolean isPredicate(CueMatch cue) {
    return roles.is(cue.from(), WordRole.AUXILIARIES) && !roles.is(cue.to() - 1, WordRole.THINGS);
  }

  /** "We rent bikes. <em>Night tours</em> are out", but "that idea is out", "they are out". */
  private boolean namesSubject(int clause, CueMatch cue) {
    int last = cue.from() - 1;
    return clause <= last
        && !walk.isSubject(last)
        && !isPronoun(last)
        && walk.namesTopic(clause)
        && !namesIdea(clause, cue)
        && !roles.isPreposition(clause);
  }

  /** "Garlic I use, <em>onions</em> I don't." */
  private boolean hasOwnTopic(int clause, int end) {
    if (clause == 0 || clause == end || roles.isPreposition(clause)) {
      return false;
    }
    for (int at = clause; at < end; at++) {
      if (!roles.isAdverb(at)
          && !roles.endsIn(at, WordRole.ADVERB_ENDINGS)
          && !roles.isConjunct(at)
          && !roles.is(at, WordRole.CONTRASTS)
          && !walk.isSubject(at)
          && !walk.belongsToSubject(at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a sentence begins with "so", and goes on: "so no" is a verdict on what is before it.
   */
  private boolean concludes(int sentence, int clause, CueMatch cue) {
    boolean goesOn = clause == sentence + 1 || clause == sentence && cue.words() > 2;
    return sentence > 0 && goesOn && roles.is(sentence, WordRole.CONCLUDING);
  }

  /**
   * Before "so" stands the reason: "Do we need a crane? The beams come in by hand. <em>So I'd not
   * hire one.</em>" Reaches the topic of what was said, or all of it where it has none.
   */
  private void concluded(int sentence, int clause, CueMatch cue) {
    if (!topicBefore(sentence, cue)) {
      reached.add(walk.antecedent(clause), clause, cue);
    }
  }

  /** "<em>For a feed it is fine</em>, for a balance it isn't": the clause has a verb of its own. */
  private boolean contrasts(int sentence, int clause) {
    return roles.isPreposition(sentence)
        && roles.isPreposition(clause)
        && roles.isBetween(sentence, clause, WordRole.AUXILIARIES);
  }

  /**
   * Returns where the clause begins that "and" joins to another, or the sentence where there is
   * none with a subject of its own: "Oil is cheap, the <em>butter is gone and nobody misses
   * it</em>."
   */
  private int joined(int sentence, int clause) {
    if (!roles.is(clause - 1, WordRole.AND)) {
      return sentence;
    }
    boolean verb = false;
    for (int at = clause - 2; at > sentence; at--) {
      if (walk.boundary(at) == Boundary.COMMA) {
        return verb && !walk.hasNoTopic(at) ? at : sentence;
      }
      verb |= roles.is(at, WordRole.AUXILIARIES);
    }
    return sentence;
  }

  /**
   * What is said of a topic in the sentences between it and a verdict on "it" changes no topic: "A
   * pressure cooker gets beans done in twenty minutes. The meat goes stringy. I don't use one."
   * Reaches the first words of the nearest sentence that begins with a topic, and tells whether
   * there is one.
   */
  boolean topicBefore(int from, CueMatch cue) {
    boolean found = false;
    int sentence = from;
    for (int i = 0; i < MOST_BETWEEN && sentence > 0; i++) {
      if (words.boundaryBefore(sentence) == Boundary.QUESTION && cue.refuses()) {
        int question = walk.sentenceBegin(sentence - 1);
        if (sentence - question > ClauseWalk.SHORT_QUESTION) {
          return found;
        }
        reached.add(question, sentence, cue); // "Karaoke again? I'm hoarse. Count me out."
        return true;
      }
      if (words.boundaryBefore(sentence) == Boundary.QUESTION
          || Headings.beginsPart(sentence, words)) {
        return found;
      }
      int end = sentence;
      sentence = walk.sentenceBegin(sentence - 1);
      if (walk.settles(sentence, end)) {
        return found;
      }
      int named = roles.is(sentence, WordRole.AND) ? sentence + 1 : sentence;
      if (named < end && walk.namesTopic(named)) {
        int topic = isPresented(sentence, end) ? end : walk.topicEnd(named, end);
        reached.add(named, topic, cue);
        found = true;
        if (sentence == 0 || !isNamed(sentence, topic, walk.sentenceBegin(sentence - 1))) {
          return true;
        }
      }
    }
    return found;
  }

  /** "It protects the far side. <em>The far side</em> is ..." speaks on of the same. */
  private boolean isNamed(int topic, int end, int before) {
    for (int at = topic; at < end; at++) {
      String word = roles.word(at);
      if (word.length() >= SHORTEST_NAME
          && !walk.belongsToSubject(at)
          && roles.isNamed(word, before, topic)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verdict is on several things: "none of these", "those are". */
  private boolean isOfSeveral(CueMatch cue) {
    int clause = walk.clauseBegin(cue.from());
    return roles.isIn(WordRole.SEVERAL, roles.lastFiller(clause))
        || roles.isBetween(clause, cue.to(), WordRole.QUANTIFIERS);
  }

  /** Whether a verdict is a predicate without its verb: "circuit breaker also overkill". */
  private boolean isVerbless(CueMatch cue) {
    return cue.words() == 1 || roles.is(cue.from(), WordRole.VERBLESS);
  }

  /** Whether a verdict is on the sentence before, whatever its own one names ("hence none"). */
  private boolean pointsBack(CueMatch cue) {
    return cue.has(Option.DISPUTING) || roles.is(cue.from(), WordRole.CONCLUDING);
  }
}
