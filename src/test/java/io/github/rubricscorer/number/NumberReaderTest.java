package io.github.rubricscorer.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As {@link ReadNumbers} has them. */
@DisplayName("Numbers are read")
class NumberReaderTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          10 users             | 10=10
          1.5                  | 1.5=1.5
          1,000                | 1,000=1000
          1'000                | 1'000=1000
          1’000                | 1’000=1000
          1_000                | 1_000=1000
          1,000,000.25         | 1,000,000.25=1000000.25
          999,999              | 999,999=999999
          0,500                | 0=0; 500=500
          1234,567             | 1234=1234; 567=567
          12,345,67            | 12=12; 345=345; 67=67
          1,00                 | 1=1; 00=0
          10,20,30             | 10=10; 20=20; 30=30
          10,20.5,30           | 10=10; 20.5=20.5; 30=30
          1_000_00             | ""
          1,0000               | 1=1; 0000=0
          10.                  | 10=10
          10,                  | 10=10
          10, 20               | 10=10; 20=20
          """)
  void withGroupsOfThreeDigitsAndLists(String text, String numbers) {
    assertThat(ReadNumbers.in(text, "en")).isEqualTo(numbers);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          1 000 000            | 1 000 000=1000000
          12 500               | 12 500=12500
          12 500.              | 12 500=12500
          1 234 567.           | 1 234 567=1234567
          1 234                | 1=1; 234=234
          80 443               | 80=80; 443=443
          1 234.5              | 1 234.5=1234.5
          1 234.               | 1=1; 234=234
          1 234 567            | 1 234 567=1234567
          1\u00A0234           | 1\u00A0234=1234
          1\u202F234\u202F567  | 1\u202F234\u202F567=1234567
          1 000 00             | 1=1; 000=0; 00=0
          1 000 0000           | 1=1; 000=0; 0000=0
          0 500                | 0=0; 500=500
          1234 500             | 1234=1234; 500=500
          123 500              | 123 500=123500
          1 500,20             | 1=1; 500=500; 20=20
          """)
  void withBlanksBetweenGroups(String text, String numbers) {
    assertThat(ReadNumbers.in(text, "en")).isEqualTo(numbers);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          10:30                | ""
          10.0.0.1             | ""
          1.2.3                | ""
          2026-11-29           | ""
          555-0199             | ""
          1-800-555            | ""
          1/2/3                | ""
          1/2-3                | ""
          1.5/2                | ""
          0-01                 | ""
          2FA                  | ""
          3NF                  | ""
          4xx                  | ""
          2e                   | ""
          1e3x                 | ""
          1.5th                | ""
          won't do             | ""
          one's own            | ""
          ten2 tenx            | ""
          "10:30 and 5"        | 5=5
          """)
  void notOfTimesVersionsDatesAndNames(String text, String numbers) {
    assertThat(ReadNumbers.in(text, "en")).isEqualTo(numbers);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          -5                   | -5=-5
          (\u22125)            | \u22125=-5
          =-5                  | -5=-5
          x -5                 | -5=-5
          x-5                  | 5=5
          a)-5                 | 5=5
          3 - 5                | 3=3; 5=5
          5-10                 | 5=5; 10=10
          5\u201310            | 5=5; 10=10
          0-1                  | 0=0; 1=1
          1.5-2.5              | 1.5=1.5; 2.5=2.5
          1,000-2,000          | 1,000=1000; 2,000=2000
          10,000\u201320,000     | 10,000=10000; 20,000=20000
          1'000-2'000          | 1'000=1000; 2'000=2000
          1_000-1_500          | 1_000=1000; 1_500=1500
          5-1,000,000.5        | 5=5; 1,000,000.5=1000000.5
          10,000-20,000%       | 10,000=10000; 20,000%=20000%
          9,500-10,000GB       | 9,500=9500; 10,000=10000
          -1,000-2,000         | -1,000=-1000; 2,000=2000
          10,200,30            | 10=10; 200=200; 30=30
          1,000-2,00           | ""
          .5                   | .5=0.5
          -.5                  | -.5=-0.5
          x .05                | .05=0.05
          a.5                  | 5=5
          ..5                  | 5=5
          -\u00BD              | -\u00BD=-0.5
          """)
  void withSignsAndPointsBefore(String text, String numbers) {
    assertThat(ReadNumbers.in(text, "en")).isEqualTo(numbers);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          1/2                  | 1/2=0.5
          3\u20444             | 3\u20444=0.75
          \u00BE               | \u00BE=0.75
          \u2153               | \u2153=0.333333333
          \u00BD%              | \u00BD%=0.5%
          1\u00BD              | 1\u00BD=1.5
          1 \u00BD             | 1 \u00BD=1.5
          1 1/2                | 1 1/2=1.5
          1 3/2                | 1=1; 3/2=1.5
          1 2/2                | 1=1; 2/2=1
          1/0                  | 1=1; 0=0
          999/100              | 999/100=9.99
          1000/100             | 1000=1000; 100=100
          1/101                | 1=1; 101=101
          2 1/101              | 2=2; 1=1; 101=101
          01/02                | 01=1; 02=2
          1/02                 | 1=1; 02=2
          2 thirds             | 2 thirds=0.666666667
          3 quarters           | 3 quarters=0.75
          """)
  void thatAreFractions(String text, String numbers) {
    assertThat(ReadNumbers.in(text, "en")).isEqualTo(numbers);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          0x1F                 | 0x1F=31
          0XfF                 | 0XfF=255
          0b101                | 0b101=5
          0B11                 | 0B11=3
          1Fh                  | 1Fh=31
          -0x10                | -0x10=-16
          10h                  | 10=10
          3each                | 3=3
          5beach               | 5=5
          3EACH                | 3EACH=16044
          1fh                  | 1fh=31
          3ffh                 | 3ffh=1023
          0ffffh               | 0ffffh=65535
          7FFFh                | 7FFFh=32767
          0b2                  | ""
          0xZZ                 | ""
          1Fh2                 | ""
          1e3                  | 1e3=1000
          1E-3                 | 1E-3=0.001
          1e+3                 | 1e+3=1000
          1.5e2                | 1.5e2=150
          1e401                | ""
          10^3                 | 10^3=1000
          10**3                | 10**3=1000
          10\u00B3             | 10\u00B3=1000
          10\u00B9\u00B2       | 10\u00B9\u00B2=1000000000000
          10\u207B\u00B3       | 10\u207B\u00B3=0.001
          10\u207A\u2074       | 10\u207A\u2074=10000
          10\u2070             | 10\u2070=1
          10\u2079             | 10\u2079=1000000000
          10^-3                | 10^-3=0.001
          10^(3)               | 10^(3)=1000
          10^{-3}              | 10^{-3}=0.001
          10^+3                | 10^+3=1000
          2^10                 | 2^10=1024
          2^x                  | 2=2
          1000000^1            | 1000000^1=1000000
          1000001^2            | ""
          2.5^2                | ""
          2^401                | ""
          0^-1                 | ""
          0^2                  | 0^2=0
          6.02 \u00D7 10^23    | 6.02 \u00D7 10^23=602000000000000000000000
          6x10^3               | 6x10^3=6000
          3*10\u2078           | 3*10\u2078=300000000
          2 \u00D7 10          | 2=2; 10=10
          2 \u00D7 10^-2       | 2 \u00D7 10^-2=0.02
          2 \u00D7 1^3         | 2=2; 1^3=1
          """)
  void ofOtherBasesAndWithExponents(String text, String numbers) {
    assertThat(ReadNumbers.in(text, "en")).isEqualTo(numbers);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          5k                   | 5k=5000
          5K                   | 5K=5000
          5M                   | 5M=5000000
          5bn                  | 5bn=5000000000
          2.5k                 | 2.5k=2500
          5GB                  | 5=5
          10units              | 10=10
          0.5mv                | 0.5=0.5
          0.5Abcd              | ""
          5Abc                 | ""
          5s                   | 5=5
          399s                 | 399=399
          400s                 | 400s=400
          599s                 | 599s=599
          600s                 | 600=600
          1000s                | 1000s=1000
          1990s                | 1990s=1990
          1995s                | 1995=1995
          2990s                | 2990s=2990
          3000s                | 3000=3000
          5\u65E5              | 5=5
          3rd                  | 3rd=3th
          2ND                  | 2ND=2th
          21st and 4th         | 21st=21th; 4th=4th
          10 million           | 10 million=10000000
          2.5 billion          | 2.5 billion=2500000000
          5 hundred            | 5 hundred=500
          10%                  | 10%=10%
          10 %                 | 10 %=10%
          10%x                 | 10=10
          10 percent           | 10 percent=10%
          10 PER CENT          | 10 PER CENT=10%
          10 per-cent          | 10 per-cent=10%
          10 pct               | 10 pct=10%
          10 per day           | 10=10
          10 percents          | 10=10
          3rd percent          | 3rd=3th
          """)
  void withUnitsScalesAndPerCentAfter(String text, String numbers) {
    assertThat(ReadNumbers.in(text, "en")).isEqualTo(numbers);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          zero                     | zero=0
          Twelve                   | Twelve=12
          twenty-one               | twenty-one=21
          twenty one               | twenty one=21
          two hundred and five     | two hundred and five=205
          one thousand two hundred | one thousand two hundred=1200
          twelve hundred           | twelve hundred=1200
          a hundred and one        | hundred and one=101
          million and two          | million and two=1000002
          two million three thousand four | two million three thousand four=2003004
          nine hundred ninety-nine | nine hundred ninety-nine=999
          two and three            | two=2; three=3
          hundred and million      | hundred=100; million=1000000
          two three                | two=2; three=3
          twenty ten               | twenty=20; ten=10
          twenty twenty            | twenty=20; twenty=20
          twenty zero              | twenty=20; zero=0
          hundred zero             | hundred=100; zero=0
          hundred hundred          | hundred=100; hundred=100
          thousand million         | thousand=1000; million=1000000
          two thousand thousand    | two thousand=2000; thousand=1000
          zero hundred             | zero=0; hundred=100
          five point two five      | five point two five=5.25
          five point ten           | five=5; ten=10
          two and a half           | two and a half=2.5
          two and one quarter      | two and one quarter=2.25
          two and a dog            | two=2
          half                     | half=0.5
          two half                 | two=2; half=0.5
          five percent             | five percent=5%
          """)
  void inWords(String text, String numbers) {
    assertThat(ReadNumbers.in(text, "en")).isEqualTo(numbers);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          third                    | third=3th
          twenty third             | twenty third=23th
          twenty-second            | twenty-second=22th
          two second               | two=2; second=2th
          a thirty second timeout  | thirty=30; second=2th
          hundredth                | hundredth=100th
          two hundredth            | two hundredth=200th
          thousand and first       | thousand and first=1001th
          one third                | one third=0.333333333
          one second               | one=1; second=2th
          two thirds               | two thirds=0.666666667
          one half                 | one half=0.5
          one quarter              | one quarter=0.25
          three quarters           | three quarters=0.75
          one hundredth            | one hundredth=0.01
          one thousandth           | one thousandth=0.001
          quarter quarters thirds  | ""
          """)
  void inOrdinalsAndParts(String text, String numbers) {
    assertThat(ReadNumbers.in(text, "en")).isEqualTo(numbers);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          minus one                | minus one=-1
          negative twenty-one      | negative twenty-one=-21
          minus 5                  | minus 5=-5
          minus .5                 | minus .5=-0.5
          minus \u00BD             | minus \u00BD=-0.5
          minus half               | minus half=-0.5
          minus hundred            | minus hundred=-100
          ten minus one            | ten=10; one=1
          ten, minus one           | ten=10; minus one=-1
          minus third              | third=3th
          minus 3rd                | 3rd=3th
          minus                    | ""
          minus x                  | ""
          minus\u20145             | 5=5
          minus 10:30              | ""
          """)
  void withASignInWords(String text, String numbers) {
    assertThat(ReadNumbers.in(text, "en")).isEqualTo(numbers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no one",
        "any one",
        "Every one",
        "some one",
        "this one",
        "that one",
        "which one",
        "the one"
      })
  void butNotOfSomebody(String text) {
    assertThat(ReadNumbers.in(text, "en")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"number one", "one", "x one", "no-one", "the two", "a theone one"})
  void elsewhere(String text) {
    assertThat(ReadNumbers.in(text, "en")).isNotEmpty();
  }

  @Test
  void upToAnExponentOf400() {
    assertThat(ReadNumbers.in("1e400", "en")).isEqualTo("1e400=1" + "0".repeat(400));
    assertThat(ReadNumbers.in("2^400 3 x 10^400", "en")).startsWith("2^400=").contains("; 3 x 10");
    assertThat(ReadNumbers.in("3 x 10^401", "en")).startsWith("3=3");
  }

  @Test
  void upToSixtyDigits() {
    assertThat(ReadNumbers.in("9".repeat(60), "en")).isNotEmpty();
    assertThat(ReadNumbers.in("9".repeat(61), "en")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          null und eins              | null=0; eins=1
          elf, zwölf, siebzehn       | elf=11; zwölf=12; siebzehn=17
          einundzwanzig              | einundzwanzig=21
          dreißig und dreissig       | dreißig=30; dreissig=30
          neunundneunzig             | neunundneunzig=99
          zweihundertfünfzig         | zweihundertfünfzig=250
          zweihundertfuenfzig        | zweihundertfuenfzig=250
          zweihundertfunfzig         | zweihundertfunfzig=250
          einhunderteins             | einhunderteins=101
          achthundert                | achthundert=800
          neunhundertneunundneunzig  | neunhundertneunundneunzig=999
          eintausend und tausend     | eintausend=1000; tausend=1000
          zwanzigtausend             | zwanzigtausend=20000
          zweitausend drei           | zweitausend=2000; drei=3
          hundert                    | hundert=100
          zwei Millionen             | zwei Millionen=2000000
          eine Million               | Million=1000000
          drei Milliarden            | drei Milliarden=3000000000
          erste, zweiter, drittem    | erste=1th; zweiter=2th; drittem=3th
          zwölften, achtes           | zwölften=12th; achtes=8th
          minus fünf                 | minus fünf=-5
          hundertfünfzig Millionen   | hundertfünfzig Millionen=150000000
          tausendfünfhundert Euro    | tausendfünfhundert=1500
          der zwanzigste Versuch     | zwanzigste=20th
          anderthalb Stunden         | anderthalb=1.5
          anderthalb Millionen       | anderthalb Millionen=1500000
          zweieinhalb Prozent        | zweieinhalb Prozent=2.5%
          zwei Komma fünf            | zwei Komma fünf=2.5
          null Komma zwei fünf       | null Komma zwei fünf=0.25
          zwei Komma fünf Millionen  | zwei Komma fünf Millionen=2500000
          zwei Komma der Rest        | zwei=2
          5 Mio. Nutzer              | 5 Mio=5000000
          2.5 Mrd. Euro              | 2.5 Mrd=2500000000
          20 Tsd. Euro               | 20 Tsd=20000
          ein Jahrhundert lang       | ""
          ein einer zweihunderte     | ""
          """)
  void ofGerman(String text, String numbers) {
    assertThat(ReadNumbers.in(text, "de")).isEqualTo(numbers);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "de, 80 Prozent, 80%",
    "de, 80 prozent der Zeit, 80%",
    "de, fünf Prozent, 5%",
    "de, 80 Prozente, 80",
    "de, 80 percent, 80%",
    "de, 80 %, 80%",
    "fr, 80 pour cent, 80%",
    "fr, 80 pour-cent, 80%",
    "fr, 80 pour les cent, 80",
    "es, 80 por ciento, 80%",
    "it, 80 per cento, 80%",
    "nl, 80 procent, 80%",
    "pt, 80 por cento, 80%",
    "sv, 80 procent, 80%",
    "no, 80 prosent, 80%",
    "ru, 80 Процентов, 80%",
    "en, 80 procent, 80",
    "xx, 80 percent, 80%",
  })
  void withTheNameOfPerCentInTheirLanguage(String language, String text, String value) {
    assertThat(ReadNumbers.in(text, language)).endsWith("=" + value);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "٥٠ | ٥٠=50",
        "٥٠٪ | ٥٠٪=50%",
        "۱۲٫ | ۱۲=12",
        "१,०००.५ | १,०००.५=1000.5",
        "১০-২০ | ১০=10; ২০=20",
        "௧௨ 12 | ௧௨=12; 12=12",
        "౧౨:౩౦ | ''",
        "５０％ | ５０％=50%",
        "-٥ | -٥=-5",
        "٢٠٢٦-١١-٢٩ | ''",
        "٣each | ٣=3",
      })
  void inTheDigitsOfAnyScript(String text, String numbers) {
    assertThat(ReadNumbers.in(text, "ar")).isEqualTo(numbers);
  }

  @Test
  void inDigitsAloneWhereTheWordsAreNotKnown() {
    assertThat(ReadNumbers.in("dos 2 two", "es")).isEqualTo("2=2");
  }

  @Test
  void asWhatAPatternAsksFor() {
    NumberReader reader = new NumberReader(NumberWords.of("de"));
    reader.use(NumberWords.of("en"));
    reader.reset("two 5%");
    assertThat(reader.read(0)).isTrue();
    assertThat(reader.range()).isEqualTo(NumberRange.of(BigDecimal.TWO));
    assertThat(reader.read(4)).isTrue();
    assertThat(reader.range()).hasToString("#5%");
    reader.reset("minus two");
    assertThat(reader.read(0)).as("what was read before is forgotten").isTrue();
  }
}
