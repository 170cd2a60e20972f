/**
 * What to say: replies composed from findings, worded from {@code prompts/}, every fact listed with
 * its source; calendars and pages to take away.
 *
 * <p>Not here: what is true or what to do next ({@code dialogue}, {@code planning}). Where the next
 * kind of answer goes: a composer beside the others and its sentences in {@code prompts/}.
 */
@NullMarked
package org.waymark.reply;

import org.jspecify.annotations.NullMarked;
