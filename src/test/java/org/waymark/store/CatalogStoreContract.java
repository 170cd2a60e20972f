package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.knowledge.Award;
import org.waymark.knowledge.AwardId;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.Provider;
import org.waymark.knowledge.Skill;
import org.waymark.store.CatalogStore.Published;

/** What every store of catalog versions does, whatever database is behind it. */
abstract class CatalogStoreContract {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  /** An empty store. */
  abstract CatalogStore store();

  /** The same store, opened anew as after a restart. */
  abstract CatalogStore reopened();

  @Test
  void anEmptyStoreHasNoVersion() {
    CatalogStore store = store();
    assertThat(store.findCurrentVersion()).isEmpty();
    assertThat(store.find("v1")).isEmpty();
    assertThat(store.rollback()).isEmpty();
    assertThat(store.listVersions()).isEmpty();
  }

  @Test
  void aPublishedVersionIsCurrentAndReadsBackWholeAlsoAfterARestart() {
    store().publish(catalog("v1"), "{\"read\":1}", NOON);
    CatalogStore store = reopened();
    assertThat(store.findCurrentVersion()).contains("v1");
    Catalog read = store.find("v1").orElseThrow();
    assertThat(read.listPrograms()).containsExactlyElementsOf(catalog("v1").listPrograms());
    assertThat(read.listAwards()).containsExactlyElementsOf(catalog("v1").listAwards());
    assertThat(read.listOwnSkills()).isEqualTo(catalog("v1").listOwnSkills());
    assertThat(store.listVersions())
        .containsExactly(new Published("v1", NOON, true, 1, "{\"read\":1}"));
  }

  @Test
  void versionsAreListedNewestFirst() {
    CatalogStore store = published("v2", "v1");
    assertThat(store.listVersions().stream().map(Published::version)).containsExactly("v1", "v2");
    assertThat(store.listVersions().stream().map(Published::current)).containsExactly(true, false);
  }

  @Test
  void aRollbackGoesBackToWhatWasCurrentBefore() {
    CatalogStore store = published("v1", "v2", "v3");
    assertThat(store.rollback()).contains("v2");
    store.publish(catalog("v4"), "{}", NOON);
    assertThat(store.rollback()).contains("v2");
    assertThat(store.rollback()).contains("v1");
    assertThat(store.findCurrentVersion()).contains("v1");
    assertThat(store.rollback()).isEmpty();
    assertThat(store.findCurrentVersion()).contains("v1");
    assertThat(store.listVersions()).hasSize(4);
  }

  @Test
  void aVersionThatIsThereIsOnlyMadeCurrent() {
    CatalogStore store = published("v1", "v2");
    store.publish(catalog("v1"), "{\"other\":true}", NOON.plusSeconds(9));
    assertThat(store.findCurrentVersion()).contains("v1");
    assertThat(store.listVersions().getLast()).isEqualTo(new Published("v1", NOON, true, 1, "{}"));
    store.publish(catalog("v1"), "{}", NOON);
    assertThat(store.rollback()).contains("v2");
  }

  private CatalogStore published(String... versions) {
    CatalogStore store = store();
    for (String version : versions) {
      store.publish(catalog(version), "{}", NOON);
    }
    return store;
  }

  private static Catalog catalog(String version) {
    return new Catalog(
        version,
        List.of(Program.builder("p", "Zürich 😀", Provider.named("P")).build()),
        List.of(new Award(new AwardId("a"), "Award", null, 1, List.of(new ProgramId("p")))),
        List.of(Skill.of("s", "Skill")));
  }
}
