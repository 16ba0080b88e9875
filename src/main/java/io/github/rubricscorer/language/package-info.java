/**
 * The languages that rubrics can have, and the data of each in a folder of its own.
 *
 * <p>A {@link io.github.rubricscorer.language.Language} is handed down from the rubric to whatever
 * reads its patterns and answers; each of these makes of the files what it needs. Nothing here
 * knows what the files mean.
 */
@NullMarked
package io.github.rubricscorer.language;

import org.jspecify.annotations.NullMarked;
