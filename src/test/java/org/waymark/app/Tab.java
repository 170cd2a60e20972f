package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a person does in the browser's tab, and sees there. */
final class Tab {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final String SMALL =
      """
      return [...document.querySelectorAll('button, input:not([type=checkbox]), select, textarea, summary, label.wm-check')]
        .filter((e) => e.checkVisibility())
        .map((e) => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
        .filter(([, r]) => r.height < 43.5 || r.width < 43.5).map(([html]) => html)
      """;

  final Stage stage;
  final ChromeDriver browser;

  Tab(Stage stage) {
    this.stage = stage;
    this.browser = stage.browser;
    stage.wire.be(Wire.Fault.NONE);
    browser.switchTo().defaultContent();
    look(Map.of());
  }

  /** A phone in the hand. */
  Tab phone() {
    return size(390, 844, true);
  }

  /** A window on a desk. */
  Tab desktop() {
    return size(1280, 900, false);
  }

  Tab size(int width, int height, boolean mobile) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
    return this;
  }

  /** What the reader set in the system, such as {@code prefers-color-scheme}. */
  Tab look(Map<String, String> features) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            features.entrySet().stream()
                .map(f -> Map.of("name", f.getKey(), "value", f.getValue()))
                .toList()));
    return this;
  }

  /** Opens the chat anew, with nothing kept. */
  Tab open(String rest) {
    browser.executeCdpCommand(
        "Storage.clearDataForOrigin", Map.of("origin", stage.origin(), "storageTypes", "all"));
    // Another fragment alone would load nothing.
    browser.get("about:blank");
    browser.get(stage.origin() + "/widget/" + rest);
    until("the greeting", () -> replies() == 1);
    return this;
  }

  void say(String text) {
    find("#wm-input").sendKeys(text, Keys.ENTER);
  }

  /** Says it and waits for the answer. */
  void ask(String text) {
    int before = replies();
    say(text);
    until("an answer to " + text, () -> replies() > before && all(".wm-stop").isEmpty());
  }

  void show(String view) {
    find("[data-show=" + view + "]").click();
  }

  WebElement find(String css) {
    until(css, () -> !all(css).isEmpty());
    return browser.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return browser.findElements(By.cssSelector(css));
  }

  /** Clicks where it is, however far down. */
  void press(String css) {
    browser.executeScript(
        "const e = arguments[0]; e.closest('details')?.setAttribute('open', '');"
            + " e.scrollIntoView({block: 'center', behavior: 'instant'})",
        find(css));
    find(css).click();
  }

  int replies() {
    return all(".wm-message.wm-bot:not(.wm-draft)").size();
  }

  int said() {
    return all(".wm-message.wm-user").size();
  }

  String lastReply() {
    return all(".wm-message.wm-bot").getLast().getText();
  }

  /** What the script gives; an empty text where it gives nothing. */
  Object run(String script, Object... values) {
    return Objects.requireNonNullElse(browser.executeScript(script, values), "");
  }

  interface Condition {
    boolean holds();
  }

  void until(String what, Condition condition) {
    new WebDriverWait(browser, PATIENCE)
        .pollingEvery(Duration.ofMillis(50))
        .withMessage(what)
        .ignoring(WebDriverException.class)
        .until(b -> condition.holds());
  }

  /** No violation of what axe can tell, nothing too small for a finger, nothing to scroll aside. */
  void accessible() {
    List<Rule> violations = new AxeBuilder().analyze(browser).getViolations();
    assertThat(violations.stream().map(v -> v.getId() + ": " + v.getHelp() + " " + v.getNodes()))
        .isEmpty();
    assertThat((List<?>) run(SMALL)).as("targets under 44 px").isEmpty();
    assertThat(run("const p = document.scrollingElement; return p.scrollWidth - p.clientWidth"))
        .as("pixels to scroll aside")
        .isEqualTo(0L);
  }

  void shoot(String name) throws IOException {
    Files.createDirectories(SHOTS);
    Files.write(SHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }
}
