package io.github.rubricscorer.cli.practice;

import io.github.rubricscorer.AnswerTooLongException;
import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.feedback.Attempt;
import io.github.rubricscorer.feedback.FollowUp;
import io.github.rubricscorer.report.Review;
import io.github.rubricscorer.rubric.DeliveryTarget;
import io.github.rubricscorer.rubric.Rubric;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A practice session: asks a question, takes the answer, gives feedback and asks what to do next,
 * until there is nothing more to ask or the person has had enough; then sums up. Not thread-safe.
 */
final class Practice {
  private final Scorer scorer;
  private final Agenda agenda;
  private final Dialogue dialogue;
  private final PracticeLog log;
  private final PracticeText text;
  private final InstantSource calendar;
  private final LongSupplier nanoTime;
  private boolean interrupted;

  /**
   * Prepares a session.
   *
   * @param log the answers so far, and where the answers of this session go
   * @param calendar tells when a question is asked
   * @param nanoTime counts how long an answer takes, in nanoseconds
   */
  Practice(
      Scorer scorer,
      Agenda agenda,
      Dialogue dialogue,
      PracticeLog log,
      PracticeText text,
      InstantSource calendar,
      LongSupplier nanoTime) {
    this.scorer = scorer;
    this.agenda = agenda;
    this.dialogue = dialogue;
    this.log = log;
    this.text = text;
    this.calendar = calendar;
    this.nanoTime = nanoTime;
  }

  /**
   * A question that comes up.
   *
   * @param heading how it comes up
   */
  private record Turn(String heading, Rubric rubric) {
    Turn again() {
      return new Turn("Another try", rubric);
    }
  }

  /**
   * Runs the session to its end.
   *
   * @return whether the person broke it off
   */
  boolean run() {
    try {
      if (agenda.isEmpty()) {
        dialogue.show(text.notice("There is an answer to every question."));
      }
      Turn turn = next();
      while (turn != null) {
        turn = take(turn);
      }
    } finally {
      dialogue.show(text.summary(log.attempts()));
    }
    return interrupted;
  }

  private @Nullable Turn next() {
    if (agenda.isEmpty()) {
      return null;
    }
    Rubric rubric = scorer.rubric(agenda.next());
    return new Turn("Question %s of %s".formatted(agenda.position(), agenda.size()), rubric);
  }

  private Turn followUp(Rubric rubric) {
    agenda.drop(rubric.id());
    return new Turn("Follow-up", rubric);
  }

  /** Asks a question, and returns what the person wants to be asked then. */
  private @Nullable Turn take(Turn turn) {
    Asked asked = new Asked(turn);
    dialogue.show(text.question(turn.heading(), turn.rubric(), dialogue.width()));
    return asked.answered("");
  }

  /** A question that has been shown, while its answer is under way. */
  private final class Asked {
    private final Turn turn;
    private final Stopwatch watch = new Stopwatch(nanoTime);
    private final Instant started = calendar.instant().truncatedTo(ChronoUnit.SECONDS);

    Asked(Turn turn) {
      this.turn = turn;
    }

    @Nullable Turn answered(String draft) {
      DeliveryTarget target = turn.rubric().delivery();
      watch.start();
      PracticeReply reply =
          dialogue.answer(
              text.plainQuestion(turn.heading(), turn.rubric(), dialogue.width()),
              draft,
              new AnswerClock(watch, target.minSeconds(), target.maxSeconds()));
      watch.stop();
      return switch (reply) {
        case PracticeReply.Given given when given.text().isBlank() -> unanswered();
        case PracticeReply.Given given -> scored(given.text());
        case PracticeReply.Paused paused -> paused(paused.draft());
        case PracticeReply.Ended ended -> end(ended);
      };
    }

    private @Nullable Turn unanswered() {
      dialogue.show(text.notice("No answer."));
      return choose(nextOrFinish(Choice.AGAIN), "", Optional.empty());
    }

    private @Nullable Turn paused(String draft) {
      dialogue.show(text.notice("Paused; your answer is kept."));
      List<Choice> choices = new ArrayList<>(List.of(Choice.GO_ON, Choice.SCORE));
      choices.addAll(nextOrFinish());
      return choose(choices, draft, Optional.empty());
    }

    private @Nullable Turn scored(String answer) {
      Review review;
      try {
        review = Review.of(scorer, turn.rubric().id(), answer);
      } catch (AnswerTooLongException e) {
        dialogue.warn(Objects.requireNonNull(e.getMessage()));
        return choose(nextOrFinish(Choice.AGAIN), "", Optional.empty());
      }
      Attempt before = log.latest(turn.rubric().id());
      dialogue.show(
          text.feedback(
              review, watch.seconds(), before == null ? null : before.score().coverage()));
      log.add(
          new Attempt(review.rubric(), review.score(), review.delivery()),
          answer,
          started,
          watch.seconds(),
          dialogue::warn);
      Optional<Rubric> followUp = followUp(review);
      List<Choice> choices = new ArrayList<>();
      followUp.ifPresent(rubric -> choices.add(Choice.FOLLOW_UP));
      choices.addAll(nextOrFinish(Choice.AGAIN));
      return choose(choices, answer, followUp);
    }

    /** The first follow-up that has had no answer yet. */
    private Optional<Rubric> followUp(Review review) {
      return review.feedback().followUps().stream()
          .map(FollowUp::questionId)
          .filter(id -> scorer.questionIds().contains(id) && log.latest(id) == null)
          .map(scorer::rubric)
          .findFirst();
    }

    private List<Choice> nextOrFinish(Choice... besides) {
      List<Choice> choices = new ArrayList<>();
      if (!agenda.isEmpty()) {
        choices.add(Choice.NEXT);
      }
      choices.addAll(List.of(besides));
      choices.add(agenda.isEmpty() ? 0 : choices.size(), Choice.FINISH);
      return choices;
    }

    /** Lets the person choose, as often as it takes to get a choice. */
    private @Nullable Turn choose(List<Choice> choices, String draft, Optional<Rubric> followUp) {
      while (true) {
        switch (dialogue.choice(choices)) {
          case PracticeReply.Given given -> {
            Optional<Choice> choice = Choice.of(given.text(), choices);
            if (choice.isPresent()) {
              return follow(choice.get(), draft, followUp);
            }
            dialogue.warn(Choice.unknown(given.text(), choices));
          }
          case PracticeReply.Ended ended -> {
            return end(ended);
          }
          case PracticeReply.Paused paused ->
              throw new IllegalStateException("a choice has no draft");
        }
      }
    }

    private @Nullable Turn follow(Choice choice, String draft, Optional<Rubric> followUp) {
      return switch (choice) {
        case FOLLOW_UP -> followUp.map(Practice.this::followUp).orElse(null);
        case NEXT -> next();
        case GO_ON -> answered(draft);
        case SCORE -> scored(draft);
        case AGAIN -> turn.again();
        case FINISH -> null;
      };
    }
  }

  private @Nullable Turn end(PracticeReply.Ended ended) {
    interrupted |= ended.interrupted();
    return null;
  }
}
