/** Tests of the planner; see {@link org.waymark.planning.BruteForceTest}. */
@NullMarked
package org.waymark.planning;

import org.jspecify.annotations.NullMarked;
