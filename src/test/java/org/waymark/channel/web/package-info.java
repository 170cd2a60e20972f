/** Tests over a real port, with conversations that live in memory. */
@NullMarked
package org.waymark.channel.web;

import org.jspecify.annotations.NullMarked;
