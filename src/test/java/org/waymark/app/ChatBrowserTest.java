package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The conversation in a real Chromium, over a real server with the embedded knowledge. */
@ExtendWith(Stage.Extension.class)
class ChatBrowserTest {
  static final String FIRST =
      "I work in a shop and want to be a data analyst, 6 hours a week, 300 euros";

  @Test
  void a_conversation_on_a_phone_reaches_a_path_that_a_reload_finds_again(Tab tab)
      throws IOException {
    tab.phone().open("");
    assertThat(tab.lastReply()).contains("AI system");
    tab.accessible();
    tab.shoot("phone-empty");
    tab.run(
        """
        window.announced = [];
        new MutationObserver(() => announced.push(document.getElementById('wm-announcer').textContent))
          .observe(document.getElementById('wm-announcer'), {childList: true, subtree: true, characterData: true})
        """);
    tab.ask(FIRST);
    assertThat(tab.all(".wm-log .wm-path .wm-step")).isNotEmpty();
    assertThat((List<?>) tab.run("return announced")).as("announced once").hasSize(1);
    assertThat(tab.browser.switchTo().activeElement().getDomAttribute("id"))
        .as("where the focus was")
        .isEqualTo("wm-input");
    tab.accessible();
    tab.shoot("phone-path");
    tab.look(Map.of("prefers-color-scheme", "dark"));
    tab.shoot("phone-dark");
    tab.look(Map.of());
    for (String view : List.of("path", "card")) {
      tab.show(view);
      tab.accessible();
      tab.shoot("phone-" + view + "-view");
    }
    tab.browser.navigate().refresh();
    tab.until("the conversation again", () -> tab.replies() == 2 && tab.said() == 1);
    tab.show("card");
    assertThat(tab.find("#wm-hoursPerWeek").getDomProperty("value")).isEqualTo("6");
  }

  @Test
  void every_field_of_the_card_can_be_edited_and_the_path_follows(Tab tab) {
    tab.desktop().open("");
    tab.ask(FIRST);
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("hoursPerWeek", "8");
    typed.put("budget", "900");
    typed.put("weeks", "40");
    typed.put("maxPrograms", "5");
    typed.put("place", "Dublin");
    typed.put("languages", "en, de");
    typed.put("currentRole", "cashier");
    typed.put("targetRole", "bookkeeper");
    for (Map.Entry<String, String> field : typed.entrySet()) {
      edited(
          tab,
          field.getKey(),
          () -> type(tab, field.getKey(), Keys.chord(Keys.CONTROL, "a"), field.getValue()));
    }
    for (String date : List.of("startOn", "finishBy")) {
      edited(tab, date, () -> setDate(tab, date));
    }
    edited(tab, "preference", () -> choose(tab, "preference", "cheapest"));
    edited(tab, "level", () -> choose(tab, "level", "intermediate"));
    edited(tab, "delivery", () -> tab.press("wm-profile-card .wm-check input"));
    edited(tab, "wantedSkills", () -> add(tab, "wantedSkills", "SQL"));
    edited(tab, "skills", () -> add(tab, "skills", "Spreadsheets"));
    edited(tab, "notHeld", () -> tab.press("[aria-labelledby=wm-label-skills] .wm-chips button"));
    assertThat(tab.find("#wm-budget").getDomProperty("value")).isEqualTo("900");
    assertThat(tab.find("#wm-targetRole").getDomProperty("value"))
        .isEqualToIgnoringCase("Bookkeeper");
    tab.accessible();
  }

  private static void edited(Tab tab, String field, Runnable edit) {
    int before = tab.replies();
    tab.run(
        "document.querySelectorAll('wm-profile-card details').forEach((d) => { d.open = true; })");
    edit.run();
    tab.until("a reply to the edit of " + field, () -> tab.replies() > before);
    assertThat(tab.all(".wm-error")).as(field).isEmpty();
  }

  /** Not clear(), which is an edit of its own: the browser says that the field changed. */
  private static void type(Tab tab, String field, CharSequence... keys) {
    WebElement input = tab.find("#wm-" + field);
    input.sendKeys(keys);
    input.sendKeys(Keys.TAB);
  }

  private static void setDate(Tab tab, String field) {
    String day =
        java.time.LocalDate.now(java.time.ZoneOffset.UTC)
            .plusDays(field.equals("startOn") ? 20 : 400)
            .toString();
    tab.run(
        "const e = document.getElementById(arguments[0]); e.value = arguments[1];"
            + " e.dispatchEvent(new Event('change', {bubbles: true}))",
        "wm-" + field,
        day);
  }

  private static void choose(Tab tab, String field, String value) {
    new Select(tab.find("#wm-" + field)).selectByValue(value);
  }

  private static void add(Tab tab, String field, String skill) {
    tab.find("[aria-labelledby=wm-label-" + field + "] input").sendKeys(skill, Keys.ENTER);
  }

  @Test
  void what_will_not_do_is_said_beside_the_field_and_the_keyboard_alone_is_enough(Tab tab)
      throws IOException {
    tab.desktop().open("");
    tab.find("#wm-input").sendKeys(FIRST, Keys.ENTER);
    tab.until("a path", () -> tab.replies() == 2);
    type(tab, "hoursPerWeek", Keys.chord(Keys.CONTROL, "a"), "-3");
    WebElement fault = tab.find("#wm-error-hoursPerWeek");
    assertThat(fault.getDomAttribute("role")).isEqualTo("alert");
    tab.shoot("desktop");
    tab.accessible();
    tab.look(Map.of("prefers-color-scheme", "dark"));
    tab.shoot("desktop-dark");
    tab.accessible();
  }

  @Test
  void a_what_if_is_tried_in_one_tap_shows_what_changed_and_is_put_back(Tab tab)
      throws IOException {
    tab.phone().open("");
    tab.ask(FIRST);
    int before = tab.replies();
    tab.press(".wm-log .wm-whatifs button[data-change=fewer]");
    tab.until("the changed path", () -> tab.replies() > before);
    assertThat(tab.find(".wm-diff").getText()).contains("Put it back");
    assertThat(tab.all(".wm-diff .wm-removed")).isNotEmpty();
    tab.accessible();
    tab.shoot("phone-diff");
    tab.press(".wm-diff .wm-undo");
    tab.until("the path as it was", () -> tab.replies() > before + 1);
    tab.show("card");
    assertThat(tab.find("#wm-maxPrograms").getDomProperty("value")).isEmpty();
  }

  @Test
  void a_step_is_compared_with_what_could_stand_in_its_place_and_left_out(Tab tab) {
    tab.phone().open("");
    tab.ask(FIRST);
    tab.press(".wm-log .wm-compare");
    assertThat(tab.find(".wm-log .wm-table").findElements(By.cssSelector("thead th")))
        .hasSizeGreaterThan(1);
    tab.accessible();
    int before = tab.replies();
    String first = tab.all(".wm-log .wm-step-title").getFirst().getText();
    tab.press(".wm-log .wm-leave");
    tab.until("a path without it", () -> tab.replies() > before);
    tab.show("card");
    assertThat(tab.find("[aria-labelledby=wm-label-excluded]").getText())
        .contains(first.split("\n")[0].split(" \\(")[0]);
  }

  @Test
  void a_word_on_why_goes_with_the_thumb_and_the_data_can_be_taken_and_deleted(Tab tab) {
    tab.phone().open("");
    tab.ask("I want to learn SQL");
    tab.press("wm-feedback button:nth-of-type(2)");
    tab.find("wm-feedback input").sendKeys("too dear", Keys.ENTER);
    tab.until("thanks", () -> tab.find("wm-feedback [role=status]").getText().contains("Thank"));
    String export =
        "const k = JSON.parse(localStorage.getItem('waymark.conversation'));"
            + " return fetch('/api/v1/conversations/' + k.id + '/export', {headers: {Authorization:"
            + " 'Bearer ' + k.token}}).then(async (r) => r.status + ' ' + await r.text())";
    String all = (String) tab.run(export);
    assertThat(all).contains("too dear", "I want to learn SQL");
    String key = (String) tab.run("return localStorage.getItem('waymark.conversation')");
    tab.press(".wm-menu summary");
    tab.accessible();
    tab.press(".wm-restart");
    tab.until("a new start", () -> tab.said() == 0 && tab.replies() == 1);
    String next = (String) tab.run("return localStorage.getItem('waymark.conversation')");
    tab.press(".wm-menu summary");
    tab.press(".wm-erase");
    assertThat(tab.browser.switchTo().activeElement().getText()).isEqualTo("Yes, delete it");
    tab.accessible();
    tab.press(".wm-danger");
    tab.until(
        "another conversation",
        () -> !next.equals(tab.run("return localStorage.getItem('waymark.conversation')")));
    tab.until("a new greeting", () -> tab.replies() == 1);
    tab.run("localStorage.setItem('waymark.conversation', arguments[0])", key);
    assertThat((String) tab.run(export)).as("the one set aside too").startsWith("404");
  }

  @Test
  void hostile_titles_are_drawn_as_text_within_bounds(Tab tab) throws IOException {
    tab.phone().open("");
    tab.ask("I want to learn sewing and textile production");
    tab.ask("I also want to learn biogas and biomass");
    tab.show("path");
    String shown = tab.find(".wm-panel[data-view=path]").getDomProperty("textContent");
    assertThat(shown)
        .contains(Stage.HOSTILE)
        .contains(Stage.LONG.substring(0, 300))
        .contains("<b>& Sons</b>");
    assertThat(tab.browser.getTitle()).isNotEqualTo("taken");
    assertThat(tab.all("waymark-chat img, waymark-chat script, waymark-chat b")).isEmpty();
    assertThat(
            (Long)
                tab.run(
                    "return Math.round(Math.max(...[...document.querySelectorAll('.wm-panel"
                        + " .wm-title')].map((e) => e.getBoundingClientRect().height)))"))
        .as("pixels of the longest title")
        .isLessThan(150L);
    tab.accessible();
    tab.shoot("phone-hostile");
    tab.browser.get(tab.stage.origin() + "/programs?q=sewing");
    assertThat(tab.browser.getTitle()).isNotEqualTo("taken");
    tab.accessible();
  }
}
