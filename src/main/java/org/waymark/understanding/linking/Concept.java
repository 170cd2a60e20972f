package org.waymark.understanding.linking;

import java.util.List;

/**
 * A role or a skill, as linking sees it.
 *
 * @param about what it is, in some words; may be empty
 * @param uses for a skill the roles that need it, for a role the skills that it needs
 */
record Concept<I>(I id, String label, List<String> aliases, String about, int uses) {}
