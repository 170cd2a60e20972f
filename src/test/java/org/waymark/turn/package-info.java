@NullMarked
package org.waymark.turn;

import org.jspecify.annotations.NullMarked;
