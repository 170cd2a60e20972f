/**
 * The JSON forms of the HTTP contract: Profile, Path, Reply, Program, Role, Skill, both ways; one
 * place, whoever sends or keeps them.
 *
 * <p>Not here: checking what a learner may say ({@code turn}) or HTTP itself ({@code channel.web}).
 */
@NullMarked
package org.waymark.wire;

import org.jspecify.annotations.NullMarked;
