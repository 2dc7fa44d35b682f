/**
 * Buttons that ask for something: a press shows that it waits, and two presses at once are one.
 */

import { setAttr } from "/dom.js";

/** Within this time a second press of the same button is the same press. */
const LOCK_MS = 400;
const locked = new Set();

/**
 * Let a button do something.
 *
 * @param {HTMLElement} node The button.
 * @param {Function} work Is called with the event and may return a promise; the button waits for it.
 * @param {string} [group] Buttons of one group are locked together: all that take, for instance.
 */
export function onPress(node, work, group = undefined) {
  const lock = group ?? node;
  node.addEventListener("click", async (event) => {
    if (event.detail > 0) {
      node.blur(); // a mouse or finger is gone again: Space must not press this once more
    }
    if (locked.has(lock)) {
      return;
    }
    locked.add(lock);
    const began = performance.now();
    setAttr(node, "aria-busy", "true");
    setAttr(node, "aria-disabled", "true"); // it takes no press meanwhile, and says so
    try {
      await work(event);
    } finally {
      setAttr(node, "aria-busy", null);
      const rest = LOCK_MS - (performance.now() - began);
      setTimeout(() => {
        locked.delete(lock);
        setAttr(node, "aria-disabled", null);
      }, Math.max(0, rest));
    }
  });
}

export const HOLD_MS = 600;

/**
 * Let a button do something only when it is held down, by pointer or key, for `HOLD_MS`.
 *
 * @param {HTMLElement} node The button; it has the class `holding` meanwhile.
 * @param {Function} work What it does then.
 * @param {Function} tooShort Is called when it was let go too early.
 * @returns {{begin: Function, end: Function}} For a key elsewhere that stands for the button.
 */
export function onHold(node, work, tooShort) {
  let timer = null;
  const begin = () => {
    if (timer !== null || node.disabled || locked.has(node)) {
      return;
    }
    node.classList.add("holding");
    timer = setTimeout(() => {
      stop();
      locked.add(node);
      setAttr(node, "aria-busy", "true"); // it takes no other press meanwhile, and says so
      Promise.resolve(work()).finally(() => {
        locked.delete(node);
        setAttr(node, "aria-busy", null);
      });
    }, HOLD_MS);
  };
  const stop = () => {
    clearTimeout(timer);
    timer = null;
    node.classList.remove("holding");
  };
  const end = () => {
    if (timer !== null) {
      stop();
      tooShort();
    }
  };
  node.addEventListener("pointerdown", begin);
  for (const over of ["pointerup", "pointerleave", "pointercancel", "blur"]) {
    node.addEventListener(over, end);
  }
  node.addEventListener("contextmenu", (event) => event.preventDefault());
  node.addEventListener("keydown", (event) => {
    if ((event.key === " " || event.key === "Enter") && !event.repeat) {
      event.preventDefault();
      begin();
    }
  });
  node.addEventListener("keyup", end);
  return { begin, end };
}
