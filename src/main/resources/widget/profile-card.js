/**
 * "What I understood": every field of the profile, to be changed by hand. Each change is a merge patch; what will not do is said beside the field.
 * @module
 */
import {LitElement, html, nothing} from './vendor/lit.js';
import {page, server} from './settings.js';
import {say, word} from './words.js';

const DELIVERIES = ['online', 'on-site', 'blended', 'evening', 'weekend', 'self-paced'];
const PREFERENCES = {'': say('preference.none'), soonest: say('preference.soonest'), cheapest: say('preference.cheapest')};
const LEVELS = {'': say('level.none'), beginner: say('level.beginner'), intermediate: say('level.intermediate'), advanced: say('level.advanced')};

class ProfileCard extends LitElement {
  static properties = {profile: {attribute: false}, edit: {attribute: false}, errors: {state: true}, busy: {state: true}};

  constructor() {
    super();
    this.profile = null;
    this.errors = {};
    this.busy = false;
  }

  /** Of an amount that is typed: the one that was used last, else the page's. */
  get currency() { return this.profile?.budget?.currency ?? page.currency ?? server.currency; }

  createRenderRoot() { return this; }

  async #patch(field, patch) {
    this.errors = {...this.errors, [field]: ''};
    this.busy = true;
    try {
      await this.edit(patch);
    } catch (error) {
      const fault = error.problem?.errors?.[0];
      this.errors = {...this.errors, [field]: fault ? fault.message : error.message};
    }
    this.busy = false;
  }

  #error(field) {
    return this.errors[field] ? html`<p class="wm-error" id="wm-error-${field}" role="alert">${this.errors[field]}</p>` : nothing;
  }

  #row(field, control) {
    return html`<div class="wm-field"><label for="wm-${field}">${say('field.' + field, {currency: this.currency})}</label>${control}${this.#error(field)}</div>`;
  }

  #input(field, value, type, toPatch, extra = {}) {
    const change = (event) => this.#patch(field, {[field]: toPatch(event.target.value.trim())});
    return this.#row(field, html`<input id="wm-${field}" type=${type} .value=${value ?? ''} inputmode=${extra.inputmode ?? nothing} min=${extra.min ?? nothing}
      step=${extra.step ?? nothing} autocomplete="off" aria-describedby=${this.errors[field] ? `wm-error-${field}` : nothing} @change=${change} />`);
  }

  #select(field, value, options, toPatch) {
    return this.#row(field, html`<select id="wm-${field}" @change=${(e) => this.#patch(field, {[field]: toPatch(e.target.value)})}>
      ${Object.entries(options).map(([key, label]) => html`<option value=${key} ?selected=${(value ?? '') === key}>${label}</option>`)}</select>`);
  }

  #chips(field, items, onRemove, add) {
    return html`<div class="wm-field" role="group" aria-labelledby="wm-label-${field}"><span class="wm-label" id="wm-label-${field}">${say('field.' + field, {currency: this.currency})}</span>
      <ul class="wm-chips">${items.map((i) => html`<li><bdi class="wm-title">${i.label}</bdi>${i.note ? html` <em>${i.note}</em>` : nothing}
        <button type="button" aria-label=${say('remove', {label: i.label.slice(0, 80)})} @click=${() => onRemove(i)}>×</button></li>`)}</ul>
      ${add ? html`<form class="wm-add" @submit=${(e) => { e.preventDefault(); const input = e.target.elements[0]; const text = input.value.trim(); if (text) { add(text); input.value = ''; } }}>
        <input type="text" aria-label="${say('field.' + field, {currency: this.currency})}: ${say('addskill')}" placeholder=${say('addskill')} autocomplete="off" /><button type="submit">${say('add')}</button></form>` : nothing}
      ${this.#error(field)}</div>`;
  }

  #skills(p) {
    const stated = p.skills.filter((s) => s.from !== 'role');
    const remove = (skill) => skill.from === 'role'
      ? this.#patch('skills', {notHeld: [...p.notHeld, {skillId: skill.skillId}]})
      : this.#patch('skills', {skills: stated.filter((s) => s.skillId !== skill.skillId)});
    const items = p.skills.map((s) => ({...s, note: s.from === 'role' ? say('implied') : s.stale ? say('stale') : ''}));
    return this.#chips('skills', items, remove, (text) => this.#patch('skills', {skills: [...stated, {text}]}));
  }

  #wanted(p) {
    return this.#chips('wantedSkills', p.wantedSkills,
      (skill) => this.#patch('wantedSkills', {wantedSkills: p.wantedSkills.filter((s) => s.skillId !== skill.skillId)}),
      (text) => this.#patch('wantedSkills', {wantedSkills: [...p.wantedSkills, {text}]}));
  }

  #delivery(p) {
    const toggle = (d, on) => this.#patch('delivery', {delivery: on ? [...p.delivery, d] : p.delivery.filter((x) => x !== d)});
    return html`<fieldset class="wm-field"><legend>${say('field.delivery')}</legend>${DELIVERIES.map((d) => html`<label class="wm-check">
      <input type="checkbox" .checked=${p.delivery.includes(d)} @change=${(e) => toggle(d, e.target.checked)} /> ${word('delivery', d)}</label>`)}${this.#error('delivery')}</fieldset>`;
  }

  render() {
    const p = this.profile;
    if (!p) return nothing;
    const role = (text) => (text ? {text} : null);
    // What is no number goes as it is, so that the server says what is wanted.
    const number = (text) => (Number.isFinite(Number(text)) ? Number(text) : text);
    const whole = (text) => (text === '' ? null : number(text.replace(',', '.')));
    const currency = this.currency;
    return html`<div class="wm-profile" aria-busy=${this.busy}>
      <p class="wm-hint">${say('card.hint')}</p>
      ${this.#input('targetRole', p.targetRole?.label ?? p.targetRole?.text, 'text', role)}
      ${this.#input('currentRole', p.currentRole?.label ?? p.currentRole?.text, 'text', role)}
      ${this.#wanted(p)}
      ${this.#skills(p)}
      ${p.notHeld.length ? this.#chips('notHeld', p.notHeld, (skill) => this.#patch('notHeld', {notHeld: p.notHeld.filter((s) => s.skillId !== skill.skillId)})) : nothing}
      <div class="wm-pair">
        ${this.#input('hoursPerWeek', p.hoursPerWeek, 'text', whole, {inputmode: 'decimal'})}
        ${this.#input('budget', p.budget ? p.budget.amount : '', 'text', (text) => (text === '' ? null : {amount: number(text.replace(',', '.')), currency}), {inputmode: 'decimal'})}
      </div>
      <div class="wm-pair">
        ${this.#input('finishBy', p.finishBy, 'date', (text) => text || null)}
        ${this.#select('preference', p.preference, PREFERENCES, (v) => v || null)}
      </div>
      ${this.#delivery(p)}
      <details class="wm-fold wm-morefields"><summary>${say('more')}</summary>
        <div class="wm-pair">${this.#input('startOn', p.startOn, 'date', (text) => text || null)}${this.#input('weeks', p.weeks, 'text', whole, {inputmode: 'numeric'})}</div>
        <div class="wm-pair">${this.#input('maxPrograms', p.maxPrograms, 'text', whole, {inputmode: 'numeric'})}${this.#select('level', p.level, p.level?.startsWith?.('EQF') ? {...LEVELS, [p.level]: p.level} : LEVELS, (v) => v || null)}</div>
        <div class="wm-pair">${this.#input('place', p.place, 'text', (text) => text || null)}
        ${this.#input('languages', p.languages.join(', '), 'text', (text) => text.split(/[,\s]+/).filter(Boolean))}</div>
      </details>
      ${p.excluded.length ? this.#chips('excluded', p.excluded, (item) => this.#patch('excluded', {excluded: p.excluded.filter((e) => e.id !== item.id || e.kind !== item.kind)})) : nothing}
    </div>`;
  }
}

customElements.define('wm-profile-card', ProfileCard);
