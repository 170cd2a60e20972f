/**
 * What the tests of the modules are written with.
 * @module
 */

/** Every test that was written down: its sentence, and what it does. */
export const tests = [];

/** A test by its sentence. */
export const test = (name, run) => tests.push({name, run});

/** Throws where the two are not the same as JSON. */
export function same(actual, expected) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${a} is not ${b}`);
}
