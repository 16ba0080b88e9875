/** What words are to the walk through clauses, by the lists of each language. */
@NullMarked
package io.github.rubricscorer.polarity.role;

import org.jspecify.annotations.NullMarked;
