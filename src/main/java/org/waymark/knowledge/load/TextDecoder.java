package org.waymark.knowledge.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Issue.Place;

/**
 * Bytes to text: a byte order mark wins, then what is said, then UTF-16 where every other byte is
 * 0, then UTF-8 where it fits, else Windows-1252. UTF-8 with a few broken places stays UTF-8.
 */
final class TextDecoder {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int HEAD = 4096;

  private TextDecoder() {}

  /** Text and what it was decoded as. */
  record Decoded(String text, Charset charset) {}

  /**
   * How a source is to be decoded.
   *
   * @param skip bytes of the byte order mark
   * @param broken places that do not fit, each of which becomes U+FFFD
   */
  record Encoding(Charset charset, int skip, int broken) {}

  static Decoded decode(byte[] bytes, @Nullable String named) throws IOException {
    Encoding encoding = tell(Source.of("", bytes), named);
    return new Decoded(
        new String(bytes, encoding.skip(), bytes.length - encoding.skip(), encoding.charset()),
        encoding.charset());
  }

  /** The text of a source, decoded as it is read. */
  static Reader reader(Source source, Encoding encoding) throws IOException {
    InputStream in = source.open();
    in.skipNBytes(encoding.skip());
    return new InputStreamReader(in, encoding.charset());
  }

  /** Tells the encoding; reads the whole source where nothing else says it. */
  static Encoding tell(Source source, @Nullable String named) throws IOException {
    byte[] head;
    try (InputStream in = source.open()) {
      head = in.readNBytes(HEAD);
    }
    int mark = mark(head);
    if (mark > 0) {
      Charset charset =
          mark == 3
              ? StandardCharsets.UTF_8
              : (head[0] & 0xFF) == 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      return new Encoding(charset, mark, 0);
    }
    if (named != null) {
      try {
        return new Encoding(Charset.forName(named), 0, 0);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        throw new Unreadable(new Place("mapping", 0, 0, null), "no encoding is called " + named);
      }
    }
    Charset wide = wide(head);
    return wide != null ? new Encoding(wide, 0, 0) : narrow(source);
  }

  private static Encoding narrow(Source source) throws IOException {
    Utf8Fit fit = new Utf8Fit();
    try (InputStream in = source.open()) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        fit.add(buffer, n);
      }
    }
    return fit.broken() == 0 || fit.whole() > 3L * fit.broken()
        ? new Encoding(StandardCharsets.UTF_8, 0, fit.broken())
        : new Encoding(WINDOWS, 0, 0);
  }

  /** Text of mostly Latin letters in two bytes each. */
  private static @Nullable Charset wide(byte[] head) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i + 1 < head.length; i += 2) {
      even += head[i] == 0 ? 1 : 0;
      odd += head[i + 1] == 0 ? 1 : 0;
    }
    int pairs = head.length / 2;
    boolean some = pairs >= 4;
    if (some && odd > pairs * 0.7 && even < pairs * 0.05) {
      return StandardCharsets.UTF_16LE;
    }
    return some && even > pairs * 0.7 && odd < pairs * 0.05 ? StandardCharsets.UTF_16BE : null;
  }

  private static int mark(byte[] bytes) {
    if (bytes.length >= 3
        && (bytes[0] & 0xFF) == 0xEF
        && (bytes[1] & 0xFF) == 0xBB
        && (bytes[2] & 0xFF) == 0xBF) {
      return 3;
    }
    boolean wide =
        bytes.length >= 2
            && (((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF)
                || ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE));
    return wide ? 2 : 0;
  }
}
