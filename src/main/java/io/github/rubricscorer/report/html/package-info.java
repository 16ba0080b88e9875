/**
 * The HTML pages: what they say, as records of words and numerals, and the templates that show it.
 *
 * <p>The templates stand in {@code src/main/jte}; the build makes Java of them. jte was chosen
 * among the engines with automatic escaping because it escapes by context (text, attribute, script)
 * and finds that context when templates compile, checks them against the records with the Java
 * compiler, needs nothing at run time but a jar of 52 kB without dependencies, and neither compiles
 * nor looks anything up then: rendering is a call of a static method. (JStachio needs no jar at all
 * but escapes alike everywhere; FreeMarker and Thymeleaf are thirty times the size and interpret
 * their templates.)
 *
 * <p>A page is one file that asks for nothing: style and script stand in it, and a content security
 * policy with their digests ({@link io.github.rubricscorer.report.html.Assets}) forbids everything
 * else. Text of answers and rubrics enters in two ways only: through the templates, which escape
 * it, and as JSON in an inert block ({@link io.github.rubricscorer.report.html.AnswerData}), from
 * which the script makes text nodes.
 *
 * <p>The page of one answer is complete without the script, which only adds sorting, filters and
 * the notes on marks. The page of many answers has its overview without the script; the answers
 * themselves are shown by it, one at a time, with the same markup as the template's.
 */
@NullMarked
package io.github.rubricscorer.report.html;

import org.jspecify.annotations.NullMarked;
