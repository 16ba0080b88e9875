package io.github.rubricscorer.polarity;

import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.polarity.role.ClauseWords;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that decide polarity in a language, read from its {@code cues.txt}, with the reach of
 * each. Immutable.
 *
 * <p>The method is that of NegEx and its successor: a cue, a direction, a scope that ends after
 * some words or at a terminator, and pseudo-cues that look like negations and are none. The phrases
 * are for proposals instead of findings, and mostly our own; the families have these origins:
 *
 * <ul>
 *   <li>Refusals before and after a term, pseudo-negation, termination terms: Chapman, Bridewell,
 *       Hanbury, Cooper and Buchanan, "A simple algorithm for identifying negated findings and
 *       diseases in discharge summaries", J. Biomed. Inform. 34(5), 2001.
 *   <li>Conditions as a reading of their own ("hypothetical"), and longer scopes than NegEx's five
 *       words: Harkema, Dowling, Thornblade and Chapman, "ConText", J. Biomed. Inform. 42(5), 2009.
 *   <li>Scopes that follow the clause, with the subject that stands before an active or passive
 *       verb: Morante and Daelemans, "A metalearning approach to processing the scope of negation",
 *       CoNLL 2009. There is no parser here, so subjects are pronouns, and clauses begin at these,
 *       at conjunctions and at punctuation.
 *   <li>Hedges: the speculation cues of the BioScope corpus (Vincze, Szarvas, Farkas, Móra and
 *       Csirik, BMC Bioinformatics 9(S11), 2008), and those of spoken answers.
 *   <li>Verbs that imply the contrary of their complement ("don't forget X", "avoid X"): Karttunen,
 *       "Implicative verbs", Language 47(2), 1971.
 * </ul>
 *
 * <p>What an answer means is decided as a fair interviewer would decide it:
 *
 * <table>
 *   <caption>Policy</caption>
 *   <tr><th>said</th><th>read as</th><th>because</th></tr>
 *   <tr><td>maybe, might, not sure, some kind of, "could be a"</td><td>hedged</td>
 *       <td>half proposed</td></tr>
 *   <tr><td>"a kind of X", "X for all, hungry or not", "three X, no more"</td><td>no cue</td>
 *       <td>what it is like, whom it is for, how much of it</td></tr>
 *   <tr><td>probably, I think, could, should, "would consider"</td><td>asserted</td>
 *       <td>the manner of speaking of who proposes</td></tr>
 *   <tr><td>"not sure we need X", "X might be overkill"</td><td>hedged</td>
 *       <td>neither proposed nor refused</td></tr>
 *   <tr><td>"not convinced by X", "I doubt X", "no fan of X"</td><td>rejected</td>
 *       <td>a polite no</td></tr>
 *   <tr><td>"leave X for later", "X can wait"</td><td>rejected</td>
 *       <td>not part of this proposal</td></tr>
 *   <tr><td>Y over X, Y instead of X, X rather than Z</td><td>the loser rejected</td>
 *       <td>a choice</td></tr>
 *   <tr><td>"without X we run out", "if there is no X", "writes get lost without X"</td>
 *       <td>asserted</td><td>what goes wrong without it argues for it</td></tr>
 *   <tr><td>"the problem is there's no X", "not enough X"</td><td>asserted</td>
 *       <td>the lack is named as the fault to mend</td></tr>
 *   <tr><td>"there is no X today", "we don't have X yet"</td><td>hedged</td>
 *       <td>a state, neither proposed nor refused</td></tr>
 *   <tr><td>"X alone won't do", "X isn't enough"</td><td>hedged</td>
 *       <td>X stays, and something is missing</td></tr>
 *   <tr><td>"no X is lost", "so users don't wait", "can't keep up"</td><td>no cue</td>
 *       <td>a gain, or the reason for what is proposed</td></tr>
 *   <tr><td>"wouldn't skip X", "never without X", "don't think X is overkill"</td>
 *       <td>asserted</td><td>two negations</td></tr>
 *   <tr><td>"does not block X", "isn't revoked", "won't lose X"</td>
 *       <td>what is about blocking, revoking, losing: rejected; X: no cue</td>
 *       <td>the verb is what is denied</td></tr>
 *   <tr><td>"skipped rows", "dropped connections", "rejected requests"</td><td>no cue</td>
 *       <td>what happens to data is no decision</td></tr>
 *   <tr><td>seem, appear, look, likely ("it seems clear that X")</td><td>asserted</td>
 *       <td>the manner of speaking of who has decided</td></tr>
 *   <tr><td>"may be X", suspected, possible, "jury's out on X", "torn on X"</td><td>hedged</td>
 *       <td>left open</td></tr>
 *   <tr><td>"X is not ruled out", "X cannot be excluded"</td><td>hedged</td>
 *       <td>to exclude is to be sure; not to exclude is not to be sure</td></tr>
 *   <tr><td>"didn't skip X", "has not waived X", "nobody can deny X"</td><td>asserted</td>
 *       <td>to omit is an act; not to do it keeps X</td></tr>
 *   <tr><td>"X?", "would X help?", "is X worth it?"</td><td>hedged</td>
 *       <td>asked, not said; an answer after it decides</td></tr>
 *   <tr><td>"why not X?", "can't we X?", "how about X?"</td><td>asserted</td>
 *       <td>a proposal in the form of a question</td></tr>
 *   <tr><td>"why would anyone X", "who needs X"</td><td>rejected</td><td>a refusal in that form</td>
 *   </tr>
 *   <tr><td>"if we had ..., X"</td><td>hedged</td><td>far from what is, and left open</td></tr>
 *   <tr><td>"if I were ..., X", "had they ..., X would", "I wish X"</td><td>rejected</td>
 *       <td>contrary to fact</td></tr>
 *   <tr><td>"once we have ..., X", "if it rains, X"</td><td>asserted</td><td>a real condition</td>
 *   </tr>
 *   <tr><td>"some people say X", "my neighbour swears by X"</td><td>hedged</td>
 *       <td>not the writer's until the writer takes it up ("and she is right") or disputes it</td>
 *   </tr>
 *   <tr><td>"no X yet; I'd add one", "they were against X, I built it anyway"</td>
 *       <td>asserted</td><td>done after all</td></tr>
 *   <tr><td>"we had X and took it out", "X was discontinued", "we used to X"</td>
 *       <td>rejected</td><td>given up</td></tr>
 *   <tr><td>"I didn't try it", "I have never used one"</td><td>hedged</td>
 *       <td>no experience is no refusal; "we didn't use it" tells of a decision</td></tr>
 *   <tr><td>"I don't know X", "never heard of X"</td><td>rejected</td>
 *       <td>named, but not known; "I don't know, X" is hedged</td></tr>
 * </table>
 */
public final class CueBook {
  /** The longest reach that the file may give, in words. */
  static final int MAX_REACH = 30;

  /** A negation inside a phrase that looks like one and is none for what comes after it. */
  static final Entry NEGATION = new Entry(Kind.REJECT, Direction.FORWARD, 8, 0);

  /** The file of a language that the build may have made of its cues. */
  public static final String COMPILED = "cues.program";

  private static final Map<Language, CueBook> BOOKS = new ConcurrentHashMap<>();

  private final Program program;
  private final List<Entry> entries;

  private final CueEndings endings;

  private final ClauseWords clauseWords;

  CueBook(Program program, List<Entry> entries, ClauseWords clauseWords) {
    this.program = program;
    this.clauseWords = clauseWords;
    this.entries = List.copyOf(entries);
    endings = CueEndings.of(program);
  }

  /** Takes what {@link #bytes} returned of the book of a language. */
  static CueBook read(byte[] bytes, Language language) {
    return new CueBook(new ProgramFile.Reader(bytes), language);
  }

  private CueBook(ProgramFile.Reader in, Language language) {
    clauseWords = ClauseWords.of(language);
    String[] lines = in.strings();
    Entry[] distinct = new Entry[lines.length];
    for (int i = 0; i < distinct.length; i++) {
      distinct[i] = Entry.of(lines[i]);
    }
    int[] numbers = in.ints();
    Entry[] all = new Entry[numbers.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = distinct[numbers[i]];
    }
    entries = List.of(all);
    program = Program.read(in);
    endings = CueEndings.of(program);
  }

  /** Returns all of it in the form of a {@link ProgramFile}. */
  public byte[] bytes() {
    ProgramFile.Writer out = new ProgramFile.Writer();
    List<Entry> distinct = entries.stream().distinct().toList();
    out.strings(distinct.stream().map(Entry::line).toArray(String[]::new));
    out.ints(entries.stream().mapToInt(distinct::indexOf).toArray());
    program.write(out);
    return out.bytes();
  }

  /** Compiles the text of a language. */
  public static CueBook compiled(Language language) {
    return CueParser.parse(language);
  }

  /** Returns the cues of a language, compiled once, or by the build. */
  public static CueBook of(Language language) {
    return BOOKS.computeIfAbsent(language, CueBook::book);
  }

  private static CueBook book(Language language) {
    byte[] compiled = language.findBytes(COMPILED);
    return compiled == null ? compiled(language) : read(compiled, language);
  }

  /** Returns the words that the walk through clauses asks for. */
  ClauseWords clauseWords() {
    return clauseWords;
  }

  public Program program() {
    return program;
  }

  /** Returns what ends where in an answer. */
  CueEndings endings() {
    return endings;
  }

  /** Returns what the plan of a number is. */
  Entry entry(int plan) {
    return entries.get(plan);
  }

  /** What a cue does. */
  enum Kind {
    /** Refuses what it reaches. */
    REJECT,
    /** Refuses what it reaches; after a negation, neither does ("wouldn't skip"). */
    AVOID,
    /** Weakens what it reaches. */
    HEDGE,
    /** Looks like one of the above and is none; what it reaches is not refused either. */
    ASSERT,
    /** Is no part of the sentence; reaches pass over it and the commas around it. */
    ASIDE,
    /** Ends the reach of others. */
    END,
    /** Ends the reach of others, except of a cue right before it ("maybe we"). */
    SUBJECT,
    /** Ends the reach of refusals, since something is proposed ("and use"). */
    PROPOSAL,
    /** Ends the reach of narrow cues: what follows is a means or an occasion ("by using"). */
    MEANS;

    boolean refuses() {
      return this == REJECT || this == AVOID;
    }

    boolean decides() {
      return refuses() || this == HEDGE;
    }

    boolean stops() {
      return switch (this) {
        case END, SUBJECT, PROPOSAL, MEANS -> true;
        case REJECT, AVOID, HEDGE, ASSERT, ASIDE -> false;
      };
    }

    /** Returns which of two overlapping cues of as many words counts: the one of lower rank. */
    int rank() {
      return switch (this) {
        case ASSERT, ASIDE -> 0;
        case HEDGE -> 1;
        case REJECT, AVOID -> 2;
        case END, SUBJECT, PROPOSAL, MEANS -> 3; // they give way to any other
      };
    }
  }

  /** Where a cue reaches. */
  enum Direction {
    /** Nowhere. */
    NONE,
    /** To the words after it. */
    FORWARD,
    /** To the words after it, unless it begins a clause ("Without X, nothing works"). */
    MEDIAL,
    /**
     * To the one thing after it that can be negated alone, or else to its clause: see {@link
     * WholeClauses}.
     */
    PARTICLE,
    /** To the clause that it stands in. */
    CLAUSE,
    /** To the words before it. */
    BACKWARD,
    /** To the words before and after it ("X would perhaps need Y"). */
    AROUND,
    /** To the words in its gap ("leave X for later"). */
    INSIDE,
    /** To the words before it, where it ends a clause ("PgBouncer, maybe"). */
    FINAL,
    /** To the words before it, and it is a cue only where it ends a clause ("but I wouldn't"). */
    ELLIPSIS,
    /**
     * To the object that stands before its subject ("Breadcrumbs we took out years ago"); where its
     * object follows, as in most clauses, it is none.
     */
    TOPIC,
    /** To what the clause or sentence before its own speaks of ("but I wouldn't use it"). */
    ANTECEDENT,
    /**
     * To the words before and after it, over commas, and where no topic stands before it in its
     * sentence to what was said before, unless that says what is so or to be done ("I'd take the
     * ferry. The rest depends on ...").
     */
    DOUBT,
    /** To what was said before its own clause: in its sentence, or else in the last. */
    PREVIOUS,
    /** To the items under it: it is a heading, by itself or with few words. */
    HEADING,
    /** To all that comes after it. */
    REST,
    /** To the sentence that it stands in ("If we were a bank, ..."). */
    SENTENCE,
    /** To the question or heading before it ("Kafka? No."). */
    ANSWER;

    boolean isForward() {
      return this == FORWARD || this == MEDIAL || this == PARTICLE || this == FINAL;
    }
  }

  /** What is special about a reach. */
  enum Option {
    /** It is a cue only where a clause ends ("I don't know", not "I don't know Kafka"). */
    ENDING,
    /** Where it begins a clause, it is a cue only if that goes on: see {@link #ENDING}. */
    FOLLOWED,
    /** It is a cue only in a question. */
    QUESTION,
    /** It takes up what was spoken of before, and so takes back that it was refused. */
    TAKEN,
    /** It disputes what was said: refuses it, and where that was a refusal, takes it up. */
    DISPUTING,
    /** It goes over commas. */
    COMMAS,
    /** What it reaches may stand after a colon ("My colleague always says the same: ..."). */
    QUOTING,
    /** It ends where a means or an occasion is named: it refuses a thing, not a plan. */
    NARROW,
    /** Where it begins a clause, a comma ends it, be there a list or not. */
    FRONTED,
    /** It is a cue only where a clause begins ("Drop the cache", not "a drop in the cache"). */
    OPENING,
    /**
     * It is a cue only within a sentence ("..., so we don't wait" is a gain, "So we don't wait" is
     * none).
     */
    WITHIN,
    /** What has its words after the negation is refused ("block" in "does not block it"). */
    NEGATING,
    /** It negates a clause, and so takes back what that clause says of its subject. */
    CLAUSE,
    /**
     * It is a cue only where no article and no "this" stands before it ("some kind of sieve" leaves
     * it open, "a kind of sieve" says what it is like).
     */
    UNDETERMINED,
    /** It stands before nouns; before an article it is an interjection ("no the trick is"). */
    DETERMINER,
    /**
     * It is a cue only before a determiner ("could be a leak", not "could be moved"), or with one
     * at the beginning of what it reaches inside ("had the shutters removed", not "had removed").
     */
    ARTICLE,
    /**
     * It is a cue only before a noun without an article ("it could be lead", not "it could be
     * moved").
     */
    NOMINAL,
    /**
     * It is a cue only before "that" or "this" ("I wouldn't do that", "not that it would hurt").
     */
    OBJECT,
    /**
     * It is a cue only after a subject that stands for what was said before ("it breaks", "that
     * idea is").
     */
    ANAPHOR,
    /** It is a cue only after a sentence that presents something and proposes nothing. */
    PRESENTED,
    /** It is a cue only where it begins the sentence after a question ("Not for me"). */
    REPLY,
    /** It is a cue only after a key ("a tent: not at that price"), whatever comes after it. */
    KEY,
    /** It says what it says whatever comes after it ("let's see how it sells"). */
    CONTINUED,
    /**
     * It is a cue only after a subject that the sentence before does not name ("oil is enough").
     */
    OTHER,
    /** It is a cue only after a noun without an article, as notes are written ("Aspirin held"). */
    NOTED,
    /**
     * It says what things do, so that a sentence about "it" goes on describing and takes back
     * nothing of the one before ("The active site changes. It doesn't fit any more").
     */
    DESCRIBING;

    @SuppressWarnings("EnumOrdinal") // The bits leave no running program.
    private int bit() {
      return 1 << ordinal();
    }
  }

  /**
   * What the file says of a phrase.
   *
   * @param kind what it does
   * @param direction where it reaches
   * @param words how many words at most
   * @param options what is special about its reach, a bit each: they are asked for all the time
   */
  record Entry(Kind kind, Direction direction, int words, int options) {
    Entry {
      if (words > MAX_REACH) {
        throw new IllegalArgumentException("a reach of " + words + " words");
      }
    }

    Entry(Kind kind, Direction direction, int words, Set<Option> options) {
      this(kind, direction, words, options.stream().mapToInt(Option::bit).sum());
    }

    boolean has(Option option) {
      return (options & option.bit()) != 0;
    }

    /** Reads what {@link #line} returned. */
    private static Entry of(String line) {
      String[] parts = line.split(" ", -1);
      Set<Option> options = EnumSet.noneOf(Option.class);
      for (int i = 3; i < parts.length; i++) {
        options.add(Option.valueOf(parts[i]));
      }
      return new Entry(
          Kind.valueOf(parts[0]), Direction.valueOf(parts[1]), Integer.parseInt(parts[2]), options);
    }

    private String line() {
      StringBuilder line = new StringBuilder();
      line.append(kind).append(' ').append(direction).append(' ').append(words);
      EnumSet.allOf(Option.class).stream()
          .filter(this::has)
          .forEach(option -> line.append(' ').append(option));
      return line.toString();
    }
  }
}
