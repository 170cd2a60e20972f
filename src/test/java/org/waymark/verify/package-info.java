/** Tests of the replaying of paths. */
@NullMarked
package org.waymark.verify;

import org.jspecify.annotations.NullMarked;
