package org.waymark.understanding.proposal;

import java.util.Optional;
import org.waymark.knowledge.Coded;

/**
 * One command as a model proposes it.
 *
 * @param quote the learner's own words for it, from the message
 * @param means what they mean, in a form that the kind says
 */
record Proposal(Kind kind, String quote, String means) {
  /** What may be proposed: neither erasing, nor starting over, nor a date. */
  enum Kind implements Coded {
    SET_CURRENT_ROLE("set-current-role"),
    SET_TARGET_ROLE("set-target-role"),
    ADD_FORMER_ROLE("add-former-role"),
    ADD_SKILL("add-skill"),
    STRIKE_SKILL("strike-skill"),
    WANT_SKILL("want-skill"),
    EXCLUDE_SKILL("exclude-skill"),
    SET_HOURS("set-hours-per-week"),
    SET_BUDGET("set-budget"),
    SET_DELIVERY("set-delivery"),
    FIND_PROGRAMS("find-programs"),
    SUGGEST_ROLES("suggest-roles"),
    SHOW_PATH("plan"),
    ASK_WHY("ask-why"),
    ASK_QUESTION("ask-question"),
    ASK_HUMAN("ask-human");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }

    static Optional<Kind> find(String code) {
      return Coded.find(Kind.class, code);
    }
  }
}
