package io.github.rubricscorer.workbench;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in the page that this process serves, and nothing else.
 *
 * <ul>
 *   <li>Another program of this machine or another user of it does not know the <b>token</b>, which
 *       stands in the address that is printed and then in a cookie that no script can read.
 *   <li>A page of another site that a browser shows meanwhile can send requests here, with the
 *       cookie only if the browser takes it for the same site: the cookie is {@code
 *       SameSite=Strict}, and whoever asks for more than to look must come from this <b>origin</b>.
 *   <li>A name of another site that leads to this machine (DNS rebinding) is no <b>host</b> of
 *       ours.
 *   <li>No <b>path</b> leads anywhere: files are found in a fixed list, and a path that could mean
 *       another is refused all the same.
 *   <li>A <b>body</b> has a limit.
 * </ul>
 *
 * Immutable and thread-safe.
 */
final class Gate {
  /** The most bytes of a body: a rubric of 4 MiB as JSON, and room for the rest. */
  static final int MOST_BYTES = 16 << 20;

  /** What is larger is not even thrown away, so that a refusal may not be read. */
  private static final long MOST_DISCARDED = 4L * MOST_BYTES;

  private static final int TOKEN_BYTES = 16;

  private final String token;
  private final String cookie;
  private final Set<String> hosts;

  private Gate(String token, int port) {
    this.token = token;
    cookie = "rubric-" + port;
    hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  /** Makes a gate with a new token. */
  static Gate of(int port) {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Gate(HexFormat.of().formatHex(bytes), port);
  }

  String token() {
    return token;
  }

  /** The header that gives the page the cookie. */
  String setCookie() {
    return cookie + "=" + token + "; Path=/; HttpOnly; SameSite=Strict";
  }

  /** Whether it is asked for the page with the token in the address. */
  boolean isEntry(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET")
        && exchange.getRequestURI().getRawPath().equals("/")
        && isToken(parameter(exchange.getRequestURI()));
  }

  /** Refuses what must not come in; the token is looked for in the cookie. */
  void check(HttpExchange exchange) throws RefusedRequest {
    checkPlace(exchange);
    if (!isEntry(exchange) && !isToken(cookie(exchange.getRequestHeaders()))) {
      throw new RefusedRequest(
          RefusedRequest.FORBIDDEN,
          "open the address that 'rubric workbench' printed, with its token");
    }
  }

  private void checkPlace(HttpExchange exchange) throws RefusedRequest {
    Headers headers = exchange.getRequestHeaders();
    List<String> host = headers.getOrDefault("Host", List.of());
    if (host.size() != 1 || !hosts.contains(host.getFirst())) {
      throw new RefusedRequest(RefusedRequest.FORBIDDEN, "another host");
    }
    boolean post = exchange.getRequestMethod().equals("POST");
    if (!post && !exchange.getRequestMethod().equals("GET")) {
      throw new RefusedRequest(RefusedRequest.NOT_ALLOWED, "only GET and POST");
    }
    String origin = headers.getFirst("Origin");
    if (origin == null ? post : !origin.equals("http://" + host.getFirst())) {
      throw new RefusedRequest(RefusedRequest.FORBIDDEN, "another origin");
    }
    String path = exchange.getRequestURI().getRawPath();
    if (path == null || !path.matches("/[A-Za-z0-9./-]*") || path.contains("..")) {
      throw new RefusedRequest(RefusedRequest.BAD_REQUEST, "a path that is none of this server's");
    }
  }

  /** Reads the body of a request. */
  static byte[] body(HttpExchange exchange) throws RefusedRequest, IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.split(";", 2)[0].strip().equals("application/json")) {
      throw new RefusedRequest(RefusedRequest.BAD_REQUEST, "the body is not application/json");
    }
    InputStream in = exchange.getRequestBody();
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      discard(in);
      throw new RefusedRequest(
          RefusedRequest.TOO_LARGE, "the body has more than " + MOST_BYTES + " bytes");
    }
    return bytes;
  }

  private static void discard(InputStream in) throws IOException {
    long left = MOST_DISCARDED;
    for (long skipped = 1; left > 0 && skipped > 0; left -= skipped) {
      skipped = in.skip(left);
    }
  }

  private static @Nullable String parameter(URI address) {
    String query = address.getRawQuery();
    String name = "token=";
    return query != null && query.startsWith(name) ? query.substring(name.length()) : null;
  }

  private @Nullable String cookie(Headers headers) {
    for (String line : headers.getOrDefault("Cookie", List.of())) {
      for (String one : line.split(";", -1)) {
        if (one.strip().startsWith(cookie + "=")) {
          return one.strip().substring(cookie.length() + 1);
        }
      }
    }
    return null;
  }

  private boolean isToken(@Nullable String text) {
    return text != null
        && MessageDigest.isEqual(
            text.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
