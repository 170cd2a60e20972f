/**
 * The institution's colours and shapes: named variables with checked values, never any other style. A colour that could not be read is made lighter or darker until it can.
 * @module
 */

/** Colours have to be #rrggbb. */
export const COLOURS = ['accent', 'ink', 'soft', 'paper', 'ground', 'line', 'tint', 'warn'];
const SIZES = ['radius', 'gap', 'text'];
const FONTS = ['font'];

const channels = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));

/** WCAG 2.2, relative luminance. */
export function luminance(hex) {
  const [r, g, b] = channels(hex).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
export function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const toward = (hex, target, share) => '#' + channels(hex).map((c, i) => Math.round(c + (channels(target)[i] - c) * share).toString(16).padStart(2, '0')).join('');

/** That colour, or the nearest one on the way to black or white that can be read on the ground. */
export function readable(hex, ground, least = 4.5) {
  const target = luminance(ground) > 0.18 ? '#000000' : '#ffffff';
  for (let share = 0; share < 1; share += 0.05) {
    const shade = toward(hex, target, share);
    if (contrast(shade, ground) >= least) return shade;
  }
  return target;
}

/** `name:value; name:value` as its pairs; what is not known or has no such value is left out. */
export function parseTheme(text) {
  const theme = {};
  for (const pair of (text ?? '').split(';')) {
    const colon = pair.indexOf(':');
    const name = pair.slice(0, colon).trim();
    const value = pair.slice(colon + 1).trim();
    const fits = COLOURS.includes(name) ? /^#[0-9a-f]{6}$/i.test(value)
      : SIZES.includes(name) ? /^\d{1,2}(\.\d{1,3})?(px|rem|em)$/.test(value)
      : FONTS.includes(name) && /^[\w\s",'-]{1,200}$/.test(value);
    if (fits) theme[name] = value;
  }
  return theme;
}

/** The variables for that theme on that ground. @param {Record<string, string>} theme @param {boolean} dark */
export function variables(theme, dark) {
  const all = {...theme};
  const paper = dark ? '#1b2425' : theme.paper ?? '#ffffff';
  // A theme is made for the light; in the dark only its accent and shapes are taken.
  if (dark) for (const name of COLOURS) if (name !== 'accent') delete all[name];
  if (all.accent) {
    all.accent = readable(all.accent, paper);
    all['accent-ink'] = contrast('#ffffff', all.accent) >= contrast('#000000', all.accent) ? '#ffffff' : '#000000';
    all.tint ??= toward(all.accent, paper, 0.88);
  }
  return all;
}

/** Puts a theme on the page, and keeps it right where the reader turns to dark. */
export function applyTheme(element, {colour, theme}) {
  const wanted = parseTheme(theme);
  if (/^#[0-9a-f]{6}$/i.test(colour ?? '')) wanted.accent = colour;
  if (!Object.keys(wanted).length) return;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    for (const name of [...COLOURS, 'accent-ink']) element.style.removeProperty('--wm-' + name);
    for (const [name, value] of Object.entries(variables(wanted, dark.matches))) element.style.setProperty('--wm-' + name, value);
  };
  dark.addEventListener('change', apply);
  apply();
}
