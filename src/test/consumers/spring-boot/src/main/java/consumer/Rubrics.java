package consumer;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.RubricSet;
import java.nio.file.Path;

/** The scorer of the rubrics as they were when they were loaded last. */
final class Rubrics {
  private final Path directory;
  private volatile Scorer scorer;

  Rubrics(Path directory) {
    this.directory = directory;
    reload();
  }

  Scorer scorer() {
    return scorer;
  }

  /**
   * Loads the rubrics again; answers under way are scored with those that were there.
   *
   * @throws RubricException if one is at fault: then those that were there stay
   */
  void reload() {
    scorer =
        directory == null
            ? Scorer.compile(RubricSet.readResources(Rubrics.class, "/rubrics"))
            : Scorer.load(directory);
  }
}
