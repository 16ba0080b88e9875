/**
 * Markup of HTML and Markdown in a text, and which of its line breaks end something: overwritten
 * with marks of the same length, so that all offsets stay those of the text as it was given.
 */
@NullMarked
package io.github.rubricscorer.text.markup;

import org.jspecify.annotations.NullMarked;
