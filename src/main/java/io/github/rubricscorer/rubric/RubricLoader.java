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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects rubrics and a vocabulary together with all that is wrong with them. */
final class RubricLoader {
  private static final String VOCABULARY = "vocabulary.txt";
  private static final char REPLACEMENT = '\uFFFD';
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

  RubricSet load() {
    loaded.parallelStream().forEach(this::check);
    return checked();
  }

  /** Returns the rubrics without checking anything beyond their form. */
  RubricSet checked() {
    if (ids.isEmpty() && faults.isEmpty()) {
      fault(place, "there is no rubric", "");
    }
    loaded.forEach(each -> faults.addAll(each.faults().all()));
    if (!faults.isEmpty()) {
      throw new RubricException(faults);
    }
    Map<String, Origin> origins = new LinkedHashMap<>();
    loaded.forEach(each -> origins.put(each.rubric().id(), each.origin()));
    List<Rubric> rubrics = loaded.stream().map(Loaded::rubric).toList();
    return new RubricSet(rubrics, vocabulary, origins);
  }

  private void check(Loaded each) {
    RubricChecks.check(each.rubric(), ids, vocabulary, each.faults()::report);
  }

  RubricLoader built(Collection<Rubric> rubrics, Vocabulary shared) {
    vocabulary = shared;
    Origin ofVocabulary = Origin.java("vocabulary");
    new VocabularyChecks((pointer, problem, offending) ->
        faults.add(ofVocabulary.fault(pointer, problem, offending)))
        .check(shared);
    for (Rubric rubric : rubrics) {
      Origin origin = Origin.java(rubric.id());
      id(rubric.id(), rubric.id());
      loaded.add(new Loaded(rubric, origin, new Faults(origin)));
    }
    return this;
  }

  RubricLoader files(Map<String, byte[]> files) {
    List<Map.Entry<String, byte[]>> sorted = List.copyOf(new TreeMap<>(files).entrySet());
    return take(sorted, file -> file(file.getKey(), file.getValue()));
  }

  RubricLoader directory(Path directory) {
    place = name(directory);
    if (!Files.exists(directory)) {
      fault(place, "there is no such directory", "");
    } else if (!Files.isDirectory(directory)) {
      fault(place, "is no directory", "");
    } else {
      take(listed(directory), this::file);
    }
    return this;
  }

  /** Reads files side by side, and takes what they have in their order. */
  private <T> RubricLoader take(List<T> files, Function<T, Runnable> reader) {
    files.parallelStream().map(reader).toList().forEach(Runnable::run);
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

  /** Reads a file; returns what takes it. */
  private Runnable file(Path path) {
    String name = name(path);
    try (InputStream in = Files.newInputStream(path)) {
      return file(name, in.readNBytes(MAX_BYTES + 1));
    } catch (IOException e) {
      String problem = Files.isDirectory(path) ? "is a directory" : "the file cannot be read";
      return () -> unreadable(name, problem);
    }
  }

  private Runnable file(String name, byte[] bytes) {
    if (!isOurs(base(name))) {
      return () -> {};
    }
    if (bytes.length > MAX_BYTES) {
      return () -> unreadable(name, "the file is larger than " + MAX_MEBIBYTES + " MiB");
    }
    List<Fault> own = new ArrayList<>();
    String text = decoded(name, bytes, own);
    return base(name).equals(VOCABULARY) ? vocabulary(name, text, own) : rubric(name, text, own);
  }

  private void unreadable(String name, String problem) {
    fault(name, problem, "");
    if (!base(name).equals(VOCABULARY)) {
      ids.add(idOf(name));
    }
  }

  private Runnable vocabulary(String name, String text, List<Fault> own) {
    VocabularyFile file = VocabularyFile.parse(name, text);
    own.addAll(file.faults());
    return () -> {
      vocabulary = file.vocabulary();
      faults.addAll(own);
    };
  }

  private Runnable rubric(String name, String text, List<Fault> own) {
    Loaded rubric = loaded(name, text, own);
    return () -> {
      id(name, idOf(name));
      faults.addAll(own);
      if (rubric != null) {
        loaded.add(rubric);
      }
    };
  }

  private static @Nullable Loaded loaded(String name, String text, List<Fault> own) {
    JsonFile file = new JsonFile(name, text);
    Faults ofRubric = new Faults(file);
    try {
      Rubric rubric = RubricReader.read(idOf(name), file, file.read(), ofRubric);
      return new Loaded(rubric, file, ofRubric);
    } catch (JsonTree.SyntaxException e) {
      own.add(file.fault(e.offset(), "", e.problem(), e.offending()));
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
  private static String decoded(String name, byte[] bytes, List<Fault> own) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      check(name, bytes, own);
    }
    return withoutMark(text);
  }

  /** The text has what stands for malformed bytes, or had it from the beginning. */
  private static void check(String name, byte[] bytes, List<Fault> own) {
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
      own.add(malformed(name, withoutMark(out.flip().toString()), malformed));
    }
  }

  private static Fault malformed(String name, String before, byte[] malformed) {
    Lines lines = new Lines(before);
    int line = lines.line(before.length());
    int column = lines.column(before.length());
    String hex = HexFormat.ofDelimiter(" ").withUpperCase().withPrefix("0x").formatHex(malformed);
    return new Fault(name, line, column, "the text is not UTF-8", hex, "");
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
