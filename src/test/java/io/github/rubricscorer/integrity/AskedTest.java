package io.github.rubricscorer.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which questions ask for a list. Written before the rules: at first 12 of the 20 that do were
 * seen, and 12 of the 20 that do not were taken for one.
 */
class AskedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name three ways to reduce the load on a database.",
        "List the stages of mitosis in order.",
        "State two assumptions of the kinetic theory of gases.",
        "Give four symptoms of dehydration.",
        "Which three tools would you use to monitor a network?",
        "What are the two main causes of inflation?",
        "Identify the parts of the cell that are shown in the diagram.",
        "Enumerate the layers of the OSI model.",
        "Mention five functions of the liver.",
        "What are the four chambers of the heart?",
        "Specify all variables that the experiment controls.",
        "Give examples of renewable energy sources.",
        "In the experiment a beaker is heated. Name two safety rules.",
        "Which two treaties ended the war?",
        "Write down three properties of metals.",
        "Label the bones of the hand.",
        "What three conditions must hold for a contract?",
        "Please name at least three HTTP status codes for errors.",
        "Can you list the steps of the water cycle?",
        "Name the seven SI base units."
      })
  void aListIsAnAnswerWhereOneIsAskedFor(String question) {
    assertThat(mayBeList(question)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "State why the pool limits connections.",
        "Give a reason for your choice and explain it.",
        "Identify the cause of the outage and explain how you would confirm it.",
        "What are the effects of inflation on savers, and why?",
        "Explain in two sentences why leaves look green.",
        "State whether you agree and argue for it.",
        "Give your opinion on the new law.",
        "Describe how the three branches of government check each other.",
        "Which database would you choose, and why?",
        "What happens to the two slides when they reach the bottom?",
        "Identify how the poet shows that time passes.",
        "List comprehension or loop: which is faster, and why?",
        "Name the principle at work here and explain it.",
        "State the law of conservation of energy in your own words.",
        "Give an account of how the revolution began.",
        "Why do the two spoons feel different?",
        "Specify how the service behaves when the queue is full.",
        "What is the difference between the two protocols?",
        "Label propagation: how does it find groups?",
        "Which of the two algorithms is faster on sorted input, and why?"
      })
  void aListIsNoneWhereTheQuestionWantsSentences(String question) {
    assertThat(mayBeList(question)).isFalse();
  }

  private static boolean mayBeList(String question) {
    return new Asked(
            Rubric.builder("q")
                .question(question)
                .concept(Concept.builder("any").synonyms("heat"))
                .build())
        .mayBeList();
  }
}
