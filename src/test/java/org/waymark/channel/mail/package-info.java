@NullMarked
package org.waymark.channel.mail;

import org.jspecify.annotations.NullMarked;
