/**
 * The HTTP contract, as functions. Nothing here keeps state or draws.
 * @module
 */

/** A request that failed: what the server said, or that it could not be reached. */
export class ApiError extends Error {
  /** @param {number} status 0 where no answer came @param {any} problem the problem document, if any @param {number} wait seconds after which to try again; 0 where it does not say */
  constructor(status, problem, wait = 0) {
    super(problem?.detail || problem?.title || 'no connection');
    this.status = status;
    this.problem = problem;
    this.wait = wait;
  }

  /** Whether the same request may go well later. */
  get passes() { return this.status === 0 || this.status === 429 || this.status === 503; }
}

const BASE = new URL('../api/v1', import.meta.url).href;

async function call(path, {method = 'GET', token, body, type = 'application/json', accept = 'application/json', headers = {}, signal} = {}) {
  const all = {Accept: accept, ...headers};
  if (token) all.Authorization = `Bearer ${token}`;
  if (body !== undefined) all['Content-Type'] = type;
  let response;
  try {
    response = await fetch(BASE + path, {method, headers: all, body: body === undefined ? undefined : JSON.stringify(body), cache: 'no-store', signal});
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, null);
  }
  if (!response.ok) {
    let problem = null;
    try { problem = await response.json(); } catch { /* the status says enough */ }
    throw new ApiError(response.status, problem, Number(response.headers.get('retry-after')) || 0);
  }
  return response;
}

const json = async (...request) => (await call(...request)).json();

/** Begins a conversation. */
export const start = (options) => json('/conversations', {method: 'POST', body: options});

/** Everything said so far. */
export const read = ({id, token}) => json(`/conversations/${id}`, {token});

/** Edits the card by a JSON merge patch; gives a reply. */
export const edit = ({id, token}, patch) => json(`/conversations/${id}/profile`, {method: 'PATCH', token, body: patch, type: 'application/merge-patch+json'});

/** Erases the conversation. */
export const erase = ({id, token}) => call(`/conversations/${id}`, {method: 'DELETE', token});

/** Says whether a reply was of help. */
export const feedback = ({id, token}, replyId, helpful, comment) =>
  call(`/conversations/${id}/feedback`, {method: 'POST', token, body: comment ? {replyId, helpful, comment} : {replyId, helpful}});

/** A file of the conversation, such as `export`, `path.ics` or `path.json`. */
export const file = async ({id, token}, name) => (await call(`/conversations/${id}/${name}`, {token, accept: '*/*'})).blob();

/** Addresses of the path's files that need no token. */
export const links = ({id, token}) => json(`/conversations/${id}/links`, {method: 'POST', token});

/** A program's record. */
export const program = (id) => json(`/programs/${encodeURIComponent(id)}`);

/** Sends a message; the answer is a stream of events. */
export const say = ({id, token}, message, signal) =>
  call(`/conversations/${id}/messages`, {method: 'POST', token, body: message, accept: 'text/event-stream', signal});

/** The answer's events behind the one that was seen last. */
export const resume = ({id, token}, messageId, seen, signal) =>
  call(`/conversations/${id}/messages/${encodeURIComponent(messageId)}/events`, {token, accept: 'text/event-stream', headers: seen ? {'Last-Event-ID': seen} : {}, signal});
