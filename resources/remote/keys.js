/**
 * The keys of the show, the same as in the studio's window. None fires while a text field has the
 * focus or a dialog is open, and Space leaves a button that has the focus to itself.
 */

import { el } from "/dom.js";
import { t } from "/words.js";

/** By name: which key, with Shift or not, and how it is written. */
export const KEYS = {
  take: { key: " ", code: "Space", shown: "Space" },
  card: { key: "c", code: "KeyC", shown: "C" },
  offer: { key: "o", code: "KeyO", shown: "O" },
  extend: { key: "o", code: "KeyO", shift: true, shown: "⇧O" },
  coupon: { key: "k", code: "KeyK", shown: "K" },
  screen: { key: "q", code: "KeyQ", shown: "Q" },
  answered: { key: "a", code: "KeyA", shown: "A" },
  later: { key: "l", code: "KeyL", shown: "L" },
  before: { key: "ArrowUp", code: "ArrowUp", shown: "↑" },
  after: { key: "ArrowDown", code: "ArrowDown", shown: "↓" },
  search: { key: "/", code: "Slash", shown: "/" },
  mark: { key: "b", code: "KeyB", shown: "B" },
  slate: { key: "F9", code: "F9", shown: "F9" },
};
const WRITING = "input, textarea, select, [contenteditable]";
const PRESSABLE = "button, a, summary, [role=button]";
const LATIN = /^[a-z/]$/i;

/** Return the keys with what they do, in the reader's language. */
export function shownKeys() {
  return Object.entries(KEYS).map(([name, { shown }]) => ({ shown, words: t(`key.${name}`) }));
}

/** Put a key's sign on its button; it is seen only where there is a keyboard. */
export function withKey(node, name) {
  node.append(el("kbd", { class: "key", "aria-hidden": "true", text: KEYS[name].shown }));
  node.setAttribute("aria-keyshortcuts", KEYS[name].shown.replace("⇧", "Shift+"));
  return node;
}

/** Return which action a key stands for, or null. */
export function actionOf(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return null;
  }
  // Where the keyboard writes no Latin letters, the key's place counts.
  const byPlace = event.key.length === 1 && event.key !== " " && !LATIN.test(event.key);
  const found = Object.entries(KEYS).find(([name, one]) => {
    const same = byPlace ? event.code === one.code : event.key.toLowerCase() === one.key.toLowerCase();
    return same && (name === "search" || Boolean(one.shift) === event.shiftKey);
  });
  return found?.[0] ?? null;
}

/**
 * Listen to the keys.
 *
 * @param {{[name: string]: Function}} deeds What each does.
 * @param {{[name: string]: Function}} ups For keys that are held: what letting go does.
 * @returns {Function} Stops listening.
 */
export function listen(deeds, ups = {}) {
  const down = (event) => {
    const name = actionOf(event);
    if (name === null || !deeds[name] || isElsewhere(event, name)) {
      return;
    }
    event.preventDefault();
    if (!event.repeat || name === "before" || name === "after") {
      deeds[name]();
    }
  };
  const up = (event) => {
    const name = Object.keys(ups).find((one) => KEYS[one].code === event.code);
    if (name !== undefined) {
      ups[name]();
    }
  };
  document.addEventListener("keydown", down);
  document.addEventListener("keyup", up);
  return () => {
    document.removeEventListener("keydown", down);
    document.removeEventListener("keyup", up);
  };
}

function isElsewhere(event, name) {
  const target = event.target instanceof Element ? event.target : document.body;
  if (document.querySelector("dialog[open]") !== null || target.closest(WRITING) !== null) {
    return true;
  }
  return name === "take" && target.closest(PRESSABLE) !== null;
}
