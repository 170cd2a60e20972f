package org.waymark.reply;

import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.reply.Reply.Source;

/**
 * Addresses that a reply may name.
 *
 * @param publicUrl of this server, without a slash at the end
 * @param handoffUrl where a person can be reached, or null
 * @param handoffEmail where a person can be written to, or null
 */
public record Pages(String publicUrl, @Nullable String handoffUrl, @Nullable String handoffEmail) {
  /** The program's own page: the record's, else Waymark's. */
  public String of(Program program) {
    return program.url() != null ? program.url() : page(program.id());
  }

  /** Waymark's page of a program. */
  public String page(ProgramId id) {
    return publicUrl
        + "/programs/"
        + java.net.URLEncoder.encode(id.value(), java.nio.charset.StandardCharsets.UTF_8)
            .replace("+", "%20");
  }

  /** The program as a source. */
  public Source source(Program program) {
    return new Source("program", program.id().value(), program.title(), of(program));
  }
}
