package org.waymark.turn;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.waymark.dialogue.Conversation;
import org.waymark.reply.ProfileView;
import org.waymark.reply.Reply;
import org.waymark.reply.Reply.Understood;
import org.waymark.reply.Wording;

/**
 * The answer where a turn failed through a fault of ours: nothing is changed, nothing is lost, and
 * the learner can go on.
 */
record Apology(Wording wording, Clock clock) {
  TurnHandler.Done instead(Conversation before, String replyId, String messageId) {
    String text = wording.in(before.locale()).say("fault");
    Reply reply =
        new Reply(
            replyId,
            messageId,
            Instant.now(clock),
            text,
            List.of(),
            List.of(),
            null,
            List.of(new Understood("unclear", null, null)),
            List.of(),
            before.stage(),
            new ProfileView(before.profile(), List.of()),
            before.path(),
            List.of());
    return new TurnHandler.Done(before.withLastText(text), reply, false);
  }
}
