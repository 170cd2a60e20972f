package org.waymark.retrieval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.waymark.knowledge.Answer;
import org.waymark.knowledge.Catalog;
import org.waymark.knowledge.Framework;

/**
 * What an index is made of.
 *
 * @param framework with the catalog's own skills
 */
record Contents(Framework framework, Catalog catalog, List<Answer> answers) {
  /** To be raised with each change of what is written of a record. */
  private static final int FORM = 1;

  Contents {
    framework = framework.with(catalog.listOwnSkills());
    answers = List.copyOf(answers);
  }

  /** Names all that the index depends on: the same name, the same index. */
  String fingerprint(String modelId) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, FORM + "/" + WordAnalyzer.VERSION);
      add(digest, modelId);
      add(digest, catalog.version());
      framework.listSkills().forEach(s -> add(digest, s.toString()));
      framework.listRoles().forEach(r -> add(digest, r.toString()));
      answers.forEach(a -> add(digest, a.toString()));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
