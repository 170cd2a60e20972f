package org.waymark.understanding.linking;

import java.util.List;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;

/** Links words to the framework. Safe for use by many threads; a call takes a few milliseconds. */
public interface Linker {
  /**
   * All places in a message that name a role or a skill by a label or alias: longest match first,
   * tolerant of inflection and small typos, not overlapping within a kind (a place can name both a
   * role and a skill, as two results).
   *
   * @param text as typed; offsets are UTF-16 units into it
   */
  List<Named> scan(String text);

  /** What role a phrase means, such as "look after old people" or "data analist". */
  Link<RoleId> role(String words);

  /** What skill a phrase means, such as "pivot tables". */
  Link<SkillId> skill(String words);

  /** A name found in a text. */
  sealed interface Named {
    /** First character. */
    int start();

    /** After the last character. */
    int end();

    /** The text between. */
    String words();

    /** A role's name: one id, or several where the name is ambiguous. */
    record OfRole(int start, int end, String words, Link<RoleId> link) implements Named {}

    /** A skill's name: one id, or several where the name is ambiguous. */
    record OfSkill(int start, int end, String words, Link<SkillId> link) implements Named {}
  }
}
