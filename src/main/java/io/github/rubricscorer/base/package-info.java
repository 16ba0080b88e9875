/**
 * What every part may lean on, and what knows none of them: text that is strictly UTF-8, the files
 * that come with this library, values that are made when they are first asked for, and numbers as
 * they are printed.
 */
@NullMarked
package io.github.rubricscorer.base;

import org.jspecify.annotations.NullMarked;
