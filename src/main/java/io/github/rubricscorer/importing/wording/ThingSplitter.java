package io.github.rubricscorer.importing.wording;

import io.github.rubricscorer.importing.notes.NoteRemark;
import io.github.rubricscorer.importing.notes.Role;
import io.github.rubricscorer.importing.notes.text.RichText;
import io.github.rubricscorer.importing.notes.text.RichText.Kind;
import io.github.rubricscorer.importing.notes.text.RichText.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes remarks apart into the things that they speak of. Not thread-safe. */
public final class ThingSplitter {
  private static final Pattern LEAD = Pattern.compile("^(.{1,60}?)(?::\\s|\\s[–—-]\\s|—)");

  /** Who is to say something, and that it is to be said: "The student should mention that". */
  private static final Pattern PREFACE =
      Pattern.compile(
          "(?i)^(?:(?:(?:the|a|an|your|their)\\s+)?(?:student|candidate|answer|response|learner|pupil|"
              + "trainee|applicant|solution|they|you)s?(?:['’]s?)?\\s+(?:solution\\s+|answer\\s+)?"
              + "(?:(?:should|must|could|can|may|might|will|has to|needs? to|is able to|also|correctly|"
              + "clearly|has|have)\\s+){0,3}"
              + "(?:explain|state|describe|mention|note|identif|indicate|sa(?:y|id)|recogni[sz]e|name|g[ia]ve|"
              + "list|outline|define|discuss|point(?:s|ed)? out|wr[io]te|show|refer|talk|"
              + "use|understand|know|include|bring up)(?:y|ies|ied|s|d|ed|n)?"
              + "|(?:explain|state|describe|mention|note|identifie|indicate|say|recogni[sz]e|define|outline)"
              + "(?:s|d|ed)?(?=\\s+(?:that|how|why|whether|either)\\b)"
              + "|(?:explain|state|describe|mention|note|identifie|indicate|say|recogni[sz]e|define|outline)s"
              + ")\\s+(?:down\\s+|about\\s+|to\\s+)?"
              + "(?:(?:either|at least)?\\s*(?:one|two|any|both|some)\\s+of the following(?: points)?:?\\s+)?"
              + "(?:(?:that|how|why|whether)\\s+)?");

  /** Other ways that a scheme allows. */
  private static final Pattern OR = Pattern.compile("\\s+(?:OR|or else|alternatively),?\\s+");

  /** What follows says of the thing what it is for, or when, or where. */
  private static final Pattern CUT =
      Pattern.compile(
          ",|;|\\s[–—-]\\s|—|\\s(?:so|because|since|to|when|while|if|for|that|which|who|instead"
              + "|until|before|after|without|via|by|whether|in order)\\s");

  private static final Pattern TAIL_BREAK = Pattern.compile(":\\s|\\s[–—-]\\s");

  private static final Pattern REASON = Pattern.compile(",|;|—|\\s(?:because|since|[–—-])\\s");

  /** Where a long phrase may be cut. */
  private static final Pattern LATE_CUT =
      Pattern.compile("\\s(?:in|on|at|from|as|through|across|between|under|of)\\s");

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

  /**
   * What is in brackets and does not say the thing: "(not killed)", "(simply "no", doesn't count)".
   */
  private static final Pattern EXCEPT =
      Pattern.compile(
          "(?i)^(?:but |only |if |unless |aber |wenn |nur |(?:but )?(?:not|nicht|kein|no)\\b)|\\b(?:does not|doesn['’]t|don['’]t) count\\b");

  private static final Pattern TAIL =
      Pattern.compile("^\\s*,?\\s*(?:and|with|plus|\\+|&)\\s+(.+)$");
  private static final Pattern AND =
      Pattern.compile(",\\s+(?:and|or)\\s+|\\s+and\\s+|,\\s+|\\s+\\+\\s+");
  private static final Pattern BOLD_AND = Pattern.compile(",\\s+and\\s+|\\s+and\\s+|,\\s+");
  private static final Pattern SLASH = Pattern.compile("\\s*/(?!\\d)\\s*|\\s+or\\s+");
  private static final Pattern ALTERNATIVES =
      Pattern.compile("\\s*[,;/]\\s*(?:or\\s+|and\\s+)?|\\s+or\\s+|\\s+and\\s+");
  private static final Pattern LISTED = Pattern.compile(",");
  private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|an?)\\s+");

  /** A criterion of so few words is its own name if only one of them tells anything. */
  private static final int WHOLE = 6;

  private static final Pattern DENIES = Pattern.compile("no|not|never|don't|without");

  private static final Pattern STRESSED =
      Pattern.compile(
          "(?i)direct fix|main (?:fix|point|thing)|high[- ]value|most"
              + " important|\\bimportant|essential|crucial|the key\\b|\\bkey"
              + " point|\\bmust\\b|vital|critical (?:point|here)|\\bbig(?:gest)? one\\b|look for first");

  /** What counts half. */
  private static final Pattern MINOR =
      Pattern.compile(
          "(?i)^\\W{0,3}(?:optional(?:ly)?|bonus|nice to have|minor(?: point| detail)?)\\s?[:–—-]"
              + "|[(\\[](?:optional|bonus|nice to have|(?:a )?minor(?: point| detail)?)[)\\]]");

  private static final Pattern MINOR_JUDGEMENT =
      Pattern.compile("(?i)\\b(?:optional|bonus|nice to have|minor)\\b");

  private final Words words;

  /** Makes a splitter. */
  public ThingSplitter(Words words) {
    this.words = words;
  }

  /** The things in a remark; none where it says nothing of the subject. */
  public List<Thing> of(NoteRemark remark) {
    RichText text = withoutPreface(withoutTail(withoutLead(remark.text())));
    List<Thing> things = new ArrayList<>();
    List<Mark> anchors = anchors(text);
    if (remark.points() != 0 || remark.role() == Role.CRITERION) {
      things.add(whole(remark, text, anchors));
    } else if (!anchors.isEmpty() && !explains(text, anchors)) {
      anchored(remark, text, anchors, things);
    } else if (remark.role() == Role.PRAISE && isList(text.text())) {
      for (String part : AND.split(text.text(), -1)) {
        things.add(thing(remark, part, List.of(), "", false));
      }
    } else {
      things.add(whole(remark, text, anchors));
    }
    things.removeIf(thing -> isEmpty(thing, remark));
    return things;
  }

  private boolean isEmpty(Thing thing, NoteRemark remark) {
    boolean given = remark.role() == Role.CRITERION || thing.stressed();
    return given ? words.of(thing.key()).isEmpty() : words.content(thing.key()).isEmpty();
  }

  /** Drops what only judges: "Excellent — you covered". */
  private RichText withoutLead(RichText text) {
    Matcher lead = LEAD.matcher(text.text());
    if (lead.find()
        && lead.end() < text.text().length()
        && words.content(lead.group(1)).isEmpty()) {
      return text.from(lead.end());
    }
    return text;
  }

  /** Drops what only judges after a colon or a dash: "the loss of savings: exactly right". */
  private RichText withoutTail(RichText text) {
    Matcher tail = TAIL_BREAK.matcher(text.text());
    int end = 0;
    while (tail.find()) {
      end = tail.start();
    }
    return end > 0
            && words.content(text.text().substring(end)).isEmpty()
            && !words.content(text.text().substring(0, end)).isEmpty()
        ? text.part(0, end)
        : text;
  }

  /** Drops who is to say it. */
  private RichText withoutPreface(RichText text) {
    Matcher preface = PREFACE.matcher(text.text());
    return preface.find()
            && preface.end() < text.text().length()
            && !words.of(text.text().substring(preface.end())).isEmpty()
        ? text.from(preface.end())
        : text;
  }

  private static List<Mark> anchors(RichText text) {
    return text.marks().stream()
        .filter(mark -> mark.kind() != Kind.CODE)
        .sorted(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end))
        .toList();
  }

  /** Whether what it is called stands before a colon, and what it is after it. */
  private boolean explains(RichText text, List<Mark> anchors) {
    int colon = text.text().indexOf(": ");
    return colon > 0
        && anchors.getFirst().start() < colon
        && words.naming(text.text().substring(0, colon)).size() <= 5;
  }

  private boolean isList(String text) {
    String[] parts = AND.split(BRACKETS.matcher(text).replaceAll(" "), -1);
    if (parts.length < 2) {
      return false;
    }
    for (String part : parts) {
      int count = words.content(part).size();
      if (count < 1 || count > 4) {
        return false;
      }
    }
    return parts.length > 2 || !LISTED.matcher(text).find() || text.contains(" and ");
  }

  /** One thing: what comes before a colon or a clause is what it is called. */
  private Thing whole(NoteRemark remark, RichText given, List<Mark> anchors) {
    List<String> alternatives = new ArrayList<>(remark.keywords());
    RichText text = alternative(given, alternatives);
    String all = text.text();
    for (Mark mark : text.marks()) {
      alternatives.add(text.of(mark));
    }
    Matcher colon = Pattern.compile(":\\s|\\s[–—]\\s").matcher(all);
    String key = all;
    String rest = "";
    if (colon.find() && words.content(all.substring(0, colon.start())).size() <= 5) {
      key = all.substring(0, colon.start());
      rest = all.substring(colon.end());
      listed(rest, alternatives);
    } else {
      int cut = cut(all);
      key = all.substring(0, cut);
      rest = all.substring(cut);
    }
    boolean strong = remark.role() != Role.CRITERION && !anchors.isEmpty();
    if (strong && anchors.getFirst().end() <= key.length()) {
      rest =
          key.substring(0, anchors.getFirst().start())
              + key.substring(anchors.getFirst().end())
              + " "
              + rest;
      List<String> names =
          keys(text.of(anchors.getFirst())).stream().flatMap(List::stream).toList();
      key = names.getFirst();
      alternatives.addAll(names.subList(1, names.size()));
    }
    return thing(remark, key, alternatives, rest, strong);
  }

  /** The first of the ways that a scheme allows; the others are added as other names. */
  private static RichText alternative(RichText text, List<String> others) {
    Matcher or = OR.matcher(text.text());
    if (!or.find()) {
      return text;
    }
    others.addAll(List.of(OR.split(text.text().substring(or.end()), -1)));
    return text.part(0, or.start());
  }

  /** A short list after the colon has other things that it may be called. */
  private void listed(String rest, List<String> alternatives) {
    String[] parts = AND.split(BRACKETS.matcher(rest).replaceAll(" "), -1);
    boolean shortParts =
        Arrays.stream(parts)
            .allMatch(part ->
                part.strip().split("\\s+", -1).length <= 3 && !words.content(part).isEmpty());
    if (shortParts) {
      for (String part : parts) {
        alternatives.add(part.strip().replaceAll("[.]$", ""));
      }
    }
  }

  /** Where the first clause ends that has something to say. */
  private int cut(String text) {
    Matcher matcher =
        CUT.matcher(BRACKETS.matcher(text).replaceAll(found -> "_".repeat(found.group().length())));
    int end = text.length();
    while (matcher.find() && end == text.length()) {
      int before = words.content(text.substring(0, matcher.start())).size();
      int after = words.content(text.substring(matcher.end())).size();
      boolean reason = before == 1 && REASON.matcher(matcher.group()).matches();
      if (before >= 2 || before == 1 && after == 0 || reason) {
        end = matcher.start();
      }
    }
    Matcher late = LATE_CUT.matcher(text);
    while (late.find() && late.start() < end) {
      if (words.content(text.substring(0, late.start())).size() >= 3) {
        return late.start();
      }
    }
    return end;
  }

  private void anchored(NoteRemark remark, RichText text, List<Mark> anchors, List<Thing> things) {
    int from = 0;
    for (int i = 0; i < anchors.size(); i++) {
      Mark anchor = anchors.get(i);
      int to = i + 1 < anchors.size() ? anchors.get(i + 1).start() : text.text().length();
      String before = text.text().substring(from, anchor.start());
      String after = text.text().substring(anchor.end(), to);
      // Between two anchors, what follows the last comma or "and" belongs to the next.
      if (i + 1 < anchors.size()) {
        Matcher connector = Pattern.compile(".*(?:,|\\sand\\s|\\sor\\s|;)").matcher(after);
        if (connector.lookingAt()) {
          to = anchor.end() + connector.end();
          after = text.text().substring(anchor.end(), to);
        }
      }
      anchor(remark, text.of(anchor), before, after, i + 1 == anchors.size(), things);
      from = to;
    }
  }

  private void anchor(
      NoteRemark remark,
      String anchor,
      String before,
      String after,
      boolean last,
      List<Thing> things) {
    List<List<String>> keys = keys(anchor);
    String rest = after;
    Matcher tail = TAIL.matcher(BRACKETS.matcher(after).replaceAll(" "));
    String extra = "";
    if (last && tail.matches()) {
      String head = tail.group(1).substring(0, cut(tail.group(1)));
      if (words.content(head).size() >= 2 && !share(anchor, head)) {
        extra = tail.group(1);
        rest = "";
      }
    }
    if (keys.size() == 1 && extra.isEmpty() && isBare(anchor)) {
      String whole = before + anchor + after;
      int cut = Math.max(cut(whole), before.length() + anchor.length());
      things.add(
          thing(remark, whole.substring(0, cut), List.of(anchor), whole.substring(cut), true));
      return;
    }
    for (int i = 0; i < keys.size(); i++) {
      List<String> names = keys.get(i);
      String key = names.getFirst();
      boolean end = i == keys.size() - 1;
      String purpose = purpose(rest);
      boolean allNames =
          words.content(key).stream().allMatch(Word::name) && words.content(key).size() <= 3;
      if (keys.size() == 1 && allNames && words.content(purpose).size() >= 2) {
        things.add(thing(remark, purpose, names, before + " " + rest, true));
      } else {
        things.add(
            thing(
                remark,
                key,
                names.subList(1, names.size()),
                end ? before + " " + rest : before,
                true));
      }
    }
    if (!extra.isEmpty()) {
      int cut = cut(extra);
      things.add(thing(remark, extra.substring(0, cut), List.of(), extra.substring(cut), true));
    }
  }

  /** Whether it is one common word, which needs those around it for a name. */
  private boolean isBare(String anchor) {
    List<Word> naming = words.naming(anchor);
    return naming.size() == 1 && !naming.getFirst().isTelling();
  }

  private boolean share(String a, String b) {
    List<Word> others = words.content(b);
    return words.content(a).stream().anyMatch(word -> others.stream().anyMatch(word::isLike));
  }

  private String purpose(String rest) {
    Matcher purpose = Pattern.compile("^\\s*for\\s+([^(),.;]+)").matcher(rest);
    return purpose.find() ? purpose.group(1).substring(0, cut(purpose.group(1))).strip() : "";
  }

  /** What an anchor names: one thing with its alternatives, or several. */
  private List<List<String>> keys(String anchor) {
    List<List<String>> keys = new ArrayList<>();
    for (String part : parts(stripped(anchor))) {
      String[] sides = SLASH.split(part, -1);
      if (sides.length > 1 && areDifferent(sides)) {
        for (String side : sides) {
          keys.add(List.of(side.strip()));
        }
      } else if (sides.length > 1) {
        keys.add(names(part, sides));
      } else {
        keys.add(List.of(part.strip()));
      }
    }
    return keys.isEmpty() ? List.of(List.of(stripped(anchor))) : keys;
  }

  /** What "and" joins in an anchor, if each part can stand alone. */
  private List<String> parts(String anchor) {
    List<String> parts = List.of(BOLD_AND.split(anchor, -1));
    boolean all =
        parts.stream()
            .map(words::content)
            .allMatch(part -> part.size() > 1 || part.stream().anyMatch(Word::isTelling));
    return all ? parts : List.of(anchor);
  }

  /** "rate limiting / circuit breakers": both are phrases, and have no word in common. */
  private boolean areDifferent(String... sides) {
    List<Word> seen = new ArrayList<>();
    for (String side : sides) {
      List<Word> content = words.content(side);
      if (content.size() < 2 || content.stream().anyMatch(Word::name)) {
        return false;
      }
      if (content.stream().anyMatch(word -> seen.stream().anyMatch(word::isLike))) {
        return false;
      }
      seen.addAll(content);
    }
    return true;
  }

  /** "Bulk/Composite APIs": both have the noun. */
  private List<String> names(String whole, String... sides) {
    List<String> names = new ArrayList<>(List.of(whole.strip()));
    List<Word> end = words.content(sides[sides.length - 1]);
    for (String side : sides) {
      boolean alone = words.content(side).size() == 1 && end.size() == 2;
      boolean acronym = side.strip().chars().allMatch(Character::isUpperCase);
      names.add(alone && !acronym ? side.strip() + " " + end.getLast().text() : side.strip());
    }
    return names;
  }

  private Thing thing(
      NoteRemark remark, String key, List<String> names, String rest, boolean strong) {
    List<String> alternatives = new ArrayList<>(names);
    List<String> contexts = new ArrayList<>();
    brackets(key, alternatives, contexts);
    brackets(rest, alternatives, contexts);
    String context = BRACKETS.matcher(rest).replaceAll(" ").strip();
    if (!words.content(context).isEmpty()) {
      contexts.add(context);
    }
    String acronym = Words.acronym(key);
    if (!acronym.isEmpty()) {
      alternatives.add(acronym);
    }
    remark.details().forEach(detail -> contexts.add(detail.text()));
    if (!remark.hint().isBlank()) {
      contexts.add(remark.hint());
    }
    boolean stressed =
        STRESSED.matcher(remark.text().text()).find()
            || STRESSED.matcher(remark.judgement()).find();
    return new Thing(
        remark.role(),
        named(key, strong || remark.role() == Role.CRITERION),
        alternatives,
        contexts,
        source(remark),
        strong,
        weight(remark, strong, stressed),
        remark.first(),
        remark.group());
  }

  private static String source(NoteRemark remark) {
    String text = remark.text().text();
    String judged = remark.judgement().isBlank() ? text : text + " " + remark.judgement();
    return remark.hint().isBlank() ? judged : remark.hint() + " " + judged;
  }

  private static double weight(NoteRemark remark, boolean strong, boolean stressed) {
    if (remark.points() != 0) {
      return remark.points();
    }
    if (MINOR.matcher(remark.text().text()).find()
        || MINOR_JUDGEMENT.matcher(remark.judgement()).find()) {
      return 0.5;
    }
    if (stressed) {
      return 3;
    }
    return strong || remark.stressed() ? 2 : 1;
  }

  private void brackets(String text, List<String> alternatives, List<String> contexts) {
    Matcher matcher = BRACKETS.matcher(text);
    while (matcher.find()) {
      String inside = matcher.group(1).strip();
      if (EXCEPT.matcher(inside).find()) {
        continue;
      }
      if (STRESSED.matcher(inside).find()) {
        contexts.add(inside);
        continue;
      }
      String[] parts =
          ALTERNATIVES.split(
              inside.replaceFirst("^(?:e\\.g\\.|i\\.e\\.|such as|like),?\\s*", ""), -1);
      for (String part : parts) {
        int count = words.content(part).size();
        if (count > 0 && count <= 3) {
          alternatives.add(part.strip());
        } else if (count > 0) {
          contexts.add(part.strip());
        }
      }
    }
  }

  /** What the thing is called: without brackets, and without what only advises around it. */
  private String named(String key, boolean given) {
    String text = BRACKETS.matcher(key).replaceAll(" ").replaceAll("\\s+", " ").strip();
    List<Word> all = words.of(text);
    List<Word> naming = given ? words.naming(text) : words.content(text);
    if (naming.isEmpty()) {
      return stripped(text);
    }
    if (given && naming.size() == 1 && all.size() > 1 && all.size() <= WHOLE) {
      return ARTICLE.matcher(stripped(text)).replaceFirst("");
    }
    int from = naming.getFirst().start();
    int to = naming.getLast().end();
    for (Word word : all) {
      if (word.end() < from
          && from - word.end() <= 12
          && DENIES.matcher(word.surface()).matches()) {
        from = word.start();
        break;
      }
    }
    return text.substring(from, to);
  }

  private static String stripped(String text) {
    return text.strip().replaceAll("[.:,;]+$", "");
  }
}
