package io.github.rubricscorer.rubric;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question that follows another one.
 *
 * <p>Made by {@link #of} alone, so that a later version can add a part. Two are equal if their ids
 * and concepts are. Immutable and thread-safe.
 */
public final class NextQuestion {
  private final String id;
  private final List<String> when;

  private NextQuestion(String id, List<String> when) {
    this.id = Objects.requireNonNull(id, "id");
    this.when = when;
  }

  /**
   * Names a question that follows. Whether it and the concepts exist is checked when a scorer is
   * made of the rubric.
   *
   * @param id the id of the question
   * @param when ids of concepts of the rubric before: the question suits an answer that does not
   *     cover all of them; none where it suits every answer
   * @return the question
   */
  public static NextQuestion of(String id, String... when) {
    return new NextQuestion(id, List.of(when));
  }

  /**
   * Returns the question.
   *
   * @return its id
   */
  public String id() {
    return id;
  }

  /**
   * Returns the concepts that the question asks back for.
   *
   * @return ids of concepts of the rubric before: the question suits an answer that does not cover
   *     all of them; empty where it suits every answer
   */
  public List<String> when() {
    return when;
  }

  /** Compares id and concepts. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NextQuestion that && id.equals(that.id) && when.equals(that.when);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, when);
  }

  /** Returns id and concepts, for messages. */
  @Override
  public String toString() {
    return "NextQuestion[" + id + ", " + when + "]";
  }
}
