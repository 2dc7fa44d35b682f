/**
 * Numbers as people read them: money as the market writes it, running times, moments.
 */

import { isRightToLeft, language } from "/words.js";

/** Arabic is written with its own digits east of Libya, with European ones west of it. */
const MAGHREB = new Set(["DZ", "EH", "LY", "MA", "TN"]);
const writers = new Map();

function writer(market, currency) {
  const key = `${market} ${currency}`;
  if (!writers.has(key)) {
    writers.set(key, makeWriter(market, currency));
  }
  return writers.get(key);
}

function makeWriter(market, currency) {
  const [tongue, ...rest] = market.split(/[-_]/);
  const digits = tongue === "ar" && !rest.some((part) => MAGHREB.has(part)) ? "arab" : undefined;
  const how = { style: "currency", currency, numberingSystem: digits };
  try {
    return new Intl.NumberFormat(market.replaceAll("_", "-"), how);
  } catch {
    return new Intl.NumberFormat("en", how); // a market this browser has never heard of
  }
}

/** Write an amount of `{amount_minor, currency}` the way buyers of a market read it. */
export function money(amount, market) {
  const how = writer(market, amount.currency);
  const text = how.format(amount.amount_minor / 10 ** places(amount.currency));
  // By its own letters: dirhams read from right to left, euros stay as the market writes them.
  return isRightToLeft() ? `\u2068${text}\u2069` : text;
}

/** Return how many decimals a currency is written with: 2 for EUR, 0 for JPY, 3 for KWD. */
export function places(currency) {
  return writer("en", currency).resolvedOptions().maximumFractionDigits;
}

/** Write a running time: `00:42:13`. */
export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  return [whole / 3600, (whole / 60) % 60, whole % 60].map(two).join(":");
}

/** Write how long something has lasted: `08:12`. */
export function lasted(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  return `${two(whole / 60)}:${two(whole % 60)}`;
}

/** Write what is left: the last second that has begun counts, so 00:00 means over. */
export function left(seconds) {
  return lasted(Math.max(0, Math.ceil(seconds)));
}

function two(value) {
  return String(Math.floor(value)).padStart(2, "0");
}

/** Write a moment on this device's clock: `12:03:20`. */
export function moment(utcMs) {
  const how = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" };
  return new Intl.DateTimeFormat(language(), how).format(new Date(utcMs));
}

/** Write a share that is taken off: `−20 %`. */
export function percentOff(percent) {
  const text = new Intl.NumberFormat(language(), { style: "percent" }).format(percent / 100);
  return leftToRight(`−${text}`);
}

/** Keep a figure's sign on its side where the text around it runs from right to left. */
function leftToRight(text) {
  return isRightToLeft() ? `\u2066${text}\u2069` : text;
}

/** Return minutes without needless decimals: 5, 2.5. */
export function minutes(seconds) {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(seconds / 60);
}
