/**
 * One question: who asked how often, what answers it, and what can be done with it.
 */

import { button, el, setAttr, setClass, setDisabled, setHidden, setLabel, setText } from "/dom.js";
import { icon } from "/icons.js";
import { onPress } from "/press.js";
import { many, number, t } from "/words.js";

/** Return a language as a chip: `ES`; a question mark where nothing tells. */
export function badge(language) {
  return /^[a-z]{2}/i.test(language) && language !== "und" ? language.slice(0, 2).toUpperCase() : "?";
}

/**
 * Make a row.
 *
 * @param {object} deeds What its buttons do: `host`, `screen`, `reply`, `answer`, `later`,
 *   `answered`, `more`, `choose`; each is called with the row, which knows its `question`.
 */
export function makeQuestionRow(question, deeds) {
  const row = { question, answer: null };
  row.language = el("span", { class: "chip lang" });
  row.text = el("bdi", { class: "words", dir: "auto" });
  row.buyer = el("span", { class: "chip buyer", text: t("buyer"), hidden: true });
  row.by = el("span", { class: "by", hidden: true });
  row.count = el("b", { class: "count amber" });
  row.translation = el("div", { class: "small dim", dir: "auto", hidden: true });
  row.verdict = el("b", { class: "verdict" });
  row.value = el("bdi", { dir: "auto" });
  row.found = el("div", { class: "small dim answer" }, row.verdict, row.value);
  row.none = el("div", { class: "small amber answer", text: t("no_row") });
  row.buttons = makeButtons(row, deeds);
  row.gone = el("div", { class: "small dim gone-words", hidden: true });
  const head = el("div", { class: "row q-head" }, row.language, row.text, row.buyer, row.by);
  head.append(el("span", { class: "grow" }), row.count);
  const actions = el("div", { class: "row wrap actions" }, ...Object.values(row.buttons));
  row.node = el("li", { class: "question", "data-question": question.question_id });
  row.node.append(head, row.translation, row.found, row.none, row.gone, actions);
  row.node.addEventListener("pointerdown", () => deeds.choose(row));
  return row;
}

function makeButtons(row, deeds) {
  const made = {
    host: button(t("show_to_host"), { class: "primary" }),
    answer: button(t("answer_for_host")),
    screen: button(t("on_screen")),
    reply: button(t("reply_in_chat")),
    answered: el("button", { type: "button", class: "btn square" }, icon("tick")),
    later: button(t("after_show")),
    more: el("button", { type: "button", class: "btn square" }, icon("more")),
  };
  setLabel(made.answered, t("answered"));
  setLabel(made.more, t("more_with_question"));
  for (const [name, node] of Object.entries(made)) {
    setAttr(node, "data-deed", name);
    onPress(node, () => deeds[name](row));
  }
  return made;
}

/**
 * Write into a row how its question stands.
 *
 * @param {object} at `answer` (`{label, text, verdict, holds, note}` or null), `onScreen`, `chosen`,
 *   `by`, `live`, `reaches`, `canReply`, `gone` (words, where it left the list under the finger).
 */
export function drawQuestionRow(row, question, at) {
  row.question = question;
  row.answer = at.answer;
  setClass(row.node, "chosen", at.chosen);
  setClass(row.node, "screened", at.onScreen);
  setClass(row.node, "touched", at.by !== "");
  setAttr(row.node, "aria-current", at.chosen ? "true" : null);
  setText(row.language, badge(question.language));
  setText(row.text, question.text);
  setAttr(row.text, "lang", question.language === "und" ? null : question.language);
  setHidden(row.translation, question.translation === "");
  setText(row.translation, question.translation);
  setHidden(row.buyer, !question.buyer);
  setHidden(row.by, at.by === "");
  setText(row.by, at.by === "" ? "" : t("changed_by", { name: at.by }));
  setText(row.count, question.asked > 1 ? `×${number(question.asked)}` : "");
  setAttr(row.count, "aria-label", question.asked > 1 ? many("asked_times", question.asked) : null);
  drawAnswer(row, question, at);
  drawButtons(row, at);
  setHidden(row.gone, at.gone === "");
  setText(row.gone, at.gone);
  setClass(row.node, "gone", at.gone !== "");
}

function drawAnswer(row, question, { answer }) {
  const waits = answer === null && question.rows.length > 0;
  setHidden(row.found, answer === null && !waits);
  setHidden(row.none, answer !== null || waits);
  setText(row.value, answer === null ? t("row_comes") : `${answer.label}: ${answer.text}`);
  setText(row.verdict, answer?.verdict ? `${answer.verdict} · ` : "");
  setClass(row.verdict, "bad", answer?.holds === "no");
  setClass(row.verdict, "good", answer?.holds === "yes");
}

function drawButtons(row, { answer, onScreen, live, reaches, canReply, gone }) {
  const { buttons } = row;
  const known = answer !== null || row.question.rows.length > 0;
  setHidden(buttons.host, !known);
  setHidden(buttons.answer, known);
  setHidden(buttons.later, known);
  setHidden(buttons.screen, !known && !onScreen);
  setHidden(buttons.reply, !canReply || !known);
  setText(buttons.screen, t(onScreen ? "off_screen" : "on_screen"));
  setAttr(buttons.screen, "aria-pressed", String(onScreen));
  for (const [name, one] of Object.entries(buttons)) {
    const off = name === "screen" ? !live : !reaches; // what changes the picture can't wait
    setDisabled(one, off || gone !== "");
  }
}
