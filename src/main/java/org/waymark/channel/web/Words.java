package org.waymark.channel.web;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the chat's interface and the plain pages say, a language a file: {@code
 * prompts/interface_<language>.properties}. A folder may have more languages than come with
 * Waymark. Safe for use by many threads.
 */
public final class Words {
  private static final String FALLBACK = "en";

  private final Map<String, Tongue> languages;

  private Words(Map<String, Tongue> languages) {
    this.languages = Map.copyOf(languages);
  }

  /**
   * Reads every language of the folder; what one of them lacks is said in English. Throws {@link
   * IOException} where the folder or the English file cannot be read.
   */
  public static Words read(Path prompts) throws IOException {
    Properties english = load(prompts.resolve("interface_en.properties"));
    Map<String, Tongue> languages = new TreeMap<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(prompts, "interface_*.properties")) {
      for (Path file : files) {
        String tag =
            String.valueOf(file.getFileName()).replaceAll("^interface_|\\.properties$", "");
        Map<String, String> messages = new LinkedHashMap<>();
        english.stringPropertyNames().forEach(k -> messages.put(k, english.getProperty(k)));
        Properties own = load(file);
        own.stringPropertyNames().forEach(k -> messages.put(k, own.getProperty(k)));
        languages.put(tag, new Tongue(tag, messages));
      }
    }
    return new Words(languages);
  }

  private static Properties load(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  /**
   * The language that was asked for, else the best of those that the reader takes (RFC 9110,
   * section 12.5.4), else English.
   */
  Tongue choose(@Nullable String asked, @Nullable String accepted) {
    Tongue chosen = find(asked);
    if (chosen == null) {
      chosen =
          ranges(accepted).stream()
              .map(this::find)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
    }
    return chosen == null ? Objects.requireNonNull(languages.get(FALLBACK)) : chosen;
  }

  private static List<String> ranges(@Nullable String accepted) {
    if (accepted == null || accepted.isBlank()) {
      return List.of();
    }
    try {
      return Locale.LanguageRange.parse(accepted).stream()
          .filter(r -> r.getWeight() > 0)
          .map(Locale.LanguageRange::getRange)
          .toList();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private @Nullable Tongue find(@Nullable String tag) {
    return tag == null
        ? null
        : languages.get(tag.strip().toLowerCase(Locale.ROOT).replaceAll("[-_].*", ""));
  }
}
