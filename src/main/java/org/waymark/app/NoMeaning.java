package org.waymark.app;

import java.util.List;
import org.waymark.inference.Embedder;

/** An embedder to which every text is blank, so that all goes by words. */
final class NoMeaning implements Embedder {
  @Override
  public String modelId() {
    return "none";
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public float[][] embed(List<String> texts) {
    return new float[texts.size()][1];
  }
}
