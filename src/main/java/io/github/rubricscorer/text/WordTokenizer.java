package io.github.rubricscorer.text;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** {@link WordScanner} as a Lucene tokenizer. */
final class WordTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final WordScanner scanner = new WordScanner();
  private String text = "";

  @Override
  public void reset() throws IOException {
    super.reset();
    StringWriter all = new StringWriter();
    input.transferTo(all);
    text = all.toString();
    scanner.reset(text);
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!scanner.next()) {
      return false;
    }
    term.append(scanner.word());
    offset.setOffset(correctOffset(scanner.start()), correctOffset(scanner.end()));
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int length = correctOffset(text.length());
    offset.setOffset(length, length);
  }
}
