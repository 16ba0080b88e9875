package io.github.rubricscorer.rubric.source;

/**
 * What is wrong with a file, and where. The parts are those of a {@code Fault}, which a caller
 * makes of it.
 *
 * @param file the file, as it was given; the rubric's id where it was built in Java
 * @param line the line, from 1; 0 where the place is not known
 * @param column the column in UTF-16 units, from 1; 0 where the place is not known
 * @param problem what is wrong
 * @param offending the text that is at fault; empty where something is absent
 * @param pointer the place as a JSON Pointer; empty for the whole file and for a text that is not
 *     JSON
 */
public record Finding(
    String file, int line, int column, String problem, String offending, String pointer) {}
