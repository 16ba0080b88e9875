/**
 * The texts of feedback and reports, which stand in one file of messages, and text made safe to
 * print.
 */
@NullMarked
package io.github.rubricscorer.feedback.wording;

import org.jspecify.annotations.NullMarked;
