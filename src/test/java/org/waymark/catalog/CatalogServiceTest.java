package org.waymark.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.CatalogService.Mode;
import org.waymark.fixture.LabelLinker;
import org.waymark.fixture.SmallWorld;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.load.Draft;
import org.waymark.store.CatalogStore;
import org.waymark.store.SqlCatalogStore;
import org.waymark.store.SqliteDatabase;

class CatalogServiceTest {
  private static final Mode REPLACE = new Mode(false, false, false);
  private static final Mode ADD = new Mode(true, false, false);
  private static final Mode DRY = new Mode(false, true, false);
  private static final Mode CONFIRMED = new Mode(false, false, true);
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private SqliteDatabase database;
  private CatalogStore store;
  private CatalogService service;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("waymark.db"));
    store = new SqlCatalogStore(database);
    service =
        new CatalogService(
            store,
            () ->
                new Linked(
                    SmallWorld.FRAMEWORK,
                    SmallWorld.FRAMEWORK,
                    new LabelLinker(SmallWorld.FRAMEWORK)),
            0.5,
            NOON,
            report -> "{\"read\":" + report.read() + "}");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<String> current() {
    return service.current().map(Catalog::listPrograms).map(List::copyOf).orElse(List.of()).stream()
        .map(p -> p.id().value())
        .toList();
  }

  private ImportRefused refused(Draft draft, Mode mode) {
    ImportRefused refused =
        catchThrowableOfType(ImportRefused.class, () -> service.publish(draft, mode));
    assertThat(refused).isNotNull();
    return refused;
  }

  @Test
  void a_first_import_is_published_whole() {
    ImportReport report = service.publish(Drafts.programs(1, 3), REPLACE);
    assertThat(current()).containsExactly("p1", "p2", "p3");
    assertThat(report)
        .extracting(
            ImportReport::read,
            ImportReport::accepted,
            ImportReport::added,
            ImportReport::changed,
            ImportReport::removed)
        .containsExactly(3, 3, 3, 0, 0);
    assertThat(store.findCurrentVersion()).contains(String.valueOf(report.catalogVersion()));
    assertThat(store.listVersions().getFirst().reportJson()).isEqualTo("{\"read\":3}");
  }

  @Test
  void an_import_replaces_what_was_there_and_says_what_changed() {
    service.publish(Drafts.programs(1, 3), REPLACE);
    Draft next =
        Drafts.draft()
            .program("p1", "Spreadsheets 1", "spreadsheets")
            .program("p2", "SQL", "sql")
            .program("p4", "New", "sql")
            .build();
    assertThat(service.publish(next, REPLACE))
        .extracting(ImportReport::added, ImportReport::changed, ImportReport::removed)
        .containsExactly(1, 1, 1);
    assertThat(current()).containsExactly("p1", "p2", "p4");
  }

  @Test
  void an_import_that_adds_joins_by_id() {
    service.publish(
        Drafts.draft().program("p1", "Old", "sql").program("p2", "Juggling", "Juggling").build(),
        REPLACE);
    ImportReport report =
        service.publish(
            Drafts.draft().program("p1", "New", "sql").program("p3", "Fire", "Fire eating").build(),
            ADD);
    assertThat(report)
        .extracting(ImportReport::added, ImportReport::changed, ImportReport::removed)
        .containsExactly(1, 1, 0);
    assertThat(current()).containsExactly("p1", "p2", "p3");
    Catalog joined = service.current().orElseThrow();
    assertThat(joined.getProgram(new ProgramId("p1")).title()).isEqualTo("New");
    assertThat(joined.listOwnSkills())
        .extracting(s -> s.id().value())
        .containsExactly("own:juggling", "own:fire-eating");
  }

  @Test
  void a_dry_run_says_what_would_happen_and_changes_nothing() {
    service.publish(Drafts.programs(1, 3), REPLACE);
    ImportReport report = service.publish(Drafts.programs(2, 4), DRY);
    assertThat(report)
        .extracting(ImportReport::added, ImportReport::removed, ImportReport::catalogVersion)
        .containsExactly(1, 1, null);
    assertThat(current()).containsExactly("p1", "p2", "p3");
    assertThat(store.listVersions()).hasSize(1);
  }

  @Test
  void a_loss_of_more_than_the_share_is_refused_with_its_report_and_done_once_confirmed() {
    service.publish(Drafts.programs(1, 4), REPLACE);
    ImportRefused refused = refused(Drafts.programs(4, 4), REPLACE);
    assertThat(refused).hasMessageContaining("3 of 4 programs").hasMessageContaining("0.5");
    assertThat(refused.report().removed()).isEqualTo(3);
    assertThat(refused(Drafts.programs(4, 4), DRY)).hasMessageContaining("3 of 4");
    assertThat(current()).hasSize(4);
    service.publish(Drafts.programs(4, 4), CONFIRMED);
    assertThat(current()).containsExactly("p4");
  }

  @Test
  void a_loss_of_just_the_share_is_no_loss_to_confirm() {
    service.publish(Drafts.programs(1, 4), REPLACE);
    service.publish(Drafts.programs(3, 4), REPLACE);
    assertThat(current()).containsExactly("p3", "p4");
  }

  @Test
  void a_source_without_programs_is_refused_even_if_confirmed() {
    service.publish(Drafts.programs(1, 2), REPLACE);
    for (Mode mode : List.of(REPLACE, ADD, CONFIRMED)) {
      assertThat(refused(Drafts.draft().build(), mode)).hasMessageContaining("no program");
    }
    assertThat(current()).containsExactly("p1", "p2");
  }

  @Test
  void a_seed_fills_an_empty_store_alone_and_is_replaced_freely() {
    assertThat(service.seed(Drafts.programs(1, 5))).isEqualTo(5);
    assertThat(service.seed(Drafts.programs(1, 9))).isZero();
    assertThat(current()).hasSize(5);
    service.publish(Drafts.programs(8, 8), REPLACE);
    assertThat(current()).containsExactly("p8");
    assertThat(service.seed(Drafts.programs(1, 5))).isZero();
  }

  @Test
  void a_rollback_brings_back_the_version_before() {
    service.publish(Drafts.programs(1, 3), REPLACE);
    service.publish(Drafts.programs(2, 4), REPLACE);
    assertThat(store.rollback()).isPresent();
    assertThat(current()).containsExactly("p1", "p2", "p3");
  }

  @Test
  void the_same_content_has_the_same_version() {
    ImportReport first = service.publish(Drafts.programs(1, 3), REPLACE);
    service.publish(Drafts.programs(1, 4), REPLACE);
    ImportReport again = service.publish(Drafts.programs(1, 3), REPLACE);
    assertThat(again.catalogVersion()).isEqualTo(first.catalogVersion());
    assertThat(current()).containsExactly("p1", "p2", "p3");
  }

  @Test
  void the_snapshot_is_swapped_when_another_version_is_current_and_only_then() {
    List<String> made = new ArrayList<>();
    Snapshots snapshots =
        new Snapshots(
            store,
            catalog -> {
              made.add(catalog.version());
              return Snaps.of(catalog);
            });
    assertThat(snapshots.refresh()).isFalse();
    assertThat(snapshots.isReady()).isFalse();
    assertThat(catchThrowableOfType(IllegalStateException.class, snapshots::current))
        .hasMessageContaining("no catalog");
    service.publish(Drafts.programs(1, 3), REPLACE);
    assertThat(snapshots.refresh()).isTrue();
    assertThat(snapshots.refresh()).isFalse();
    Snapshot first = snapshots.current();
    service.publish(Drafts.programs(2, 4), REPLACE);
    assertThat(snapshots.current()).isSameAs(first);
    assertThat(snapshots.refresh()).isTrue();
    assertThat(snapshots.current().catalog().listPrograms())
        .extracting(p -> p.id().value())
        .containsExactly("p2", "p3", "p4");
    assertThat(made).hasSize(2);
  }

  @Test
  void a_snapshot_that_cannot_be_made_leaves_the_one_before_in_use() {
    List<String> broken = new ArrayList<>();
    Snapshots snapshots =
        new Snapshots(
            store,
            catalog -> {
              if (!broken.isEmpty()) {
                throw new IllegalStateException("no memory");
              }
              return Snaps.of(catalog);
            });
    service.publish(Drafts.programs(1, 3), REPLACE);
    snapshots.refresh();
    Snapshot first = snapshots.current();
    broken.add("now");
    service.publish(Drafts.programs(2, 4), REPLACE);
    assertThat(catchThrowableOfType(IllegalStateException.class, snapshots::refresh)).isNotNull();
    assertThat(snapshots.current()).isSameAs(first);
    broken.clear();
    assertThat(snapshots.refresh()).isTrue();
  }
}
