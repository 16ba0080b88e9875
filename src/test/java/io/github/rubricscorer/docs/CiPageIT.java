package io.github.rubricscorer.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.Scorer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The commands of {@code docs/ci.md}, run in a project that has rubrics. A script stands for the
 * container engine: it runs the image that the build has made, without a container.
 */
@DisplayName("The pipelines on the page")
class CiPageIT {
  private static final Path SHELL = Path.of("/bin/sh");
  private static final Page PAGE = Page.read(Path.of("docs", "ci.md"));

  private static final String ENGINE =
      """
      #!/bin/sh
      [ "$1" = run ] || exit 0
      while [ "$1" != rubric ]; do shift; done
      shift
      exec 'LAUNCHER' "$@"
      """;

  private static final String RUBRIC =
      """
      {
        "question": "Why do leaves look green?",
        "concepts": [
          { "id": "reflects-green", "synonyms": ["(reflect|scatter|bounce) ... green"] },
          { "id": "pigment", "synonyms": ["chlorophyll", "chlorophyll green"] }
        ],
        "modelAnswer": "Chlorophyll reflects green.",
        "examples": [
          { "name": "both", "answer": "Chlorophyll reflects green.",
            "covers": ["reflects-green", "pigment"], "score": [1, 1] },
          { "name": "one", "answer": "ANSWER", "covers": ["pigment"],
            "misses": ["reflects-green"], "score": [0.4, 0.6] },
          { "name": "none", "answer": "The sun.",
            "misses": ["pigment", "reflects-green"], "score": [0, 0] }
        ]
      }
      """;

  @TempDir private Path directory;
  private Path project;

  /** What a command left. */
  private record Outcome(int exitCode, String output) {}

  @BeforeEach
  void makeProject() throws Exception {
    assumeTrue(Files.isExecutable(SHELL), "there is no " + SHELL);
    project = directory.resolve("project");
    Files.createDirectories(project.resolve("rubrics"));
    saveRubric("Chlorophyll.");
    Files.writeString(project.resolve("answer.txt"), "PgBouncer in front. No replicas.");
    Path engine = Files.createDirectories(directory.resolve("bin")).resolve("docker");
    String launcher = Path.of(System.getProperty("rubric.image"), "bin", "rubric").toString();
    Files.writeString(engine, ENGINE.replace("LAUNCHER", launcher));
    assertThat(engine.toFile().setExecutable(true)).isTrue();
  }

  private void saveRubric(String answer) throws Exception {
    Files.writeString(project.resolve("rubrics/leaves.json"), RUBRIC.replace("ANSWER", answer));
  }

  @Test
  void theContainersCommandsRun() throws Exception {
    Outcome outcome = run(PAGE.blocks("sh").getFirst().text());

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("5 of 5 examples pass", "16.7%, 3 of 18 points");
  }

  @Test
  void theWorkflowPassesWhereExamplesDo() throws Exception {
    List<Outcome> outcomes = new ArrayList<>();
    for (String step : workflow()) {
      outcomes.add(run(step));
    }

    assertThat(outcomes)
        .allSatisfy(outcome -> assertThat(outcome.exitCode()).as(outcome.output()).isZero());
    JsonNode sarif = JsonMapper.shared().readTree(Files.readString(project.resolve("lint.sarif")));
    JsonNode finding = sarif.path("runs").path(0).path("results").path(0);
    assertThat(finding.path("ruleId").asString()).isEqualTo("shadowed-synonym");
    assertThat(finding.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
        .isEqualTo("rubrics/leaves.json");
  }

  @Test
  void theWorkflowMarksTheLineOfAnExampleThatFails() throws Exception {
    saveRubric("The green of pigments.");

    Outcome outcome = run(workflow().get(1));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output()).contains("::error file=rubrics/leaves.json,line=11,col=5");
  }

  @Test
  void theOtherPipelineEndsAtWhatIsWeak() throws Exception {
    List<Outcome> outcomes = new ArrayList<>();
    for (JsonNode step : YAMLMapper.shared().readTree(pipelines().get(1)).at("/rubrics/script")) {
      outcomes.add(run(step.asString()));
    }

    assertThat(outcomes).extracting(Outcome::exitCode).containsExactly(0, 0, 1, 1);
    assertThat(outcomes.get(2).output()).contains("shadowed-synonym");
    assertThat(outcomes.get(3).output()).contains("leaves.json");
    assertThat(project.resolve("rubrics.xml")).content().contains("<testsuite");
  }

  @Test
  void thisVersionIsFetched() {
    assertThat(String.join("\n", PAGE.lines()))
        .contains("rubric-scorer.git#v" + Scorer.version())
        .doesNotContainPattern("git#v(?!" + Scorer.version().replace(".", "\\.") + ")");
  }

  private static List<String> pipelines() {
    return PAGE.blocks("yaml").stream().map(Page.Block::text).toList();
  }

  /** Returns the steps of the workflow that run something. */
  private static List<String> workflow() {
    List<String> steps = new ArrayList<>();
    for (JsonNode step :
        YAMLMapper.shared().readTree(pipelines().getFirst()).at("/jobs/rubrics/steps")) {
      if (step.has("run")) {
        steps.add(step.path("run").asString());
      }
    }
    assertThat(steps).hasSize(3);
    return steps;
  }

  private Outcome run(String commands) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(SHELL.toString(), "-ec", commands).directory(project.toFile());
    builder
        .environment()
        .merge("PATH", directory.resolve("bin").toString(), (old, bin) -> bin + ":" + old);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output);
  }
}
