package org.waymark.channel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.turn.Refused.Fault;
import org.waymark.wire.Json;

/** Reads bodies: a bound on their size, strict UTF-8, strict JSON, no field that is not known. */
final class Bodies {
  /** Bytes of a request's body at most. */
  static final int MOST = 32 * 1024;

  private static final Set<String> JSON = Set.of("application/json");
  private static final Set<String> PATCH =
      Set.of("application/json", "application/merge-patch+json");

  private Bodies() {}

  static HttpProblem tooLarge(long most) {
    return HttpProblem.of(
        413, "Too large", "A request's body has at most " + most + " bytes here.");
  }

  /** The body as a JSON object; an empty one where there is none. */
  static ObjectNode objectOrNone(Context context) {
    byte[] bytes = bytes(context, MOST);
    return bytes.length == 0
        ? JsonNodeFactory.instance.objectNode()
        : object(tree(context, bytes, JSON));
  }

  /** The body as a JSON object. */
  static ObjectNode object(Context context) {
    return object(tree(context, bytes(context, MOST), JSON));
  }

  /** The body as a JSON Merge Patch. */
  static ObjectNode patch(Context context) {
    return object(tree(context, bytes(context, MOST), PATCH));
  }

  private static ObjectNode object(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw HttpProblem.of(
        400,
        "Not a JSON object",
        "The body has to be a JSON object.",
        new Fault("", "an object is wanted"));
  }

  private static JsonNode tree(Context context, byte[] bytes, Set<String> types) {
    if (!types.contains(type(context))) {
      throw HttpProblem.of(
          415,
          "Not a type that is read here",
          "The Content-Type has to be "
              + String.join(" or ", types.stream().sorted().toList())
              + ".");
    }
    try {
      JsonNode node =
          Json.parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      if (!node.isMissingNode()) {
        Characters.check(node);
        return node;
      }
    } catch (CharacterCodingException e) {
      throw HttpProblem.of(400, "Not UTF-8", "The body is not UTF-8.");
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      String where =
          at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
      throw HttpProblem.of(400, "Not JSON", "The body is not well-formed JSON" + where + ".");
    }
    throw HttpProblem.of(400, "Not JSON", "The body is empty; a JSON object is wanted.");
  }

  /** The media type of the body without its parameters, in lower case; empty where none is told. */
  static String type(Context context) {
    String type = context.contentType();
    return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** The body as it came; throws a 413 problem where it has more bytes. */
  static byte[] bytes(Context context, int most) {
    if (context.req().getContentLengthLong() > most) {
      throw tooLarge(most);
    }
    try (InputStream in = context.req().getInputStream()) {
      // A chunked body does not say its length beforehand.
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw tooLarge(most);
      }
      return bytes;
    } catch (IOException e) {
      throw HttpProblem.of(400, "Cut off", "The body could not be read to its end.");
    }
  }

  /** Throws a problem that names each field of the object that is none of these. */
  static void onlyKnows(ObjectNode object, String at, Set<String> known) {
    List<Fault> faults = new ArrayList<>();
    object
        .fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            faults.add(
                new Fault(
                    at + "/" + Characters.pointer(name),
                    "no such field; there are "
                        + String.join(", ", known.stream().sorted().toList())));
          }
        });
    if (!faults.isEmpty()) {
      throw HttpProblem.of(
          400,
          "A field that is not known",
          "The request has a field that is not known: " + faults.getFirst().field() + ".",
          faults);
    }
  }

  /** A text field, or null where it is not there. */
  static @Nullable String text(ObjectNode object, String at, String name, int longest) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw HttpProblem.badValue(at + "/" + name, "a text is wanted");
    }
    if (value.textValue().length() > longest) {
      throw HttpProblem.badValue(at + "/" + name, "it has at most " + longest + " characters");
    }
    return value.textValue();
  }
}
