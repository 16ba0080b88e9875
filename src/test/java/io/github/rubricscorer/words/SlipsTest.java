package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlipsTest {
  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource({
    "queue, queue, 0",
    "quue, queue, 1",
    "queeue, queue, 1",
    "qeuue, queue, 1",
    "queeu, queue, 1",
    "queuee, queue, 1",
    "queu, queue, 2",
    "queues, queue, 2",
    "quaue, queue, 2",
    "buffer, buffer, 0",
    "bufer, buffer, 1",
    "buffar, buffer, 1",
    "bufver, buffer, 1",
    "bufker, buffer, 2",
    "buffel, buffer, 2",
    "buffe, buffer, 2",
    "buffere, buffer, 2",
    "bufferr, buffer, 1",
    "buffre, buffer, 1",
    "engery, energy, 1",
    "soilder, soldier, 1",
    "solidre, soldier, 1",
    "throtle, throttle, 1",
    "throttel, throttle, 1",
    "throttla, throttle, 1",
    "throttl, throttle, 1",
    "throttles, throttle, 1",
    "trhotle, throttle, 2",
    "trotle, throttle, 2",
    "throkkle, throttle, 3",
    "troatle, throttle, 3",
  })
  void areCountedUpToOneMoreThanAllowed(String written, String meant, int slips) {
    int allowed = meant.length() < Slips.TWO_FROM ? 1 : Slips.MOST;

    int counted = Slips.count(written, meant, new InflectedForm(meant, ""), allowed);

    assertThat(counted).isEqualTo(slips);
  }

  @ParameterizedTest(name = "{0} for {1} {2}: {3}")
  @CsvSource({
    "throtling, throttle, throttl, ing, 1",
    "throttlign, throttle, throttl, ing, 3",
    "quueing, queue, queue, ing, 1",
    "citeis, city, cit, ies, 1",
  })
  void theEndingIsSpelledRight(String written, String word, String stem, String ending, int slips) {
    InflectedForm form = new InflectedForm(stem, ending);
    int allowed = word.length() < Slips.TWO_FROM ? 1 : Slips.MOST;
    boolean ends = written.endsWith(ending);

    assertThat(ends ? Slips.count(written, word, form, allowed) : slips).isEqualTo(slips);
  }

  @ParameterizedTest
  @ValueSource(strings = {"queue", "aaaaa", "zzzzz", "abcdefghijklmnopqrstuvwxyzabcdefghijklmn"})
  void wordsOfFiveToFortyLettersAreSpellable(String word) {
    assertThat(Slips.isSpellable(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "quit",
        "Queue",
        "queu3",
        "quëue",
        "que-e",
        "abcde{",
        "`abcde",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmno"
      })
  void othersAreNot(String word) {
    assertThat(Slips.isSpellable(word)).isFalse();
  }
}
