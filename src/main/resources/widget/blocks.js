/**
 * The blocks of a reply, each drawn in its own way; an unknown one is left to the text.
 * @module
 */
import {html, nothing} from './vendor/lit.js';
import {programLink, table} from './compare.js';
import {list, money, number, safeUrl} from './format.js';
import {timeline} from './path.js';
import {say, word} from './words.js';

/** Anybody's text: its direction is its own. */
export const paragraph = (text) => html`<p class="wm-text" dir="auto">${text}</p>`;

const card = (c) => html`<li class="wm-card">
  <div class="wm-step-title">${programLink(c.title, c.url)}</div>
  <div class="wm-facts"><span><bdi>${c.provider}</bdi></span>${c.hours ? html`<span>${say('hours', {n: number(c.hours)})}</span>` : nothing}<span>${money(c.cost)}</span>
    ${c.delivery.length ? html`<span>${c.delivery.map((d) => word('delivery', d)).join(', ')}</span>` : nothing}</div>
  ${c.why ? html`<p class="wm-reason" dir="auto">${c.why}</p>` : nothing}
  ${c.skills.length ? html`<p class="wm-reason">${say('teaches')}: ${list(c.skills.map((s) => s.label))}</p>` : nothing}
</li>`;

const role = (r) => html`<li class="wm-card"><span class="wm-step-title"><bdi>${r.label}</bdi></span>
  <meter min="0" max=${r.of} .value=${r.held} aria-label="${r.label}: ${say('path.covered', {n: r.held, of: r.of})}"></meter> ${say('path.covered', {n: r.held, of: r.of})}</li>`;

const source = (s) => html`<li>${programLink(s.title, s.url)}</li>`;

/** Markdown of answers: paragraphs, emphasis taken off, links to other answers as their words. */
const plain = (markdown) => markdown.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replace(/[*_`]/g, '').split(/\n{2,}/).map(paragraph);

const person = (b) => html`<p class="wm-buttons">${safeUrl(b.url) ? html`<a class="wm-button" href=${b.url} target="_blank" rel="noopener noreferrer">${b.url}</a> ` : nothing}${b.email ? html`<a class="wm-button" href="mailto:${b.email}">${b.email}</a>` : nothing}</p>`;

/** Draws one block: `answer` says a tapped answer, `last` is whether the reply is the newest, `hands` what the path's buttons do. */
export function block(b, answer, last, hands) {
  switch (b.type) {
    case 'text': return paragraph(b.text);
    case 'path': return last ? timeline(b.path, hands) : html`<details class="wm-fold wm-old"><summary>${say('path.earlier')}</summary><ol>${b.path.steps.map((s) => html`<li>${programLink(s.title, s.url)}</li>`)}</ol></details>`;
    case 'programs': return html`<ul class="wm-cards">${b.items.map(card)}</ul>`;
    case 'comparison': return table(list(b.programs.map((p) => p.title.slice(0, 80))), b.programs, b.rows);
    case 'roles': return html`<ul class="wm-cards">${b.items.map(role)}</ul>`;
    case 'choice': return last ? html`<div class="wm-suggest">${b.options.map((o) => html`<button type="button" @click=${() => answer(o.text)}><bdi>${o.label}</bdi></button>`)}</div>` : nothing;
    case 'answer': return html`<h2 class="wm-answer-title">${b.title}</h2>${plain(b.text)}<ul class="wm-sources">${b.sources.map(source)}</ul>`;
    case 'handoff': return person(b);
    default: return nothing;
  }
}
