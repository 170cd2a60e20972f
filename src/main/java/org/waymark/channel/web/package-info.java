/**
 * HTTP: the calls of the contract, the pages, and what keeps both safe (limits, headers, origins).
 * Verifies, parses, calls {@code turn}, renders.
 *
 * <p>Not here: any decision about a conversation or a catalog. Where the next call goes: a route
 * class beside the others, listed in {@link org.waymark.channel.web.WebServer}, and {@code
 * openapi.json}.
 */
@NullMarked
package org.waymark.channel.web;

import org.jspecify.annotations.NullMarked;
