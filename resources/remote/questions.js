/**
 * Viewers' questions: what they ask, what answers it, and who is told.
 */

import { CalmList } from "/calm_list.js";
import { withKey } from "/keys.js";
import { field, foot, openDialog, openMenu } from "/dialog.js";
import { el, keyed, setDisabled, setHidden, setLabel, setText } from "/dom.js";
import { icon } from "/icons.js";
import { moment } from "/figures.js";
import { onPress } from "/press.js";
import { drawQuestionRow, makeQuestionRow } from "/question_row.js";
import { RowBook } from "/row_book.js";
import { openSearch } from "/search.js";
import { many, number, t } from "/words.js";

const FILTERS = ["all", "this", "related", "later"];
const LONGEST_REPLY = 450;
const LONGEST_ANSWER = 500;
const GAP_TOLD_MS = 600_000;

export class Questions {
  #desk;
  #book;
  #calm;
  #rows = new Map();
  #chosen = null;

  constructor(desk) {
    this.#desk = desk;
    this.#build();
    this.#book = new RowBook(desk, () => desk.store.mark("questions"));
    this.#calm = new CalmList(this.node, this.list, () => desk.store.mark("questions"));
    desk.store.on(["questions", "show", "catalogue", "link"], () => this.#draw());
  }

  #build() {
    this.open = el("span", { class: "chip" });
    this.filter = el("select", { class: "quiet", "aria-label": t("which_questions") });
    this.filter.append(...FILTERS.map((name) => new Option(t(`filter.${name}`), name)));
    this.filter.addEventListener("change", () => {
      this.#calm.forget();
      this.#draw();
    });
    this.waiting = el("button", { type: "button", class: "waiting-bar", hidden: true });
    onPress(this.waiting, () => this.#calm.release());
    this.chat = el("div", { class: "note amber", hidden: true });
    this.hidden = el("div", { class: "note small dim", hidden: true });
    this.empty = el("p", { class: "empty dim", hidden: true });
    this.list = el("ol", { class: "questions", "aria-label": t("questions") });
    const head = el("div", { class: "head" }, el("h2", { text: t("questions") }), this.open);
    this.search = el("button", { type: "button", class: "btn small-btn" }, icon("search", 14));
    setLabel(this.search, t("do.search"));
    onPress(withKey(this.search, "search"), () => openSearch(this.#desk));
    head.append(el("span", { class: "grow" }), this.filter, this.search);
    const parts = [head, this.chat, this.waiting, this.empty, this.list, this.hidden];
    this.node = el("section", { class: "question-panel col grow" }, ...parts);
  }

  /** Return the question that the keys are about: the chosen one, or the first. */
  get chosen() {
    const row = this.#rows.get(this.#chosen) ?? this.#rows.values().next().value;
    return row ?? null;
  }

  /** Choose the question before or after the chosen one. */
  choose(step) {
    const ids = [...this.#rows.keys()];
    const at = ids.indexOf(this.#chosen);
    const next = at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + step));
    this.#chosen = ids[next] ?? null;
    this.#rows.get(this.#chosen)?.node.scrollIntoView({ block: "nearest" });
    this.#draw();
  }

  /** Do with the chosen question what a button of its row does. */
  press(deed) {
    const found = this.chosen?.buttons[deed];
    if (found && !found.hidden) {
      found.click();
    } else if (deed === "later" && this.chosen) {
      this.#setStatus(this.chosen, "later");
    }
  }

  #draw() {
    const { questions, show } = this.#desk.store;
    if (questions === null || show === null) {
      return;
    }
    const order = this.#calm.order(this.#wanted(questions, show));
    const at = { show, live: this.#desk.live(), reaches: this.#desk.reaches(), chats: questions.chats };
    this.#rows = keyed(this.list, order, {
      key: ({ question }) => question.question_id,
      make: ({ question }) => makeQuestionRow(question, this.#deeds()),
      update: (row, one) => this.#drawRow(row, one, at),
    });
    setDisabled(this.search, !at.live);
    setText(this.open, many("open_questions", questions.open_count));
    setHidden(this.waiting, this.#calm.waiting === 0);
    setText(this.waiting, many("new_questions", this.#calm.waiting));
    setHidden(this.empty, order.length > 0);
    setText(this.empty, t(this.filter.value === "all" ? "no_questions" : "no_such_questions"));
    this.#drawChats(questions);
  }

  #wanted({ questions, later }, { program }) {
    const tests = {
      all: () => true,
      this: (one) => one.product_id !== null && one.product_id === program.product_id,
      related: (one) => one.product_id !== null && one.product_id !== program.product_id,
    };
    return this.filter.value === "later" ? later : questions.filter(tests[this.filter.value]);
  }

  #drawRow(row, { question, gone }, { show, live, reaches, chats }) {
    const id = question.question_id;
    const by = gone ? this.#whoAnswered(id) || question.changed_by : "";
    drawQuestionRow(row, question, {
      answer: this.#answerOf(question),
      onScreen: show.texts.question_id === id && show.standing.includes("question"),
      chosen: id === this.#chosen,
      by: gone ? "" : this.#lately(row, question),
      live,
      reaches,
      canReply: addressee(question, chats) !== undefined,
      gone: gone ? t(by ? "question_gone_by" : "question_gone", { name: by }) : "",
    });
  }

  /** Return who answered a question, as far as the last events tell; else an empty string. */
  #whoAnswered(id) {
    const events = [...this.#desk.store.events.values()];
    return events.findLast((one) => one.facts.question === id && one.kind === "question.answered")?.by ?? "";
  }

  /** Return who changed a question a moment ago. */
  #lately(row, question) {
    const version = `${question.status} ${question.answer} ${question.changed_by}`;
    if (row.version !== undefined && row.version !== version && question.changed_by) {
      row.touchedUntil = performance.now() + 3000;
      setTimeout(() => this.#desk.store.mark("questions"), 3050);
    }
    row.version = version;
    return performance.now() < (row.touchedUntil ?? 0) ? question.changed_by : "";
  }

  #answerOf(question) {
    if (question.answer !== "") {
      const from = question.answer_from_utc_ms;
      const label = from === null ? t("written_answer") : t("earlier_answer");
      return { label, text: question.answer, verdict: "", holds: "" };
    }
    const best = question.rows[0];
    const row = best === undefined ? null : this.#book.row(best.product_id, best.row_id);
    if (row === null) {
      return null;
    }
    const holds = best.compared?.holds ?? "";
    const tested = row.tested === "" ? "" : ` · ${t("tested_on", { date: row.tested })}`;
    const verdict = holds === "" ? "" : t(`holds.${holds}`);
    return { label: row.label, text: `${row.text}${tested}`, verdict, holds };
  }

  #drawChats({ chats, models, gaps, hidden }) {
    const down = chats.filter((chat) => chat.spec.enabled && ["waiting", "failed"].includes(chat.state));
    const words = down.map((chat) => t("chat_down", { name: chat.spec.name, text: chat.text }));
    const lately = gaps.filter((gap) => this.#desk.store.now() - gap.until_utc_ms < GAP_TOLD_MS);
    words.push(...lately.slice(-1).map((gap) => gapWords(gap, chats)));
    if (models.state === "missing") {
      words.push(t("no_models"));
    } else if (models.state === "ended") {
      words.push(t("no_reader"));
    }
    setHidden(this.chat, words.length === 0);
    setText(this.chat, words.join(" · "));
    const counts = hiddenWords(hidden);
    setHidden(this.hidden, counts === "");
    setText(this.hidden, t("hidden_messages", { counts }));
  }

  // --- what can be done ------------------------------------------------------------------------

  #deeds() {
    const ask = (row, command) =>
      this.#desk.asker.ask({ question_id: row.question.question_id, ...command }, { flash: row.node });
    return {
      choose: (row) => this.#chooseRow(row),
      host: (row) => ask(row, { type: "SendPrompt" }),
      screen: (row) => ask(row, { type: "ShowQuestion", shown: !row.node.classList.contains("screened") }),
      answered: (row) => this.#markAnswered(row),
      later: (row) => this.#setStatus(row, "later"),
      reply: (row) => this.#reply(row),
      answer: (row) => this.#write(row),
      more: (row) => this.#menu(row),
    };
  }

  #chooseRow(row) {
    this.#chosen = row.question.question_id;
    this.#draw();
  }

  #markAnswered(row) {
    const { question } = row;
    const best = question.rows[0];
    const proof = best === undefined ? {} : { product_id: best.product_id, row_id: best.row_id };
    const command = { type: "MarkAnswered", question_id: question.question_id, ...proof };
    return this.#desk.asker.ask(command, { flash: row.node });
  }

  async #setStatus(row, status) {
    const { question_id, status: before, text } = row.question;
    const set = (to) => this.#desk.asker.ask({ type: "SetStatus", question_id, status: to });
    const answer = await set(status);
    if (answer.type === "Done" && status !== "open") {
      this.#desk.offerUndo(t(`put.${status}`, { text: text.slice(0, 40) }), () => set(before));
    }
  }

  #menu(row) {
    const { question } = row;
    const choices = [
      { text: t("answer_for_host"), icon: "chat", work: () => this.#write(row) },
      { text: t("after_show"), icon: "closing", work: () => this.#setStatus(row, "later") },
      { text: t("not_a_question"), icon: "trash", work: () => this.#notAQuestion(row) },
      { text: t("hide"), icon: "hide", work: () => this.#setStatus(row, "hidden") },
      { text: t("show_to_host"), icon: "glance", work: () => this.#deeds().host(row) },
      { text: t("on_screen_unnamed"), icon: "picture", work: () => this.#showUnnamed(row) },
    ];
    if (question.status !== "open") {
      choices.unshift({ text: t("open_again"), icon: "undo", work: () => this.#setStatus(row, "open") });
    }
    openMenu(question.text, choices);
  }

  #notAQuestion(row) {
    const { question_id } = row.question;
    const command = { type: "CorrectQuestion", question_id, is_question: false };
    return this.#desk.asker.ask(command, { flash: row.node });
  }

  #showUnnamed(row) {
    const { question_id } = row.question;
    return this.#desk.asker.ask({ type: "ShowQuestion", question_id, named: false }, { flash: row.node });
  }

  #reply(row) {
    const asker = addressee(row.question, this.#desk.store.questions.chats);
    const title = t("reply_to", { name: asker?.name ?? "" });
    const start = row.answer === null ? "" : row.answer.text;
    this.#dialog(row, { title, start, longest: LONGEST_REPLY, main: t("send_to_chat"), type: "ReplyInChat", name: "text" });
  }

  #write(row) {
    const how = { title: t("answer_for_host"), start: row.question.answer, longest: LONGEST_ANSWER };
    this.#dialog(row, { ...how, main: t("keep_answer"), type: "WriteAnswer", name: "answer" });
  }

  #dialog(row, { title, start, longest, main, type, name }) {
    const text = el("textarea", { rows: "4", maxlength: longest, dir: "auto" });
    text.value = start;
    const { question } = row;
    const done = foot(main, async () => {
      const command = { type, question_id: question.question_id, [name]: text.value.trim() };
      const answer = await this.#desk.asker.ask(command);
      if (answer.type === "Done") {
        dialog.close();
      }
    });
    const check = () => setDisabled(done.querySelector("button"), text.value.trim() === "");
    text.addEventListener("input", check);
    check();
    const asked = el("blockquote", { dir: "auto", lang: question.language, text: question.text });
    const askers = el("div", { class: "small dim", dir: "auto" });
    askers.textContent = question.askers.map((one) => `${one.name} ${moment(one.at_utc_ms)}`).join(" · ");
    const parts = [asked, askers, field(t("your_text"), text), done];
    const dialog = openDialog(title, el("div", { class: "body form" }, ...parts));
    text.focus();
  }
}

/** Write what is kept away, the most first: `312 chatter · 4 spam`; an empty string: nothing. */
function hiddenWords(hidden) {
  const most = Object.entries(hidden).filter(([, count]) => count > 0);
  most.sort(([, one], [, other]) => other - one);
  return most.map(([why, count]) => t(`why.${why}`, { count: number(count) })).join(" · ");
}

/** Write where and when messages may have been missed. */
function gapWords(gap, chats) {
  const text = t("gap", { start: moment(gap.from_utc_ms), end: moment(gap.until_utc_ms) });
  const name = chats.find((chat) => chat.spec.chat_id === gap.chat_id)?.spec.name;
  return name === undefined ? text : t("chat_down", { name, text });
}

/** Return the first asker whose chat can be written into now: the studio answers the same one. */
function addressee(question, chats) {
  return question.askers.find((asker) => mayReply(chats, asker.chat_id));
}

function mayReply(chats, chatId) {
  return chats.some((chat) => chat.spec.chat_id === chatId && chat.can_reply && chat.state === "live");
}
