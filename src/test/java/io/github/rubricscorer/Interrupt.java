package io.github.rubricscorer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;

/** The signal SIGINT, which a process passes over whose parent does, as after {@code nohup}. */
final class Interrupt {
  /** What the shell's own end by SIGINT is reported as. */
  private static final int ENDED = 130;

  private Interrupt() {}

  /** Skips a test that would wait for a process to be interrupted where none can be. */
  static void assumeHeeded() throws IOException, InterruptedException {
    int code = new ProcessBuilder("sh", "-c", "kill -INT $$").start().waitFor();
    assumeTrue(code == ENDED, "SIGINT is ignored here, so no process can be interrupted");
  }

  /** Sends the signal. */
  static void send(Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }
}
