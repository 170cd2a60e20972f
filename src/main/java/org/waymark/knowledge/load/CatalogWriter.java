package org.waymark.knowledge.load;

import java.io.IOException;
import java.io.Writer;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;

/** Writes a catalog in one format, a program at a time. */
public interface CatalogWriter {
  /**
   * Writes the whole catalog.
   *
   * @param framework with the catalog's own skills, for their names and ESCO links
   */
  void write(Catalog catalog, Framework framework, Writer out) throws IOException;
}
