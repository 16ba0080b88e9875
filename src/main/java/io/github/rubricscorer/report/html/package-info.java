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
 * else. Text of answers and rubrics enters in one way only: through the templates, which escape it.
 *
 * <p>Pages are complete without the script: what an answer looks like, alone or among many, is said
 * once, by the template {@code article.jte}. The script sorts and filters what is there, shows one
 * answer of many at a time (the others wait outside the document, which so stays small), and moves
 * the nodes of a mark's reasons into a note beside it. It makes nothing but buttons.
 *
 * <p>A browser takes a millisecond to read an answer, of about 12 kB. So more than a thousand are
 * packed ({@code PackedArticles}), and the script unpacks the one that is shown. What is packed is
 * what the template has made, cut into lines that are kept once: half a kilobyte an answer, as
 * little as data would take from which a second template, in the script, rendered it. In return
 * nothing is written twice, and what a page shows was escaped by the one engine. A page with packed
 * answers says that it needs its script.
 */
@NullMarked
package io.github.rubricscorer.report.html;

import org.jspecify.annotations.NullMarked;
