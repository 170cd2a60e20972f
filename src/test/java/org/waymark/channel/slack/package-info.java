@NullMarked
package org.waymark.channel.slack;

import org.jspecify.annotations.NullMarked;
