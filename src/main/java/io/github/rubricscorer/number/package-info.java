/**
 * Numbers as people write them, and their values; and the signs of formulas.
 *
 * <p>{@link io.github.rubricscorer.number.NumberReader} reads the number at a place of a text; both
 * answers and patterns go through it, so that two ways to write a number are one wherever they
 * stand. Digits are read by {@link io.github.rubricscorer.number.DigitReader}, words by {@link
 * io.github.rubricscorer.number.CardinalReader}. {@link
 * io.github.rubricscorer.number.NumberNotation} adds what only patterns have, ranges and
 * tolerances. What a pattern asks for is a {@link io.github.rubricscorer.number.NumberRange}.
 * Values are exact decimals; nothing is a floating-point number. What stands between the numbers
 * and the words of a formula is an {@link io.github.rubricscorer.number.Operator}.
 */
@NullMarked
package io.github.rubricscorer.number;

import org.jspecify.annotations.NullMarked;
