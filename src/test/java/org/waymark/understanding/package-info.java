@NullMarked
package org.waymark.understanding;

import org.jspecify.annotations.NullMarked;
