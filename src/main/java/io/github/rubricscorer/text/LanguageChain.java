package io.github.rubricscorer.text;

import io.github.rubricscorer.language.Language;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianNormalizationFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * The chain of filters of each language, which turns a word as it is written into its forms.
 *
 * <p>English has a chain of our own. The others have the filters that Lucene's analyzer of the
 * language has, without its stop words, with its light stemmer where there is one; accents are
 * folded after that, so that stemmers see them and rubrics need not agree with answers on them.
 */
final class LanguageChain {
  /** The articles and pronouns that Italian elides; the list of Lucene's analyzer. */
  private static final CharArraySet ITALIAN =
      elided(
          "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl",
          "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d");

  private static final CharArraySet CATALAN = elided("d", "l", "m", "n", "s", "t");
  private static final CharArraySet IRISH = elided("d", "m", "b");

  private LanguageChain() {}

  private static CharArraySet elided(String... articles) {
    return CharArraySet.unmodifiableSet(new CharArraySet(List.of(articles), true));
  }

  /** The part of the chain that keeps inflection. */
  static TokenStream surfaces(Language language, TokenStream words) {
    return language == Language.ENGLISH
        ? new EnglishPossessiveFilter(
            new FoldingFilter(new LowerCaseFilter(new LookAlikeFilter(words))))
        : new FoldingFilter(spelled(language, normalized(language, words)));
  }

  /**
   * The chain that puts stems for words.
   *
   * @param words the words; in English their surfaces
   */
  static TokenStream stems(Language language, TokenStream words) {
    return language == Language.ENGLISH
        ? new WordFamilyFilter(words, WordFamilies.bundled())
        : new FoldingFilter(spelled(language, stemmed(language, normalized(language, words))));
  }

  /** One spelling of what the stemmer must see as it is written. */
  private static TokenStream spelled(Language language, TokenStream in) {
    return language.code().equals("sr") ? new SerbianNormalizationFilter(in) : in;
  }

  private static TokenStream withPlainDigits(TokenStream in) {
    return new DecimalDigitFilter(new LowerCaseFilter(in));
  }

  /** Small letters, and one spelling of what is written in several ways. */
  private static TokenStream normalized(Language language, TokenStream words) {
    TokenStream in = new LookAlikeFilter(words);
    return switch (language.code()) {
      case "ar" -> new ArabicNormalizationFilter(withPlainDigits(in));
      case "bn" ->
          new BengaliNormalizationFilter(new IndicNormalizationFilter(withPlainDigits(in)));
      case "ca" -> new ElisionFilter(new LowerCaseFilter(in), CATALAN);
      case "ckb" -> withPlainDigits(new SoraniNormalizationFilter(in));
      case "de" -> new GermanNormalizationFilter(new FoldingFilter(new LowerCaseFilter(in)));
      case "el" -> new GreekLowerCaseFilter(in);
      case "fa" ->
          new PersianNormalizationFilter(new ArabicNormalizationFilter(withPlainDigits(in)));
      case "fr" -> new ElisionFilter(new LowerCaseFilter(in), FrenchAnalyzer.DEFAULT_ARTICLES);
      case "ga" -> new IrishLowerCaseFilter(new ElisionFilter(in, IRISH));
      case "hi" -> new HindiNormalizationFilter(new IndicNormalizationFilter(withPlainDigits(in)));
      case "it" -> new ElisionFilter(new LowerCaseFilter(in), ITALIAN);
      case "ro" -> new RomanianNormalizationFilter(new LowerCaseFilter(in));
      case "ta" -> new IndicNormalizationFilter(withPlainDigits(in));
      case "te" -> new TeluguNormalizationFilter(new IndicNormalizationFilter(withPlainDigits(in)));
      case "tr" -> new TurkishLowerCaseFilter(new ApostropheFilter(in));
      default -> new LowerCaseFilter(in);
    };
  }

  private static TokenStream stemmed(Language language, TokenStream in) {
    return switch (language.code()) {
      case "ar" -> new ArabicStemFilter(in);
      case "bg" -> new BulgarianStemFilter(in);
      case "bn" -> new BengaliStemFilter(in);
      case "ca" -> new SnowballFilter(in, new CatalanStemmer());
      case "ckb" -> new SoraniStemFilter(in);
      case "cs" -> new CzechStemFilter(in);
      case "da" -> new SnowballFilter(in, new DanishStemmer());
      case "de" -> new GermanEndingFilter(new GermanLightStemFilter(new GermanVerbFilter(in)));
      case "el" -> new GreekStemFilter(in);
      case "es" -> new SpanishLightStemFilter(in);
      case "et" -> new SnowballFilter(in, new EstonianStemmer());
      case "eu" -> new SnowballFilter(in, new BasqueStemmer());
      case "fa" -> new PersianStemFilter(in);
      case "fi" -> new FinnishLightStemFilter(in);
      case "fr" -> new FrenchLightStemFilter(in);
      case "ga" -> new SnowballFilter(in, new IrishStemmer());
      case "gl" -> new GalicianStemFilter(in);
      case "hi" -> new HindiStemFilter(in);
      case "hu" -> new HungarianLightStemFilter(in);
      case "hy" -> new SnowballFilter(in, new ArmenianStemmer());
      case "id" -> new IndonesianStemFilter(in);
      case "it" -> new ItalianLightStemFilter(in);
      case "lt" -> new SnowballFilter(in, new LithuanianStemmer());
      case "lv" -> new LatvianStemFilter(in);
      case "nl" -> new SnowballFilter(in, new DutchStemmer());
      case "no" -> new NorwegianLightStemFilter(in);
      case "pt" -> new PortugueseLightStemFilter(in);
      case "ro" -> new SnowballFilter(in, new RomanianStemmer());
      case "ru" -> new RussianLightStemFilter(in);
      case "sr" -> new SnowballFilter(in, new SerbianStemmer());
      case "sv" -> new SwedishLightStemFilter(in);
      case "ta" -> new SnowballFilter(in, new TamilStemmer());
      case "te" -> new TeluguStemFilter(in);
      case "tr" -> new SnowballFilter(in, new TurkishStemmer());
      default -> throw new IllegalStateException("no stemmer for " + language.name());
    };
  }
}
