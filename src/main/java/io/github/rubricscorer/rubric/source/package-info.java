/**
 * What stands in the files of rubrics, whatever it means: the tree of a JSON file, the lines of a
 * vocabulary, where each part stands, and what is wrong with its form.
 *
 * <p>Nothing here knows the model. A {@link io.github.rubricscorer.rubric.source.JsonFile} gives
 * the tree; a {@link io.github.rubricscorer.rubric.source.JsonReader} opens its objects one key at
 * a time and reports what has the wrong type to {@link
 * io.github.rubricscorer.rubric.source.Faults}; parts are named by JSON Pointers, which the {@link
 * io.github.rubricscorer.rubric.source.Origin} turns into lines and columns.
 */
@NullMarked
package io.github.rubricscorer.rubric.source;

import org.jspecify.annotations.NullMarked;
