/*
 * Waymark on any page: <script src="https://…/widget.js" async data-language="de"></script>
 * It adds a button and, once that is used, a frame of Waymark's own origin. Nothing is stored here, nothing else is loaded.
 */
(() => {
  const script = document.currentScript;
  if (!script || window.waymark) return;
  const base = new URL('.', script.src);
  const set = script.dataset;
  const labels = {
    en: ['Ask the adviser', 'Close the chat'],
    de: ['Beratung fragen', 'Chat schließen'],
    fr: ['Demander conseil', 'Fermer le chat'],
    es: ['Pedir orientación', 'Cerrar el chat'],
  };
  const language = set.language || document.documentElement.lang || navigator.language || 'en';
  const [open, shut] = labels[language.slice(0, 2).toLowerCase()] || labels.en;
  const label = set.label || open;

  const address = () => {
    const url = new URL('widget/', base);
    url.searchParams.set('lang', language);
    url.searchParams.set('from', location.origin);
    const rest = new URLSearchParams();
    for (const name of ['colour', 'theme', 'opening', 'program', 'role', 'currency', 'direction']) if (set[name]) rest.set(name, set[name]);
    url.hash = rest;
    return url.href;
  };

  const css = `:host{all:initial}
button{position:fixed;z-index:2147483000;inset-block-end:max(1rem,env(safe-area-inset-bottom));min-height:48px;padding:.6rem 1.3rem;border:2px solid transparent;border-radius:26px;background:var(--a);color:var(--i);font:600 1rem/1.3 system-ui,sans-serif;cursor:pointer;box-shadow:0 2px 12px rgb(0 0 0/.3)}
button:focus-visible{outline:3px solid var(--a);outline-offset:3px}
iframe{position:fixed;z-index:2147483001;inset-block-end:calc(max(1rem,env(safe-area-inset-bottom)) + 60px);inline-size:min(27rem,calc(100vw - 2rem));block-size:min(44rem,calc(100vh - 7rem));border:1px solid rgb(128 128 128/.5);border-radius:14px;background:Canvas;color-scheme:normal;box-shadow:0 8px 40px rgb(0 0 0/.3)}
.end{inset-inline-end:max(1rem,env(safe-area-inset-right))}.start{inset-inline-start:max(1rem,env(safe-area-inset-left))}
[hidden]{display:none!important}
@media (max-width:34rem),(max-height:30rem){iframe{inset:0;inline-size:100%;block-size:100%;border:0;border-radius:0}}
@media print{button,iframe{display:none}}`;

  const host = document.createElement('waymark-widget');
  const root = host.attachShadow({mode: 'open'});
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  // White or black on the colour, whichever is read better (WCAG 2.2, relative luminance).
  const colour = CSS.supports('color', set.colour || '') && /^#[0-9a-f]{6}$/i.test(set.colour) ? set.colour : '#0b5d63';
  const light = [1, 3, 5].map((i) => (parseInt(colour.slice(i, i + 2), 16) / 255) ** 2.2).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0) > 0.18;
  host.style.setProperty('--a', colour);
  host.style.setProperty('--i', light ? '#000' : '#fff');

  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  const corner = set.corner === 'start' || set.corner === 'left' ? 'start' : 'end';
  button.className = corner;
  button.setAttribute('aria-expanded', 'false');
  root.append(button);

  const tell = (type, detail) => window.dispatchEvent(new CustomEvent('waymark:' + type, {detail}));
  let frame, ready, cause;
  let waiting = [];
  const send = (message) => (ready ? frame.contentWindow.postMessage({waymark: 1, ...message}, base.origin) : waiting.push(message));

  const api = {
    open() {
      if (!frame) {
        frame = document.createElement('iframe');
        frame.className = corner;
        frame.title = label;
        frame.allow = 'clipboard-write';
        frame.src = address();
        root.append(frame);
      }
      if (!frame.hidden && button.getAttribute('aria-expanded') === 'true') return;
      cause = document.activeElement;
      frame.hidden = false;
      button.setAttribute('aria-expanded', 'true');
      button.textContent = shut;
      send({type: 'shown'});
      frame.focus();
      tell('open');
    },
    close() {
      if (!frame || frame.hidden) return;
      frame.hidden = true;
      button.setAttribute('aria-expanded', 'false');
      button.textContent = label;
      (cause && cause !== document.body && cause !== host && cause.isConnected ? cause : button).focus();
      tell('close');
    },
    ask(text) {
      api.open();
      if (text) send({type: 'ask', text: String(text).slice(0, 2000)});
    },
  };
  window.waymark = api;
  button.addEventListener('click', () => (button.getAttribute('aria-expanded') === 'true' ? api.close() : api.open()));
  window.addEventListener('message', (event) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== base.origin || event.data?.waymark !== 1) return;
    const {type, detail} = event.data;
    if (type === 'close') api.close();
    else if (type === 'ready') {
      ready = true;
      for (const message of waiting.splice(0)) send(message);
      tell('ready');
    } else if (type === 'reply' || type === 'path') tell(type, detail);
  });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') api.close(); });
  // Links and buttons of the page that open it, with or without something to ask; without script the link leads to the page.
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('[data-waymark-ask],[data-waymark-open]');
    if (!link) return;
    event.preventDefault();
    api.ask(link.dataset.waymarkAsk);
  });
  const begin = () => { document.body.append(host); if ('open' in set) api.open(); };
  document.body ? begin() : document.addEventListener('DOMContentLoaded', begin);
})();
