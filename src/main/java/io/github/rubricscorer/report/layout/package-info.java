/**
 * What the written forms are made of: labels, numerals, colours, wrapped paragraphs, tables,
 * escaped Markdown, answers with their evidence marked and the reasons of verdicts.
 *
 * <p>Everything here takes text of the answer as data: what comes out can neither break a document
 * nor steer a terminal.
 */
@NullMarked
package io.github.rubricscorer.report.layout;

import org.jspecify.annotations.NullMarked;
