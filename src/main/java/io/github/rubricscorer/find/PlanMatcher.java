package io.github.rubricscorer.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Combines fragments to matches of plans: gaps, windows, at-least.
 *
 * <p>Each combination is a sweep over matches in the order of the answer. A match looks back only
 * as far as its gap or window reaches, and keeps, for each strength, the nearest partner: so "use
 * Celery, not Kafka, for the writes" yields the asserted pair (Celery, writes) as well as the
 * rejected one (Kafka, writes), and the cost stays linear in the answer.
 */
public final class PlanMatcher {
  private final Reading reading;
  private final Hits hits;
  private final Strengths strengths;
  private final ExcludedWords nothing = new ExcludedWords();

  /**
   * Takes what was hit.
   *
   * @param reading where it was hit
   */
  public PlanMatcher(Reading reading, Hits hits, Strengths strengths) {
    this.reading = reading;
    this.hits = hits;
    this.strengths = strengths;
  }

  /** Finds a plan, of which nothing is excluded; returns the matches, by place. */
  public List<Match> find(Plan plan) {
    return find(plan, nothing);
  }

  /**
   * Finds a plan.
   *
   * @param excluded words that make a match {@link Strength#EXCLUDED}
   * @return the matches, by place
   */
  public List<Match> find(Plan plan, ExcludedWords excluded) {
    if (plan instanceof Plan.Window window && window.isOneFragment()) {
      return single(window.phrases().getFirst().fragments()[0], excluded);
    }
    List<Match> found =
        switch (plan) {
          case Plan.Window window -> window(window, excluded);
          case Plan.Several several -> several(several, excluded);
        };
    if (found.size() > 1) {
      found.sort(Match.BY_PLACE);
    }
    return found;
  }

  /** Finds a plan of one run of words. Their worth matters only beside others, so nobody asks. */
  private List<Match> single(int fragment, ExcludedWords excluded) {
    int hit = hits.first(fragment);
    if (hit == Hits.NONE) {
      return List.of();
    }
    Match first = match(hit, Strength.ASSERTED);
    if (hits.next(hit) == Hits.NONE && excluded.areNone()) {
      return List.of(first);
    }
    List<Match> found = new ArrayList<>();
    for (; hit != Hits.NONE; hit = hits.next(hit)) {
      Match match = match(hit, Strength.ASSERTED);
      found.add(excluded.exclude(match) ? match.withStrength(Strength.EXCLUDED) : match);
    }
    found.sort(Match.BY_PLACE);
    return found;
  }

  private Match match(int hit, int strength) {
    return new Match(hits.start(hit), hits.end(hit), strength);
  }

  private int sentence(Match match) {
    return reading.sentence(match.from());
  }

  /** Returns how many words are between a match and one after it. */
  private int distance(Match first, Match second) {
    return reading.distance(first.to(), second.from());
  }

  // Phrases.

  private List<Match> phrase(Plan.Phrase phrase, ExcludedWords excluded) {
    if (!mayFollow(phrase)) {
      return List.of();
    }
    List<Match> found = judged(phrase.fragments()[0], excluded);
    for (int i = 1; i < phrase.fragments().length && !found.isEmpty(); i++) {
      found = follow(found, judged(phrase.fragments()[i], excluded), phrase, i - 1);
    }
    return found;
  }

  /** Most fragments of a sentence are not where they should be; this tells it from numbers. */
  private boolean mayFollow(Plan.Phrase phrase) {
    for (int i = 1; i < phrase.fragments().length; i++) {
      int words = PackedLimit.words(phrase.gaps()[i - 1]);
      if (!hits.mayFollow(phrase.fragments()[i - 1], phrase.fragments()[i], words)) {
        return false;
      }
    }
    return true;
  }

  private List<Match> judged(int fragment, ExcludedWords excluded) {
    int hit = hits.first(fragment);
    if (hit == Hits.NONE) {
      return List.of();
    }
    if (hits.next(hit) == Hits.NONE) {
      return List.of(judgedHit(hit, excluded));
    }
    List<Match> found = new ArrayList<>(4);
    for (; hit != Hits.NONE; hit = hits.next(hit)) {
      found.add(judgedHit(hit, excluded));
    }
    return found;
  }

  /** What is excluded is so before it is paired, since each strength has a nearest partner. */
  private Match judgedHit(int hit, ExcludedWords excluded) {
    boolean isExcluded = excluded.excludeAny(hits.start(hit), hits.end(hit));
    return match(
        hit, isExcluded ? Strength.EXCLUDED : strengths.of(hits.start(hit), hits.end(hit)));
  }

  /** Both lists are ordered by their ends, and so is the result. */
  private List<Match> follow(List<Match> firsts, List<Match> seconds, Plan.Phrase phrase, int gap) {
    int limit = phrase.gaps()[gap];
    int words = PackedLimit.words(limit);
    LatestHits excluded =
        PackedLimit.isExcluding(limit) ? new LatestHits(hits, phrase.excluded()[gap]) : null;
    List<Match> found = new ArrayList<>();
    int before = 0;
    for (Match second : seconds) {
      while (before < firsts.size() && firsts.get(before).to() <= second.from()) {
        before++;
      }
      // Ends are ordered, beginnings of seconds nearly so: step back over what ends too late.
      while (before > 0 && firsts.get(before - 1).to() > second.from()) {
        before--;
      }
      @Nullable Match[] latest = new Match[Strength.COUNT];
      for (int i = before - 1; i >= 0 && distance(firsts.get(i), second) <= words; i--) {
        Match first = firsts.get(i);
        Match known = latest[first.strength()];
        if ((known == null || known.from() < first.from())
            && reaches(first, second, limit)
            && (excluded == null || excluded.beforeOrAt(second.from()) < first.to())) {
          latest[first.strength()] = first;
        }
      }
      for (Match first : latest) {
        if (first != null) {
          found.add(pair(first, second));
        }
      }
    }
    return found;
  }

  /** Tells whether a limit lets a match go on to one after it, the words between aside. */
  private boolean reaches(Match first, Match second, int limit) {
    if (PackedLimit.isOverSentences(limit)) {
      return true;
    }
    return reading.sentence(first.to() - 1) == sentence(second)
        && !(PackedLimit.isWithinClause(limit) && reading.hasBoundary(first.to(), second.from()));
  }

  private static Match pair(Match a, Match b) {
    return Match.join(a, b, Math.min(a.strength(), b.strength()));
  }

  // Windows.

  private List<Match> window(Plan.Window window, ExcludedWords excluded) {
    if (window.phrases().size() == 2 && !mayBeNear(window)) {
      return List.of();
    }
    List<Plan.Phrase> phrases = window.phrases();
    if (phrases.size() == 1) {
      return phrase(phrases.getFirst(), excluded);
    }
    List<List<Match>> parts = new ArrayList<>(phrases.size());
    for (int i = 0; i < phrases.size(); i++) {
      List<Match> found = phrase(phrases.get(i), excluded);
      if (found.isEmpty()) {
        return List.of();
      }
      parts.add(found);
    }
    return new Sweep(parts, window).found();
  }

  private boolean mayBeNear(Plan.Window window) {
    int[] one = window.phrases().get(0).fragments();
    int[] other = window.phrases().get(1).fragments();
    int words = PackedLimit.words(PackedLimit.wider(window.windows()[0], window.windows()[1]));
    return hits.mayFollow(one[one.length - 1], other[0], words)
        || hits.mayFollow(other[other.length - 1], one[0], words);
  }

  /** One part's match in a window. */
  private record Item(int part, Match match) {
    private static final Comparator<Item> BY_PLACE =
        (a, b) -> Match.BY_PLACE.compare(a.match, b.match);

    /** Those first that leave most words to others after them, of as many the longest. */
    private static final Comparator<Item> BY_END =
        Comparator.<Item>comparingInt(item -> item.match.to())
            .thenComparingInt(item -> item.match.from());

    /** Those first that leave most words to others before them, of as many the longest. */
    private static final Comparator<Item> LATEST_FIRST =
        Comparator.<Item>comparingInt(item -> -item.match.from())
            .thenComparingInt(item -> -item.match.to());
  }

  /**
   * Parts in any order. For each item, {@code best} has the match of each set of parts that ends
   * with the item, by strength: the one that begins last. Where that is the item alone there is
   * nothing for it, and what is complete needs no keeping.
   */
  private final class Sweep {
    private final List<Item> items = new ArrayList<>();

    /** For each phrase how far it may lie from the others, as a {@link PackedLimit}. */
    private final int[] windows;

    private final int widest;
    private final int all;
    private final int longest;
    private final @Nullable Match[] @Nullable [] best;

    /** The first item that a later one can still go on from. */
    private int oldest;

    private final @Nullable Match[] complete = new Match[Strength.COUNT];

    private Sweep(List<List<Match>> parts, Plan.Window plan) {
      windows = plan.windows();
      all = (1 << parts.size()) - 1;
      int mostWords = 0;
      int widestWindow = 0;
      for (int part = 0; part < parts.size(); part++) {
        widestWindow = Math.max(widestWindow, PackedLimit.words(windows[part]));
        for (Match match : parts.get(part)) {
          items.add(new Item(part, match));
          mostWords = Math.max(mostWords, match.to() - match.from());
        }
      }
      widest = widestWindow;
      longest = mostWords;
      items.sort(Item.BY_PLACE);
      best = new Match[items.size()][];
    }

    private List<Match> found() {
      List<Match> found = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        end(i);
        for (int strength = 0; strength < Strength.COUNT; strength++) {
          Match match = complete[strength];
          if (match != null) {
            found.add(match);
            complete[strength] = null;
          }
        }
      }
      return found;
    }

    private void end(int index) {
      Item item = items.get(index);
      for (int i = index - 1; i >= 0; i--) {
        Item earlier = items.get(i);
        Match before = earlier.match;
        if (reading.distance(before.from(), item.match.from()) > widest + longest) {
          forget(i);
          break;
        }
        int window = PackedLimit.wider(windows[item.part], windows[earlier.part]);
        if (before.to() <= item.match.from()
            && distance(before, item.match) <= PackedLimit.words(window)
            && reaches(before, item.match, window)) {
          extend(1 << earlier.part, before, index);
          extend(best[i], index);
        }
      }
    }

    /** Lets go of the matches that end with an item or one before it: each can be many. */
    private void forget(int last) {
      while (oldest <= last) {
        best[oldest++] = null;
      }
    }

    private void extend(@Nullable Match @Nullable [] chains, int index) {
      for (int slot = 0; chains != null && slot < chains.length; slot++) {
        Match chain = chains[slot];
        if (chain != null) {
          extend(slot / Strength.COUNT, chain, index);
        }
      }
    }

    /** Extends a match of some parts by an item. */
    private void extend(int parts, Match chain, int index) {
      Item item = items.get(index);
      int both = parts | 1 << item.part;
      if (both == parts) {
        return;
      }
      int strength = Math.min(chain.strength(), item.match.strength());
      @Nullable Match[] ending = both == all ? complete : best[index];
      if (ending == null) {
        ending = new Match[all * Strength.COUNT];
        best[index] = ending;
      }
      int target = both == all ? strength : both * Strength.COUNT + strength;
      Match known = ending[target];
      if (known == null || known.from() < chain.from()) {
        ending[target] = Match.join(chain, item.match, strength);
      }
    }
  }

  // At least so many of several.

  private List<Match> several(Plan.Several several, ExcludedWords excluded) {
    if (!several.countsMatches() && foundWindows(several) < several.atLeast()) {
      return List.of();
    }
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < several.of().size(); i++) {
      List<Match> matches = window(several.of().get(i), excluded);
      for (int m = 0; m < matches.size(); m++) {
        items.add(new Item(i, matches.get(m)));
      }
    }
    return switch (several.within().unit()) {
      case ANSWER -> grouped(items, several, false);
      case SENTENCE -> grouped(items, several, true);
      case WORDS -> near(items, several);
    };
  }

  /** Returns how many windows have all their fragments; most have none of them. */
  private int foundWindows(Plan.Several several) {
    int found = 0;
    for (int i = 0; i < several.of().size(); i++) {
      found += hasAll(several.of().get(i).phrases()) ? 1 : 0;
    }
    return found;
  }

  private boolean hasAll(List<Plan.Phrase> phrases) {
    for (int i = 0; i < phrases.size(); i++) {
      for (int fragment : phrases.get(i).fragments()) {
        if (!hits.has(fragment)) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Match> grouped(List<Item> items, Plan.Several several, boolean bySentence) {
    items.sort(Item.BY_PLACE);
    List<Match> found = new ArrayList<>();
    for (int i = 0; i < items.size(); ) {
      int group = sentence(items.get(i).match);
      int first = i;
      while (i < items.size() && (!bySentence || sentence(items.get(i).match) == group)) {
        i++;
      }
      List<Item> together = items.subList(first, i);
      if (several.countsMatches()) {
        together.sort(Item.BY_END);
      }
      addComplete(together, several, null, found);
    }
    return found;
  }

  /**
   * Joins the strongest items that are enough, then the strongest of those that are weaker than all
   * of these, and so on: "UDP has no ports and no streams, TCP has ports and streams" denies a pair
   * besides asserting it.
   *
   * @param items those that are close enough, in the order in which they are preferred
   * @param last if given, the item whose first word has to be used
   */
  private static void addComplete(
      List<Item> items, Plan.Several several, @Nullable Item last, List<Match> found) {
    List<Item> left = items;
    while (left.size() >= several.atLeast()) {
      Match complete =
          several.countsMatches()
              ? apart(left, several.atLeast(), false)
              : ofEachPart(left, several.of().size(), several.atLeast());
      if (complete == null) {
        return;
      }
      if (last == null || complete.usesAny(last.match.from(), last.match.from() + 1)) {
        found.add(complete);
      }
      int strongest = left.stream().mapToInt(item -> item.match.strength()).max().orElseThrow();
      if (last != null && last.match.strength() == strongest) {
        return;
      }
      left = left.stream().filter(item -> item.match.strength() < strongest).toList();
    }
  }

  /**
   * Joins the first so many of the strongest items that share no word; null where there are fewer.
   *
   * @param ofEachPart whether they must be of different parts
   */
  private static @Nullable Match apart(List<Item> items, int count, boolean ofEachPart) {
    List<Match> chosen = new ArrayList<>(count);
    BitSet parts = new BitSet();
    for (int strength = Strength.COUNT - 1; strength >= 0; strength--) {
      for (Item item : items) {
        if (item.match.strength() == strength
            && !(ofEachPart && parts.get(item.part))
            && chosen.stream().noneMatch(other -> other.sharesWords(item.match))) {
          chosen.add(item.match);
          parts.set(item.part);
          if (chosen.size() == count) {
            return joined(chosen);
          }
        }
      }
    }
    return null;
  }

  private static Match joined(List<Match> matches) {
    Match joined = matches.getFirst();
    for (Match match : matches.subList(1, matches.size())) {
      joined = Match.union(joined, match, Math.min(joined.strength(), match.strength()));
    }
    return joined;
  }

  /** Joins the strongest so many, each of another part; null where there are fewer. */
  private static @Nullable Match ofEachPart(List<Item> items, int parts, int count) {
    @Nullable Item[] strongest = new Item[parts];
    for (Item item : items) {
      Item known = strongest[item.part];
      if (known == null || known.match.strength() < item.match.strength()) {
        strongest[item.part] = item;
      }
    }
    List<Item> present = new ArrayList<>(parts);
    for (Item item : strongest) {
      if (item != null) {
        present.add(item);
      }
    }
    if (present.size() < count) {
      return null;
    }
    present.sort(Item.BY_PLACE);
    Match complete = apart(present, count, true);
    return complete == null ? apart(leastChoiceFirst(items, parts), count, true) : complete;
  }

  /**
   * Sorts items so that each part gets words of its own where there are enough: first those of the
   * parts that have the fewest, of as few the shortest. Another order might find words for more
   * parts, but to try them all has no bound.
   */
  private static List<Item> leastChoiceFirst(List<Item> items, int parts) {
    int[] counts = new int[parts];
    items.forEach(item -> counts[item.part]++);
    List<Item> sorted = new ArrayList<>(items);
    sorted.sort(
        Comparator.comparingInt((Item item) -> counts[item.part])
            .thenComparingInt(item -> item.match.to() - item.match.from()));
    return sorted;
  }

  /** For each item, the strongest and nearest of the others that end at most so many words back. */
  private List<Match> near(List<Item> items, Plan.Several several) {
    items.sort(Comparator.comparingInt((Item item) -> item.match.to()));
    List<Match> found = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item last = items.get(i);
      if (wordsTo(last, last.match.from()) <= several.within().words()) {
        addComplete(itemsNear(items, i, several), several, last, found);
      }
    }
    return found;
  }

  /**
   * Returns an item and those before that are near enough to count with it, the nearest first; of
   * items that overlap, the one that begins last.
   */
  private List<Item> itemsNear(List<Item> items, int index, Plan.Several several) {
    int words = several.within().words();
    Item last = items.get(index);
    List<Item> near = new ArrayList<>();
    near.add(last);
    for (int i = index - 1; i >= 0 && wordsTo(last, items.get(i).match.to()) < words; i--) {
      Item item = items.get(i);
      if (wordsTo(last, item.match.from()) <= words
          && (several.countsMatches() || item.part != last.part)) {
        near.add(item);
      }
    }
    if (several.countsMatches()) {
      near.sort(Item.LATEST_FIRST);
    }
    return near;
  }

  /** Returns how many words there are from a position to the end of a match. */
  private int wordsTo(Item last, int from) {
    return reading.distance(from, last.match.to());
  }
}
