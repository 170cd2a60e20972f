package org.waymark.channel.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Draws the blocks of a path as a phone shows them: sections, small print, buttons and menus of the
 * Block Kit JSON that was sent, at 360 pixels. Chromium makes a picture of it for {@code docs}.
 */
final class SlackPicture {
  private static final String STYLE =
      "body{font:15px/1.46 Lato,'Noto"
          + " Sans',sans-serif;margin:0;padding:12px;width:336px;color:#1d1c1d}a{color:#1264a3;text-decoration:none}section{margin:8px"
          + " 0;display:flex;gap:8px}section"
          + " p{margin:0;flex:1;white-space:pre-line;overflow-wrap:anywhere}small{display:block;color:#616061;font-size:12px;margin:4px"
          + " 0}button{font:bold 13px sans-serif;border:1px solid"
          + " #bbb;background:#fff;border-radius:4px;padding:6px 10px;margin:3px 6px 3px"
          + " 0;max-width:100%;white-space:normal}i{border:1px solid"
          + " #bbb;border-radius:4px;padding:0 8px;height:24px;font-style:normal}";

  private SlackPicture() {}

  /** Writes the page to the file that is named. */
  public static void main(String[] arguments) throws IOException {
    try (SlackWorld world = new SlackWorld(Files.createTempDirectory("picture"))) {
      world.client.dm("U1", "analyst");
      JsonNode body = world.slack.await("chat.postMessage").body();
      Files.writeString(Path.of(arguments[0]), page(body.path("blocks")));
    }
  }

  private static String page(JsonNode blocks) {
    StringBuilder out = new StringBuilder("<!doctype html><meta charset=utf-8><style>");
    out.append(STYLE).append("</style><p><b>Waymark</b> <small style='display:inline'>APP</small>");
    for (JsonNode block : blocks) {
      String menu = block.has("accessory") ? "<i>&#8943;</i>" : "";
      switch (block.path("type").asText()) {
        case "section" ->
            out.append("<section><p>")
                .append(html(block.path("text")))
                .append("</p>")
                .append(menu)
                .append("</section>");
        case "context" ->
            block
                .path("elements")
                .forEach(e -> out.append("<small>").append(html(e)).append("</small>"));
        case "actions" ->
            block
                .path("elements")
                .forEach(
                    e -> out.append("<button>").append(html(e.path("text"))).append("</button>"));
        default -> out.append("<h3>").append(html(block.path("text"))).append("</h3>");
      }
    }
    return out.toString();
  }

  /** Slack's markup is escaped already. */
  private static String html(JsonNode text) {
    return text.path("text")
        .asText()
        .replaceAll("<(https?://[^|>]+)\\|([^>]+)>", "<a href='$1'>$2</a>")
        .replaceAll("(?m)^\\*(.+)\\*$", "<b>$1</b>");
  }
}
