package org.waymark.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.wire.Json;

class GroundingCheckTest {
  private static final Evidence EVIDENCE =
      new Evidence.Builder()
          .record(
              json(
                  """
                  {"title": "SQL from Scratch", "provider": "Quay College",
                   "url": "https://quay.example/sql", "hours": 40, "startOn": "2027-01-04",
                   "endOn": "2027-02-19", "cost": {"amount": 1200.50, "currency": "EUR"},
                   "knownCost": {"amount": 0, "currency": "EUR"},
                   "delivers": [{"label": "SQL"}, {"label": "Statistics"}, {"label": "R & Python"}],
                   "description": "Internationally recognised, says Quay College."}\
                  """))
          .text("I have 6 hours a week and want to be a “Data Wrangler”")
          .verbatim("In danger, call 112.")
          .build();

  private final GroundingCheck check = new GroundingCheck();

  private static JsonNode json(String text) {
    try {
      return Json.parse(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It costs €1,200.50 and takes 40 hours.",
        "It costs 1200.50 euros.",
        "It costs EUR 1 200.50.",
        "One part is free.",
        "From 4 January 2027 to 19 Feb 2027.",
        "It ends on February 19.",
        "It ends on 2027-02-19.",
        "It ends in February 2027.",
        "1. “SQL from Scratch” – Quay College: 40 h.",
        "Take SQL from Scratch at Quay College; it teaches SQL and Statistics.",
        "It teaches R & Python, three things in all.",
        "See https://quay.example/sql.",
        "See quay.example/sql, please.",
        "You have 6 hours a week. You want to be a “data wrangler”.",
        "It is internationally recognised.",
        "No course can guarantee you a job.",
        "I can't promise that it is recognised everywhere.",
        "Whether it is accredited I don't know.",
        "In danger, call 112.",
        "I'm Waymark. OK, on Monday I'll show you more in English.",
        "This one is good for you. Which one?",
        "You have free time."
      })
  void what_a_record_carries_or_nobody_claims_passes(String text) {
    assertThat(check.invented(text, EVIDENCE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It costs €1,200. | MONEY | €1,200",
        "It costs $1,200.50. | MONEY | $1,200.50",
        "It costs 99 pounds. | MONEY | 99 pounds",
        "It costs CHF 40. | MONEY | CHF 40",
        "It takes 41 hours. | NUMBER | 41",
        "It takes twelve hours. | NUMBER | twelve",
        "One week is enough, or 9 days. | NUMBER | 9",
        "95% of learners pass. | NUMBER | 95",
        "It gives 4.5 ECTS. | NUMBER | 4.5",
        "It starts on 5 January 2027. | DATE | 5 January 2027",
        "It starts on January 4th, 2028. | DATE | January 4th, 2028",
        "It starts on 3 May. | DATE | 3 May",
        "It starts in March 2027. | DATE | March 2027",
        "It starts on 2027-02-20. | DATE | 2027-02-20",
        "Take “SQL for Everyone” first. | NAME | SQL for Everyone",
        "Take Advanced Cloud Security first. | NAME | Advanced Cloud Security",
        "It is offered by Coursera and Quay College. | NAME | Coursera and Quay College",
        "The teachers come from Harvard. | NAME | Harvard",
        "See https://quay.example/other. | ADDRESS | https://quay.example/other.",
        "Write to me@quay.example. | ADDRESS | me@quay.example",
        "See www.courses.com now. | ADDRESS | www.courses.com",
        "It leads to a guaranteed job. | PROMISE | guaranteed job",
        "We guarantee you a job. | PROMISE | guarantee you a job",
        "With it you will find a job. | PROMISE | you will find a job",
        "This gets you hired. | PROMISE | gets you hired",
        "You'll be promoted. | PROMISE | You'll be promoted",
        "Analysts are in high demand. | PROMISE | in high demand",
        "Employers love it. | PROMISE | Employers love",
        "It is recognised everywhere. | QUALITY | recognised everywhere",
        "It is recognized by all employers. | QUALITY | recognized by all",
        "An industry-recognised certificate. | QUALITY | industry-recognised",
        "It is fully accredited. | QUALITY | fully accredited",
        "It is a top-rated course. | QUALITY | top-rated",
        "A prestigious school. | QUALITY | prestigious",
        "It is not long, and quality-assured. Sure. | QUALITY | quality-assured",
        "It is the best course. | QUALITY | the best course",
      })
  void what_is_invented_is_found(String text, Claim.Kind kind, String words) {
    assertThat(check.invented(text, EVIDENCE))
        .extracting(Claim::kind, Claim::words)
        .contains(org.assertj.core.api.Assertions.tuple(kind, words));
  }

  @Test
  void free_is_a_price_like_any_other() {
    assertThat(check.invented("It is free.", new Evidence.Builder().build()))
        .extracting(Claim::kind)
        .containsExactly(Claim.Kind.MONEY);
  }

  @Test
  void a_promise_in_the_next_sentence_is_not_denied_by_the_last() {
    assertThat(check.invented("It is not free of work. You will get a job.", EVIDENCE))
        .extracting(Claim::kind)
        .contains(Claim.Kind.PROMISE);
  }

  @Test
  void nothing_is_found_twice() {
    assertThat(check.invented("It takes 41 hours, yes 41.", EVIDENCE)).hasSize(1);
  }
}
