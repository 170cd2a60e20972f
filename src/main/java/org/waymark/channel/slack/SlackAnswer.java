package org.waymark.channel.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** What came of a call to Slack. Reasons are Slack's error codes or HTTP statuses. */
sealed interface SlackAnswer {
  /** It worked. */
  record Ok(JsonNode body) implements SlackAnswer {}

  /** Too many: not before that time has gone by ({@code Retry-After}). */
  record TooMany(Duration pause) implements SlackAnswer {}

  /** It may work later: Slack is down, slow or out of reach. */
  record NotNow(String reason) implements SlackAnswer {}

  /** It came too late, and something else has to be sent instead. */
  record TooLate(String reason) implements SlackAnswer {}

  /** It will not work. */
  record Refused(String reason) implements SlackAnswer {}
}
