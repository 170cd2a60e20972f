package org.waymark.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The loader, the chat's own page, and who may frame it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PanelPageTest {
  private static final Path WIDGET = Path.of("src/main/resources/widget");

  private TestServer server;

  @BeforeAll
  void open() {
    server = new TestServer();
  }

  @AfterAll
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/widget/", "/widget/?from=https%3A%2F%2Fcollege.example"})
  void an_allowed_site_gets_the_chat(String path) {
    HttpResponse<String> page = server.get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<waymark-chat>", "\"words\":{")
        .doesNotContain("{settings}", "{plain}");
  }

  @ParameterizedTest
  @CsvSource({
    "/widget/?from=https%3A%2F%2Fevil.example, , ",
    "/widget/, cross-site, https://evil.example/page"
  })
  void another_site_gets_a_page_without_script_that_says_so_and_may_be_framed(
      String path, String site, String referer) {
    HttpResponse<String> page =
        site == null
            ? server.get(path)
            : server.get(
                path, "Sec-Fetch-Dest", "iframe", "Sec-Fetch-Site", site, "Referer", referer);
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("https://evil.example").doesNotContain("<script");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors *")
        .doesNotContain("script-src");
  }

  @Test
  void what_a_page_calls_itself_is_text() {
    assertThat(server.get("/widget/?from=%3Cscript%3E").body()).doesNotContain("<script>");
  }

  @ParameterizedTest
  @CsvSource({
    "?lang=de, en, de",
    "?lang=de-AT, en, de",
    "?lang=xx, 'fr;q=0.5, es;q=0.9', es",
    "'', 'nl, fr;q=0.8, *', fr",
    "'', nonsense;;q, en",
    "'', , en"
  })
  void the_language_is_the_one_asked_for_else_the_readers_best(
      String query, String accepted, String language) {
    HttpResponse<String> page =
        accepted == null
            ? server.get("/widget/" + query)
            : server.get("/widget/" + query, "Accept-Language", accepted);
    assertThat(page.body()).contains("<html lang=\"" + language + "\"");
  }

  @Test
  void plain_pages_speak_the_readers_language_and_name_a_person() {
    assertThat(server.get("/programs", "Accept-Language", "de").body())
        .contains("<html lang=\"de\"", "Kurse finden", "mailto:adviser@college.example");
  }

  @Test
  void the_loader_may_be_loaded_from_anywhere() {
    HttpResponse<String> loader = server.get("/widget.js");
    assertThat(loader.headers().firstValue("Cross-Origin-Resource-Policy"))
        .hasValue("cross-origin");
    assertThat(loader.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/javascript");
  }

  @Test
  void the_loader_has_three_kilobytes_and_the_chat_forty_as_they_are_sent() throws Exception {
    assertThat(sent("/widget.js")).isLessThanOrEqualTo(3_000);
    int all = sent("/widget/");
    for (String name : names(".js", ".css")) {
      all += name.equals("loader.js") ? 0 : sent("/widget/" + name);
    }
    assertThat(all + sent("/widget/vendor/lit.js")).isLessThanOrEqualTo(40_000);
  }

  private int sent(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port + path))
            .header("Accept-Encoding", "gzip")
            .build();
    return server.client().send(request, BodyHandlers.ofByteArray()).body().length;
  }

  private static List<String> names(String... endings) throws IOException {
    try (Stream<Path> files = Files.list(WIDGET)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .filter(n -> Stream.of(endings).anyMatch(n::endsWith))
          .sorted()
          .toList();
    }
  }

  @Test
  void the_page_loads_every_module_at_once() throws IOException {
    String page = Files.readString(WIDGET.resolve("index.html"));
    TreeSet<String> preloaded = new TreeSet<>();
    Pattern.compile("modulepreload\" href=\"/widget/([a-z-]+\\.js)\"")
        .matcher(page)
        .results()
        .forEach(m -> preloaded.add(m.group(1)));
    TreeSet<String> modules = new TreeSet<>(names(".js"));
    modules.remove("loader.js");
    assertThat(preloaded).isEqualTo(modules);
  }
}
