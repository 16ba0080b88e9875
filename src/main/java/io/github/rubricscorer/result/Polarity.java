package io.github.rubricscorer.result;

/**
 * How an answer stands to what it mentions.
 *
 * <p>The constants are declared from weakest to strongest: a match of several parts has the
 * polarity of its weakest part. Where one part can be taken from several places ("use Celery, not
 * Kafka, for the writes"), there is evidence of each polarity, and the best counts.
 *
 * <p>What is mentioned is asserted unless a <em>cue</em> reaches it: a word or phrase such as
 * "maybe", "no need for" or "is overkill", of a fixed list. There is no parser. A cue reaches the
 * words after it, those before it or both, as its kind says: at most 5 to 8 of them, or 14 from an
 * answer back into its question ("Kafka? No."), fillers not counted. Its reach ends at the end of
 * the sentence, a semicolon, a colon, a dash, a closing bracket, and at a conjunction or pronoun
 * that begins a clause; at a comma too, unless the comma parts the items of a list or the cue is
 * one that goes over commas; that of a refusal also where a proposal begins ("no Kafka and use
 * Celery"). Of overlapping cues the one of most words counts, of those the one that only looks like
 * a cue. A negation takes a refusal back within 6 words ("wouldn't skip"), and one refusal another
 * within 2 ("avoid skipping"). Where several cues reach the same words, one that rejects comes
 * before one that hedges, then the nearest counts. A word that the synonym itself asks for ("no
 * single point of failure") is no cue for its match.
 *
 * <p>Cues are read as a fair interviewer would read them:
 *
 * <table>
 * <caption>Policy</caption>
 * <tr><th>said</th><th>read as</th><th>because</th></tr>
 * <tr><td>maybe, might, not sure, some kind of, "could be a"</td><td>hedged</td>
 *   <td>half proposed</td></tr>
 * <tr><td>probably, I think, could, should, "would consider"</td><td>asserted</td>
 *   <td>the manner of speaking of who proposes</td></tr>
 * <tr><td>"not sure we need X", "X might be overkill"</td><td>hedged</td>
 *   <td>neither proposed nor refused</td></tr>
 * <tr><td>"not convinced by X", "I doubt X", "no fan of X"</td><td>rejected</td>
 *   <td>a polite no</td></tr>
 * <tr><td>"leave X for later", "X can wait"</td><td>rejected</td>
 *   <td>not part of this proposal</td></tr>
 * <tr><td>Y over X, Y instead of X, X rather than Z</td><td>the loser rejected</td>
 *   <td>a choice</td></tr>
 * <tr><td>"without X we run out", "if there is no X", "writes get lost without X"</td>
 *   <td>asserted</td><td>what goes wrong without it argues for it</td></tr>
 * <tr><td>"the problem is there's no X", "not enough X"</td><td>asserted</td>
 *   <td>the lack is named as the fault to mend</td></tr>
 * <tr><td>"there is no X today", "we don't have X yet"</td><td>hedged</td>
 *   <td>a state, neither proposed nor refused</td></tr>
 * <tr><td>"X alone won't do", "X isn't enough"</td><td>hedged</td>
 *   <td>X stays, and something is missing</td></tr>
 * <tr><td>"no X is lost", "so users don't wait", "can't keep up"</td><td>asserted</td>
 *   <td>a gain, or the reason for what is proposed: no cue</td></tr>
 * <tr><td>"wouldn't skip X", "never without X", "don't think X is overkill"</td>
 *   <td>asserted</td><td>two negations</td></tr>
 * <tr><td>"skipped rows", "dropped connections", "rejected requests"</td><td>asserted</td>
 *   <td>what happens to data is no decision: no cue</td></tr>
 * </table>
 *
 * <p>The method is that of NegEx (Chapman and others, "A simple algorithm for identifying negated
 * findings and diseases in discharge summaries", J. Biomed. Inform. 34(5), 2001) and ConText
 * (Harkema and others, J. Biomed. Inform. 42(5), 2009), with phrases for proposals instead of
 * findings. Immutable and thread-safe, as every enum.
 */
public enum Polarity {
  /** The answer mentions it only to refuse it: "I wouldn't add Kafka here". */
  REJECTED,
  /** The answer proposes it half-heartedly: "maybe some kind of pooling". */
  HEDGED,
  /** The answer proposes it. */
  ASSERTED
}
