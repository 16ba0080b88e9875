package consumer;

import io.github.rubricscorer.AnswerTooLongException;
import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.UnknownQuestionException;
import io.github.rubricscorer.report.JsonReport;
import io.github.rubricscorer.rubric.RubricException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ScoreController {
  private final JsonReport json = new JsonReport();
  private final Rubrics rubrics;

  ScoreController(Rubrics rubrics) {
    this.rubrics = rubrics;
  }

  record Answer(String question, String answer) {}

  @PostMapping(path = "/scores", produces = MediaType.APPLICATION_JSON_VALUE)
  String score(@RequestBody Answer answer) {
    Scorer scorer = rubrics.scorer();
    return json.score(answer.answer(), scorer.score(answer.question(), answer.answer()));
  }

  @PostMapping("/rubrics/reload")
  List<String> reload() {
    rubrics.reload();
    return rubrics.scorer().questionIds();
  }

  @ExceptionHandler
  ProblemDetail unknown(UnknownQuestionException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail tooLong(AnswerTooLongException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail atFault(RubricException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage());
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
