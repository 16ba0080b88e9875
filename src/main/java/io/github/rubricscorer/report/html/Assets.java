package io.github.rubricscorer.report.html;

import io.github.rubricscorer.base.Resource;
import io.github.rubricscorer.base.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * The style sheet and the script that stand in every page, and the policy that lets a browser use
 * these two and nothing else: no other script, no style, and no request.
 *
 * @param style the style sheet
 * @param script the script
 */
public record Assets(String style, String script) {
  /** The ones of this library. */
  public static final Assets BUNDLED = new Assets(read("report.css"), read("report.js"));

  /** Checks that neither is null. */
  public Assets {
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(script, "script");
  }

  /**
   * Returns the content security policy (W3C CSP Level 3): the digests of the two.
   *
   * @return the directives
   */
  public String policy() {
    return "default-src 'none'; style-src "
        + source(style)
        + "; script-src "
        + source(script)
        + "; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String source(String text) {
    byte[] digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  private static String read(String resource) {
    return Resource.text(Assets.class, resource);
  }
}
