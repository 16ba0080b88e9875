package io.github.rubricscorer.report.html;

import io.github.rubricscorer.feedback.wording.Numerals;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.layout.ReadWords;
import io.github.rubricscorer.report.layout.ReportLabel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a page says of an answer, in words and numerals ready to be shown.
 *
 * @param anchor the id of the element that shows it, and the beginning of the ids of its parts
 * @param id the answer's own id; empty for none
 * @param question the question that it answers
 * @param percent the coverage in percent, a numeral without a percent sign
 * @param points the points earned of those to earn
 * @param headline the feedback in a sentence; empty where there is no feedback
 * @param pieces the answer cut where marks begin and end; empty for an answer that is blank
 * @param marks the places that speak for or against a concept, by concept
 * @param verdicts what became of each concept of the question, in its order
 * @param remarks the feedback but for the additions
 * @param additions what to say besides
 * @param layers the coverage of each layer
 * @param signals the integrity signals
 * @param notes what a person should look at and how the answer is delivered, in sentences
 * @param words the sentences of the answer with what their words may match; empty where that is not
 *     shown
 */
public record AnswerView(
    String anchor,
    String id,
    QuestionView question,
    String percent,
    String points,
    String headline,
    List<Piece> pieces,
    List<Mark> marks,
    List<VerdictView> verdicts,
    List<RemarkView> remarks,
    List<String> additions,
    List<Layer> layers,
    List<SignalView> signals,
    List<String> notes,
    List<List<ReadWords.Part>> words) {
  /** Copies the lists. */
  public AnswerView {
    Objects.requireNonNull(anchor, "anchor");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(percent, "percent");
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(headline, "headline");
    pieces = List.copyOf(pieces);
    marks = List.copyOf(marks);
    verdicts = List.copyOf(verdicts);
    remarks = List.copyOf(remarks);
    additions = List.copyOf(additions);
    layers = List.copyOf(layers);
    signals = List.copyOf(signals);
    notes = List.copyOf(notes);
    words = words.stream().map(List::copyOf).toList();
  }

  /**
   * Returns the same for another element.
   *
   * @param other the id of the element
   * @return the view
   */
  AnswerView withAnchor(String other) {
    return new AnswerView(
        other, id, question, percent, points, headline, pieces, marks, verdicts, remarks, additions,
        layers, signals, notes, words);
  }

  /** Returns what an answer is called: by its id, or by its number among others. */
  static String name(String id, int number, Language language) {
    return id.isEmpty() ? ReportLabel.ANSWER_NUMBER.text(language, Integer.toString(number)) : id;
  }

  /**
   * A stretch of the answer that is marked alike.
   *
   * @param text its text
   * @param marks the indices of the marks that it belongs to, the one that colours it first; empty
   *     for none
   * @param isCue whether it belongs to words that decided a polarity
   * @param isSignal whether it belongs to a place of an integrity signal
   */
  public record Piece(String text, List<Integer> marks, boolean isCue, boolean isSignal) {
    /** Copies the list. */
    public Piece {
      Objects.requireNonNull(text, "text");
      marks = List.copyOf(marks);
    }
  }

  /**
   * A place in the answer that speaks for or against a concept.
   *
   * @param concept the index of the concept
   * @param tone how it speaks
   * @param quote the words
   * @param synonym the synonym that they match
   * @param notes what decided the polarity and which words were misspelled; empty for nothing
   */
  public record Mark(int concept, VerdictTone tone, String quote, String synonym, String notes) {}

  /**
   * An integrity signal.
   *
   * @param kind the name of its kind
   * @param explanation what was measured
   * @param quotes the beginnings of its first places
   * @param more how many places there are besides, such as "(+2 more)"; empty for none
   */
  public record SignalView(String kind, String explanation, List<String> quotes, String more) {
    /** Copies the list. */
    public SignalView {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * What became of a concept.
   *
   * @param tone its verdict
   * @param points what it earned
   * @param note why, where no mark tells: the concept that implies it or the nearest miss; empty
   *     for nothing
   */
  public record VerdictView(VerdictTone tone, String points, String note) {}

  /**
   * A line of feedback.
   *
   * @param tone what sort of line it is
   * @param text the line
   */
  public record RemarkView(VerdictTone tone, String text) {}

  /**
   * A layer and how much of it is covered.
   *
   * @param name its name
   * @param percent 0..100, a numeral
   * @param points the points earned of those to earn
   */
  public record Layer(String name, String percent, String points) {}

  /**
   * Returns what stands above the title.
   *
   * @return the question's id and the answer's own
   */
  public String eyebrow() {
    return id.isEmpty() ? question.id() : question.id() + " · " + id;
  }

  /**
   * Returns the marks of a concept.
   *
   * @param concept the index of the concept
   * @return the indices of its marks
   */
  public List<Integer> marksOf(int concept) {
    return IntStream.range(0, marks.size())
        .filter(mark -> marks.get(mark).concept() == concept)
        .boxed()
        .toList();
  }

  /**
   * Returns how a piece is coloured.
   *
   * @param piece a piece with marks
   * @return the tone of its first mark
   */
  public VerdictTone tone(Piece piece) {
    return marks.get(piece.marks().getFirst()).tone();
  }

  /**
   * Returns the classes of a piece without marks.
   *
   * @param piece a piece
   * @return those of cues and signals, with a blank before each; empty for plain text
   */
  public String classes(Piece piece) {
    return (piece.isCue() ? " cue" : "") + (piece.isSignal() ? " sig" : "");
  }

  /**
   * Tells whether the answer shows a place of a signal, for a legend.
   *
   * @return whether any piece is one
   */
  public boolean showsSignal() {
    return pieces.stream().anyMatch(Piece::isSignal);
  }

  /**
   * Returns which concept a piece leads to.
   *
   * @param piece a piece with marks
   * @return the index of the concept of its first mark
   */
  public int concept(Piece piece) {
    return marks.get(piece.marks().getFirst()).concept();
  }

  /**
   * Returns which elements of the page describe a piece.
   *
   * @param piece a piece with marks
   * @return the ids of the names of its concepts and of its marks, with blanks between
   */
  public String descriptions(Piece piece) {
    return piece.marks().stream()
        .flatMap(mark -> Stream.of("-name-" + marks.get(mark).concept(), "-mark-" + mark))
        .distinct()
        .map(anchor::concat)
        .collect(Collectors.joining(" "));
  }

  /**
   * Returns the language of the rubric.
   *
   * @return that of the question
   */
  public Language language() {
    return question.language();
  }

  /**
   * Returns a numeral as the page shows it.
   *
   * @param numeral a numeral with a point, or without decimals
   * @return the same with the decimal mark of the language
   */
  public String numeral(String numeral) {
    return Numerals.of(numeral, question.language());
  }

  /**
   * Returns the tones that the answer's marks have, for a legend.
   *
   * @return each tone once, in their order
   */
  public List<VerdictTone> tones() {
    return marks.stream().map(Mark::tone).distinct().sorted().toList();
  }
}
