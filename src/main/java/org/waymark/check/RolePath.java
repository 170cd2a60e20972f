package org.waymark.check;

import org.waymark.knowledge.Role;
import org.waymark.planning.Path;

/**
 * How far one gets who starts with nothing.
 *
 * @param open with five hours a week, no budget and four years
 * @param tight with five hours a week, 300 EUR and 30 weeks
 */
record RolePath(Role role, Path open, Path tight) {}
