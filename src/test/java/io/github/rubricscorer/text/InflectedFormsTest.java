package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectedFormsTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "transport, transport transports transported transporting",
    "plan, plan plans planned planning",
    "retry, retry retries retried retrying",
    "play, play plays played playing",
    "tie, tie ties tied tying",
    "cache, cache caches cached caching",
    "agree, agree agrees agreed agreeing",
    "dye, dye dyes dyed dyeing",
    "hoe, hoe hoes hoed hoeing",
    "echo, echo echoes echos echoed echoing",
    "press, press presses pressed pressing",
    "box, box boxes boxed boxing",
    "waltz, waltz waltzes waltzed waltzing",
    "match, match matches matched matching",
    "crash, crash crashes crashed crashing",
    "graph, graph graphs graphed graphing",
    "row, row rows rowed rowing",
    "reload, reload reloads reloaded reloading",
    "model, model models modelled modelling modeled modeling",
    "cancel, cancel cancels cancelled cancelling canceled canceling",
    "large, large larger largest larges larged larging",
    "by, by bies bied bying",
    "a, a",
    "h2o, h2o",
    "Plan, Plan",
    "pl`n, pl`n",
    "pl{n, pl{n",
    "'', ''",
  })
  void haveNothingDerived(String base, String forms) {
    assertThat(InflectedForms.english().of(base))
        .containsExactlyInAnyOrder(forms.split(" ", -1))
        .startsWith(base);
  }
}
