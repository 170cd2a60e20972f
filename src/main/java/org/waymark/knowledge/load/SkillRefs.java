package org.waymark.knowledge.load;

import org.jspecify.annotations.Nullable;

/** Skills by address: Waymark's own, and ESCO's. */
final class SkillRefs {
  static final String OWN = "urn:waymark:skill:";

  /** Begins the address of the outcome that holds a program's skills. */
  static final String LIST = "urn:waymark:skills-of:";

  /** Begins the address of a note that says a skill is required. */
  static final String REQUIRED = "urn:waymark:requires:";

  static final String ESCO = "http://data.europa.eu/esco/skill/";

  private SkillRefs() {}

  /** The address of one of Waymark's skills. */
  static String address(String skillId) {
    return OWN + encoded(skillId);
  }

  /** Any id as the last part of an address. */
  static String encoded(String id) {
    return java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }

  private static String decoded(String part) {
    try {
      return java.net.URLDecoder.decode(
          part.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }

  /** The skill, or null where neither address nor words say one. */
  static @Nullable Tree tree(@Nullable String address, @Nullable String label, ProgramShape shape) {
    String id =
        address == null
            ? null
            : address.startsWith(OWN)
                ? decoded(address.substring(OWN.length()))
                : address.startsWith(ESCO) ? address : null;
    return shape.skill(id, label);
  }
}
