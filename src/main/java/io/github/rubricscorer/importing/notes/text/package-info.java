/** Text of notes without its markup, and where it is cut. */
@NullMarked
package io.github.rubricscorer.importing.notes.text;

import org.jspecify.annotations.NullMarked;
