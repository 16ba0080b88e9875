package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of words, words with numbers, and words that an affix denies. */
class BoundWordsTest {
  @ParameterizedTest(name = "\"{0}\" finds \"{2}\" in: \"{1}\"")
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          # a name is one word
          Java                -> JavaScript, Java             -> Java
          =Java               -> JavaScript and Java          -> Java
          SQL                 -> NoSQL, MySQL, SQL            -> SQL
          JavaScript          -> JavaScript, Java Script      -> JavaScript / Java Script
          block               -> NonBlocking, blocking        -> blocking

          # other camelCase is several
          rate limit          -> rateLimit, RateLimits        -> rateLimit / RateLimits
          bouncer             -> PgBouncer                    -> PgBouncer
          read replica        -> ReadReplica                  -> ReadReplica

          # a number after a word, joined or not
          OAuth 2             -> OAuth2, OAuth 2, OAuth-2     -> OAuth2 / OAuth 2 / OAuth-2
          OAuth2              -> OAuth2, OAuth 2              -> OAuth2 / OAuth 2
          Python 3            -> Python3 or Python 3          -> Python3 / Python 3
          covid-19            -> Covid19, COVID 19            -> Covid19 / COVID 19
          H2O                 -> H2O                          -> H2O

          # an affix denies
          relational          -> non-relational, a non relational one -> -
          non relational      -> a non-relational store       -> non-relational
          relational          -> non-blocking, relational     -> relational
          dairy               -> dairy-free, free dairy       -> dairy
          dairy free          -> dairy-free                   -> dairy-free
          dairy               -> dairy‑free, dairy‐free, **dairy**-free, dairy -> dairy
          dairy free          -> a dairy‑free, **dairy**-free cake -> dairy‑free / dairy**-free
          ReadReplica         -> a read replica-free setup, a read replica -> read replica
          ReadReplica free    -> a read replica-free setup    -> read replica-free
          server              -> serverless, server-less      -> -

          # contractions, whole and apart, misspelt or not
          doesn't retry       -> does not retry, dosent retry, doesn’t retry -> does not retry / dosent retry / doesn’t retry
          it mightn't fit     -> it might not fit, it mightn't fit, it mightnt fit -> it might not fit / it mightn't fit / it mightnt fit
          won't block         -> it will not block, wont block -> will not block / wont block
          """)
  void aWordIsFoundUnlessItIsBound(String synonym, String answer, String found) {
    assertThat(OneConcept.of(synonym).find(answer)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rateLimit", "RateLimits", "getRateLimit", "rate_limit", "rate-limit"})
  void aPartOfANameCountsWhateverElseIsAskedFor(String name) {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .concept(Concept.builder("part").synonyms("limit"))
            .concept(Concept.builder("whole").synonyms("rate limit"))
            .build();
    assertThat(Scorer.of(List.of(rubric)).score("q", "Use " + name + " here.").concepts())
        .allSatisfy(concept -> assertThat(concept.evidence()).hasSize(1));
  }
}
