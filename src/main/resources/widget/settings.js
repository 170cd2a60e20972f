/**
 * What the page was given: by the server its language and words, by the embedding page its wishes (in the fragment, which no server sees).
 * @module
 */
const island = document.getElementById('wm-settings');
const given = island ? JSON.parse(island.textContent) : {};
const wishes = new URLSearchParams(location.hash.slice(1));

/** @type {{language: string, currency: string, host: string|null, words: Record<string, string>}} */
export const server = {language: given.language ?? 'en', currency: given.currency ?? 'EUR', host: given.host ?? null, words: given.words ?? {}};

const wish = (name) => wishes.get(name) || undefined;

/** What the embedding page asks for; undefined where it does not say. */
export const page = {
  colour: wish('colour'),
  theme: wish('theme'),
  opening: wish('opening')?.slice(0, 300),
  currency: wish('currency'),
  direction: wish('direction'),
  context: wish('program') || wish('role') ? {programId: wish('program') ?? null, targetRole: wish('role') ?? null} : undefined,
};
