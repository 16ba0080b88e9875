/** How far one word is from another: for misspelt words in answers and mistyped names. */
@NullMarked
package io.github.rubricscorer.distance;

import org.jspecify.annotations.NullMarked;
