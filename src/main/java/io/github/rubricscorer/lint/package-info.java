/**
 * What is weak in rubrics that are valid: synonyms that can find nothing new or far too much,
 * weights that decide nothing, things that are missing.
 *
 * <p>{@link io.github.rubricscorer.lint.Lint} judges a set of rubrics and returns {@link
 * io.github.rubricscorer.lint.Lint.Finding findings}, each by a {@link
 * io.github.rubricscorer.lint.Lint.Rule}:
 *
 * {@snippet class="io.github.rubricscorer.lint.LintExampleTest" region="lint"}
 *
 * <p>Nothing here analyses words. Of each synonym a few texts are made that it should find; the
 * matcher that scores answers tells which synonyms it finds in them. What one synonym finds in all
 * texts of another makes the other needless; a synonym that is not found in its own texts finds
 * nothing. Texts are samples: of a pattern of many alternatives each alternative is tried, but not
 * with each of the others.
 */
@NullMarked
package io.github.rubricscorer.lint;

import org.jspecify.annotations.NullMarked;
