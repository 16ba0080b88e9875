package io.github.rubricscorer.language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file of templates in the folder of each language, one for each constant of an enum. A language
 * without the file speaks English.
 *
 * <p>A constant's key is its name in lower case with hyphens. The file is UTF-8 and is read as such
 * whatever the locale. Templates are those of {@link MessageFormat} whose arguments are all texts,
 * so that no locale shows in them. Thread-safe.
 */
public final class Messages {
  private final String file;
  private final Map<Language, ResourceBundle> templates = new ConcurrentHashMap<>();

  /** The templates that were filled in before; each thread takes a copy of its own. */
  private final Map<Language, Map<Enum<?>, MessageFormat>> formats = new ConcurrentHashMap<>();

  /**
   * Takes a file, which is read for a language when that is first asked for.
   *
   * @param file the name of the file in the folder of a language
   */
  public Messages(String file) {
    this.file = file;
  }

  private ResourceBundle templates(Language language) {
    return templates.computeIfAbsent(language, each -> read(spoken(each)));
  }

  private ResourceBundle read(Language language) {
    try {
      return new PropertyResourceBundle(new StringReader(language.text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns in which language the texts for a reader are.
   *
   * @param language the language of the reader
   * @return the same if it has the file, else English
   */
  public Language spoken(Language language) {
    return language.has(file) ? language : Language.ENGLISH;
  }

  /**
   * Fills a template in.
   *
   * @param language the language of the reader
   * @param constant the constant
   * @param arguments what its template leaves open
   * @return the text with the arguments in their places, as they are
   */
  public String text(Language language, Enum<?> constant, String... arguments) {
    MessageFormat format = (MessageFormat) format(language, constant).clone();
    return format.format(arguments);
  }

  private MessageFormat format(Language language, Enum<?> constant) {
    Map<Enum<?>, MessageFormat> known =
        formats.computeIfAbsent(language, each -> new ConcurrentHashMap<>());
    MessageFormat format = known.get(constant);
    if (format == null) {
      format = new MessageFormat(template(language, constant), Locale.ROOT);
      known.put(constant, format);
    }
    return format;
  }

  /**
   * Returns a template.
   *
   * @param language the language of the reader
   * @param constant the constant
   * @return the template as it stands in the file
   */
  public String template(Language language, Enum<?> constant) {
    return templates(language).getString(key(constant));
  }

  /**
   * Returns which templates there are.
   *
   * @param language the language of the reader
   * @return the keys in the file
   */
  public Set<String> keys(Language language) {
    return templates(language).keySet();
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
