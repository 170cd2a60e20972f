import {same, test} from './harness.js';
import {inverse, patchOf} from './whatif.js';

const profile = {finishBy: null, wantedSkills: [{skillId: 'sql'}], budget: {amount: 300, currency: 'EUR'}, excluded: [{kind: 'program', id: 'x'}], maxPrograms: null};

test('each what-if is a patch of the profile', () => same([
  {change: 'fewer', to: 2}, {change: 'budget', to: {amount: 9, currency: 'EUR'}}, {change: 'weeks', to: 5}, {change: 'hoursPerWeek', to: 7},
  {change: 'excluded', to: null}, {change: 'delivery', to: null}, {change: 'optional', to: 'p', gains: [{skillId: 'python'}]},
].map((w) => patchOf(w, profile)), [
  {maxPrograms: 2}, {budget: {amount: 9, currency: 'EUR'}}, {weeks: 5}, {hoursPerWeek: 7}, {excluded: null}, {delivery: null}, {wantedSkills: [{skillId: 'sql'}, {skillId: 'python'}]},
]));
test('more weeks take away a day to finish', () => same(patchOf({change: 'weeks', to: 5}, {...profile, finishBy: '2027-01-01'}), {weeks: 5, finishBy: null}));
test('a what-if that is not known is no patch', () => same(patchOf({change: 'new'}, profile), null));
test('every patch can be put back', () => same(inverse({budget: null, maxPrograms: 2, excluded: null}, profile), {budget: profile.budget, maxPrograms: null, excluded: profile.excluded}));
