package io.github.rubricscorer.result;

import java.util.Objects;

/**
 * A word of the answer that was read as a word of the rubric although it is spelled differently.
 * Immutable and thread-safe.
 *
 * <p>The rule prefers to miss a misspelling over inventing evidence. A word of the answer is
 * corrected if it has 5 to 40 letters, all from a to z once accents are gone; if it is neither a
 * word of the rubric in any form nor one that decides {@link Polarity}; and if it is no ordinary
 * word: the English words and names of SCOWL (Atkinson), a list of technical terms that comes with
 * this library, and the regular derivations of both are never corrected. It is corrected to a plain
 * word of the rubric's synonyms, exclusions or sets, or to a regular inflection of one, whose
 * ending must be spelled right.
 *
 * <p>A <em>slip</em> is a letter left out, a letter added, two neighbours swapped (Damerau 1964),
 * or a letter put for one that sounds alike: a vowel for a vowel, or a consonant for one of its
 * Soundex group (Russell 1918). Any other replaced letter is two slips. The first letter must be
 * right. How many slips are forgiven depends on the letters of the rubric's word:
 *
 * <table>
 * <caption>What may differ</caption>
 * <tr><th>letters</th><th>slips</th><th>which</th></tr>
 * <tr><td>up to 4</td><td>0</td><td>none</td></tr>
 * <tr><td>5 or 6</td><td>1</td><td>left out, added or swapped, not at the last letter</td></tr>
 * <tr><td>7</td><td>1</td><td>also sounding alike, not at the last letter</td></tr>
 * <tr><td>8</td><td>1</td><td>also at the last letter</td></tr>
 * <tr><td>9 and more</td><td>2</td><td>all</td></tr>
 * </table>
 *
 * <p>"Not at the last letter" still allows to swap it, and to double the one before it. Two words
 * of a pattern that the answer writes together are corrected from 9 letters on, with one slip. The
 * word with the fewest slips is meant, at equal slips the one with the same last letter; if two are
 * still equally near, none is.
 *
 * @param written the word as the answer has it, such as "circut"
 * @param meant the rubric's word it was taken for, such as "circuit"
 */
public record Spelling(String written, String meant) {
  /** Checks that neither is null. */
  public Spelling {
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(meant, "meant");
  }
}
