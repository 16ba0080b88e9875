package io.github.rubricscorer.importing.notes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What chat programs export: who wrote each message, and when. Each message gets a label for its
 * writer's part in the talk, "Coach:" for who asks and "You:" for who answers, and loses the time;
 * lines stay lines. Known are a time and a name before the message ({@code [12/03/2025, 14:03] Ann:
 * Hello}, {@code 12.03.25, 14:03 - Ann: Hello}), and both on a line of their own above it.
 */
final class ChatExport {
  private static final String TIME =
      "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:[\\s\\h]?[AaPp]\\.?[Mm]\\.?)?";
  private static final String DAY = "\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}";
  private static final String NAME = "([\\p{L}][^:\\[\\]<>*]{0,39}?)";

  private static final Pattern BESIDE =
      Pattern.compile(
          "^\\p{Cf}?\\[?(?:"
              + DAY
              + ",?\\s)?"
              + TIME
              + "\\]?\\s?(?:-\\s)?\\*{0,2}"
              + NAME
              + "\\*{0,2}:\\*{0,2}\\s(.*)$");

  private static final Pattern ABOVE =
      Pattern.compile(
          "^\\*{0,2}"
              + NAME
              + "\\*{0,2},?\\s{1,4}[\\[(]?(?:"
              + DAY
              + ",?\\s)?"
              + TIME
              + "[\\])]?\\s*$");

  /** Fewer messages are no talk. */
  private static final int FEWEST = 3;

  /** A message of which only the first line is known. */
  private record Message(int line, String name, String text, boolean above) {}

  private final List<String> lines;
  private final List<Message> messages = new ArrayList<>();

  private ChatExport(String text) {
    lines = new ArrayList<>(List.of(text.split("\n", -1)));
  }

  /** The text with labels for who wrote what; as it is where it is no export of a chat. */
  static String labelled(String text) {
    ChatExport export = new ChatExport(text);
    export.read();
    return export.messages.size() < FEWEST ? text : export.labelled();
  }

  private void read() {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      Matcher beside = BESIDE.matcher(line);
      Matcher above = ABOVE.matcher(line);
      if (beside.matches()) {
        messages.add(new Message(i, beside.group(1).strip(), beside.group(2), false));
      } else if (above.matches() && i + 1 < lines.size() && !lines.get(i + 1).isBlank()) {
        messages.add(new Message(i, above.group(1).strip(), lines.get(i + 1), true));
      }
    }
  }

  private String labelled() {
    Map<String, String> labels = labels();
    for (Message message : messages) {
      String said = labels.get(message.name()) + ": " + message.text();
      lines.set(message.line(), message.above() ? "" : said);
      if (message.above()) {
        lines.set(message.line() + 1, said);
      }
    }
    return String.join("\n", lines);
  }

  /** Who asks and who answers: by what they are called, and else who has the first question. */
  private Map<String, String> labels() {
    Set<String> names = new LinkedHashSet<>();
    messages.forEach(message -> names.add(message.name()));
    Map<String, String> labels = new LinkedHashMap<>();
    for (String name : names) {
      for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
        Role role = NoteLabels.PEOPLE.contains(word) ? NoteLabels.roleOf(word) : null;
        if (role != null) {
          labels.put(name, role == Role.ANSWER ? "You" : "Coach");
        }
      }
    }
    if (!labels.containsValue("Coach")) {
      messages.stream()
          .filter(message -> !labels.containsKey(message.name()))
          .filter(message -> message.text().contains("?"))
          .findFirst()
          .ifPresent(message -> labels.put(message.name(), "Coach"));
    }
    names.forEach(name -> labels.putIfAbsent(name, "You"));
    return labels;
  }
}
