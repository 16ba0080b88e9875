package io.github.rubricscorer.feedback.wording;

import io.github.rubricscorer.base.Resource;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * A file of templates, one for each constant of an enum.
 *
 * <p>A constant's key is its name in lower case with hyphens. The file is UTF-8 and is read as such
 * whatever the locale. Templates are those of {@link MessageFormat} whose arguments are all texts,
 * so that no locale shows in them. Immutable.
 */
public final class Messages {
  private final ResourceBundle templates;

  private Messages(ResourceBundle templates) {
    this.templates = templates;
  }

  /**
   * Reads a file.
   *
   * @param constants the enum whose texts they are
   * @param resource the name of the file, which stands beside the enum
   * @return its templates
   * @throws IllegalStateException if there is no such file
   * @throws UncheckedIOException if it cannot be read
   */
  public static Messages read(Class<? extends Enum<?>> constants, String resource) {
    return parse(Resource.text(constants, resource));
  }

  /** Reads the text of a file. */
  static Messages parse(String text) {
    try {
      return new Messages(new PropertyResourceBundle(new StringReader(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fills a template in.
   *
   * @param constant the constant
   * @param arguments what its template leaves open
   * @return the text with the arguments in their places, as they are
   */
  public String text(Enum<?> constant, String... arguments) {
    return new MessageFormat(template(constant), Locale.ROOT).format(arguments);
  }

  /**
   * Returns a template.
   *
   * @param constant the constant
   * @return the template as it stands in the file
   */
  public String template(Enum<?> constant) {
    return templates.getString(key(constant));
  }

  /**
   * Returns which templates there are.
   *
   * @return the keys in the file
   */
  public Set<String> keys() {
    return templates.keySet();
  }

  /**
   * Returns where the template of a constant stands.
   *
   * @param constant the constant
   * @return its key
   */
  public static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
