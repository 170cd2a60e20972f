package org.waymark.reply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.reply.Claim.Kind;

/**
 * Finds claims of quality and promises of a job, by the patterns of {@code boasts.txt} beside this
 * class. What is denied or doubted ("no course can guarantee a job") is no claim. Immutable.
 */
final class Boasts {
  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:no|not|n't|can't|cannot|never|nobody|none|without|nor|whether|if|ask|beware)\\b"
              + "[^.!?;,]{0,60}$|n['’]t\\b[^.!?;,]{0,60}$",
          Pattern.CASE_INSENSITIVE);

  private final List<Boast> patterns;

  private record Boast(Kind kind, Pattern pattern) {}

  private Boasts(List<Boast> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  /** Those of the file beside this class. */
  static Boasts read() {
    List<Boast> patterns = new ArrayList<>();
    try (InputStream in = Boasts.class.getResourceAsStream("boasts.txt")) {
      if (in == null) {
        throw new IllegalStateException("boasts.txt is not beside its class");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.split("\t", 2);
          patterns.add(
              new Boast(
                  Kind.valueOf(parts[0]),
                  Pattern.compile("\\b(?:" + parts[1] + ")", Pattern.CASE_INSENSITIVE)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Boasts(patterns);
  }

  /** The claims and promises of a text, in the order of the file. */
  List<Claim> of(String text) {
    List<Claim> found = new ArrayList<>();
    for (Boast boast : patterns) {
      Matcher matcher = boast.pattern().matcher(text);
      while (matcher.find()) {
        if (!DENIED.matcher(text.substring(0, matcher.start())).find()) {
          found.add(new Claim(boast.kind(), matcher.group(), Names.normal(matcher.group())));
        }
      }
    }
    return found;
  }
}
