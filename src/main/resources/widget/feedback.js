/**
 * Whether a reply helped, with a word on why.
 * @module
 */
import {LitElement, html, nothing} from './vendor/lit.js';
import {say} from './words.js';

const HAND = 'M7 11v9H4v-9zm2 9h8.2a2 2 0 0 0 2-1.6l1.2-6A2 2 0 0 0 18.4 10H14V5.5A1.5 1.5 0 0 0 12.500 4L9 11z';

class Feedback extends LitElement {
  static properties = {send: {attribute: false}, about: {attribute: false}, helpful: {state: true}, told: {state: true}};

  createRenderRoot() { return this; }

  async #tell(helpful, comment) {
    this.helpful = helpful;
    try { await this.send(helpful, comment); this.told = comment !== undefined; } catch { this.helpful = undefined; }
  }

  #submit(event) {
    event.preventDefault();
    const word = event.target.elements.word.value.trim();
    // The field goes away: the keyboard goes back to the button that was pressed.
    this.querySelector('[aria-pressed=true]')?.focus();
    this.#tell(this.helpful, word || undefined).then(() => { this.told = true; });
  }

  #thumb(value, label) {
    return html`<button type="button" aria-pressed=${this.helpful === value} aria-label=${label} title=${label} @click=${() => { this.told = false; this.#tell(value); }}><svg class=${value ? 'wm-thumb' : 'wm-thumb wm-down'} viewBox="0 0 24 24" aria-hidden="true"><path d=${HAND} /></svg></button>`;
  }

  render() {
    return html`<div class="wm-helpful" role="group" aria-label=${say('helpful')}>${this.#thumb(true, say('helpful.yes'))}${this.#thumb(false, say('helpful.no'))}
      ${this.told ? html`<span role="status">${say('thanks')}</span>` : nothing}</div>
      ${this.helpful !== undefined && !this.told ? html`<form class="wm-add" @submit=${this.#submit}><input type="text" name="word" maxlength="2000" autocomplete="off" aria-label=${say('helpful.word')} placeholder=${say('helpful.word')} /><button type="submit">${say('helpful.send')}</button></form>` : nothing}`;
  }
}
customElements.define('wm-feedback', Feedback);
