/**
 * From a {@link org.waymark.planning.Problem} to the best {@link org.waymark.planning.Path},
 * proven: solver, schedule, reasons, what-ifs, refresh, stacking.
 *
 * <p>Pure: no clock, no random, no I/O, no prose. What "best" means is stated in {@code
 * docs/contract/planning.md}. Not here: how words become a problem ({@code understanding}), or how
 * a path is told ({@code reply}).
 */
@NullMarked
package org.waymark.planning;

import org.jspecify.annotations.NullMarked;
