/**
 * What the browser keeps: which conversation this is, and what is not sent yet. Where it keeps nothing, as in many frames, it lasts as long as the page.
 * Tabs of the same page tell each other that something happened.
 * @module
 */
const KEY = 'waymark.conversation';
const UNSENT = 'waymark.unsent';

export class Memory extends EventTarget {
  #own = new Map();
  #channel = null;
  /** Whether it outlives the page. */
  lasting = true;

  constructor() {
    super();
    try {
      this.#channel = new BroadcastChannel('waymark');
      this.#channel.onmessage = () => this.dispatchEvent(new Event('elsewhere'));
    } catch { /* one tab then */ }
    window.addEventListener('storage', (event) => { if (event.key === KEY) this.dispatchEvent(new Event('elsewhere')); });
    try { localStorage.setItem('waymark.probe', '1'); localStorage.removeItem('waymark.probe'); } catch { this.lasting = false; }
  }

  #get(key) {
    if (!this.lasting) return this.#own.get(key) ?? null;
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  }

  #set(key, value) {
    if (!this.lasting) { this.#own.set(key, value); return; }
    try { value ? localStorage.setItem(key, JSON.stringify(value)) : localStorage.removeItem(key); } catch { this.lasting = false; this.#own.set(key, value); }
  }

  /** @returns {{id: string, token: string, before?: {id: string, token: string}[]}|null} */
  get conversation() { return this.#get(KEY); }
  set conversation(value) { this.#set(KEY, value); }

  /** Messages of that conversation that were not answered yet. */
  unsent(conversationId) { return (this.#get(UNSENT) ?? []).filter((m) => m.conversation === conversationId).map(({id, text}) => ({id, text})); }

  hold(conversationId, message) { this.#set(UNSENT, [...(this.#get(UNSENT) ?? []), {...message, conversation: conversationId}]); }

  letGo(messageId) { this.#set(UNSENT, (this.#get(UNSENT) ?? []).filter((m) => m.id !== messageId)); }

  /** Tells the other tabs that the conversation went on. */
  tell() { this.#channel?.postMessage('changed'); }
}
