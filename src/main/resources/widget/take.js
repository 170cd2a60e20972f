/**
 * The path to take away: printed, as files, as a link. What this server does not give is not offered.
 * @module
 */
import {LitElement, html, nothing} from './vendor/lit.js';
import {say} from './words.js';

/** Hands a file to the browser. */
export function download(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

class Take extends LitElement {
  static properties = {conversation: {attribute: false}, links: {state: true}, copied: {state: true}};

  createRenderRoot() { return this; }

  /** Looked up once somebody wants it: each look-up makes new addresses. */
  async #look(event) {
    if (!event.target.open || this.links !== undefined) return;
    try { this.links = await this.conversation.links(); } catch { this.links = undefined; }
  }

  async #file(name) { download(await this.conversation.file(name), 'waymark-' + name); }

  async #copy() {
    const link = this.links.pdf ?? this.links.json;
    try {
      await navigator.clipboard.writeText(link);
      this.copied = say('take.copied');
    } catch {
      this.copied = html`${say('take.here')} <a href=${link}>${link}</a>`;
    }
  }

  render() {
    return html`<details class="wm-fold wm-take" @toggle=${this.#look}><summary>${say('take')}</summary><p class="wm-buttons">
      <button type="button" @click=${() => window.print()}>${say('take.print')}</button>
      <button type="button" data-file="path.ics" @click=${() => this.#file('path.ics')}>${say('take.calendar')}</button>
      ${this.links?.pdf ? html`<button type="button" data-file="path.pdf" @click=${() => this.#file('path.pdf')}>${say('take.pdf')}</button>` : nothing}
      <button type="button" data-file="path.json" @click=${() => this.#file('path.json')}>${say('take.json')}</button>
      ${this.links ? html`<button type="button" class="wm-link" @click=${this.#copy}>${say('take.link')}</button>` : nothing}</p>
      <p role="status" class="wm-note">${this.copied ?? nothing}</p></details>`;
  }
}
customElements.define('wm-take', Take);
