@NullMarked
package org.waymark.reply;

import org.jspecify.annotations.NullMarked;
