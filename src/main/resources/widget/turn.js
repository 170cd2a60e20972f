/**
 * One message and its answer, over as many connections as it takes: what was seen is not asked for again, and the message's own id keeps it from being said twice.
 * @module
 */
import * as defaultApi from './api.js';
import {events} from './events.js';

export class Turn {
  #seen = null;
  #accepted = false;
  #abort = new AbortController();
  /** The answer as far as it came. */
  text = '';

  /** @param {{id: string, token: string}} key @param {{id: string, text: string}} message @param {() => void} onText called when the text grows @param {typeof defaultApi} api */
  constructor(key, message, onText, api = defaultApi) {
    this.key = key;
    this.message = message;
    this.onText = onText;
    this.api = api;
  }

  /** Ends the connection; the answer is kept on the server. */
  stop() { this.#abort.abort(); }

  /** Aborted once it is stopped. */
  get signal() { return this.#abort.signal; }

  /** One attempt: the whole reply; throws an ApiError, or an AbortError where it was stopped. To be called again where the error passes. */
  async attempt() {
    const {signal} = this;
    signal.throwIfAborted();
    const response = await this.#connect(signal);
    let reply = null;
    try {
      for await (const event of events(response.body)) {
        if (event.id) this.#seen = event.id;
        if (event.type === 'accepted') this.#accepted = true;
        else if (event.type === 'delta') {
          this.text += JSON.parse(event.data).text;
          this.onText();
        } else if (event.type === 'reply') reply = JSON.parse(event.data);
        else if (event.type === 'error') {
          const problem = JSON.parse(event.data);
          throw new this.api.ApiError(problem.status ?? 500, problem);
        }
      }
    } catch (error) {
      if (error instanceof this.api.ApiError || signal.aborted) throw error;
      // The connection broke.
    }
    if (signal.aborted) throw new DOMException('stopped', 'AbortError');
    if (!reply) throw new this.api.ApiError(0, null);
    return reply;
  }

  async #connect(signal) {
    if (this.#accepted) {
      try {
        return await this.api.resume(this.key, this.message.id, this.#seen, signal);
      } catch (error) {
        if (error.status !== 404) throw error;
      }
    }
    this.#seen = null;
    this.text = '';
    return this.api.say(this.key, this.message, signal);
  }
}
