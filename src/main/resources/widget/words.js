/**
 * The words of the interface, from the message files: `{name}` and `{n, plural, =0{…} one{…} other{… # …}}`, the part of ICU messages that they use.
 * What the assistant says comes from the server.
 * @module
 */
import {server} from './settings.js';

const rules = new Intl.PluralRules(server.language);

/** Where the brace that opens at `from` closes. */
function closing(message, from) {
  for (let depth = 0, i = from; i < message.length; i++) {
    if (message[i] === '{') depth++;
    if (message[i] === '}' && --depth === 0) return i;
  }
  return message.length;
}

function plural(choices, n) {
  const found = {};
  for (let i = 0; i < choices.length; ) {
    const open = choices.indexOf('{', i);
    if (open < 0) break;
    const end = closing(choices, open);
    found[choices.slice(i, open).trim()] = choices.slice(open + 1, end);
    i = end + 1;
  }
  return found[`=${n}`] ?? found[rules.select(n)] ?? found.other ?? '';
}

/** A message with its values put in. */
export function format(message, values = {}) {
  let out = '';
  for (let i = 0; i < message.length; ) {
    const open = message.indexOf('{', i);
    if (open < 0) return out + message.slice(i);
    out += message.slice(i, open);
    const end = closing(message, open);
    const inside = message.slice(open + 1, end);
    const comma = inside.indexOf(',');
    if (comma < 0) out += values[inside.trim()] ?? '';
    else {
      const n = values[inside.slice(0, comma).trim()];
      out += format(plural(inside.slice(inside.indexOf(',', comma + 1) + 1), n).replaceAll('#', n), values);
    }
    i = end + 1;
  }
  return out;
}

/** The words of that key. */
export const say = (key, values) => format(server.words[key] ?? key, values);

/** The word for a value of the API, such as `delivery.online`; the value itself where there is none. */
export const word = (group, code) => server.words[`${group}.${code}`] ?? code;
