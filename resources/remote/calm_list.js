/**
 * An order that stands still while somebody's finger or pointer is in the list.
 *
 * Rows that are there keep their places, and those that left stay greyed; what is new waits until
 * the pointer is gone or its bar is pressed.
 */

const FINGER_STAYS_MS = 4000;

export class CalmList {
  #shown = [];
  #inside = false;
  #touchedAt = -Infinity;
  #changed;

  /**
   * @param {HTMLElement} node The list with what belongs to it: the bar that lets new ones in must
   *   not go away under the pointer that is on its way there.
   * @param {HTMLElement} list What scrolls.
   * @param {Function} changed Draw anew.
   */
  constructor(node, list, changed) {
    this.#changed = changed;
    this.waiting = 0;
    node.addEventListener("pointerenter", (event) => {
      this.#inside = event.pointerType === "mouse";
    });
    node.addEventListener("pointerleave", () => this.#let(false));
    node.addEventListener("pointerdown", () => this.#touch());
    list.addEventListener("scroll", () => this.#touch(), { passive: true });
  }

  #touch() {
    this.#touchedAt = performance.now();
    setTimeout(() => this.held || this.#changed(), FINGER_STAYS_MS + 20);
  }

  #let(inside) {
    this.#inside = inside;
    this.#changed();
  }

  /** Whether the order must stand still now. */
  get held() {
    return this.#inside || performance.now() - this.#touchedAt < FINGER_STAYS_MS;
  }

  /** Take over what is new at once. */
  release() {
    this.#shown = [];
    this.#changed();
  }

  /** Forget the order: another filter shows something else. */
  forget() {
    this.#shown = [];
  }

  /** Return `{question, gone}` in the order to show. */
  order(questions) {
    const now = new Map(questions.map((one) => [one.question_id, one]));
    if (!this.held || this.#shown.length === 0) {
      this.#shown = questions;
      this.waiting = 0;
      return questions.map((question) => ({ question, gone: false }));
    }
    const shown = new Set(this.#shown.map((one) => one.question_id));
    this.#shown = this.#shown.map((one) => now.get(one.question_id) ?? one);
    this.waiting = questions.filter((one) => !shown.has(one.question_id)).length;
    return this.#shown.map((question) => ({ question, gone: !now.has(question.question_id) }));
  }
}
