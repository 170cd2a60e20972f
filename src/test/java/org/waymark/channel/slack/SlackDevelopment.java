package org.waymark.channel.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;

/** A Slack for one developer in a terminal; {@code docs/slack.md} tells how. */
final class SlackDevelopment {
  private static final String USER = "U1";

  private SlackDevelopment() {}

  /** With the port of the API and Waymark's address. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws IOException {
    AtomicReference<JsonNode> last = new AtomicReference<>(JsonNodeFactory.instance.objectNode());
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (SlackStandIn slack = new SlackStandIn(Integer.parseInt(arguments[0]));
        SlackClient client = new SlackClient(arguments[1], Clock.systemUTC())) {
      slack.watch =
          call -> {
            System.out.println(call.method() + " " + call.body().toPrettyString());
            if (call.body().has("blocks")) {
              last.set(call.body());
            }
          };
      System.out.println("WAYMARK_SLACK_API=" + slack.api());
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        System.out.println("acknowledged with " + send(client, slack, last.get(), line));
      }
    }
  }

  private static int send(SlackClient client, SlackStandIn slack, JsonNode last, String line) {
    String rest = line.isEmpty() ? "" : line.substring(1).strip();
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '@' -> client.event(client.mention(USER, rest, ""));
      case '/' -> client.command(USER, rest, slack.hook());
      case '!' -> client.press(USER, last, rest, slack.hook(), last.has("user"));
      default -> client.dm(USER, line);
    };
  }
}
