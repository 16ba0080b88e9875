/** The written forms of a comparison with a baseline: text, Markdown and JSON. */
@NullMarked
package io.github.rubricscorer.report.baseline;

import org.jspecify.annotations.NullMarked;
