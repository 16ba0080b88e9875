/** Why synonyms earn nothing and what conditions demand, in the language of the rubric. */
@NullMarked
package io.github.rubricscorer.scoring.wording;

import org.jspecify.annotations.NullMarked;
