package io.github.rubricscorer.cli.option;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Tells what is wrong with a command line beyond what picocli sees. A mixin, which picocli wants to
 * be annotated though it has no options.
 */
@Command
public final class Usage {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /** Refuses the command line unless a condition holds. */
  public void require(boolean holds, String problem) {
    if (!holds) {
      throw fault(problem);
    }
  }

  /** Makes what refuses the command line. */
  public ParameterException fault(String problem) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), problem);
  }
}
