/**
 * A path as a timeline: what, when, how much, why, and what could stand instead.
 * @module
 */
import {LitElement, html, nothing} from './vendor/lit.js';
import * as api from './api.js';
import {programLink, rowsOf, table} from './compare.js';
import {cost, day, list, money, month, number} from './format.js';
import {drawWhatIfs} from './whatif.js';
import {say, word} from './words.js';

/** One step with its reasons; its alternatives are looked up when they are asked for. */
class Step extends LitElement {
  static properties = {step: {attribute: false}, hands: {attribute: false}, compared: {state: true}};

  createRenderRoot() { return this; }

  async #compare() {
    const ids = [this.step.programId, ...this.step.alternatives];
    try { this.compared = (await Promise.all(ids.map(api.program))); } catch { this.compared = []; }
  }

  #exclude(kind) {
    const {profile, edit} = this.hands;
    edit({excluded: [...profile.excluded, {kind, id: this.step.programId}]});
  }

  render() {
    const s = this.step;
    return html`<div class="wm-when">${s.startWeek === s.endWeek ? say('weekof', {n: s.startWeek}) : say('weeksof', {from: s.startWeek, to: s.endWeek})}<br /><span class="wm-dates">${day(s.startOn)} – ${day(s.endOn)}</span></div>
    <div class="wm-what">
      <div class="wm-step-title">${programLink(s.title, s.url)}</div>
      <div class="wm-facts"><span><bdi>${s.provider}</bdi></span><span>${say('hours', {n: number(s.hours)})}</span><span>${money(s.cost)}</span>
        ${s.delivery.length ? html`<span>${s.delivery.map((d) => word('delivery', d)).join(', ')}</span>` : nothing}
        ${s.place ? html`<span><bdi>${s.place}</bdi></span>` : nothing}</div>
      <details class="wm-fold wm-why"><summary>${say('why')}<span class="wm-sr"> ${s.title.slice(0, 80)}</span></summary>
        <p dir="auto">${s.why}</p>
        ${s.delivers.length ? html`<p>${say('teaches')}: ${list(s.delivers.map((x) => x.label))}</p>` : nothing}
        ${s.requires.length ? html`<p>${say('needs')}: ${list(s.requires.map((x) => x.label))}</p>` : nothing}
        <p class="wm-buttons">
          ${s.alternatives.length ? html`<button type="button" class="wm-compare" @click=${() => this.#compare()}>${say('compare')}</button>` : nothing}
          <button type="button" class="wm-leave" @click=${() => this.#exclude('program')}>${say('leaveout')}</button>
          <button type="button" class="wm-done" @click=${() => this.#exclude('done')}>${say('done')}</button></p>
        ${this.compared?.length ? table(say('compare.title', {title: s.title.slice(0, 80)}), this.compared, rowsOf(this.compared)) : nothing}
        ${this.compared && !this.compared.length ? html`<p>${say('compare.none')}</p>` : nothing}
      </details>
    </div>`;
  }
}
customElements.define('wm-step', Step);

function totals(path) {
  const {totals: sum, coverage} = path;
  const covered = say('path.covered', {n: coverage.covered.length, of: coverage.gap.length});
  return html`<dl class="wm-totals">
    <div><dt>${say('path.total')}</dt><dd>${say('hours', {n: number(sum.hours)})} · ${say('weeks', {n: sum.weeks})}</dd></div>
    <div><dt>${say('path.cost')}</dt><dd>${cost(sum)}</dd></div>
    <div><dt>${say('path.coverage')}</dt><dd>${covered}<meter min="0" max="1" .value=${coverage.ratio} aria-label=${covered}></meter></dd></div>
  </dl>`;
}

/** The whole timeline; `hands` is what its buttons do. */
export function timeline(path, hands) {
  const {coverage} = path;
  if (!path.steps.length) return nothing;
  return html`<div class="wm-path">
    <ol class="wm-steps">${path.steps.map((s) => html`<li><wm-step class="wm-step" .step=${s} .hands=${hands}></wm-step></li>`)}</ol>
    ${totals(path)}
    ${coverage.uncovered.length ? html`<p class="wm-note">${say('path.uncovered')}: ${list(coverage.uncovered.map((u) => u.label))}</p>` : nothing}
    ${coverage.bonus?.length ? html`<p class="wm-note">${say('path.bonus')}: ${list(coverage.bonus.map((u) => u.label))}</p>` : nothing}
    ${path.stacksTo?.length ? html`<p class="wm-note">${say('path.stacks')}: ${list(path.stacksTo.map((s) => `${s.title.slice(0, 80)} (${say('path.stacks.have', s)})`))}</p>` : nothing}
    <p class="wm-proof">${say(path.optimal ? 'path.proven' : 'path.unproven')}</p>
    ${drawWhatIfs(path, hands.attempt)}
    ${path.assumptions.length ? html`<details class="wm-fold"><summary>${say('path.assumed')}</summary><ul>${path.assumptions.map((a) => html`<li dir="auto">${a.text}</li>`)}</ul></details>` : nothing}
    ${path.refresh?.length ? html`<details class="wm-fold"><summary>${say('path.refresh')}</summary><ul>${path.refresh.map((r) => html`<li><bdi>${r.label}</bdi>: ${say('path.refresh.by', {month: month(r.by)})}</li>`)}</ul></details>` : nothing}
  </div>`;
}
