package io.github.rubricscorer.workbench;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the workbench on the loopback address, to whoever has its token. Closing it ends what is
 * being served. Thread-safe.
 */
public final class WorkbenchServer implements AutoCloseable {
  /** So many requests are read at a time; some of them may never end. */
  private static final int THREADS = 64;

  /** So many calls are worked on at a time. */
  private static final int CALLS = 4;

  /** In seconds, how long a request may take to come; read by the server of the JDK alone. */
  private static final String REQUEST_TIME = "sun.net.httpserver.maxReqTime";

  private static final String MOST_SECONDS = "60";
  private static final int OK = 200;
  private static final int DEFECT = 500;
  private static final String API = "/api/";
  private static final String HTML = "text/html; charset=utf-8";

  /**
   * Leads on to the page without the token. Where a link of another site led here, a redirect would
   * count as that site's, and would be sent without the cookie; what this page does counts as ours.
   */
  private static final String ENTRY =
      "<!DOCTYPE html><html lang=\"en\"><title>Workbench</title>"
          + "<link rel=\"icon\" href=\"/static/icon.svg\">"
          + "<meta http-equiv=\"refresh\" content=\"0; url=/\"><a href=\"/\">Workbench</a></html>";

  /** The page may use what comes from here, and nothing else; and nobody may put it in a frame. */
  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final HttpServer server;
  private final ExecutorService threads;
  private final Gate gate;
  private final Api api;
  private final PageFiles files = new PageFiles();
  private final Semaphore calls = new Semaphore(CALLS);
  private final Consumer<Exception> defects;

  private WorkbenchServer(HttpServer server, Bench bench, Consumer<Exception> defects) {
    this.server = server;
    this.defects = defects;
    gate = Gate.of(server.getAddress().getPort());
    api = new Api(bench);
    threads = Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().factory());
    server.setExecutor(threads);
    server.createContext("/", this::serve);
  }

  /**
   * Starts to serve.
   *
   * @param bench what to serve
   * @param port the port; 0 for any that is free
   * @param defects gets what went wrong in here, from several threads
   * @return the server
   * @throws IOException if the port is taken
   */
  public static WorkbenchServer start(Bench bench, int port, Consumer<Exception> defects)
      throws IOException {
    if (System.getProperty(REQUEST_TIME) == null) {
      System.setProperty(REQUEST_TIME, MOST_SECONDS);
    }
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    WorkbenchServer server = new WorkbenchServer(HttpServer.create(address, 0), bench, defects);
    server.server.start();
    return server;
  }

  /**
   * Returns where the page is.
   *
   * @return the address with the token
   */
  public URI address() {
    return URI.create(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/?token=" + gate.token());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      harden(exchange.getResponseHeaders());
      try {
        gate.check(exchange);
        answer(exchange);
      } catch (RefusedRequest e) {
        send(exchange, e.status(), "application/json", problem(e.getMessage()));
      } catch (UncheckedIOException e) {
        send(
            exchange,
            DEFECT,
            "application/json",
            problem(Objects.requireNonNull(e.getCause()).getMessage()));
      } catch (RuntimeException e) {
        defects.accept(e);
        send(exchange, DEFECT, "application/json", problem("a defect: " + e));
      }
    }
  }

  private static void harden(Headers headers) {
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }

  private void answer(HttpExchange exchange) throws IOException, RefusedRequest {
    if (gate.isEntry(exchange)) {
      exchange.getResponseHeaders().set("Set-Cookie", gate.setCookie());
      send(exchange, OK, HTML, ENTRY.getBytes(StandardCharsets.UTF_8));
      return;
    }
    String path = exchange.getRequestURI().getRawPath();
    if (exchange.getRequestMethod().equals("POST")) {
      byte[] body = Gate.body(exchange);
      if (!path.startsWith(API)) {
        throw new RefusedRequest(RefusedRequest.NOT_FOUND, "no such call");
      }
      send(exchange, OK, "application/json", call(path.substring(API.length()), body));
      return;
    }
    PageFiles.PageFile file = files.find(path);
    if (file == null) {
      throw new RefusedRequest(RefusedRequest.NOT_FOUND, "no such page");
    }
    send(exchange, OK, file.type(), file.bytes());
  }

  private byte[] call(String name, byte[] body) throws RefusedRequest {
    calls.acquireUninterruptibly();
    try {
      return api.call(name, body);
    } finally {
      calls.release();
    }
  }

  private static byte[] problem(@Nullable String text) {
    return JsonMapper.shared()
        .writeValueAsString(Map.of("error", String.valueOf(text)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean hasBody = !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, hasBody ? bytes.length : -1);
    if (hasBody) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
