/** How this library writes JSON: one layout for all that reports and commands write. */
@NullMarked
package io.github.rubricscorer.json;

import org.jspecify.annotations.NullMarked;
