package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.rubricscorer.base.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is delivered has the libraries that the bill of materials names, and they are the right
 * ones.
 */
@DisplayName("The bill of materials")
class BillOfMaterialsIT {
  private static final Path BILL =
      Path.of(System.getProperty("rubric.jar").replaceFirst("\\.jar$", "-cyclonedx.json"));

  /** The checksums that were looked at when a library was taken, as {@code sha256sum} has them. */
  private static final Path KNOWN = Path.of("src", "build", "libraries.sha256");

  private static final String SCHEMAS = "http://cyclonedx.org/schema/";

  @Test
  void isValidByTheOfficialSchema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7,
                registry ->
                    registry.schemaIdResolvers(
                        resolvers -> resolvers.mapPrefix(SCHEMAS, "classpath:/")))
            .getSchema(SchemaLocation.of(SCHEMAS + "bom-1.6.schema.json"));

    assertThat(schema.validate(Files.readString(BILL), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("{\"bomFormat\": \"none\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void hasTheLibrariesAtRunTimeAndNoOthers() throws IOException {
    assertThat(bill()).isEqualTo(libraries());
  }

  /**
   * Whoever takes another version puts its line there, after a look at what the repository and the
   * project say of it.
   */
  @Test
  void hasTheChecksumsThatAreKnown() throws IOException {
    assertThat(Files.readAllLines(KNOWN))
        .as("%s, as sha256sum writes it", KNOWN)
        .containsExactlyElementsOf(
            libraries().entrySet().stream()
                .map(library -> library.getValue() + "  " + library.getKey())
                .toList());
  }

  /** The checksums in the bill, by the names of the files. */
  private static Map<String, String> bill() throws IOException {
    Map<String, String> checksums = new TreeMap<>();
    for (JsonNode library :
        JsonMapper.shared().readTree(Files.readString(BILL)).get("components")) {
      String name = library.get("name").asString() + "-" + library.get("version").asString();
      for (JsonNode hash : library.get("hashes")) {
        if (hash.get("alg").asString().equals("SHA-256")) {
          checksums.put(name + ".jar", hash.get("content").asString());
        }
      }
    }
    return checksums;
  }

  /** The checksums of the files that Maven puts on the path at run time. */
  private static Map<String, String> libraries() throws IOException {
    List<String> files =
        Arrays.asList(System.getProperty("rubric.libraries").split(File.pathSeparator, -1));
    Map<String, String> checksums = new TreeMap<>();
    for (String file : files) {
      Path library = Path.of(file);
      checksums.put(library.getFileName().toString(), Sha256.hex(Files.readAllBytes(library)));
    }
    return checksums;
  }
}
