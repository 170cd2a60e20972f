/** Tests of the bench. */
@NullMarked
package org.waymark.bench;

import org.jspecify.annotations.NullMarked;
