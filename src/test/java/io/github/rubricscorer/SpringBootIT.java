package io.github.rubricscorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.report.JsonReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The application in {@code src/test/consumers/spring-boot}, as an executable jar with this library
 * in it: built once, started, and called over HTTP.
 */
@DisplayName("A web application of Spring Boot that embeds the packaged jar")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SpringBootIT {
  private static final Path SOURCE = Path.of("src/test/consumers/spring-boot");
  private static final Path RUBRIC = SOURCE.resolve("src/main/resources/rubrics/leaves.json");
  private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
  private static final int PATIENCE_MILLIS = 60_000;

  @TempDir private static Path directory;
  private static Path jar;
  private static Server inside;

  @BeforeAll
  static void build() throws Exception {
    Path application = directory.resolve("application");
    Consumers.copy(SOURCE, application);
    Consumers.in(directory.resolve("repository")).maven(application, "-DskipTests", "package");
    jar = application.resolve("target/spring-boot-1.jar");
  }

  @AfterAll
  static void stop() {
    if (inside != null) {
      inside.close();
    }
  }

  /** The application with the rubrics that are in its own jar. */
  private static Server inside() throws IOException {
    if (inside == null) {
      inside = Server.start();
    }
    return inside;
  }

  @Test
  void takesJsonAndGivesTheJsonOfTheLibrary() throws Exception {
    String answer = "Maybe chlorophyl 😀 reflects green – “très bien”.";
    Response response = inside().score("leaves", answer);

    Scorer scorer = Scorer.load(RUBRIC.getParent());
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.type()).isEqualTo("application/json");
    assertThat(response.body())
        .isEqualTo(new JsonReport().score(answer, scorer.score("leaves", answer)));
  }

  @Test
  void requestsHaveVirtualThreadsAndBothJacksonsWork() throws Exception {
    JsonNode runtime = tree(inside().get("/runtime"));

    assertThat(runtime.path("virtual").booleanValue()).isTrue();
    assertThat(runtime.path("jackson2").stringValue()).startsWith("2.");
    assertThat(runtime.path("jackson3").stringValue()).startsWith("3.");
  }

  @Test
  void manyAtATimeGetTheSameAnswers() throws Exception {
    Server server = inside();
    List<String> answers =
        IntStream.range(0, 200).mapToObj(i -> "Chlorophyll ".repeat(i % 7) + "green").toList();
    Scorer scorer = Scorer.load(RUBRIC.getParent());

    List<String> scores =
        answers.parallelStream().map(answer -> server.scored("leaves", answer)).toList();

    assertThat(scores)
        .isEqualTo(
            answers.stream()
                .map(answer -> new JsonReport().score(answer, scorer.score("leaves", answer)))
                .toList());
  }

  @Test
  void whatCannotBeScoredIsTold() throws Exception {
    Response unknown = inside().score("leave", "Chlorophyll");
    Response tooLong = inside().score("leaves", "a".repeat((1 << 20) + 1));

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(tree(unknown).path("detail").stringValue())
        .isEqualTo("unknown question 'leave'; did you mean leaves?");
    assertThat(tooLong.status()).isEqualTo(413);
  }

  @Test
  void scoresAreCountedAndTimed() throws Exception {
    JsonNode before = tree(inside().get("/metrics/leaves"));

    inside().score("leaves", "Chlorophyll.");
    inside().score("leave", "Chlorophyll.");

    JsonNode after = tree(inside().get("/metrics/leaves"));
    assertThat(after.path("scored").longValue()).isEqualTo(before.path("scored").longValue() + 1);
    assertThat(after.path("failed").doubleValue())
        .isEqualTo(before.path("failed").doubleValue() + 1);
  }

  @Test
  void rubricsOfADirectoryAreReplacedWhileItRuns() throws Exception {
    Path rubrics = Files.createDirectories(directory.resolve("rubrics"));
    Path file = rubrics.resolve("leaves.json");
    String text = Files.readString(RUBRIC);
    Files.writeString(file, text);
    try (Server server = Server.start("--rubrics=" + rubrics)) {
      assertThat(coverage(server, "Pigments.")).isZero();

      Files.writeString(file, text.replace("[\"chlorophyll\"]", "[\"chlorophyll\", \"pigment\"]"));
      await(() -> coverage(server, "Pigments.") == 0.3333);

      Files.writeString(file, text.replace("[\"chlorophyll\"]", "[\"<pigment>\"]"));
      await(() -> !fault(server).isEmpty());
      assertThat(fault(server)).contains("leaves.json:5:", "unknown set, '<pigment>'");
      assertThat(coverage(server, "Pigments.")).isEqualTo(0.3333);

      Files.writeString(file, text);
      await(() -> coverage(server, "Pigments.") == 0 && fault(server).isEmpty());
    }
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    for (long waited = 0; !condition.call(); waited += 100) {
      assertThat(waited).as("milliseconds").isLessThan(PATIENCE_MILLIS);
      Thread.sleep(100);
    }
  }

  private static String fault(Server server) throws Exception {
    return tree(server.get("/questions")).path("fault").stringValue();
  }

  private static double coverage(Server server, String answer) throws Exception {
    return tree(server.score("leaves", answer)).path("coverage").doubleValue();
  }

  private static JsonNode tree(Response response) {
    return JsonMapper.shared().readTree(response.body());
  }

  /** What the application says. */
  private record Response(int status, String type, String body) {}

  /** The application, which runs. */
  private record Server(Process process, int port) implements AutoCloseable {
    static Server start(String... options) throws IOException {
      List<String> command =
          Stream.concat(
                  Stream.of(
                      Consumers.java(),
                      "-XX:TieredStopAtLevel=1",
                      "-jar",
                      jar.toString(),
                      "--server.port=0",
                      "--server.address=127.0.0.1"),
                  Stream.of(options))
              .toList();
      Process process = Consumers.start(directory, command.toArray(String[]::new));
      int port = port(process);
      Thread.ofVirtual().start(() -> drain(process));
      return new Server(process, port);
    }

    /** Reads what it prints until it tells its port. */
    private static int port(Process process) throws IOException {
      StringBuilder log = new StringBuilder();
      BufferedReader output = process.inputReader(UTF_8);
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        log.append(line).append('\n');
        Matcher started = STARTED.matcher(line);
        if (started.find()) {
          return Integer.parseInt(started.group(1));
        }
      }
      throw new AssertionError("the application has not started\n" + log);
    }

    private static void drain(Process process) {
      process.inputReader(UTF_8).lines().forEach(line -> {});
    }

    Response get(String path) throws IOException {
      return response(connection(path));
    }

    Response post(String path, String body) throws IOException {
      HttpURLConnection connection = connection(path);
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setDoOutput(true);
      connection.getOutputStream().write(body.getBytes(UTF_8));
      return response(connection);
    }

    private HttpURLConnection connection(String path) throws IOException {
      URI uri = URI.create("http://127.0.0.1:" + port + path);
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      return connection;
    }

    private static Response response(HttpURLConnection connection) throws IOException {
      int status = connection.getResponseCode();
      try (InputStream in =
          status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        String body = new String(in.readAllBytes(), UTF_8);
        return new Response(status, connection.getContentType(), body);
      }
    }

    Response score(String question, String answer) throws IOException {
      String body =
          JsonMapper.shared()
              .createObjectNode()
              .put("question", question)
              .put("answer", answer)
              .toString();
      return post("/scores", body);
    }

    String scored(String question, String answer) {
      try {
        return score(question, answer).body();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
