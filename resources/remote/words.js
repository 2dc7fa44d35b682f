/**
 * The page's own words in the reader's language: dictionaries in `i18n/`, plural forms as
 * `Intl.PluralRules` knows them, and which way the page reads.
 */

export const LANGUAGES = {
  en: "English",
  es: "Español",
  ru: "Русский",
  ar: "العربية",
  fr: "Français",
  zh: "中文",
};

const RIGHT_TO_LEFT = new Set(["ar"]);
const KEPT_AS = "cuecard.language";
const FIRST = "\u2068"; // isolates a name, which may run the other way than the sentence
const POP = "\u2069";
const STRONG_RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

let english = {};
let words = {};
let plurals = new Intl.PluralRules("en");
let chosen = "en";

export function language() {
  return chosen;
}

export function isRightToLeft() {
  return RIGHT_TO_LEFT.has(chosen);
}

/** Return the language that was chosen here before, or the first the browser asks for. */
export function wantedLanguage() {
  const asked = [kept(), ...(navigator.languages ?? [])];
  const known = asked.map((tag) => String(tag ?? "").slice(0, 2).toLowerCase());
  return known.find((tag) => Object.hasOwn(LANGUAGES, tag)) ?? "en";
}

function kept() {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null; // storage is switched off: the browser's language will do
  }
}

/** Load a language and turn the page its way. */
export async function useLanguage(tag) {
  const [first, own] = await Promise.all([dictionary("en"), dictionary(tag)]);
  english = first;
  words = own;
  chosen = tag;
  plurals = new Intl.PluralRules(tag);
  document.documentElement.lang = tag;
  document.documentElement.dir = isRightToLeft() ? "rtl" : "ltr";
}

/** Choose a language for good, on this device. */
export async function chooseLanguage(tag) {
  try {
    localStorage.setItem(KEPT_AS, tag);
  } catch {
    // for this visit alone, then
  }
  await useLanguage(tag);
}

async function dictionary(tag) {
  const answer = await fetch(`/i18n/${tag}.json`);
  return answer.ok ? answer.json() : {};
}

/** Return whether there are words for a key. */
export function has(key) {
  return Object.hasOwn(words, key) || Object.hasOwn(english, key);
}

/** Say something; `{name}` in it is replaced by the fact of that name. */
export function t(key, facts = {}) {
  return filled(words[key] ?? english[key] ?? key, facts);
}

/** Say something that is counted; the fact `n` is the number, written the reader's way. */
export function many(key, count, facts = {}) {
  const forms = words[key] ?? english[key] ?? {};
  const form = forms[plurals.select(count)] ?? forms.other ?? key;
  return filled(form, { n: number(count), ...facts });
}

export function number(value) {
  return new Intl.NumberFormat(chosen).format(value);
}

function filled(text, facts) {
  return text.replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(facts, name) ? isolated(facts[name]) : whole,
  );
}

function isolated(fact) {
  const text = String(fact);
  return isRightToLeft() || STRONG_RTL.test(text) ? `${FIRST}${text}${POP}` : text;
}
