package io.github.rubricscorer.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.RubricException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The SQL functions")
class RubricScoringIT {
  private static final String QUESTION = "django-connection-spikes";
  private static final Scorer SCORER = Scorer.load(Path.of("rubrics"));
  private static SparkSession spark;

  @BeforeAll
  static void register() {
    spark = Sessions.on("local[2]").getOrCreate();
    RubricScoring.register(spark, "rubrics");
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void giveWhatTheLibraryGives() {
    List<Row> answers = new ArrayList<>();
    for (String question : SCORER.questionIds()) {
      for (Example example : SCORER.rubric(question).examples()) {
        answers.add(RowFactory.create(question, example.answer()));
      }
    }
    StructType type =
        new StructType().add("question", DataTypes.StringType).add("answer", DataTypes.StringType);
    spark.createDataFrame(answers, type).createOrReplaceTempView("answers");

    List<Row> rows =
        spark
            .sql(
                "SELECT *, rubric_score(question, answer) AS score,"
                    + " rubric_coverage(question, answer) AS coverage,"
                    + " rubric_fault(question, answer) AS fault FROM answers")
            .collectAsList();

    assertThat(rows).hasSameSizeAs(answers);
    assertThat(rows)
        .allSatisfy(row -> {
          Row score = row.getAs("score");
          assertThat(PlainScore.of(score))
              .isEqualTo(PlainScore.of(SCORER.score(row.getAs("question"), row.getAs("answer"))));
          assertThat(row.<Double>getAs("coverage")).isEqualTo(score.getAs("coverage"));
          assertThat(row.<String>getAs("fault")).isNull();
        });
  }

  @Test
  void verdictsAreInTheOrderOfTheRubric() {
    Row row = one("map_keys(rubric_score('%s', 'PgBouncer').verdicts)".formatted(QUESTION));

    assertThat(row.getList(0))
        .isEqualTo(SCORER.rubric(QUESTION).concepts().stream().map(each -> each.id()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NULL                         | ''                        | the question is null
          'django-connection-spikes'   | NULL                      | the answer is null
          'django-connection-spike'    | ''                        | unknown question \
          'django-connection-spike'; did you mean django-connection-spikes?
          'salesforce-sync'            | repeat('a', 1024 * 1024)  |
          'salesforce-sync'            | repeat('a ', 1024 * 1024) | the answer has 2097152 \
          characters; the limit is 1048576
          'salesforce-sync'            | ''                        |
          """,
      quoteCharacter = '"')
  void faultsHaveAReason(String question, String answer, String fault) {
    assertThat(one("rubric_fault(%s, %s)".formatted(question, answer)).getString(0))
        .isEqualTo(fault);
  }

  @Test
  void nullGivesNull() {
    assertThat(one("rubric_score(NULL, 'a')").get(0)).isNull();
    assertThat(one("rubric_score('salesforce-sync', NULL)").get(0)).isNull();
    assertThat(one("rubric_coverage(NULL, 'a')").get(0)).isNull();
    assertThat(one("rubric_coverage('salesforce-sync', NULL)").get(0)).isNull();
  }

  @Test
  void anUnknownQuestionFailsTheQuery() {
    assertThatThrownBy(() -> one("rubric_coverage('salesforce', 'a')"))
        .hasStackTraceContaining("unknown question 'salesforce'; did you mean salesforce-sync?");
  }

  @Test
  void rubricsAtFaultAreNotRegistered(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("leaves.json"), "{\n  \"question\": 1\n}\n");
    Files.writeString(directory.resolve("notes.md"), "no rubric");

    assertThatThrownBy(() -> RubricScoring.register(spark, directory.toString()))
        .isInstanceOf(RubricException.class)
        .hasMessageStartingWith(directory + "/leaves.json:1:1: error: ");
    assertThatThrownBy(() -> RubricScoring.register(spark, directory + "/none"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("there is no directory of rubrics " + directory + "/none");
    assertThat(one("rubric_coverage('salesforce-sync', 'a')").getDouble(0)).isZero();
  }

  @Test
  void rubricsAreCompiledOnceInAJvmAndTravelAsBytes() throws Exception {
    SharedRubrics rubrics =
        SharedRubrics.read(new org.apache.hadoop.fs.Path("rubrics"), new Configuration());
    long bytes = serialized(rubrics).length;
    List<Scorer> scorers =
        IntStream.range(0, 100).parallel().mapToObj(i -> rubrics.scorer()).distinct().toList();
    SharedRubrics arrived = copy(rubrics);

    assertThat(scorers).hasSize(1);
    assertThat(serialized(rubrics)).hasSize((int) bytes);
    assertThat(arrived.scorer()).isNotSameAs(rubrics.scorer()).isSameAs(arrived.scorer());
    assertThat(arrived.scorer().questionIds()).isEqualTo(SCORER.questionIds());
  }

  private static SharedRubrics copy(SharedRubrics rubrics) throws Exception {
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(serialized(rubrics)))) {
      return (SharedRubrics) in.readObject();
    }
  }

  private static byte[] serialized(SharedRubrics rubrics) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(rubrics);
    }
    return bytes.toByteArray();
  }

  private static Row one(String expression) {
    return spark.sql("SELECT " + expression).first();
  }
}
