package org.waymark.knowledge.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.SkillId;

/** Over tables of the published form, with made-up concepts. */
class EscoReaderTest {
  private static final Map<String, String> TABLES =
      Map.of(
          "occupations_en.csv",
          """
          conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description,code
          Occupation,http://data.europa.eu/esco/occupation/o1,5100,kite keeper,"keeper of kites
          kite warden",kyte keeper,released,"Kite keepers mend kites.
          They fly them.",5100.1
          Occupation,http://data.europa.eu/esco/occupation/o2,5100,old trade,,,obsolete,,5100.2
          Occupation,,5100,no uri,,,released,,
          """,
          "skills_en.csv",
          """
          conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,description
          KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/s1,skill/competence,sector-specific,mend kites,"fix kites
          repair kites",,released,Mend them.
          KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/s2,knowledge,cross-sector,winds,,,released,
          """,
          "occupationSkillRelations.csv",
          """
          occupationUri,relationType,skillType,skillUri
          http://data.europa.eu/esco/occupation/o1,essential,skill/competence,http://data.europa.eu/esco/skill/s1
          http://data.europa.eu/esco/occupation/o1,optional,knowledge,http://data.europa.eu/esco/skill/s2
          http://data.europa.eu/esco/occupation/o1,essential,knowledge,http://data.europa.eu/esco/skill/gone
          """,
          "ISCOGroups_en.csv",
          """
          conceptType,conceptUri,code,preferredLabel,status
          ISCOGroup,http://data.europa.eu/esco/isco/C5100,5100,Keepers,released
          """);

  @TempDir Path folder;
  private final Issues issues = new Issues();

  @BeforeEach
  void write() throws IOException {
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      Files.writeString(folder.resolve(table.getKey()), table.getValue());
    }
  }

  @Test
  void anOccupationBecomesARoleWithItsNamesSkillsAndGroup() throws IOException {
    Role role = EscoReader.read(folder, issues).getRole(new RoleId("o1"));
    assertThat(role.label()).isEqualTo("kite keeper");
    assertThat(role.altLabels()).containsExactly("keeper of kites", "kite warden", "kyte keeper");
    assertThat(role.essential()).containsExactly(new SkillId("s1"));
    assertThat(role.useful()).containsExactly(new SkillId("s2"));
    assertThat(role.sector()).isEqualTo("Keepers");
    assertThat(role.description()).isEqualTo("Kite keepers mend kites. They fly them.");
    assertThat(role.esco()).isEqualTo("http://data.europa.eu/esco/occupation/o1");
  }

  @Test
  void whatIsObsoleteIsNotThere() throws IOException {
    assertThat(EscoReader.read(folder, issues).findRole(new RoleId("o2"))).isEmpty();
  }

  @Test
  void whatCannotBeUsedIsReportedWithItsRow() throws IOException {
    EscoReader.read(folder, issues);
    assertThat(issues.list())
        .extracting(Issue::code)
        .containsExactlyInAnyOrder("unknown-skill", "not-a-concept");
    assertThat(issues.list()).allMatch(i -> i.place().row() > 1);
  }

  @Test
  void zipsAreReadLikeFolders() throws IOException {
    Path zip = folder.resolve("esco.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> table : TABLES.entrySet()) {
        entries.putNextEntry(new ZipEntry("classification/" + table.getKey()));
        entries.write(table.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    Framework framework = EscoReader.read(zip, issues);
    assertThat(framework.listRoles()).hasSize(1);
    assertThat(framework.listSkills()).hasSize(2);
  }

  @Test
  void theNameOfLaterReleasesIsKnownToo() throws IOException {
    Files.move(
        folder.resolve("occupationSkillRelations.csv"),
        folder.resolve("occupationSkillRelations_en.csv"));
    assertThat(EscoReader.read(folder, issues).getRole(new RoleId("o1")).essential()).hasSize(1);
  }

  @Test
  void withoutSkillsThereIsNoFramework() throws IOException {
    Files.delete(folder.resolve("skills_en.csv"));
    assertThatThrownBy(() -> EscoReader.read(folder, issues))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("skills_en.csv");
  }

  @Test
  void relationsOfAnOccupationThatIsNotThereAreReportedOnce() throws IOException {
    Files.writeString(
        folder.resolve("occupationSkillRelations.csv"),
        """
        occupationUri,relationType,skillType,skillUri
        http://data.europa.eu/esco/occupation/o1,essential,knowledge,http://data.europa.eu/esco/skill/s1
        http://data.europa.eu/esco/occupation/gone,essential,knowledge,http://data.europa.eu/esco/skill/s1
        http://data.europa.eu/esco/occupation/gone,optional,knowledge,http://data.europa.eu/esco/skill/s2
        """);
    EscoReader.read(folder, issues);
    assertThat(issues.list()).filteredOn(i -> i.code().equals("unknown-role")).hasSize(1);
  }

  @Test
  void tablesMayLieInSeveralPlaces() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path apart = Files.createDirectory(folder.resolve("apart"));
    for (String table : TABLES.keySet()) {
      Path to = table.startsWith("occupationSkill") ? apart : other;
      Files.move(folder.resolve(table), to.resolve(table));
    }
    assertThat(EscoReader.read(List.of(other, apart), issues).listRoles()).hasSize(1);
  }

  @Test
  void aTableWithoutItsColumnsIsNotEscos() throws IOException {
    Files.writeString(folder.resolve("skills_en.csv"), "id,name\n1,mend kites\n");
    assertThatThrownBy(() -> EscoReader.read(folder, issues))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("no column is called \"conceptUri\"");
  }

  @Test
  void aTableThatEndsInAnOpenQuoteIsBroken() throws IOException {
    Files.writeString(
        folder.resolve("occupations_en.csv"),
        Files.readString(folder.resolve("occupations_en.csv")).substring(0, 250));
    assertThatThrownBy(() -> EscoReader.read(folder, issues))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("breaks off");
  }

  @Test
  void aZipThatWasCutOffIsBroken() throws IOException {
    Path zip = folder.resolve("esco.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry("skills_en.csv"));
      entries.write(
          "conceptUri,preferredLabel,altLabels\n".repeat(5000).getBytes(StandardCharsets.UTF_8));
      entries.closeEntry();
    }
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, java.util.Arrays.copyOf(bytes, 80));
    assertThatThrownBy(() -> EscoReader.read(zip, issues))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("zip is broken");
  }

  @Test
  void relationsThatNameNothingInTheOtherTablesAreOfAnotherRelease() throws IOException {
    Files.writeString(
        folder.resolve("occupationSkillRelations.csv"),
        """
        occupationUri,relationType,skillType,skillUri
        http://data.europa.eu/esco/occupation/o1,essential,knowledge,http://data.europa.eu/esco/skill/gone
        """);
    assertThatThrownBy(() -> EscoReader.read(folder, issues))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("1 of 1 relations");
  }

  @Test
  void aReleaseWhoseOccupationsMostlyTakeNoSkillIsIncomplete() throws IOException {
    StringBuilder more = new StringBuilder(Files.readString(folder.resolve("occupations_en.csv")));
    for (int i = 10; i < 40; i++) {
      more.append("Occupation,http://data.europa.eu/esco/occupation/o")
          .append(i)
          .append(",5100,keeper ")
          .append(i)
          .append(",,,released,,\n");
    }
    Files.writeString(folder.resolve("occupations_en.csv"), more.toString());
    assertThatThrownBy(() -> EscoReader.read(folder, issues))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("30 of 31 occupations have no skill");
  }
}
