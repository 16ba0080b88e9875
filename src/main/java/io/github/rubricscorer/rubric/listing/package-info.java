/** In which of the lists of a concept a synonym stands, for people who look for it in the file. */
@NullMarked
package io.github.rubricscorer.rubric.listing;

import org.jspecify.annotations.NullMarked;
