package org.waymark.understanding.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalReaderTest {
  @Test
  void a_proposal_in_the_form_asked_for_is_read() {
    assertThat(
            ProposalReader.read(
                "{\"commands\": [{\"command\": \"want-skill\", \"quote\": \" SQL \", \"means\":"
                    + " \"SQL\"}]}"))
        .get()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly(new Proposal(Proposal.Kind.WANT_SKILL, "SQL", "SQL"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "Sure! {\"commands\": []}",
        "{\"commands\": []} and more",
        "{\"commands\": [], \"note\": \"hi\"}",
        "{\"commands\": [], \"commands\": []}",
        "{\"commands\": {}}",
        "{\"commands\": [{\"command\": \"forget-me\", \"quote\": \"a\", \"means\": \"\"}]}",
        "{\"commands\": [{\"command\": \"restart\", \"quote\": \"a\", \"means\": \"\"}]}",
        "{\"commands\": [{\"command\": \"plan\", \"quote\": \"a\"}]}",
        "{\"commands\": [{\"command\": \"plan\", \"quote\": 3, \"means\": \"\"}]}",
        "{\"commands\": [{\"command\": \"plan\", \"quote\": \"a\", \"means\": \"\", \"also\":"
            + " \"\"}]}"
      })
  void any_other_form_is_nothing(String said) {
    assertThat(ProposalReader.read(said)).isEmpty();
  }
}
