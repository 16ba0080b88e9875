/**
 * What to tell the person who answered: a pure function of a score and its rubric.
 *
 * <p>{@link io.github.rubricscorer.feedback.Feedback} turns each {@link
 * io.github.rubricscorer.result.ConceptScore} into at most one {@link
 * io.github.rubricscorer.feedback.Remark}: praise for what was covered, a question back for what
 * was only touched, and a hint for what an interviewer would still expect. It says nothing about
 * the answer that the score does not show: words of the answer appear only as quoted evidence, the
 * rest is the rubric's own text and templates, which stand in one file of messages.
 *
 * {@snippet class="io.github.rubricscorer.feedback.FeedbackExampleTest" region="feedback"}
 *
 * <p>Beside the score, and never mixed into it, stand facts about the answer as a whole: {@link
 * io.github.rubricscorer.feedback.Delivery}, how long it takes to say, which layers it touches and
 * how it is structured. A {@link io.github.rubricscorer.feedback.PracticeSummary} looks at several
 * answers at once: strengths and gaps by theme, the trend of each question, what to learn next.
 *
 * {@snippet class="io.github.rubricscorer.feedback.FeedbackExampleTest" region="summary"}
 *
 * <p>Nothing here decides how feedback looks; that is for the reports.
 */
@NullMarked
package io.github.rubricscorer.feedback;

import org.jspecify.annotations.NullMarked;
