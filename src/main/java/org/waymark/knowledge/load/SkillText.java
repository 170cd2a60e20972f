package org.waymark.knowledge.load;

import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Issue.Place;

/**
 * A skill as a source names it: by an id of the framework, or in words that are still to be linked.
 * One of the two is there.
 *
 * @param id a skill id, or null
 * @param label words, or null
 */
public record SkillText(@Nullable String id, @Nullable String label, Place place) {}
