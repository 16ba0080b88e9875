/** The rubrics that come with this library, before they are compiled. */
@NullMarked
package io.github.rubricscorer.bundled;

import org.jspecify.annotations.NullMarked;
