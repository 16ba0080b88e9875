package io.github.rubricscorer.scoring;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Alternatives;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Item;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Limit;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Phrase;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Run;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.TermSet;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Word;
import io.github.rubricscorer.text.Boundary;
import io.github.rubricscorer.text.InflectedForms;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordScanner;
import io.github.rubricscorer.words.Fillers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The notation's meaning, tried out in every possible way: slow, and simple enough to be believed.
 * Before each word of a run but the first, fillers may be skipped, whether the run asks for them or
 * not; an article before another word is not asked for. It knows nothing of joined writing,
 * spelling and polarity.
 */
final class ReferenceMatcher {
  /**
   * A word of the answer.
   *
   * @param counted how many words before it are no fillers
   */
  record Position(
      int start,
      int end,
      String raw,
      String surface,
      String stem,
      Boundary before,
      boolean filler,
      int counted) {}

  /** Words from one position to another. */
  record Span(int from, int to) {}

  private final Map<String, List<String>> sets;
  private static final Fillers FILLERS = Fillers.of(Language.ENGLISH);

  private final WordAnalysis analysis = new WordAnalysis(Language.ENGLISH);
  private List<Position> positions = List.of();

  ReferenceMatcher(Map<String, List<String>> sets) {
    this.sets = sets;
  }

  /** Returns the offsets of every match that contains no other one. */
  Set<Span> minimalSpans(List<SynonymPattern> patterns, String answer) {
    positions = read(answer);
    Set<Span> all = new LinkedHashSet<>();
    patterns.forEach(pattern -> all.addAll(window(pattern)));
    Set<Span> minimal = new LinkedHashSet<>();
    for (Span span : all) {
      boolean containsOther =
          all.stream().anyMatch(o -> !o.equals(span) && o.from >= span.from && o.to <= span.to);
      if (!containsOther) {
        int end = positions.get(span.to - 1).end;
        minimal.add(new Span(positions.get(span.from).start, end));
      }
    }
    return minimal;
  }

  private List<Position> read(String answer) {
    List<Position> result = new ArrayList<>();
    WordScanner scanner = new WordScanner();
    scanner.reset(answer);
    int counted = 0;
    while (scanner.next()) {
      String raw = answer.substring(scanner.start(), scanner.end());
      WordAnalysis.Forms forms = analysis.analyse(raw);
      boolean filler = FILLERS.contains(forms.surface());
      result.add(
          new Position(
              scanner.start(),
              scanner.end(),
              raw,
              forms.surface(),
              forms.stem(),
              scanner.boundary(),
              filler,
              counted));
      counted += filler ? 0 : 1;
    }
    return result;
  }

  private List<Span> window(SynonymPattern pattern) {
    List<List<Span>> parts = pattern.phrases().stream().map(this::phrase).toList();
    List<Span> found = new ArrayList<>();
    choose(pattern, parts, new ArrayList<>(), found);
    return found;
  }

  /** Tries every choice of one match for each part. */
  private void choose(
      SynonymPattern pattern, List<List<Span>> parts, List<Span> chosen, List<Span> found) {
    if (chosen.size() < parts.size()) {
      for (Span span : parts.get(chosen.size())) {
        chosen.add(span);
        choose(pattern, parts, chosen, found);
        chosen.removeLast();
      }
      return;
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      order.add(i);
    }
    order.sort((a, b) -> Integer.compare(chosen.get(a).from, chosen.get(b).from));
    for (int i = 1; i < order.size(); i++) {
      Span left = chosen.get(order.get(i - 1));
      Span right = chosen.get(order.get(i));
      Limit one = pattern.windows().get(order.get(i - 1));
      Limit other = pattern.windows().get(order.get(i));
      Limit limit =
          new Limit(
              Math.max(one.words(), other.words()),
              one.reach().compareTo(other.reach()) > 0 ? one.reach() : other.reach());
      if (!isNear(left, right, limit)) {
        return;
      }
    }
    found.add(new Span(chosen.get(order.getFirst()).from, chosen.get(order.getLast()).to));
  }

  private List<Span> phrase(Phrase phrase) {
    List<Span> found = spans(phrase.runs().getFirst());
    for (int i = 1; i < phrase.runs().size(); i++) {
      List<Span> longer = new ArrayList<>();
      for (Span first : found) {
        for (Span second : spans(phrase.runs().get(i))) {
          if (isNear(first, second, phrase.gaps().get(i - 1).limit())
              && isWithout(first, second, phrase.gaps().get(i - 1).without())) {
            longer.add(new Span(first.from, second.to));
          }
        }
      }
      found = longer;
    }
    return shortest(found);
  }

  /** A phrase counts in its shortest form: of those that end together, the one that begins last. */
  private static List<Span> shortest(List<Span> spans) {
    Map<Integer, Integer> from = new TreeMap<>();
    spans.forEach(span -> from.merge(span.to, span.from, Math::max));
    List<Span> result = new ArrayList<>();
    from.forEach((to, start) -> result.add(new Span(start, to)));
    return result;
  }

  private boolean isNear(Span first, Span second, Limit limit) {
    return second.from >= first.to
        && distance(first, second) <= limit.words()
        && switch (limit.reach()) {
          case CLAUSE -> isOneClause(first, second);
          case SENTENCE -> sameSentence(first, second);
          case ANSWER -> true;
        };
  }

  private boolean isOneClause(Span left, Span right) {
    for (int i = left.to; i <= right.from; i++) {
      if (!positions.get(i).before.joinsPhrase()) {
        return false;
      }
    }
    return true;
  }

  private boolean isWithout(Span first, Span second, @Nullable Run without) {
    return without == null
        || spans(without).stream().noneMatch(s -> s.from >= first.to && s.to <= second.from);
  }

  /** Returns how many words count between two spans of which the second is after the first. */
  private int distance(Span first, Span second) {
    Position last = positions.get(first.to - 1);
    return positions.get(second.from).counted - last.counted - (last.filler ? 0 : 1);
  }

  private boolean sameSentence(Span left, Span right) {
    for (int i = left.to; i <= right.from; i++) {
      if (positions.get(i).before.beginsSentence()) {
        return false;
      }
    }
    return true;
  }

  private List<Span> spans(Run run) {
    List<Span> found = new ArrayList<>();
    for (int from = 0; from < positions.size(); from++) {
      for (int to : ends(run.items(), from, from)) {
        found.add(new Span(from, to));
      }
    }
    return found;
  }

  /** Where the items can end that begin at a position of a run that began earlier. */
  private Set<Integer> ends(List<Item> items, int runStart, int at) {
    Set<Integer> ends = new LinkedHashSet<>();
    if (items.isEmpty()) {
      ends.add(at);
      return ends;
    }
    List<Item> rest = items.subList(1, items.size());
    if (!rest.isEmpty() && isArticle(items.getFirst())) {
      return ends(rest, runStart, at);
    }
    for (int next : ends(items.getFirst(), runStart, at)) {
      ends.addAll(ends(rest, runStart, next));
    }
    return ends;
  }

  /** Whether an item is an article; alternatives that are all the same one are that one. */
  private static boolean isArticle(Item item) {
    return switch (item) {
      case Word word ->
          word.form() == SynonymPattern.Form.INFLECTED && FILLERS.isArticle(word.text());
      case Alternatives alternatives -> {
        List<Run> distinct = alternatives.runs().stream().distinct().toList();
        yield distinct.size() == 1
            && distinct.getFirst().items().size() == 1
            && isArticle(distinct.getFirst().items().getFirst());
      }
      case TermSet set -> false;
    };
  }

  private Set<Integer> ends(Item item, int runStart, int at) {
    Set<Integer> ends = new LinkedHashSet<>();
    switch (item) {
      case Word word -> {
        for (int next = at; next < positions.size(); next++) {
          if (next > runStart && !positions.get(next).before.joinsPhrase()) {
            break;
          }
          if (matches(word, positions.get(next))) {
            ends.add(next + 1);
          }
          if (next == runStart || !positions.get(next).filler) {
            break;
          }
        }
      }
      case TermSet set -> {
        for (String term : sets.getOrDefault(set.name(), List.of())) {
          ends.addAll(
              ends(
                  SynonymPattern.parse(term).phrases().getFirst().runs().getFirst().items(),
                  runStart,
                  at));
        }
      }
      case Alternatives alternatives ->
          alternatives.runs().forEach(run -> ends.addAll(ends(run.items(), runStart, at)));
    }
    return ends;
  }

  private boolean matches(Word word, Position position) {
    WordAnalysis.Forms forms = analysis.analyse(word.text());
    return switch (word.form()) {
      case INFLECTED -> forms.stem().equals(position.stem);
      case PREFIX ->
          position.surface.startsWith(forms.surface()) || position.stem.startsWith(forms.surface());
      case INFLECTION -> InflectedForms.english().of(forms.surface()).contains(position.surface);
      case ANY_CASE -> forms.surface().equals(position.surface);
      case EXACT -> word.text().equals(position.raw);
    };
  }
}
