package io.github.rubricscorer.feedback;

import io.github.rubricscorer.feedback.Structure.Step;
import io.github.rubricscorer.feedback.wording.Conjunction;
import io.github.rubricscorer.feedback.wording.Noun;
import io.github.rubricscorer.feedback.wording.Numerals;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.feedback.wording.Wording;
import io.github.rubricscorer.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to say about a delivery, a sentence for each fact, in the language of the rubric. */
final class DeliveryNotes {
  /** The most characters of the answer that a note quotes. */
  private static final int QUOTE_LENGTH = 40;

  private final Delivery delivery;
  private final Language language;

  private DeliveryNotes(Delivery delivery) {
    this.delivery = delivery;
    this.language = delivery.spoken();
  }

  static List<String> of(Delivery delivery) {
    List<String> notes = new ArrayList<>(withoutLayers(delivery));
    if (!delivery.layers().isEmpty()) {
      notes.add(1, new DeliveryNotes(delivery).layers());
    }
    return List.copyOf(notes);
  }

  static List<String> withoutLayers(Delivery delivery) {
    return new DeliveryNotes(delivery).timeAndStructure();
  }

  /** The time first; a rubric without layers asks for no structure. */
  private List<String> timeAndStructure() {
    List<String> notes = new ArrayList<>(List.of(time()));
    if (!delivery.layers().isEmpty() && language.hasStructure()) {
      notes.add(structure(delivery.structure()));
      if (!delivery.structure().isInOrder()) {
        notes.add(Wording.STRUCTURE_OUT_OF_ORDER.text(language));
      }
    }
    return List.copyOf(notes);
  }

  private String time() {
    Wording wording =
        switch (delivery.length()) {
          case SHORT -> Wording.TIME_SHORT;
          case GOOD -> Wording.TIME_GOOD;
          case LONG -> Wording.TIME_LONG;
        };
    return wording.text(
        language,
        Noun.WORD.counted(delivery.words(), language),
        Integer.toString(delivery.seconds()),
        Integer.toString(delivery.target().wordsPerMinute()),
        Integer.toString(delivery.target().minSeconds()),
        Integer.toString(delivery.target().maxSeconds()));
  }

  private String layers() {
    List<String> touched =
        delivery.layers().stream()
            .filter(Share::isTouched)
            .map(layer ->
                Wording.LAYER_SHARE.text(
                    language, layer.name(), Numerals.percent(layer.coverage(), language)))
            .toList();
    return howMany(
        touched,
        delivery.untouchedLayers(),
        Wording.LAYERS_ALL,
        Wording.LAYERS_NONE,
        Wording.LAYERS_SOME);
  }

  private String structure(Structure structure) {
    List<String> taken =
        List.of(Step.values()).stream()
            .map(step -> taken(structure, step))
            .flatMap(Optional::stream)
            .toList();
    List<String> missing = structure.missing().stream().map(step -> step.label(language)).toList();
    return howMany(
        taken, missing, Wording.STRUCTURE_ALL, Wording.STRUCTURE_NONE, Wording.STRUCTURE_SOME);
  }

  /** Says that all is there, that nothing is, or what is there and what is missing. */
  private String howMany(
      List<String> there, List<String> missing, Wording all, Wording none, Wording some) {
    if (missing.isEmpty()) {
      return all.text(language, Conjunction.AND.join(there, language));
    }
    String absent = Conjunction.OR.join(missing, language);
    return there.isEmpty()
        ? none.text(language, absent)
        : some.text(language, Conjunction.AND.join(there, language), absent);
  }

  private Optional<String> taken(Structure structure, Step step) {
    return structure
        .evidence(step)
        .map(evidence ->
            Wording.STEP_TAKEN.text(
                language,
                step.label(language),
                Printable.quote(evidence.text(), QUOTE_LENGTH, language)));
  }
}
