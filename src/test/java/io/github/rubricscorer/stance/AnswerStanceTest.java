package io.github.rubricscorer.stance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.find.PlainWords;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed, mentioned or listed. X is the thing asked for; ⏎ is a line break. */
class AnswerStanceTest {
  private final AnswerStance stance = new AnswerStance(new PlainWords());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      commentCharacter = '%',
      textBlock =
          """
          I'd use X.                                                  | PROPOSAL
          I’d use X.                                                  | PROPOSAL
          LET'S ADD X.                                                | PROPOSAL
          We need X for the writes.                                   | PROPOSAL
          My answer is X.                                             | PROPOSAL
          The fix is X.                                               | PROPOSAL
          X is what I'd add.                                          | PROPOSAL
          X should sit in front.                                      | PROPOSAL
          X would do the job.                                         | PROPOSAL
          X takes care of the burst.                                  | PROPOSAL
          Use X.                                                      | PROPOSAL
          First, put the pages on X.                                  | PROPOSAL
          Cache the pages in X.                                       | PROPOSAL
          Skip Kafka, use X.                                          | PROPOSAL
          X for the sessions.                                         | PROPOSAL
          Sessions: X.                                                | PROPOSAL
          Pages -> X                                                  | PROPOSAL
          I'd use:⏎- CDN⏎- X⏎- Redis                                  | PROPOSAL
          - X in transaction mode⏎- hashed names                      | PROPOSAL
          1. X in transaction mode                                    | PROPOSAL
          Kafka was built for streams, so I'd take X.                 | PROPOSAL
          X is a queue.                                               | MENTION
          X keeps you running when a disk dies.                       | MENTION
          X was built for streams.                                    | MENTION
          X is there for the sessions of the other team.              | ELSEWHERE
          X is described in the book.                                 | MENTION
          A X more is a thing to operate.                             | MENTION
          - X is an in-memory store that many people know             | MENTION
          I'd take SQS because X means work.                          | MENTION
          X finds the hardware address for an address.                | MENTION
          Cache X is hard.                                            | MENTION
          At my last job the team had X.                              | MENTION
          We have X, but that's for the logs.                         | ELSEWHERE
          We do run X, but only as a broker, and Bunny for videos.    | ELSEWHERE
          We run Bunny, but only for videos, and X, but only for us.  | ELSEWHERE
          X we have already but it is for the newsletter.             | ELSEWHERE
          We use X for clicks and Y for mail, both are unrelated.     | ELSEWHERE
          We have Redis, but that's for X.                            | MENTION
          We have X, and that's what holds the sessions.              | MENTION
          I'd use X, but only for the sessions.                       | PROPOSAL
          X, but only for the images.                                 | MENTION
          CDN, Redis, X, read replicas                                | LISTED
          Topics: CDN, Redis, X.                                      | LISTED
          #redis #X #cdn                                              | LISTED
          - CDN⏎- X⏎- Redis                                           | LISTED
          CDN⏎X⏎Redis                                                 | LISTED
          Redis. X. Sharding.                                         | LISTED
          caching and X and sharding and jitter and replicas          | LISTED
          Caching, queues, logs. I'd use X.                           | PROPOSAL
          Caching, queues, logs. X is a queue.                        | MENTION
          """)
  void aClauseHasAStance(String answer, Stance expected) {
    String text = answer.replace("⏎", "\n");
    stance.reset(text, StanceBook.of(Language.ENGLISH), offset -> true);
    assertThat(stance.of(text.indexOf('X'))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Nimm X.                                               | PROPOSAL
          Zuerst nutze X.                                       | PROPOSAL
          Bitte setze X davor.                                  | PROPOSAL
          Ich würde X nehmen.                                   | PROPOSAL
          Wir haben X, aber das ist nur für die Logs.           | ELSEWHERE
          Es gibt schon X, aber nur für den Newsletter.         | ELSEWHERE
          Wir haben X für ein anderes Team.                     | ELSEWHERE
          Wir betreiben bereits X, das hat damit nichts zu tun. | ELSEWHERE
          X ist ein Broker, den viele nutzen.                   | MENTION
          Cache, X, Redis                                       | LISTED
          """)
  void aClauseHasAStanceInGerman(String answer, Stance expected) {
    stance.reset(answer, StanceBook.of(Language.of("de")), offset -> true);
    assertThat(stance.of(answer.indexOf('X'))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Use Redis. Actually, skip X.        | true
          Use Redis. On second thought, no X. | true
          Actually, use Redis. Skip X.        | false
          Use Redis, skip X.                  | false
          """)
  void aSentenceCanTakeBack(String answer, boolean expected) {
    stance.reset(answer, StanceBook.of(Language.ENGLISH), offset -> true);
    assertThat(stance.takesBack(answer.indexOf('X'))).isEqualTo(expected);
  }

  @Test
  void everyOffsetHasAStance() {
    for (String answer : new String[] {"", " ", "?!", "-", "- ", "\n\n", "1.", "é😀 x", "I'd"}) {
      stance.reset(answer, StanceBook.of(Language.ENGLISH), offset -> true);
      for (int i = 0; i <= answer.length(); i++) {
        assertThat(stance.of(i)).isNotNull();
      }
    }
  }
}
