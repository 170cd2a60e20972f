package org.waymark.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.inference.CountedModel;

/** What the use of a language model comes to, for people. */
final class ModelUse {
  private ModelUse() {}

  /** Each figure by its name; none where no model was used. */
  static Map<String, String> told(ModelHelp help) {
    Map<String, String> told = new LinkedHashMap<>();
    CountedModel.Use use = help.use();
    if (use != null) {
      told.put("calls", String.valueOf(use.calls()));
      told.put("fallbacks: calls without a whole answer", String.valueOf(use.failed()));
      told.put("tokens in", String.valueOf(use.tokensIn()));
      told.put("tokens out", String.valueOf(use.tokensOut()));
      told.put("a call, median", use.p50() + " ms");
      told.put("a call, 95 of 100", use.p95() + " ms");
      told.put("the longest call", use.longest() + " ms");
    }
    return told;
  }
}
