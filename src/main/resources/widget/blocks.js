/**
 * The blocks of a reply, each drawn in its own way; an unknown one is left to the text.
 * @module
 */
import {html, nothing} from './vendor/lit.js';
import {money, number, safeUrl} from './format.js';
import {programLink, timeline} from './path.js';
import {words} from './strings.js';

const paragraph = (text) => html`<p class="wm-text">${text}</p>`;

const card = (c) => html`<li class="wm-card">
  <div class="wm-step-title">${programLink(c.title, c.url)}</div>
  <div class="wm-facts"><span>${c.provider}</span>${c.hours ? html`<span>${words.hours(number(c.hours))}</span>` : nothing}<span>${money(c.cost, words)}</span>
    ${c.delivery.length ? html`<span>${c.delivery.map((d) => words.deliveries[d] ?? d).join(', ')}</span>` : nothing}</div>
  ${c.skills.length ? html`<p class="wm-why">${words.teaches}: ${c.skills.map((s) => s.label).join(', ')}</p>` : nothing}
</li>`;

const comparison = (b) => html`<div class="wm-scroll" tabindex="0" role="region" aria-label=${b.programs.map((p) => p.title).join(', ')}><table class="wm-table">
  <thead><tr><td></td>${b.programs.map((p) => html`<th scope="col">${programLink(p.title, p.url)}</th>`)}</tr></thead>
  <tbody>${b.rows.map((r) => html`<tr><th scope="row">${r.label}</th>${r.values.map((v) => html`<td>${v}</td>`)}</tr>`)}</tbody>
</table></div>`;

const source = (s) => (safeUrl(s.url) ? html`<li><a href=${s.url} target="_blank" rel="noopener noreferrer">${s.title}<span class="wm-sr"> (${words.newTab})</span></a></li>` : html`<li>${s.title}</li>`);

/** Markdown of answers: paragraphs, emphasis taken off, links to other answers as their words. */
const plain = (markdown) => markdown.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replace(/[*_`]/g, '').split(/\n{2,}/).map(paragraph);

const handoff = (b) => html`<p class="wm-text">${safeUrl(b.url) ? html`<a href=${b.url} target="_blank" rel="noopener noreferrer">${b.url}</a> ` : nothing}${b.email ? html`<a href="mailto:${b.email}">${b.email}</a>` : nothing}</p>`;

/** Draws one block. @param {(text: string) => void} say what a tapped answer says @param {boolean} last whether the reply is the newest */
export function block(b, say, last) {
  switch (b.type) {
    case 'text': return paragraph(b.text);
    case 'path': return last ? timeline(b.path) : html`<details class="wm-old"><summary>${words.pathNow}</summary>${timeline(b.path)}</details>`;
    case 'programs': return html`<ul class="wm-cards">${b.items.map(card)}</ul>`;
    case 'comparison': return comparison(b);
    case 'roles': return html`<ul class="wm-cards">${b.items.map((r) => html`<li class="wm-card"><span class="wm-step-title">${r.label}</span> <meter min="0" max=${r.of} .value=${r.held} aria-label="${r.held}/${r.of}"></meter> ${r.held}/${r.of}</li>`)}</ul>`;
    case 'choice': return html`<div class="wm-suggest">${b.options.map((o) => html`<button type="button" ?disabled=${!last} @click=${() => say(o.text)}>${o.label}</button>`)}</div>`;
    case 'answer': return html`<h3 class="wm-answer-title">${b.title}</h3>${plain(b.text)}<ul class="wm-sources">${b.sources.map(source)}</ul>`;
    case 'handoff': return handoff(b);
    default: return nothing;
  }
}
