package org.waymark.knowledge.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Program;

/** A catalog as one JSON-LD graph, a line a program. */
public final class LinkedWriter implements CatalogWriter {
  /** The form of one program. */
  public interface Form {
    /** The address of the context. */
    String context();

    /** The program as a node, without context. */
    ObjectNode node(Program program, Framework framework);
  }

  private final Form form;

  /** Writes in that form. */
  public LinkedWriter(Form form) {
    this.form = form;
  }

  @Override
  public void write(Catalog catalog, Framework framework, Writer out) throws IOException {
    out.write("{\"@context\": \"" + form.context() + "\", \"@graph\": [");
    String before = "\n";
    for (Program program : catalog.listPrograms()) {
      out.write(before);
      out.write(form.node(program, framework).toString());
      before = ",\n";
    }
    out.write("\n]}\n");
  }

  /** One program as a document of its own. */
  public static ObjectNode document(Form form, Program program, Framework framework) {
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("@context", form.context());
    document.setAll(form.node(program, framework));
    return document;
  }
}
