/**
 * The chat: what was said, what is understood, the path, a place to write.
 * @module
 */
import {LitElement, createRef, html, nothing, ref, repeat} from './vendor/lit.js';
import {block} from './blocks.js';
import {Conversation} from './conversation.js';
import {timeline} from './path.js';
import {words} from './strings.js';
import './profile-card.js';

const LONGEST = 2000;

class WaymarkChat extends LitElement {
  static properties = {confirming: {state: true}, thanked: {state: true}};

  #input = createRef();
  #log = createRef();
  #conversation = new Conversation();

  constructor() {
    super();
    this.confirming = false;
    this.thanked = new Set();
    this.#conversation.addEventListener('change', () => { this.requestUpdate(); });
  }

  createRenderRoot() { return this; }

  connectedCallback() {
    super.connectedCallback();
    this.#conversation.open();
  }

  #count = 0;

  updated() {
    const count = this.#conversation.messages.length;
    if (count === this.#count) return;
    this.#count = count;
    const log = this.#log.value;
    const last = log?.querySelector('.wm-message:last-child');
    // On a small screen the chat takes it all from the first word on, so that the answer is not below the edge.
    if (count > 1 && matchMedia('(max-width: 34rem)').matches) log.closest('.wm-chat').scrollIntoView({block: 'start'});
    if (last) log.scrollTo({top: last.classList.contains('wm-user') ? log.scrollHeight : last.offsetTop - log.offsetTop - 12});
  }

  #say = (text) => {
    this.#conversation.say(text);
    this.#input.value?.focus({preventScroll: true});
  };

  #submit = (event) => {
    event.preventDefault();
    const input = this.#input.value;
    if (!input.value.trim()) return;
    this.#conversation.say(input.value);
    input.value = '';
    input.style.height = '';
  };

  #key = (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.#submit(event);
  };

  #grow = (event) => {
    event.target.style.height = 'auto';
    event.target.style.height = Math.min(event.target.scrollHeight, 160) + 'px';
  };

  async #take(name, filename) {
    const blob = await this.#conversation.file(name);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = filename;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  #message(m, last) {
    if (m.from === 'user') return html`<div class="wm-message wm-user"><span class="wm-sr">${words.you}: </span><p class="wm-text">${m.text}</p></div>`;
    if (m.from === 'notice') return html`<div class="wm-message wm-notice"><p class="wm-text">${m.text}</p></div>`;
    const blocks = m.reply?.blocks?.length ? m.reply.blocks.map((b) => block(b, this.#say, last)) : html`<p class="wm-text">${m.text}</p>`;
    return html`<div class="wm-message wm-bot"><span class="wm-sr">${words.assistant}: </span>${blocks}${m.reply && m.reply.inReplyTo ? this.#feedback(m) : nothing}</div>`;
  }

  #feedback(m) {
    if (this.thanked.has(m.id)) return html`<p class="wm-helpful">${words.thanks}</p>`;
    const tell = async (helpful) => {
      await this.#conversation.feedback(m.id, helpful);
      this.thanked = new Set([...this.thanked, m.id]);
    };
    return html`<p class="wm-helpful">${words.helpful} <button type="button" @click=${() => tell(true)}>${words.yes}</button> <button type="button" @click=${() => tell(false)}>${words.no}</button></p>`;
  }

  #status() {
    const c = this.#conversation;
    if (c.state === 'starting') return html`<p class="wm-status">${words.starting}</p>`;
    if (c.state === 'offline') return html`<p class="wm-status wm-warn">${words.offline}</p>`;
    if (c.state === 'failed') return html`<p class="wm-status wm-warn">${words.failed} ${c.notice} <button type="button" @click=${() => c.begin()}>${words.retry}</button></p>`;
    if (c.state === 'working') return html`<p class="wm-status">${c.draft || words.working}</p>`;
    return c.lasting ? nothing : html`<p class="wm-status">${words.notLasting}</p>`;
  }

  #menu() {
    const c = this.#conversation;
    return html`<details class="wm-menu"><summary>${words.menu}</summary><div class="wm-menu-items">
      ${c.path?.steps?.length ? html`<button type="button" @click=${() => this.#take('path.ics', 'waymark-path.ics')}>${words.calendar}</button>
        <button type="button" @click=${() => this.#take('path.json', 'waymark-path.json')}>${words.json}</button>` : nothing}
      <button type="button" @click=${() => this.#take('export', 'waymark-conversation.json')}>${words.download}</button>
      <button type="button" @click=${() => c.begin()}>${words.restart}</button>
      ${this.confirming
        ? html`<span>${words.eraseSure}</span><button type="button" class="wm-danger" @click=${() => { this.confirming = false; c.erase(); }}>${words.eraseYes}</button>
          <button type="button" @click=${() => { this.confirming = false; }}>${words.cancel}</button>`
        : html`<button type="button" @click=${() => { this.confirming = true; }}>${words.erase}</button>`}
    </div></details>`;
  }

  #aside() {
    const c = this.#conversation;
    return html`<aside class="wm-aside" aria-label=${words.card}>
      <details class="wm-panel" ?open=${matchMedia('(min-width: 60rem)').matches}><summary><h2>${words.pathNow}</h2></summary>
        ${c.path?.steps?.length ? timeline(c.path) : html`<p class="wm-hint">${words.noPath}</p>`}</details>
      <details class="wm-panel" id="wm-card" ?open=${matchMedia('(min-width: 60rem)').matches}><summary><h2>${words.card}</h2></summary>
        <wm-profile-card .profile=${c.profile} .edit=${(patch) => c.edit(patch)}></wm-profile-card></details>
    </aside>`;
  }

  render() {
    const c = this.#conversation;
    const newest = c.messages.findLastIndex((m) => m.from === 'assistant');
    return html`<section class="wm-chat" aria-label=${words.title}>
      <div class="wm-log" role="log" aria-label=${words.log} tabindex="0" ${ref(this.#log)}>
        ${repeat(c.messages, (m, i) => m.id ?? i, (m, i) => this.#message(m, i === newest))}
      </div>
      <div class="wm-foot">
        <div role="status">${this.#status()}</div>
        ${c.suggestions.length && c.state === 'ready' ? html`<div class="wm-suggest" role="group" aria-label=${words.suggestions}>
          ${c.suggestions.map((s) => html`<button type="button" @click=${() => this.#say(s.text)}>${s.label}</button>`)}</div>` : nothing}
        <form class="wm-form" @submit=${this.#submit}>
          <label class="wm-sr" for="wm-input">${words.input}</label>
          <textarea id="wm-input" rows="1" maxlength=${LONGEST} placeholder=${words.placeholder} autocomplete="off" ${ref(this.#input)} @keydown=${this.#key} @input=${this.#grow}></textarea>
          <button type="submit" class="wm-send">${words.send}</button>
        </form>
        ${this.#menu()}
      </div>
    </section>${this.#aside()}`;
  }
}

customElements.define('waymark-chat', WaymarkChat);
