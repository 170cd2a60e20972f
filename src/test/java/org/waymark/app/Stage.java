package org.waymark.app;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.waymark.fixture.TestDay;

/**
 * One server with the embedded knowledge, and one Chromium, for all browser tests. Its catalog has
 * a provider more, whose titles are hostile; its interface a language more, which runs from right
 * to left.
 */
final class Stage implements AutoCloseable {
  /** A title that would run as a script, turns the line around and has emoji. */
  static final String HOSTILE =
      "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"
          + " \u202Edesrever \u2066👩🏽‍🏫🧵";

  /** 5,000 characters without a place to break. */
  static final String LONG = "A".repeat(5000);

  final Wire wire;
  final HostSite allowed;
  final HostSite stranger;
  final ChromeDriver browser;
  private final Path folder;
  private final Server server;

  private Stage() throws IOException {
    folder = Files.createTempDirectory("waymark-stage");
    wire = new Wire();
    allowed = new HostSite();
    stranger = new HostSite();
    Path knowledge = copy(Path.of("knowledge"), folder.resolve("knowledge"));
    Files.writeString(knowledge.resolve("catalog/hostile.yaml"), hostileCatalog());
    Path prompts = copy(Path.of("prompts"), folder.resolve("prompts"));
    Files.writeString(
        prompts.resolve("interface_ar.properties"),
        "direction=rtl\nsend=إرسال\nview.chat=محادثة\n");
    server =
        Server.start(
            Settings.read(
                Map.of(
                    "WAYMARK_DATA",
                    folder.resolve("data").toString(),
                    "WAYMARK_KNOWLEDGE",
                    knowledge.toString(),
                    "WAYMARK_PROMPTS",
                    prompts.toString(),
                    "WAYMARK_PORT",
                    "0",
                    "WAYMARK_RATE_PER_MINUTE",
                    "0",
                    "WAYMARK_NEW_PER_MINUTE",
                    "0",
                    "WAYMARK_HANDOFF_EMAIL",
                    "adviser@college.example",
                    "WAYMARK_ALLOWED_ORIGINS",
                    allowed.origin())),
            TestDay.clock(),
            new QuietConsole());
    wire.leadTo(server.port());
    allowed.show(origin());
    stranger.show(origin());
    browser = chromium();
  }

  private static ChromeDriver chromium() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--lang=en-GB");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
            .build();
    return new ChromeDriver(service, options);
  }

  /** Where the browser finds the chat. */
  String origin() {
    return "http://127.0.0.1:" + wire.port();
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  private static String hostileCatalog() {
    return """
    provider: {id: hostile, name: "Hostile <b>& Sons</b>", kind: college, country: IE, places: [Cork], about: Tries things.}
    programs:
      - {id: hostile-sewing, title: '%s', description: Sewing., language: en, outcomes: [Sew], skills: [sewing-and-textile-production], hours: 2, level: beginner, assessment: None, delivery: [online, self-paced], qualityAssurance: None, supervision: none, cost: {amount: 0, currency: EUR}, starts: any-time, credentialType: badge}
      - {id: hostile-gas, title: '%s', description: Gas., language: en, outcomes: [Gas], skills: [biogas-and-biomass], hours: 2, level: beginner, assessment: None, delivery: [online, self-paced], qualityAssurance: None, supervision: none, cost: {amount: 0, currency: EUR}, starts: any-time, credentialType: badge}
    """
        .formatted(HOSTILE.replace("'", "''"), LONG);
  }

  @Override
  public void close() throws IOException {
    browser.quit();
    wire.close();
    server.close();
    allowed.close();
    stranger.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Hands the stage to tests: the same to all of them, closed behind the last. */
  static final class Extension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType().equals(Tab.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      boolean there =
          Stream.of("/usr/bin/chromium", "/usr/bin/chromedriver")
              .allMatch(f -> Files.isExecutable(Path.of(f)));
      if (!there && !"required".equals(System.getenv("WAYMARK_TEST_BROWSER"))) {
        String reason =
            "skipped: no /usr/bin/chromium with /usr/bin/chromedriver (Debian: apt-get install"
                + " chromium chromium-driver)";
        System.out.println(reason);
        abort(reason);
      }
      Stage stage =
          context
              .getRoot()
              .getStore(ExtensionContext.Namespace.create(Stage.class))
              .computeIfAbsent(Stage.class, k -> open(), Stage.class);
      return new Tab(stage);
    }

    private static Stage open() {
      try {
        return new Stage();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
