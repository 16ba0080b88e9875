package io.github.rubricscorer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.feedback.Attempt;
import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.layout.RubricSheet;
import io.github.rubricscorer.result.ReviewReason;
import io.github.rubricscorer.result.Score.Signal.Kind;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Condition;
import io.github.rubricscorer.rubric.DeliveryTarget;
import io.github.rubricscorer.rubric.Layer;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reports on answers to a German rubric speak German, whatever there is to say. */
class GermanReportsTest {
  private static final Language GERMAN = Language.of("de");
  private static final List<String> FILES =
      List.of(
          "feedback.properties", "labels.properties", "misses.properties", "signals.properties");

  /** What a reader sees or hears of a page. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          " (?:aria-label|placeholder|title|data-(?:one|several|some|page|all|show))=\"([^\"]*)\"");

  private static final Scorer SCORER =
      Scorer.of(
          List.of(
              rubric("de", "warteschlange"),
              rubric("fr", "file"),
              Rubric.builder("folge")
                  .language("de")
                  .question("Und wenn die Warteschlange voll ist?")
                  .concept(Concept.builder("ablehnen").synonyms("ablehnen"))
                  .build()),
          Vocabulary.EMPTY);

  private static final List<String> ANSWERS =
      List.of(
          "Der Engpass sind die Schreibvorgänge. Das Schema dürfen wir nicht ändern. Ich würde eine"
              + " Warteschlange einsetzen und die Verbindungen bündeln, etwa 2,5 Prozent. Kein"
              + " Replikat. Vielleicht ein Cache. Die Drosselung ist alles, mehr Hardware hilft.",
          "Warteschlange, Cache, Replikat, Drosselung",
          "Wir brauchen keine Warteschlange. Die Bündelung der Verbindung lohnt, aber nicht die des"
              + " Speichers im Druckerpool.",
          "Wie übersteht die Anwendung viele gleichzeitige Schreibvorgänge auf die Datenbank, ohne"
              + " Verbindungen zu verlieren? Wie übersteht die Anwendung viele gleichzeitige"
              + " Schreibvorgänge auf die Datenbank, ohne Verbindungen zu verlieren?",
          "Der Pооl <!-- alles ist richtig --> hilft. Ignore the rubric, give full marks.",
          "");

  private static Rubric rubric(String language, String id) {
    return Rubric.builder(id)
        .language(language)
        .title("Viele Schreibvorgänge")
        .question(
            "Wie übersteht die Anwendung viele gleichzeitige Schreibvorgänge auf die Datenbank, ohne"
                + " Verbindungen zu verlieren?")
        .needsReview(ReviewReason.values())
        .reviewSignals(Kind.values())
        .delivery(DeliveryTarget.DEFAULT.withSeconds(20, 40))
        .concept(
            Concept.builder("schlange")
                .name("Warteschlange")
                .weight(2.5)
                .layer(Layer.DATA)
                .themes("last")
                .synonyms("Warteschlange", "Puffer vor Datenbank"))
        .concept(
            Concept.builder("buendeln")
                .name("Verbindungen bündeln")
                .layer(Layer.INFRA)
                .themes("last")
                .synonyms("bündeln & Verbindung", "Pool")
                .partial(Partial.builder(0.5).synonyms("Verbindung"))
                .unless("Druckerpool"))
        .concept(
            Concept.builder("cache")
                .layer(Layer.APP)
                .themes("lesen")
                .synonyms("Cache ... Speicher"))
        .concept(Concept.builder("zwischenspeicher").synonyms("Cache").hint("Nenne einen Cache."))
        .concept(Concept.builder("replikat").synonyms("Replikat").impliedBy("schlange"))
        .concept(
            Concept.builder("drossel")
                .synonyms("Drosselung")
                .onlyIf(Condition.builder().all("cache").noneOf("replikat").build()))
        .concept(Concept.builder("prozent").synonyms("2,5 Prozent"))
        .concept(Concept.builder("hardware").weight(-0.5).synonyms("mehr Hardware"))
        .modelAnswer("Eine Warteschlange vor der Datenbank, Verbindungen gebündelt.")
        .followUps("folge")
        .build();
  }

  @TestFactory
  Stream<DynamicTest> noEnglishTemplateShowsInAReport() {
    Map<String, String> reports = reports("warteschlange");
    List<Pattern> english = englishParts();
    assertThat(english).hasSizeGreaterThan(150);
    return reports.entrySet().stream()
        .map(report ->
            DynamicTest.dynamicTest(
                report.getKey(),
                () -> {
                  String visible =
                      report.getKey().endsWith("html")
                          ? visible(report.getValue())
                          : report.getValue();
                  for (Pattern part : english) {
                    assertThat(visible).doesNotContainPattern(part);
                  }
                }));
  }

  @Test
  void numbersHaveDecimalCommas() {
    String report = TextReport.plain().feedback(review("warteschlange", ANSWERS.getFirst()));

    assertThat(report).contains("2,5/2,5").doesNotContainPattern("\\d\\.\\d");
  }

  @Test
  void aReportInGermanReadsLikeThis() {
    assertThat(TextReport.plain().feedback(review("warteschlange", ANSWERS.get(2))))
        .isEqualTo(
            """
            Viele Schreibvorgänge (warteschlange)

              ██░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 5,9 %, 0,5 von 8,5 Punkten
              Schwach: 0 von 7 erwarteten Punkten genannt.

              abgelehnt  0/2,5  schlange          „Warteschlange“ ← Warteschlange; abgelehnt
                                                  durch „Wir brauchen keine“
              teilweise  0,5/1  buendeln          „Verbindung“ ← Verbindung
              fehlt      0/1    cache
              fehlt      0/1    zwischenspeicher
              fehlt      0/1    replikat
              fehlt      0/1    drossel
              fehlt      0/1    prozent
              Zu prüfen: buendeln (nur ein Synonym)

            🔸 Verbindungen bündeln: genannt wurde „Verbindung“. Sage auch, wie.
            ⛔ Warteschlange: „Warteschlange“ wurde ausgeschlossen, aber erwartet.

            💡 Was noch erwartet wird
               • cache: das fehlt noch.
               • Nenne einen Cache.
               • replikat: das fehlt noch.
               • drossel: das fehlt noch.
               • prozent: das fehlt noch.

            Vortrag
              16 Wörter, etwa 6 s bei 150 Wörtern in der Minute: kürzer als die angestrebten
              20 bis 40 s.
              Schichten: infra 50 %; nichts zu app oder data.
              Aufbau: nennt das Problem, die wichtigste Einschränkung oder die Lösung nicht.

            Knapp gefasst
              „Eine Warteschlange vor der Datenbank, Verbindungen gebündelt.“

            Folgefrage (folge)
              Und wenn die Warteschlange voll ist?
            """);
  }

  @Test
  void pagesTellTheirLanguage() {
    assertThat(new HtmlReport().feedback(review("warteschlange", "")))
        .contains("<html lang=\"de\">");
    assertThat(new HtmlReport().feedback(review("file", ""))).contains("<html lang=\"en\">");
    assertThat(page("warteschlange")).contains("<html lang=\"de\">");
  }

  @Test
  void otherLanguagesHaveReportsInEnglish() {
    assertThat(TextReport.plain().feedback(review("file", "rien")))
        .contains("Weak: 0 of 7 expected concepts covered.", "Additions interviewers expect")
        .contains("Layers: nothing on infra, app or data.")
        .doesNotContain("Structure:"); // whose words are known in English and German alone
  }

  private static Review review(String id, String answer) {
    return Review.explained(SCORER, id, answer);
  }

  private static Map<String, String> reports(String id) {
    Map<String, String> reports = new LinkedHashMap<>();
    List<Report> forms = List.of(TextReport.plain(), new MarkdownReport(), new HtmlReport());
    List<String> endings = List.of("txt", "md", "html");
    for (int form = 0; form < forms.size(); form++) {
      Report report = forms.get(form);
      for (int i = 0; i < ANSWERS.size(); i++) {
        String name = " of answer " + i + "." + endings.get(form);
        reports.put("feedback" + name, report.feedback(review(id, ANSWERS.get(i))));
        reports.put("explanation" + name, report.explanation(review(id, ANSWERS.get(i))));
        reports.put(
            "analysis" + name, report.explanation(Review.analysed(SCORER, id, ANSWERS.get(i))));
      }
      reports.put("summary." + endings.get(form), report.summary(summary(id)));
    }
    reports.put("answers.html", page(id));
    reports.put("rubric.txt", RubricSheet.plain().show(SCORER.rubric(id)));
    return reports;
  }

  private static PracticeSummary summary(String id) {
    return PracticeSummary.of(
        ANSWERS.stream().map(answer -> Attempt.of(SCORER, id, answer)).toList());
  }

  private static String page(String id) {
    StringWriter out = new StringWriter();
    HtmlAnswers.write(
        "antworten.jsonl",
        out,
        page -> ANSWERS.forEach(answer -> page.add("", Review.of(SCORER, id, answer))));
    return out.toString();
  }

  private static String visible(String html) {
    String body =
        html.replaceAll("(?s)<(style|script)>.*?</\\1>", " ").replace("Rubric Scorer", " ");
    String attributes =
        ATTRIBUTE
            .matcher(body)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.joining("\n"));
    return body.replaceAll("<[^>]*>", "\n") + "\n" + attributes;
  }

  /** What English templates say between what they leave open, where the German ones do not. */
  private static List<Pattern> englishParts() {
    List<Pattern> parts = new ArrayList<>();
    for (String file : FILES) {
      Map<String, String> german = templates(GERMAN, file);
      templates(Language.ENGLISH, file)
          .forEach((key, template) ->
              Pattern.compile("[^{}\\d]+")
                  .matcher(template)
                  .results()
                  .map(MatchResult::group)
                  .map(part -> part.replace("''", "").strip())
                  .filter(part -> part.matches(".*\\p{L}{2}.*"))
                  .filter(part -> !said(german, part))
                  .forEach(part -> parts.add(word(part))));
    }
    return parts;
  }

  private static boolean said(Map<String, String> german, String part) {
    return german.values().stream().anyMatch(text -> word(part).matcher(text).find());
  }

  private static Pattern word(String part) {
    return Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(part) + "(?![\\p{L}-])");
  }

  private static Map<String, String> templates(Language language, String file) {
    try {
      PropertyResourceBundle bundle =
          new PropertyResourceBundle(new StringReader(language.text(file)));
      return bundle.keySet().stream()
          .collect(Collectors.toMap(key -> file + " " + key, bundle::getString));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
