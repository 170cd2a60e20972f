/**
 * Money, dates and numbers in the reader's locale: the interface's language, with the country that the browser knows for it.
 * @module
 */
import {server} from './settings.js';
import {say} from './words.js';

/** BCP 47, such as `de-AT`. */
export const locale = (navigator.languages ?? []).find((l) => l.split('-')[0] === server.language) ?? server.language;

/** "€285", "free", or the words for unknown. */
export function money(value) {
  if (!value) return say('unknown');
  if (Number(value.amount) === 0) return say('free');
  const digits = Number.isInteger(Number(value.amount)) ? 0 : 2;
  return new Intl.NumberFormat(locale, {style: 'currency', currency: value.currency, minimumFractionDigits: digits, maximumFractionDigits: digits}).format(value.amount);
}

/** What a path costs: where not every price is known, what is known and that there is more. */
export const cost = (totals) => (totals.cost ? money(totals.cost) : say('unknown.and', {known: money(totals.knownCost)}));

const at = (date) => new Date(date + 'T00:00:00Z');

/** "4 Jan 2027". */
export const day = (date) => new Intl.DateTimeFormat(locale, {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'}).format(at(date));

/** "May 2029" of "2029-05". */
export const month = (yearMonth) => new Intl.DateTimeFormat(locale, {month: 'long', year: 'numeric', timeZone: 'UTC'}).format(at(yearMonth + '-01'));

/** "1,200". */
export const number = (value) => new Intl.NumberFormat(locale, {maximumFractionDigits: 2}).format(value);

/** "a, b and c". */
export const list = (items) => new Intl.ListFormat(locale, {type: 'conjunction'}).format(items);

/** Only web addresses become links. */
export const safeUrl = (url) => (typeof url === 'string' && /^https?:\/\//i.test(url) ? url : null);
