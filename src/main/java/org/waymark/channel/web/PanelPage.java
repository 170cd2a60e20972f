package org.waymark.channel.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.wire.Json;

/**
 * The loader for other people's pages, and the chat's own page, which they show in a frame. Who may
 * frame it is held by the browser ({@code frame-ancestors}); where it would refuse, a page that
 * says so comes instead.
 */
final class PanelPage {
  private static final String ANYWHERE =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors *";

  private final Site site;
  private final Set<String> origins;
  private final String currency;
  private final Resources resources;

  /** With those parts; the sites that may show the chat are among the settings. */
  PanelPage(Site site, WebSettings settings, Resources resources) {
    this.site = site;
    this.origins = Set.copyOf(settings.allowedOrigins());
    this.currency = settings.currency();
    this.resources = resources;
  }

  void on(RoutesConfig routes) {
    routes.get("/widget.js", this::loader);
    routes.get("/widget/", this::panel);
  }

  private void loader(Context context) {
    // Also for pages that check its hash, or that are isolated (COEP).
    context.header("Access-Control-Allow-Origin", "*");
    context.header("Cross-Origin-Resource-Policy", "cross-origin");
    resources.send(context, "widget/loader.js");
  }

  private void panel(Context context) {
    Tongue tongue = site.tongue(context);
    // It depends on who asks from where, as no address says.
    context.header("Cache-Control", "no-store");
    context.header("Vary", "Accept-Language");
    String from = context.queryParam("from");
    String framing = framing(context, from);
    if (framing != null) {
      refuse(context, tongue, framing);
      return;
    }
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    settings.put("language", tongue.tag());
    settings.put("currency", currency);
    settings.put("host", from != null && isAllowed(context, from) ? from : null);
    settings.set("words", tongue.json());
    String page =
        resources
            .text("widget/index.html")
            .replace("{lang}", tongue.tag())
            .replace("{dir}", new Html().text(tongue.direction()).bare())
            .replace("{title}", new Html().text(tongue.say("title")).bare())
            .replace("{plain}", plain(tongue))
            // Inside a script element only "<" can do harm.
            .replace("{settings}", Json.write(settings).replace("<", "\\u003c"));
    context.html(page);
  }

  /** What is there for those without script. */
  private String plain(Tongue tongue) {
    Html html = new Html();
    html.raw("<div class=\"page\"><p>").text(tongue.say("page.noscript")).raw("</p>");
    html.search(tongue, "");
    site.contact(html, tongue);
    return html.raw("</div>").bare();
  }

  /** The site that frames this and may not; null where none does or it may. */
  private @Nullable String framing(Context context, @Nullable String from) {
    if (from != null) {
      return isAllowed(context, from) ? null : from;
    }
    boolean framed =
        "iframe".equals(context.header("Sec-Fetch-Dest"))
            && "cross-site".equals(context.header("Sec-Fetch-Site"));
    String origin = framed ? origin(context.header("Referer")) : null;
    return origin == null || isAllowed(context, origin) ? null : origin;
  }

  private boolean isAllowed(Context context, String origin) {
    return origins.contains(origin)
        || origin.equals("http://" + context.host())
        || origin.equals("https://" + context.host());
  }

  private static @Nullable String origin(@Nullable String address) {
    try {
      URI uri = URI.create(address == null ? "" : address);
      return uri.getHost() == null ? null : uri.getScheme() + "://" + uri.getAuthority();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static void refuse(Context context, Tongue tongue, String origin) {
    context.header("Content-Security-Policy", ANYWHERE);
    Html page = new Html(tongue.say("refused.title"), tongue);
    page.raw("<p>").text(tongue.say("refused.why", "origin", origin)).raw("</p>");
    page.raw("<p><a href=\"/widget/\" target=\"_blank\" rel=\"noopener\">")
        .text(tongue.say("refused.link"))
        .raw("</a></p><p>")
        .text(tongue.say("refused.owner"))
        .raw("</p>");
    context.status(403).html(page.toString());
  }
}
