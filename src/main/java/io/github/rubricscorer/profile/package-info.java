/** What the synonyms of rubrics cost and find in answers, counted by the matcher that scores. */
@NullMarked
package io.github.rubricscorer.profile;

import org.jspecify.annotations.NullMarked;
