package io.github.rubricscorer.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.docs.Page.Block;
import io.github.rubricscorer.spark.RubricScoring;
import io.github.rubricscorer.spark.Sessions;
import io.github.rubricscorer.spark.SparkSubmit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/spark.md} shows, done one after the other. */
@DisplayName("The page about Spark")
class SparkPageIT {
  private static final Page PAGE = Page.read(Path.of("docs", "spark.md"));
  private static final String JAR = "target/rubric-scorer-0.1.0-spark.jar";
  private static final String SUBMIT = "spark-submit ";

  @TempDir private Path directory;

  @Test
  void commandsAndQueriesGiveWhatIsShown() throws Exception {
    Session.of(PAGE, directory);
    List<Block> blocks = PAGE.blocks();
    int submitted = 0;
    int queried = 0;
    try (SparkSession spark = Sessions.on("local[2]").getOrCreate()) {
      RubricScoring.register(spark, directory.resolve("leaves").toString());
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i).language().equals("sql")) {
          assertThat(query(spark, blocks.get(i))).isEqualTo(blocks.get(i + 1).text());
          queried++;
        } else if (blocks.get(i).text().startsWith(SUBMIT)) {
          submit(blocks.get(i), blocks.get(i + 1));
          submitted++;
        }
      }
    }
    assertThat(queried).isEqualTo(3);
    assertThat(submitted).isEqualTo(1);
  }

  private void submit(Block command, Block shown) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(List.of(command.text().strip().substring(SUBMIT.length()).split(" +")));
    assertThat(words.getFirst()).isEqualTo(JAR).endsWith(SparkSubmit.JAR.getFileName().toString());
    words.set(0, SparkSubmit.JAR.toString());
    SparkSubmit.Result result = SparkSubmit.run(directory, words);
    assertThat(result.code()).as(result.output()).isZero();
    assertThat(result.output()).endsWith(shown.text());
  }

  /** Runs the statements of a block and returns what the last one shows. */
  private String query(SparkSession spark, Block block) {
    List<String> statements =
        Arrays.stream(block.text().split(";", -1))
            .map(statement -> statement.strip().replace("'answers.", "'" + directory + "/answers."))
            .map(statement -> statement.replace("`scored/", "`" + directory + "/scored/"))
            .filter(statement -> !statement.isEmpty())
            .toList();
    List<Dataset<Row>> results = statements.stream().map(spark::sql).toList();
    return shown(results.getLast());
  }

  private static String shown(Dataset<Row> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    scala.Console.withOut(
        bytes,
        () -> {
          rows.show(false);
          return null;
        });
    return bytes.toString(UTF_8).replaceFirst("\n\n$", "\n");
  }

  @Test
  void everyOptionIsExplained() throws Exception {
    SparkSubmit.Result help =
        SparkSubmit.run(directory, List.of(SparkSubmit.JAR.toString(), "--help"));
    List<String> options =
        help.output()
            .lines()
            .map(line -> line.replaceFirst("^ +(-\\w, )?(--[\\w-]+).*", "$2"))
            .filter(
                word -> word.matches("--[\\w-]+") && !List.of("--help", "--version").contains(word))
            .toList();

    List<String> explained =
        PAGE.section("The job").stream()
            .flatMap(line -> Page.code(line).stream())
            .map(code -> code.replaceFirst(" .*", ""))
            .toList();

    assertThat(options).contains("--rubrics", "--by");
    assertThat(explained).containsAll(options);
  }
}
