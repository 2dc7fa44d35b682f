/**
 * Writing to the host: what only the host sees, and whether it was read.
 */

import { button, el, keyed, setClass, setDisabled, setHidden, setText } from "/dom.js";
import { moment } from "/figures.js";
import { icon } from "/icons.js";
import { onPress } from "/press.js";
import { t } from "/words.js";

/** The studio's own list, in the order of how often they are wanted. */
export const PRESETS = [
  "slow_down",
  "two_minutes",
  "repeat_price",
  "check_microphone",
  "look_at_camera",
  "wrap_up",
];
const LONGEST = 200;

/** Return what a message says: its text, its ready words, or the question it points at. */
export function promptWords(prompt, questions) {
  if (prompt.text !== "") {
    return prompt.text;
  }
  if (prompt.preset !== "") {
    return t(`preset.${prompt.preset}`);
  }
  const all = [...(questions?.questions ?? []), ...(questions?.later ?? [])];
  const question = all.find((one) => one.question_id === prompt.question_id);
  return question?.text ?? t("a_question");
}

export class Prompter {
  #desk;

  constructor(desk) {
    this.#desk = desk;
    this.#build();
    desk.store.on(["show", "questions", "link"], () => this.#draw());
  }

  #build() {
    const props = { maxlength: LONGEST, placeholder: t("prompt_hint"), dir: "auto", enterkeyhint: "send" };
    this.input = el("input", { ...props, "aria-label": t("prompt_label"), class: "grow" });
    this.send = button(t("send"), { class: "primary" });
    onPress(this.send, () => this.#send());
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) {
        this.send.click();
      }
    });
    const form = el("div", { class: "row" }, this.input, this.send);
    this.presets = el("div", { class: "row wrap presets" });
    for (const preset of PRESETS) {
      const one = el("button", { type: "button", class: "chip", text: t(`preset.${preset}`) });
      onPress(one, () => this.#desk.asker.ask({ type: "SendPrompt", preset }));
      this.presets.append(one);
    }
    this.history = el("ul", { class: "history", "aria-label": t("prompt_history") });
    const label = el("div", { class: "small dim", text: t("prompt_label") });
    this.node = el("section", { class: "prompter" }, this.history, label, form, this.presets);
    this.node.setAttribute("aria-label", t("prompter"));
  }

  async #send() {
    const text = this.input.value.trim();
    if (text === "") {
      this.input.focus();
      return;
    }
    const answer = await this.#desk.asker.ask({ type: "SendPrompt", text });
    if (answer.type === "Done" && this.input.value.trim() === text) {
      this.input.value = "";
    }
  }

  #draw() {
    const { show, questions } = this.#desk.store;
    const off = !this.#desk.reaches();
    setDisabled(this.send, off);
    for (const one of this.presets.children) {
      setDisabled(one, off);
    }
    if (show === null) {
      return;
    }
    setHidden(this.history, show.prompts.length === 0);
    keyed(this.history, [...show.prompts].reverse(), {
      key: (prompt) => prompt.prompt_id,
      make: makeLine,
      update: (line, prompt) => drawLine(line, prompt, questions),
    });
  }
}

function makeLine() {
  const line = { text: el("bdi", { class: "clip" }), by: el("bdi", { class: "dim" }) };
  line.mark = el("span", { class: "mark" });
  line.read = el("span", { class: "small" });
  line.node = el("li", { class: "row small" }, line.mark, line.text, line.by, el("span", { class: "grow" }), line.read);
  return line;
}

function drawLine(line, prompt, questions) {
  const got = prompt.got_at_utc_ms !== null;
  setText(line.text, promptWords(prompt, questions));
  setText(line.by, prompt.by);
  setClass(line.node, "got", got);
  if (line.got !== got) {
    line.got = got;
    line.mark.replaceChildren(icon(got ? "tick" : "chat", 14));
  }
  const sent = t("prompt_sent", { time: moment(prompt.at_utc_ms) });
  setText(line.read, got ? t("prompt_read", { time: moment(prompt.got_at_utc_ms) }) : sent);
}
