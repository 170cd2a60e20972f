package org.waymark.channel.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CatalogService.Mode;
import org.waymark.catalog.ImportRefused;
import org.waymark.catalog.ImportReport;
import org.waymark.knowledge.load.Issue;
import org.waymark.knowledge.load.Unreadable;
import org.waymark.store.MailStore;

/** An administrator whose files are judged by their length. */
final class FakeAdmin implements Admin {
  private static final ImportReport REPORT =
      new ImportReport("json", 2, 1, 1, 0, List.of(), 1, 0, 0, "v2");

  /** How each import was meant. */
  final List<Mode> modes = new ArrayList<>();

  @Override
  public String token() {
    return "open-sesame";
  }

  @Override
  public int maxImportBytes() {
    return 100_000;
  }

  @Override
  public ImportReport importJson(InputStream file, Mode mode) throws IOException {
    modes.add(mode);
    return switch (file.readAllBytes().length) {
      case 2 -> throw new ImportRefused("no program could be read", REPORT);
      case 3 ->
          throw new Unreadable(
              new Issue.Place("catalog.json", 1, 0, "/programs"), "a list is wanted");
      default -> REPORT;
    };
  }

  @Override
  public List<MailStore.Dead> listDead(int most) {
    return Stream.of(
            new MailStore.Dead(
                MailStore.Box.OUTBOX,
                "slack",
                "Ev1#0",
                "T1",
                Instant.parse("2026-11-24T12:00:00Z"),
                12,
                "http-500",
                345))
        .limit(most)
        .toList();
  }

  @Override
  public int replay(@Nullable List<String> ids) {
    return ids == null ? 1 : ids.size();
  }

  @Override
  public State state() {
    return new State("v1", 3, 1, JsonNodeFactory.instance.objectNode());
  }

  @Override
  public Optional<State> rollback() {
    return Optional.empty();
  }
}
