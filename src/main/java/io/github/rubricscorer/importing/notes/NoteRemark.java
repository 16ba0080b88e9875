package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.ArrayList;
import java.util.List;

/**
 * One remark on an answer, or one criterion: what concepts are drafted from.
 *
 * @param role praise, advice, criterion
 * @param text what it says
 * @param first the line that it begins in, from 1
 * @param last the line that it ends in
 * @param points its points, or 0 where none are given
 * @param keywords words that say it, from a table; possibly empty
 * @param hint what to say when it is missing, from a table; empty where there is none
 * @param details remarks below it
 * @param stressed whether the heading above says that it matters much
 * @param judgement what the notes say of how much it matters; possibly empty
 * @param group the list of which only some count; empty where it is in none
 */
public record NoteRemark(
    Role role,
    RichText text,
    int first,
    int last,
    double points,
    List<String> keywords,
    String hint,
    List<RichText> details,
    boolean stressed,
    String judgement,
    String group) {
  /** Copies the lists. */
  public NoteRemark {
    keywords = List.copyOf(keywords);
    details = List.copyOf(details);
  }

  static NoteRemark of(Role role, RichText text, int first, int last, boolean stressed) {
    return new NoteRemark(role, text, first, last, 0, List.of(), "", List.of(), stressed, "", "");
  }

  /** How many characters all of it has. */
  public int length() {
    return text.text().length()
        + hint.length()
        + judgement.length()
        + keywords.stream().mapToInt(String::length).sum()
        + details.stream().mapToInt(detail -> detail.text().length()).sum();
  }

  NoteRemark as(Role other) {
    return new NoteRemark(
        other, text, first, last, points, keywords, hint, details, stressed, judgement, group);
  }

  NoteRemark withPoints(double value) {
    return new NoteRemark(
        role, text, first, last, value, keywords, hint, details, stressed, judgement, group);
  }

  NoteRemark withDetails(List<RichText> added, int lastLine) {
    List<RichText> more = new ArrayList<>(details);
    more.addAll(added);
    return new NoteRemark(
        role, text, first, lastLine, points, keywords, hint, more, stressed, judgement, group);
  }

  NoteRemark judged(String said, int lastLine) {
    return new NoteRemark(
        role, text, first, lastLine, points, keywords, hint, details, stressed, said, group);
  }

  NoteRemark grouped(String name) {
    return new NoteRemark(
        role, text, first, last, points, keywords, hint, details, stressed, judgement, name);
  }

  /** The same, with other ways to say it. */
  NoteRemark accepting(List<String> others, int lastLine) {
    List<String> all = new ArrayList<>(keywords);
    others.stream().filter(other -> !other.isBlank()).forEach(all::add);
    return new NoteRemark(
        role, text, first, lastLine, points, all, hint, details, stressed, judgement, group);
  }
}
