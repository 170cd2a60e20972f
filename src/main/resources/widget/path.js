/**
 * A path as a timeline: what, when, how much, why.
 * @module
 */
import {html, nothing} from './vendor/lit.js';
import {day, money, number, safeUrl} from './format.js';
import {words} from './strings.js';

/** A link to a program's own page, or its title. */
export function programLink(title, url) {
  const safe = safeUrl(url);
  return safe ? html`<a href=${safe} target="_blank" rel="noopener noreferrer">${title}<span class="wm-sr"> (${words.newTab})</span></a>` : title;
}

function step(s) {
  return html`<li class="wm-step">
    <div class="wm-when">${words.weekOf(s.startWeek, s.endWeek)}<br /><span class="wm-dates">${day(s.startOn)} – ${day(s.endOn)}</span></div>
    <div class="wm-what">
      <div class="wm-step-title">${programLink(s.title, s.url)}</div>
      <div class="wm-facts">
        <span>${s.provider}</span><span>${words.hours(number(s.hours))}</span><span>${money(s.cost, words)}</span>
        ${s.delivery.length ? html`<span>${s.delivery.map((d) => words.deliveries[d] ?? d).join(', ')}</span>` : nothing}
        ${s.place ? html`<span>${s.place}</span>` : nothing}
      </div>
      <p class="wm-why">${s.why}</p>
    </div>
  </li>`;
}

/** The whole timeline. */
export function timeline(path) {
  const {totals, coverage} = path;
  if (!path.steps.length) return nothing;
  return html`<div class="wm-path">
    <ol class="wm-steps">${path.steps.map(step)}</ol>
    <dl class="wm-totals">
      <div><dt>${words.total}</dt><dd>${words.hours(number(totals.hours))} · ${words.weeks(totals.weeks)}</dd></div>
      <div><dt>${words.costs}</dt><dd>${totals.cost ? money(totals.cost, words) : money(totals.knownCost, words) + ' + ' + words.unknown}</dd></div>
      <div><dt>${words.covered(coverage.covered.length, coverage.gap.length)}</dt>
        <dd><meter min="0" max="1" .value=${coverage.ratio} aria-label=${words.covered(coverage.covered.length, coverage.gap.length)}></meter></dd></div>
    </dl>
    ${coverage.uncovered.length
      ? html`<p class="wm-note">${words.notCovered}: ${coverage.uncovered.map((u) => u.label).join(', ')}</p>`
      : nothing}
    ${path.assumptions.length ? html`<details class="wm-assumed"><summary>${words.assumed}</summary><ul>${path.assumptions.map((a) => html`<li>${a.text}</li>`)}</ul></details>` : nothing}
    <p class="wm-proof">${path.optimal ? words.proven : words.unproven}</p>
  </div>`;
}
