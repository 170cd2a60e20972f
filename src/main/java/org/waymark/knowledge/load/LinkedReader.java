package org.waymark.knowledge.load;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.waymark.knowledge.load.Issue.Place;

/** Reads catalogs in JSON-LD: CTDL, ELM, Open Badges and schema.org, also out of an HTML page. */
final class LinkedReader {
  private LinkedReader() {}

  /** What brings the nodes of one vocabulary into the shape of programs. */
  interface Vocabulary {
    /**
     * The programs of the graph. What is none and was meant to be, such as an endorsement, becomes
     * an issue.
     */
    List<ProgramShape> programs(LinkedGraph graph, Issues issues);
  }

  static Draft read(Source source, CatalogFormat format, CatalogReader catalog) throws IOException {
    LinkedGraph graph = new LinkedGraph(source.name(), catalog.issues());
    documents(source, graph, catalog.issues());
    ZeroCosts zeros = new ZeroCosts();
    for (ProgramShape shape : vocabulary(format).programs(graph, catalog.issues())) {
      DraftProgram draft = catalog.program(shape.build(), null);
      if (!shape.isSaidFree()) {
        zeros.note(draft);
      }
    }
    zeros.decide(null, catalog);
    return catalog.draft(format.code(), catalog.issues().errors());
  }

  private static Vocabulary vocabulary(CatalogFormat format) {
    return switch (format) {
      case CTDL -> new CtdlVocabulary();
      case ELM -> new ElmVocabulary();
      case OPEN_BADGES -> new BadgeVocabulary();
      case SCHEMA_ORG -> new SchemaOrgVocabulary();
      case CSV, XLSX, JSON, YAML ->
          throw new IllegalArgumentException("no JSON-LD: " + format.code());
    };
  }

  private static void documents(Source source, LinkedGraph graph, Issues issues)
      throws IOException {
    TextDecoder.Encoding encoding = TextDecoder.tell(source, null);
    int first;
    try (java.io.Reader in = TextDecoder.reader(source, encoding)) {
      do {
        first = in.read();
      } while (first >= 0 && Character.isWhitespace(first));
    }
    if (first == '<') {
      page(source, encoding, graph, issues);
      return;
    }
    Tree tree = TreeReader.withParser(source, p -> TreeReader.value(p, source.name(), ""));
    // Each of an array has its own context, and one that will not do is left out alone.
    List<Tree> documents = tree instanceof Tree.Items items ? items.values() : List.of(tree);
    for (Tree document : documents) {
      if (document instanceof Tree.Fields || document instanceof Tree.Items) {
        graph.add(document);
      } else {
        issues.error("not-a-program", document.place(), null, null, "it was left out");
      }
    }
  }

  private static void page(
      Source source, TextDecoder.Encoding encoding, LinkedGraph graph, Issues issues)
      throws IOException {
    Document page;
    try (java.io.InputStream in = source.open()) {
      page = Jsoup.parse(in, encoding.charset().name(), LinkedGraph.BASE);
    }
    List<Element> scripts = page.select("script[type=application/ld+json]");
    if (scripts.isEmpty()) {
      throw new Unreadable(
          new Place(source.name(), 0, 0, null), "the page holds no JSON-LD (or it is XML)");
    }
    for (int i = 0; i < scripts.size(); i++) {
      Tree tree = script(scripts.get(i).data(), source.name() + "#" + (i + 1), issues);
      if (tree != null) {
        graph.add(tree);
      }
    }
  }

  private static @Nullable Tree script(String json, String name, Issues issues) throws IOException {
    try {
      byte[] bytes = json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      return TreeReader.json(new java.io.ByteArrayInputStream(bytes), name);
    } catch (Unreadable e) {
      issues.error(
          "bad-script", e.place(), null, null, "a script of the page is " + e.getMessage());
      return null;
    }
  }
}
