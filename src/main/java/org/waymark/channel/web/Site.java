package org.waymark.channel.web;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * What the pages for people need beside the API.
 *
 * @param contactUrl where a person can be reached, or null
 * @param contactEmail where a person can be written to, or null
 */
public record Site(Words words, @Nullable String contactUrl, @Nullable String contactEmail) {
  /** The language of the request: its {@code lang}, else what its reader takes. */
  Tongue tongue(Context context) {
    return words.choose(context.queryParam("lang"), context.header("Accept-Language"));
  }

  /** How to reach a person, as a part of a page. */
  void contact(Html page, Tongue tongue) {
    page.raw("<h2 id=\"contact\">").text(tongue.say("page.contact")).raw("</h2>");
    if (contactUrl == null && contactEmail == null) {
      page.raw("<p>").text(tongue.say("page.contact.none")).raw("</p>");
    }
    if (contactUrl != null) {
      page.raw("<p><a href=\"")
          .text(contactUrl)
          .raw("\" rel=\"noopener noreferrer\">")
          .text(tongue.say("page.contact.url"))
          .raw("</a></p>");
    }
    if (contactEmail != null) {
      page.raw("<p>")
          .text(tongue.say("page.contact.email"))
          .raw(" <a href=\"mailto:")
          .text(contactEmail)
          .raw("\">")
          .text(contactEmail)
          .raw("</a></p>");
    }
  }
}
