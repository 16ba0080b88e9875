package io.github.rubricscorer.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Rubric;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that vary as those of people do, made up from a seed.
 *
 * <p>Three sentences of five follow the words of real answers, each word one that stood behind the
 * word before it (Shannon 1948, "A Mathematical Theory of Communication", section 3). These are the
 * labelled answers beside this project where they are at hand, and the model answers of the
 * rubrics. The others are general English: every second word is a frequent word of those answers,
 * the rest are drawn from a list of 20,000 with the frequencies of Zipf's law. One word of a
 * hundred is misspelt, one is a number. So a memory of words misses about as often as it would on
 * real answers.
 *
 * <p>Not thread-safe.
 */
final class Corpus {
  private static final Path LABELLED = Path.of("../shared/data/dev-answers/answers.jsonl");
  private static final Path GRADED = Path.of("../shared/data/saf/answers.csv");
  private static final String FREQUENT_WORDS = "/io/github/rubricscorer/match/frequent-words.txt";

  private final Random random;
  private final List<String> starts = new ArrayList<>();
  private final List<String> spoken = new ArrayList<>();
  private final Map<String, List<String>> followers = new HashMap<>();
  private final List<String> general;
  private final double[] zipf;

  Corpus(long seed) {
    random = new Random(seed);
    realAnswers().forEach(this::learn);
    general = new ArrayList<>(frequentWords());
    Collections.shuffle(general, random);
    zipf = cumulated(general.size());
  }

  /** Tells whether real answers are at hand beside the project. */
  static boolean hasLabelledAnswers() {
    return Files.exists(LABELLED);
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
    String word = pick(starts);
    while (true) {
      add(word, answer);
      if (endsSentence(word)) {
        return;
      }
      List<String> next = followers.get(word);
      if (next == null) {
        answer.insert(answer.length() - 1, '.');
        return;
      }
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
    boolean first = true;
    for (int i = 0; i < words.length; i++) {
      if (first) {
        starts.add(words[i]);
      }
      first = endsSentence(words[i]);
      if (!first && i + 1 < words.length) {
        followers.computeIfAbsent(words[i], word -> new ArrayList<>()).add(words[i + 1]);
      }
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

  private static List<String> realAnswers() {
    Scorer scorer = Scorer.bundled();
    List<String> answers = new ArrayList<>();
    for (String id : scorer.questionIds()) {
      Rubric rubric = scorer.rubric(id);
      answers.add(Objects.requireNonNullElse(rubric.modelAnswer(), rubric.question()));
    }
    try {
      if (Files.exists(LABELLED)) {
        for (String line : Files.readAllLines(LABELLED)) {
          answers.add(JsonMapper.shared().readTree(line).get("answer").asString());
        }
      }
      if (Files.exists(GRADED)) {
        addGraded(answers);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answers;
  }

  private static void addGraded(List<String> answers) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(GRADED)) {
      for (CSVRecord row : format.parse(in)) {
        answers.add(row.get("answer"));
      }
    }
  }

  private static List<String> frequentWords() {
    try (InputStream in = Corpus.class.getResourceAsStream(FREQUENT_WORDS)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
