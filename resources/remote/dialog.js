/**
 * Dialogs and menus: the browser's own `<dialog>`, so the keyboard stays inside and Esc closes.
 */

import { button, el, setLabel } from "/dom.js";
import { icon } from "/icons.js";
import { onPress } from "/press.js";
import { t } from "/words.js";

/**
 * Open a dialog.
 *
 * @param {string} title Its heading.
 * @param {...Node} parts What is in it.
 * @returns {{node: HTMLDialogElement, close: Function}}
 */
export function openDialog(title, ...parts) {
  const shut = el("button", { type: "button", class: "icon-button" }, icon("close"));
  setLabel(shut, t("close"));
  const heading = el("h2", { text: title, dir: "auto" });
  const head = el("div", { class: "head" }, heading, el("span", { class: "grow" }), shut);
  const node = el("dialog", { class: "dialog", "aria-label": title }, head, ...parts);
  return shown(node, shut);
}

/**
 * Open a menu of choices; it closes with the first one.
 *
 * @param {string} title What it is about.
 * @param {Array<{text: string, icon?: string, work: Function, off?: string}>} choices `off` says
 *   why one can't be chosen now.
 */
export function openMenu(title, choices) {
  const list = el("div", { class: "menu" });
  const menu = openDialog(title, list);
  for (const choice of choices) {
    const one = el("button", { type: "button", class: "menu-item", disabled: Boolean(choice.off) });
    one.append(icon(choice.icon ?? "news"), el("span", { class: "grow", text: choice.text }));
    if (choice.off) {
      one.append(el("span", { class: "small dim", text: choice.off }));
    }
    onPress(one, () => {
      menu.close();
      return choice.work();
    });
    list.append(one);
  }
  menu.node.classList.add("menu-dialog");
  list.querySelector("button:not(:disabled)")?.focus();
  return menu;
}

function shown(node, shut) {
  const before = document.activeElement;
  const close = () => node.open && node.close();
  onPress(shut, close);
  node.addEventListener("close", () => {
    node.remove();
    before?.isConnected && before !== document.body && before.focus?.({ preventScroll: true });
  });
  node.addEventListener("click", (event) => {
    if (event.target === node && outside(node, event)) {
      close(); // beside it
    }
  });
  document.body.append(node);
  node.showModal();
  return { node, close };
}

function outside(node, { clientX, clientY }) {
  const box = node.getBoundingClientRect();
  const beside = clientX < box.left || clientX > box.right;
  return beside || clientY < box.top || clientY > box.bottom;
}

/** Make a labelled field. */
export function field(label, input, note = "") {
  const node = el("label", { class: "field" }, el("span", { class: "small dim", text: label }), input);
  if (note !== "") {
    node.append(el("span", { class: "small faint", text: note }));
  }
  return node;
}

/** Make the row of buttons at a dialog's foot; the first is what the dialog is for. */
export function foot(text, work) {
  const main = button(text, { class: "primary" });
  onPress(main, work);
  return el("div", { class: "row foot" }, el("span", { class: "grow" }), main);
}
