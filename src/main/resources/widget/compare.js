/**
 * Programs beside each other.
 * @module
 */
import {html} from './vendor/lit.js';
import {list, money, number, safeUrl} from './format.js';
import {say, word} from './words.js';

/** A link to a program's own page, or its title. */
export function programLink(title, url) {
  const safe = safeUrl(url);
  const name = html`<bdi class="wm-title">${title}</bdi>`;
  return safe ? html`<a href=${safe} target="_blank" rel="noopener noreferrer">${name}<span class="wm-sr"> (${say('newtab')})</span></a>` : name;
}

/** A table: each row has a value a program. */
export const table = (caption, programs, rows) => html`<div class="wm-scroll" tabindex="0" role="region" aria-label=${caption}><table class="wm-table">
  <caption class="wm-sr">${caption}</caption>
  <thead><tr><td></td>${programs.map((p) => html`<th scope="col">${programLink(p.title, p.url)}</th>`)}</tr></thead>
  <tbody>${rows.map((r) => html`<tr><th scope="row">${r.label}</th>${r.values.map((v) => html`<td dir="auto">${v}</td>`)}</tr>`)}</tbody>
</table></div>`;

/** What the API says of programs as rows. */
export const rowsOf = (programs) => [
  ['provider', (p) => p.provider.name],
  ['hours', (p) => (p.hours ? say('hours', {n: number(p.hours)}) : say('unstated'))],
  ['cost', (p) => money(p.cost)],
  ['delivery', (p) => (p.delivery.length ? list(p.delivery.map((d) => word('delivery', d))) : say('unstated'))],
  ['level', (p) => (p.level ? word('level', p.level) : say('unstated'))],
  ['skills', (p) => (p.skills.length ? list(p.skills.map((s) => s.label)) : say('unstated'))],
].map(([row, tell]) => ({label: say('row.' + row), values: programs.map(tell)}));
