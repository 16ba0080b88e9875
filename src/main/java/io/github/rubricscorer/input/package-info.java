/**
 * Files of answers as people have them, taken apart into answers before anybody asks what they say.
 *
 * <p>First come bytes: an {@link io.github.rubricscorer.input.Encoding} is told by the mark at the
 * file's start or by the user, and whatever is no UTF-8 is turned into it ({@link
 * io.github.rubricscorer.input.Utf8Stream}). Then comes the form: {@link
 * io.github.rubricscorer.input.Form} looks at the first line. JSON Lines are cut at line feeds
 * ({@link io.github.rubricscorer.input.ByteLines}), JSON of any other layout at the ends of its
 * objects ({@link io.github.rubricscorer.input.JsonObjects}); both give {@link
 * io.github.rubricscorer.input.Chunks} of bytes that another thread can read. CSV becomes rows
 * ({@link io.github.rubricscorer.input.CsvTable}).
 *
 * <p>Everything streams: what is kept is bounded, whatever the length of the input, and a fault
 * spoils the answer it stands in and no other.
 *
 * <p>CSV comes from Commons CSV, an optional dependency: whoever reads it adds {@code
 * org.apache.commons:commons-csv}.
 */
@NullMarked
package io.github.rubricscorer.input;

import org.jspecify.annotations.NullMarked;
