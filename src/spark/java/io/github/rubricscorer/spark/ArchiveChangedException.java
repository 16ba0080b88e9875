package io.github.rubricscorer.spark;

/** An archive had other rows when it was read a second time. */
final class ArchiveChangedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ArchiveChangedException(ScoringJob.Counts first, ScoringJob.Counts then) {
    super(
        "%s rows could be scored and %s not, and then %s and %s; does the input change?"
            .formatted(first.scored(), first.faulty(), then.scored(), then.faulty()));
  }
}
