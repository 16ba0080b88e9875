package io.github.rubricscorer.scoring;

import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Gives the words of an answer to one concept each, within groups whose concepts need words of
 * their own.
 *
 * <p>Evidence is gone through from the most words to the fewest; of as many words in the order of
 * the concepts in the rubric, then of the answer. A concept takes the first that shares no word
 * with what others took, and no more; then it loses what shares a word with what others took. A
 * concept that took nothing loses all. What is rejected takes and loses nothing, and what else
 * earns nothing takes nothing.
 *
 * <p>Not looked for is whether another order would serve more concepts: what matches where must be
 * plain to who reads the rubric.
 */
final class OwnWords {
  /** Most words first; the sort keeps the order of concepts, and that of places, among equals. */
  private static final Comparator<Claim> MOST_WORDS_FIRST =
      Comparator.comparingInt(claim -> -claim.words);

  /** The concepts of each group that shares no words. */
  private final List<int[]> groups;

  /** Whether evidence by itself earns anything. */
  private final Predicate<Evidence> earns;

  /** Evidence that may take its words, and how many there are. */
  private record Claim(int concept, Match match, int words) {}

  OwnWords(Rubric rubric, Predicate<Evidence> earns) {
    this.earns = earns;
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    List<Concept> concepts = rubric.concepts();
    for (int i = 0; i < concepts.size(); i++) {
      String group = concepts.get(i).group();
      if (group != null && rubric.group(group).ownWords()) {
        members.computeIfAbsent(group, key -> new ArrayList<>()).add(i);
      }
    }
    groups =
        members.values().stream()
            .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
            .toList();
  }

  /** Whether there is any such group. */
  boolean areAskedFor() {
    return !groups.isEmpty();
  }

  /** Returns what is left of what was found. */
  FoundConcepts of(FoundConcepts found) {
    Map<Integer, Findings> left = new LinkedHashMap<>();
    for (int[] group : groups) {
      int[] concepts =
          Arrays.stream(group).filter(concept -> !found.of(concept).evidence().isEmpty()).toArray();
      if (concepts.length > 1) {
        share(concepts, found, left);
      }
    }
    return left.isEmpty() ? found : found.with(left);
  }

  private void share(int[] concepts, FoundConcepts found, Map<Integer, Findings> left) {
    Map<Integer, Match> taken = new LinkedHashMap<>();
    for (Claim claim : claims(concepts, found)) {
      if (!taken.containsKey(claim.concept) && !sharesWords(claim.match, taken.values())) {
        taken.put(claim.concept, claim.match);
      }
    }
    for (int concept : concepts) {
      Map<Integer, Match> others = new LinkedHashMap<>(taken);
      others.remove(concept);
      left.put(concept, withoutWords(found.of(concept), others.values()));
    }
  }

  private static boolean sharesWords(Match match, Collection<Match> others) {
    return others.stream().anyMatch(match::sharesWords);
  }

  private List<Claim> claims(int[] concepts, FoundConcepts found) {
    List<Claim> claims = new ArrayList<>();
    for (int concept : concepts) {
      Findings findings = found.of(concept);
      for (int i = 0; i < findings.evidence().size(); i++) {
        if (earns.test(findings.evidence().get(i)) && !findings.overruled().get(i)) {
          Match match = findings.matches().get(i);
          claims.add(new Claim(concept, match, match.wordCount()));
        }
      }
    }
    claims.sort(MOST_WORDS_FIRST);
    return claims;
  }

  private static Findings withoutWords(Findings findings, Collection<Match> others) {
    List<Evidence> evidence = new ArrayList<>();
    List<Evidence> taken = new ArrayList<>(findings.taken());
    List<Match> matches = new ArrayList<>();
    BitSet overruled = new BitSet();
    for (int i = 0; i < findings.evidence().size(); i++) {
      Evidence piece = findings.evidence().get(i);
      if (!isRejected(piece) && sharesWords(findings.matches().get(i), others)) {
        taken.add(piece);
        continue;
      }
      overruled.set(evidence.size(), findings.overruled().get(i));
      evidence.add(piece);
      matches.add(findings.matches().get(i));
    }
    return new Findings(
        evidence, overruled, findings.excluded(), matches, taken, findings.covering());
  }

  private static boolean isRejected(Evidence piece) {
    return piece.polarity() == Polarity.REJECTED;
  }
}
