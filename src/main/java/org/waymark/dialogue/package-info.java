/**
 * What was said and what follows from it: conversation, profile, commands, the policy that decides
 * and concludes. Pure: functions of their arguments.
 *
 * <p>Not here: hearing ({@code understanding}), planning ({@code planning}), looking up ({@code
 * turn}) or wording ({@code reply}).
 */
@NullMarked
package org.waymark.dialogue;

import org.jspecify.annotations.NullMarked;
