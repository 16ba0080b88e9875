package io.github.rubricscorer.spark;

import org.apache.spark.sql.SparkSession;

/** Sessions of Spark for tests: small, without pages, and one after the other. */
public final class Sessions {
  private Sessions() {}

  /** Begins to make a session on a master such as {@code local[2]}. */
  public static SparkSession.Builder on(String master) {
    return SparkSession.builder()
        .master(master)
        .config("spark.ui.enabled", false)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", 4)
        .config("spark.sql.warehouse.dir", "target/spark-warehouse");
  }
}
