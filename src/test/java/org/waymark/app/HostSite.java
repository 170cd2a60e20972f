package org.waymark.app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Another institution's site, with a policy as strict as can be, that shows the chat. */
final class HostSite implements AutoCloseable {
  private final HttpServer server;
  private volatile String waymark = "";

  HostSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page = page().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange
              .getResponseHeaders()
              .set(
                  "Content-Security-Policy",
                  "default-src 'none'; script-src " + waymark + "; frame-src " + waymark);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
  }

  private String page() {
    return """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>A college</title></head>
    <body><main><h1>A college</h1><p><a id="link" href="%1$s/widget/" data-waymark-ask="I want to learn SQL">Ask</a></p></main>
    <script src="%1$s/widget.js" async data-colour="#ffcc00" data-corner="start" data-opening="Welcome to the college" data-role="Data analyst"></script>
    </body></html>
    """
        .formatted(waymark);
  }

  /** By a name that is another site's than the chat's own. */
  String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void show(String waymarkOrigin) {
    waymark = waymarkOrigin;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
