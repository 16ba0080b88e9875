package consumer;

import io.github.rubricscorer.RubricStore;
import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.RubricSet;
import java.nio.file.Path;

/** The rubrics: those of a directory as they are now, or those in this application. */
final class Rubrics implements AutoCloseable, RubricStore.Listener {
  private final RubricStore store;
  private final Scorer inside;
  private volatile String fault = "";

  Rubrics(Scorer.Listener metrics) {
    Scorer read = Scorer.compile(RubricSet.readResources(Rubrics.class, "/rubrics"));
    inside = read.withListener(metrics);
    store = null;
  }

  Rubrics(Scorer.Listener metrics, Path directory) {
    inside = null;
    store = RubricStore.open(directory, scorer -> scorer.withListener(metrics), this);
  }

  /** Returns the rubrics of this moment. */
  Scorer scorer() {
    return store == null ? inside : store.scorer();
  }

  /** Returns what is wrong with the latest change of a file; empty if nothing is. */
  String fault() {
    return fault;
  }

  @Override
  public void replaced(Scorer scorer) {
    fault = "";
  }

  @Override
  public void refused(RubricException faults) {
    fault = faults.getMessage();
  }

  @Override
  public void close() {
    if (store != null) {
      store.close();
    }
  }
}
