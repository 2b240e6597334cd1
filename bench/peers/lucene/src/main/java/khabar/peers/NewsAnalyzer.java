// SPDX-License-Identifier: GPL-3.0-or-later
package khabar.peers;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * What HindiAnalyzer does, and then what EnglishAnalyzer does: a text has words of both, and the
 * steps of either leave the other's letters alone.
 */
final class NewsAnalyzer extends Analyzer {
  private static final CharArraySet COMMON_WORDS = commonWords();

  private static CharArraySet commonWords() {
    CharArraySet words = CharArraySet.copy(HindiAnalyzer.getDefaultStopSet());
    words.addAll(EnglishAnalyzer.getDefaultStopSet());
    return words;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer words = new StandardTokenizer();
    TokenStream kept = normalize(field, words);
    kept = new StopFilter(kept, COMMON_WORDS);
    return new TokenStreamComponents(words, new PorterStemFilter(new HindiStemFilter(kept)));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream words) {
    TokenStream latin = new LowerCaseFilter(new DecimalDigitFilter(words));
    return new EnglishPossessiveFilter(
        new HindiNormalizationFilter(new IndicNormalizationFilter(latin)));
  }
}
