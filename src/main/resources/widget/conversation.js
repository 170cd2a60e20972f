/**
 * One conversation as the page holds it: its messages, what is known, the path; kept over reloads, mended after broken connections.
 * @module
 */
import * as api from './api.js';
import {difference} from './diff.js';
import {locale} from './format.js';
import {Memory} from './memory.js';
import {Turn} from './turn.js';

const WAITS = [500, 1500, 4000, 8000, 15000];

/** Waits, but not longer than until the browser is back on line, or nobody wants it any more. */
const pause = (tries, least = 0, signal = null) => new Promise((resolve) => {
  const over = new AbortController();
  const done = () => { clearTimeout(timer); over.abort(); resolve(); };
  const timer = setTimeout(done, Math.max(WAITS[Math.min(tries, WAITS.length - 1)], least * 1000));
  window.addEventListener('online', done, {signal: over.signal});
  signal?.addEventListener('abort', done, {signal: over.signal});
});

/** What is drawn of a reply that is no longer the newest, so that a long conversation stays small. */
const slim = ({id, inReplyTo, blocks}) => ({id, inReplyTo, blocks: blocks.map((b) => (b.type === 'path' ? {type: 'path', path: {steps: b.path.steps.map(({title, url}) => ({title, url}))}} : b))});

/** Fires `change` whenever something is to be drawn anew, and `reply` with each new answer. */
export class Conversation extends EventTarget {
  #memory = new Memory();
  #key = null;
  #queue = [];
  #turn = null;
  #working = false;
  #behind = false;
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
    this.#memory.addEventListener('elsewhere', () => this.#follow());
  }

  /** Whether the conversation outlives the page. */
  get lasting() { return this.#memory.lasting; }

  /** The answer that is coming, as far as it came. */
  get draft() { return this.#turn?.text ?? ''; }

  #changed() { this.dispatchEvent(new Event('change')); }

  #be(state) { this.state = state; this.#changed(); }

  /** Finds the conversation of an earlier visit, else begins one. */
  async open() {
    const kept = this.#memory.conversation;
    if (kept?.id && (await this.#resume(kept))) return;
    await this.begin();
  }

  async #resume(kept) {
    for (let tries = 0; ; tries++) {
      try {
        this.#take(kept, await api.read(kept));
        this.#be('ready');
        this.#work();
        return true;
      } catch (error) {
        if (!error.passes) return false;
        this.#be('offline');
        await pause(tries, error.wait);
      }
    }
  }

  /** What the server has, and behind it what is not sent yet. */
  #take({id, token}, all) {
    this.#key = {id, token};
    this.messages = [];
    for (const m of all.messages) this.#push({from: m.from, id: m.id, text: m.text, reply: m.reply});
    this.profile = all.profile;
    this.path = all.path;
    this.suggestions = this.messages.findLast((m) => m.reply)?.reply.suggestions ?? [];
    this.#queue = this.#memory.unsent(id).filter((m) => !all.messages.some((known) => known.reply?.inReplyTo === m.id));
    for (const message of this.#queue) if (!this.messages.some((m) => m.id === message.id)) this.#push({from: 'user', ...message});
  }

  #push(message) {
    if (message.reply) {
      const before = this.messages.findLast((m) => m.reply);
      message.change = difference(before?.reply.path, message.reply.path);
      if (before) before.reply = slim(before.reply);
    }
    this.messages = [...this.messages, message];
  }

  /** Another tab went on with it, or began anew. */
  async #follow() {
    const kept = this.#memory.conversation;
    if (!kept?.id) return;
    this.#behind = this.#working;
    if (this.#working) return;
    try {
      this.#take(kept, await api.read(kept));
      this.#changed();
    } catch { /* what is shown stays */ }
  }

  /** Begins a new one; the one before stays known, so that it can be erased. */
  async begin(before = []) {
    this.stop();
    this.#be('starting');
    for (let tries = 0; ; tries++) {
      try {
        const {conversation, reply} = await api.start({
          locale,
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          ...(this.options.currency ? {currency: this.options.currency} : {}),
          ...(this.options.context ? {context: this.options.context} : {}),
        });
        this.#key = {id: conversation.id, token: conversation.token};
        this.#queue = [];
        this.messages = [];
        this.#memory.conversation = {...this.#key, before};
        this.#answer(reply);
        this.#be('ready');
        this.#memory.tell();
        return;
      } catch (error) {
        this.notice = error.message;
        this.#be(error.passes ? 'offline' : 'failed');
        if (!error.passes) return;
        await pause(tries, error.wait);
      }
    }
  }

  /** Sets this one aside and begins anew. */
  restart() {
    const {id, token, before = []} = this.#memory.conversation ?? {};
    return this.begin(id ? [...before, {id, token}] : before);
  }

  #answer(reply) {
    if (this.messages.some((m) => m.id === reply.id)) return;
    this.#push({from: 'assistant', id: reply.id, text: reply.text, reply});
    this.profile = reply.profile;
    this.path = reply.path;
    this.suggestions = reply.suggestions;
    this.dispatchEvent(new CustomEvent('reply', {detail: reply}));
  }

  /** Says something; it is shown at once and sent when it can be. */
  say(text) {
    const message = {id: crypto.randomUUID(), text: text.trim()};
    if (!message.text || !this.#key) return;
    this.#push({from: 'user', ...message});
    this.suggestions = [];
    this.#memory.hold(this.#key.id, message);
    this.#queue.push(message);
    this.#changed();
    this.#work();
  }

  /** Ends the answer that is coming. */
  stop() { this.#turn?.stop(); }

  /** Asks again for the answer to a message that was stopped or refused. */
  again(messageId) {
    const message = this.messages.find((m) => m.id === messageId);
    if (!message) return;
    this.#mark(messageId, undefined);
    this.#queue.push({id: message.id, text: message.text});
    this.#work();
  }

  #mark(messageId, state, notice) {
    this.messages = this.messages.map((m) => (m.id === messageId ? {...m, state, notice} : m));
    this.#changed();
  }

  /** Sends what waits, one after the other. */
  async #work() {
    if (this.#working) return;
    this.#working = true;
    while (this.#queue.length) await this.#send(this.#queue[0]);
    this.#working = false;
    if (this.#behind) await this.#follow();
  }

  async #send(message) {
    const turn = new Turn(this.#key, message, () => this.#changed());
    this.#turn = turn;
    this.#be('working');
    for (let tries = 0; ; tries++) {
      try {
        const reply = await turn.attempt();
        this.#done(message);
        this.#answer(reply);
        this.#be('ready');
        this.#memory.tell();
        return;
      } catch (error) {
        if (error.name === 'AbortError') {
          this.#done(message);
          this.state = 'ready';
          this.#mark(message.id, 'stopped');
          return;
        }
        if (!error.passes) {
          this.#done(message);
          this.state = 'ready';
          this.#mark(message.id, 'refused', error.message);
          return;
        }
        this.#be('offline');
        await pause(tries, error.wait, turn.signal);
        this.#be('working');
      }
    }
  }

  #done(message) {
    this.#turn = null;
    this.#queue = this.#queue.filter((m) => m.id !== message.id);
    this.#memory.letGo(message.id);
  }

  /** Edits the card; throws an ApiError where a value will not do. */
  async edit(patch) {
    const reply = await api.edit(this.#key, patch);
    this.#answer(reply);
    this.#changed();
    this.#memory.tell();
  }

  /** Says whether a reply was of help. */
  feedback(replyId, helpful, comment) { return api.feedback(this.#key, replyId, helpful, comment); }

  /** A file to take away. */
  file(name) { return api.file(this.#key, name); }

  /** Addresses of the path's files that need no token, or null where this server gives none. */
  async links() {
    try { return await api.links(this.#key); } catch (error) { if (error.status === 404 || error.status === 405) return null; throw error; }
  }

  /** Erases everything that is known here, then begins anew. */
  async erase() {
    this.stop();
    const {before = []} = this.#memory.conversation ?? {};
    for (const key of [...before, this.#key]) {
      try { await api.erase(key); } catch (error) { if (error.status !== 404 && error.status !== 401) throw error; }
    }
    this.#memory.conversation = null;
    await this.begin();
  }
}
