package io.github.rubricscorer.importing.wording;

import io.github.rubricscorer.base.Resource;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.text.FrequentWords;
import io.github.rubricscorer.text.StopWords;
import io.github.rubricscorer.text.WordAnalysis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts notes into words and tells how rare they are. Not thread-safe. */
public final class Words {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:['’][\\p{L}\\p{M}]+)?");

  /** A name of several words, each with a capital: ResourceQuota. */
  private static final Pattern CAMEL_CASE = Pattern.compile("(?:\\p{Lu}\\p{Ll}{2,}){2,}");

  private static final int LONGEST_NAME = 60;

  private static final Pattern BEFORE_CAPITAL = Pattern.compile("(?=\\p{Lu})");

  private final Language language;
  private final WordAnalysis analysis;
  private final FrequentWords frequent;
  private final Set<String> plain = new HashSet<>();
  private final Set<String> judgement = new HashSet<>();
  private final Set<String> trade = new HashSet<>();
  private final Set<String> everyday = new HashSet<>();
  private final Set<String> common = new HashSet<>();
  private final TreeSet<String> known = new TreeSet<>();

  /**
   * Reads the lists of words. Other languages than English have plain words and frequent ones
   * alone, which are taken for everyday words; a language without them has neither.
   *
   * @param language the language of the notes
   */
  public Words(Language language) {
    this.language = language;
    this.analysis = new WordAnalysis(language);
    this.frequent = FrequentWords.of(language);
    if (language == Language.ENGLISH) {
      readEnglish();
    } else {
      plain.addAll(StopWords.of(language));
      for (String word : frequent.words()) {
        everyday.add(stem(word));
        known.add(word);
      }
    }
  }

  private void readEnglish() {
    Set<String> kind = plain;
    for (String line : lines("plain-words.txt")) {
      if (line.startsWith("# words of judgement")) {
        kind = judgement;
      } else if (line.startsWith("# words of trades")) {
        kind = trade;
      } else if (!line.startsWith("#")) {
        kind.addAll(List.of(line.strip().split("\\s+", -1)));
      }
    }
    Set<String> tier = everyday;
    for (String line : lines("everyday-words.txt")) {
      if (line.equals("# less common")) {
        tier = common;
      } else if (!line.startsWith("#")) {
        for (String word : line.split(" ", -1)) {
          tier.add(stem(word));
          known.add(word);
        }
      }
    }
  }

  /** Whether there are lists of what people say for terms, which are English. */
  boolean haveWordings() {
    return language == Language.ENGLISH;
  }

  /** The language of the notes. */
  public Language language() {
    return language;
  }

  /** The rank of a word among the frequent ones, a large number for others. */
  int rank(String word) {
    return frequent.rank(word);
  }

  static String[] lines(String resource) {
    return Resource.text(Words.class, resource).strip().split("\n", -1);
  }

  /** The name of a word's family. */
  String stem(String word) {
    return analysis.analyse(word).stem();
  }

  /** All words of a text, in their order. */
  List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String written = matcher.group();
      List<String> parts = parts(written);
      if (isOfWords(parts)) {
        addParts(parts, matcher.start(), words);
        continue;
      }
      String surface = written.toLowerCase(Locale.ROOT).replace('’', '\'');
      String base = surface.endsWith("'s") ? surface.substring(0, surface.length() - 2) : surface;
      boolean name = isName(written, text, matcher.start());
      Rarity rarity =
          surface.equals(base) && surface.indexOf('\'') > 0 ? Rarity.PLAIN : rarity(base, name);
      if (rarity == Rarity.PLAIN && isJoined(text, matcher.end())) {
        rarity = Rarity.EVERYDAY;
      }
      words.add(new Word(written, base, stem(base), rarity, name, matcher.start(), matcher.end()));
    }
    return words;
  }

  /** The words that a name is put together of; none where it is no such name. */
  private static List<String> parts(String written) {
    return written.length() <= LONGEST_NAME && CAMEL_CASE.matcher(written).matches()
        ? List.of(BEFORE_CAPITAL.split(written, -1))
        : List.of();
  }

  /** Whether each of two parts is a word that people know; three or more are of words anyway. */
  private boolean isOfWords(List<String> parts) {
    return parts.size() > 2
        || !parts.isEmpty()
            && parts.stream()
                .allMatch(part -> rarity(part.toLowerCase(Locale.ROOT), false) != Rarity.RARE);
  }

  private void addParts(List<String> parts, int start, List<Word> words) {
    int from = start;
    for (String part : parts) {
      String surface = part.toLowerCase(Locale.ROOT);
      Rarity rarity = rarity(surface, false);
      int to = from + part.length();
      words.add(
          new Word(
              part,
              surface,
              stem(surface),
              rarity == Rarity.PLAIN ? Rarity.EVERYDAY : rarity,
              true,
              from,
              to));
      from = to;
    }
  }

  /**
   * What a name of three words or more is called for short, from its capitals; empty for others.
   */
  static String acronym(String name) {
    List<String> parts = parts(name.strip());
    return parts.size() > 2
        ? parts.stream().map(part -> part.substring(0, 1)).collect(Collectors.joining())
        : "";
  }

  /** The words that tell something. */
  List<Word> content(String text) {
    return of(text).stream().filter(Word::isContent).toList();
  }

  /** The words that name a text, in their order: the rarest where there are too many. */
  public List<String> telling(String text, int most) {
    List<Word> content = new ArrayList<>(naming(text));
    if (content.isEmpty()) {
      content.addAll(of(text).stream().filter(word -> word.surface().length() > 3).toList());
    }
    if (content.stream().anyMatch(word -> !isNumber(word.surface()))) {
      content.removeIf(word -> isNumber(word.surface()));
    }
    List<String> seen = new ArrayList<>();
    content.removeIf(word -> seen.contains(word.surface()) || !seen.add(word.surface()));
    while (content.size() > most) {
      Word least = content.getLast();
      for (Word word : content) {
        least = word.rarity().compareTo(least.rarity()) < 0 ? word : least;
      }
      content.remove(content.lastIndexOf(least));
    }
    return content.stream().map(Word::surface).toList();
  }

  /**
   * The words that name a thing: those that tell something, and where that is one or none, also
   * words of judgement, which belong to the name in "critical path".
   */
  List<Word> naming(String text) {
    List<Word> content = content(text);
    if (content.size() > 1) {
      return content;
    }
    List<Word> naming = new ArrayList<>();
    for (Word word : of(text)) {
      boolean judges = !word.isContent() && judgement.contains(word.surface());
      if (word.isContent() || judges) {
        naming.add(judges ? word.as(Rarity.EVERYDAY) : word);
      }
    }
    return naming;
  }

  private Rarity rarity(String word, boolean name) {
    if ((plain.contains(word) || judgement.contains(word)) && !(name && word.length() > 3)
        || word.length() == 1 && !name) {
      return Rarity.PLAIN;
    }
    String stem = stem(word);
    if (everyday.contains(stem) || trade.contains(word) || isNumber(word)) {
      return Rarity.EVERYDAY;
    }
    return common.contains(stem) ? Rarity.COMMON : Rarity.RARE;
  }

  /** Whether a hyphen joins the next word: "off-peak". */
  private static boolean isJoined(String text, int end) {
    return end + 1 < text.length()
        && text.charAt(end) == '-'
        && Character.isLetter(text.charAt(end + 1));
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  /** A capital inside, two or more capitals, or a capital that begins no sentence. */
  private static boolean isName(String word, String text, int at) {
    boolean inside =
        word.chars().skip(1).anyMatch(Character::isUpperCase)
            && word.chars().anyMatch(Character::isUpperCase);
    if (inside) {
      return true;
    }
    if (!Character.isUpperCase(word.codePointAt(0)) || word.length() < 2) {
      return false;
    }
    int before = at - 1;
    while (before >= 0 && " \t\n(“\"'‘".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return before >= 0 && ".:!?;—–-•".indexOf(text.charAt(before)) < 0;
  }

  /** Whether words of everyday English begin so. */
  boolean isBeginning(String letters) {
    String next = known.ceiling(letters);
    return next != null && next.startsWith(letters);
  }
}
