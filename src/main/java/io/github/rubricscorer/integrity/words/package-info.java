/**
 * The text of an answer as a reader sees it, cut into plain words, and what is found among them:
 * function words, phrases of a list, repeated runs and shingles. It knows letters and words alone,
 * not how the engine reads them, and no detector. The word lists lie beside the classes.
 */
@NullMarked
package io.github.rubricscorer.integrity.words;

import org.jspecify.annotations.NullMarked;
