import {cost, money, safeUrl} from './format.js';
import {same, test} from './harness.js';

test('whole amounts have no cents', () => same([money({amount: 285, currency: 'EUR'}), money({amount: 9.5, currency: 'EUR'})], ['€285', '€9.50']));
test('nothing is free and null is not known', () => same([money({amount: 0, currency: 'EUR'}), money(null)], ['free', 'not stated']));
test('a sum that lacks a price says so', () => same(cost({cost: null, knownCost: {amount: 5, currency: 'EUR'}}), '€5 and more'));
test('only web addresses are links', () => same(['https://a.example', 'HTTP://b.example', 'javascript:alert(1)', 'data:text/html,x', null].map(safeUrl), ['https://a.example', 'HTTP://b.example', null, null, null]));
