package org.waymark.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Skill;

/**
 * English words, stemmed lightly. Names of technology stay whole and as they are: C#, C++, .NET,
 * Node.js, R, SQL, and what the framework calls a tool.
 */
final class WordAnalyzer extends Analyzer {
  /** Named in the index's fingerprint: to be raised with each change of what comes out. */
  static final int VERSION = 1;

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\.net(?![\\p{L}\\p{N}])|\\p{L}&\\p{L}(?![\\p{L}\\p{N}])"
              + "|[\\p{L}\\p{N}\\p{M}]+(?:\\+\\+|#)?(?:\\.(?:js|net|io|ai)(?![\\p{L}\\p{N}])|\\.\\p{N}+)*(?:['’]s(?!\\p{L}))?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SYMBOL = Pattern.compile(".*[+#.&\\p{N}].*");
  private static final Pattern TOOL = Pattern.compile("[\\p{L}\\p{N}+#.]+");
  private static final Set<String> TOOL_KINDS =
      Set.of("software-tool", "digital-platform", "programming");
  private static final int LONGEST = 60;

  /** Without "it", which may be the trade, and single letters, which may be languages. */
  private static final CharArraySet STOP =
      CharArraySet.unmodifiableSet(
          new CharArraySet(
              List.of(
                  "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into",
                  "is", "of", "on", "or", "such", "that", "the", "their", "then", "there", "these",
                  "they", "this", "to", "was", "will", "with"),
              true));

  private final CharArraySet tools;
  private final boolean stems;

  private WordAnalyzer(CharArraySet tools, boolean stems) {
    this.tools = tools;
    this.stems = stems;
  }

  /** For texts about what is in the framework. */
  static WordAnalyzer of(Framework framework) {
    CharArraySet tools = new CharArraySet(64, true);
    for (Skill skill : framework.listSkills()) {
      if (skill.kind() != null && TOOL_KINDS.contains(skill.kind())) {
        add(tools, skill.label(), 1);
        skill.altLabels().forEach(a -> add(tools, a, 0));
      }
    }
    return new WordAnalyzer(CharArraySet.unmodifiableSet(tools), true);
  }

  /** The same words, none stemmed. */
  WordAnalyzer unstemmed() {
    return new WordAnalyzer(tools, false);
  }

  /** A name is a word with a capital; a label begins with one anyway. */
  private static void add(CharArraySet tools, String name, int from) {
    if (TOOL.matcher(name).matches()
        && name.substring(from).chars().anyMatch(Character::isUpperCase)) {
      tools.add(name.toLowerCase(Locale.ROOT));
    }
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    PatternTokenizer source = new PatternTokenizer(TOKEN, 0);
    TokenStream words =
        new ASCIIFoldingFilter(
            new LowerCaseFilter(new EnglishPossessiveFilter(new LengthFilter(source, 1, LONGEST))));
    words = new StopFilter(words, STOP);
    if (stems) {
      words =
          new KStemFilter(
              new PatternKeywordMarkerFilter(new SetKeywordMarkerFilter(words, tools), SYMBOL));
    }
    return new TokenStreamComponents(source, words);
  }

  /** The words of a text, in order. */
  List<String> words(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory was read", e);
    }
  }
}
