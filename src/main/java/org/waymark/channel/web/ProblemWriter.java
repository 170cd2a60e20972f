package org.waymark.channel.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.store.StoreUnavailable;
import org.waymark.turn.Refused;
import org.waymark.wire.Json;

/**
 * Every failure as {@code application/problem+json} (RFC 9457): a sentence that says what to do,
 * never a trace, a class or a path.
 */
final class ProblemWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);
  private static final int SOON = 5;
  private static final String OURS =
      "This failed for a reason that is not yours. Try again; if it fails again, tell whoever runs"
          + " this site.";

  private ProblemWriter() {}

  /** Takes over all failures of these routes. */
  static void on(RoutesConfig routes) {
    routes.exception(Exception.class, (failure, context) -> write(context, of(failure)));
    routes.exception(
        HttpResponseException.class,
        (failure, context) -> {
          allow(context, failure);
          write(context, of(failure));
        });
  }

  /** The problem that a failure is; one that is nobody's fault but ours is logged. */
  static HttpProblem of(Exception failure) {
    return switch (failure) {
      case HttpProblem problem -> problem;
      case Refused refused -> refused(refused);
      case StoreUnavailable unavailable -> {
        log("the store cannot be used", unavailable);
        yield HttpProblem.later(
            503,
            "Not available",
            "Messages cannot be kept just now. Nothing that was answered is lost; try again in a"
                + " moment.",
            SOON);
      }
      case HttpResponseException response -> response(response);
      default -> {
        log("a request failed", failure);
        yield HttpProblem.of(500, "Failed", OURS);
      }
    };
  }

  private static HttpProblem refused(Refused refused) {
    String detail = String.valueOf(refused.getMessage());
    return switch (refused.reason()) {
      case BAD_VALUE -> HttpProblem.of(400, "A value will not do", detail, refused.faults());
      case CONFLICT -> HttpProblem.of(409, "The id is taken", detail, refused.faults());
      case GONE -> HttpProblem.of(404, "Not there", detail, refused.faults());
      case UNPROCESSABLE ->
          HttpProblem.of(422, "Nothing can be made of it", detail, refused.faults());
      case TOO_MANY -> HttpProblem.later(429, "Too many", detail, SOON);
      case BUSY -> HttpProblem.later(503, "Busy", detail, SOON);
    };
  }

  /** A 405 says which methods there are (RFC 9110, section 15.5.6). */
  private static void allow(Context context, HttpResponseException failure) {
    String methods = failure.getDetails().get("availableMethods");
    if (failure.getStatus() == 405 && methods != null) {
      context.header("Allow", methods);
    }
  }

  private static void log(String what, Throwable failure) {
    LOG.error("{}: {}", what, Traces.of(failure));
    LOG.debug("{}", what, failure);
  }

  private static HttpProblem response(HttpResponseException response) {
    return ofStatus(response.getStatus());
  }

  /** The problem of a status alone. */
  static HttpProblem ofStatus(int status) {
    return switch (status) {
      case 404 ->
          HttpProblem.of(
              404,
              "Not there",
              "There is nothing at this address; /openapi.json lists what there is.");
      case 405 ->
          HttpProblem.of(
              405,
              "Not this way",
              "This address does not take this method; /openapi.json lists what it takes.");
      case 413 -> Bodies.tooLarge(Bodies.MOST);
      case 431 -> HttpProblem.of(431, "Too large", "The request's headers are too large.");
      case 503 ->
          HttpProblem.later(
              503,
              "Not available",
              "The server cannot answer just now; try again in a moment.",
              SOON);
      default ->
          status < 500
              ? HttpProblem.of(
                  status,
                  "The request will not do",
                  "The request cannot be read; /openapi.json says what is wanted.")
              : HttpProblem.of(status, "Failed", OURS);
    };
  }

  /** Writes it as the answer. */
  static void write(Context context, HttpProblem problem) {
    context.status(problem.status());
    if (problem.retryAfter() != null) {
      context.header("Retry-After", String.valueOf(problem.retryAfter()));
    }
    if (problem.status() == 401) {
      context.header("WWW-Authenticate", "Bearer");
    }
    context.result(Json.write(json(problem)));
    context.contentType("application/problem+json");
  }

  /** Its document. */
  static ObjectNode json(HttpProblem problem) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("type", "about:blank")
        .put("title", problem.title())
        .put("status", problem.status())
        .put("detail", problem.getMessage());
    if (!problem.faults().isEmpty()) {
      ArrayNode errors = node.putArray("errors");
      problem
          .faults()
          .forEach(f -> errors.addObject().put("field", f.field()).put("message", f.message()));
    }
    return node;
  }
}
