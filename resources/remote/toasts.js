/**
 * Short messages at the edge of the page: what was refused and why. They are read out, and stay
 * long enough to be read.
 */

import { button, el, setLabel } from "/dom.js";
import { icon } from "/icons.js";
import { onPress } from "/press.js";
import { t } from "/words.js";

const STAYS_MS = 8000;
const MOST = 3;

export class Toasts {
  constructor() {
    this.node = el("div", { class: "toasts", role: "status", "aria-live": "assertive", popover: "manual" });
  }

  /**
   * Say something.
   *
   * @param {string} text In the reader's language.
   * @param {{kind?: string, told?: string}} more `kind` is `bad` or `plain`; `told` is what the
   *   studio said, in English where no translation is known.
   */
  say(text, { kind = "bad", told = "" } = {}) {
    const close = el("button", { type: "button", class: "icon-button" }, icon("close"));
    setLabel(close, t("close"));
    const words = el("div", { class: "grow" }, el("div", { text }));
    if (told !== "" && told !== text) {
      words.append(el("div", { class: "small dim", lang: "en", dir: "auto", text: told }));
    }
    const toast = el("div", { class: `toast ${kind}` }, icon(kind === "bad" ? "warning" : "news"));
    toast.append(words, close);
    onPress(close, () => toast.remove());
    this.#put(toast);
  }

  /** Say that something was done, with a button that brings it back. */
  offer(text, words, undo) {
    const back = button(words);
    const toast = el("div", { class: "toast plain" }, el("div", { class: "grow", dir: "auto", text }), back);
    onPress(back, () => {
      toast.remove();
      return undo();
    });
    this.#put(toast);
  }

  #put(toast) {
    this.node.append(toast);
    while (this.node.childElementCount > MOST) {
      this.node.firstElementChild.remove();
    }
    this.#raise();
    setTimeout(() => toast.remove(), STAYS_MS);
  }

  /** An open dialog covers everything that was shown before it: show this once more, above. */
  #raise() {
    if (this.node.isConnected && this.node.showPopover) {
      this.node.matches(":popover-open") && this.node.hidePopover();
      this.node.showPopover();
    }
  }

  clear() {
    this.node.replaceChildren();
  }
}
