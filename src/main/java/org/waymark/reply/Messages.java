package org.waymark.reply;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The patterns of {@code prompts/replies_<language>.properties}, by language and key. */
final class Messages {
  private static final String PREFIX = "replies_";
  private static final String SUFFIX = ".properties";
  private static final String ENGLISH = "en";
  private final Map<String, Properties> byLanguage;

  private Messages(Map<String, Properties> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /** Reads every language of the folder; throws {@link IOException} where there is no English. */
  static Messages read(Path prompts) throws IOException {
    Map<String, Properties> byLanguage = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(prompts, PREFIX + "*" + SUFFIX)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          messages.load(reader);
        }
        byLanguage.put(name.substring(PREFIX.length(), name.length() - SUFFIX.length()), messages);
      }
    }
    if (!byLanguage.containsKey(ENGLISH)) {
      throw new IOException("no " + PREFIX + ENGLISH + SUFFIX + " in " + prompts);
    }
    return new Messages(byLanguage);
  }

  /** The languages, ISO 639-1. */
  Set<String> languages() {
    return byLanguage.keySet();
  }

  /** The patterns of the locale's language, English where there are none. */
  Properties of(Locale locale) {
    Properties own = byLanguage.get(locale.getLanguage());
    return own == null ? Objects.requireNonNull(byLanguage.get(ENGLISH)) : own;
  }

  /**
   * The same, with the pattern of {@code key + ending} in the place of that of {@code key} wherever
   * there is one.
   */
  Messages preferring(String ending) {
    Map<String, Properties> preferred = new TreeMap<>();
    byLanguage.forEach((language, messages) -> {
      Properties own = new Properties();
      own.putAll(messages);
      for (String key : messages.stringPropertyNames()) {
        if (key.endsWith(ending)) {
          own.setProperty(
              key.substring(0, key.length() - ending.length()), messages.getProperty(key));
        }
      }
      preferred.put(language, own);
    });
    return new Messages(preferred);
  }
}
