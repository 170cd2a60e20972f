package org.waymark.channel.web;

import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.turn.Conversations;

/** Opens a conversation for whoever has its token. */
final class Access {
  private static final Pattern BEARER =
      Pattern.compile("(?i:Bearer) +([A-Za-z0-9_\\-.~+/]{1,512}=*)");

  private static final Pattern SECONDS = Pattern.compile("\\d{1,15}");

  private final Conversations conversations;

  Access(Conversations conversations) {
    this.conversations = conversations;
  }

  /**
   * The id of the conversation that is addressed; throws a 401 or 404 problem where the token does
   * not open it.
   */
  String enter(Context context) {
    String token =
        bearer(context, "The conversation's token is wanted: Authorization: Bearer <token>.");
    String id = context.pathParam("id");
    return switch (conversations.enter(id, token)) {
      case OPEN -> id;
      case NOT_THERE -> throw HttpProblem.notThere("conversation");
      case UNKNOWN_TOKEN ->
          throw HttpProblem.of(401, "Not a token", "This token opens no conversation.");
    };
  }

  /**
   * As {@link #enter}, or by a signed address of that file, which needs no token; throws a 401
   * problem where its signature or time will not do.
   */
  String enter(Context context, Conversations.File file) {
    String signature = context.queryParam("signature");
    String expires = context.queryParam("expires");
    if (signature == null && expires == null) {
      return enter(context);
    }
    String id = context.pathParam("id");
    Conversations.Entry entry =
        signature != null && expires != null && SECONDS.matcher(expires).matches()
            ? conversations.enterByLink(id, file, Long.parseLong(expires), signature)
            : Conversations.Entry.UNKNOWN_TOKEN;
    return switch (entry) {
      case OPEN -> id;
      case NOT_THERE -> throw HttpProblem.notThere("conversation");
      case UNKNOWN_TOKEN ->
          throw HttpProblem.of(
              401,
              "Link no longer valid",
              "Links to a path work for 24 hours; open the chat and ask for a new one.");
    };
  }

  /**
   * The token of the Authorization header (RFC 6750); throws a 401 problem with that sentence where
   * there is none.
   */
  static String bearer(Context context, String wanted) {
    String header = context.header("Authorization");
    Matcher token = BEARER.matcher(header == null ? "" : header.strip());
    if (!token.matches()) {
      throw HttpProblem.of(401, "No token", wanted);
    }
    return token.group(1);
  }
}
