package io.github.rubricscorer.importing.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {
  private final Words words = new Words(Language.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "The substrate binds to the active site of the enzyme; the cell is safe., nature",
    "The servers share a cache., software",
    "The treaty ended the war., society",
    "The landlord ends the lease., work",
    "The proteins of the stock come out slowly; roast the bones., kitchen",
  })
  void aFieldIsOpenToNotesThatSpeakItsLanguage(String text, String field) {
    assertThat(Fields.of(text, words).isOpen(field)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "The treaty ended the war; a server brought tea., software",
    "Weimar had weak coalitions., software",
    "The servers share a cache and scale., kitchen",
  })
  void oneWordOpensNone(String text, String field) {
    assertThat(Fields.of(text, words).isOpen(field)).isFalse();
  }
}
