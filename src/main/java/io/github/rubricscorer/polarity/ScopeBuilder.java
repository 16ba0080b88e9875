package io.github.rubricscorer.polarity;

import io.github.rubricscorer.compact.BinarySearch;
import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.polarity.CueBook.Kind;
import io.github.rubricscorer.polarity.CueBook.Option;
import io.github.rubricscorer.polarity.CueScopes.Scope;
import io.github.rubricscorer.polarity.role.WordRole;
import io.github.rubricscorer.polarity.role.WordRoles;
import io.github.rubricscorer.text.Boundary;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out what the cues of one answer reach.
 *
 * <p>{@link CueSelection} says which cues there are and {@link ClauseWalk} how far one reaches;
 * here each cue gets its scope by the direction that {@link CueBook} gives it.
 */
final class ScopeBuilder {
  /** How far before its verb a topic begins ("Kafka, on the other hand, I'd skip"), in words. */
  private static final int TOPIC_REACH = 8;

  /** The longest "X and Y" without an article before a subject, in words. */
  private static final int LONGEST_PAIR = 5;

  /** How many words (auxiliaries) may stand between a verb and its subject. */
  private static final int SUBJECT_REACH = 3;

  /** "I'm on call <em>so</em> let me get back to you" gives a reason in no more words. */
  private static final int LONGEST_REASON = 8;

  /**
   * How far after a verdict the same is said of something else ("and so would X"), and how far that
   * reaches, in words.
   */
  private static final int ALIKE_REACH = 8;

  /** How many words a condition and the subject behind it may have. */
  private static final int LONGEST_CONDITION = 20;

  /** A condition with fewer words ("if possible") is a manner of speaking. */
  private static final int SHORTEST_CONDITION = 3;

  /** How far before "that" a verb of telling stands, in words. */
  private static final int TELLING_REACH = 4;

  private final CueWords words;
  private final List<CueMatch> byBeginning;
  private final Antecedents antecedents;
  private final ClauseWalk walk;
  private final WordRoles roles;
  private final WholeClauses clauses;
  private final List<Scope> scopes = new ArrayList<>();

  /**
   * Takes cues.
   *
   * @param byBeginning all cues that were found but stops, whether they count or not
   */
  ScopeBuilder(CueWords words, List<CueMatch> byBeginning, ClauseWalk walk) {
    this.words = words;
    this.byBeginning = byBeginning;
    this.walk = walk;
    roles = walk.roles();
    antecedents = new Antecedents(words, walk, this::add);
    clauses = new WholeClauses(words, walk);
  }

  /** Returns the scopes of the cues that count. */
  CueScopes scopes(List<CueMatch> cues) {
    scopes.addAll(MarkScopes.scopes(words));
    scopes.addAll(Questions.scopes(words, walk));
    scopes.addAll(Choices.scopes(words, walk));
    for (CueMatch cue : cues) {
      Match negated = cue.negated();
      if (negated != null) {
        negated(cue, negated);
        continue;
      }
      int heading = Headings.endOfHeading(cue, words, walk);
      if (heading >= 0 && !isAboutTopic(cue, heading)) {
        underHeading(cue, heading);
      } else {
        int first = scopes.size();
        addScopes(cue);
        underCondition(cue, first);
        Mentions.add(cue, scopes, first, words, walk);
      }
    }
    return CueScopes.of(scopes);
  }

  /**
   * "Give aspirin. <em>If the stomach hurts</em>, stop it." What is to be done now is not refused,
   * and what is only spoken of ("aspirin is an option") is left open.
   */
  private void underCondition(CueMatch cue, int first) {
    if (!cue.refuses() || !reachesBack(cue, first)) {
      return;
    }
    int condition = condition(cue);
    for (int i = scopes.size() - 1; i >= first && condition >= 0; i--) {
      Scope scope = scopes.get(i);
      if (scope.from() < condition) {
        scopes.remove(i);
        int end = Math.min(condition, scope.before());
        if (!walk.proposes(scope.from(), end)) {
          scopes.add(scope.leftOpen(end));
        }
      }
    }
  }

  private boolean reachesBack(CueMatch cue, int first) {
    for (int i = first; i < scopes.size(); i++) {
      if (scopes.get(i).from() < cue.from()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns where the condition begins under which a cue refuses, or a negative number: one with a
   * subject that is not the writer, whose "if I can avoid it" is a manner of speaking, and without
   * a cue of its own ("if it were", "if you ask me"); or else where "otherwise" stands.
   */
  private int condition(CueMatch cue) {
    int at = cue.from();
    int limit = Math.max(0, at - LONGEST_CONDITION);
    while (at > limit && !walk.boundary(at).beginsSentence()) {
      at--;
      if (roles.is(at, WordRole.OTHERWISE) && walk.boundary(at) != Boundary.NONE) {
        return at;
      }
      if (roles.is(at, WordRole.CONDITIONS)) {
        boolean named =
            cue.from() - at >= SHORTEST_CONDITION
                && !roles.is(at + 1, WordRole.WRITERS)
                && !isDecided(at);
        return named && beginsCondition(at) ? at : -1;
      }
    }
    return -1;
  }

  private boolean isDecided(int position) {
    for (int i = firstCue(position);
        i < byBeginning.size() && byBeginning.get(i).from() == position;
        i++) {
      if (byBeginning.get(i).entry().kind().decides()) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsCondition(int at) {
    return walk.boundary(at) != Boundary.NONE
        || at > 0 && (roles.isConjunct(at - 1) || roles.is(at - 1, WordRole.CONTRASTS));
  }

  /** What has one of the negated words is denied, as far as it goes on after them. */
  private void negated(CueMatch cue, Match negated) {
    int from = cue.to() <= negated.from() ? cue.to() : negated.from();
    int end = Math.min(words.size(), negated.to() + CueBook.NEGATION.words());
    add(from, negated.to(), end, cue);
  }

  /**
   * Whether a colon goes on from what a sentence refuses, and names nothing under it: "Kafka I'd
   * leave out: it is one more thing to run", but "What I'd leave out: Kafka, replicas".
   */
  private boolean isAboutTopic(CueMatch cue, int heading) {
    if (cue.is(CueBook.Direction.BACKWARD) && !words.isMarked(heading, "\n")) {
      int sentence = walk.sentenceBegin(cue.from());
      if (sentence < cue.from() && walk.namesTopic(sentence) && !namesBelow(sentence, cue)) {
        return true;
      }
    }
    int subject = subject(cue);
    if (subject <= 0 || words.isMarked(heading, "\n")) {
      return false;
    }
    int clause = walk.clauseBegin(subject);
    return clause < subject && !roles.is(subject - 1, WordRole.GENERIC) && !walk.isRemark(clause);
  }

  private boolean namesBelow(int from, CueMatch cue) {
    for (int at = from; at < cue.from(); at++) {
      if (roles.is(at, WordRole.BELOW) || roles.is(at, WordRole.GENERIC)) {
        return true;
      }
    }
    return false;
  }

  /** A heading that refuses or doubts says so of each item below it. */
  private void underHeading(CueMatch cue, int heading) {
    if (Headings.isOfAll(cue, words, walk)) {
      add(heading, words.size(), cue);
      return;
    }
    int end = Headings.endOfItems(heading, words);
    int item = heading;
    int from = heading;
    while (item < end) {
      int next = Math.min(end, Math.max(item + 1, walk.sentenceEnd(item)));
      if (item > heading && givesReason(item, next)) {
        add(from, item, cue);
        from = next;
      }
      item = next;
    }
    add(from, end, cue);
  }

  /** "Left out: fireworks. <em>Nobody minds, since we light torches.</em>" tells what is done. */
  private boolean givesReason(int from, int to) {
    return walk.settles(from, to) && !walk.proposes(from, to) && !Headings.isItem(from, words);
  }

  /** Returns the first cue that begins at or after a position. */
  private int firstCue(int position) {
    return BinarySearch.first(
        0, byBeginning.size(), cue -> byBeginning.get(cue).from() >= position);
  }

  private void addScopes(CueMatch cue) {
    if (cue.refuses() && walk.closesSentence(cue.to()) && Headings.isOfAll(cue, words, walk)) {
      add(cue.to(), words.size(), cue);
      return;
    }
    switch (cue.entry().direction()) {
      case NONE -> {}
      case FORWARD -> forward(cue);
      case MEDIAL -> {
        if (!opensArgument(cue)
            || walk.boundary(cue.from()) == Boundary.OPENING
            || isAddition(cue)) {
          forward(cue);
        }
      }
      case PARTICLE -> particle(cue);
      case CLAUSE -> clause(cue);
      case BACKWARD -> {
        backward(cue);
        alike(cue);
      }
      case AROUND -> {
        forward(cue);
        if (cue.from() == 0 || !roles.isConjunct(cue.from() - 1)) {
          backward(cue); // but "bread, cheese and perhaps wine"
        }
      }
      case INSIDE -> inside(cue);
      case FINAL, ELLIPSIS -> atClauseEnd(cue);
      case TOPIC -> objectBefore(cue);
      case ANTECEDENT -> antecedent(cue);
      case DOUBT -> doubt(cue);
      case PREVIOUS -> {
        if (antecedents.isInPlace(cue)) {
          antecedents.reach(cue);
        }
      }
      case HEADING -> {}
      case REST -> add(cue.to(), words.size(), cue);
      case SENTENCE -> sentence(cue);
      case ANSWER -> add(answered(cue), cue.from(), cue);
    }
  }

  /** Returns where the question begins that a cue answers: "Kafka? For this? No." */
  private int answered(CueMatch cue) {
    int words = cue.entry().words();
    if (walk.boundary(cue.from()) == Boundary.COMMA) {
      return walk.antecedent(walk.sentenceBegin(cue.from())); // "A CT? With his history, no."
    }
    int question = walk.before(cue.from(), words, true);
    if (question == cue.from() - 1 && question > 0 && roles.is(question, WordRole.RESULTS)) {
      return walk.antecedent(question); // "Considered: sessions. Outcome: dropped."
    }
    boolean narrows = // "Kafka? For this?", "Kafka? For a shop with three hundred orders a day?"
        question > 0
            && (cue.from() - question <= ClauseWalk.SHORT_QUESTION
                || roles.isPreposition(question));
    return narrows && walk.boundary(question) == Boundary.QUESTION
        ? walk.before(question, words, true)
        : question;
  }

  /**
   * Adds a scope. What is said in brackets before its cue is left out, where that is a clause: "A
   * lift (<em>we have stairs</em>) isn't needed".
   */
  private void add(int from, int to, CueMatch cue) {
    int end = to;
    int last = to <= cue.from() ? to : from;
    for (int at = last; at > from; at--) {
      int open = walk.brackets().begin(at);
      if (from < open && open < at && walk.isClause(open, at)) {
        add(at, end, end, cue);
        end = open;
        at = open + 1;
      }
    }
    add(from, end, end, cue);
  }

  /**
   * Adds a scope, in parts that are no longer than those who look for it look back; what begins in
   * it may end a little after it.
   */
  private void add(int from, int to, int end, CueMatch cue) {
    for (int part = from; part < to; part += CueBook.MAX_REACH) {
      int partEnd = Math.min(to, part + CueBook.MAX_REACH);
      scopes.add(Scope.of(part, partEnd, end, cue, words));
    }
  }

  /** "Nicht der Abstand ist entscheidend", but "den Abstand brauchen wir nicht". */
  private void particle(CueMatch cue) {
    int end = clauses.end(cue);
    if (clauses.negatesOne(cue.to(), end)) {
      add(cue.to(), end, cue);
    } else {
      clause(cue);
    }
  }

  private void clause(CueMatch cue) {
    int begin = clauses.begin(cue);
    int end = clauses.end(cue);
    add(begin, end, cue);
    if (clauses.pointsBack(begin, end)) {
      add(walk.antecedent(begin), begin, cue);
    }
  }

  private void forward(CueMatch cue) {
    int to = walk.forward(cue);
    if (!cue.has(Option.COMMAS) && isAnaphoric(cue)) {
      antecedents.reach(cue);
      topic(cue);
    } else {
      int scopeCount = scopes.size();
      if (to == cue.to() || isAdjunct(cue) || endsInAdverbs(cue)) {
        topic(cue);
      } else if (endsInVerb(cue)) {
        fronted(cue);
      }
      if (to > cue.to() && scopes.size() == scopeCount) {
        add(cue.to(), to, walk.beyond(to), cue);
        parts(cue, to);
        behindBracket(cue, to);
      }
    }
  }

  /** "No plastic (it cracks), <em>rubber or foam</em>." */
  private void behindBracket(CueMatch cue, int to) {
    int behind = cue.refuses() ? walk.items().behindBracket(cue, to) : -1;
    if (behind >= 0) {
      add(behind, walk.items().disjointEnd(cue, behind), cue);
    }
  }

  /** "<em>Without brakes</em> it kills", "and <em>without brakes</em> it kills". */
  private boolean opensArgument(CueMatch cue) {
    int from = cue.from();
    return walk.opensClause(from) || from > 0 && roles.is(from - 1, WordRole.AND);
  }

  /** "Heart sounds normal, without murmurs", "with sugar and without milk". */
  private boolean isAddition(CueMatch cue) {
    int from = cue.from();
    boolean joined = from > 0 && roles.is(from - 1, WordRole.AND) && !walk.opensSentence(from - 1);
    return (joined || walk.boundary(from) == Boundary.COMMA)
        && walk.closesSentence(walk.forward(cue));
  }

  /**
   * A synonym may begin with the verb that a cue ends in ("I wouldn't <em>add</em> a queue"). The
   * part of the cue before it, where that is a cue too, reaches what begins inside the whole.
   */
  private void parts(CueMatch whole, int to) {
    for (int i = firstCue(whole.from());
        i < byBeginning.size() && byBeginning.get(i).from() < whole.to();
        i++) {
      CueMatch part = byBeginning.get(i);
      if (part.to() < whole.to()
          && part.entry().kind() == whole.entry().kind()
          && part.entry().direction().isForward()) {
        scopes.add(Scope.of(part.to(), whole.to(), to, part, words));
      }
    }
  }

  /**
   * Whether a refusal names nothing that it refuses ("the judge will not", "let's drop it", "I'd do
   * none of that"), so that it refuses what was spoken of before.
   */
  private boolean isAnaphoric(CueMatch cue) {
    if (!cue.refuses() || walk.opensAside(cue)) {
      return false;
    }
    int behind = walk.endWithoutObject(cue.to());
    boolean pointed = behind > cue.to() && (isAvoiding(cue) && hasWriter(cue) || doesIt(cue));
    if (behind < 0 || hasTopic(cue) && !pointed) {
      return false;
    }
    int subject = walk.clauseBegin(cue.from());
    return behind == cue.to()
        || doesIt(cue)
        || !roles.is(subject, WordRole.REFERRING); // "It won't bother them" is about it
  }

  /** "The board voted against <em>buying it</em>", "we agreed on not using them". */
  private boolean doesIt(CueMatch cue) {
    return walk.isDoingPointer(cue.to());
  }

  /** Whether the writer is the subject of a cue's clause ("on the record we play without it"). */
  private boolean hasWriter(CueMatch cue) {
    return roles.isBetween(walk.clauseBegin(cue.from()), cue.from(), WordRole.WRITERS);
  }

  /** Whether more than a subject and auxiliaries stands before a cue in its clause. */
  private boolean hasTopic(CueMatch cue) {
    int clause = walk.clauseBegin(cue.from());
    if (clause < cue.from() && roles.isPreposition(clause)) {
      // "with a queue in between I don't see why", but "for the rest I don't"
      return roles.isBetween(clause, cue.from(), WordRole.REMAINDER);
    }
    for (int at = clause; at < cue.from(); at++) {
      if (!walk.isSubject(at) && !walk.belongsToSubject(at) && !roles.isAdverb(at)) {
        return true;
      }
    }
    return false;
  }

  /** "The boat, well, I'll sleep on it." "The boat looks fast. I'd want to see it sail first." */
  private void doubt(CueMatch cue) {
    int subject = subject(cue);
    int begin = subject < 0 ? cue.from() : subject;
    int from = doubted(begin, cue.entry().words());
    if (from < begin) {
      if (!roles.is(cue.from(), WordRole.CONTRASTS) || isOpen(from, begin)) {
        add(from, begin, cue);
      }
    } else if (begin > 0 && walk.boundary(begin) == Boundary.CLAUSE) {
      add(walk.before(begin, cue.entry().words(), true), begin, cue); // "Retinol: undecided"
    } else {
      contrasted(begin, cue);
    }
    int to = walk.forward(cue, false);
    if (to > cue.to()) {
      add(cue.to(), to, cue);
    }
    int sentence = walk.sentenceBegin(cue.from());
    boolean remark =
        walk.isSubject(sentence) && begin - sentence <= LONGEST_REASON && !hasCue(sentence, begin);
    if (sentence > 0 && (sentence == begin || remark)) {
      int antecedent = walk.antecedent(sentence);
      if (!walk.settles(antecedent, sentence)) {
        add(antecedent, sentence, cue);
        antecedents.topicBefore(antecedent, cue);
      }
    }
  }

  /**
   * Returns where begins what is in doubt before a cue: "A loft, and the money, I don't know", but
   * "Insulin is given, <em>the dose</em> is undecided".
   */
  private int doubted(int begin, int words) {
    int own = walk.backward(begin, words, false);
    int from = walk.backward(begin, words, true);
    boolean another = own < begin && walk.atComma(own) && from < own && !walk.hasNoVerb(from, own);
    return another ? own : from;
  }

  /** "Some say the old route, <em>but</em> nothing is certain": it is of what stands before. */
  private void contrasted(int clause, CueMatch cue) {
    int contrast = clause - 1;
    if (contrast > 0 && walk.isEnd(contrast) && roles.is(contrast, WordRole.CONTRASTS)) {
      int from = walk.backward(contrast, cue.entry().words(), true);
      if (isOpen(from, contrast)) {
        add(from, contrast, cue);
      }
    }
  }

  /** Whether nothing before a "but" decides, be it a cue or a proposal. */
  private boolean isOpen(int from, int contrast) {
    return !hasCue(walk.sentenceBegin(contrast), contrast) && !walk.settles(from, contrast);
  }

  private boolean hasCue(int from, int to) {
    for (int at = from; at < to; at++) {
      if (walk.isCue(at)) {
        return true;
      }
    }
    return false;
  }

  /** Reaches all of the sentence that it stands in but itself. */
  private void sentence(CueMatch cue) {
    add(walk.sentenceBegin(cue.from()), walk.sentenceEnd(cue.to() - 1), cue);
  }

  private void inside(CueMatch cue) {
    Match match = cue.match();
    if (match.runCount() > 1 && match.runTo(0) < match.runFrom(1)) {
      boolean points =
          match.runFrom(1) - match.runTo(0) == 1
              && roles.is(match.runTo(0), WordRole.THINGS)
              && cue.refuses();
      if (points) {
        antecedent(cue); // "I'd leave it out"
      } else {
        add(match.runTo(0), match.runFrom(1), cue);
      }
    } else {
      topic(cue);
    }
  }

  /**
   * A refusal with nothing after it refuses what stands before its subject, as English puts a topic
   * first: "the circuit breaker I'd skip".
   */
  private void topic(CueMatch cue) {
    int subject = subject(cue);
    boolean decides = cue.refuses() && (!cue.has(Option.NARROW) || isAvoiding(cue));
    if (!decides || hasObject(cue) && !isAdjunct(cue) && !endsInAdverbs(cue)) {
      return;
    }
    if (subject < 0 && isAvoiding(cue) && walk.closesClause(cue.to())) {
      add(walk.backward(cue.from(), cue.entry().words(), false), cue.from(), cue);
    }
    if (subject <= 0 || isInterjection(subject - 1)) {
      return;
    }
    if (followsTopic(subject)) {
      int from = topicBegin(subject);
      if (!roles.isPreposition(from) || !isAdjunct(cue) || roles.is(cue.to(), WordRole.AND)) {
        add(from, subject, cue); // but "for a few guests I wouldn't bother with it"
      }
    } else if (walk.boundary(subject) == Boundary.COMMA && !walk.endsAt(subject - 1)) {
      int from = walk.before(subject, TOPIC_REACH, false);
      if (walk.boundary(from) != Boundary.COMMA && !roles.is(from, WordRole.CONDITIONS)) {
        add(from, subject, cue);
      }
    }
  }

  /** "But <em>no</em>, I don't believe in it." */
  private boolean isInterjection(int position) {
    return roles.is(position, WordRole.INTERJECTIONS) && walk.atComma(position + 1);
  }

  /** Whether a word without a position ("that") follows a cue. */
  private boolean hasObject(CueMatch cue) {
    int end = cue.to() < words.size() ? words.startOffset(cue.to()) : words.answer().length();
    int at = words.endOffset(cue.to() - 1);
    while (at < end && Character.isWhitespace(words.answer().charAt(at))) {
      at++;
    }
    return at < end && Character.isLetter(words.answer().charAt(at));
  }

  /** Whether what comes after a cue is no object of it. */
  private boolean isAdjunct(CueMatch cue) {
    return cue.to() < words.size()
        && words.textBefore(cue.to()).isBlank()
        && (roles.is(cue.to(), WordRole.ADJUNCTS) || endsInTrail(cue.to()));
  }

  /** "Retinol we decided against <em>last spring</em>." */
  private boolean endsInTrail(int position) {
    return roles.endOfTrail(position) > position && walk.closesClause(position);
  }

  /** "Queues I do not build <em>any more</em>." */
  private boolean endsInAdverbs(CueMatch cue) {
    return cue.to() < words.size()
        && roles.isAdverb(cue.to())
        && walk.endWithoutObject(cue.to()) > cue.to();
  }

  /**
   * "Veal we don't <em>serve</em> any more": a verb without an object, whatever it is. Without the
   * adverb the clause as often says which thing is meant ("shed the load we can't serve"), unless
   * nothing but that thing stands before it.
   */
  private boolean endsInVerb(CueMatch cue) {
    int last = cue.to() - 1;
    boolean negates = roles.isNegation(last) || roles.is(last, WordRole.NEVER);
    if (cue.entry().kind() != Kind.REJECT || !negates) {
      return false;
    }
    int verb =
        cue.to() < words.size() && roles.is(cue.to(), WordRole.EVER) ? cue.to() + 1 : cue.to();
    if (verb >= words.size() || walk.boundary(verb) != Boundary.NONE) {
      return false;
    }
    int end = verb + 1;
    if (end < words.size() && roles.isAdverb(end) && walk.endWithoutObject(end) > end) {
      return true;
    }
    return walk.closesSentence(end) && isAllBefore(cue, verb);
  }

  /**
   * "Veal we don't serve", "A second chef I can't pay", "Frying in butter we do not do": what
   * stands before the subject is no order with an object.
   */
  private boolean isAllBefore(CueMatch cue, int verb) {
    int subject = subject(cue);
    if (subject <= 0 || !roles.is(subject, WordRole.WHO)) {
      return false;
    }
    int clause = walk.clauseBegin(subject);
    int begin = beginsStatement(clause) ? clause : walk.sentenceBegin(subject);
    return subject == begin + 1
        || subject > begin
            && (roles.isIn(WordRole.DETERMINERS, roles.lastFiller(begin))
                || roles.is(verb, WordRole.LIGHT_VERBS)
                || joinsNouns(begin, subject));
  }

  /** "Nutmeg I'd leave out", "Nutmeg (ground) I'd leave out". */
  private boolean followsTopic(int subject) {
    Boundary before = walk.boundary(subject);
    return before == Boundary.NONE || before == Boundary.CLOSING;
  }

  /**
   * Returns where the topic begins that stands before a subject, with what "and" joins to it: "Cake
   * and tea I'd skip", but "The cake goes in and the tea I'd skip".
   */
  private int topicBegin(int subject) {
    int from = walk.backward(subject, TOPIC_REACH, false);
    int and = from - 1;
    if (and <= 0 || !roles.is(and, WordRole.AND)) {
      return from;
    }
    int sentence = walk.sentenceBegin(and);
    return and - sentence <= TOPIC_REACH && walk.hasNoVerb(sentence, and) ? sentence : from;
  }

  /** An object that begins the sentence, before the subject: "Veal we don't serve". */
  private void fronted(CueMatch cue) {
    int subject = subject(cue);
    if (subject > 0 && followsTopic(subject)) {
      int from = topicBegin(subject);
      if (from < subject && beginsStatement(from)) {
        add(from, subject, cue);
      }
    }
  }

  /** "<em>Penicillin and aspirin</em> I don't give." */
  private boolean joinsNouns(int from, int to) {
    return to - from <= LONGEST_PAIR
        && roles.isBetween(from + 1, to - 1, WordRole.CONJUNCTIONS)
        && walk.hasNoVerb(from, to);
  }

  /** "Veal we don't serve", "<em>so</em> veal we ...", "<em>as I see it,</em> veal we ...". */
  private boolean beginsStatement(int topic) {
    return walk.opensStatement(topic)
        || walk.atComma(topic) && walk.isRemark(walk.sentenceBegin(topic));
  }

  /**
   * "Breadcrumbs we took out years ago", "Breadcrumbs, we took out". (What takes up "it", as in
   * "The piano, I gave it away", is another cue.)
   */
  private void objectBefore(CueMatch cue) {
    boolean setOff = walk.boundary(cue.from()) == Boundary.COMMA;
    int end = setOff ? cue.from() - 1 : cue.from();
    int from = topicBegin(end);
    if (from < cue.from() && walk.opensClause(from)) {
      add(from, cue.from(), cue);
    }
  }

  private static boolean isAvoiding(CueMatch cue) {
    return cue.entry().kind() == Kind.AVOID;
  }

  /** Returns where the subject of a cue's verb is, or a negative number. */
  private int subject(CueMatch cue) {
    int limit = Math.max(0, cue.from() - SUBJECT_REACH);
    for (int at = cue.from(); at >= limit; at--) {
      if (walk.isSubject(at)) {
        return at;
      }
      if (walk.boundary(at) != Boundary.NONE) {
        break;
      }
    }
    return -1;
  }

  /** An object "it" or "that" stands for what was spoken of before. */
  private void antecedent(CueMatch cue) {
    boolean ends = walk.closesClause(cue.to()) || walk.isEnd(cue.to());
    if (ends) {
      addBefore(cue.from(), cue);
      int sentence = walk.sentenceBegin(cue.from());
      boolean own = walk.clauseBegin(cue.from()) == sentence && !hasTopic(cue);
      if (sentence > 0 && (own || walk.hasNoTopic(sentence))) {
        antecedents.reach(cue);
      }
    }
  }

  /** Reaches the words before a position in its clause, or the clause before if there are none. */
  private void addBefore(int position, CueMatch cue) {
    int words = cue.entry().words();
    int clause = position;
    while (clause > 0 && position - clause < SUBJECT_REACH && walk.belongsToSubject(clause - 1)) {
      clause--;
    }
    int from = walk.backward(clause, words, true);
    if (from > 1 && from < clause && joinsPredicate(from, clause)) {
      from = walk.backward(from - 1, words, true);
    }
    boolean none = from > 0 && (from == clause || roles.isPreposition(from));
    add(none ? walk.before(from, words, true) : from, position, cue);
  }

  /** "Saffron is a cost <em>and a nuisance</em>, so I'd leave it out." */
  private boolean joinsPredicate(int from, int to) {
    return roles.is(from - 1, WordRole.AND)
        && walk.boundary(from) == Boundary.NONE
        && walk.hasNoVerb(from, to);
  }

  /**
   * Returns where the clause of a predicate begins that has no subject of its own, or a negative
   * number: "it helps but is overkill", and "I think that's overkill", whose "that" has no
   * position.
   */
  private int subjectless(CueMatch cue) {
    boolean pointed = antecedents.isThis(cue.from());
    int begin = pointed ? walk.beforePhrase(cue.from()) : cue.from();
    int last = begin - 1;
    boolean contrasts = last >= 0 && walk.isEnd(last) && roles.is(last, WordRole.CONTRASTS);
    if (contrasts || pointed && last >= 0 && roles.is(last, WordRole.AND)) {
      return begin;
    }
    return isThought(last) ? last - 1 : -1;
  }

  /** A pronoun for a subject stands for what the clause or sentence before it speaks of. */
  private void backward(CueMatch cue) {
    parts(cue, cue.to()); // a synonym may end in its verb: "the mass does not change"
    if (antecedents.isJudged(cue)) {
      antecedents.reach(cue);
      return;
    }
    int words = cue.entry().words();
    int subject = walk.isSubject(cue.from()) ? cue.from() : cue.from() - 1;
    if (subject > 0 && walk.isSubject(subject) && roles.is(subject, WordRole.REFERRING)) {
      if (isTold(subject) || isReason(subject)) {
        return;
      }
      int clause = beforeThought(clauseBefore(subject, words));
      if (cue.has(Option.DESCRIBING)
          && walk.sentenceBegin(subject) >= clause
          && walk.boundary(clause) != Boundary.QUESTION) {
        return;
      }
      if (clause > 0) {
        add(walk.before(clause, words, true), clause, cue);
        key(subject, cue);
        return;
      }
    }
    int clause = subjectless(cue);
    int from = walk.backward(cue.from(), words, cue.has(Option.COMMAS));
    if (clause >= 0) {
      addBefore(clause, cue);
    } else if (from < cue.from()) {
      add(from, cue.from(), cue);
    } else {
      opening(cue);
    }
  }

  /** "<em>A choir</em>: I know you want one, but with four of us it makes no sense." */
  private void key(int subject, CueMatch cue) {
    if (roles.isIn(WordRole.THAT, roles.lastFiller(subject))) {
      return; // "Ramps: we have two, and the lift fails so often that it's useless"
    }
    int sentence = walk.sentenceBegin(subject);
    int limit = Math.min(subject, sentence + LONGEST_PAIR + 1);
    for (int at = sentence + 1; at < limit; at++) {
      if (words.isMarked(at, ":")) {
        if (walk.isSubject(at)) {
          add(sentence, at, cue);
        }
        return;
      }
    }
  }

  /** "Wire is useless here, and so would nylon be": what is alike in a verdict. */
  private void alike(CueMatch cue) {
    int limit = Math.min(words.size() - 2, cue.to() + ALIKE_REACH);
    for (int at = cue.to() + 1; at < limit && !walk.boundary(at).beginsSentence(); at++) {
      if (roles.is(at, WordRole.ALIKE)
          && roles.is(at - 1, WordRole.AND)
          && roles.is(at + 1, WordRole.AUXILIARIES)
          && walk.boundary(at + 1) == Boundary.NONE
          && !walk.isSubject(at + 2)) {
        int end = at + 3;
        int last = Math.min(words.size(), end + ALIKE_REACH);
        while (end < last && walk.boundary(end) == Boundary.NONE) {
          end++;
        }
        add(at + 2, end, cue);
        return;
      }
    }
  }

  /** "Laminate the maps <em>because they</em> never change" says why, and takes nothing back. */
  private boolean isReason(int subject) {
    return roles.is(subject - 1, WordRole.REASONS) && !walk.opensSentence(subject - 1);
  }

  /** "Tell people <em>that it</em> doesn't work" says what is told. */
  private boolean isTold(int subject) {
    int from = Math.max(0, subject - TELLING_REACH);
    return roles.isIn(WordRole.THAT, roles.lastFiller(subject))
        && roles.isBetween(from, subject, WordRole.TELLING);
  }

  /**
   * Returns where the clause ends whose subject a pronoun takes up: before the pronoun's own clause
   * and the conjunction that joins both.
   */
  private int clauseBefore(int pronoun, int words) {
    if (roles.is(pronoun - 1, WordRole.AND)) {
      return pronoun - 1;
    }
    int clause = pronoun;
    while (clause > 0 && pronoun - clause < words && !walk.stopsBackward(clause, false)) {
      clause--;
    }
    return clause > 1 && walk.isEnd(clause - 1) ? clause - 1 : walk.beforePhrases(clause);
  }

  /** "A loft? <em>I think</em> it's overkill" is of what comes before the thought. */
  private int beforeThought(int clause) {
    int subject = clause - 1;
    if (subject <= 0 || !isThought(clause)) {
      return clause;
    }
    return walk.isEnd(subject - 1) ? subject - 1 : subject;
  }

  /** "I <em>think</em>". */
  private boolean isThought(int verb) {
    return verb > 0 && walk.isSubject(verb - 1) && roles.is(verb, WordRole.THINKING);
  }

  /** With no subject it judges a question or heading before it, or what it goes on to name. */
  private void opening(CueMatch cue) {
    switch (walk.boundary(cue.from())) {
      case COMMA -> {
        if (cue.refuses() && antecedents.isThis(cue.from())) {
          setOff(cue);
        }
      }
      case CLAUSE, QUESTION -> {
        if (cue.from() > 0) { // a mark may stand before the first word
          add(walk.before(cue.from(), cue.entry().words(), true), cue.from(), cue);
        }
      }
      case SENTENCE -> forward(cue);
      default -> {}
    }
  }

  /** A topic that is set off by a comma: "<em>A greenhouse</em>, that is for later." */
  private void setOff(CueMatch cue) {
    int clause = walk.beforePhrases(cue.from());
    int from = clause > 0 ? walk.before(clause, cue.entry().words(), true) : clause;
    if (!hasCue(from, clause)) {
      add(from, clause, cue);
    }
  }

  /** At the end of a clause it reaches back, over the comma before it too. */
  private void atClauseEnd(CueMatch cue) {
    int from = cue.from();
    boolean closes = walk.closesClause(cue.to()) || roles.givesReason(cue.to());
    if (!closes || walk.isInsertion(cue)) {
      int to = walk.forward(cue);
      add(cue.to(), to, cue);
      behindBracket(cue, to);
      return;
    }
    if (antecedents.isJudged(cue)) {
      antecedents.reach(cue);
      return;
    }
    int clause = cue.refuses() ? subjectless(cue) : -1;
    if (clause >= 0) {
      addBefore(clause, cue);
      return;
    }
    boolean commas = cue.has(Option.COMMAS);
    int words = cue.entry().words();
    boolean setOff = from > 0 && walk.boundary(from) == Boundary.COMMA && !walk.endsAt(from - 1);
    int start = setOff ? walk.before(from, words, commas) : walk.backward(from, words, commas);
    if (start < from) {
      add(start, from, cue);
    } else if (cue.refuses() && from > 0 && walk.boundary(from) == Boundary.QUESTION) {
      add(walk.before(from, words, true), from, cue);
    } else if (cue.entry().kind() == Kind.HEDGE) {
      add(cue.to(), walk.forward(cue, true), cue);
    }
  }
}
