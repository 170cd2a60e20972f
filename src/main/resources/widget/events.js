/**
 * Server-Sent Events out of a stream (WHATWG HTML, section 9.2).
 * @module
 */

/** @typedef {{type: string, data: string, id: string|null}} ServerEvent */

/** The events of one piece of text and what is left of it, which is no whole event yet. @param {string} text */
export function parse(text) {
  const parts = text.split(/\r?\n\r?\n/);
  const rest = parts.pop();
  const events = [];
  for (const part of parts) {
    const event = {type: 'message', data: '', id: null};
    for (const line of part.split(/\r?\n/)) {
      const value = line.slice(line.indexOf(':') + 1).replace(/^ /, '');
      if (line.startsWith('event:')) event.type = value;
      if (line.startsWith('id:')) event.id = value;
      if (line.startsWith('data:')) event.data += (event.data ? '\n' : '') + value;
    }
    if (event.data) events.push(event);
  }
  return {events, rest};
}

/** The events of a response's body as they come. @param {ReadableStream} stream */
export async function* events(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return;
      const parsed = parse(rest + value);
      rest = parsed.rest;
      yield* parsed.events;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
