package io.github.rubricscorer.feedback;

import io.github.rubricscorer.feedback.Structure.Step;
import io.github.rubricscorer.feedback.wording.Conjunction;
import io.github.rubricscorer.feedback.wording.Noun;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.feedback.wording.Wording;
import io.github.rubricscorer.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to say about a delivery, a sentence for each fact. */
final class DeliveryNotes {
  /** The most characters of the answer that a note quotes. */
  private static final int QUOTE_LENGTH = 40;

  private DeliveryNotes() {}

  static List<String> of(Delivery delivery) {
    List<String> notes = new ArrayList<>(withoutLayers(delivery));
    if (!delivery.layers().isEmpty()) {
      notes.add(1, layers(delivery));
    }
    return List.copyOf(notes);
  }

  /** The time first; a rubric without layers asks for no structure. */
  static List<String> withoutLayers(Delivery delivery) {
    List<String> notes = new ArrayList<>(List.of(time(delivery)));
    if (!delivery.layers().isEmpty()) {
      notes.add(structure(delivery.structure()));
      if (!delivery.structure().isInOrder()) {
        notes.add(Wording.STRUCTURE_OUT_OF_ORDER.text());
      }
    }
    return List.copyOf(notes);
  }

  private static String time(Delivery delivery) {
    Wording wording =
        switch (delivery.length()) {
          case SHORT -> Wording.TIME_SHORT;
          case GOOD -> Wording.TIME_GOOD;
          case LONG -> Wording.TIME_LONG;
        };
    return wording.text(
        Noun.WORD.counted(delivery.words()),
        Integer.toString(delivery.seconds()),
        Integer.toString(delivery.target().wordsPerMinute()),
        Integer.toString(delivery.target().minSeconds()),
        Integer.toString(delivery.target().maxSeconds()));
  }

  private static String layers(Delivery delivery) {
    List<String> touched =
        delivery.layers().stream()
            .filter(Share::isTouched)
            .map(layer -> Wording.LAYER_SHARE.text(layer.name(), percent(layer.coverage())))
            .toList();
    List<String> untouched = delivery.untouchedLayers();
    if (untouched.isEmpty()) {
      return Wording.LAYERS_ALL.text(Conjunction.AND.join(touched, Language.ENGLISH));
    }
    return touched.isEmpty()
        ? Wording.LAYERS_NONE.text(Conjunction.OR.join(untouched, Language.ENGLISH))
        : Wording.LAYERS_SOME.text(
            Conjunction.AND.join(touched, Language.ENGLISH),
            Conjunction.OR.join(untouched, Language.ENGLISH));
  }

  private static String structure(Structure structure) {
    List<String> taken =
        List.of(Step.values()).stream()
            .map(step -> taken(structure, step))
            .flatMap(Optional::stream)
            .toList();
    List<String> lacking = structure.lacking().stream().map(Step::label).toList();
    if (lacking.isEmpty()) {
      return Wording.STRUCTURE_ALL.text(Conjunction.AND.join(taken, Language.ENGLISH));
    }
    return taken.isEmpty()
        ? Wording.STRUCTURE_NONE.text(Conjunction.OR.join(lacking, Language.ENGLISH))
        : Wording.STRUCTURE_SOME.text(
            Conjunction.AND.join(taken, Language.ENGLISH),
            Conjunction.OR.join(lacking, Language.ENGLISH));
  }

  private static Optional<String> taken(Structure structure, Step step) {
    return structure
        .evidence(step)
        .map(evidence ->
            Wording.STEP_TAKEN.text(step.label(), Printable.quote(evidence.text(), QUOTE_LENGTH)));
  }

  private static String percent(double share) {
    return Long.toString(Math.round(share * 100));
  }
}
