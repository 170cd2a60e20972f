/**
 * Money, dates and numbers in the reader's locale.
 * @module
 */
const locale = navigator.language || 'en';

/** "€285", "free", or the words for unknown. */
export function money(value, words) {
  if (!value) return words.unknown;
  if (Number(value.amount) === 0) return words.free;
  const whole = Number.isInteger(Number(value.amount));
  return new Intl.NumberFormat(locale, {style: 'currency', currency: value.currency, minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: whole ? 0 : 2})
    .format(value.amount);
}

/** "4 Jan 2027". */
export const day = (date) => new Intl.DateTimeFormat(locale, {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'}).format(new Date(date + 'T00:00:00Z'));

/** "1,200". */
export const number = (value) => new Intl.NumberFormat(locale, {maximumFractionDigits: 2}).format(value);

/** Only web addresses become links. */
export const safeUrl = (url) => (typeof url === 'string' && /^https?:\/\//i.test(url) ? url : null);
