/**
 * Finding what rubrics ask for in what answers say.
 *
 * <p>A rubric compiles once. Its synonyms become <em>plans</em> over <em>fragments</em> (words side
 * by side); all fragments of all synonyms become one deterministic automaton over classes of words,
 * and the words' labels one lexicon that says to which class a word belongs. The polarity cues are
 * compiled in the same way, into a second program. Of the cues and of the rubrics that come with
 * the library the build keeps the programs, since a process that scores one answer would spend most
 * of its time on compiling them. Rubrics of one set are compiled with one dictionary, so that a
 * word of many rubrics is analysed once. Of a compiled rubric is kept, in arrays, what scores need;
 * what explanations need besides is compiled again for the first of them.
 *
 * <p>An answer is read once. Each word is looked up in memories from its characters to its class
 * (only a word not seen lately is analysed), and the class is fed to the automaton, whose state
 * behind each word says which fragments end there. Then the sentences are matched one by one, since
 * all but a few plans lie within one: of a sentence's fragments, the plans that have all they need
 * are told, and only these are combined (gaps, windows). Each match gets the polarity that the cues
 * around it give (the cues are read when the first match asks), exclusions take matches away, and
 * the scoring rules turn the evidence into verdicts and points. Every step is a sweep in the order
 * of the answer that looks back a bounded number of words.
 *
 * <p>Nothing here is exported: {@code Scorer} is the entrance.
 */
@NullMarked
package io.github.rubricscorer.match;

import org.jspecify.annotations.NullMarked;
