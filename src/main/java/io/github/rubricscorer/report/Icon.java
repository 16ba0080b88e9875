package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.Remark;

/** The pictographs before lines of feedback. */
final class Icon {
  private Icon() {}

  static String of(Remark.Kind kind) {
    return switch (kind) {
      case PRAISE -> "✅";
      case PARTIAL, HEDGED -> "🔸";
      case REJECTED -> "⛔";
      case MISCONCEPTION -> "❌";
      case HINT -> "💡";
    };
  }
}
