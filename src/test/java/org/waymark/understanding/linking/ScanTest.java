package org.waymark.understanding.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTest {
  private final Linker linker = new FrameworkLinker(SmallFramework.FRAMEWORK);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I'm a cashier, I want to be a data analyst | cashier=cashier data analyst=data-analyst",
        "two nurses and a Nurse | nurses=nurse Nurse=nurse",
        "I look after old people | look after old people=care-worker",
        "been looking after my two elderly residents for years | looking after my two elderly"
            + " residents=care-worker",
        "I work on a till | work on a till=cashier",
        "working the tills | working the tills=cashier",
        "I drive a big fork-lift | drive a big fork-lift=forklift-driver",
        "I drove forklifts | drove forklifts=forklift-driver",
        "senior data analist | senior data analist=data-analyst--senior",
        "I am a cook | cook=cook",
        "a men’s hair dresser | men’s hair dresser=hairdresser",
        "colour hair, color hair | colour hair=hairdresser color hair=hairdresser",
        "a driver | driver=forklift-driver/lorry-driver",
        "customer service in a bank | customer service=customer-service",
        "I know excel, sql and react | excel=spreadsheets sql=sql react=react",
        "RESTful APIs with C# and .NET | RESTful APIs=rest-apis C#=csharp .NET=dotnet",
        "I learn word | word=word-processing",
        "Photoshp | Photoshp=photo-editing",
        "I WANT TO LEARN SQL | SQL=sql",
      })
  void findsTheNamesThatAreThere(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?!",
        "I want to work, help and plan my time",
        "reading this I think I can",
        "I cook dinner for my family",
        "in a word, I need a rest from it all",
        "how do they react",
        "I drive, then I fork. lift",
        "I do not want to drive to the forklift",
        "I was at Java House",
        "look at the people after work",
      })
  void everydayWordsNameNothing(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void placesAreCountedInTheTextAsTyped() {
    String text = "  Élan: “senior Data-Analyst”!";
    Linker.Named named = linker.scan(text).getFirst();
    assertThat(text.substring(named.start(), named.end()))
        .isEqualTo("senior Data-Analyst")
        .isEqualTo(named.words());
  }

  private String found(String text) {
    return linker.scan(text).stream()
        .map(n -> n.words() + "=" + ids(n))
        .collect(Collectors.joining(" "));
  }

  private static String ids(Linker.Named named) {
    Link<?> link =
        switch (named) {
          case Linker.Named.OfRole role -> role.link();
          case Linker.Named.OfSkill skill -> skill.link();
        };
    List<?> ids =
        switch (link) {
          case Link.Clear<?> clear -> List.of(clear.id());
          case Link.OneOf<?> oneOf -> oneOf.ids();
          case Link.Unknown<?> unknown -> List.of();
        };
    return ids.stream().map(Object::toString).collect(Collectors.joining("/"));
  }
}
