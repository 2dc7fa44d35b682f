/**
 * The desk of a producer or a moderator: its parts, side by side where there is room, behind tabs
 * on a phone.
 */

import { ControlBar, TakeBar } from "/control_bar.js";
import { el, setAttr, setText } from "/dom.js";
import { icon } from "/icons.js";
import { listen } from "/keys.js";
import { Picture } from "/picture.js";
import { onPress } from "/press.js";
import { Prompter } from "/prompter.js";
import { Questions } from "/questions.js";
import { Rundown } from "/rundown.js";
import { Sales } from "/sales.js";
import { TopBar } from "/top_bar.js";
import * as view from "/view.js";
import { t } from "/words.js";

const TABS = {
  rundown: "catalogue",
  picture: "picture",
  questions: "chat",
  prompter: "glance",
};

/**
 * Build the desk.
 *
 * @param {object} page Has `store`, `link`, `asker`, `toasts`, and what belongs to the device.
 * @returns {{node: Element, close: Function}}
 */
export function openDesk(page) {
  page.take = (flash) => take(page, flash);
  const whole = page.store.role === "producer";
  const top = new TopBar(page);
  const questions = new Questions(page);
  const prompter = new Prompter(page);
  const parts = whole ? wholeDesk(page, questions, prompter) : moderatorsDesk(questions, prompter);
  const columns = el("main", { class: `columns ${whole ? "whole" : "narrow"}` }, ...parts.columns);
  const tabs = tabBar(columns, Object.keys(TABS).filter((name) => parts.tabs.includes(name)), page);
  const node = el("div", { class: "desk" }, top.node, columns);
  if (whole) {
    node.append(new TakeBar(page).node);
  }
  node.append(tabs);
  const stop = whole ? listen(keysOf(page, questions, parts.bar), slateUp(parts.bar)) : moderatorsKeys(questions);
  return { node, close: stop };
}

function wholeDesk(page, questions, prompter) {
  const rundown = new Rundown(page);
  const picture = new Picture(page);
  const bar = new ControlBar(page);
  const sales = new Sales(page);
  const first = el("div", { class: "panel col column first" }, rundown.node, prompter.node);
  const second = el("div", { class: "col column second" }, picture.node, bar.node, sales.node);
  const third = el("div", { class: "panel col column third" }, questions.node);
  rundown.node.dataset.tab = "rundown";
  prompter.node.dataset.tab = "prompter";
  second.dataset.tab = "picture";
  third.dataset.tab = "questions";
  return { columns: [first, second, third], tabs: Object.keys(TABS), bar };
}

function moderatorsDesk(questions, prompter) {
  const first = el("div", { class: "panel col column third", "data-tab": "questions" }, questions.node);
  const second = el("div", { class: "panel col column prompter-alone", "data-tab": "prompter" }, prompter.node);
  return { columns: [first, second], tabs: ["questions", "prompter"] };
}

function tabBar(columns, names, page) {
  const bar = el("nav", { class: "tabs", "aria-label": t("parts") });
  const choose = (chosen) => {
    columns.dataset.shown = chosen;
    for (const one of bar.children) {
      setAttr(one, "aria-current", one.dataset.for === chosen ? "page" : null);
    }
  };
  for (const name of names) {
    const one = el("button", { type: "button", class: "tab", "data-for": name }, icon(TABS[name], 20));
    one.append(el("span", { text: t(`tab.${name}`) }), el("b", { class: "tab-count" }));
    onPress(one, () => choose(name));
    bar.append(one);
  }
  choose(names[0]);
  page.store.on(["questions"], () => {
    const count = page.store.questions?.open_count ?? 0;
    const mark = bar.querySelector("[data-for=questions] .tab-count");
    setText(mark, count > 0 ? String(count) : "");
  });
  return bar;
}

/** Take what is in preview, if it is still what is seen here. */
async function take(page, flash = null) {
  const { store, asker, toasts } = page;
  const { show } = store;
  if (show === null) {
    return;
  }
  const title = view.sideTitle(show, show.preview);
  const command = { type: "Take", expected_preview: show.preview.cue_id };
  const answer = await asker.ask(command, { flash });
  if (answer.type === "Done") {
    toasts.offer(t("taken", { title }), t("undo"), () => asker.ask({ type: "UndoTake" }));
  }
}

function keysOf(page, questions, bar) {
  const press = (node) => () => node.disabled || node.click();
  return {
    take: press(bar.take),
    card: press(bar.card),
    offer: press(bar.offer),
    extend: press(bar.extend),
    coupon: press(bar.coupon),
    mark: press(bar.mark),
    slate: () => bar.held.begin(),
    ...questionKeys(questions),
  };
}

function slateUp(bar) {
  return { slate: () => bar.held.end() };
}

function moderatorsKeys(questions) {
  return listen(questionKeys(questions));
}

function questionKeys(questions) {
  return {
    screen: () => questions.press("screen"),
    answered: () => questions.press("answered"),
    later: () => questions.press("later"),
    before: () => questions.choose(-1),
    after: () => questions.choose(1),
    search: () => questions.search.disabled || questions.search.click(),
  };
}
