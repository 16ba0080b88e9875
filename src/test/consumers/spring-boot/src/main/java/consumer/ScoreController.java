package consumer;

import io.github.rubricscorer.AnswerTooLongException;
import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.UnknownQuestionException;
import io.github.rubricscorer.report.JsonReport;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ScoreController {
  private final JsonReport json = new JsonReport();
  private final Rubrics rubrics;
  private final MeterRegistry registry;

  ScoreController(Rubrics rubrics, MeterRegistry registry) {
    this.rubrics = rubrics;
    this.registry = registry;
  }

  record Answer(String question, String answer) {}

  @PostMapping(path = "/scores", produces = MediaType.APPLICATION_JSON_VALUE)
  String score(@RequestBody Answer answer) {
    Scorer scorer = rubrics.scorer();
    return json.score(answer.answer(), scorer.score(answer.question(), answer.answer()));
  }

  /** What can be scored, and what is wrong with the latest change of a rubric. */
  record Questions(List<String> ids, String fault) {}

  @GetMapping("/questions")
  Questions questions() {
    return new Questions(rubrics.scorer().questionIds(), rubrics.fault());
  }

  /** How many answers to a question were scored, and how many could not be. */
  record Counts(long scored, double failed) {}

  @GetMapping("/metrics/{question}")
  Counts metrics(@PathVariable("question") String question) {
    return new Counts(
        registry.timer("rubric.score", "question", question).count(),
        registry.find("rubric.failures").counters().stream().mapToDouble(Counter::count).sum());
  }

  @ExceptionHandler
  ProblemDetail unknown(UnknownQuestionException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail tooLong(AnswerTooLongException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, e.getMessage());
  }

  /** What runs here: whether requests have virtual threads, and which versions of Jackson. */
  record Runtime(boolean virtual, String jackson2, String jackson3) {}

  @GetMapping("/runtime")
  Runtime runtime() throws com.fasterxml.jackson.core.JacksonException {
    String score = score(new Answer(rubrics.scorer().questionIds().getFirst(), ""));
    new com.fasterxml.jackson.databind.ObjectMapper().readTree(score);
    return new Runtime(
        Thread.currentThread().isVirtual(),
        com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION.toString(),
        tools.jackson.databind.cfg.PackageVersion.VERSION.toString());
  }
}
