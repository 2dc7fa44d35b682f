/**
 * Coming in for the first time: the code from the studio, and what this device shall be called.
 */

import { field } from "/dialog.js";
import { button, el, setDisabled } from "/dom.js";
import { languageChoice } from "/own_menu.js";
import { onPress } from "/press.js";
import { t } from "/words.js";

const LONGEST_NAME = 40;
const LONGEST_CODE = 64;

/**
 * Make the screen.
 *
 * @param {object} page Is told `pair(code, name)`.
 * @param {string} trouble Why the last attempt failed; empty: there was none.
 * @param {string} name Suggested for this device, or typed before.
 * @param {number} waitS Seconds for which no code is taken.
 */
export function openPairing(page, trouble, name, waitS) {
  const plain = { autocomplete: "off", autocapitalize: "characters", spellcheck: "false" };
  const code = el("input", { ...plain, class: "code", maxlength: LONGEST_CODE, name: "code", dir: "ltr" });
  const called = el("input", { maxlength: LONGEST_NAME, value: name, name: "name", dir: "auto" });
  const go = button(t("come_in"), { class: "primary wide" });
  let waits = waitS > 0;
  const check = () => setDisabled(go, waits || code.value.trim() === "");
  setTimeout(() => {
    waits = false;
    check();
  }, waitS * 1000);
  code.addEventListener("input", check);
  check();
  const enter = () => page.pair(code.value.trim(), called.value.trim() || name);
  onPress(go, enter);
  const form = el("div", { class: "panel pairing-card form" }, el("h1", { text: t("pair_title") }));
  form.append(el("p", { class: "dim", text: t("pair_how") }));
  if (trouble !== "") {
    form.append(el("p", { class: "note amber", role: "alert", dir: "auto", text: trouble }));
  }
  form.append(field(t("pair_code"), code), field(t("pair_name"), called), go);
  form.append(el("p", { class: "small faint", text: t("pair_fingerprint") }), languageChoice(page));
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing && event.target.matches("input")) {
      go.click();
    }
  });
  queueMicrotask(() => code.focus());
  return el("main", { class: "pairing" }, form);
}
