package io.github.rubricscorer.rubric;

import java.util.Locale;

/** The layer of a system that a concept belongs to. Immutable and thread-safe, as every enum. */
public enum Layer {
  /** Infrastructure: proxies, networks, clusters. */
  INFRA,
  /** The application's own code and processes. */
  APP,
  /** Databases, caches as stores of record, messages. */
  DATA;

  /**
   * Returns the name used in rubric files.
   *
   * @return {@code infra}, {@code app} or {@code data}
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
