/** Texts that a pattern should find, made from its notation. */
@NullMarked
package io.github.rubricscorer.lint.sample;

import org.jspecify.annotations.NullMarked;
