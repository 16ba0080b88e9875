/**
 * From the words around a match to its polarity: asserted, hedged or rejected.
 *
 * <p>{@link io.github.rubricscorer.polarity.CueBook} holds the cues and the policy. Cues are found
 * by a program of their own in {@link io.github.rubricscorer.find.CueWords}, which are the same in
 * every rubric; {@link io.github.rubricscorer.polarity.CueSelection} says which of them count,
 * {@link io.github.rubricscorer.polarity.ClauseWalk} how far one reaches by what {@link
 * io.github.rubricscorer.polarity.role.WordRoles} says of the words, {@link
 * io.github.rubricscorer.polarity.ScopeBuilder} lays their scopes out, with those of {@link
 * io.github.rubricscorer.polarity.Headings}, {@link io.github.rubricscorer.polarity.MarkScopes},
 * {@link io.github.rubricscorer.polarity.Questions}, {@link
 * io.github.rubricscorer.polarity.Choices} and {@link io.github.rubricscorer.polarity.Mentions},
 * and {@link io.github.rubricscorer.polarity.CueScopes} says which one decides on some words. The
 * cues of an answer are read when the first match asks.
 */
@NullMarked
package io.github.rubricscorer.polarity;

import org.jspecify.annotations.NullMarked;
