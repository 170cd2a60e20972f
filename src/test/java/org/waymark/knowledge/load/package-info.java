@NullMarked
package org.waymark.knowledge.load;

import org.jspecify.annotations.NullMarked;
