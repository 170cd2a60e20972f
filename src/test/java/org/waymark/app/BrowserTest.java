package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a real Chromium, over a real server with the embedded knowledge. */
class BrowserTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path SHOTS = Path.of("target", "screenshots");

  @TempDir private static Path data;
  private static Server server;
  private ChromeDriver browser;

  @BeforeAll
  static void start() {
    boolean there =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromedriver")
            .allMatch(f -> Files.isExecutable(Path.of(f)));
    if (!there && !"required".equals(System.getenv("WAYMARK_TEST_BROWSER"))) {
      String reason =
          "BrowserTest is skipped: no /usr/bin/chromium with /usr/bin/chromedriver (Debian: apt-get"
              + " install chromium chromium-driver)";
      System.out.println(reason);
      assumeTrue(false, reason);
    }
    Settings settings = Settings.read(Map.of("WAYMARK_DATA", data.toString(), "WAYMARK_PORT", "0"));
    server = Server.start(settings, Clock.systemUTC(), new QuietConsole());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void open() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
            .build();
    browser = new ChromeDriver(service, options);
  }

  @AfterEach
  void quit() {
    browser.quit();
  }

  @Test
  void a_conversation_on_a_phone_reaches_a_path_that_the_card_changes_and_a_reload_finds_again()
      throws IOException {
    visit(390, 844);
    say("I work in a shop and want to be a data analyst, 6 hours a week, 300 euros");
    until(
        "a path",
        () -> !browser.findElements(By.cssSelector(".wm-log .wm-path .wm-step")).isEmpty());
    shoot("phone-path");
    accessible();

    openCard();
    WebElement hours = browser.findElement(By.id("wm-hoursPerWeek"));
    assertThat(hours.getDomProperty("value")).isEqualTo("6");
    int replies = replies();
    // Not clear(), which is an edit of its own: the browser says that the field changed.
    hours.sendKeys(Keys.chord(Keys.CONTROL, "a"), "4", Keys.TAB);
    until("a reply to the edit", () -> replies() > replies);
    assertThat(lastReply()).contains("4 hours a week");
    shoot("phone-card");
    accessible();

    int before = replies();
    browser.navigate().refresh();
    until("the conversation again", () -> replies() == before);
    openCard();
    until(
        "the card again",
        () -> "4".equals(browser.findElement(By.id("wm-hoursPerWeek")).getDomProperty("value")));
  }

  @Test
  void on_a_desktop_the_keyboard_alone_is_enough_and_what_will_not_do_is_said_beside_the_field()
      throws IOException {
    visit(1280, 900);
    accessible();
    browser.switchTo().activeElement().sendKeys(Keys.TAB);
    WebElement input = browser.findElement(By.id("wm-input"));
    input.sendKeys("I want to learn SQL", Keys.ENTER);
    until("an answer", () -> replies() > 1);
    WebElement hours = browser.findElement(By.id("wm-hoursPerWeek"));
    hours.sendKeys("-3", Keys.TAB);
    until("the fault", () -> !browser.findElements(By.id("wm-error-hoursPerWeek")).isEmpty());
    shoot("desktop");
    accessible();
  }

  private void visit(int width, int height) {
    browser.manage().window().setSize(new Dimension(width, height));
    browser.get("http://127.0.0.1:" + server.port() + "/");
    until("the greeting", () -> replies() == 1);
  }

  private void say(String text) {
    browser.findElement(By.id("wm-input")).sendKeys(text, Keys.ENTER);
  }

  private void openCard() {
    browser.executeScript("document.getElementById('wm-card').open = true");
    until("the card", () -> browser.findElement(By.id("wm-hoursPerWeek")).isDisplayed());
  }

  private int replies() {
    return browser.findElements(By.cssSelector(".wm-message.wm-bot")).size();
  }

  private String lastReply() {
    return browser.findElements(By.cssSelector(".wm-message.wm-bot")).getLast().getText();
  }

  private interface Condition {
    boolean holds();
  }

  private void until(String what, Condition condition) {
    new WebDriverWait(browser, PATIENCE)
        .withMessage(what)
        .ignoring(org.openqa.selenium.WebDriverException.class)
        .until(b -> condition.holds());
  }

  private void accessible() {
    List<Rule> violations = new AxeBuilder().analyze(browser).getViolations();
    assertThat(violations.stream().map(v -> v.getId() + ": " + v.getHelp() + " " + v.getNodes()))
        .isEmpty();
  }

  private void shoot(String name) throws IOException {
    Files.createDirectories(SHOTS);
    Files.write(SHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }

  private static final class QuietConsole implements Console {
    @Override
    public void say(String line) {}

    @Override
    public void warn(String line) {}
  }
}
