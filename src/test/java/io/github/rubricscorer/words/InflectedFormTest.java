package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectedFormTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "throttle, throttle throttle+s throttl+ed throttl+ing",
    "retry, retry retr+ies retr+ied retry+ing",
    "play, play play+s play+ed play+ing",
    "cache, cache cache+s cach+ed cach+ing",
    "queue, queue queue+s queu+ed queu+ing queue+ing",
    "crash, crash crash+es crash+ed crash+ing",
    "match, match match+es match+ed match+ing",
    "graph, graph graph+s graph+ed graph+ing",
    "index, index index+es index+ed index+ing",
    "waltz, waltz waltz+es waltz+ed waltz+ing",
    "batch, batch batch+es batch+ed batch+ing",
    "plan, plan plan+s plan+ed plann+ed plann+ing plan+ing",
    "show, show show+s show+ed show+ing",
    "reload, reload reload+s reload+ed reload+ing",
    "press, press press+es press+ed press+ing",
    "caching, caching",
    "cached, cached",
    "quickly, quickly",
    "caches, caches",
  })
  void areTheWordAndItsRegularInflections(String word, String forms) {
    assertThat(InflectedForm.of(word))
        .extracting(
            form -> form.ending().isEmpty() ? form.stem() : form.stem() + "+" + form.ending())
        .containsExactly(forms.split(" ", -1));
    assertThat(InflectedForm.of(word))
        .allMatch(form -> form.length() == form.text().length())
        .hasSizeLessThanOrEqualTo(InflectedForm.MOST);
  }

  @ParameterizedTest
  @CsvSource({
    "caching, ING, 4, 1",
    "cached, ED, 3, 1",
    "caches, ES, 2, 1",
    "plans, S, 1, 0",
    "plan, NOT, 0, 0",
  })
  void anEndingTellsHowLongTheWordMayBe(
      String word, InflectedForm.Ending ending, int added, int lost) {
    assertThat(InflectedForm.Ending.of(word)).isEqualTo(ending);
    assertThat(ending.mostAdded()).isEqualTo(added);
    assertThat(ending.mostLost()).isEqualTo(lost);
  }
}
