package io.github.rubricscorer.suggest;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.text.Boundary;
import io.github.rubricscorer.text.FrequentWords;
import io.github.rubricscorer.text.StopWords;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts texts into passages. Sentences with more words than people read at a glance, as transcripts
 * of speech have, are cut at commas, and where there is none anywhere. Not thread-safe.
 */
final class Passages {
  private static final int LONG = 16;
  private static final int LONGEST = 28;

  private final WordScanner scanner = new WordScanner();
  private final WordAnalysis analysis;

  /** Other words are told as they are written, since their umlauts and accents mean something. */
  private final boolean isEnglish;

  private final Set<String> plainWords;
  private final Set<String> articles;
  private final @Nullable FrequentWords frequentWords;
  private final Map<String, WordAnalysis.Forms> known = new HashMap<>();

  /**
   * Cuts texts in a language. Where its plain words are not known, all words are taken to tell
   * something; how rare they are tells them apart.
   */
  Passages(Language language) {
    analysis = new WordAnalysis(language);
    scanner.use(language);
    isEnglish = language == Language.ENGLISH;
    plainWords = StopWords.of(language);
    articles = language.set("words.txt", "articles");
    frequentWords = FrequentWords.areKnown(language) ? FrequentWords.of(language) : null;
  }

  /** Cuts an answer. */
  List<Passage> of(int answer, String text) {
    List<Passage> passages = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    scanner.reset(text);
    while (scanner.next()) {
      if (!tokens.isEmpty() && isEnd(tokens.size(), scanner.boundary())) {
        passages.add(new Passage(answer, tokens));
        tokens.clear();
      }
      tokens.add(token());
    }
    if (!tokens.isEmpty()) {
      passages.add(new Passage(answer, tokens));
    }
    return passages;
  }

  private static boolean isEnd(int words, Boundary boundary) {
    return boundary.beginsSentence()
        || words >= LONG && !boundary.joinsPhrase()
        || words >= LONGEST;
  }

  private Token token() {
    String word = scanner.word();
    WordAnalysis.Forms forms = known.computeIfAbsent(word, analysis::analyse);
    boolean letters = word.codePoints().allMatch(Character::isLetterOrDigit);
    boolean content =
        letters
            && !plainWords.contains(word.toLowerCase(Locale.ROOT))
            && !plainWords.contains(forms.surface())
            && forms.surface().codePoints().anyMatch(Character::isLetter)
            && forms.surface().length() > 1;
    String surface = isEnglish ? forms.surface() : word.toLowerCase(Locale.ROOT);
    boolean name =
        content
            && word.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    return new Token(
        surface,
        forms.stem(),
        scanner.start(),
        scanner.end(),
        content,
        name,
        scanner.boundary().joinsPhrase(),
        frequentWords == null ? 1 : frequentWords.rank(surface),
        articles.contains(forms.surface()));
  }
}
