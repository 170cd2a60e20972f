package org.waymark.knowledge.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.SkillId;

class KnowledgeCopyTest {
  @TempDir private Path folder;
  private Path copy;

  @BeforeEach
  void aFolderWithSomethingInIt() throws IOException {
    copy = folder.resolve("data").resolve("knowledge.copy");
    Files.createDirectories(copy.getParent());
    write("framework/half-lives.yaml", "[{id: slow, months: 90, kinds: [craft]}]");
    write(
        "framework/skills/a.yaml",
        """
        - {id: baking, label: Baking, kind: craft, aliases: [making bread, Bäckerei], description: Bread.}
        - {id: till, label: Till, esco: "http://data.europa.eu/esco/skill/1"}
        """);
    write(
        "framework/roles/a.yaml",
        """
        - {id: baker, label: Baker, aliases: [bake bread], essential: [baking], useful: [till]}
        - {id: cashier, label: Cashier, essential: [till]}
        """);
    write("framework/ambiguous.yaml", "[{word: shop, roles: [baker, cashier]}]");
    write(
        "answers/what.md",
        """
        ---
        title: What is it?
        asked: [what is it, what's that]
        sources: [{title: A book}, {title: A page, url: "https://example.org/"}]
        reviewed: 2026-11-01
        ---
        A short course.
        """);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private KnowledgeCopy.Known read() throws IOException {
    return new KnowledgeCopy(folder, copy).read();
  }

  private static List<Object> all(KnowledgeCopy.Known known) {
    Framework framework = known.framework();
    return List.of(
        List.copyOf(framework.listSkills()),
        List.copyOf(framework.listRoles()),
        framework.listAmbiguousWords(),
        known.answers());
  }

  @Test
  void a_copy_is_what_the_files_say() throws IOException {
    List<Object> fresh = all(read());
    assertThat(copy).exists();
    assertThat(all(read())).isEqualTo(fresh);
    assertThat(read().framework().getSkill(new SkillId("baking")).halfLifeMonths()).isEqualTo(90);
  }

  @Test
  void a_second_read_is_of_the_copy() throws IOException {
    read();
    byte[] bytes = Files.readAllBytes(copy);
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    Files.write(
        copy,
        text.replace("Baking", "Boking").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThat(read().framework().labelOf(new SkillId("baking"))).isEqualTo("Boking");
  }

  @Test
  void a_changed_file_counts_at_once() throws IOException {
    read();
    write("framework/skills/b.yaml", "[{id: icing, label: Icing, kind: craft}]");
    assertThat(read().framework().findSkill(new SkillId("icing"))).isPresent();
    Files.delete(folder.resolve("framework/skills/b.yaml"));
    assertThat(read().framework().findSkill(new SkillId("icing"))).isEmpty();
  }

  @Test
  void a_copy_that_was_cut_or_spoilt_is_made_anew() throws IOException {
    List<Object> fresh = all(read());
    byte[] bytes = Files.readAllBytes(copy);
    for (int length = 0; length < bytes.length; length += 7) {
      Files.write(copy, java.util.Arrays.copyOf(bytes, length));
      assertThat(all(read())).isEqualTo(fresh);
      assertThat(Files.readAllBytes(copy)).isEqualTo(bytes);
    }
    Files.writeString(copy, "this is no copy, ".repeat(50));
    assertThat(all(read())).isEqualTo(fresh);
  }

  @Test
  void where_no_copy_can_be_kept_the_files_are_read() throws IOException {
    copy = folder.resolve("no/such/folder/knowledge.copy");
    assertThat(read().answers()).hasSize(1);
    assertThat(copy).doesNotExist();
  }
}
