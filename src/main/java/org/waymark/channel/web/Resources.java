package org.waymark.channel.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files of the page and the widget, from the class path, with an ETag each: a weak one, since a
 * file goes out plain or compressed.
 */
final class Resources {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]+(\\.[a-zA-Z0-9_-]+)+");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "txt", "text/plain; charset=utf-8");

  private final Map<String, File> files = new ConcurrentHashMap<>();

  private static final class File {
    private final byte[] bytes;
    private final String type;
    private final String tag;

    private File(byte[] bytes, String type, String tag) {
      this.bytes = bytes;
      this.type = type;
      this.tag = tag;
    }
  }

  void on(RoutesConfig routes) {
    routes.get("/", context -> send(context, "site/index.html"));
    routes.get("/favicon.ico", context -> send(context, "site/icon.svg"));
    routes.get("/site/{file}", context -> send(context, "site/" + named(context)));
    routes.get("/widget/{file}", context -> send(context, "widget/" + named(context)));
    routes.get(
        "/widget/vendor/{file}", context -> send(context, "widget/vendor/" + named(context)));
  }

  private static String named(Context context) {
    String name = context.pathParam("file");
    if (!NAME.matcher(name).matches()) {
      throw HttpProblem.notThere("file");
    }
    return name;
  }

  /** Sends one, or says that it has not changed. */
  void send(Context context, String name) {
    File file = find(name);
    context.header("ETag", file.tag);
    context.header("Cache-Control", "public, max-age=60");
    context.header("Vary", "Accept-Encoding");
    String known = context.header("If-None-Match");
    if (known != null && (known.strip().equals("*") || known.contains(file.tag))) {
      context.status(304);
    } else {
      context.result(file.bytes).contentType(file.type);
    }
  }

  /** The text of one. */
  String text(String name) {
    return new String(find(name).bytes, StandardCharsets.UTF_8);
  }

  /** What is not there is not remembered: anybody can ask for any name. */
  private File find(String name) {
    File known = files.get(name);
    if (known != null) {
      return known;
    }
    File file = read(name).orElseThrow(() -> HttpProblem.notThere("file"));
    files.put(name, file);
    return file;
  }

  private static Optional<File> read(String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    try (InputStream in = Resources.class.getResourceAsStream("/" + name)) {
      if (in == null || type == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Optional.of(
          new File(bytes, type, "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
