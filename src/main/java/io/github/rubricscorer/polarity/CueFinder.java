package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.find.FillerHits;
import io.github.rubricscorer.find.Hits;
import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.find.PhraseAutomaton;
import io.github.rubricscorer.find.PlanMatcher;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.find.Reading;
import io.github.rubricscorer.find.Strength;
import io.github.rubricscorer.find.Strengths;
import io.github.rubricscorer.polarity.CueBook.Direction;
import io.github.rubricscorer.polarity.CueBook.Option;
import io.github.rubricscorer.polarity.role.WordRole;
import io.github.rubricscorer.polarity.role.WordRoles;
import io.github.rubricscorer.text.Boundary;
import io.github.rubricscorer.text.SmallLetters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the phrases of the {@link CueBook} in an answer, where they stand as the book wants it.
 *
 * <p>Some conditions are about fillers ("no <em>the</em> trick is", "I wouldn't do <em>that</em>"),
 * which have no position; they are read from the text between two positions.
 */
final class CueFinder {

  /** The longest key of a list of keys and values, in words. */
  private static final int LONGEST_KEY = 8;

  /** "Give up", "trade for": verbs that can be of a part have no more words. */
  private static final int MOST_PARTING = 2;

  /** What is noted has no more words: "Aspirin held", "night shift cancelled". */
  private static final int LONGEST_NOTED = 3;

  /** What a speaker says twice before going on has no more words: "I don't, I don't". */
  private static final int LONGEST_REPEATED = 4;

  private static final List<String> ARROWS = List.of("->", "-->", "=>", "→", "⇒");

  private final CueWords words;
  private final ClauseWalk walk;
  private final WordRoles roles;
  private final CueHits hits = new CueHits();
  private final PassingRun passing;

  /** The positions of what may be asides. */
  private final BitSet asides = new BitSet();

  /** Where the parts of phrases with a gap are. */
  private final Hits partHits = new Hits();

  /** For each position what ends there, and the number of its sentence. */
  private int[] endings = new int[256];

  private int[] sentences = new int[256];
  private final Reading reading = new CueReading();

  /** All words count, since fillers have no positions here. */
  private final class CueReading implements Reading {
    @Override
    public int[] endings() {
      return endings;
    }

    @Override
    public FillerHits fillerHits() {
      return FillerHits.NONE;
    }

    @Override
    public int sentence(int position) {
      return sentences[position];
    }

    @Override
    public int distance(int from, int to) {
      return to - from;
    }

    @Override
    public boolean areFillers(int from, int to) {
      return from == to;
    }

    @Override
    public boolean hasBoundary(int from, int to) {
      return false;
    }

    @Override
    public int start(int position, int words) {
      return position + 1 - words;
    }

    @Override
    public boolean mayBegin(int position) {
      return true;
    }
  }

  CueFinder(CueWords words) {
    this.words = words;
    walk = new ClauseWalk(words);
    roles = walk.roles();
    passing = new PassingRun(words, roles, hits);
  }

  /** Finds what the cues of the answer reach; nothing where nothing is refused or hedged. */
  CueScopes find(CueBook book) {
    walk.reset(book.clauseWords());
    run(book);
    List<CueMatch> phrases = new ArrayList<>();
    List<CueMatch> stops = new ArrayList<>();
    boolean mayDecide = mayDecide(book);
    noteAsides(book);
    if (mayDecide) {
      walk.noteInsertions(hits, book);
    }
    for (int i = 0; i < hits.count(); i++) {
      if (mayDecide || book.entry(hits.plan(i)).kind().stops()) {
        Match match = new Match(hits.from(i), hits.to(i), Strength.ASSERTED);
        add(hits.plan(i), match, book, phrases, stops);
      }
    }
    if (mayDecide && !hits.gapped().isEmpty()) {
      addGapped(book, phrases, stops);
    }
    phrases.sort(CueSelection.BY_BEGINNING);
    return new ScopeBuilder(words, phrases, walk).scopes(CueSelection.cues(phrases, stops, walk));
  }

  /** Unlike the phrases of rubrics, cues go over commas ("sounds nice, but"). */
  private void run(CueBook book) {
    PhraseAutomaton automaton = book.program().automaton();
    int size = words.size();
    if (endings.length < size) {
      endings = new int[Math.max(size, 2 * endings.length)];
      sentences = new int[endings.length];
    }
    CueEndings ofBook = book.endings();
    hits.reset(ofBook);
    passing.end();
    int state = PhraseAutomaton.START;
    int sentence = 0;
    int sentenceBegin = 0;
    for (int i = 0; i < size; i++) {
      Boundary before = words.boundaryBefore(i);
      if (before.compareTo(Boundary.CLAUSE) >= 0) {
        state = PhraseAutomaton.START;
        passing.end();
        if (before.beginsSentence()) {
          sentence++;
          sentenceBegin = i;
        }
      }
      sentences[i] = sentence;
      int next = automaton.next(state, words.cueClass(i));
      if (state != PhraseAutomaton.START || passing.isGoingOn()) {
        passing.read(i, state, next, automaton, ofBook);
      }
      state = next;
      endings[i] = automaton.ending(state);
      if (endings[i] != PhraseAutomaton.NO_ENDING) {
        hits.add(ofBook, endings[i], i, sentenceBegin);
      }
    }
  }

  private void noteAsides(CueBook book) {
    asides.clear();
    for (int i = 0; i < hits.count(); i++) {
      if (book.entry(hits.plan(i)).kind() == CueBook.Kind.ASIDE) {
        asides.set(hits.from(i), hits.to(i));
      }
    }
  }

  /** Whether a phrase decides, or the parts of one with a gap are there. */
  private boolean mayDecide(CueBook book) {
    for (int i = 0; i < hits.count(); i++) {
      if (decides(book.entry(hits.plan(i)))) {
        return true;
      }
    }
    return hits.gapped().stream().anyMatch(plan -> decides(book.entry(plan)));
  }

  /** Whether a cue decides, or answers a question, which is a doubt without it. */
  private static boolean decides(CueBook.Entry entry) {
    return entry.kind().decides() || entry.direction() == Direction.ANSWER;
  }

  private void addGapped(CueBook book, List<CueMatch> phrases, List<CueMatch> stops) {
    Program program = book.program();
    BitSet gapped = hits.gapped();
    partHits.reset(program.fragmentCount(), reading);
    for (int plan = gapped.nextSetBit(0); plan >= 0; plan = gapped.nextSetBit(plan + 1)) {
      partHits.want(program, plan);
    }
    partHits.addAll(program, 0, words.size());
    PlanMatcher matcher = new PlanMatcher(reading, partHits, Strengths.ASSERTED);
    for (int plan = gapped.nextSetBit(0); plan >= 0; plan = gapped.nextSetBit(plan + 1)) {
      for (Match match : matcher.find(program.plans().get(plan))) {
        add(plan, match, book, phrases, stops);
      }
    }
  }

  /** Adds a phrase if it is a cue where it stands. */
  private void add(
      int plan, Match match, CueBook book, List<CueMatch> phrases, List<CueMatch> stops) {
    CueMatch cue = new CueMatch(match, book.entry(plan), plan);
    boolean isStop = cue.entry().kind().stops();
    if (isInPlace(cue)
        && fitsFillers(cue)
        && !isPartOfName(cue)
        && !walk.brackets().cut(cue.from(), cue.to())
        && !(isStop && cue.match().runCount() > 1 && goesOverComma(cue))) {
      (isStop ? stops : phrases).add(cue);
    }
  }

  /** A compound is a name: "fail-fast", "the skip-ahead reader". */
  private boolean isPartOfName(CueMatch cue) {
    return words.isJoined(cue.from()) || cue.to() < words.size() && words.isJoined(cue.to());
  }

  private boolean isInPlace(CueMatch cue) {
    if (goesOnToClause(cue) || isRepeated(cue) || isCase(cue)) {
      return false;
    }
    if (cue.has(Option.OPENING) && !opens(cue)
        || cue.has(Option.WITHIN) && walk.opensStatement(cue.from())
        || cue.has(Option.NOTED) && !isNoted(cue)) {
      return false;
    }
    if (cue.has(Option.QUESTION) && !isInQuestion(cue)
        || cue.has(Option.ENDING) && after(cue) == Boundary.NONE
        || cue.has(Option.FOLLOWED)
            && after(cue) != Boundary.NONE
            && words.boundaryBefore(cue.from()) != Boundary.NONE) {
      return false;
    }
    return switch (cue.entry().direction()) {
      case ANSWER -> cue.from() > 0 && answers(cue);
      case ELLIPSIS -> after(cue) != Boundary.NONE;
      case TOPIC -> after(cue) != Boundary.NONE || roles.isAdjunct(cue.to());
      case PREVIOUS -> isInPlaceAfter(cue);
      default -> true;
    };
  }

  /** "- no answer -> call again": a line of what happens, and then of what is done. */
  private boolean isCase(CueMatch cue) {
    if (cue.to() == words.size()
        || words.boundaryBefore(cue.to()) == Boundary.NONE
        || !words.boundaryBefore(cue.from()).beginsSentence()
            && !words.isMarked(cue.from(), "\n")) {
      return false;
    }
    String mark = words.textBefore(cue.to()).strip();
    return ARROWS.stream().anyMatch(mark::startsWith);
  }

  /** A verdict on what was said before ends its clause, or its subject stands for that. */
  private boolean isInPlaceAfter(CueMatch cue) {
    if (cue.has(Option.REPLY)) {
      return words.boundaryBefore(cue.from()) == Boundary.QUESTION;
    }
    return cue.has(Option.TAKEN) && !cue.has(Option.ENDING)
        || cue.has(Option.ANAPHOR)
        || cue.has(Option.PRESENTED)
        || cue.has(Option.CONTINUED)
        || isOfThing(cue)
        || goesOn(cue)
        || after(cue) != Boundary.NONE;
  }

  /** "We have no use for it <em>because</em> the roof leaks." */
  private boolean goesOn(CueMatch cue) {
    return cue.to() < words.size()
        && roles.is(cue.to(), WordRole.GOING_ON)
        && (roles.is(cue.to() - 1, WordRole.THINGS) || roles.is(cue.to() - 1, WordRole.PERSONS));
  }

  /**
   * "We dropped it" has its object, whatever follows, and "we took it out <em>and</em> ..." or
   * "<em>when</em> ..." too.
   */
  private boolean isOfThing(CueMatch cue) {
    int last = cue.to() - 1;
    return roles.is(cue.from(), WordRole.WHO)
        && (roles.is(last, WordRole.THINGS)
            || roles.is(last - 1, WordRole.THINGS)
                && cue.to() < words.size()
                && (roles.isConjunct(cue.to()) || roles.isTime(cue.to()))
                && !isConditional(cue));
  }

  /** "If a lamp flickers, we take it out and look" refuses no lamps. */
  private boolean isConditional(CueMatch cue) {
    return roles.isBetween(walk.sentenceBegin(cue.from()), cue.from(), WordRole.CONDITIONS);
  }

  /**
   * "I wouldn't, we have no time", "no way, I'm taking the train": another clause begins after the
   * comma, and no tag.
   */
  private boolean goesOnToClause(CueMatch cue) {
    int last = cue.to() - 1;
    int first = roles.is(cue.from(), WordRole.NO) ? cue.from() + 1 : last;
    for (int at = Math.max(first, cue.from() + 1); at <= last; at++) {
      if (words.boundaryBefore(at) == Boundary.COMMA && roles.is(at, WordRole.CLAUSE_SUBJECTS)) {
        return true;
      }
    }
    return false;
  }

  /** "The chairs <em>and the sofa, what would</em> you take?": no clause begins with the "and". */
  private boolean goesOverComma(CueMatch cue) {
    for (int at = cue.from() + 1; at < cue.to(); at++) {
      if (words.boundaryBefore(at) == Boundary.COMMA) {
        return true;
      }
    }
    return false;
  }

  /** "I don't, <em>I don't</em> really know": who speaks begins anew. */
  private boolean isRepeated(CueMatch cue) {
    if (cue.to() == words.size() || words.boundaryBefore(cue.to()) != Boundary.COMMA) {
      return false;
    }
    int longest = Math.min(LONGEST_REPEATED, Math.min(cue.to(), words.size() - cue.to()));
    for (int length = cue.to() - cue.from(); length <= longest; length++) {
      if (repeats(cue.to(), length)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words before a position are those after it. */
  private boolean repeats(int position, int length) {
    for (int at = position; at < position + length; at++) {
      if (words.cueClass(at) != words.cueClass(at - length)
          || !roles.word(at).equals(roles.word(at - length))) {
        return false;
      }
    }
    return true;
  }

  private boolean opens(CueMatch cue) {
    return (words.boundaryBefore(cue.from()) != Boundary.NONE || walk.followsOpener(cue.from()))
        && words.textBefore(cue.from()).chars().noneMatch(Character::isLetter);
  }

  /**
   * Whether a clause begins with a few words before a cue, or before a comma and the cue, and none
   * of them is an article.
   */
  private boolean isNoted(CueMatch cue) {
    boolean setOff = cue.from() > 0 && words.boundaryBefore(cue.from()) == Boundary.COMMA;
    int begin = setOff ? cue.from() - 1 : cue.from();
    int limit = Math.max(0, begin - LONGEST_NOTED);
    while (begin > limit && words.boundaryBefore(begin) == Boundary.NONE) {
      begin--;
    }
    if (begin == cue.from() || begin > 0 && words.boundaryBefore(begin) == Boundary.NONE) {
      return false;
    }
    for (int at = begin; at < cue.from(); at++) {
      if (walk.belongsToSubject(at) || !roles.lastFiller(at).isEmpty()) {
        return false;
      }
    }
    return !roles.is(begin, WordRole.REMARKS) && !roles.isPreposition(begin);
  }

  private boolean isInQuestion(CueMatch cue) {
    return words.boundaryBefore(walk.sentenceEnd(cue.to() - 1)) == Boundary.QUESTION;
  }

  /** Whether a cue stands by itself after a question or a heading; a doubt, after anything. */
  private boolean answers(CueMatch cue) {
    if (cue.has(Option.KEY)) {
      return followsKey(cue.from());
    }
    return switch (words.boundaryBefore(cue.from())) {
      case QUESTION, CLAUSE ->
          after(cue) != Boundary.NONE
              || cue.has(Option.CONTINUED)
              || isKeyed(cue)
              || cue.words() == 1 && roles.isTime(cue.to())
              || roles.isPreposition(cue.to())
                  && roles.endsIn(cue.to() - 1, WordRole.PARTICIPLE_ENDINGS);
      case SENTENCE -> after(cue).beginsSentence() && !cue.refuses();
      case COMMA -> after(cue).beginsSentence() && walk.followsQuestion(cue.from());
      default -> false;
    };
  }

  /** Whether few words and a colon stand before a position in its sentence. */
  private boolean followsKey(int position) {
    int sentence = walk.sentenceBegin(position);
    int key = position - sentence;
    return key > 0
        && key <= LONGEST_KEY
        && words.boundaryBefore(position) == Boundary.CLAUSE
        && words.isMarked(position, ":");
  }

  /** Whether the next key of a list follows ("cache: no queue: yes"). */
  private boolean isKeyed(CueMatch cue) {
    int limit = Math.min(words.size(), cue.to() + LONGEST_KEY + 1);
    int at = cue.to() + 1;
    while (at < limit && words.boundaryBefore(at).compareTo(Boundary.CLAUSE) < 0) {
      at++;
    }
    return at < limit && words.boundaryBefore(at) == Boundary.CLAUSE;
  }

  /** What comes after a cue, and after what adds nothing ("no <em>then</em>"). */
  private Boundary after(CueMatch cue) {
    int to = cue.to();
    while (asides.get(to) && words.boundaryBefore(to) == Boundary.NONE) {
      to++;
    }
    to = roles.endOfTrail(to);
    if (to == words.size()) {
      return Boundary.SENTENCE;
    }
    Boundary after = words.boundaryBefore(to);
    return after == Boundary.NONE && roles.givesReason(to) ? Boundary.CLAUSE : after;
  }

  /** Whether the fillers around a cue allow it. */
  private boolean fitsFillers(CueMatch cue) {
    if (cue.refuses() && (isOfMore(cue) || isInterjection(cue) || isOfPart(cue))) {
      return false;
    }
    if (cue.has(Option.UNDETERMINED) && isDetermined(cue)) {
      return false;
    }
    if (cue.has(Option.NOMINAL)) {
      return isNominal(cue.to());
    }
    if (cue.has(Option.OBJECT)) {
      return roles.isIn(WordRole.THIS, firstFiller(cue.to()));
    }
    if (cue.has(Option.ARTICLE)) {
      int object = cue.is(Direction.INSIDE) ? cue.match().runTo(0) : cue.to();
      return roles.isIn(WordRole.DETERMINERS, firstFiller(object));
    }
    if (cue.has(Option.DETERMINER)) {
      String filler = firstFiller(cue.to());
      return !roles.isIn(WordRole.DETERMINERS, filler) || roles.isIn(WordRole.INDEFINITE, filler);
    }
    return !describes(cue);
  }

  /** Whether a word is no participle, no preposition and no adverb. */
  private boolean isNominal(int position) {
    return position < words.size()
        && words.boundaryBefore(position) == Boundary.NONE
        && words.textBefore(position).isBlank()
        && !roles.isAdjunct(position)
        && !roles.isParticiple(position)
        && !roles.endsIn(position, WordRole.ADVERB_ENDINGS);
  }

  /** "<em>A</em> kind of sieve", "<em>this</em> sort of mistake". */
  private boolean isDetermined(CueMatch cue) {
    String filler = roles.lastFiller(cue.from());
    return roles.isIn(WordRole.INDEFINITE, filler)
        || roles.isIn(WordRole.DEFINITE, filler)
        || roles.isIn(WordRole.THIS, filler);
  }

  /**
   * "Not <em>just</em> a cache", "I wouldn't <em>simply</em> add one" take the thing and more; "we
   * can't just add one" doesn't.
   */
  private boolean isOfMore(CueMatch cue) {
    for (int at = cue.from(); at < cue.to(); at++) {
      if (isAdding(at + 1)) {
        int negation = at > cue.from() && roles.is(at, WordRole.EVER) ? at - 1 : at;
        return roles.isNegation(negation)
            && (negation == 0 || !roles.is(negation - 1, WordRole.ABILITIES));
      }
    }
    return false;
  }

  private boolean isAdding(int position) {
    if (words.gapBefore(position) <= 1) {
      return false;
    }
    String between = words.textBefore(position);
    return roles.hasAny(WordRole.ADDING, SmallLetters.of(between));
  }

  /** "No, use the other one" answers and takes; without the comma, "no use" refuses. */
  private boolean isInterjection(CueMatch cue) {
    return cue.entry().direction().isForward()
        && cue.to() > cue.from() + 1
        && words.boundaryBefore(cue.from() + 1) == Boundary.COMMA
        && roles.is(cue.from(), WordRole.NO);
  }

  /** "Give up <em>some</em> consistency" keeps the rest. */
  private boolean isOfPart(CueMatch cue) {
    return cue.entry().kind() == CueBook.Kind.AVOID
        && cue.words() <= MOST_PARTING
        && roles.isIn(WordRole.PARTITIVE, firstFiller(cue.match().runTo(0)));
  }

  /**
   * "Messages that can't be delivered go to a queue", "skip calls that are useless": it says which,
   * and judges nothing. ("I think that is useless" does.)
   */
  private boolean describes(CueMatch cue) {
    if (!cue.refuses()) {
      return false;
    }
    boolean judges =
        cue.is(Direction.BACKWARD) || cue.has(Option.NARROW) || roles.isAuxiliary(cue.from());
    int verb = walk.verbBegin(cue.from());
    return judges
        && verb > 0
        && words.boundaryBefore(verb) == Boundary.NONE
        && (roles.isIn(WordRole.THAT, SmallLetters.of(words.textBefore(verb)).strip())
            || roles.is(verb, WordRole.THAT_IS))
        && !roles.is(verb - 1, WordRole.SAYING)
        && !isAfterPhrase(verb);
  }

  /** "But <em>with three of them</em> that is useless" begins a clause, too. */
  private boolean isAfterPhrase(int verb) {
    int phrase = walk.beforePhrase(verb);
    return phrase > 0 && phrase < verb && roles.is(phrase - 1, WordRole.SAYING);
  }

  /** Returns the first filler between a position and the one before it, or "". */
  private String firstFiller(int position) {
    String between = SmallLetters.of(words.textBefore(position));
    int from = 0;
    while (from < between.length() && Character.isWhitespace(between.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < between.length() && Character.isLetter(between.charAt(to))) {
      to++;
    }
    return between.substring(from, to);
  }
}
