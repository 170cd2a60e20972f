package org.waymark.catalog;

import org.waymark.knowledge.Framework;
import org.waymark.understanding.linking.Linker;

/**
 * What a catalog is linked to.
 *
 * @param lasting the framework of the knowledge folder, which is always there
 * @param framework the one in use: the same, or joined with an imported one that may be dropped
 * @param linker of the one in use
 */
public record Linked(Framework lasting, Framework framework, Linker linker) {}
