package org.waymark.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.waymark.dialogue.Profile;
import org.waymark.dialogue.RoleMention;
import org.waymark.reply.ProfileView;

/** The contract's Profile. */
public final class ProfileJson {
  private ProfileJson() {}

  /** The profile as shown, every field there: null or empty where it was not said. */
  public static ObjectNode write(ProfileView view) {
    Profile profile = view.profile();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("currentRole", role(profile.currentRole()));
    node.set("targetRole", role(profile.targetRole()));
    node.set("goals", Json.tree(profile.goals()));
    node.set("skills", Json.tree(view.skills()));
    node.set("notHeld", Json.tree(profile.notHeld()));
    node.set("wantedSkills", Json.tree(profile.wantedSkills()));
    node.put("hoursPerWeek", profile.hoursPerWeek());
    node.set("budget", Json.tree(profile.budget()));
    node.put("weeks", profile.weeks());
    node.set("startOn", Json.tree(profile.startOn()));
    node.set("finishBy", Json.tree(profile.finishBy()));
    node.put("maxPrograms", profile.maxPrograms());
    node.set("preference", Json.tree(profile.preference()));
    node.set("delivery", Json.tree(profile.delivery()));
    node.set("languages", Json.tree(profile.languages()));
    node.set("level", Json.tree(profile.level()));
    node.put("place", profile.place());
    node.set("excluded", Json.tree(profile.excluded()));
    return node;
  }

  /** A role as said: its words, and the role where it is known. */
  static JsonNode role(@Nullable RoleMention role) {
    if (role == null) {
      return NullNode.instance;
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("text", role.text());
    if (role.roleId() != null) {
      node.put("roleId", role.roleId().value());
      node.put("label", role.label());
    }
    return node;
  }
}
