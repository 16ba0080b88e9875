package io.github.rubricscorer.lint;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.lint.Lint.Rule;
import io.github.rubricscorer.lint.sample.Sample;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Gap;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Limit;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Phrase;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Run;
import io.github.rubricscorer.text.FrequentWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds synonyms that ordinary texts have everywhere: single common words, common words far apart,
 * and those that common words of a set make so. It needs the frequent words of the language of the
 * rubric, see {@link #applyTo}. A pattern of several words that is found in none of the bundled
 * sentences is not loose, however common its words are: it asks for them together.
 */
final class CommonnessRules {
  /** Narrower patterns are phrases, even of common words. */
  private static final int WIDE = 5;

  /** What is found so often is too wide, whatever its words are. */
  private static final int OFTEN = 3;

  private final LintedRubric rubric;
  private final Language language;
  private final FrequentWords frequent;
  private final List<String> sentences;
  private final PatternTable table;
  private final FindingCollector findings;

  /** How many of the sentences each synonym is found in. */
  private final int[] hits;

  private CommonnessRules(LintedRubric rubric, FindingCollector findings) {
    this.rubric = rubric;
    this.language = Language.of(rubric.rubric().language());
    this.frequent = FrequentWords.of(language);
    this.sentences = OrdinarySentences.of(language);
    this.table = rubric.table();
    this.findings = findings;
    hits = new int[table.size()];
    for (String sentence : sentences) {
      table.probe().found(sentence).stream().forEach(synonym -> hits[synonym]++);
    }
  }

  /** Whether the words of a language are known. */
  static boolean applyTo(Language language) {
    return FrequentWords.areKnown(language);
  }

  static void check(LintedRubric rubric, FindingCollector findings) {
    if (!applyTo(Language.of(rubric.rubric().language()))) {
      return;
    }
    CommonnessRules rules = new CommonnessRules(rubric, findings);
    BitSet loose = new BitSet();
    for (int synonym = 0; synonym < rules.table.size(); synonym++) {
      if (!rules.table.isExclusion(synonym) && !rules.commonWord(synonym)) {
        rules.wideWindow(synonym);
        loose.set(synonym, rules.hits[synonym] > 0);
      }
    }
    new CommonTerms(rubric, rules.frequent, rules.sentences, loose)
        .report(findings, rules.language.name());
  }

  private boolean commonWord(int synonym) {
    Optional<String> word =
        table.of(synonym).own().stream()
            .map(sample -> sample.text().toLowerCase(Locale.ROOT))
            .filter(text -> text.indexOf(' ') < 0 && frequent.rank(text) <= FrequentWords.COMMON)
            .filter(text -> table.probe().found(text).get(synonym))
            .min((a, b) -> Integer.compare(frequent.rank(a), frequent.rank(b)));
    word.ifPresent(one ->
        findings.synonym(
            Rule.COMMON_WORD,
            synonym,
            "'%s' alone is enough%s, and it is %s"
                .formatted(
                    one,
                    one.equalsIgnoreCase(rubric.notation(synonym))
                        ? ""
                        : " for '" + rubric.notation(synonym) + "'",
                    frequency(one)),
            "join it with another word by '&', a gap or side by side"));
    return word.isPresent();
  }

  /** Only the list of English words is in the order of their ranks. */
  private String frequency(String word) {
    return language == Language.ENGLISH
        ? "the " + ordinal(frequent.rank(word)) + " most frequent word of English"
        : "one of the most frequent words of " + language.name();
  }

  private static String ordinal(int number) {
    int last = number % 10;
    boolean teen = number / 10 % 10 == 1;
    return number + (teen ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
  }

  private void wideWindow(int synonym) {
    Synonym of = table.probe().synonyms().get(synonym).synonym();
    List<SynonymPattern> patterns = patterns(of);
    int width = width(of, patterns);
    List<Run> runs = patterns.stream().flatMap(CommonnessRules::runs).toList();
    if (runs.size() < 2 || width < WIDE) {
      return;
    }
    List<List<Sample>> samples = new ArrayList<>();
    runs.forEach(run -> samples.add(table.samples().run(run)));
    boolean some = samples.stream().allMatch(run -> run.stream().anyMatch(this::isCommon));
    if (some && hits[synonym] > 0 || hits[synonym] >= OFTEN) {
      findings.synonym(
          Rule.WIDE_WINDOW,
          synonym,
          "'%s' joins %s over %s: found in %s of %s sentences of ordinary %s"
              .formatted(
                  rubric.notation(synonym),
                  some ? "common words" : "words",
                  width == Integer.MAX_VALUE ? unlimited(of) : "up to " + width + " words",
                  hits[synonym],
                  sentences.size(),
                  language.name()),
          "narrow it, or ask for a rarer word");
    }
  }

  private boolean isCommon(Sample sample) {
    return frequent.areCommon(sample.text());
  }

  private static List<SynonymPattern> patterns(Synonym synonym) {
    return switch (synonym) {
      case Synonym.Phrase phrase -> List.of(SynonymPattern.of(phrase.notation()));
      case Synonym.Several several -> several.of().stream().map(SynonymPattern::of).toList();
    };
  }

  private static Stream<Run> runs(SynonymPattern pattern) {
    return pattern.phrases().stream().flatMap(phrase -> phrase.runs().stream());
  }

  /** Returns what the parts of a synonym may stand in however far apart. */
  private static String unlimited(Synonym synonym) {
    return synonym instanceof Synonym.Several several
            && several.within().unit() == Extent.Unit.SENTENCE
        ? "a sentence"
        : "the whole text";
  }

  /** Returns the most words that two parts can have between them. */
  private static int width(Synonym synonym, List<SynonymPattern> patterns) {
    if (synonym instanceof Synonym.Several several && several.atLeast() > 1) {
      return switch (several.within().unit()) {
        case ANSWER, SENTENCE -> Integer.MAX_VALUE;
        case WORDS -> several.within().words();
      };
    }
    int width = 0;
    for (SynonymPattern pattern : patterns) {
      for (Limit window : pattern.windows()) {
        width = Math.max(width, window.words());
      }
      for (Phrase phrase : pattern.phrases()) {
        for (Gap gap : phrase.gaps()) {
          width = Math.max(width, gap.limit().words());
        }
      }
    }
    return width;
  }
}
