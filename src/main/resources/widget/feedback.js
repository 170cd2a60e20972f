/**
 * Whether a reply helped, with a word on why.
 * @module
 */
import {LitElement, html, nothing} from './vendor/lit.js';
import {say} from './words.js';

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

  #thumb(value, label, sign) {
    return html`<button type="button" aria-pressed=${this.helpful === value} aria-label=${label} title=${label} @click=${() => { this.told = false; this.#tell(value); }}><span aria-hidden="true">${sign}</span></button>`;
  }

  render() {
    return html`<div class="wm-helpful" role="group" aria-label=${say('helpful')}>${this.#thumb(true, say('helpful.yes'), '👍')}${this.#thumb(false, say('helpful.no'), '👎')}
      ${this.told ? html`<span role="status">${say('thanks')}</span>` : nothing}</div>
      ${this.helpful !== undefined && !this.told ? html`<form class="wm-add" @submit=${this.#submit}><input type="text" name="word" maxlength="2000" autocomplete="off" aria-label=${say('helpful.word')} placeholder=${say('helpful.word')} /><button type="submit">${say('helpful.send')}</button></form>` : nothing}`;
  }
}
customElements.define('wm-feedback', Feedback);
