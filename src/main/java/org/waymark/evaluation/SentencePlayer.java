package org.waymark.evaluation;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.catalog.Snapshot;
import org.waymark.dialogue.Command;
import org.waymark.dialogue.Conversation;
import org.waymark.dialogue.Conversation.Memory;
import org.waymark.dialogue.Policy;
import org.waymark.dialogue.Profile;
import org.waymark.planning.HeldSkill;
import org.waymark.reply.ProfileView;
import org.waymark.reply.ProfileView.ShownSkill;
import org.waymark.wire.ProfileJson;

/** Says sentences, each in a conversation of its own. */
final class SentencePlayer {
  private final Snapshot snapshot;
  private final Policy policy;

  SentencePlayer(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.policy = new Policy(snapshot.framework(), snapshot.catalog());
  }

  /**
   * What came of a sentence.
   *
   * @param commands that were understood, in short
   */
  record Result(Sentence sentence, FieldValues got, String commands) {
    boolean exact() {
      return got.equals(sentence.expect());
    }

    /** How many fields are wrong or missing. */
    int wrong() {
      Set<org.waymark.dialogue.Field> fields = new TreeSet<>(got.fields());
      fields.addAll(sentence.expect().fields());
      return (int) fields.stream().filter(f -> !got.of(f).equals(sentence.expect().of(f))).count();
    }
  }

  Result play(Sentence sentence) {
    Setting setting = sentence.setting();
    Conversation fresh = Conversation.begin(setting.locale(), setting.currency(), ZoneOffset.UTC);
    Memory memory =
        new Memory(sentence.asked(), Set.of(), Set.of(), List.of(), null, null, 0, "", Set.of());
    Conversation before =
        new Conversation(
            fresh.locale(),
            fresh.currency(),
            fresh.zone(),
            fresh.profile(),
            null,
            fresh.stage(),
            memory);
    List<Command> commands =
        snapshot.understanding().understand(sentence.say(), before, sentence.today());
    Profile after = policy.decide(before, commands).conversation().profile();
    FieldValues got = FieldValues.ofProfile(ProfileJson.write(stated(after)), setting.languages());
    return new Result(
        sentence, got.comparedWith(sentence.expect(), setting.languages()), commands.toString());
  }

  /** The profile as said, without what a role implies. */
  private ProfileView stated(Profile profile) {
    return new ProfileView(
        profile,
        profile.skills().stream()
            .map((HeldSkill s) ->
                new ShownSkill(
                    s.skill(),
                    snapshot.framework().labelOf(s.skill()),
                    s.from(),
                    s.lastUsed(),
                    false))
            .toList());
  }
}
