package org.waymark.app;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of the widget's modules, which are modules too: {@code src/test/resources/widget}, run
 * where the widget runs.
 */
@ExtendWith(Stage.Extension.class)
class ModulesBrowserTest {
  @TestFactory
  Stream<DynamicTest> modules(Tab tab) {
    tab.desktop().browser.get(tab.stage.origin() + "/widget/tests.html");
    tab.until("the results", () -> tab.run("return window.results") instanceof List);
    List<?> results = (List<?>) tab.run("return window.results");
    Assertions.assertThat(results).hasSizeGreaterThan(30);
    return results.stream()
        .map(Map.class::cast)
        .map(r ->
            DynamicTest.dynamicTest(
                String.valueOf(r.get("name")),
                () -> Assertions.assertThat(r.get("fault")).isEqualTo("")));
  }
}
