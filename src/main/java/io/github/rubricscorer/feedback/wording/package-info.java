/**
 * The texts of feedback, which stand in one file of messages, how it counts and lists things, and
 * text made safe to print.
 */
@NullMarked
package io.github.rubricscorer.feedback.wording;

import org.jspecify.annotations.NullMarked;
