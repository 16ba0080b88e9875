package io.github.rubricscorer.report.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The answers of a page, each rendered when it comes. A page begins with what all its answers have
 * in common, which is known once the last has come; until then they are kept deflated (RFC 1951),
 * which leaves about a fifteenth of them. Not thread-safe.
 */
public final class Articles implements AutoCloseable {
  /** The level of the heading that an answer has among others. */
  private static final int LEVEL = 2;

  private static final int BUFFER_LENGTH = 1 << 14;

  private final ByteArrayOutputStream deflated = new ByteArrayOutputStream();
  private final Writer writer =
      new BufferedWriter(
          new OutputStreamWriter(new DeflaterOutputStream(deflated), StandardCharsets.UTF_8));

  /** Begins without answers. */
  public Articles() {}

  /**
   * Adds an answer.
   *
   * @param answer the answer
   */
  public void add(AnswerView answer) {
    JtearticleGenerated.render(
        new OwaspHtmlTemplateOutput(new WriterOutput(writer)), null, answer, LEVEL);
  }

  /** Ends the answers; there is nothing else to release. */
  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail so", e);
    }
  }

  /** The answers that have come, as markup that is already escaped. */
  Content content() {
    close();
    return this::inflate;
  }

  private void inflate(TemplateOutput out) {
    try (Reader reader =
        new InputStreamReader(
            new InflaterInputStream(new ByteArrayInputStream(deflated.toByteArray())),
            StandardCharsets.UTF_8)) {
      char[] buffer = new char[BUFFER_LENGTH];
      int length;
      while ((length = reader.read(buffer)) >= 0) {
        out.writeContent(new String(buffer, 0, length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
