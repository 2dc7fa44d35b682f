/**
 * Asking the studio for something, and saying what it answered where that is not seen by itself.
 */

import { has, language, t } from "/words.js";

/** Codes whose sentence from the studio says more than any translation: it names who and what. */
const TOLD_TOO = new Set([
  "stale",
  "offer_blocked",
  "refused",
  "bad_input",
  "refused_elsewhere",
  "nothing_to_show",
  "reply_too_long",
]);

export class Asker {
  #link;
  #store;
  #toasts;
  #waits;

  constructor(link, store, toasts, waits) {
    this.#link = link;
    this.#store = store;
    this.#toasts = toasts;
    this.#waits = waits;
  }

  /**
   * Ask, and say so when it was refused.
   *
   * @param {object} command As the protocol names it.
   * @param {{quiet?: string[], flash?: Element}} how Codes that the caller deals with itself, and
   *   the row that the refusal is about.
   * @returns {Promise<object>} The answer.
   */
  async ask(command, { quiet = [], flash = null } = {}) {
    const answer = await this.#link.ask(command, this.#store.show?.revision ?? null);
    if (answer.type !== "Done" && !quiet.includes(answer.code)) {
      this.#explain(answer, command);
      blink(flash);
    }
    if (answer.type === "Done" && this.#waits()) {
      this.#toasts.say(t("will_arrive"), { kind: "plain" });
    }
    return answer;
  }

  /** Say what became of something that had to wait for the studio. */
  carried(answer) {
    if (answer.type === "Done") {
      this.#toasts.say(t("has_arrived"), { kind: "plain" });
    } else {
      this.#toasts.say(refusal(answer), { told: TOLD_TOO.has(answer.code) ? answer.text : "" });
    }
  }

  /** Say why something was refused. */
  #explain(answer, command) {
    if (answer.type === "Dropped") {
      const key = command.type === "Take" && answer.code === "dropped" ? "take" : answer.code;
      this.#toasts.say(t(`dropped.${key}`));
      return;
    }
    this.#toasts.say(refusal(answer), { told: TOLD_TOO.has(answer.code) ? answer.text : "" });
  }
}

/** Return a refusal in the reader's language, or as the studio put it. */
export function refusal(answer) {
  const key = `denied.${answer.code}`;
  if (language() === "en" && answer.text) {
    return capital(answer.text);
  }
  return has(key) ? t(key) : capital(answer.text || answer.code);
}

function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Let a row flash once. */
export function blink(node) {
  if (node) {
    node.classList.remove("flash");
    void node.offsetWidth; // starts the animation anew
    node.classList.add("flash");
  }
}
