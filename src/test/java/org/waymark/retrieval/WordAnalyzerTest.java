package org.waymark.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordAnalyzerTest {
  private final WordAnalyzer analyzer = WordAnalyzer.of(Samples.FRAMEWORK);

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("C#, C++ and C/C++.", List.of("c#", "c++", "c", "c++")),
        Arguments.of("ASP.NET, .NET and Node.js", List.of("asp.net", ".net", "node.js")),
        Arguments.of("R, SQL and REST", List.of("r", "sql", "rest")),
        Arguments.of("resting, restful", List.of("rest", "restful")),
        Arguments.of("R&D and Q&A", List.of("r&d", "q&a")),
        Arguments.of("learner.The course's end.", List.of("learner", "course", "end")),
        Arguments.of("Courses for nurses", List.of("course", "nurse")),
        Arguments.of("IT support, Python 3.12", List.of("it", "support", "python", "3.12")),
        Arguments.of("Café", List.of("cafe")),
        Arguments.of("x".repeat(5000), List.of()),
        Arguments.of("!? \uD800 #", List.of()));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void words_are_stemmed_and_names_of_technology_are_not(String text, List<String> words) {
    assertThat(analyzer.words(text)).isEqualTo(words);
  }

  @Test
  void what_the_framework_calls_a_tool_is_not_stemmed() {
    assertThat(
            WordAnalyzer.of(
                    Samples.FRAMEWORK.with(
                        List.of(Samples.skill("pandas", "Data frames", "programming", "Pandas"))))
                .words("pandas"))
        .containsExactly("pandas");
    assertThat(analyzer.words("pandas")).containsExactly("panda");
  }
}
