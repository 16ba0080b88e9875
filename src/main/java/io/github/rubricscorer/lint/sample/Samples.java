package io.github.rubricscorer.lint.sample;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.rubric.listing.SetTerms;
import io.github.rubricscorer.rubric.pattern.SetName;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Alternatives;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Item;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Limit;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Phrase;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Run;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.TermSet;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Word;
import io.github.rubricscorer.rubric.pattern.TermNotation;
import io.github.rubricscorer.scoring.SynonymProbe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes texts that patterns should find: each alternative, the parts next to each other and as far
 * apart as they may be, in each order that is allowed; if the pattern asks for words in certain
 * forms, in some other forms, too. Where there are many ways to choose, each choice is tried with
 * the first of the others, and some with others than the first.
 *
 * @param terms the rubric's sets
 * @param vocabulary the shared sets
 * @param language the rubric's language
 */
public record Samples(Map<String, List<String>> terms, Vocabulary vocabulary, Language language) {
  /** A word that no rubric has, and too short to be taken for a misspelling. */
  private static final String OTHER = "zq";

  private static final int MOST_COMBINED = 24;

  /** So many texts of none but others than the first are made of many choices. */
  private static final int MOST_MIXED = 8;

  /**
   * More than a window, so that a part in the same sentence is only found by what asks for that.
   */
  private static final int FAR = 120;

  /** Makes them for the patterns of a rubric and the vocabulary that it shares with others. */
  public static Samples of(Rubric rubric, Vocabulary vocabulary) {
    return new Samples(rubric.terms(), vocabulary, Language.of(rubric.language()));
  }

  /**
   * Returns texts that the synonyms of a concept should find.
   *
   * @param rubric the concept's rubric
   * @param vocabulary what it shares with others
   * @param concept the concept
   * @return the texts, synonym by synonym
   */
  public static List<String> texts(Rubric rubric, Vocabulary vocabulary, Concept concept) {
    Samples samples = of(rubric, vocabulary);
    return concept.synonyms().stream()
        .flatMap(synonym -> samples.of(synonym).stream())
        .map(Sample::text)
        .toList();
  }

  /** Returns texts that a synonym should find. */
  public List<Sample> of(Synonym synonym) {
    return switch (synonym) {
      case Synonym.Phrase phrase -> pattern(SynonymPattern.of(phrase.notation()));
      case Synonym.Several several -> several(several);
    };
  }

  /** Tells whether a synonym asks for a word in certain forms alone. */
  public static boolean asksForForms(String notation) {
    return notation.indexOf('=') >= 0 || notation.indexOf('~') >= 0;
  }

  /** Returns texts that a run should find. */
  public List<Sample> run(Run run) {
    return run(run, false);
  }

  private List<Sample> run(Run run, boolean inflected) {
    return combined(run.items().stream().map(item -> item(item, inflected)).toList(), List.of(" "));
  }

  private List<Sample> item(Item item, boolean inflected) {
    return switch (item) {
      case Word word ->
          SynonymProbe.forms(word.text(), word.form(), inflected, language).stream()
              .map(Sample::new)
              .toList();
      case TermSet set -> set(set.name());
      case Alternatives alternatives ->
          alternatives.runs().stream().flatMap(run -> run(run, inflected).stream()).toList();
    };
  }

  private List<Sample> set(String name) {
    List<String> ofSet = SetTerms.of(name, terms, vocabulary, language);
    if (ofSet.isEmpty() && name.equals(SetName.NUMBER)) {
      return List.of(new Sample("7"));
    }
    return ofSet.stream().flatMap(this::term).toList();
  }

  private Stream<Sample> term(String term) {
    return TermNotation.isPattern(term)
        ? pattern(SynonymPattern.of(term)).stream()
        : Stream.of(new Sample(plain(term)));
  }

  /** Takes the signs of a term's forms away. */
  private static String plain(String term) {
    StringBuilder out = new StringBuilder();
    for (String word : term.split(" ", -1)) {
      int from = word.startsWith("=~") ? 2 : word.startsWith("=") || word.startsWith("~") ? 1 : 0;
      out.append(out.isEmpty() ? "" : " ").append(word, from, word.length());
    }
    return out.toString();
  }

  private List<Sample> pattern(SynonymPattern pattern) {
    List<Phrase> phrases = pattern.phrases();
    boolean inflected = asksForForms(pattern.notation());
    List<List<Sample>> near = phrases.stream().map(phrase -> near(phrase, inflected)).toList();
    if (phrases.size() == 1) {
      List<Sample> all = new ArrayList<>(near.getFirst());
      if (!phrases.getFirst().gaps().isEmpty()) {
        all.add(far(phrases.getFirst()));
      }
      return all;
    }
    List<Sample> all = new ArrayList<>(combined(near, List.of(" ")));
    all.add(joined(firsts(near.reversed()), " "));
    List<Sample> far = phrases.stream().map(this::far).toList();
    List<Limit> windows = pattern.windows();
    List<String> between = new ArrayList<>();
    for (int i = 0; i + 1 < phrases.size(); i++) {
      between.add(others(Math.max(windows.get(i).words(), windows.get(i + 1).words())));
    }
    all.add(joined(far, between));
    all.add(joined(far.reversed(), between.reversed()));
    return all;
  }

  private List<Sample> near(Phrase phrase, boolean inflected) {
    return combined(phrase.runs().stream().map(run -> run(run, inflected)).toList(), List.of(" "));
  }

  private Sample far(Phrase phrase) {
    List<List<Sample>> runs = phrase.runs().stream().map(this::run).toList();
    return joined(
        firsts(runs), phrase.gaps().stream().map(gap -> others(gap.limit().words())).toList());
  }

  private List<Sample> several(Synonym.Several several) {
    List<List<Sample>> patterns =
        several.of().stream().map(notation -> pattern(SynonymPattern.of(notation))).toList();
    List<Sample> all = new ArrayList<>();
    int count = several.atLeast();
    if (several.countsMatches()) {
      patterns.forEach(
          each -> all.addAll(combined(Collections.nCopies(count, each), List.of(" "))));
      return all;
    }
    for (int from = 0; from + count <= patterns.size(); from++) {
      List<List<Sample>> chosen = patterns.subList(from, from + count);
      all.addAll(combined(chosen, List.of(" ")));
      all.add(joined(firsts(chosen.reversed()), " "));
      if (count > 1) {
        all.add(joined(firsts(chosen), apart(several.within(), count, firsts(chosen))));
      }
    }
    return all;
  }

  private static String apart(Extent within, int count, List<Sample> parts) {
    return switch (within.unit()) {
      case SENTENCE -> others(FAR);
      case ANSWER -> ". Zq zq. ";
      case WORDS -> {
        int own = parts.stream().mapToInt(part -> part.text().split(" ", -1).length).sum();
        yield others(Math.clamp((within.words() - own) / (count - 1), 0, FAR));
      }
    };
  }

  private static String others(int count) {
    return " " + (OTHER + " ").repeat(count);
  }

  private static List<Sample> firsts(List<List<Sample>> parts) {
    return parts.stream().filter(part -> !part.isEmpty()).map(List::getFirst).toList();
  }

  private static Sample joined(List<Sample> parts, String between) {
    return joined(parts, List.of(between));
  }

  /** Joins parts; the last of the texts between them is used again. */
  private static Sample joined(List<Sample> parts, List<String> between) {
    Sample whole = parts.isEmpty() ? new Sample("") : parts.getFirst();
    for (int i = 1; i < parts.size(); i++) {
      whole = whole.then(between.get(Math.min(i, between.size()) - 1), parts.get(i));
    }
    return whole;
  }

  /**
   * Joins each with each where that is not too much, and otherwise each with the first others, and
   * the second with the second, the third with the third: the first may be what finds nothing.
   */
  private static List<Sample> combined(List<List<Sample>> parts, List<String> between) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    long product = 1;
    for (List<Sample> part : parts) {
      product = Math.min(product * Math.max(part.size(), 1), MOST_COMBINED + 1L);
    }
    return product <= MOST_COMBINED ? product(parts, between) : oneByOne(parts, between);
  }

  private static List<Sample> product(List<List<Sample>> parts, List<String> between) {
    List<List<Sample>> chosen = List.of(List.of());
    for (List<Sample> part : parts) {
      List<List<Sample>> longer = new ArrayList<>();
      for (List<Sample> start : chosen) {
        for (Sample next : part) {
          List<Sample> one = new ArrayList<>(start);
          one.add(next);
          longer.add(one);
        }
      }
      chosen = part.isEmpty() ? chosen : longer;
    }
    return chosen.stream().map(one -> joined(one, between)).toList();
  }

  private static List<Sample> oneByOne(List<List<Sample>> parts, List<String> between) {
    List<Sample> base = firsts(parts);
    List<Sample> all = new ArrayList<>();
    all.add(joined(base, between));
    for (int i = 0; i < parts.size(); i++) {
      List<Sample> part = parts.get(i);
      for (int j = 1; j < part.size(); j++) {
        List<Sample> one = new ArrayList<>(base);
        one.set(i, part.get(j));
        all.add(joined(one, between));
      }
    }
    int[] sizes = parts.stream().mapToInt(List::size).filter(size -> size > 1).sorted().toArray();
    int mixed = sizes.length < 2 ? 0 : Math.min(sizes[sizes.length - 1] - 1, MOST_MIXED);
    for (int j = 1; j <= mixed; j++) {
      int at = j;
      List<Sample> one =
          parts.stream()
              .filter(part -> !part.isEmpty())
              .map(part -> part.get(at % part.size()))
              .toList();
      all.add(joined(one, between));
    }
    return all;
  }
}
