@NullMarked
package org.waymark.dialogue;

import org.jspecify.annotations.NullMarked;
