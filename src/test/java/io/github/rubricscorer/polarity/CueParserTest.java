package io.github.rubricscorer.polarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.language.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Lines of the form that the top of {@code cues.txt} tells, with words that no language has. They
 * are added to the English cues all at once, since reading these takes its time.
 */
@DisplayName("The cues of a text")
class CueParserTest {
  private static final String LINES =
      """
      [reject forward 3]
      fozap
      [hedge forward 4]
      fhezap
      # No line is read that is none.

      [reject forward 4 commas]
      comzap
      [reject forward 9 narrow]
      narzap
      [reject backward 2]
      bazap
      [hedge around 2]
      arzap
      [reject inside 0]
      inzap ..2 away
      [reject rest 0]
      rezap
      [reject sentence 0]
      sezap
      [reject forward 3 opening]
      opzap
      [reject forward 3 article]
      artzap
      [reject forward 3 determiner]
      detzap
      [reject ellipsis 2]
      elzap
      [reject forward 30]
      lozap
      [assert]
      we do not aszap
      zops: zork
      zops: ~zoff
      [reject forward 5]
      zip, , zep
      (zlap|zlip) away
      zrap (right|) away
      (zmap|zmip|) zmop
      zgap ..2 zgop
      zcant can't
      zset (<zops>) away
      ~zulk, ~zule, ~zup, ~zeb, ~zuk, ~zuop, ~zuply, ~zupay, ~zush, ~zuch, ~zoz, ~zuss, ~zarx, ~zuro
      """;

  /** What each of these lines reaches. */
  private static final String[] MARKED = {
    "We fozap {red green blue} white.",
    "We fozap {red}, green.",
    "We fhezap <red green blue white> black.",
    "We comzap {red, green blue white} black.",
    "We narzap {red} by using green.",
    "We fozap {red by} using green.",
    "Old {red green} bazap blue.",
    "Old <red green> arzap <blue white> black.",
    "We inzap {red green} away.",
    "We inzap red green blue away.",
    "Red. We rezap. {Green. Blue}.",
    "Red. {Green} sezap {blue}. White.",
    "Opzap {red}. We opzap green.",
    "We artzap the {red}. We artzap green.",
    "We detzap {red}. We detzap the green.",
    "Old {red green} elzap.",
    "Old red elzap green.",
    "We lozap {red}.",
    "We do not aszap red.",
    "We zip {red}. We zep {green}. We zop blue.",
    "We zlap away {red}. We zlip away {green}. We zlap blue.",
    "We zrap right away {red}. We zrap away {green}. We zrap blue.",
    "We zmap zmop {red}. We zmip zmop {green}. We zmop {blue}. We zmap white.",
    "We zgap big old zgop {red}. We zgap big old blue zgop green.",
    "We zcant can't {red}. We zcant cant {green}. We zcant can not {blue}. We zcant white.",
    "We zset zork away {red}. We zset zoffed away {green}. We zset away blue.",
  };

  /** The forms of verbs, and what is none. */
  private static final String[] FORMS = {
    "zulk zulks zulked zulking",
    "zule zules zuled zuling | zuleed zuleing",
    "zup zups zupped zupping | zuped zuping",
    "zeb zebs zebbed zebbing | zebed",
    "zuk zuks zuked zuking | zukked",
    "zuop zuops zuoped zuoping | zuopped",
    "zuply zuplies zuplied zuplying | zuplys zuplyed",
    "zupay zupays zupayed zupaying | zupaies zupaied",
    "zush zushes zushed zushing | zushs",
    "zuch zuches zuched zuching | zuchs",
    "zoz zozes zozed zozing | zozs zozzed",
    "zuss zusses zussed zussing",
    "zarx zarxes zarxed zarxing | zarxs",
    "zuro zuroes zuroed zuroing | zuros",
  };

  @Test
  void areReadAsItsTopTells() {
    List<String> expected = new ArrayList<>(List.of(MARKED));
    for (String line : FORMS) {
      String[] forms = line.split(" \\| ", 2);
      List.of(forms[0].split(" ", -1)).forEach(form -> expected.add("We " + form + " {red}."));
      for (int i = 1; i < forms.length; i++) {
        List.of(forms[i].split(" ", -1)).forEach(none -> expected.add("We " + none + " red."));
      }
    }
    CueAnswer reader = CueAnswer.by(CueParser.parse(Language.ENGLISH, LINES.lines().toList()));
    assertThat(expected)
        .allSatisfy(line -> assertThat(reader.marked(unmarked(line))).isEqualTo(line));
  }

  @Test
  void areRefusedWithoutTheirForm() {
    assertFault("No enum constant io.github.rubricscorer.polarity.CueBook.Kind.REFUSE", "[refuse]");
    assertFault(
        "No enum constant io.github.rubricscorer.polarity.CueBook.Direction.UPWARD",
        "[reject upward 3]");
    assertFault("a reach of 31 words", "[reject forward 31]");
    assertFault("a cue of several phrases", "[reject forward 3]", "zap & zop ..2 zip");
    assertThatThrownBy(() -> CueParser.parse(Language.ENGLISH, List.of("[reject]", "zap <none>")))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("<none>");
  }

  private static void assertFault(String message, String... lines) {
    assertThatThrownBy(() -> CueParser.parse(Language.ENGLISH, List.of(lines)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static String unmarked(String line) {
    return line.replaceAll("[{}<>]", "");
  }
}
