package io.github.rubricscorer.text;

import io.github.rubricscorer.text.markup.Marks;
import java.util.Locale;
import java.util.Set;

/**
 * Tells addresses and the names of files from words that signs join. What such a thing is written
 * with is no statement: the words of an address are skipped, a file's name is one word.
 */
final class Names {
  /** Endings of files' names; those that other names have as well need a path or a hyphen. */
  private static final Set<String> FILES =
      Set.of(
          "avi",
          "bak",
          "bash",
          "bat",
          "bmp",
          "cfg",
          "conf",
          "cpp",
          "css",
          "csv",
          "dll",
          "docx",
          "exe",
          "gif",
          "gz",
          "hcl",
          "hpp",
          "htm",
          "html",
          "ini",
          "ipynb",
          "jar",
          "java",
          "jpeg",
          "jpg",
          "json",
          "jsonl",
          "jsx",
          "kt",
          "log",
          "md",
          "mjs",
          "mov",
          "mp3",
          "mp4",
          "odt",
          "ogg",
          "parquet",
          "pdf",
          "pem",
          "php",
          "png",
          "ppt",
          "pptx",
          "properties",
          "proto",
          "ps1",
          "psd",
          "py",
          "rb",
          "rst",
          "rtf",
          "scss",
          "sh",
          "sql",
          "sqlite",
          "svg",
          "tar",
          "tex",
          "tf",
          "tfvars",
          "tgz",
          "tmp",
          "toml",
          "tsv",
          "tsx",
          "txt",
          "wav",
          "webp",
          "xls",
          "xlsx",
          "xml",
          "xsd",
          "yaml",
          "yml",
          "zip");

  private static final Set<String> AMBIGUOUS_FILES =
      Set.of("c", "cs", "db", "go", "h", "js", "map", "rs", "ts");

  private static final String CLOSING = ".,;:!?'\"*_)]}\u2019\u201D\u2026";

  /** What is longer is no path. */
  private static final int LONGEST_PATH = 255;

  private static final int LONGEST_ENDING = 10;

  private Names() {}

  /** Returns where the run of characters without a blank ends. */
  static int runEnd(char[] text, int from, int length) {
    int at = from;
    while (at < length && !Marks.isBlank(text[at]) && !Marks.isMark(text[at])) {
      char c = text[at];
      if (c == '<' || c == '>' || c == '"' || c == '|' || c == '`' || c == '\u201D') {
        return at;
      }
      at++;
    }
    return at;
  }

  /** Returns the end without the punctuation after it. */
  static int trimmed(char[] text, int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      open += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
    }
    int end = to;
    while (end > from && CLOSING.indexOf(text[end - 1]) >= 0) {
      if (text[end - 1] == ')' && open++ >= 0) {
        return end;
      }
      end--;
    }
    return end;
  }

  /**
   * Tells whether an address begins with a word.
   *
   * @param start the word's first character
   * @param wordEnd the character after it
   * @param end the character after the last of the run
   */
  static boolean isAddress(char[] text, int start, int wordEnd, int end) {
    if (wordEnd + 3 < end && text[wordEnd] == ':') {
      boolean scheme = text[wordEnd + 1] == '/' && text[wordEnd + 2] == '/';
      return scheme || isWord("mailto", text, start, wordEnd);
    }
    if (text[wordEnd] == '.' && isWord("www", text, start, wordEnd)) {
      return wordEnd + 1 < end && Character.isLetterOrDigit(text[wordEnd + 1]);
    }
    return isMail(text, wordEnd, end);
  }

  private static boolean isMail(char[] text, int from, int end) {
    int at = from;
    while (at < end && text[at] != '@') {
      char c = text[at];
      if (!Character.isLetterOrDigit(c) && c != '.' && c != '-' && c != '_' && c != '+') {
        return false;
      }
      at++;
    }
    for (int i = at + 2; i + 1 < end; i++) {
      if (text[i] == '.' && Character.isLetter(text[i + 1])) {
        return Character.isLetterOrDigit(text[at + 1]);
      }
    }
    return false;
  }

  private static boolean isWord(String word, char[] text, int from, int to) {
    return new String(text, from, to - from).equalsIgnoreCase(word);
  }

  /** Returns the end of the name of a file without the number of a line after it. */
  static int withoutLine(char[] text, int from, int to) {
    int at = to;
    while (at > from && text[at - 1] >= '0' && text[at - 1] <= '9') {
      at--;
    }
    return at < to && at > from && text[at - 1] == ':' ? at - 1 : to;
  }

  /** Returns where the name of a file begins whose path begins here, or -1. */
  static int fileStart(char[] text, int from, int end) {
    if (end - from > LONGEST_PATH) {
      return -1;
    }
    int start = from;
    int dot = -1;
    boolean joint = false;
    for (int i = from; i < end; i++) {
      char c = text[i];
      if (c == '/' || c == '\\') {
        start = i + 1;
        joint = true;
        dot = -1;
      } else if (c == '.') {
        joint |= dot >= 0;
        dot = i;
      } else if (c == '-' || c == '_') {
        joint = true;
      } else if (!Character.isLetterOrDigit(c) && c != '~') {
        return -1;
      }
    }
    if (dot <= start || end - dot - 1 > LONGEST_ENDING || isCapitalised(text, dot + 1, end)) {
      return -1;
    }
    String ending = new String(text, dot + 1, end - dot - 1).toLowerCase(Locale.ROOT);
    return FILES.contains(ending) || joint && AMBIGUOUS_FILES.contains(ending) ? start : -1;
  }

  /** A sentence without a blank before it: "Python.Java is slower". */
  private static boolean isCapitalised(char[] text, int from, int to) {
    return from + 1 < to
        && Character.isUpperCase(text[from])
        && Character.isLowerCase(text[from + 1]);
  }
}
