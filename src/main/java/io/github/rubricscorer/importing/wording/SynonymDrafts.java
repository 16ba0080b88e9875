package io.github.rubricscorer.importing.wording;

import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.text.FrequentWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Drafts the synonyms of the concepts of one rubric, and the named sets that they use. Not
 * thread-safe.
 */
public final class SynonymDrafts {
  private static final int NARROW = 10;
  private static final int NEAR = 6;
  private static final int FAR = 6;

  private static final Set<String> COPULAS =
      Set.of("the", "a", "an", "is", "are", "was", "were", "it", "they", "be", "gets", "get");

  private static final List<String> SUFFIXES =
      List.of(
          "isation", "ization", "ations", "ation", "ition", "encies", "ency", "ances", "ance",
          "ence", "ities", "ity", "ments", "ment", "ings", "ing", "ions", "ion", "ives", "ive",
          "ers", "ent", "ant", "er", "al", "ic", "ed", "es", "y", "e", "s");

  private final Words words;
  private final Wordings wordings;
  private final Ideas ideas;
  private final List<Vocabulary> vocabularies;
  private final List<Word> question;
  private final List<Thing> things;
  private final Map<String, List<String>> terms = new LinkedHashMap<>();
  private final Map<String, Set<String>> stems = new HashMap<>();

  /**
   * Begins with a rubric.
   *
   * @param fields what the notes are about
   * @param vocabularies what abbreviations stand for, and named sets
   * @param question the question, whose words tell nothing
   * @param things all things that an answer should say
   */
  public SynonymDrafts(
      Words words,
      Fields fields,
      List<Vocabulary> vocabularies,
      String question,
      List<Thing> things) {
    this.words = words;
    this.wordings = fields.wordings();
    this.ideas = fields.ideas();
    this.vocabularies = List.copyOf(vocabularies);
    this.question = words.content(question);
    this.things = List.copyOf(things);
  }

  /** The named sets that the synonyms so far use. */
  public Map<String, List<String>> terms() {
    return terms;
  }

  /** The synonyms of a thing, the surest first; possibly none. */
  public List<String> of(Thing thing) {
    Set<String> synonyms = new LinkedHashSet<>();
    List<Word> key = key(thing);
    List<Word> context = new ArrayList<>();
    thing.contexts().forEach(text -> context.addAll(words.content(text)));
    phrase(thing, key, context, synonyms);
    phrases(thing, thing.alternatives(), synonyms);
    synonyms.addAll(ideas.of(thing.key()));
    thing.alternatives().forEach(name -> synonyms.addAll(ideas.of(name)));
    for (String name : fromVocabulary(thing)) {
      synonyms.add(plain(name));
    }
    for (String name : thing.alternatives()) {
      alternative(thing, words.content(name), key, context, synonyms);
    }
    contextual(thing, key, context, synonyms);
    thing.contexts().forEach(text -> explained(thing, distinct(words.content(text)), synonyms));
    own(thing, key, context, synonyms);
    remainder(thing, synonyms);
    synonyms.removeIf(this::isCommonWord);
    return List.copyOf(Shadows.without(synonyms));
  }

  /** Synonyms that are a word of what the thing is called and no other thing is. */
  public Set<String> names(Thing thing) {
    Set<String> names = new LinkedHashSet<>();
    for (Word word : key(thing)) {
      if (word.isTelling() && !isElsewhere(thing, word)) {
        alone(word, names);
      }
    }
    return names;
  }

  private String plain(String name) {
    return String.join(" ", words.of(name).stream().map(Word::surface).toList());
  }

  /** The words of its name; all of them where none tells anything. */
  private List<Word> key(Thing thing) {
    List<Word> naming = distinct(words.naming(thing.key()));
    return naming.isEmpty()
        ? words.of(thing.key()).stream().map(word -> word.as(Rarity.EVERYDAY)).toList()
        : naming;
  }

  /**
   * All words of what the thing is called, for one that nothing else is left of; with a word of the
   * question where it is one that every text has. Empty where there is none.
   */
  public String verbatim(Thing thing) {
    List<String> name = key(thing).stream().map(Word::surface).distinct().limit(5).toList();
    if (name.size() > 1 || !isCommonWord(name.getFirst())) {
      return String.join(" & ", name);
    }
    return question.stream()
        .map(Word::surface)
        .filter(word -> !word.equals(name.getFirst()))
        .findFirst()
        .map(word -> name.getFirst() + " & " + word)
        .orElse("");
  }

  /** Each family of words once. */
  private static List<Word> distinct(List<Word> all) {
    Set<String> stems = new HashSet<>();
    return all.stream().filter(word -> stems.add(word.stem())).toList();
  }

  private void phrase(Thing thing, List<Word> key, List<Word> context, Set<String> synonyms) {
    if (key.size() == 1) {
      single(thing, key.getFirst(), context, synonyms);
      return;
    }
    List<Word> own = key.stream().filter(word -> !isAsked(word)).toList();
    for (Word word : own) {
      boolean tells = word.isTelling() || own.size() == 1;
      if (tells && !isElsewhere(thing, word)) {
        alone(word, synonyms);
      }
    }
    pairs(key, synonyms);
  }

  private void single(Thing thing, Word word, List<Word> context, Set<String> synonyms) {
    boolean free = !isAsked(word) && !isElsewhere(thing, word);
    if (free) {
      alone(word, synonyms);
    }
    if (free && (word.isTelling() || word.rarity() == Rarity.COMMON)) {
      wordings(thing, word, synonyms);
    } else {
      pairsWith(word, context, synonyms);
    }
  }

  /**
   * What is left of a name without what was asked, as it stands: "the enzyme is not used up" where
   * the question is about enzymes. Its words tell nothing one by one.
   */
  private void remainder(Thing thing, Set<String> synonyms) {
    List<Word> all = words.of(thing.key());
    int from = 0;
    for (int i = 0; i < all.size(); i++) {
      Word word = all.get(i);
      if (word.isContent() && !isAsked(word)) {
        return;
      }
      from = word.isContent() || COPULAS.contains(word.surface()) && from == i ? i + 1 : from;
    }
    List<Word> rest = all.subList(from, all.size());
    if (rest.size() >= 2 && rest.size() <= 5) {
      synonyms.add(String.join(" ", rest.stream().map(Word::surface).toList()));
    }
  }

  /** Whether it is one word that every text may have. */
  private boolean isCommonWord(String synonym) {
    String word = synonym.startsWith("=") ? synonym.substring(1) : synonym;
    return word.chars().allMatch(Character::isLetter)
        && Math.min(words.rank(word), words.rank(words.stem(word))) <= FrequentWords.COMMON;
  }

  /** What people say for a term, as far as it tells as much. */
  private void wordings(Thing thing, Word word, Set<String> synonyms) {
    List<String> terms = wordings.of(word, Wordings.MOST);
    telling(thing, terms.subList(1, terms.size()), synonyms);
  }

  /** What people say for a phrase that the thing is called. */
  private void phrases(Thing thing, List<String> names, Set<String> synonyms) {
    List<String> all = new ArrayList<>(names);
    all.addFirst(thing.key());
    for (String name : all) {
      wordings.inText(words.of(name)).forEach(set -> telling(thing, set, synonyms));
    }
  }

  private void telling(Thing thing, List<String> terms, Set<String> synonyms) {
    for (String term : terms) {
      List<Word> said = words.of(term);
      List<Word> content = said.stream().filter(Word::isContent).toList();
      boolean tells =
          said.size() > 1
              ? !content.isEmpty()
              : content.stream().anyMatch(w -> w.rarity().isAtLeast(Rarity.COMMON));
      if (tells && content.stream().noneMatch(w -> isAsked(w) || isElsewhere(thing, w))) {
        synonyms.add(term);
      }
    }
  }

  private void pairs(List<Word> key, Set<String> synonyms) {
    for (int i = 0; i < Math.min(key.size(), 6); i++) {
      for (int j = i + 1; j < Math.min(key.size(), 6); j++) {
        pair(key.get(i), key.get(j), NEAR, synonyms);
      }
    }
  }

  private void pairsWith(Word word, List<Word> context, Set<String> synonyms) {
    context.stream().limit(8).forEach(other -> pair(word, other, FAR, synonyms));
  }

  private void alternative(
      Thing thing, List<Word> name, List<Word> key, List<Word> context, Set<String> synonyms) {
    if (name.isEmpty()) {
      return;
    }
    if (name.size() > 1) {
      several(thing, name, synonyms);
      return;
    }
    Word word = name.getFirst();
    boolean free = !isAsked(word) && !isElsewhere(thing, word);
    if (free && word.isTelling()) {
      alone(word, synonyms);
    } else {
      key.forEach(other -> pair(word, other, FAR, synonyms));
      if (key.size() < 2) {
        pairsWith(word, context, synonyms);
      }
    }
  }

  /** Another name of several words: as it is, in any order, and what of it is no word. */
  private void several(Thing thing, List<Word> name, Set<String> synonyms) {
    if (name.size() <= 4) {
      synonyms.add(String.join(" ", name.stream().map(Word::surface).toList()));
    }
    name.stream()
        .filter(word -> word.isTelling() && !isAsked(word) && !isElsewhere(thing, word))
        .forEach(word -> alone(word, synonyms));
    pairs(name, synonyms);
  }

  /** A word of the name beside a word of what the notes say of it. */
  private void contextual(Thing thing, List<Word> key, List<Word> context, Set<String> synonyms) {
    for (Word word : key) {
      context.stream()
          .filter(other -> other.rarity().isAtLeast(Rarity.COMMON) || word.isTelling())
          .filter(other -> !isElsewhere(thing, other))
          .limit(6)
          .forEach(other -> pair(word, other, FAR, synonyms));
    }
  }

  /** Words that the notes have for this thing alone: who says one most likely speaks of it. */
  private void own(Thing thing, List<Word> key, List<Word> context, Set<String> synonyms) {
    Stream.concat(key.stream(), context.stream())
        .filter(word -> word.rarity().isAtLeast(Rarity.COMMON) && !isAsked(word))
        .filter(word -> things.stream().noneMatch(other -> isOther(other, thing, word)))
        .forEach(word -> alone(word, synonyms));
  }

  /** Whether the notes have a word elsewhere than where they speak of a thing. */
  private boolean isOther(Thing other, Thing thing, Word word) {
    return other.first() != thing.first() && speaks(other, word);
  }

  private boolean speaks(Thing other, Word word) {
    return isNamed(other, word)
        || other.contexts().stream().anyMatch(text -> stems(text).contains(word.stem()));
  }

  /** The stems of what a text tells, found once for each: all are compared with all. */
  private Set<String> stems(String text) {
    return stems.computeIfAbsent(
        text, of -> words.content(of).stream().map(Word::stem).collect(Collectors.toSet()));
  }

  /** Neighbours in what the notes say of it. */
  private void explained(Thing thing, List<Word> all, Set<String> synonyms) {
    List<Word> context = all.stream().filter(word -> !isElsewhere(thing, word)).toList();
    for (int i = 0; i + 1 < Math.min(context.size(), 10); i++) {
      for (int j = i + 1; j < Math.min(context.size(), i + 3); j++) {
        pair(context.get(i), context.get(j), NEAR, NARROW, synonyms);
      }
    }
  }

  private void pair(Word a, Word b, int window, Set<String> synonyms) {
    pair(a, b, window, Wordings.MOST, synonyms);
  }

  private void pair(Word a, Word b, int window, int most, Set<String> synonyms) {
    if (a.isLike(b) || isAsked(a) && isAsked(b)) {
      return;
    }
    if (isCommonWord(a.surface()) && isCommonWord(b.surface())) {
      return;
    }
    String first = rendered(a, most);
    String second = rendered(b, most);
    String turned = second + " &" + window + " " + first;
    if (!synonyms.contains(turned) && !first.equals(second)) {
      synonyms.add(first + " &" + window + " " + second);
    }
  }

  private void alone(Word word, Set<String> synonyms) {
    String beginning = beginning(word);
    synonyms.add(beginning.isEmpty() ? word.surface() : beginning + "*");
  }

  /** A word as a part of a pattern: with what people say for it where that is known. */
  private String rendered(Word word, int most) {
    List<String> all = wordings.of(word, most);
    if (all.size() == 1) {
      String beginning = beginning(word);
      return beginning.isEmpty() ? word.surface() : beginning + "*";
    }
    String name =
        Character.isLetter(word.surface().charAt(0)) ? word.surface() : "n" + word.surface();
    name =
        name.replace("'", "")
            + (most == NARROW && wordings.of(word, Wordings.MOST).size() > most ? "-narrow" : "");
    terms.putIfAbsent(name, all);
    return "<" + name + ">";
  }

  /** The letters that a long rare word and its derivations begin with; empty for none. */
  private String beginning(Word word) {
    String surface = word.surface();
    if (word.rarity() != Rarity.RARE || surface.length() < 8 || !isOfLetters(surface)) {
      return "";
    }
    for (String suffix : SUFFIXES) {
      int left = surface.length() - suffix.length();
      if (surface.endsWith(suffix) && left >= 6) {
        String beginning = surface.substring(0, left);
        return words.isBeginning(beginning) || isCommonWord(beginning) ? "" : beginning;
      }
    }
    return "";
  }

  private static boolean isOfLetters(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /** Whether the question has the word, so that saying it tells nothing. */
  private boolean isAsked(Word word) {
    return question.stream().anyMatch(other -> other.stem().equals(word.stem()));
  }

  /** Whether another thing is called so, too. */
  private boolean isElsewhere(Thing thing, Word word) {
    return things.stream()
        .filter(other -> !other.key().equals(thing.key()))
        .anyMatch(other -> isNamed(other, word));
  }

  private boolean isNamed(Thing other, Word word) {
    return stems(other.key()).contains(word.stem())
        || other.alternatives().stream().anyMatch(name -> stems(name).contains(word.stem()));
  }

  /** Other forms of what the thing is called, and more members of the sets that it names. */
  private List<String> fromVocabulary(Thing thing) {
    List<String> names = new ArrayList<>(thing.alternatives());
    names.add(thing.key());
    Set<String> found = new LinkedHashSet<>();
    for (List<String> set : vocabularies.stream().flatMap(v -> v.synonyms().stream()).toList()) {
      if (names.stream()
          .anyMatch(name -> set.stream().anyMatch(term -> tells(term) && contains(name, term)))) {
        found.addAll(set);
      }
    }
    for (List<String> set :
        vocabularies.stream().flatMap(v -> v.sets().values().stream()).toList()) {
      long members =
          names.stream()
              .filter(name -> set.stream().anyMatch(term -> term.equalsIgnoreCase(name)))
              .count();
      if (members >= 2) {
        set.stream().filter(term -> Character.isUpperCase(term.charAt(0))).forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  /** Whether a term is more than a common word, of which each name has one. */
  private boolean tells(String term) {
    List<Word> parts = words.of(term);
    return parts.size() > 1 || parts.stream().anyMatch(Word::isTelling);
  }

  private boolean contains(String text, String term) {
    List<Word> all = words.of(text);
    List<Word> part = words.of(term);
    for (int i = 0; i + part.size() <= all.size(); i++) {
      boolean same = true;
      for (int j = 0; j < part.size() && same; j++) {
        same = all.get(i + j).stem().equals(part.get(j).stem());
      }
      if (same && !part.isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
