package io.github.rubricscorer.suggest;

/**
 * A word of an answer.
 *
 * @param surface the word in small letters
 * @param stem the name of its family
 * @param start its offset in the answer, in UTF-16 units
 * @param end the offset after it
 * @param content whether it can be part of a phrase: no word of grammar, nothing but letters and
 *     digits
 * @param name whether it is written as names are, with a capital or a digit after its first letter
 * @param joined whether it stands side by side with the word before it, but for fillers
 * @param rank its rank among the frequent words of the language, a large number for others; 1 where
 *     these are not known
 * @param article whether it is an article
 */
record Token(
    String surface,
    String stem,
    int start,
    int end,
    boolean content,
    boolean name,
    boolean joined,
    int rank,
    boolean article) {}
