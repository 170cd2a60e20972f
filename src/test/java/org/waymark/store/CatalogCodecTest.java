package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.waymark.knowledge.Award;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.ProgramId;
import org.waymark.knowledge.Provider;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.Starts;

class CatalogCodecTest {
  private final CatalogCodec codec = new CatalogCodec();

  @Test
  void everyFieldOfProgramsAwardsAndOwnSkillsComesBackAsItWas() {
    for (Program program : Samples.of(Program.class)) {
      assertThat(roundTrip(List.of(program), List.of(), List.of()).listPrograms())
          .containsExactly(program);
    }
    for (Award award : Samples.of(Award.class)) {
      assertThat(roundTrip(List.of(), List.of(award), List.of()).listAwards())
          .containsExactly(award);
    }
    List<Skill> skills = Samples.of(Skill.class);
    assertThat(roundTrip(List.of(), List.of(), skills).listOwnSkills()).isEqualTo(skills);
  }

  @Test
  void theSamplesHoldEveryKindOfStart() {
    Set<String> kinds = new TreeSet<>();
    Samples.of(Program.class).forEach(p -> kinds.add(p.starts().getClass().getSimpleName()));
    assertThat(kinds).hasSize(Starts.class.getPermittedSubclasses().length);
  }

  @Test
  void versionAndOrderStay() {
    Program b = Program.builder("b", "B", Provider.named("P")).build();
    Program a = Program.builder("a", "A", Provider.named("P")).build();
    Catalog read = codec.read(codec.write(new Catalog("v7", List.of(b, a), List.of(), List.of())));
    assertThat(read.version()).isEqualTo("v7");
    assertThat(read.listPrograms().stream().map(Program::id).map(ProgramId::value))
        .containsExactly("b", "a");
  }

  @Test
  void whatIsNoCatalogIsSaidToBeUnreadable() {
    assertThatThrownBy(() -> codec.read(new byte[] {1, 2, 3}))
        .isInstanceOf(IllegalStateException.class);
  }

  private Catalog roundTrip(List<Program> programs, List<Award> awards, List<Skill> skills) {
    return codec.read(codec.write(new Catalog("v", programs, awards, skills)));
  }
}
