import {same, test} from './harness.js';
import {contrast, parseTheme, readable, variables} from './theme.js';

test('black on white is 21 to 1', () => same(Math.round(contrast('#000000', '#ffffff')), 21));
test('a colour that can be read is left as it is', () => same(readable('#0b5d63', '#ffffff'), '#0b5d63'));
test('a colour that cannot be read is moved until it can', () => {
  for (const colour of ['#ffcc00', '#ffffff', '#88ff88', '#777777']) for (const ground of ['#ffffff', '#1b2425', '#808080']) {
    same([colour, ground, contrast(readable(colour, ground), ground) >= 4.5], [colour, ground, true]);
  }
});
test('only known names with checked values are taken', () => same(
  parseTheme('ink:#111111; paper: red; radius:4px; font: Georgia, serif; accent:url(x); gap:calc(1px); evil:#000000; soft:#12345'),
  {ink: '#111111', radius: '4px', font: 'Georgia, serif'}));
test('no theme is no variable', () => same(variables({}, false), {}));
test('the text on an accent can be read', () => {
  for (const accent of ['#ffcc00', '#0b5d63', '#cc0000']) for (const dark of [true, false]) {
    const v = variables({accent}, dark);
    same([accent, dark, contrast(v.accent, v['accent-ink']) >= 4.5], [accent, dark, true]);
  }
});
test('in the dark a theme keeps its accent and shapes alone', () => same(
  Object.keys(variables({accent: '#cc0000', ink: '#000000', paper: '#ffffff', radius: '2px'}, true)), ['accent', 'radius', 'accent-ink', 'tint']));
