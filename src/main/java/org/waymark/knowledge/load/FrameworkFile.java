package org.waymark.knowledge.load;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Role;
import org.waymark.knowledge.RoleId;
import org.waymark.knowledge.Skill;
import org.waymark.knowledge.SkillId;
import org.waymark.knowledge.load.Issue.Place;

/**
 * A framework's skills and roles in one file of our own, compressed and with a checksum, which is
 * read in a second where the tables that it came from take several. Its ambiguous words are not
 * kept.
 */
public final class FrameworkFile {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /** To be raised when the form changes; a file of another form is not read. */
  private static final int FORM = 1;

  private FrameworkFile() {}

  private record Content(int form, List<SkillEntry> skills, List<RoleEntry> roles) {}

  private record SkillEntry(
      String id,
      String label,
      List<String> names,
      @Nullable String kind,
      @Nullable Integer months,
      @Nullable String about,
      @Nullable String esco) {
    static SkillEntry of(Skill skill) {
      return new SkillEntry(
          skill.id().value(),
          skill.label(),
          skill.altLabels(),
          skill.kind(),
          skill.halfLifeMonths(),
          skill.description(),
          skill.esco());
    }

    Skill skill() {
      return new Skill(new SkillId(id), label, names, kind, months, about, esco);
    }
  }

  /** Its skills by their places in the list of all. */
  private record RoleEntry(
      String id,
      String label,
      List<String> names,
      @Nullable String sector,
      int[] essential,
      int[] useful,
      @Nullable String about,
      @Nullable String esco) {
    Role role(List<Skill> skills) {
      return new Role(
          new RoleId(id),
          label,
          names,
          sector,
          ids(essential, skills),
          ids(useful, skills),
          about,
          esco);
    }

    private static List<SkillId> ids(int[] places, List<Skill> skills) {
      List<SkillId> ids = new ArrayList<>();
      for (int place : places) {
        ids.add(skills.get(place).id());
      }
      return ids;
    }
  }

  /** Writes it; throws {@link IOException} where that is not possible. */
  public static void write(Framework framework, Path file) throws IOException {
    Map<SkillId, Integer> places = new HashMap<>();
    List<SkillEntry> skills = new ArrayList<>();
    for (Skill skill : framework.listSkills()) {
      places.put(skill.id(), skills.size());
      skills.add(SkillEntry.of(skill));
    }
    List<RoleEntry> roles = new ArrayList<>();
    for (Role role : framework.listRoles()) {
      roles.add(
          new RoleEntry(
              role.id().value(),
              role.label(),
              role.altLabels(),
              role.sector(),
              role.essential().stream().mapToInt(places::get).toArray(),
              role.useful().stream().mapToInt(places::get).toArray(),
              role.description(),
              role.esco()));
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      JSON.writeValue(gzip, new Content(FORM, skills, roles));
    }
  }

  /**
   * Reads what {@link #write} wrote; throws {@link Unreadable} where the file is damaged or of
   * another form, {@link IOException} where it cannot be read.
   */
  public static Framework read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        GZIPInputStream gzip = new GZIPInputStream(in)) {
      Content content = JSON.readValue(gzip, Content.class);
      if (content.form() != FORM) {
        throw unreadable(file, "is of another version of Waymark");
      }
      List<Skill> skills = content.skills().stream().map(SkillEntry::skill).toList();
      return new Framework(
          skills, content.roles().stream().map(r -> r.role(skills)).toList(), List.of());
    } catch (JacksonException
        | ZipException
        | EOFException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      throw unreadable(file, "is damaged");
    }
  }

  private static Unreadable unreadable(Path file, String why) {
    return new Unreadable(
        new Place(file.toString(), 0, 0, null),
        "the imported framework " + why + "; import it again");
  }
}
