/**
 * From a compiled program and an answer to the matches of the program's patterns.
 *
 * <p>A {@link io.github.rubricscorer.find.Program} is data: one deterministic automaton over
 * classes of words that finds <em>fragments</em> (words side by side), and for each pattern a
 * <em>plan</em> of how fragments combine. {@link io.github.rubricscorer.find.AnswerReading} reads
 * an answer once, word by word, and notes after each which fragments end there. Then the sentences
 * are matched one by one, since all but a few plans lie within one: {@link
 * io.github.rubricscorer.find.Candidates} says which plans have all their fragments in a sentence,
 * and {@link io.github.rubricscorer.find.PlanMatcher} combines the fragments of these (gaps,
 * windows). Every step is a sweep in the order of the answer that looks back a bounded number of
 * words, so that the cost is linear in the answer.
 *
 * <p>The words that the engine is told in, by the answer "I'd put a pooler in front, and no read
 * replicas." and the synonyms {@code pooler ..3 front} and {@code read replica}; {@code
 * AnswerTraceTest} prints it stage by stage:
 *
 * <dl>
 *   <dt>position
 *   <dd>the number of a word of the answer: "front" is 4. A <em>filler</em> ("a") has none, unless
 *       some pattern asks for it.
 *   <dt>boundary
 *   <dd>what lies before a position: the comma before "and".
 *   <dt>label
 *   <dd>what a pattern asks of a word: the stem {@code replica}, a prefix, an exact form.
 *   <dt>class of words
 *   <dd>the number of a set of labels. "replicas" and "replica" are in one class, all words that no
 *       pattern asks for in class 0.
 *   <dt>run
 *   <dd>words side by side in a pattern: {@code read replica}.
 *   <dt>fragment
 *   <dd>a run as the automaton finds it, with its number: {@code pooler}, {@code front}, {@code
 *       read replica}.
 *   <dt>ending
 *   <dd>the number of a set of fragments that end at the same word; at "replicas" that of {@code
 *       read replica} alone.
 *   <dt>hit
 *   <dd>a fragment found in the answer, with its positions.
 *   <dt>plan
 *   <dd>how a synonym combines fragments: {@code pooler}, up to three words, {@code front}.
 *   <dt>phrase, window
 *   <dd>the parts of a plan: fragments in order with gaps, and phrases near each other in any order
 *       ({@code &}).
 *   <dt>watch
 *   <dd>a window as filed under its rarest fragment, see {@link
 *       io.github.rubricscorer.find.Triggers}.
 *   <dt>candidate
 *   <dd>a plan all of whose fragments have hits in the sentence.
 *   <dt>match
 *   <dd>a plan found in the answer, with its positions: "pooler in front".
 *   <dt>cue, scope
 *   <dd>words that refuse or hedge ("no"), and the positions that they reach ("read replicas"), see
 *       {@link io.github.rubricscorer.polarity}.
 *   <dt>evidence
 *   <dd>a match with its polarity and stance.
 * </dl>
 */
@NullMarked
package io.github.rubricscorer.find;

import org.jspecify.annotations.NullMarked;
