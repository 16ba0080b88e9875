package io.github.rubricscorer.rubric;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects rubrics and a vocabulary together with all that is wrong with them. */
final class RubricLoader {
  private static final String VOCABULARY = "vocabulary.txt";
  private static final int MAX_MEBIBYTES = 4;
  private static final int MAX_BYTES = MAX_MEBIBYTES << 20;

  /** A rubric with the collector of its faults. */
  private record Loaded(Rubric rubric, Origin origin, Faults faults) {}

  private final List<Fault> faults = new ArrayList<>();
  private final List<Loaded> loaded = new ArrayList<>();

  /** The ids of all rubrics, also of those that could not be read. */
  private final Set<String> ids = new LinkedHashSet<>();

  private String place = "rubrics";
  private Vocabulary vocabulary = Vocabulary.EMPTY;
  private Origin vocabularyOrigin = Origin.java("vocabulary");

  RubricSet load() {
    if (ids.isEmpty() && faults.isEmpty()) {
      fault(place, "there is no rubric", "");
    }
    loaded.forEach(this::check);
    if (!faults.isEmpty()) {
      throw new RubricException(faults);
    }
    Map<String, Origin> origins = new LinkedHashMap<>();
    loaded.forEach(each -> origins.put(each.rubric().id(), each.origin()));
    List<Rubric> rubrics = loaded.stream().map(Loaded::rubric).toList();
    return new RubricSet(rubrics, vocabulary, origins, vocabularyOrigin);
  }

  private void check(Loaded each) {
    RubricChecks.check(each.rubric(), ids, vocabulary, each.faults()::report);
    faults.addAll(each.faults().all());
  }

  RubricLoader built(Collection<Rubric> rubrics, Vocabulary shared) {
    vocabulary = shared;
    new VocabularyChecks((pointer, problem, offending) ->
        faults.add(vocabularyOrigin.fault(pointer, problem, offending)))
        .check(shared);
    for (Rubric rubric : rubrics) {
      Origin origin = Origin.java(rubric.id());
      id(rubric.id(), rubric.id());
      loaded.add(new Loaded(rubric, origin, new Faults(origin)));
    }
    return this;
  }

  RubricLoader files(Map<String, byte[]> files) {
    new TreeMap<>(files).forEach(this::file);
    return this;
  }

  RubricLoader directory(Path directory) {
    place = name(directory);
    if (!Files.exists(directory)) {
      fault(place, "there is no such directory", "");
    } else if (!Files.isDirectory(directory)) {
      fault(place, "is no directory", "");
    } else {
      listed(directory).forEach(this::file);
    }
    return this;
  }

  private List<Path> listed(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(entry -> isOurs(base(name(entry))))
          .sorted(Comparator.comparing(RubricLoader::name))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      fault(place, "the directory cannot be read", String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  private void file(Path path) {
    String name = name(path);
    try (InputStream in = Files.newInputStream(path)) {
      file(name, in.readNBytes(MAX_BYTES + 1));
    } catch (IOException e) {
      unreadable(name, Files.isDirectory(path) ? "is a directory" : "the file cannot be read");
    }
  }

  private void file(String name, byte[] bytes) {
    if (!isOurs(base(name))) {
      return;
    }
    if (bytes.length > MAX_BYTES) {
      unreadable(name, "the file is larger than " + MAX_MEBIBYTES + " MiB");
    } else if (base(name).equals(VOCABULARY)) {
      vocabulary(name, decoded(name, bytes));
    } else {
      rubric(name, decoded(name, bytes));
    }
  }

  private void unreadable(String name, String problem) {
    fault(name, problem, "");
    if (!base(name).equals(VOCABULARY)) {
      ids.add(idOf(name));
    }
  }

  private void vocabulary(String name, String text) {
    VocabularyFile file = VocabularyFile.parse(name, text);
    vocabulary = file.vocabulary();
    vocabularyOrigin = file;
    faults.addAll(file.faults());
  }

  private void rubric(String name, String text) {
    String id = idOf(name);
    id(name, id);
    JsonFile file = json(name, text);
    if (file != null) {
      Faults own = new Faults(file);
      loaded.add(new Loaded(RubricReader.read(id, file, own), file, own));
    }
  }

  private @Nullable JsonFile json(String name, String text) {
    Lines lines = new Lines(text);
    try {
      return new JsonFile(name, text, lines, JsonTree.parse(text));
    } catch (JsonTree.SyntaxException e) {
      int line = lines.line(e.offset());
      int column = lines.column(e.offset());
      faults.add(new Fault(name, line, column, e.problem(), e.offending(), ""));
      return null;
    }
  }

  private void id(String name, String id) {
    if (!RubricChecks.isId(id)) {
      fault(name, RubricChecks.ID_RULE, id);
    }
    if (!ids.add(id)) {
      fault(name, "duplicate rubric id", id);
    }
  }

  /** Decodes UTF-8, with or without a byte order mark; reports the first malformed byte. */
  private String decoded(String name, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      byte[] malformed = new byte[result.length()];
      in.get(malformed);
      malformed(name, withoutMark(out.flip().toString()), malformed);
    }
    return withoutMark(new String(bytes, StandardCharsets.UTF_8));
  }

  private void malformed(String name, String before, byte[] malformed) {
    Lines lines = new Lines(before);
    int line = lines.line(before.length());
    int column = lines.column(before.length());
    String hex = HexFormat.ofDelimiter(" ").withUpperCase().withPrefix("0x").formatHex(malformed);
    faults.add(new Fault(name, line, column, "the text is not UTF-8", hex, ""));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void fault(String name, String problem, String offending) {
    faults.add(new Fault(name, 0, 0, problem, offending, ""));
  }

  static boolean isOurs(Path file) {
    return isOurs(base(name(file)));
  }

  private static boolean isOurs(String base) {
    return base.equals(VOCABULARY) || (base.endsWith(".json") && !base.endsWith(".schema.json"));
  }

  private static String idOf(String name) {
    String base = base(name);
    return base.substring(0, base.length() - ".json".length());
  }

  /** Returns a file's name without the folders. */
  private static String base(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static String name(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
