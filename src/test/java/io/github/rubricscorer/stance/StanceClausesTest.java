package io.github.rubricscorer.stance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.find.PlainWords;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.Stance;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where in an answer the stance changes: what follows [P] is proposed, [M] mentioned, [L] listed,
 * and [E] is there for another purpose. ⏎ is a line break.
 */
@DisplayName("The stance of a clause")
class StanceClausesTest {
  private final AnswerStance stance = new AnswerStance(new PlainWords());

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "[P]I'd use Redis [M]because it is fast.",
        "[P]I'd use Redis, [M]they sleep.",
        "[P]I'd use Redis, they say so [M]but it fails.",
        "[M]Kafka was built for logs, [P]I'd take SQS.",
        "[P]Kafka, I'd take SQS.",
        "[M]When it fails, [P]I'd retry.",
        "[P]If the primary fails, use the replica.",
        "[M]If the primary fails use the replica.",
        "[P]I'd add a queue [M]which keeps the order.",
        "[M]It is slow, so use the replica.",
        "[P]First, put pages on a CDN; [M]the rest is slow.",
        "[P]Please use the replica.",
        "[M]Replicas use the primary.",
        "[P]Cache the pages.",
        "[M]Cache pages often.",
        "[P]Queue for mails.",
        "[M]Two caches the pages need.",
      })
  void endsWithTheClause(String marked) {
    assertThat(marked(marked, offset -> true)).isEqualTo(marked);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "[P]Redis for the sessions. [M]Redis is known for speed.",
        "[P]Redis box for the sessions of our loyal users.",
        "[M]Redis box for the sessions of our many loyal users.",
        "[P]Big red Redis box for sessions.",
        "[M]Cheap big red Redis box for sessions.",
        "[M]Redis we like for sessions.",
        "[M]Sessions: [P]Redis",
      })
  void isAProposalInANoteWithAPurpose(String marked) {
    assertThat(marked(marked, offset -> true)).isEqualTo(marked);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "[L]Redis, Kafka, shards",
        "[M]Redis, Kafka",
        "[L]red fast cheap Redis. Kafka. Shards.",
        "[M]big red fast cheap Redis. Kafka. Shards.",
        "[L]Redis Kafka shards jitter replicas queues sessions",
        "[M]Redis Kafka shards jitter replicas queues",
        "[M]Redis Kafka shards jitter without queues sessions",
        "[L]Redis. Kafka. Shards.",
        "[M]Redis. Kafka.",
        "[L]Redis. Kafka. Shards. [P]I'd use jitter.",
        "[M]Redis. Kafka. [P]I'd use jitter. [L]Logs, queues, pools.",
        "[M]Redis. Kafka. [P]I'd use jitter. [M]Logs, queues.",
        "[L]Redis. Kafka; shards.",
        "[M]Redis. The queue. Shards.",
        "[L]Topics: Redis, Kafka, shards",
        "[M]Topics: Redis, Kafka",
        "[M]Pages: [P]Redis",
        "[M]Pages: sessions: Redis",
        "[P]I'd use: Redis, Kafka, shards",
        "[M]The pages: Redis, Kafka, shards",
        "[L]Topics⏎- Redis⏎- Kafka⏎- shards",
        "[L]Redis | Kafka | shards",
        "#[L]redis #kafka #shards",
        "[L]Redis • Kafka · shards",
        "[L]Jitter, logs, pools, hashes, rings, heaps, trees, sets. [P]I'd use jitter.",
      })
  void isAListWhereEnoughShortTermsAre(String marked) {
    assertThat(marked(marked, offset -> true)).isEqualTo(marked);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "[P]I'd use:⏎- Redis⏎- Kafka⏎- shards",
        "[P]I'd use:⏎- Redis⏎- Kafka⏎[L]Shards, pools, logs",
        "[P]1. Redis in front⏎12) Kafka in front",
        "[P]1. Redis in front⏎[M]123. Kafka in front",
        "[P]1. Redis in front⏎[M]1: Kafka in front",
        "* [P]Redis in front⏎+ Kafka in front⏎• pools in front⏎– logs in front",
        "- [P]Redis in front⏎-[M]Kafka in front",
        "- [P]Redis in front⏎  - Kafka in front⏎\t- logs in front",
        "- [P]Redis in front⏎[M]Kafka in front",
        "- [M]Redis is a store⏎- [P]Kafka in front",
        "[M]The topics⏎- [P]Redis in front⏎- Kafka in front",
      })
  void isAProposalAtABullet(String marked) {
    assertThat(marked(marked, offset -> true)).isEqualTo(marked);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "[E]We have Kafka, [M]but that's for the logs.",
        "[M]It is slow; [E]we have Kafka, [M]but that's for the logs.",
        "[M]It has nothing to do with this; we have Kafka.",
        "[E]We have Kafka, which [M]has nothing to do with this.",
        "[E]We have Kafka; it is large, [M]but only for the logs.",
        "[P]I'd use Kafka, [M]but only for the logs.",
        "[E]We have Kafka, [M]but only for the logs. We have SQS.",
        "[M]We have Kafka. But only for the logs.",
      })
  void isAnotherPurposeUpToTheClauseThatGivesIt(String marked) {
    assertThat(marked(marked, offset -> true)).isEqualTo(marked);
  }

  @ParameterizedTest(name = "in: I''d use pools{0}slow ones wait")
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          "; ",    M
          " (",    M
          ") ",    M
          " [",    M
          "] ",    M
          " — ",   M
          "—",     M
          " – ",   M
          " … ",   M
          "… ",    M
          " -- ",  M
          "--",    M
          " - ",   M
          ". ",    M
          "! ",    M
          "? ",    M
          "⏎",     M
          "⏎⏎",    M
          " -",    P
          "- ",    P
          "-",     P
          ", ",    P
          " | ",   P
          " · ",   P
          ": ",    P
          " -> ",  P
          " → ",   P
          " = ",   P
          " / ",   P
          " & ",   P
          """)
  void endsAtAMark(String mark, char after) {
    String answer = "I'd use pools" + mark + "slow ones wait";
    String tag = after == 'M' ? "[M]" : "";
    String expected = "[P]" + answer.replace("slow", tag + "slow");
    assertThat(marked(expected, offset -> true)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "[P]I'd use Node.js slow or quick",
        "[P]I'd use read/write slow or quick",
        "[P]I'd use read_write slow or quick",
        "[P]I'd use me@home slow or quick",
        "[P]I'd use Ann's slow or quick",
        "[P]I'd use Ann’s slow or quick",
        "[P]I'd use read-only slow or quick",
        "[P]I'd use Node. [M]js slow or quick",
        "[P]I'd use .[M]js slow or quick",
        "[M]I-d use pools",
        "[M]I.d use pools",
        "[P]Re-use pools, I'd use pools",
      })
  void goesOnWithinAWord(String marked) {
    assertThat(marked(marked, offset -> true)).isEqualTo(marked);
  }

  /** The first line has 24 characters, the next one more. */
  @Test
  void endsWithAShortLineUnlessItWasWrapped() {
    String shorter = "[M]Redis is a store of page⏎[P]Use Kafka";
    String longer = "[M]Redis is a store of pages⏎Use Kafka";
    assertThat(marked(shorter, offset -> true)).isEqualTo(shorter);
    assertThat(marked(longer, offset -> true)).isEqualTo(longer);
    String wrapped = shorter.replace("[P]", "");
    assertThat(marked(wrapped, offset -> false)).isEqualTo(wrapped);
    String second = "[M]Redis is a store of pages⏎that all know⏎[P]Use Kafka";
    assertThat(marked(second, offset -> true)).isEqualTo(second);
    String blank = "[M]Redis is a store of pages⏎ \t\r⏎[P]Use Kafka";
    assertThat(marked(blank, offset -> false)).isEqualTo(blank);
  }

  @Test
  void isKnownOfEachOfManyClauses() {
    String marked = "[P]I'd use Redis [M]because it is fast. ".repeat(200).strip();
    assertThat(marked(marked, offset -> true)).isEqualTo(marked);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Use Redis. Actually, skip [it] all; or wait.  | true
          [Use] Redis. Actually, skip it all.           | false
          Use Redis. Actually, skip it. [Use] Kafka.    | false
          Use [Redis]; it is small. Skip it.            | false
          Use [Redis]; actually, no.                    | true
          """)
  void ofASentenceThatTakesBackIsSo(String marked, boolean takesBack) {
    stance.reset(
        marked.replaceAll("[\\[\\]]", ""), StanceBook.of(Language.ENGLISH), offset -> true);
    assertThat(stance.takesBack(marked.indexOf('['))).isEqualTo(takesBack);
  }

  @Test
  void isAMentionWhereALanguageHasNoPhrases() {
    stance.reset("I'd use X. Actually, use X.", StanceBook.parse("# nothing"), offset -> true);
    assertThat(stance.of(8)).isEqualTo(Stance.MENTION);
    assertThat(stance.takesBack(25)).isFalse();
  }

  /** Returns an answer with its stance wherever a word begins that has another. */
  private String marked(String text, IntPredicate endsLine) {
    String answer = text.replaceAll("\\[[PMLE]]", "").replace('⏎', '\n');
    stance.reset(answer, StanceBook.of(Language.ENGLISH), endsLine);
    StringBuilder marked = new StringBuilder();
    Stance last = null;
    for (int i = 0; i < answer.length(); i++) {
      char c = answer.charAt(i);
      boolean begins =
          Character.isLetterOrDigit(c)
              && (i == 0 || !Character.isLetterOrDigit(answer.charAt(i - 1)));
      if (begins) {
        Stance here = stance.of(i);
        if (here != last) {
          marked.append('[').append(here.name().charAt(0)).append(']');
        }
        last = here;
      }
      marked.append(c == '\n' ? '⏎' : c);
    }
    return marked.toString();
  }
}
