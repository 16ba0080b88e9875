package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bullets that Markdown does not know, and pictures that stand for "good" or "add this". */
final class Signs {
  private static final String BULLETS = "•◦▪●‣·∙○■□–—";

  private static final Pattern BOX = Pattern.compile("^\\s*(?:\\[[ xX]?\\]|[☐☑☒])\\s+(?=\\S)");

  private static final Map<Integer, Role> ROLES = roles();

  private Signs() {}

  private static Map<Integer, Role> roles() {
    Map<Integer, Role> roles = new HashMap<>();
    "✅✔☑👍💪⭐🌟🟢👏💚🎉".codePoints().forEach(c -> roles.put(c, Role.PRAISE));
    "💡📌🔧🛠⚠❗🔸🔹👉📝🎯➡🟡🟠➕🔍🚀📈💭❓🔶🔷📚"
        .codePoints()
        .forEach(c -> roles.put(c, Role.ADVICE));
    "❌🚫🔴✖👎✗✘⛔🛑➖".codePoints().forEach(c -> roles.put(c, Role.MISTAKE));
    return Map.copyOf(roles);
  }

  /** How many characters a bullet has at the start, with the blanks after it; 0 for none. */
  static int bullet(String text) {
    int at = skipBlanks(text, 0);
    if (at >= text.length() || BULLETS.indexOf(text.charAt(at)) < 0) {
      return 0;
    }
    int end = skipBlanks(text, at + 1);
    return end > at + 1 && end < text.length() || at + 1 < text.length() && isDot(text.charAt(at))
        ? end
        : 0;
  }

  /** The text without a box to tick at its start: "[ ] ". */
  static RichText withoutBox(RichText text) {
    Matcher box = BOX.matcher(text.text());
    return box.find() ? text.from(box.end()) : text;
  }

  private static boolean isDot(char bullet) {
    return bullet == '•' || bullet == '●';
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** What the sign at the start stands for; null where there is none. */
  static @Nullable Role role(String text) {
    int at = skipBlanks(text, 0);
    return at < text.length() ? ROLES.get(text.codePointAt(at)) : null;
  }

  /** Cuts a line before each sign in it. */
  static List<RichText> split(RichText line) {
    List<RichText> parts = new ArrayList<>();
    String text = line.text();
    int start = 0;
    for (int i = 1; i < text.length(); i++) {
      if (ROLES.containsKey(text.codePointAt(i)) && Character.isWhitespace(text.charAt(i - 1))) {
        parts.add(line.part(start, i));
        start = i;
      }
    }
    parts.add(line.part(start, text.length()));
    return parts;
  }

  /** The text without pictures at its start. */
  static RichText without(RichText text) {
    String all = text.text();
    int at = 0;
    while (at < all.length()) {
      int c = all.codePointAt(at);
      if (!isPicture(c) && !Character.isWhitespace(c)) {
        break;
      }
      at += Character.charCount(c);
    }
    return text.from(at);
  }

  private static boolean isPicture(int c) {
    int type = Character.getType(c);
    return ROLES.containsKey(c)
        || type == Character.OTHER_SYMBOL
        || type == Character.NON_SPACING_MARK
        || c == 0x200D
        || c >= 0x1F000 && c <= 0x1FAFF;
  }
}
