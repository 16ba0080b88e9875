/**
 * What patterns ask for and what words answer it, told apart from any compiled program: so that
 * editions of a rubric can be compared ({@link io.github.rubricscorer.scoring.pattern.LabelNames}),
 * misses be told by words ({@link io.github.rubricscorer.scoring.pattern.RunPresence}) and by what
 * lies between runs ({@link io.github.rubricscorer.scoring.pattern.RunGaps}), and people see how
 * their words were read ({@link io.github.rubricscorer.scoring.pattern.AnalysedWords}).
 */
@NullMarked
package io.github.rubricscorer.scoring.pattern;

import org.jspecify.annotations.NullMarked;
