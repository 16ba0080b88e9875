package io.github.rubricscorer.suggest;

import io.github.rubricscorer.base.Resource;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.text.Boundary;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts texts into passages. Sentences with more words than people read at a glance, as transcripts
 * of speech have, are cut at commas, and where there is none anywhere. Not thread-safe.
 */
final class Passages {
  private static final int LONG = 16;
  private static final int LONGEST = 28;

  private static final Set<String> PLAIN_WORDS =
      Resource.text(Passages.class, "plain-words.txt")
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.split(" ", -1)).stream())
          .collect(Collectors.toUnmodifiableSet());

  private final WordScanner scanner = new WordScanner();
  private final WordAnalysis analysis = new WordAnalysis(Language.ENGLISH);
  private final Map<String, WordAnalysis.Forms> known = new HashMap<>();

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
            && !PLAIN_WORDS.contains(forms.surface())
            && forms.surface().codePoints().anyMatch(Character::isLetter)
            && forms.surface().length() > 1;
    boolean name =
        content
            && word.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    return new Token(
        forms.surface(),
        forms.stem(),
        scanner.start(),
        scanner.end(),
        content,
        name,
        scanner.boundary().joinsPhrase());
  }
}
