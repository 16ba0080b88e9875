package io.github.rubricscorer.polarity.role;

import java.util.Locale;

/**
 * What words are to the walk through clauses. Which words these are, each language says in its
 * {@code clauses.txt}, in a section of the same name.
 */
public enum WordRole {
  /** Keys of what was decided on what stands before ("Outcome: dropped"). */
  RESULTS,
  /** Demonstratives. */
  THIS,
  /** Object pronouns of things. */
  THINGS,
  /** Subjects of deeds. */
  WHO,
  /** The determiners among the fillers, which have no position. */
  DETERMINERS,
  /** Indefinite determiners. */
  INDEFINITE,
  /** Prepositions that no clause ends with. */
  GOVERNING,
  /** What stands before a determiner and is no verb: "<em>half</em> a lemon". */
  PREDETERMINERS,
  /** Pronouns that begin a clause about the thing before it: "a lift, <em>which</em> we sold". */
  RELATIVES,
  /** After these, "that" stands for a thing or begins a clause. */
  SAYING,
  /** The demonstrative with its verb. */
  THAT_IS,
  /** What a heading is about that says of what kind the things under it are. */
  GENERIC,
  /** What points to all things but those that were spoken of ("for the <em>rest</em>"). */
  REMAINDER,
  /** What points to several things. */
  SEVERAL,
  /** What says how many of several. */
  QUANTIFIERS,
  /** What makes a predicate without a verb. */
  VERBLESS,
  /** What draws a conclusion. */
  CONCLUDING,
  /** After these comes no object: "the old one we throw away without a replacement". */
  ADJUNCTS,
  /** What begins a time or a reason: "<em>last</em> year", "<em>years</em> ago", "since". */
  TIMES,
  /** The pronouns that can stand for a thing. */
  REFERRING,
  /** After these a predicate can share the subject of the clause before. */
  CONTRASTS,
  /** Verbs of thinking. */
  THINKING,
  /** Who writes. */
  WRITERS,
  /** Verbs of telling. */
  TELLING,
  /** What joins alternatives. */
  DISJUNCTIONS,
  /** Auxiliary verbs. */
  AUXILIARIES,
  /** What begins a condition. */
  CONDITIONS,
  /** What begins what happens where a condition is not met. */
  OTHERWISE,
  /** What joins items. */
  CONJUNCTIONS,
  /** Questions of these alone ("For this?", "Why?") are about what was said before. */
  TAKING_UP,
  /** Pronouns that begin a sentence about what was said. */
  PRONOUNS,
  /** Objects that only point to something. */
  POINTERS,
  /** Fillers before a noun that only points. */
  POINTING,
  /** Nouns that stand for what was said, after a demonstrative. */
  POINTED,
  /** Adverbs that name nothing. */
  ADVERBS,
  /** Adverbs that a phrase may have inside, besides those that are in no cue. */
  PASSED,
  /** Words before a statement that add nothing to it. */
  OPENERS,
  /** Words that stand after a judgement and add nothing. */
  TRAILING,
  /** Whose something is where a judgement is about the writer's place ("in our team"). */
  OURS,
  /** Prepositions of phrases that say where, when or for whom something holds. */
  PLACING,
  /** What may begin a phrase with a time. */
  BEGINNING_TIMES,
  /** Adverbs of a time that is near who speaks. */
  MOMENTS,
  /** Nouns that mean such a time with an article: "at the <em>moment</em>". */
  POINTED_TIMES,
  /** "<em>Last</em> year". */
  NEXT,
  /** Nouns of times: "this <em>year</em>". */
  TIME_NOUNS,
  /** Prepositions. */
  PREPOSITIONS,
  /** What else begins a remark, which names nothing. */
  REMARKS,
  /** Interjections. */
  INTERJECTIONS,
  /** What begins a sentence that has dropped its subject and speaks on of the same. */
  TOPICLESS,
  /** What stands for what was said, or points to it. */
  POINTING_BACK,
  /** The demonstrative with its verb, as a subject. */
  THAT_WITH_VERB,
  /** Nouns that stand for what was said, after "this" and its kin. */
  STANDING_NOUNS,
  /**
   * What presents something that the writer doesn't propose: others, what is usual, was, may be.
   */
  PRESENTING,
  /** The same in two words. */
  PRESENTING_PAIRS,
  /** What begins a question that doubts nothing. */
  ASKING,
  /** What begins an answer that agrees. */
  AGREEING,
  /** Nouns of what is offered; items may be joined by "and" and by commas. */
  OFFERS,
  /** A sentence without any of these offers nothing. */
  OFFER_SIGNS,
  /** What makes an offer of items that "or" joins. */
  OFFERING,
  /** Verbs of choosing. */
  CHOOSING,
  /** What judges the one that stands before it. */
  JUDGING,
  /** What chooses, whoever does: "and settled on oil". */
  SETTLING,
  /** Who chooses. */
  CHOOSERS,
  /** What chooses the first. */
  FIRST,
  /** What chooses the last. */
  LAST,
  /** What says nothing of which item is meant; an item ends before it. */
  SMALL_WORDS,
  /** What stands for all that follows a heading. */
  OF_ALL,
  /** What stands for the items below a line as its subject. */
  BELOW,
  /** Verbs that say nothing without their object. */
  LIGHT_VERBS,
  /** What says the same of something else. */
  ALIKE,
  /** The conjunction between alternatives. */
  ALTERNATIVE,
  /** The conjunction between items. */
  AND,
  /** The pronoun that may stand between a negation and a refusal: "never ship it without". */
  IT,
  /** The negating particle. */
  NEGATION,
  /** What is an interjection before a comma. */
  NO,
  /** What points like an adjective. */
  SUCH,
  /** "This time" is an adverb. */
  TIME,
  /** What may stand after a negation and changes nothing. */
  EVER,
  /** What leaves the rest. */
  PARTITIVE,
  /** The conjunction after verbs of saying. */
  THAT,
  /** The definite articles. */
  DEFINITE,
  /** What names a choice as a subject. */
  CHOICE,
  /** After a negation these say that there is more: "not just a cache". */
  ADDING,
  /** How auxiliaries with a negation end. */
  NEGATED_ENDINGS,
  /** How the second half of a contraction of "not" ends. */
  NOT_ENDINGS,
  /** How gerunds end. */
  GERUND_ENDINGS,
  /** How participles end. */
  PARTICIPLE_ENDINGS,
  /** Participles that end otherwise. */
  PARTICIPLES,
  /** Who or what denies as a subject. */
  DENYING_SUBJECTS,
  /** Contractions of a copula and "not". */
  NEGATED_COPULAS,
  /** What names who does it after a passive. */
  AGENT_PREPOSITIONS,
  /** How adverbs end. */
  ADVERB_ENDINGS,
  /** A verb of choosing and the next word, which only begin: "start with". */
  BEGINNING_PAIRS,
  /** Subjects with an auxiliary with which the writer says what to do: "I'd", "we'll", "let's". */
  PROPOSING,
  /** Auxiliaries that, after the writer, do so. */
  INTENDING,
  /** What negates a verb for good. */
  NEVER,
  /** What goes on from a verdict with a reason or another clause: "no use for it because". */
  GOING_ON,
  /** Object pronouns of those who judge. */
  PERSONS,
  /** Subjects with which another clause begins after a comma. */
  CLAUSE_SUBJECTS,
  /** Fillers that stand for all that follows a heading. */
  BELOW_AS_FILLERS,
  /** What begins verbs that need: "needn't". */
  NEED_BEGINNINGS,
  /** Verbs of ability, which a negation with an adding word refuses: "can't just". */
  ABILITIES,
  /** Modal verbs that are no auxiliaries to the walk, since they hedge. */
  MODALS,
  /** Personal pronouns as subjects of relative clauses: "the mixer <em>they</em> sent". */
  DOERS,
  /** What begins a reason. */
  REASONS,
  /** The copula. */
  COPULAS,
  /** Verbs of one thing. */
  SINGULAR,
  /** How verbs of one thing, and many plurals, end. */
  VERB_ENDINGS;

  /** Returns the name of the section. */
  String section() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
