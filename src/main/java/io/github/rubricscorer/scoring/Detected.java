package io.github.rubricscorer.scoring;

/**
 * Evidence that other code has found in an answer, with a concept of the rubric and a place in the
 * answer that are known to be there.
 *
 * @param concept the index of the concept
 * @param start the offset of its first character
 * @param end the offset after its last one
 * @param level the share of the concept's weight that it earns where it is asserted, above 0 and at
 *     most 1
 * @param name what stands in the evidence for a synonym
 */
public record Detected(int concept, int start, int end, double level, String name) {}
