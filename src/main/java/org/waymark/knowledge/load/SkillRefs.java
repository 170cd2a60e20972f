package org.waymark.knowledge.load;

import org.jspecify.annotations.Nullable;

/** Skills by address: Waymark's own, and ESCO's. */
final class SkillRefs {
  static final String OWN = "urn:waymark:skill:";
  static final String ESCO = "http://data.europa.eu/esco/skill/";

  private SkillRefs() {}

  /** The address of one of Waymark's skills. */
  static String address(String skillId) {
    return OWN + skillId.replace("%", "%25").replace(" ", "%20");
  }

  /** The skill, or null where neither address nor words say one. */
  static @Nullable Tree tree(@Nullable String address, @Nullable String label, ProgramShape shape) {
    String id =
        address == null
            ? null
            : address.startsWith(OWN)
                ? address.substring(OWN.length()).replace("%20", " ").replace("%25", "%")
                : address.startsWith(ESCO) ? address : null;
    return shape.skill(id, label);
  }
}
