package org.waymark.understanding.linking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A row of the development data.
 *
 * @param gold the last parts of the right URIs; none where nothing fits
 * @param fit whether it belongs to the half that weights are fitted on
 */
record DevRow(String query, Set<String> gold, boolean fit) {

  /** All rows of a file: a line a row, the halves by turns. */
  static List<DevRow> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<DevRow> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = json.readTree(line);
      Set<String> gold =
          StreamSupport.stream(row.path("gold").spliterator(), false)
              .map(JsonNode::asText)
              .collect(Collectors.toSet());
      rows.add(
          new DevRow(
              row.path("query").asText(row.path("text").asText()), gold, rows.size() % 2 == 0));
    }
    return rows;
  }
}
