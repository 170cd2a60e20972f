package org.waymark.knowledge.load;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Issue.Place;

/**
 * Bytes to text: a byte order mark wins, then what is said, then UTF-8 where it fits, else
 * Windows-1252.
 */
final class TextDecoder {
  private TextDecoder() {}

  /** Text and what it was decoded as. */
  record Decoded(String text, Charset charset) {}

  static Decoded decode(byte[] bytes, @Nullable String named) throws Unreadable {
    int mark = mark(bytes);
    if (mark > 0) {
      Charset charset =
          mark == 3
              ? StandardCharsets.UTF_8
              : (bytes[0] & 0xFF) == 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      return new Decoded(new String(bytes, mark, bytes.length - mark, charset), charset);
    }
    if (named != null) {
      try {
        Charset charset = Charset.forName(named);
        return new Decoded(new String(bytes, charset), charset);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        throw new Unreadable(new Place("mapping", 0, 0, null), "no encoding is called " + named);
      }
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new Decoded(text, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      Charset windows = Charset.forName("windows-1252");
      return new Decoded(new String(bytes, windows), windows);
    }
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
