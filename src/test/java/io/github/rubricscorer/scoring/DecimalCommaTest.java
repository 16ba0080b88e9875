package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.number.DecimalComma;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a rubric says so, a comma stands before decimals. */
class DecimalCommaTest {
  private static final String NOTHING = "-";

  @ParameterizedTest(name = "{0} in: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "66,67 | das sind 66,67 Meter | 66,67",
        "66,67 | das sind 66,670 Meter | 66,670",
        "66,67 | das sind 66.67 Meter | 66.67",
        "66,67 | das sind 66,7 Meter | -",
        "66,67 | das sind 6667 Meter | -",
        "66\\.67 | das sind 66,67 Meter | 66,67",
        "66.67 | das sind 66,67 Meter | 66,67",
        "1000 | das sind 1.000 Meter | 1.000",
        "1.000 | das sind 1000 Meter | 1000",
        "1.000 | das sind 1,000 Meter | -",
        "1 | das sind 1,000 Meter | 1,000",
        "1000,5 | das sind 1.000,5 Meter | 1.000,5",
        "1000,5 | das sind 1 000,5 Meter | 1 000,5",
        "1.000.000 | rund 1000000 Leute | 1000000",
        "1000000 | rund 1.000.000 Leute | 1.000.000",
        "1000000 | rund 1,000,000 Leute | 1,000,000",
        "0,5 | etwa 0,50 | 0,50",
        "0,5 | etwa 0,05 | -",
        "0,5 | etwa ½ | ½",
        "0,5 % | etwa 0,5% | 0,5%",
        "-0,5 | etwa -0,5 | -0,5",
        "66,7±0,1 | etwa 66,65 | 66,65",
        "66,7±0,1 | etwa 66,5 | -",
        "0,5..0,7 | etwa 0,6 | 0,6",
        "0,5..0,7 | etwa 0,8 | -",
        "20 | die Zahlen 10,20,30 | 20",
        "20 | die Zahlen 10, 20, 30 | 20",
        "2,5 km | etwa 2,5km | 2,5km",
        "3,14 | etwa 3.14 | 3.14",
        "4 | am 3.4.2026 | -",
        "x \\> 0,5 | x > 0,5 gilt | x > 0,5",
        "80 443 | Ports 80 443 | 80 443",
        "192168178100 | die Adresse 192.168.178.100 | -",
        "1.000..2.000 | etwa 1.500-1.800 Nutzer | 1.500 / 1.800",
      })
  void readsNumbersWithDecimalCommas(String pattern, String answer, String found) {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .decimal(Rubric.DecimalMark.COMMA)
            .concept(Concept.builder("c").synonyms(pattern))
            .build();
    String all =
        String.join(
            " / ",
            Scorer.of(List.of(rubric)).score("q", answer).concepts().getFirst().evidence().stream()
                .map(each -> each.text())
                .toList());
    assertThat(all.isEmpty() ? NOTHING : all).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,5 | 1.5",
        "1.000,5 | 1,000.5",
        "1.000 | 1,000",
        "12.345.678 | 12,345,678",
        "1.0000 | 1.0000",
        "123.456 | 123,456",
        "1234.567 | 1234.567",
        "123.456,7 | 123,456.7",
        "1.234.56 | 1.234.56",
        "1,234.567 | 1,234.567",
        "0.123 | 0.123",
        "1,2,3 | 1,2,3",
        "1.2,3 | 1.2,3",
        "24.12.2026 | 24.12.2026",
        "192.168.178.100 | 192.168.178.100",
        "10.168.178.100 | 10.168.178.100",
        "192.168.178.300 | 192,168,178,300",
        "192.168.178 | 192,168,178",
        "1.192.168.178.100 | 1,192,168,178,100",
        "a,b. c, 1, 2. | a,b. c, 1, 2.",
        "1,5 und 2,5 | 1.5 und 2.5",
      })
  void exchangesTheMarksOfNumbersAlone(String text, String exchanged) {
    assertThat(DecimalComma.exchanged(text)).isEqualTo(exchanged);
  }
}
