/**
 * The page that shows the chat in a frame, where it is one that may: it can have the chat shown and ask, and hears what happens, never what was said.
 * @module
 */
import {server} from './settings.js';

const framed = window.parent !== window && server.host;

/** Tells the page. @param {'ready'|'close'|'reply'|'path'} type @param {any} [detail] */
export function tell(type, detail) {
  if (framed) window.parent.postMessage({waymark: 1, type, detail}, server.host);
}

/** Listens to the page. @param {{ask: (text: string) => void, shown: () => void}} handlers */
export function listen(handlers) {
  if (!framed) return;
  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || event.origin !== server.host || event.data?.waymark !== 1) return;
    if (event.data.type === 'ask' && typeof event.data.text === 'string') handlers.ask(event.data.text.slice(0, 2000));
    if (event.data.type === 'shown') handlers.shown();
  });
  window.addEventListener('keydown', (event) => { if (event.key === 'Escape' && !event.defaultPrevented) tell('close'); });
}

/** Whether a page shows the chat in a frame. */
export const isFramed = Boolean(framed);
