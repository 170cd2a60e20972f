package org.waymark.channel.slack;

import java.net.URI;

/**
 * How Slack is reached; the secrets are never printed.
 *
 * @param signingSecret by which Slack signs its requests
 * @param botToken {@code xoxb-…}
 * @param api the base address of the Web API, without a slash at the end
 */
public record SlackSettings(String signingSecret, String botToken, String api) {
  /** Where Slack's Web API is. */
  public static final String API = "https://slack.com/api";

  private static final String HOOKS = "hooks.slack.com";
  private static final String FILES = "files.slack.com";

  /**
   * Whether a request may go to an address that Slack told us: only its own hosts by https, or, in
   * development, the very host and port that stand in for the API.
   */
  boolean mayCall(URI address) {
    if (address.getUserInfo() != null || address.getHost() == null) {
      return false;
    }
    boolean slack =
        "https".equals(address.getScheme())
            && address.getPort() == -1
            && (address.getHost().equals(HOOKS) || address.getHost().equals(FILES));
    URI base = URI.create(api);
    boolean override =
        !api.equals(API)
            && address.getHost().equals(base.getHost())
            && address.getPort() == base.getPort()
            && String.valueOf(address.getScheme()).equals(base.getScheme());
    return slack || override;
  }

  @Override
  public String toString() {
    return "SlackSettings[signingSecret=[REDACTED], botToken=[REDACTED], api=" + api + "]";
  }
}
