/**
 * The HTTP contract, as functions. Nothing here keeps state or draws.
 * @module
 */

/** A request that failed: what the server said, or that it could not be reached. */
export class ApiError extends Error {
  /** @param {number} status 0 where no answer came @param {any} problem the problem document, if any */
  constructor(status, problem) {
    super(problem?.detail || problem?.title || 'no connection');
    this.status = status;
    this.problem = problem;
  }
}

const BASE = new URL('../api/v1', import.meta.url).href;

async function call(path, {method = 'GET', token, body, type = 'application/json', accept = 'application/json'} = {}) {
  const headers = {Accept: accept};
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body !== undefined) headers['Content-Type'] = type;
  let response;
  try {
    response = await fetch(BASE + path, {method, headers, body: body === undefined ? undefined : JSON.stringify(body), cache: 'no-store'});
  } catch {
    throw new ApiError(0, null);
  }
  if (!response.ok) {
    let problem = null;
    try { problem = await response.json(); } catch { /* the status says enough */ }
    throw new ApiError(response.status, problem);
  }
  return response;
}

/** Begins a conversation. */
export const start = async (options) => (await call('/conversations', {method: 'POST', body: options})).json();

/** Everything said so far. */
export const read = async ({id, token}) => (await call(`/conversations/${id}`, {token})).json();

/** Edits the card by a JSON merge patch; gives a reply. */
export const edit = async ({id, token}, patch) =>
  (await call(`/conversations/${id}/profile`, {method: 'PATCH', token, body: patch, type: 'application/merge-patch+json'})).json();

/** Erases the conversation. */
export const erase = ({id, token}) => call(`/conversations/${id}`, {method: 'DELETE', token});

/** Says whether a reply was of help. */
export const feedback = ({id, token}, replyId, helpful, comment) =>
  call(`/conversations/${id}/feedback`, {method: 'POST', token, body: comment ? {replyId, helpful, comment} : {replyId, helpful}});

/** A file of the conversation: {@code export}, {@code path.ics} or {@code path.json}. */
export const file = async ({id, token}, name) => (await call(`/conversations/${id}/${name}`, {token, accept: '*/*'})).blob();

/**
 * One turn, streamed. Sending the same message id again does nothing twice, so that a broken connection is mended by sending again.
 * @param {(text: string) => void} onDelta each further piece of the answer
 * @returns {Promise<any>} the whole reply
 */
export async function say({id, token}, message, onDelta) {
  const response = await call(`/conversations/${id}/messages`, {method: 'POST', token, body: message, accept: 'text/event-stream'});
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.json();
  let reply = null;
  for await (const event of events(response.body)) {
    if (event.type === 'delta') onDelta(JSON.parse(event.data).text);
    if (event.type === 'reply') reply = JSON.parse(event.data);
    if (event.type === 'error') {
      const problem = JSON.parse(event.data);
      throw new ApiError(problem.status ?? 500, problem);
    }
  }
  if (!reply) throw new ApiError(0, null);
  return reply;
}

/** Server-Sent Events of a stream. */
async function* events(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return;
      rest += value;
      const parts = rest.split(/\r?\n\r?\n/);
      rest = parts.pop();
      for (const part of parts) {
        const event = {type: 'message', data: ''};
        for (const line of part.split(/\r?\n/)) {
          if (line.startsWith('event:')) event.type = line.slice(6).trim();
          if (line.startsWith('data:')) event.data += (event.data ? '\n' : '') + line.slice(5).replace(/^ /, '');
        }
        if (event.data) yield event;
      }
    }
  } catch {
    throw new ApiError(0, null);
  } finally {
    reader.releaseLock();
  }
}
