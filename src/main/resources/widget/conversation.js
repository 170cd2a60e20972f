/**
 * One conversation as the page holds it: its messages, what is known, the path; kept over reloads, mended after broken connections.
 * @module
 */
import * as api from './api.js';

const KEY = 'waymark.conversation';
const WAITS = [500, 1500, 4000, 8000, 15000];

/** Keeps a value over reloads where the browser allows it, else for as long as the page lives. */
class Memory {
  #value = null;
  /** Whether the browser lets us keep anything. */
  lasting = true;
  load() {
    try { return JSON.parse(localStorage.getItem(KEY)); } catch { this.lasting = false; return this.#value; }
  }
  save(value) {
    this.#value = value;
    try { value ? localStorage.setItem(KEY, JSON.stringify(value)) : localStorage.removeItem(KEY); } catch { this.lasting = false; }
  }
}

/** Fires `change` whenever something is to be drawn anew. */
export class Conversation extends EventTarget {
  #memory = new Memory();
  #key = null;
  #queue = [];
  #working = false;
  messages = [];
  profile = null;
  path = null;
  suggestions = [];
  /** 'starting', 'ready', 'working', 'offline' or 'failed' */
  state = 'starting';
  notice = '';

  constructor(options = {}) {
    super();
    this.options = options;
    window.addEventListener('online', () => this.#work());
    window.addEventListener('storage', (event) => { if (event.key === KEY) this.reload(); });
  }

  #changed() { this.dispatchEvent(new Event('change')); }

  /** Finds the conversation of an earlier visit, else begins one. */
  async open() {
    const kept = this.#memory.load();
    if (kept?.id && (await this.#resume(kept))) return;
    await this.begin();
  }

  async #resume(kept) {
    try {
      const all = await api.read(kept);
      this.#key = {id: kept.id, token: kept.token};
      this.#take(all);
      this.#queue = kept.unsent ?? [];
      for (const message of this.#queue) {
        if (!this.messages.some((m) => m.from === 'user' && m.id === message.id)) this.messages.push({from: 'user', id: message.id, text: message.text});
      }
      this.state = 'ready';
      this.#changed();
      this.#work();
      return true;
    } catch (error) {
      if (error.status === 0) {
        this.state = 'offline';
        this.#changed();
        await new Promise((done) => setTimeout(done, WAITS[2]));
        return this.#resume(kept);
      }
      return false;
    }
  }

  #take(all) {
    this.messages = all.messages.map((m) => ({from: m.from, id: m.id, text: m.text, reply: m.reply}));
    this.profile = all.profile;
    this.path = all.path;
    const last = [...all.messages].reverse().find((m) => m.reply);
    this.suggestions = last?.reply?.suggestions ?? [];
  }

  /** Reads the conversation anew, as when another tab went on with it. */
  async reload() {
    const kept = this.#memory.load();
    if (!kept?.id || this.#working) return;
    try {
      this.#take(await api.read(kept));
      this.#key = {id: kept.id, token: kept.token};
      this.#changed();
    } catch { /* what is shown stays */ }
  }

  /** Begins a new one. */
  async begin() {
    this.state = 'starting';
    this.#changed();
    for (let i = 0; ; i++) {
      try {
        const {conversation, reply} = await api.start({
          locale: this.options.locale ?? (navigator.language || 'en'),
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          ...(this.options.context ? {context: this.options.context} : {}),
        });
        this.#key = {id: conversation.id, token: conversation.token};
        this.#queue = [];
        this.messages = [];
        this.#keep();
        this.#answer(reply);
        this.state = 'ready';
        this.#changed();
        return;
      } catch (error) {
        this.state = error.status === 0 || error.status === 503 ? 'offline' : 'failed';
        this.notice = error.message;
        this.#changed();
        if (this.state === 'failed') return;
        await new Promise((done) => setTimeout(done, WAITS[Math.min(i, WAITS.length - 1)]));
      }
    }
  }

  /** Whether the conversation outlives the page. */
  get lasting() { return this.#memory.lasting; }

  #keep() { this.#memory.save({...this.#key, unsent: this.#queue}); }

  #answer(reply) {
    this.messages.push({from: 'assistant', id: reply.id, text: reply.text, reply});
    this.profile = reply.profile;
    this.path = reply.path;
    this.suggestions = reply.suggestions;
  }

  /** Says something; it is shown at once and sent when it can be. */
  say(text) {
    const message = {id: crypto.randomUUID(), text: text.trim()};
    if (!message.text || !this.#key) return;
    this.messages.push({from: 'user', ...message});
    this.suggestions = [];
    this.#queue.push(message);
    this.#keep();
    this.#changed();
    this.#work();
  }

  /** Sends what waits, one after the other; a broken connection is tried again with the same id. */
  async #work() {
    if (this.#working) return;
    this.#working = true;
    for (let tries = 0; this.#queue.length; ) {
      const message = this.#queue[0];
      this.state = 'working';
      this.#changed();
      try {
        let text = '';
        const reply = await api.say(this.#key, message, (delta) => { text += delta; this.draft = text; this.#changed(); });
        this.draft = '';
        this.#queue.shift();
        tries = 0;
        this.#keep();
        this.#answer(reply);
        this.state = 'ready';
        this.#changed();
      } catch (error) {
        this.draft = '';
        if (error.status === 0 || error.status === 503 || error.status === 429) {
          this.state = 'offline';
          this.#changed();
          await new Promise((done) => setTimeout(done, WAITS[Math.min(tries++, WAITS.length - 1)]));
        } else {
          this.#queue.shift();
          this.#keep();
          this.messages.push({from: 'notice', id: message.id, text: error.message});
          this.state = 'ready';
          this.#changed();
        }
      }
    }
    this.#working = false;
  }

  /** Edits the card; throws {@link api.ApiError} where a value will not do. */
  async edit(patch) {
    const reply = await api.edit(this.#key, patch);
    this.#answer(reply);
    this.#changed();
  }

  /** Says whether a reply was of help. */
  feedback(replyId, helpful, comment) { return api.feedback(this.#key, replyId, helpful, comment); }

  /** A file to take away. */
  file(name) { return api.file(this.#key, name); }

  /** Erases everything, then begins anew. */
  async erase() {
    await api.erase(this.#key);
    this.#memory.save(null);
    await this.begin();
  }
}
