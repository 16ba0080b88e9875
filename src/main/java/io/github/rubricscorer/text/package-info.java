/**
 * From text to words: the one Lucene pipeline that both answers and rubrics go through.
 *
 * <p>{@link io.github.rubricscorer.text.WordScanner} cuts a text into words with exact offsets and
 * tells which boundary (comma, clause, sentence) lies before each, as {@link
 * io.github.rubricscorer.text.Punctuation} has it. Answers come out of editors, chats and Markdown:
 * what is markup in them is overwritten with marks of the same length first, and each line break is
 * found to end something or to wrap a sentence. A word is then analysed by itself, without its
 * context: lower case, folding, possessive, and the name of its family, {@link
 * io.github.rubricscorer.text.WordFamilies}: its inflected forms and what a dictionary derives from
 * it. Because the chain is context-free, what a word becomes can be remembered; {@link
 * io.github.rubricscorer.text.WordAnalysis} runs the chain for a single word. {@link
 * io.github.rubricscorer.text.AnswerAnalyzer} is the same pipeline as an ordinary Lucene analyzer.
 */
@NullMarked
package io.github.rubricscorer.text;

import org.jspecify.annotations.NullMarked;
