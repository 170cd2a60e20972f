package org.waymark.reply;

import java.util.ArrayList;
import java.util.List;

/**
 * Says which facts of a text no record carries: amounts, numbers, dates, titles, providers and
 * other names, addresses, claims of quality, promises of a job. It looks at the words alone, so it
 * can judge what a language model wrote as well as what this program did.
 *
 * <p>It does not understand: a fact that is told of the wrong program passes where another record
 * carries it, and a boast in words that no pattern knows passes too. What it reports is in the text
 * and in no record. For English texts. Pure; safe for use by many threads.
 */
public final class GroundingCheck {
  private final Boasts boasts;

  /** With the patterns for claims of quality and promises that come with it. */
  public GroundingCheck() {
    this.boasts = Boasts.read();
  }

  /** The claims of the text that its evidence do not carry; empty where all are carried. */
  public List<Claim> invented(String text, Evidence evidence) {
    String said = evidence.withoutVerbatim(text);
    List<Claim> claims = new ArrayList<>(Claims.withNames(withoutOrdinals(said)));
    claims.addAll(boasts.of(said));
    return claims.stream().filter(c -> !evidence.carry(c)).distinct().toList();
  }

  /** Lines that are counted "1.", "2." claim nothing by it. */
  private static String withoutOrdinals(String text) {
    return text.replaceAll("(?m)^\\s*\\d{1,2}\\. ", "");
  }
}
