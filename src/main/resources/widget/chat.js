/**
 * The chat: what was said, what is understood, the path, a place to write.
 * @module
 */
import {LitElement, createRef, html, nothing, ref, repeat} from './vendor/lit.js';
import {block, paragraph} from './blocks.js';
import {Conversation} from './conversation.js';
import {drawDifference} from './diff.js';
import {isFramed, listen, tell} from './host.js';
import {timeline} from './path.js';
import {page} from './settings.js';
import {applyTheme} from './theme.js';
import {inverse, patchOf} from './whatif.js';
import {say} from './words.js';
import './feedback.js';
import './menu.js';
import './profile-card.js';
import './take.js';

const LONGEST = 2000;
const NEAR = 80;
const SHOWN = 60;

class WaymarkChat extends LitElement {
  static properties = {view: {state: true}, shown: {state: true}};

  #input = createRef();
  #log = createRef();
  #announcer = createRef();
  #conversation = new Conversation(page);
  #wide = matchMedia('(min-width: 60rem)');
  /** How to put back what the newest edit changed, and which reply told of it. */
  #undo = null;
  #count = 0;
  #wanted = [];
  #follow = false;

  constructor() {
    super();
    this.view = 'chat';
    this.shown = SHOWN;
    applyTheme(this, page);
    if (page.direction === 'rtl' || page.direction === 'ltr') document.documentElement.dir = page.direction;
    this.#wide.addEventListener('change', () => this.requestUpdate());
    const c = this.#conversation;
    c.addEventListener('change', () => { this.requestUpdate(); this.#askWhatWaits(); });
    c.addEventListener('reply', ({detail: reply}) => {
      this.#announce(reply.text);
      tell('reply', {stage: reply.stage});
      if (reply.path) tell('path', {steps: reply.path.steps.length});
    });
    listen({
      ask: (text) => { this.#wanted.push(text); this.#askWhatWaits(); },
      shown: () => this.#input.value?.focus(),
    });
  }

  createRenderRoot() { return this; }

  connectedCallback() {
    super.connectedCallback();
    this.#conversation.open().then(() => { performance.mark('waymark-ready'); tell('ready'); });
  }

  /** The page that shows the chat may ask before there is a conversation. */
  #askWhatWaits() {
    if (this.#conversation.state === 'ready') for (const text of this.#wanted.splice(0)) this.#say(text);
  }

  /** Each new message once and politely. */
  #announce(text) { if (this.#announcer.value) this.#announcer.value.textContent = text; }

  willUpdate(changed) {
    const log = this.#log.value;
    this.turned = changed.has('view') && this.view === 'chat';
    this.near = !log || log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  }

  updated() {
    const count = this.#conversation.messages.length;
    const log = this.#log.value;
    const grown = count > this.#count;
    const first = this.#count === 0;
    this.#count = count;
    // Not drawn, nothing to scroll.
    if (!log?.clientHeight) return;
    if (!(grown || this.turned || (this.near && this.#conversation.draft))) return;
    const last = log.querySelector('.wm-message:last-of-type');
    const mine = last?.classList.contains('wm-user') || last?.classList.contains('wm-draft');
    // Whoever reads further up is let be; an answer is shown from its beginning.
    if (first || this.near || mine || this.turned || this.#follow) log.scrollTo({top: mine || !last ? log.scrollHeight : last.offsetTop - 12});
    if (grown) this.#follow = false;
  }

  #say = (text) => {
    this.view = 'chat';
    this.#conversation.say(text);
  };

  /** A tapped answer goes away: the keyboard goes on in the field, a finger needs no keyboard on the screen. */
  #tap = (text) => {
    const keyboard = document.activeElement?.matches(':focus-visible');
    this.#say(text);
    (keyboard ? this.#input.value : this.#log.value)?.focus({preventScroll: true});
  };

  #submit = (event) => {
    event.preventDefault();
    const input = this.#input.value;
    if (!input.value.trim()) return;
    this.#say(input.value);
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

  /** Edits the profile and remembers how to put it back. */
  async #edit(patch) {
    const c = this.#conversation;
    const back = inverse(patch, c.profile);
    this.view = 'chat';
    this.#follow = true;
    try {
      await c.edit(patch);
      const reply = c.messages.findLast((m) => m.reply);
      this.#undo = {id: reply.id, back};
      this.requestUpdate();
    } catch (error) {
      this.#announce(error.message);
    }
    this.#log.value?.focus({preventScroll: true});
  }

  #hands() {
    const c = this.#conversation;
    return {
      profile: c.profile,
      edit: (patch) => this.#edit(patch),
      attempt: (whatIf) => { const patch = patchOf(whatIf, c.profile); if (patch) this.#edit(patch); },
    };
  }

  #message(m, last) {
    if (m.from === 'user') {
      return html`<div class="wm-message wm-user"><span class="wm-sr">${say('you')}: </span>${paragraph(m.text)}</div>${m.state ? html`<p class="wm-notice">${m.state === 'stopped' ? say('stopped') : m.notice || say('notsent')}
        <button type="button" class="wm-again" @click=${() => { this.#conversation.again(m.id); this.#input.value?.focus(); }}>${say(m.state === 'stopped' ? 'showanswer' : 'retry')}</button></p>` : nothing}`;
    }
    const [lead, ...rest] = m.reply?.blocks?.length ? m.reply.blocks.map((b) => block(b, this.#tap, last, this.#hands())) : [paragraph(m.text)];
    const back = last ? this.#undo?.id === m.id ? this.#undo.back : null : null;
    return html`<div class="wm-message wm-bot"><span class="wm-sr">${say('assistant')}: </span>${lead}
      ${drawDifference(m.change, back ? () => this.#edit(back) : null)}${rest}
      ${m.reply?.inReplyTo ? html`<wm-feedback .send=${(helpful, comment) => this.#conversation.feedback(m.id, helpful, comment)}></wm-feedback>` : nothing}</div>`;
  }

  #status() {
    const c = this.#conversation;
    if (c.state === 'starting') return html`<p class="wm-status">${say('starting')}</p>`;
    if (c.state === 'offline') return html`<p class="wm-status wm-warn">${say('offline')}</p>`;
    if (c.state === 'failed') return html`<p class="wm-status wm-warn">${say('failed')} ${c.notice} <button type="button" @click=${() => c.begin()}>${say('retry')}</button></p>`;
    if (c.state === 'working') return html`<p class="wm-status">${say('working')}</p>`;
    return c.lasting ? nothing : html`<p class="wm-status wm-lasting">${say('notlasting')}</p>`;
  }

  #head() {
    const show = (view) => html`<button type="button" aria-pressed=${this.view === view} data-show=${view} @click=${() => { this.view = view; }}>${say('view.' + view)}</button>`;
    return html`<div class="wm-head">
      <div class="wm-views" role="group" aria-label=${say('view')}>${['chat', 'path', 'card'].map(show)}</div>
      ${isFramed ? html`<button type="button" class="wm-close" aria-label=${say('close')} title=${say('close')} @click=${() => tell('close')}><span aria-hidden="true">×</span></button>` : nothing}</div>`;
  }

  #panel(view, content) {
    const hidden = !this.#wide.matches && this.view !== view;
    return html`<section class="wm-panel" data-view=${view} aria-label=${say('view.' + view)} ?hidden=${hidden}><h2>${say('view.' + view)}</h2>${content}</section>`;
  }

  #path() {
    const {path} = this.#conversation;
    return path?.steps?.length ? html`${timeline(path, this.#hands())}<wm-take .conversation=${this.#conversation}></wm-take>` : html`<p class="wm-hint">${say('path.none')}</p>`;
  }

  #chat() {
    const c = this.#conversation;
    const newest = c.messages.findLast((m) => m.from === 'assistant');
    const hidden = !this.#wide.matches && this.view !== 'chat';
    return html`<section class="wm-chat" aria-label=${say('title')} ?hidden=${hidden}>
      <div class="wm-log" role="log" aria-live="off" aria-label=${say('log')} tabindex="0" ${ref(this.#log)}>
        ${page.opening ? html`<p class="wm-opening" dir="auto">${page.opening}</p>` : nothing}
        ${c.messages.length > this.shown ? html`<button type="button" class="wm-earlier" @click=${() => { this.shown += SHOWN; }}>${say('earlier')}</button>` : nothing}
        ${repeat(c.messages.slice(-this.shown), (m) => m.id, (m) => this.#message(m, m === newest))}
        ${c.draft ? html`<div class="wm-message wm-bot wm-draft" aria-busy="true">${paragraph(c.draft)}</div>` : nothing}
      </div>
      <div class="wm-foot">
        <div role="status">${this.#status()}</div>
        ${c.suggestions.length && c.state === 'ready' ? html`<div class="wm-suggest" role="group" aria-label=${say('suggestions')}>
          ${c.suggestions.map((s) => html`<button type="button" @click=${() => this.#tap(s.text)}><bdi>${s.label}</bdi></button>`)}</div>` : nothing}
        <form class="wm-form" @submit=${this.#submit}>
          <label class="wm-sr" for="wm-input">${say('input')}</label>
          <textarea id="wm-input" rows="1" dir="auto" maxlength=${LONGEST} placeholder=${say('placeholder')} autocomplete="off" ${ref(this.#input)} @keydown=${this.#key} @input=${this.#grow}></textarea>
          ${c.state === 'working' || (c.state === 'offline' && c.draft) ? html`<button type="button" class="wm-stop" @click=${() => { c.stop(); this.#input.value?.focus(); }}>${say('stop')}</button>` : nothing}
          <button type="submit" class="wm-send">${say('send')}</button>
        </form>
        <wm-menu .conversation=${c}></wm-menu>
      </div>
    </section>`;
  }

  render() {
    const c = this.#conversation;
    return html`${this.#head()}${this.#chat()}
      <div class="wm-aside">${this.#panel('path', this.#path())}${this.#panel('card', html`<wm-profile-card .profile=${c.profile} .edit=${(patch) => { this.#follow = true; return c.edit(patch); }}></wm-profile-card>`)}</div>
      <div class="wm-sr" id="wm-announcer" aria-live="polite" ${ref(this.#announcer)}></div>`;
  }
}

customElements.define('waymark-chat', WaymarkChat);
