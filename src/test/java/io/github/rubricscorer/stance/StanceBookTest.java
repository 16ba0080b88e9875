package io.github.rubricscorer.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.stance.StanceBook.Kind;
import io.github.rubricscorer.words.WordEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The phrases of stances")
class StanceBookTest {
  private final StanceBook book =
      StanceBook.parse(
          """
          # A comment, of no kind.

          [proposal]
          i'd (really|), let us, (a|b) c (d|e)
            is needed,  ,is
          [noun or order]
          let, is needed
          """);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          i'd        | PROPOSAL
          i’d        | PROPOSAL
          I'D really | PROPOSAL
          i'd us     |
          let        | NOUN_OR_ORDER
          let us     | PROPOSAL
          us         |
          a c d      | PROPOSAL
          b c e      | PROPOSAL
          a c        |
          c d        |
          is         | PROPOSAL
          is needed  | PROPOSAL NOUN_OR_ORDER
          needed     |
          comment    |
          """)
  void haveKinds(String phrase, String kinds) {
    int node = StanceBook.ROOT;
    boolean known = true;
    for (String word : phrase.split(" ", -1)) {
      int number = book.wordNumber(word);
      node = number == StanceBook.NO_WORD ? StanceBook.ROOT : book.nextWord(node, number);
      known &= node != StanceBook.ROOT;
    }
    int found = known ? book.kinds(node) : 0;
    List<String> names = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if ((found & kind.bit()) != 0) {
        names.add(kind.name());
      }
    }
    assertThat(String.join(" ", names)).isEqualTo(kinds == null ? "" : kinds);
  }

  @ParameterizedTest(name = "{0} is like {1}")
  @CsvSource({"Let, let", "LÉT, let", "Ｌｅｔ, let", "lets, zebra", "le, zebra", "7let, zebra"})
  void haveWordsInAnyLetters(String word, String same) {
    assertThat(book.wordNumber(word)).isEqualTo(book.wordNumber(same));
  }

  @Test
  void haveNoOtherWords() {
    assertThat(book.wordNumber("zebra")).isEqualTo(StanceBook.NO_WORD);
    assertThat(book.wordNumber("let")).isNotEqualTo(StanceBook.NO_WORD);
    assertThat(book.wordNumber("let-us")).isEqualTo(WordEntry.NOT_PLAIN);
    assertThat(book.wordNumber("zebra.")).isEqualTo(WordEntry.NOT_PLAIN);
    assertThat(StanceBook.parse("").isEmpty()).isTrue();
    assertThat(book.isEmpty()).isFalse();
  }

  @Test
  void areInSections() {
    assertThatThrownBy(() -> StanceBook.parse("let"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("a phrase before the first section");
    assertThatThrownBy(() -> StanceBook.parse("[nonsense]\nlet"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Each word of more than 64, whose bits are shared, goes on only where it does. */
  @Test
  void goOnWithTheWordsThatTheyHave() {
    StringBuilder text = new StringBuilder("[order]\n");
    for (char c = 'a'; c <= 'z'; c++) {
      for (char d = 'a'; d <= 'd'; d++) {
        text.append(c).append(d).append(' ').append(d).append(c).append(c).append(", ");
      }
    }
    StanceBook large = StanceBook.parse(text.toString());
    int phrases = 0;
    for (char c = 'a'; c <= 'z'; c++) {
      for (char d = 'a'; d <= 'd'; d++) {
        int first = large.nextWord(StanceBook.ROOT, large.wordNumber("" + c + d));
        for (char e = 'a'; e <= 'z'; e++) {
          int word = large.wordNumber("" + d + e + e);
          boolean isPhrase = large.kinds(large.nextWord(first, word)) == Kind.ORDER.bit();
          assertThat(isPhrase).isEqualTo(c == e);
          phrases += isPhrase ? 1 : 0;
        }
      }
    }
    assertThat(phrases).isEqualTo(104);
  }

  /** What the English file makes of an answer is what the book that is read anew makes of it. */
  @Test
  void ofEnglishAreReadFromItsFile() {
    StanceBook read = StanceBook.parse(Language.ENGLISH.text("stance.txt"));
    int node = StanceBook.ROOT;
    for (String word : List.of("i'd", "really")) {
      node = read.nextWord(node, read.wordNumber(word));
    }
    assertThat(read.kinds(node)).isEqualTo(Kind.PROPOSAL.bit());
  }
}
