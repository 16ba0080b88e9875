package io.github.rubricscorer.report.html;

import io.github.rubricscorer.feedback.FollowUp;
import io.github.rubricscorer.feedback.wording.Wording;
import io.github.rubricscorer.report.html.AnswerView.Layer;
import io.github.rubricscorer.report.html.AnswerView.Mark;
import io.github.rubricscorer.report.html.AnswerView.Piece;
import io.github.rubricscorer.report.html.AnswerView.RemarkView;
import io.github.rubricscorer.report.html.AnswerView.VerdictView;
import io.github.rubricscorer.report.html.QuestionView.ConceptView;
import java.io.Writer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as JSON for the page's script, written one by one:
 *
 * <pre>{@code
 * {"answers":[{"id","question","percent","points","headline",
 *    "pieces":["plain text", ["marked text", isCue, mark, ...]],
 *    "marks":[[concept, tone, quote, synonym, notes]], "verdicts":[[tone, points, note]],
 *    "remarks":[[tone, text]], "additions":[text],
 *    "layers":[[name, percent, points]], "notes":[text]}],
 *  "questions":[{"id","title","text","concepts":[[id, name, weight, layer]],
 *    "modelAnswer","followUps":[[id, text]]}],
 *  "texts":[text], "labels":{name: text}}
 * }</pre>
 *
 * <p>Questions, concepts and marks are named by index. Texts that come from rubrics, and so in many
 * answers, are indices into {@code texts}; other texts stand where they are. The characters that
 * HTML could take for the end of a script or for a comment are escaped. Not thread-safe.
 */
public final class AnswerData implements AutoCloseable {
  private static final ObjectWriter WRITER =
      JsonMapper.shared()
          .writer()
          .with(new HtmlEscapes())
          .without(StreamWriteFeature.AUTO_CLOSE_TARGET);

  private final JsonGenerator json;
  private final Map<String, Integer> questionIndices = new LinkedHashMap<>();
  private final Map<String, QuestionView> questions = new LinkedHashMap<>();
  private final Map<String, Integer> texts = new LinkedHashMap<>();

  /**
   * Begins the data.
   *
   * @param out where to write; it is left open
   */
  public AnswerData(Writer out) {
    json = WRITER.createGenerator(out);
    json.writeStartObject();
    json.writeArrayPropertyStart("answers");
  }

  /**
   * Adds an answer.
   *
   * @param answer the answer
   */
  public void add(AnswerView answer) {
    json.writeStartObject();
    json.writeStringProperty("id", answer.id());
    json.writeNumberProperty("question", index(answer.question()));
    json.writeStringProperty("percent", answer.percent());
    json.writeStringProperty("points", answer.points());
    json.writeStringProperty("headline", answer.headline());
    writeArray("pieces", answer.pieces(), this::write);
    writeArray("marks", answer.marks(), this::write);
    writeArray("verdicts", answer.verdicts(), this::write);
    writeArray("remarks", answer.remarks(), this::write);
    writeArray("additions", answer.additions(), this::writeText);
    writeArray("layers", answer.layers(), this::write);
    writeArray("notes", answer.notes(), json::writeString);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** Ends the data. */
  @Override
  public void close() {
    json.writeEndArray();
    writeArray("questions", questions.values(), this::write);
    writeArray("texts", texts.keySet(), json::writeString);
    writeLabels();
    json.writeEndObject();
    json.close();
  }

  private void writeLabels() {
    json.writeObjectPropertyStart("labels");
    json.writeStringProperty("answer", Wording.YOUR_ANSWER.text());
    json.writeStringProperty("empty", Wording.EMPTY_ANSWER.text());
    json.writeStringProperty("feedback", Wording.FEEDBACK.text());
    json.writeStringProperty("additions", Wording.ADDITIONS.text());
    json.writeStringProperty("concepts", Wording.CONCEPTS.text());
    json.writeStringProperty("concept", Wording.CONCEPT.text());
    json.writeStringProperty("layer", Wording.LAYER.text());
    json.writeStringProperty("weight", Wording.WEIGHT.text());
    json.writeStringProperty("points", Wording.POINTS_EARNED.text());
    json.writeStringProperty("verdict", Wording.VERDICT.text());
    json.writeStringProperty("model", Wording.TIGHTENED_VERSION.text());
    json.writeStringProperty("next", Wording.FOLLOW_UP.text());
    json.writeEndObject();
  }

  private int index(QuestionView question) {
    questions.putIfAbsent(question.id(), question);
    return questionIndices.computeIfAbsent(question.id(), id -> questionIndices.size());
  }

  private void write(Piece piece) {
    if (piece.marks().isEmpty() && !piece.isCue()) {
      json.writeString(piece.text());
      return;
    }
    json.writeStartArray();
    json.writeString(piece.text());
    json.writeNumber(piece.isCue() ? 1 : 0);
    piece.marks().forEach(json::writeNumber);
    json.writeEndArray();
  }

  private void write(Mark mark) {
    json.writeStartArray();
    json.writeNumber(mark.concept());
    json.writeString(mark.tone().key());
    json.writeString(mark.quote());
    writeText(mark.synonym());
    json.writeString(mark.notes());
    json.writeEndArray();
  }

  private void write(VerdictView verdict) {
    json.writeStartArray();
    json.writeString(verdict.tone().key());
    json.writeString(verdict.points());
    json.writeString(verdict.note());
    json.writeEndArray();
  }

  private void write(RemarkView remark) {
    json.writeStartArray();
    json.writeString(remark.tone().key());
    if (remark.tone() == Tone.COVERED) {
      writeText(remark.text());
    } else {
      json.writeString(remark.text());
    }
    json.writeEndArray();
  }

  private void write(Layer layer) {
    writeStrings(layer.name(), layer.percent(), layer.points());
  }

  private void write(QuestionView question) {
    json.writeStartObject();
    json.writeStringProperty("id", question.id());
    json.writeStringProperty("title", question.title());
    json.writeStringProperty("text", question.text());
    writeArray("concepts", question.concepts(), this::write);
    json.writeStringProperty("modelAnswer", question.modelAnswer());
    writeArray("followUps", question.followUps(), this::write);
    json.writeEndObject();
  }

  private void write(ConceptView concept) {
    writeStrings(concept.id(), concept.name(), concept.weight(), concept.layer());
  }

  private void write(FollowUp followUp) {
    writeStrings(followUp.questionId(), Objects.requireNonNullElse(followUp.question(), ""));
  }

  /** Writes the index of a text that comes from a rubric. */
  private void writeText(String text) {
    json.writeNumber(texts.computeIfAbsent(text, key -> texts.size()));
  }

  private void writeStrings(String... values) {
    json.writeStartArray();
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private <T> void writeArray(String name, Collection<T> values, Consumer<T> writer) {
    json.writeArrayPropertyStart(name);
    values.forEach(writer);
    json.writeEndArray();
  }

  /** JSON's own escapes, and those of the characters that can end a script or begin a comment. */
  private static final class HtmlEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes['<'] = ESCAPE_STANDARD;
      codes['>'] = ESCAPE_STANDARD;
      codes['&'] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return null;
    }
  }
}
