package io.github.rubricscorer.cli.option;

/** What the program's exit codes mean. */
public final class ExitCode {
  /** All went well. */
  public static final int OK = 0;

  /** The input or a rubric is at fault. */
  public static final int FAULT = 1;

  /** The command line is at fault. */
  public static final int USAGE = 2;

  /** The program is at fault; the code is EX_SOFTWARE of sysexits.h. */
  public static final int DEFECT = 70;

  /** The work was interrupted; the code that shells give for SIGINT. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
