package org.waymark.knowledge.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;

class FrameworkFileTest {
  private static final Framework KITES =
      new Framework(
          List.of(
              new Skill(
                  new SkillId("s1"), "Mend", List.of("fix", "répare"), "craft", 24, "It.", "x/s1"),
              Skill.of("s2", "Winds")),
          List.of(
              new Role(
                  new RoleId("o1"),
                  "Keeper",
                  List.of("warden"),
                  "Keepers",
                  List.of(new SkillId("s2")),
                  List.of(new SkillId("s1")),
                  "Keeps.",
                  "x/o1"),
              new Role(
                  new RoleId("o2"), "Idler", List.of(), null, List.of(), List.of(), null, null)),
          List.of());

  @TempDir private Path folder;

  @Test
  void what_is_written_is_read_again() throws IOException {
    Path file = folder.resolve("f");
    FrameworkFile.write(KITES, file);
    Framework read = FrameworkFile.read(file);
    assertThat(List.copyOf(read.listSkills())).isEqualTo(List.copyOf(KITES.listSkills()));
    assertThat(List.copyOf(read.listRoles())).isEqualTo(List.copyOf(KITES.listRoles()));
  }

  @Test
  void a_file_with_one_wrong_byte_or_cut_off_is_not_read() throws IOException {
    Path file = folder.resolve("f");
    FrameworkFile.write(KITES, file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> FrameworkFile.read(file))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("import it again");
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 3));
    assertThatThrownBy(() -> FrameworkFile.read(file)).isInstanceOf(Unreadable.class);
  }

  @Test
  void a_file_that_is_not_there_is_said_to_be_missing() {
    assertThatThrownBy(() -> FrameworkFile.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
