/**
 * From what notes say to the synonyms that find it in an answer, which says it otherwise.
 *
 * <p>Measured on answers that nobody had read, the one phrase of a textbook finds little: people
 * put the words in another order, leave some out and take others in their place. So a draft asks
 * for few words, near each other in any order, each in the wordings that people use for it. How
 * much one word tells by itself goes by how rare it is ({@link
 * io.github.rubricscorer.importing.wording.Rarity}): a rare one or a name stands alone, everyday
 * words only in pairs, and words of grammar, advice and judgement not at all. {@code wordings.txt}
 * has what people say for a term in many subjects; nothing here knows a subject.
 */
@NullMarked
package io.github.rubricscorer.importing.wording;

import org.jspecify.annotations.NullMarked;
