/**
 * Can an answer be talked into points, or out of them? Attacks on rubrics.
 *
 * <p>For each rubric answers are made that deserve little and answers that deserve as much as the
 * model answer, each with the score that it may at most, or must at least, get. {@link
 * io.github.rubricscorer.attack.AttackKind} has the kinds and their bounds, {@code attacks.txt} of
 * a language the sentences. How far the worst answer of a kind is from its bound is the headroom.
 *
 * <p>The kinds follow what has been tried on automatic graders: words put before an answer, and
 * adjectives and adverbs put into it (Filighera, Steuer and Rensing, "Fooling Automatic Short
 * Answer Grading Systems", AIED 2020, doi:10.1007/978-3-030-52237-7_15; Filighera, Ochs, Steuer and
 * Tregel, "Cheating Automatic Short Answer Grading: On the Adversarial Usage of Adjectives and
 * Adverbs", 2022, arXiv:2201.08318); repeated prompts, irrelevant text, shuffled words, and changes
 * that should not matter (Kabra, Bhatia, Kumar, Li and Shah, "Evaluation Toolkit For Robustness
 * Testing Of Automatic Essay Scoring Systems", 2020, arXiv:2007.06796); the words of the question,
 * content words in any order, and text of other questions (Ding, Riordan, Horbach, Cahill and
 * Zesch, "Don't take 'nswvtnvakgxpm' for an answer", COLING 2020, pp. 882-892,
 * doi:10.18653/v1/2020.coling-main.76).
 */
@NullMarked
package io.github.rubricscorer.attack;

import org.jspecify.annotations.NullMarked;
