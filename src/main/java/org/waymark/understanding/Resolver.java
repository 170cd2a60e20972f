package org.waymark.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Field;
import org.waymark.dialogue.Profile;
import org.waymark.dialogue.RoleMention;
import org.waymark.understanding.mention.Mention;
import org.waymark.understanding.mention.Use;
import org.waymark.understanding.reading.Message;

/**
 * Makes of what was read one set without contradiction: later words win, two wishes are two wishes,
 * a role ruled out is no goal.
 */
final class Resolver {
  private static final Pattern CORRECTS =
      Pattern.compile(
          ".*(?<![^ ])(?:no|nope|actually|rather|instead|wait|sorry|i mean|i meant|or"
              + " rather|scratch that|not that|on second thoughts?|correction|make that|make"
              + " it|oops|changed my mind)[ ,.:-]*(?:[^ .!?;]+ ){0,6}");
  private final Message message;
  private final Profile profile;

  /** A fact and where it stands. */
  record Placed(int start, Command command) {}

  Resolver(Message message, Profile profile) {
    this.message = message;
    this.profile = profile;
  }

  /** The facts about roles and skills, in order. */
  List<Placed> resolve(List<Mention> mentions) {
    List<Placed> facts = new ArrayList<>();
    facts.addAll(targets(roles(mentions, Use.TARGET)));
    facts.addAll(currents(roles(mentions, Use.CURRENT)));
    for (Mention.OfRole former : distinct(roles(mentions, Use.FORMER))) {
      facts.add(
          new Placed(former.start(), new Command.AddFormerRole(former.role(), former.until())));
    }
    refusedRoles(mentions, facts);
    facts.addAll(skills(mentions));
    facts.sort(Comparator.comparingInt(Placed::start));
    return facts;
  }

  private static List<Mention.OfRole> roles(List<Mention> mentions, Use use) {
    return mentions.stream()
        .filter(m -> m.use() == use && m instanceof Mention.OfRole)
        .map(Mention.OfRole.class::cast)
        .toList();
  }

  /** One of each role; known roles put words that we do not know aside. */
  private static List<Mention.OfRole> distinct(List<Mention.OfRole> roles) {
    boolean known = roles.stream().anyMatch(Mention.OfRole::linked);
    Map<String, Mention.OfRole> kept = new LinkedHashMap<>();
    for (Mention.OfRole role : roles) {
      if (role.linked() || !known) {
        String key =
            role.role().roleId() != null
                ? role.role().roleId().value()
                : role.role().candidates().isEmpty()
                    ? role.role().text().toLowerCase(java.util.Locale.ROOT)
                    : role.role().candidates().toString();
        kept.putIfAbsent(key, role);
      }
    }
    return List.copyOf(kept.values());
  }

  private List<Placed> targets(List<Mention.OfRole> said) {
    List<Mention.OfRole> standing = afterCorrections(distinct(said));
    if (standing.isEmpty()) {
      return List.of();
    }
    if (standing.size() == 1) {
      return List.of(
          new Placed(
              standing.getFirst().start(), new Command.SetTargetRole(standing.getFirst().role())));
    }
    List<RoleMention> roles = standing.stream().map(Mention.OfRole::role).limit(4).toList();
    return List.of(new Placed(standing.getFirst().start(), new Command.NameTargets(roles)));
  }

  /** The first is the work of now; further work of now brings its skills. */
  private List<Placed> currents(List<Mention.OfRole> said) {
    List<Placed> facts = new ArrayList<>();
    List<Mention.OfRole> standing = surest(afterCorrections(distinct(said)));
    for (int i = 0; i < standing.size(); i++) {
      Mention.OfRole role = standing.get(i);
      facts.add(
          new Placed(
              role.start(),
              i == 0
                  ? new Command.SetCurrentRole(role.role())
                  : new Command.AddFormerRole(role.role(), null)));
    }
    return facts;
  }

  /** Where one role is clear, what may be one of a few says no more of the same work. */
  private static List<Mention.OfRole> surest(List<Mention.OfRole> roles) {
    List<Mention.OfRole> clear = roles.stream().filter(r -> r.role().roleId() != null).toList();
    return clear.isEmpty() ? roles : clear;
  }

  private List<Mention.OfRole> afterCorrections(List<Mention.OfRole> roles) {
    for (int i = roles.size() - 1; i > 0; i--) {
      int from = roles.get(i - 1).end();
      int to = roles.get(i).start();
      if (from < to && CORRECTS.matcher(lineBetween(from, to)).matches()) {
        return roles.subList(i, roles.size());
      }
    }
    return roles;
  }

  private String lineBetween(int from, int to) {
    StringBuilder between = new StringBuilder();
    message.tokens().stream()
        .filter(t -> t.start() >= from && t.end() <= to)
        .forEach(t -> between.append(t.form()).append(' '));
    return between.toString();
  }

  private void refusedRoles(List<Mention> mentions, List<Placed> facts) {
    for (Mention.OfRole refused : roles(mentions, Use.REFUSE)) {
      if (same(refused.role(), profile.targetRole())
          && facts.stream().noneMatch(f -> f.command() instanceof Command.SetTargetRole)) {
        facts.add(new Placed(refused.start(), new Command.ForgetConstraint(Field.TARGET_ROLE)));
      } else if (same(refused.role(), profile.currentRole())
          && facts.stream().noneMatch(f -> f.command() instanceof Command.SetCurrentRole)) {
        facts.add(new Placed(refused.start(), new Command.ForgetConstraint(Field.CURRENT_ROLE)));
      }
    }
  }

  private static boolean same(
      RoleMention said, @org.jspecify.annotations.Nullable RoleMention known) {
    return known != null && said.roleId() != null && said.roleId().equals(known.roleId());
  }

  private static List<Placed> skills(List<Mention> mentions) {
    Map<String, Placed> last = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      if (mention instanceof Mention.OfSkill skill) {
        String key =
            skill.skill().skillId() != null
                ? skill.skill().skillId().value()
                : skill.skill().candidates().isEmpty()
                    ? "?" + skill.skill().text()
                    : skill.skill().candidates().toString();
        last.remove(key);
        last.put(key, new Placed(skill.start(), fact(skill)));
      }
    }
    return List.copyOf(last.values());
  }

  private static Command fact(Mention.OfSkill skill) {
    return switch (skill.use()) {
      case HOLD, CURRENT, FORMER -> new Command.AddSkill(skill.skill(), skill.lastUsed());
      case STRIKE -> new Command.StrikeSkill(skill.skill());
      case REFUSE -> new Command.ExcludeSkill(skill.skill());
      case UNWANT -> new Command.UnwantSkill(skill.skill());
      case INCLUDE -> new Command.IncludeSkill(skill.skill());
      case WANT, TEAM, TARGET, CORRECT -> new Command.WantSkill(skill.skill());
    };
  }
}
