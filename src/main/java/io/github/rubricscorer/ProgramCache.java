package io.github.rubricscorer;

import io.github.rubricscorer.base.Sha256;
import io.github.rubricscorer.base.WholeFile;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.scoring.ProgramStore;
import io.github.rubricscorer.scoring.RubricCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The compiled programs of a directory's rubrics, kept in files from one process to the next.
 *
 * <p>There is one file for each rubric, named after its id: the key of the program, the checksum of
 * what follows, and the program. The key is a digest of all that the program depends on, the text
 * of the rubric and the vocabulary, the {@link Build} of this library, the versions of Lucene and
 * Java. A file with another key, or that is cut short or damaged, is as good as none; the program
 * that is then compiled takes its place. So a cache never grows beyond a file for each id, and
 * rubrics that are no longer there leave files that nobody reads.
 *
 * <p>A file is put in its place in one step ({@link WholeFile}). Of two processes that write at
 * once the later one wins, and who reads meanwhile sees the whole of one of them. Nothing depends
 * on a cache: what cannot be read or written is compiled as if there were none. Who can write to a
 * cache can change scores, as who can write to the rubrics can.
 */
final class ProgramCache implements ProgramStore {
  private static final String SUFFIX = ".program";
  private static final int KEY_BYTES = 32;
  private static final int HEAD_BYTES = KEY_BYTES + Integer.BYTES;

  /** No rubric within the limits compiles to more. */
  private static final int MOST_BYTES = 256 << 20;

  private final Path directory;
  private final RubricSet rubrics;

  /** The digest of what all programs depend on. */
  private final byte[] shared;

  /** Takes a directory, which is made when there is something to keep, and what is compiled. */
  ProgramCache(Path directory, RubricSet rubrics) {
    this.directory = directory;
    this.rubrics = rubrics;
    shared = shared(rubrics.vocabulary());
  }

  @Override
  public byte @Nullable [] find(Rubric rubric) {
    Path file = file(rubric);
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD_BYTES);
      if (head.length < HEAD_BYTES
          || !Arrays.equals(head, 0, KEY_BYTES, key(rubric), 0, KEY_BYTES)) {
        return null;
      }
      byte[] program = in.readNBytes(MOST_BYTES + 1);
      boolean whole =
          program.length <= MOST_BYTES
              && ByteBuffer.wrap(head).getInt(KEY_BYTES) == checksum(program);
      return whole ? program : null;
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public void keep(Rubric rubric, Supplier<byte[]> made) {
    if (Files.exists(file(rubric)) && !Files.isRegularFile(file(rubric))) {
      return; // whoever writes to a pipe waits for a reader
    }
    byte[] program = made.get();
    ByteBuffer file = ByteBuffer.allocate(HEAD_BYTES + program.length);
    file.put(key(rubric)).putInt(checksum(program)).put(program);
    try {
      Files.createDirectories(directory);
      WholeFile.write(file(rubric), file.array());
    } catch (IOException e) {
      // It is compiled anew the next time.
    }
  }

  private Path file(Rubric rubric) {
    return directory.resolve(rubric.id() + SUFFIX);
  }

  private byte[] key(Rubric rubric) {
    MessageDigest digest = Sha256.digest();
    digest.update(shared);
    add(rubric.id(), digest);
    add(rubrics.text(rubric.id()), digest);
    return digest.digest();
  }

  private static byte[] shared(Vocabulary vocabulary) {
    MessageDigest digest = Sha256.digest();
    add(Build.ID, digest);
    add(RubricCompiler.basis(), digest);
    add(Runtime.version().toString(), digest);
    vocabulary.synonyms().forEach(set -> add(set, digest));
    new TreeMap<>(vocabulary.sets())
        .forEach((name, set) -> {
          add(name, digest);
          add(set, digest);
        });
    return digest.digest();
  }

  private static void add(List<String> texts, MessageDigest digest) {
    add(String.valueOf(texts.size()), digest);
    texts.forEach(text -> add(text, digest));
  }

  /** Adds a text after its length, so that no two lists of texts are the same. */
  private static void add(String text, MessageDigest digest) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    digest.update(bytes);
  }

  private static int checksum(byte[] program) {
    CRC32C checksum = new CRC32C();
    checksum.update(program);
    return (int) checksum.getValue();
  }
}
