import {same, test} from './harness.js';
import {format, say, word} from './words.js';

test('a value stands in for its name', () => same(format('Remove {label}!', {label: 'SQL'}), 'Remove SQL!'));
test('a number chooses its plural, and an exact one before that', () => {
  const message = '{n, plural, =0{none} one{# program} other{# programs}} found';
  same([0, 1, 2].map((n) => format(message, {n})), ['none found', '1 program found', '2 programs found']);
});
test('values may stand inside a plural', () => same(format('{n, plural, one{a {what}} other{# {what}s}}', {n: 3, what: 'step'}), '3 steps'));
test('a value that holds braces is put in as it is', () => same(format('{label}', {label: '{n}'}), '{n}'));
test('a message with an open brace ends', () => same(format('a {b', {b: 1}), 'a 1'));
test('what has no words is said by its key or code', () => same([say('nothing.there'), word('delivery', 'online')], ['nothing.there', 'online']));
