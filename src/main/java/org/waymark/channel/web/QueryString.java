package org.waymark.channel.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a query whose percent-encoding is none (RFC 3986, section 2.1) or holds no UTF-8, instead
 * of reading it as something else.
 */
final class QueryString {
  private QueryString() {}

  /** Throws a 400 problem where the request's query is malformed. */
  static void check(Context context) {
    if (!isWellFormed(context.queryString())) {
      throw HttpProblem.of(
          400,
          "Not an address",
          "The address has a percent sign that encodes no character: % is followed by two hex"
              + " digits, and the bytes are UTF-8.");
    }
  }

  static boolean isWellFormed(@Nullable String query) {
    if (query == null) {
      return true;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c != '%') {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      int high = i + 2 < query.length() ? Character.digit(query.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(query.charAt(i + 2), 16);
      if (low < 0) {
        return false;
      }
      bytes.write(high << 4 | low);
      i += 2;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
