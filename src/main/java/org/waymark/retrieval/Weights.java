package org.waymark.retrieval;

/**
 * How much each sign of a fitting program counts. How they were found is said in docs/retrieval.md.
 *
 * @param title weight of a word in the title; the further four alike
 * @param words share of the words of the query
 * @param roleWords share of the words of a named role's skills
 * @param meaning share of the nearness of the query's meaning
 */
record Weights(
    float title,
    float outcomes,
    float skills,
    float description,
    float provider,
    double words,
    double roleWords,
    double meaning) {
  static final Weights FITTED = new Weights(1f, 1f, 4f, 1f, 0.5f, 1, 2, 2);
}
