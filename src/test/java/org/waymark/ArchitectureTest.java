package org.waymark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the table of packages in {@code docs/architecture.md}: each uses only rows above it, and
 * there are no cycles.
 */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.waymark");

  /** The rows of the table from top to bottom, each with the rows that it may use. */
  private static final Map<String, List<String>> ROWS = rows();

  private static Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    rows.put("knowledge", List.of());
    rows.put("knowledge.load", List.of("knowledge"));
    rows.put("inference", List.of());
    rows.put("planning", List.of("knowledge"));
    rows.put("retrieval", List.of("knowledge", "inference"));
    rows.put("dialogue", List.of("knowledge", "planning"));
    rows.put(
        "understanding", List.of("knowledge", "planning", "dialogue", "retrieval", "inference"));
    rows.put("reply", List.of("knowledge", "inference", "planning", "dialogue"));
    rows.put("store", List.of("knowledge", "planning", "dialogue", "reply"));
    rows.put(
        "catalog",
        List.of(
            "knowledge",
            "knowledge.load",
            "planning",
            "dialogue",
            "retrieval",
            "understanding",
            "store"));
    rows.put("check", List.of("knowledge", "knowledge.load", "planning", "catalog"));
    rows.put("verify", List.of("knowledge", "planning"));
    rows.put("bench", List.of("knowledge", "planning"));
    rows.put(
        "wire", List.of("knowledge", "knowledge.load", "planning", "dialogue", "reply", "catalog"));
    rows.put(
        "turn",
        List.of(
            "knowledge",
            "planning",
            "dialogue",
            "retrieval",
            "understanding",
            "reply",
            "store",
            "catalog",
            "wire"));
    rows.put(
        "evaluation",
        List.of(
            "knowledge",
            "planning",
            "dialogue",
            "understanding",
            "reply",
            "store",
            "catalog",
            "wire",
            "turn"));
    rows.put(
        "channel",
        List.of(
            "knowledge",
            "knowledge.load",
            "planning",
            "dialogue",
            "reply",
            "store",
            "catalog",
            "wire",
            "turn"));
    rows.put("app", List.copyOf(rows.keySet()));
    return rows;
  }

  @Test
  void each_package_uses_only_the_rows_that_the_table_allows() {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String row : ROWS.keySet()) {
      String root = "org.waymark." + row;
      layers =
          row.equals("knowledge")
              ? layers.layer(row).definedBy(root)
              : layers.optionalLayer(row).definedBy(root + "..");
    }
    for (Map.Entry<String, List<String>> row : ROWS.entrySet()) {
      layers =
          row.getValue().isEmpty()
              ? layers.whereLayer(row.getKey()).mayNotAccessAnyLayer()
              : layers
                  .whereLayer(row.getKey())
                  .mayOnlyAccessLayers(row.getValue().toArray(String[]::new));
    }
    layers.check(CLASSES);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("org.waymark.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void the_core_is_pure() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.waymark.knowledge", "org.waymark.planning..", "org.waymark.dialogue..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.nio.file..",
            "java.sql..",
            "java.net.http..",
            "com.fasterxml..",
            "org.slf4j..")
        .check(CLASSES);
  }

  @Test
  void each_library_has_one_user() {
    only("org.apache.lucene..", "org.waymark.retrieval..");
    only("dev.langchain4j..", "org.waymark.inference..");
    only("io.javalin..", "org.waymark.channel..", "org.waymark.app..");
    only("org.jdbi..", "org.waymark.store..");
    only("picocli..", "org.waymark.app..");
    only("io.micrometer..", "org.waymark.app..");
  }

  private static void only(String library, String... users) {
    noClasses()
        .that()
        .resideOutsideOfPackages(users)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void every_package_says_what_it_is_for_and_is_null_marked() throws IOException {
    try (Stream<Path> folders = Files.walk(Path.of("src/main/java/org/waymark"))) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        boolean classes;
        try (Stream<Path> files = Files.list(folder)) {
          classes = files.anyMatch(f -> f.toString().endsWith(".java"));
        }
        if (classes) {
          assertThat(folder.resolve("package-info.java")).content().contains("@NullMarked");
        }
      }
    }
  }
}
