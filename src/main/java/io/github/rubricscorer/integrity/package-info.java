/**
 * Integrity signals: facts about an answer that a grader should know, beside its score.
 *
 * <p>{@link io.github.rubricscorer.integrity.Integrity} reads an answer once, as a reader sees it
 * ({@link io.github.rubricscorer.integrity.words.VisibleText}), cuts it into words, and asks one
 * detector a kind. Detectors know letters and words alone, not how the engine reads them; of the
 * score they know where evidence stands. Nothing here changes a point. Only who asks for signals
 * pays for them.
 *
 * <p>The dishonest answers that they look for are those of the literature on attacks against
 * automatic scoring: text of the question and shuffled or repeated words (Ding et al., COLING 2020,
 * "Don't take 'nswvtnvakgxpm' for an answer"; Kabra et al., CODS-COMAD 2022), triggers put beside
 * an answer (Filighera et al., AIED 2020, "Fooling automatic short answer grading systems") and
 * instructions to a language model that grades. Thresholds were chosen so that at most about one in
 * a hundred honest answers gets a signal of a kind.
 */
@NullMarked
package io.github.rubricscorer.integrity;

import org.jspecify.annotations.NullMarked;
