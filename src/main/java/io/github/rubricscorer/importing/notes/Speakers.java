package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.text.RichText;
import io.github.rubricscorer.importing.notes.text.RichText.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who speaks in notes under a name of their own: "**Ann:** well done." A bold word before a colon
 * is a name where the notes tell elsewhere of somebody called so ("with Ann", "what Ann liked"),
 * and else what the line is about.
 */
final class Speakers {
  private static final Pattern LABEL =
      Pattern.compile("^(\\p{Lu}\\p{L}{1,20})(?:,\\s([^:]{1,30}))?:\\s*");

  private static final Pattern LAST =
      Pattern.compile("(?i)(?:at|in) the end|finally|to finish|to sum up|last(?:ly)?|afterwards");

  private static final Pattern TOLD =
      Pattern.compile(
          "\\b(?:(?:[Ii]nterview|[Ss]ession|[Tt]alk|[Cc]all|[Cc]hat|[Rr]ound|[Mm]ock|[Pp]ractice"
              + "|[Pp]ractised|[Ss]poke|[Tt]alked|[Ss]at) with|(?<=^|\n)With|[Aa]sked by|(?:[Ii]nterviewer|[Cc]oach|[Mm]entor|[Ee]xaminer|[Tt]utor)"
              + "(?:\\sis|:)?)\\s(\\p{Lu}\\p{L}{1,20})\\b"
              + "|\\b(\\p{Lu}\\p{L}{1,20})\\s(?:played|plays|said|says|missed|thought|expected|asked|asks|commented|interviewed|liked"
              + "|wanted|read along)\\b");

  private final Set<String> people = new HashSet<>();

  /**
   * What somebody says.
   *
   * @param text without the name
   * @param last whether it is said of all, at the end
   */
  record Said(RichText text, boolean last) {}

  Speakers(List<Segment> segments) {
    String all =
        segments.stream().map(segment -> segment.text().text()).collect(Collectors.joining("\n"));
    Matcher told = TOLD.matcher(all);
    while (told.find()) {
      people.add(told.group(1) == null ? told.group(2) : told.group(1));
    }
    people.removeIf(name -> NoteLabels.roleOf(name.toLowerCase(Locale.ROOT)) != null);
  }

  /** What is said under a name, or nothing. */
  Optional<Said> said(RichText text) {
    Matcher label = LABEL.matcher(text.text());
    boolean bold =
        text.marks().stream().anyMatch(mark -> mark.start() == 0 && mark.kind() == Kind.STRONG);
    if (!bold || !label.find() || !people.contains(label.group(1))) {
      return Optional.empty();
    }
    boolean last = label.group(2) != null && LAST.matcher(label.group(2)).matches();
    return Optional.of(new Said(text.from(label.end()), last));
  }
}
