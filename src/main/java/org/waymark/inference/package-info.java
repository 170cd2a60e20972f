/**
 * Models: from text to vectors with the model that is built in; from text to text with a remote one
 * where one is set, behind a deadline, a breaker and a budget.
 *
 * <p>Not here: what vectors are good for ({@code retrieval}, {@code understanding.linking}), nor
 * what a model is told ({@code understanding.proposal}, {@code reply.rewording}). Only this package
 * knows LangChain4j.
 */
@NullMarked
package org.waymark.inference;

import org.jspecify.annotations.NullMarked;
