/**
 * Models: from text to vectors with the model that is built in.
 *
 * <p>Not here: what vectors are good for ({@code retrieval}, {@code understanding.linking}). Only
 * this package knows LangChain4j.
 */
@NullMarked
package org.waymark.inference;

import org.jspecify.annotations.NullMarked;
