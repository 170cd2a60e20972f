package org.waymark.app;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The figures of docs/widget.md; no test of the suite, since its name ends otherwise: {@code mvn
 * test -Dtest=WidgetFigures}.
 */
@Tag("figures")
@ExtendWith(Stage.Extension.class)
class WidgetFigures {
  private static final int RUNS = 7;
  private static final int MESSAGES = 200;
  private static final String TURNS =
      """
      const announcer = document.getElementById('wm-announcer');
      const input = document.getElementById('wm-input');
      return (async () => {
        for (let i = 0; i < 5; i++) {
          const before = announcer.textContent;
          window.n = (window.n ?? 0) + 1;
          input.value = window.n % 2 ? 'make it 6 hours a week' : 'make it 8 hours a week';
          document.querySelector('.wm-send').click();
          while (announcer.textContent === before) await new Promise((done) => setTimeout(done, 20));
        }
      })();
      """;

  @Test
  void time_until_one_can_write_on_a_slow_phone(Tab tab) {
    tab.phone();
    tab.browser.executeCdpCommand("Network.enable", Map.of());
    tab.browser.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            false,
            "latency",
            150,
            "downloadThroughput",
            1_600_000 / 8,
            "uploadThroughput",
            750_000 / 8));
    tab.browser.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", 4));
    try {
      List<Long> cold = IntStream.range(0, RUNS).mapToObj(i -> load(tab, true)).sorted().toList();
      List<Long> warm = IntStream.range(0, RUNS).mapToObj(i -> load(tab, false)).sorted().toList();
      System.out.println("until one can write, ms: first visit " + cold + ", again " + warm);
    } finally {
      tab.browser.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", 1));
      tab.browser.executeCdpCommand(
          "Network.emulateNetworkConditions",
          Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }
  }

  private static long load(Tab tab, boolean cold) {
    if (cold) {
      tab.browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }
    tab.open("");
    // The moment at which the greeting was drawn and the field took words.
    return ((Number)
            tab.run(
                "return Math.round(performance.getEntriesByName('waymark-ready')[0].startTime)"))
        .longValue();
  }

  @Test
  void memory_over_two_hundred_messages(Tab tab) {
    tab.phone().open("");
    tab.ask(ChatBrowserTest.FIRST);
    for (int i = 50; i <= MESSAGES; i += 50) {
      // In the page: the driver would hold on to every element that it found.
      for (int j = 0; j < 10; j++) {
        tab.run(TURNS);
      }
      tab.browser.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
      tab.browser.executeCdpCommand("Performance.enable", Map.of());
      List<?> metrics =
          (List<?>)
              tab.browser
                  .executeCdpCommand("Performance.getMetrics", Map.of())
                  .getOrDefault("metrics", List.of());
      System.out.println(
          i
              + " messages: "
              + tab.run("return document.querySelectorAll('*').length + ' elements '")
              + metrics.stream()
                  .map(Map.class::cast)
                  .filter(m -> List.of("JSHeapUsedSize", "Nodes").contains(m.get("name")))
                  .map(m -> m.get("name") + " " + m.get("value"))
                  .toList());
    }
  }
}
