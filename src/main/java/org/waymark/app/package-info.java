/**
 * The command line, the settings, and {@link org.waymark.app.Waymark}: the one place where
 * everything is put together, by hand.
 *
 * <p>Not here: anything that a second composition could share.
 */
@NullMarked
package org.waymark.app;

import org.jspecify.annotations.NullMarked;
