package org.waymark.knowledge.load;

import java.util.List;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.load.Issue.Place;

/**
 * A program as it was read, before its skills are linked to the framework.
 *
 * @param program without skills
 * @param skills what it says to deliver; empty where they are to be drawn from its texts
 * @param requires what it says to need
 */
public record DraftProgram(
    Program program, List<SkillText> skills, List<SkillText> requires, Place place) {
  /** Copies the lists. */
  public DraftProgram {
    skills = List.copyOf(skills);
    requires = List.copyOf(requires);
  }
}
