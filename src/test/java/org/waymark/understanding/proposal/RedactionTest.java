package org.waymark.understanding.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          my name is Anna Schmidt and I sew           | [name] and I sew
          Ich heiße Jürgen Müller.                    | [name].
          I'm called Aoife O'Brien, a cook            | [name], a cook
          write to anna.schmidt@example.org please    | write to [mail] please
          anna (at) example.org                       | [mail]
          call +49 170 1234567 after five             | call [phone] after five
          my phone is 0171 234 5678                   | my phone is [phone]
          555-123-4567 is mine                        | [phone] is mine
          see https://example.org/me?id=1             | see [address]
          my password is hunter2!                     | my [token]
          Bearer abcdefghij0123456789abcdefghij       | [token]
          DE89 3704 0044 0532 0130 00 is my account   | [account] is my account
          Dr. Maria Silva told me                     | [name] told me
          """)
  void what_tells_who_somebody_is_goes(String said, String left) {
    assertThat(Redaction.of(said)).isEqualTo(left);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I have 6 hours a week and 1 200 euros",
        "I want to be a data analyst by 15/03/2027",
        "my budget is 1,200.50 EUR, 12 weeks at most",
        "I know Excel, SQL and a bit of Python 3",
        "since 2019 I have been in sales, 40 hours a week"
      })
  void what_is_needed_stays(String said) {
    assertThat(Redaction.of(said)).isEqualTo(said);
  }
}
