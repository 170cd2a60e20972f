/**
 * What changed between two paths, and how that is drawn.
 * @module
 */
import {html, nothing} from './vendor/lit.js';
import {cost, number} from './format.js';
import {say} from './words.js';

/** @typedef {{added: any[], removed: any[], totals: {name: string, from: string, to: string}[]}} Difference */

const coverage = (path) => say('path.covered', {n: path.coverage.covered.length, of: path.coverage.gap.length});

const TOTALS = {
  hours: (path) => say('hours', {n: number(path.totals.hours)}),
  weeks: (path) => say('weeks', {n: path.totals.weeks}),
  cost: (path) => cost(path.totals),
  coverage,
};

/** The steps that came and went and the totals that moved; null where nothing did, or there is nothing to compare. @returns {Difference|null} */
export function difference(from, to) {
  if (!from?.steps?.length || !to?.steps?.length) return null;
  const ids = (path) => new Set(path.steps.map((s) => s.programId));
  const before = ids(from);
  const after = ids(to);
  const added = to.steps.filter((s) => !before.has(s.programId));
  const removed = from.steps.filter((s) => !after.has(s.programId));
  const totals = Object.entries(TOTALS).map(([name, tell]) => ({name, from: tell(from), to: tell(to)})).filter((t) => t.from !== t.to);
  return added.length || removed.length || totals.length ? {added, removed, totals} : null;
}

/** Draws it. @param {Difference|null} change @param {(() => void)|null} undo */
export function drawDifference(change, undo) {
  if (!change) return nothing;
  return html`<div class="wm-diff"><h2>${say('diff')}</h2>
    <ul>${change.added.map((s) => html`<li class="wm-added"><span class="wm-sign" aria-hidden="true">+</span><span class="wm-sr">${say('diff.added')}: </span><ins><bdi class="wm-title">${s.title}</bdi></ins></li>`)}
      ${change.removed.map((s) => html`<li class="wm-removed"><span class="wm-sign" aria-hidden="true">−</span><span class="wm-sr">${say('diff.removed')}: </span><del><bdi class="wm-title">${s.title}</bdi></del></li>`)}
      ${change.added.length || change.removed.length ? nothing : html`<li>${say('diff.same')}</li>`}
      ${change.totals.map((t) => html`<li>${say('diff.' + t.name)}: <strong>${t.to}</strong> <span class="wm-was">(<del>${t.from}</del>)</span></li>`)}</ul>
    ${undo ? html`<button type="button" class="wm-undo" @click=${undo}>${say('whatif.undo')}</button>` : nothing}</div>`;
}
