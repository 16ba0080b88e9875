package io.github.rubricscorer.rubric.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder that is no directory to the user: in an archive, or on the class path.
 * Those that are no part of a set by their names are passed over, and of each file no more is read
 * than tells that it is too large.
 *
 * <p>Archives are not opened as file systems: a small Java has none for them, and of one archive
 * there can only be one at a time.
 *
 * @param ours tells by the name without folders whether a file is read
 * @param mostBytes no more of a file is read than one byte above this
 * @param mostInArchive the bytes that all files of an archive may have that are read
 */
public record RubricFolder(Predicate<String> ours, int mostBytes, int mostInArchive) {

  /** Reads the files at the root of a zip or a jar, each by its name with that of the archive. */
  public Map<String, byte[]> ofArchive(Path archive, String name) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      return files(zip, "", name + "!/");
    }
  }

  /**
   * Reads the files of a folder that a class finds, each by its name with that of the folder.
   *
   * @return null if there is no such folder, or if it cannot be listed
   */
  public @Nullable Map<String, byte[]> ofResources(Class<?> owner, String folder)
      throws IOException {
    URL url = owner.getResource(folder);
    if (url == null) {
      return null;
    }
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false); // so that closing what it opens closes nobody else's
    if (connection instanceof JarURLConnection jar) {
      try (ZipFile zip = jar.getJarFile()) {
        String entry = jar.getEntryName();
        return files(zip, entry == null ? "" : within(entry), within(folder));
      }
    }
    try {
      return files(Path.of(URI.create(url.toString())), within(folder));
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return null;
    }
  }

  /** Reads one file that a class finds in a folder; null if there is none. */
  public byte @Nullable [] resource(Class<?> owner, String folder, String name) throws IOException {
    try (InputStream in = owner.getResourceAsStream(within(folder) + name)) {
      return in == null ? null : read(in);
    }
  }

  /** Returns what stands before the names of a folder's files. */
  public static String within(String folder) {
    return folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
  }

  private Map<String, byte[]> files(Path directory, String prefix) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (DirectoryStream<Path> listed =
        Files.newDirectoryStream(directory, file -> ours.test(file.getFileName().toString()))) {
      for (Path file : listed) {
        try (InputStream in = Files.newInputStream(file)) {
          files.put(prefix + file.getFileName(), read(in));
        }
      }
    }
    return files;
  }

  private Map<String, byte[]> files(ZipFile zip, String folder, String prefix) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    int left = mostInArchive;
    for (ZipEntry entry : zip.stream().toList()) {
      String name = entry.getName();
      boolean inside = name.startsWith(folder) && name.lastIndexOf('/') < folder.length();
      if (inside && ours.test(name.substring(folder.length()))) {
        try (InputStream in = zip.getInputStream(entry)) {
          byte[] bytes = read(in);
          left -= bytes.length;
          if (left < 0) {
            throw new IOException(
                "its files have more than %s MiB in all".formatted(mostInArchive >> 20));
          }
          files.put(prefix + name.substring(folder.length()), bytes);
        }
      }
    }
    return files;
  }

  private byte[] read(InputStream in) throws IOException {
    return in.readNBytes(mostBytes + 1);
  }
}
