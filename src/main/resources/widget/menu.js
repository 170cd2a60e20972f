/**
 * What is needed seldom: a person, the whole chat as a file, a new start, the end.
 * @module
 */
import {LitElement, html, nothing} from './vendor/lit.js';
import {download} from './take.js';
import {say} from './words.js';

class Menu extends LitElement {
  static properties = {conversation: {attribute: false}, confirming: {state: true}, fault: {state: true}};

  createRenderRoot() { return this; }

  #close() { this.querySelector('details').open = false; this.confirming = false; }

  async #erase() {
    try { await this.conversation.erase(); this.fault = ''; this.#close(); } catch (error) { this.fault = error.message; }
  }

  #human() { this.conversation.say(say('human')); this.#close(); }

  #restart() { this.conversation.restart(); this.#close(); }

  #ask() {
    this.confirming = true;
    this.updateComplete.then(() => this.querySelector('.wm-danger').focus());
  }

  #keep() {
    this.confirming = false;
    this.updateComplete.then(() => this.querySelector('.wm-erase').focus());
  }

  #key(event) {
    if (event.key !== 'Escape' || !this.querySelector('details').open) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
    this.querySelector('summary').focus();
  }

  render() {
    return html`<details class="wm-menu" @keydown=${this.#key}><summary>${say('menu')}</summary><div class="wm-menu-items">
      <button type="button" class="wm-human" @click=${this.#human}>${say('human')}</button>
      <button type="button" class="wm-export" @click=${async () => download(await this.conversation.file('export'), 'waymark-conversation.json')}>${say('download')}</button>
      <button type="button" class="wm-restart" @click=${this.#restart}>${say('restart')}</button>
      ${this.confirming
        ? html`<p class="wm-note" id="wm-sure">${say('erase.sure')}</p><button type="button" class="wm-danger" aria-describedby="wm-sure" @click=${this.#erase}>${say('erase.yes')}</button><button type="button" @click=${this.#keep}>${say('cancel')}</button>`
        : html`<button type="button" class="wm-erase" @click=${this.#ask}>${say('erase')}</button>`}
      ${this.fault ? html`<p class="wm-error" role="alert">${this.fault}</p>` : nothing}</div></details>`;
  }
}
customElements.define('wm-menu', Menu);
