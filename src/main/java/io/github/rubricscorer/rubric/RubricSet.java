package io.github.rubricscorer.rubric;

import io.github.rubricscorer.rubric.source.Origin;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Rubrics that belong together, and the vocabulary that they share. A set exists only if all of it
 * is consistent; the ways to make one throw a {@link RubricException} with all faults otherwise.
 *
 * <p>A directory, or any collection of named files, holds rubrics in the files {@code *.json}, the
 * file's base name being the question's id, and possibly the vocabulary in {@code vocabulary.txt}.
 * Files {@code *.schema.json}, those whose names begin with a dot, and all others are left alone.
 * Files are UTF-8, of at most 4 MiB.
 *
 * {@snippet class="io.github.rubricscorer.rubric.RubricExampleTest" region="sources"}
 *
 * <p>A set remembers where each part of its files stands, for faults that come to light only when
 * the rubrics are compiled or tested. Whoever has done so should keep the rubrics and let go of the
 * set. Immutable and thread-safe.
 */
public final class RubricSet {
  private final List<Rubric> rubrics;
  private final Vocabulary vocabulary;
  private final Map<String, Origin> origins;
  private final Origin ofVocabulary;

  RubricSet(
      List<Rubric> rubrics,
      Vocabulary vocabulary,
      Map<String, Origin> origins,
      Origin ofVocabulary) {
    this.rubrics = List.copyOf(rubrics);
    this.vocabulary = vocabulary;
    this.origins = Map.copyOf(origins);
    this.ofVocabulary = ofVocabulary;
  }

  /**
   * Reads the rubrics and the vocabulary of a directory, or of an archive.
   *
   * @param directory the directory, on any file system; or a file {@code *.zip} or {@code *.jar}
   *     with rubrics at its root, of at most 128 MiB as they are unpacked; directories inside it
   *     are not read
   * @return the rubrics
   * @throws RubricException if any file is at fault or cannot be read, or if there is no such
   *     directory, or no rubric in it
   */
  public static RubricSet read(Path directory) {
    Objects.requireNonNull(directory, "directory");
    return new RubricLoader().directory(directory).load();
  }

  /**
   * Tells by its name whether a file in a directory is one of those that are read.
   *
   * @param file the file, which need not exist
   * @return true for rubrics and for the vocabulary
   */
  public static boolean reads(Path file) {
    return RubricLoader.isOurs(file);
  }

  /**
   * Reads rubrics and a vocabulary that are already in memory.
   *
   * @param files the content of each file by its name, which may contain folders
   * @return the rubrics
   * @throws RubricException if any file is at fault, or if there is no rubric
   */
  public static RubricSet read(Map<String, byte[]> files) {
    Objects.requireNonNull(files, "files");
    return new RubricLoader().files(files).load();
  }

  /**
   * Reads rubrics and a vocabulary from wherever there are readers: a database, a network, a test.
   *
   * @param texts what reads each file, by the file's name, which may contain folders; each is read
   *     to its end, one after the other, and is not closed; it has at most 4,194,304 UTF-16 units,
   *     which stand for the bytes of a file
   * @return the rubrics
   * @throws RubricException if any file is at fault or cannot be read, or if there is no rubric
   */
  public static RubricSet readTexts(Map<String, ? extends Reader> texts) {
    Objects.requireNonNull(texts, "texts");
    return new RubricLoader().texts(texts).load();
  }

  /**
   * Reads the rubrics and the vocabulary of a folder on the class path or the module path, be it a
   * directory, in a jar, or in a jar within an executable jar.
   *
   * @param owner a class beside which the folder is, or whose module or loader has it
   * @param folder the folder as {@link Class#getResource} takes it: relative to the class's package
   *     or, with a slash before it, absolute, such as {@code /rubrics}; where more than one place
   *     of the class path has it, the first counts
   * @param names the names of the files to read, such as {@code leaves.json} and {@code
   *     vocabulary.txt}; if there are none, the folder is listed
   * @return the rubrics
   * @throws RubricException if any file is at fault, cannot be read or is not there, if the folder
   *     is not there or cannot be listed, or if there is no rubric
   */
  public static RubricSet readResources(Class<?> owner, String folder, String... names) {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(folder, "folder");
    return new RubricLoader().resources(owner, folder, List.of(names)).load();
  }

  /**
   * Reads one rubric of a set and the vocabulary, and checks it as a part of the set: of the other
   * rubrics no more is known than their ids, and what is wrong with them is not reported.
   *
   * @param files the content of each file by its name, as in {@link #read(Map)}
   * @param name the name of the rubric's file
   * @return the rubric and the vocabulary
   * @throws RubricException if the rubric or the vocabulary is at fault, or if there is no such
   *     file
   */
  public static RubricSet readOne(Map<String, byte[]> files, String name) {
    Objects.requireNonNull(files, "files");
    Objects.requireNonNull(name, "name");
    return new RubricLoader().one(files, name).load();
  }

  /**
   * Reads rubrics again that were found consistent before, as parts of the same or of a larger set:
   * it is not checked whether what they refer to is there, nor their patterns.
   *
   * @param files the content of each file by its name, as in {@link #read(Map)}
   * @return the rubrics of the files
   * @throws RubricException if any file is no JSON of the form of a rubric, or if there is no
   *     rubric
   */
  public static RubricSet readChecked(Map<String, byte[]> files) {
    Objects.requireNonNull(files, "files");
    return RubricLoader.again().files(files).load();
  }

  /**
   * Checks rubrics and a vocabulary that were built in Java.
   *
   * @param rubrics the rubrics
   * @param vocabulary the vocabulary
   * @return the rubrics
   * @throws RubricException if any of them is at fault, or if there is no rubric; its faults have
   *     no line, and name the rubric's id instead of a file
   */
  public static RubricSet of(Collection<Rubric> rubrics, Vocabulary vocabulary) {
    Objects.requireNonNull(rubrics, "rubrics");
    Objects.requireNonNull(vocabulary, "vocabulary");
    return new RubricLoader().built(rubrics, vocabulary).load();
  }

  /**
   * Adds words of your own to those that count as the same word, for all of these rubrics, as a
   * line of their vocabulary would.
   *
   * @param words at least two words or terms, see {@link Vocabulary#withFamily}
   * @return the same rubrics with another vocabulary
   * @throws IllegalArgumentException if there are fewer than two words
   * @throws RubricException if a word is at fault
   */
  public RubricSet withFamily(String... words) {
    Vocabulary wider = RubricLoader.checked(vocabulary.withFamily(words));
    return new RubricSet(rubrics, wider, origins, ofVocabulary.renamed(wider.placesIn(vocabulary)));
  }

  /**
   * Returns the rubrics.
   *
   * @return at least one rubric, ordered by file name, or as they were given
   */
  public List<Rubric> rubrics() {
    return rubrics;
  }

  /**
   * Returns the vocabulary.
   *
   * @return the vocabulary, possibly {@link Vocabulary#EMPTY}
   */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * Returns the text that a rubric was read from.
   *
   * @param rubricId the id of one of these rubrics
   * @return the text of its file, or an empty text if it was built in Java
   * @throws IllegalArgumentException if there is no such rubric
   */
  public String text(String rubricId) {
    return origin(rubricId).text();
  }

  /**
   * Makes a fault of something that was found out about a part of a rubric.
   *
   * @param rubricId the id of one of these rubrics
   * @param pointer the part as a JSON Pointer in terms of the rubric file, such as {@code
   *     /concepts/3/synonyms/0}, {@code /concepts/3/partial/0/synonyms/1}, {@code
   *     /concepts/3/unless/2} or {@code /terms/broker/2}; the patterns of a {@link Synonym.Several}
   *     are below {@code of}, whatever the file calls them; something absent stands for what is
   *     around it
   * @param problem what is wrong
   * @param offending the text at fault, or an empty text
   * @return the fault, with line and column if the rubric was read from a file
   * @throws IllegalArgumentException if there is no such rubric
   */
  public Fault fault(String rubricId, String pointer, String problem, String offending) {
    return Fault.of(origin(rubricId).finding(pointer, problem, offending));
  }

  private Origin origin(String rubricId) {
    Origin origin = origins.get(rubricId);
    if (origin == null) {
      throw new IllegalArgumentException("no such rubric: " + rubricId);
    }
    return origin;
  }

  /**
   * Returns where a part of a rubric stands.
   *
   * @param rubricId the id of one of these rubrics
   * @param pointer the part, as in {@link #fault fault}, such as {@code /examples/2}
   * @return the place, with line and column if the rubric was read from a file
   * @throws IllegalArgumentException if there is no such rubric
   */
  public Place place(String rubricId, String pointer) {
    return fault(rubricId, pointer, "", "").place();
  }

  /**
   * Returns where a part of the vocabulary stands.
   *
   * @param pointer the part, such as {@code /synonyms/0/2} or {@code /sets/broker/1}
   * @return the place, with line and column if the vocabulary was read from a file
   */
  public Place vocabularyPlace(String pointer) {
    return Fault.of(ofVocabulary.finding(pointer, "", "")).place();
  }
}
