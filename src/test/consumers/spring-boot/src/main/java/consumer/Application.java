package consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Scores answers over HTTP. */
@SpringBootApplication
public class Application {
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }

  /** The rubrics of a directory, or those in this application if none is named. */
  @Bean
  Rubrics rubrics(@Value("${rubrics:}") String directory, MeterRegistry registry) {
    Metrics metrics = new Metrics(registry);
    return directory.isEmpty() ? new Rubrics(metrics) : new Rubrics(metrics, Path.of(directory));
  }

  /** Keeps the metrics; an actuator brings a better one. */
  @Bean
  MeterRegistry registry() {
    return new SimpleMeterRegistry();
  }
}
