package io.github.rubricscorer.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.cli.Cli;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbenchCommandTest {
  @TempDir private Path directory;

  @Test
  void printsTheAddressAndServesUntilItIsInterrupted() throws InterruptedException {
    Cli.Result[] result = new Cli.Result[1];
    Thread run = new Thread(() -> result[0] = Cli.run("workbench", Cli.RUBRICS, "--no-open"));
    run.start();
    run.interrupt();
    run.join();

    assertThat(result[0].code()).isEqualTo(130);
    assertThat(result[0].out()).matches("http://127\\.0\\.0\\.1:\\d+/\\?token=[0-9a-f]{32}\n");
    assertThat(result[0].err())
        .isEqualTo("Open the address in a browser; Ctrl-C ends.\nrubric: interrupted\n");
  }

  @Test
  void aPortThatIsTakenIsTold() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Cli.Result result =
          Cli.run("workbench", Cli.RUBRICS, "--port", Integer.toString(taken.getLocalPort()));

      assertThat(result.code()).isEqualTo(1);
      assertThat(result.err()).contains("already in use");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | answers.jsonl:1: error: no 'question'",
        "no JSON | answers.jsonl:1:1: error: not JSON",
        "{\"question\": \"spike\", \"answer\": \"x\"} | answers.jsonl:1: error: unknown question",
        "{\"id\": \"1\", \"question\": \"spikes\", \"answer\": \"x\", \"covered\": [\"x\"]} |"
            + " error: ",
      })
  void answersAtFaultAreTold(String line, String message) throws IOException {
    Path answers = Files.writeString(directory.resolve("answers.jsonl"), line + "\n");

    Cli.Result result = Cli.run("workbench", Cli.RUBRICS, "--answers", answers.toString());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains(message);
  }

  @Test
  void anArchiveIsNoPlaceToWriteRubricsIn() throws IOException {
    Path archive = directory.resolve("rubrics.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String name : List.of("caches.json", "spikes.json")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(Files.readAllBytes(Path.of(Cli.RUBRICS, name)));
      }
    }

    Cli.Result result = Cli.run("workbench", archive.toString());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("the workbench writes into a directory, and this is an archive: " + archive);
  }

  @Test
  void opensABrowserOnlyWhereThereIsAScreen() {
    assertThat(Browser.command("Linux", Map.of())).isNull();
    assertThat(Browser.command("Linux", Map.of("DISPLAY", ":0")))
        .isEqualTo(List.of("xdg-open", ""));
    assertThat(Browser.command("Mac OS X", Map.of())).isEqualTo(List.of("open", ""));
    assertThat(Browser.command("Windows 11", Map.of())).hasSize(3);
  }
}
