package org.waymark.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.waymark.knowledge.Award;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;
import org.waymark.knowledge.Program;
import org.waymark.knowledge.load.CatalogWriter;

/** A catalog as the JSON that {@code import --format json} reads, a line a record. */
public final class CatalogExport implements CatalogWriter {
  @Override
  public void write(Catalog catalog, Framework framework, Writer out) throws IOException {
    out.write("{\"programs\": [");
    String before = "\n";
    for (Program program : catalog.listPrograms()) {
      out.write(before);
      out.write(Json.write(program(program, framework)));
      before = ",\n";
    }
    out.write("\n], \"awards\": [");
    before = "\n";
    for (Award award : catalog.listAwards()) {
      out.write(before);
      out.write(Json.write(bare(CatalogJson.award(award))));
      before = ",\n";
    }
    out.write("\n]}\n");
  }

  /** As it is stated: without what is derived, and without what is not known. */
  private static ObjectNode program(Program program, Framework framework) {
    ObjectNode node = CatalogJson.program(program, framework, null);
    node.remove("missing");
    node.set("level", Json.tree(program.statedLevel()));
    return bare(node);
  }

  private static ObjectNode bare(ObjectNode node) {
    List<String> empty = new ArrayList<>();
    for (java.util.Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode value = field.getValue();
      if (value.isNull() || (value.isArray() && value.isEmpty())) {
        empty.add(field.getKey());
      }
    }
    return node.remove(empty);
  }
}
