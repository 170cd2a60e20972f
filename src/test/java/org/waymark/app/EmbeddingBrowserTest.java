package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The chat on other people's pages, and on its own without script. */
@ExtendWith(Stage.Extension.class)
class EmbeddingBrowserTest {
  private static final String FRAME =
      "return document.querySelector('waymark-widget').shadowRoot.querySelector('iframe')";

  private static WebElement frame(Tab tab) {
    tab.until("the frame", () -> tab.run(FRAME) instanceof WebElement);
    return (WebElement) tab.run(FRAME);
  }

  @Test
  void on_an_allowed_site_with_a_strict_policy_it_answers_tells_the_page_and_leaves_no_trace(
      Tab tab) throws IOException {
    tab.desktop().browser.get(tab.stage.allowed.origin() + "/");
    tab.until("the loader", () -> (Boolean) tab.run("return !!window.waymark"));
    tab.run(
        "window.heard = []; for (const t of ['open', 'ready', 'reply', 'path', 'close'])"
            + " addEventListener('waymark:' + t, (e) => heard.push(t + JSON.stringify(e.detail ??"
            + " '')))");
    tab.find("#link").click();
    tab.browser.switchTo().frame(frame(tab));
    tab.until("the answer", () -> tab.said() == 1 && tab.replies() == 2);
    assertThat(tab.find(".wm-opening").getText()).isEqualTo("Welcome to the college");
    assertThat(tab.find(".wm-log").getText()).contains("Data analyst");
    tab.accessible();
    tab.browser.switchTo().defaultContent().switchTo().frame(frame(tab));
    tab.find("#wm-input").sendKeys(Keys.ESCAPE);
    tab.browser.switchTo().defaultContent();
    tab.until("that it closed", () -> (Boolean) tab.run(FRAME + ".hidden"));
    assertThat(tab.run("return document.activeElement.id")).as("the focus").isEqualTo("link");
    assertThat((List<?>) tab.run("return heard"))
        .anyMatch(e -> e.equals("open\"\""))
        .anyMatch(e -> e.equals("ready\"\""))
        .anyMatch(e -> e.toString().startsWith("reply{\"stage\""))
        .anyMatch(e -> e.toString().startsWith("path{\"steps\""))
        .anyMatch(e -> e.equals("close\"\""))
        .noneMatch(e -> e.toString().contains("SQL"));
    assertThat(
            tab.run(
                "return document.cookie + localStorage.length + sessionStorage.length +"
                    + " performance.getEntriesByType('resource').filter((r) =>"
                    + " !r.name.startsWith(arguments[0])).map((r) => r.name).join()",
                tab.stage.origin()))
        .isEqualTo("00");
    tab.accessible();
    tab.run("waymark.open()");
    tab.shoot("desktop-embedded");
  }

  @Test
  void on_a_site_that_is_not_allowed_a_page_says_so(Tab tab) throws IOException {
    tab.desktop().browser.get(tab.stage.stranger.origin() + "/");
    tab.until("the loader", () -> (Boolean) tab.run("return !!window.waymark"));
    tab.run("waymark.open()");
    tab.browser.switchTo().frame(frame(tab));
    assertThat(tab.find("main").getText())
        .contains("not set up for this site", tab.stage.stranger.origin());
    assertThat(tab.all("waymark-chat, script")).isEmpty();
    tab.accessible();
    tab.browser.switchTo().defaultContent();
    tab.shoot("desktop-refused");
  }

  @Test
  void without_script_there_is_a_search_over_the_programs_and_a_person(Tab tab) throws IOException {
    tab.phone();
    tab.browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      tab.browser.get(tab.stage.origin() + "/widget/");
      assertThat(tab.find("main").getText()).contains("adviser@college.example");
      tab.shoot("phone-without-script");
      tab.find("#q").sendKeys("sql", Keys.ENTER);
      tab.until("programs", () -> tab.all(".list a").size() > 3);
    } finally {
      tab.browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
    tab.accessible();
    tab.find(".list a").click();
    tab.until("a program", () -> !tab.all(".facts").isEmpty());
    tab.accessible();
  }

  @Test
  void from_right_to_left_it_is_a_mirror_image(Tab tab) throws IOException {
    tab.phone().open("?lang=ar");
    tab.ask(ChatBrowserTest.FIRST);
    assertThat(tab.run("return document.dir")).isEqualTo("rtl");
    assertThat(tab.find(".wm-send").getText()).isEqualTo("إرسال");
    assertThat(tab.find(".wm-send").getLocation().x)
        .isLessThan(tab.find("#wm-input").getLocation().x);
    tab.accessible();
    tab.shoot("phone-rtl");
  }

  @Test
  void the_demonstration_page_opens_it(Tab tab) {
    tab.desktop().browser.get(tab.stage.origin() + "/");
    tab.accessible();
    tab.until("the loader", () -> (Boolean) tab.run("return !!window.waymark"));
    tab.find(".call").click();
    tab.browser.switchTo().frame(frame(tab));
    tab.until("the greeting", () -> tab.replies() > 0);
  }

  @ParameterizedTest
  @CsvSource({"de, Senden", "fr, Envoyer", "es, Enviar"})
  void it_speaks_the_language_that_is_asked_for(String language, String send, Tab tab) {
    tab.phone().open("?lang=" + language + "#colour=%23ffcc00");
    assertThat(tab.find(".wm-send").getText()).isEqualTo(send);
    tab.accessible();
    tab.show("card");
    tab.accessible();
  }

  @Test
  void at_four_hundred_percent_and_in_forced_colours_nothing_is_lost(Tab tab) throws IOException {
    tab.size(320, 225, false).open("");
    tab.ask("I want to learn SQL");
    tab.accessible();
    tab.show("card");
    tab.accessible();
    tab.phone().look(Map.of("forced-colors", "active", "prefers-reduced-motion", "reduce"));
    tab.show("chat");
    assertThat(tab.run("return getComputedStyle(document.querySelector('.wm-log')).scrollBehavior"))
        .isEqualTo("auto");
    tab.accessible();
    tab.shoot("phone-forced-colours");
  }
}
