package io.github.rubricscorer.rubric;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.base.Utf8;
import io.github.rubricscorer.rubric.source.Faults;
import io.github.rubricscorer.rubric.source.Finding;
import io.github.rubricscorer.rubric.source.Json;
import io.github.rubricscorer.rubric.source.JsonFile;
import io.github.rubricscorer.rubric.source.JsonTree;
import io.github.rubricscorer.rubric.source.Lines;
import io.github.rubricscorer.rubric.source.Origin;
import io.github.rubricscorer.rubric.source.RubricFolder;
import io.github.rubricscorer.rubric.source.VocabularyChecks;
import io.github.rubricscorer.rubric.source.VocabularyText;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
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
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String VOCABULARY = "vocabulary.txt";
  private static final int MAX_BYTES = Limits.FILE_MEBIBYTES << 20;
  private static final RubricFolder FOLDER =
      new RubricFolder(RubricLoader::isOurs, MAX_BYTES, Limits.ARCHIVE_MEBIBYTES << 20);

  /** A rubric with the collector of its faults. */
  private record Loaded(Rubric rubric, Origin origin, Faults faults) {}

  private final List<Fault> faults = new ArrayList<>();
  private final List<Loaded> loaded = new ArrayList<>();

  /** The ids of all rubrics, also of those that could not be read. */
  private final Set<String> ids = new LinkedHashSet<>();

  /** Whether the rubrics were checked before, as parts of the same or of a larger set. */
  private final boolean checkedBefore;

  private String place = "rubrics";
  private Vocabulary vocabulary = Vocabulary.EMPTY;
  private boolean hasVocabulary;
  private Origin ofVocabulary = Origin.java("vocabulary");

  RubricLoader() {
    this(false);
  }

  private RubricLoader(boolean checkedBefore) {
    this.checkedBefore = checkedBefore;
  }

  /** Returns a loader of rubrics that were checked before. */
  static RubricLoader again() {
    return new RubricLoader(true);
  }

  RubricSet load() {
    if (!checkedBefore) {
      loaded.parallelStream().forEach(this::check);
    }
    if (ids.isEmpty() && faults.isEmpty()) {
      fault(place, "there is no rubric", "");
    }
    loaded.forEach(each -> each.faults().all().forEach(this::add));
    if (!faults.isEmpty()) {
      throw new RubricException(faults);
    }
    Map<String, Origin> origins = new LinkedHashMap<>();
    loaded.forEach(each -> origins.put(each.rubric().id(), each.origin()));
    List<Rubric> rubrics = loaded.stream().map(Loaded::rubric).toList();
    return new RubricSet(rubrics, vocabulary, origins, ofVocabulary);
  }

  private void check(Loaded each) {
    RubricChecks.check(each.rubric(), ids, vocabulary, each.faults()::report);
  }

  /**
   * Checks a vocabulary that was built in Java.
   *
   * @throws RubricException if it is at fault
   */
  static Vocabulary checked(Vocabulary built) {
    RubricLoader loader = new RubricLoader();
    loader.built(built);
    if (!loader.faults.isEmpty()) {
      throw new RubricException(loader.faults);
    }
    return built;
  }

  private void built(Vocabulary shared) {
    vocabulary = shared;
    new VocabularyChecks(
            (pointer, problem, offending) -> add(ofVocabulary.finding(pointer, problem, offending)))
        .check(shared.synonyms(), shared.sets());
  }

  RubricLoader built(Collection<Rubric> rubrics, Vocabulary shared) {
    built(shared);
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

  /** Takes one rubric of several files, and of the others their ids alone. */
  RubricLoader one(Map<String, byte[]> files, String name) {
    Map<String, byte[]> read = new TreeMap<>();
    files.forEach((file, bytes) -> {
      if (file.equals(name) || base(file).equals(VOCABULARY)) {
        read.put(file, bytes);
      } else if (isOurs(base(file))) {
        ids.add(idOf(file));
      }
    });
    if (!read.containsKey(name)) {
      fault(name, "there is no such file", "");
    } else if (!isRubric(base(name))) {
      fault(name, "is no rubric by its name", "");
    }
    return files(read);
  }

  RubricLoader directory(Path directory) {
    place = name(directory);
    if (!Files.exists(directory)) {
      fault(place, "there is no such directory", "");
    } else if (isArchive(directory)) {
      archive(directory);
    } else if (!Files.isDirectory(directory)) {
      fault(place, "is no directory", "");
    } else {
      take(listed(directory), this::file);
    }
    return this;
  }

  private static boolean isArchive(Path file) {
    String name = name(file);
    return (name.endsWith(".zip") || name.endsWith(".jar"))
        && Files.isRegularFile(file)
        && file.getFileSystem().equals(FileSystems.getDefault());
  }

  private void archive(Path file) {
    try {
      files(FOLDER.ofArchive(file, place));
    } catch (IOException e) {
      fault(place, "the archive cannot be read", String.valueOf(e.getMessage()));
    }
  }

  /** Takes the files of a folder that a class finds, or those of them that are named. */
  RubricLoader resources(Class<?> owner, String folder, List<String> names) {
    place = folder;
    try {
      if (names.isEmpty()) {
        folder(FOLDER.ofResources(owner, folder));
      } else {
        named(owner, folder, names);
      }
    } catch (IOException e) {
      fault(place, "the resources cannot be read", String.valueOf(e.getMessage()));
    }
    return this;
  }

  private void folder(@Nullable Map<String, byte[]> files) {
    if (files == null) {
      fault(place, "there is no such folder, or none that can be listed: name its files", "");
    } else {
      files(files);
    }
  }

  private void named(Class<?> owner, String folder, List<String> names) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : names) {
      String whole = RubricFolder.within(folder) + name;
      byte @Nullable [] bytes = FOLDER.resource(owner, folder, name);
      if (bytes == null) {
        fault(whole, "there is no such resource", "");
      } else {
        files.put(whole, bytes);
      }
    }
    files(files);
  }

  /** Takes texts, each to its end. They are read one after the other, on this thread. */
  RubricLoader texts(Map<String, ? extends Reader> texts) {
    Map<String, String> read = new TreeMap<>();
    new TreeMap<>(texts)
        .forEach((name, reader) -> {
          try {
            read.put(name, text(reader));
          } catch (IOException e) {
            fault(name, "the text cannot be read", String.valueOf(e.getMessage()));
          }
        });
    return take(
        List.copyOf(read.entrySet()),
        text -> text(text.getKey(), text.getValue(), new ArrayList<>()));
  }

  /** Reads a text, but no more of it than tells that it is too long. */
  private static String text(Reader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] part = new char[1 << 13];
    for (int length = reader.read(part); length >= 0; length = reader.read(part)) {
      text.append(part, 0, length);
      if (text.length() > MAX_BYTES) {
        break;
      }
    }
    boolean marked = text.indexOf(BYTE_ORDER_MARK) == 0;
    return marked ? text.substring(BYTE_ORDER_MARK.length()) : text.toString();
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
      return () -> unreadable(name, "the file is larger than " + Limits.FILE_MEBIBYTES + " MiB");
    }
    List<Finding> own = new ArrayList<>();
    return text(name, decoded(name, bytes, own), own);
  }

  private Runnable text(String name, String text, List<Finding> own) {
    if (!isOurs(base(name))) {
      return () -> {};
    }
    if (text.length() > MAX_BYTES) {
      return () -> unreadable(name, "the file is larger than " + Limits.FILE_MEBIBYTES + " MiB");
    }
    return base(name).equals(VOCABULARY) ? vocabulary(name, text, own) : rubric(name, text, own);
  }

  private void unreadable(String name, String problem) {
    fault(name, problem, "");
    if (!base(name).equals(VOCABULARY)) {
      ids.add(idOf(name));
    }
  }

  private Runnable vocabulary(String name, String text, List<Finding> own) {
    VocabularyText read = VocabularyText.read(name, text);
    own.addAll(read.findings());
    return () -> {
      if (hasVocabulary) {
        fault(name, "a second vocabulary", "");
      }
      hasVocabulary = true;
      vocabulary = Vocabulary.of(read);
      ofVocabulary = read.origin();
      own.forEach(this::add);
    };
  }

  private Runnable rubric(String name, String text, List<Finding> own) {
    Loaded rubric = loaded(name, text, own);
    return () -> {
      id(name, idOf(name));
      own.forEach(this::add);
      if (rubric != null) {
        loaded.add(rubric);
      }
    };
  }

  private @Nullable Loaded loaded(String name, String text, List<Finding> own) {
    JsonFile file = new JsonFile(name, text);
    Faults ofRubric = new Faults(file);
    try {
      Json root = file.read();
      Rubric rubric =
          checkedBefore
              ? RubricReader.readAgain(idOf(name), file, root, ofRubric)
              : RubricReader.read(idOf(name), file, root, ofRubric);
      return new Loaded(rubric, file, ofRubric);
    } catch (JsonTree.SyntaxException e) {
      own.add(file.finding(e.offset(), "", e.problem(), e.offending()));
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

  private static String decoded(String name, byte[] bytes, List<Finding> own) {
    try {
      return Utf8.decode(bytes);
    } catch (Utf8.MalformedException e) {
      own.add(malformed(name, e));
      return Utf8.replacing(bytes);
    }
  }

  private static Finding malformed(String name, Utf8.MalformedException problem) {
    String before = problem.before();
    Lines lines = new Lines(before);
    int line = lines.line(before.length());
    int column = lines.column(before.length());
    String hex =
        HexFormat.ofDelimiter(" ").withUpperCase().withPrefix("0x").formatHex(problem.malformed());
    return new Finding(name, line, column, "the text is not UTF-8", hex, "");
  }

  private void add(Finding finding) {
    faults.add(Fault.of(finding));
  }

  private void fault(String name, String problem, String offending) {
    faults.add(new Fault(name, 0, 0, problem, offending, ""));
  }

  static boolean isOurs(Path file) {
    return isOurs(base(name(file)));
  }

  private static boolean isOurs(String base) {
    return base.equals(VOCABULARY) || isRubric(base);
  }

  private static boolean isRubric(String base) {
    return base.endsWith(".json") && !base.endsWith(".schema.json") && !base.startsWith(".");
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
