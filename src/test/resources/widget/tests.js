/**
 * Runs the tests of the modules; what came of each is in `window.results`: its name, and what was wrong.
 * @module
 */
import {tests} from './harness.js';

const results = [];
for (const module of ['words', 'events', 'turn', 'theme', 'diff', 'whatif', 'memory', 'format']) {
  try {
    await import(`/widget/${module}-test.js`);
  } catch (error) {
    results.push({name: module, fault: String(error)});
  }
}
for (const {name, run} of tests) {
  try {
    await run();
    results.push({name, fault: ''});
  } catch (error) {
    results.push({name, fault: String(error.message ?? error)});
  }
}
window.results = results;
