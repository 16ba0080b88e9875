package io.github.rubricscorer.workbench;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.base.Resource;
import io.github.rubricscorer.report.html.Assets;
import io.github.rubricscorer.report.html.Pages;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page and what it consists of: a fixed list, read once. The component to edit text with is
 * CodeMirror, from the library {@code org.webjars.npm:codemirror}, which need not be there: without
 * it the page has a plain field. Immutable and thread-safe.
 */
final class PageFiles {
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String STYLE = "text/css; charset=utf-8";

  private static final List<String> MODULES =
      List.of(
          "workbench.js",
          "answers.js",
          "api.js",
          "changes.js",
          "concepts.js",
          "dom.js",
          "editor.js",
          "maker.js",
          "notation.js",
          "rubric-json.js",
          "saving.js");

  /** Paths within the library, by the names on the page. */
  private static final Map<String, String> EDITOR =
      Map.of(
          "codemirror.js", "lib/codemirror.js",
          "codemirror.css", "lib/codemirror.css",
          "javascript.js", "mode/javascript/javascript.js",
          "show-hint.js", "addon/hint/show-hint.js",
          "show-hint.css", "addon/hint/show-hint.css");

  private final Map<String, PageFile> files = new HashMap<>();

  /**
   * A file.
   *
   * @param type its media type
   * @param bytes its content
   */
  @SuppressWarnings("ArrayRecordComponent")
  record PageFile(String type, byte[] bytes) {}

  PageFiles() {
    Assets report = Assets.BUNDLED;
    put("/static/report.css", STYLE, report.style());
    put("/static/report.js", SCRIPT, report.script());
    put("/static/workbench.css", STYLE, Resource.text(PageFiles.class, "workbench.css"));
    put("/static/icon.svg", "image/svg+xml", Resource.text(PageFiles.class, "icon.svg"));
    for (String module : MODULES) {
      put("/static/" + module, SCRIPT, Resource.text(PageFiles.class, module));
    }
    String page = new Pages(Scorer.version(), report).workbench(addEditor());
    put("/", "text/html; charset=utf-8", page);
  }

  /** Returns the file of a path, or null where there is none. */
  @Nullable PageFile find(String path) {
    return files.get(path);
  }

  /** Adds the component to edit with, if all of it is there. */
  private boolean addEditor() {
    String root =
        "/META-INF/resources/webjars/codemirror/"
            + Resource.text(PageFiles.class, "codemirror-version.txt").strip()
            + "/";
    Map<String, PageFile> parts = new HashMap<>();
    EDITOR.forEach((name, path) -> {
      byte[] bytes = Resource.find(PageFiles.class, root + path);
      if (bytes != null) {
        parts.put("/static/" + name, new PageFile(name.endsWith("css") ? STYLE : SCRIPT, bytes));
      }
    });
    if (parts.size() < EDITOR.size()) {
      return false;
    }
    files.putAll(parts);
    return true;
  }

  private void put(String path, String type, String text) {
    files.put(path, new PageFile(type, text.getBytes(StandardCharsets.UTF_8)));
  }
}
