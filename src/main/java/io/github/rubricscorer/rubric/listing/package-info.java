/** Where synonyms and terms are listed: in which list of a concept, in whose set of a name. */
@NullMarked
package io.github.rubricscorer.rubric.listing;

import org.jspecify.annotations.NullMarked;
