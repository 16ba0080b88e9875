package io.github.rubricscorer.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Rubric;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Answers that vary as those of people do, made up from a seed.
 *
 * <p>Three sentences of five follow the words of the model answers and the examples of the bundled
 * rubrics, each word one that stood after the two words before it (Shannon 1948, "A Mathematical
 * Theory of Communication", section 3). The others are general English: every second word is a
 * frequent word of those answers, the rest are drawn from a list of 20,000 with the frequencies of
 * Zipf's law. One word of a hundred is misspelt, one is a number. So a memory of words misses about
 * as often as it would on real answers.
 *
 * <p>Not thread-safe.
 */
final class Corpus {
  private static final String FREQUENT_WORDS = "/io/github/rubricscorer/words/frequent-words.txt";

  private final Random random;
  private final List<String> starts = new ArrayList<>();
  private final List<String> spoken = new ArrayList<>();

  /** What stood after two words. */
  private final Map<String, List<String>> followers = new HashMap<>();

  private final List<String> general;
  private final double[] zipf;

  Corpus(long seed) {
    random = new Random(seed);
    writtenAnswers().forEach(this::learn);
    general = new ArrayList<>(frequentWords());
    Collections.shuffle(general, random);
    zipf = cumulated(general.size());
  }

  /** Returns answers of exactly so many characters; the last word may be cut. */
  String[] answers(int count, int characters) {
    String[] answers = new String[count];
    Arrays.setAll(answers, i -> answer(characters));
    return answers;
  }

  private String answer(int characters) {
    StringBuilder answer = new StringBuilder();
    while (answer.length() < characters) {
      if (random.nextInt(5) < 3) {
        echo(answer);
      } else {
        babble(answer);
      }
    }
    answer.setLength(characters);
    return answer.toString();
  }

  /** Returns answers of words of which none was there before. */
  String[] strangers(int count, int characters) {
    String[] answers = new String[count];
    Arrays.setAll(
        answers,
        i -> {
          StringBuilder answer = new StringBuilder();
          while (answer.length() < characters) {
            answer.append(stranger()).append(random.nextInt(12) == 0 ? ". " : " ");
          }
          answer.setLength(characters);
          return answer.toString();
        });
    return answers;
  }

  /** Returns a frequent word, each as likely as any other. */
  String generalWord() {
    return general.get(random.nextInt(general.size()));
  }

  private String stranger() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      word.append("bcdfghklmnprstvw".charAt(random.nextInt(16)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private void echo(StringBuilder answer) {
    String before = "";
    String word = pick(starts);
    while (true) {
      add(word, answer);
      if (endsSentence(word)) {
        return;
      }
      List<String> next = followers.get(before + " " + word);
      if (next == null) {
        answer.insert(answer.length() - 1, '.');
        return;
      }
      before = word;
      word = pick(next);
    }
  }

  private void babble(StringBuilder answer) {
    int words = 8 + random.nextInt(12);
    for (int i = 0; i < words; i++) {
      add(i % 2 == 0 ? pick(spoken) : zipfWord(), answer);
    }
    answer.insert(answer.length() - 1, '.');
  }

  private void add(String word, StringBuilder answer) {
    int chance = random.nextInt(100);
    if (chance == 0) {
      answer.append(random.nextInt(10_000));
    } else if (chance == 1 && word.length() > 4) {
      int at = 1 + random.nextInt(word.length() - 3);
      answer.append(word, 0, at).append(word.charAt(at + 1)).append(word.charAt(at));
      answer.append(word, at + 2, word.length());
    } else {
      answer.append(word);
    }
    answer.append(' ');
  }

  private String zipfWord() {
    int rank = Arrays.binarySearch(zipf, random.nextDouble() * zipf[zipf.length - 1]);
    return general.get(rank < 0 ? -rank - 1 : rank);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void learn(String answer) {
    String[] words = answer.strip().split("\\s+", -1);
    String before = "";
    for (int i = 0; i < words.length; i++) {
      if (before.isEmpty()) {
        starts.add(words[i]);
      }
      boolean last = endsSentence(words[i]);
      if (!last && i + 1 < words.length) {
        String pair = before + " " + words[i];
        followers.computeIfAbsent(pair, key -> new ArrayList<>()).add(words[i + 1]);
      }
      before = last ? "" : words[i];
      if (words[i].chars().allMatch(Character::isLetter)) {
        spoken.add(words[i]);
      }
    }
  }

  private static boolean endsSentence(String word) {
    return word.endsWith(".") || word.endsWith("?") || word.endsWith("!");
  }

  private static double[] cumulated(int ranks) {
    double[] sums = new double[ranks];
    double sum = 0;
    for (int rank = 0; rank < ranks; rank++) {
      sum += 1.0 / (rank + 1);
      sums[rank] = sum;
    }
    return sums;
  }

  private static List<String> writtenAnswers() {
    Scorer scorer = Scorer.bundled();
    List<String> answers = new ArrayList<>();
    for (String id : scorer.questionIds()) {
      Rubric rubric = scorer.rubric(id);
      answers.add(Objects.requireNonNullElse(rubric.modelAnswer(), rubric.question()));
      rubric.examples().forEach(example -> answers.add(example.answer()));
    }
    return answers;
  }

  private static List<String> frequentWords() {
    try (InputStream in = Corpus.class.getResourceAsStream(FREQUENT_WORDS)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
