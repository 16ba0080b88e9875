package io.github.rubricscorer.workbench;

/** A request is not served: why, with the status of the answer (RFC 9110). */
final class RefusedRequest extends Exception {
  private static final long serialVersionUID = 1L;
  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int NOT_ALLOWED = 405;
  static final int TOO_LARGE = 413;

  private final int status;

  RefusedRequest(int status, String reason) {
    super(reason);
    this.status = status;
  }

  int status() {
    return status;
  }
}
