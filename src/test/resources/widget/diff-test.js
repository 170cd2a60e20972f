import {difference} from './diff.js';
import {same, test} from './harness.js';

const path = (ids, cost = 100, weeks = 10) => ({
  steps: ids.map((programId) => ({programId, title: programId})),
  totals: {hours: 40, weeks, cost: {amount: cost, currency: 'EUR'}},
  coverage: {covered: [1], gap: [1, 2]},
});
const ids = (steps) => steps.map((s) => s.programId);

test('without a path before there is no difference', () => same(difference(null, path(['a'])), null));
test('the same path is no difference', () => same(difference(path(['a', 'b']), path(['b', 'a'])), null));
test('steps that came and went', () => {
  const change = difference(path(['a', 'b']), path(['b', 'c']));
  same([ids(change.added), ids(change.removed), change.totals], [['c'], ['a'], []]);
});
test('totals that moved', () => {
  const change = difference(path(['a'], 100, 10), path(['a'], 0, 1));
  same(change.totals.map((t) => [t.name, t.to]), [['weeks', '1 week'], ['cost', 'free']]);
});
