package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WindowType;

/** What the chat makes of bad lines, of several tabs and of browsers that keep nothing. */
@ExtendWith(Stage.Extension.class)
class LineBrowserTest {
  @Test
  void an_answer_that_breaks_off_is_taken_up_with_nothing_doubled(Tab tab) {
    tab.phone().open("");
    tab.stage.wire.be(Wire.Fault.CUT);
    tab.ask(ChatBrowserTest.FIRST);
    assertThat(tab.said()).isEqualTo(1);
    assertThat(tab.replies()).isEqualTo(2);
    String shown = tab.lastReply();
    tab.browser.navigate().refresh();
    tab.until("the conversation again", () -> tab.replies() == 2 && tab.said() == 1);
    assertThat(tab.lastReply()).isEqualTo(shown);
  }

  @Test
  void an_answer_can_be_stopped_while_the_next_message_is_written_and_shown_after_all(Tab tab)
      throws IOException {
    tab.phone().open("");
    tab.stage.wire.be(Wire.Fault.HOLD);
    tab.say(ChatBrowserTest.FIRST);
    tab.find(".wm-draft");
    tab.find("#wm-input").sendKeys("and in the evenings");
    tab.accessible();
    tab.shoot("phone-slow");
    tab.find(".wm-stop").click();
    tab.until("that it stopped", () -> tab.find(".wm-notice").getText().contains("Stopped"));
    tab.stage.wire.be(Wire.Fault.NONE);
    assertThat(tab.find("#wm-input").getDomProperty("value")).isEqualTo("and in the evenings");
    tab.find(".wm-again").click();
    tab.until("the answer", () -> tab.replies() == 2);
    assertThat(tab.said()).isEqualTo(1);
    assertThat(tab.all(".wm-notice")).isEmpty();
  }

  @Test
  void what_is_said_without_a_line_is_kept_over_a_reload_and_sent_once(Tab tab) throws IOException {
    tab.phone().open("");
    tab.stage.wire.be(Wire.Fault.DOWN);
    tab.say("I want to learn SQL");
    tab.until("that it is off line", () -> !tab.all(".wm-status.wm-warn").isEmpty());
    tab.accessible();
    tab.shoot("phone-failing");
    tab.stage.wire.be(Wire.Fault.NONE);
    tab.browser.navigate().refresh();
    tab.until("the answer", () -> tab.replies() == 2);
    assertThat(tab.said()).isEqualTo(1);
  }

  @Test
  void two_tabs_show_the_same_conversation(Tab tab) {
    tab.desktop().open("");
    String first = tab.browser.getWindowHandle();
    tab.browser.switchTo().newWindow(WindowType.TAB);
    try {
      tab.browser.get(tab.stage.origin() + "/widget/");
      tab.until("the same greeting", () -> tab.replies() == 1);
      tab.ask("I want to learn SQL");
      String there = tab.lastReply();
      tab.browser.switchTo().window(first);
      tab.until("what the other tab said", () -> tab.said() == 1 && tab.replies() == 2);
      assertThat(tab.lastReply()).isEqualTo(there);
      tab.ask("make it cheaper");
      assertThat(tab.said()).isEqualTo(2);
    } finally {
      tab.browser.getWindowHandles().stream()
          .filter(w -> !w.equals(first))
          .forEach(w -> tab.browser.switchTo().window(w).close());
      tab.browser.switchTo().window(first);
    }
  }

  @Test
  void a_browser_that_keeps_nothing_is_told_of_and_the_chat_works_all_the_same(Tab tab) {
    Object script =
        tab.browser
            .executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                java.util.Map.of(
                    "source",
                    "Object.defineProperty(window, 'localStorage', {get() { throw new"
                        + " DOMException('denied', 'SecurityError'); }})"))
            .get("identifier");
    try {
      tab.phone().open("");
      assertThat(tab.find(".wm-lasting").getText()).contains("keeps nothing");
      tab.ask("I want to learn SQL");
      tab.accessible();
    } finally {
      tab.browser.executeCdpCommand(
          "Page.removeScriptToEvaluateOnNewDocument", java.util.Map.of("identifier", script));
    }
  }
}
