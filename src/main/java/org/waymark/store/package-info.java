/**
 * What must survive: conversations with their messages, catalog versions, feedback. One port, a
 * repository a table, every database behind one contract suite.
 *
 * <p>Not here: what a message means or when it is answered ({@code turn}).
 */
@NullMarked
package org.waymark.store;

import org.jspecify.annotations.NullMarked;
