/**
 * The show at a glance, readable from three metres: product, price, time left, stock, the top
 * question with its answer, the newest message to the host. Nothing here asks for anything.
 */

import { el, setAttr, setClass, setHidden, setText } from "/dom.js";
import { left, money, moment } from "/figures.js";
import { fullScreenButton, languageChoice } from "/own_menu.js";
import { promptWords } from "/prompter.js";
import { badge } from "/question_row.js";
import { RowBook } from "/row_book.js";
import * as view from "/view.js";
import { many, t } from "/words.js";

export function openGlance(page) {
  const glance = new Glance(page);
  return { node: glance.node, close: () => {} };
}

class Glance {
  #page;
  #book;

  constructor(page) {
    this.#page = page;
    this.#book = new RowBook(page, () => page.store.mark("questions"));
    this.#build();
    page.store.on(["show", "questions", "health", "link"], () => this.#draw());
    page.store.on(["tick"], () => this.#tick());
  }

  #build() {
    this.air = el("span", { class: "g-air" });
    this.clock = el("span", { class: "g-clock mono" });
    this.old = el("span", { class: "g-old amber" });
    this.product = el("h1", { class: "g-product", dir: "auto" });
    this.price = el("span", { class: "g-price mono" });
    this.struck = el("s", { class: "g-struck mono dim" });
    this.left = el("span", { class: "g-left mono" });
    this.stock = el("div", { class: "g-stock" });
    this.language = el("span", { class: "chip" });
    this.question = el("bdi", { dir: "auto" });
    this.asked = el("b", { class: "count amber" });
    this.label = el("div", { class: "g-label dim", dir: "auto" });
    this.answer = el("div", { class: "g-answer", dir: "auto" });
    this.prompt = el("div", { class: "g-prompt", dir: "auto", role: "status" });
    this.next = el("div", { class: "g-next dim", dir: "auto" });
    const asks = el("div", { class: "g-question" }, this.language, this.question, this.asked);
    this.asks = el("section", { class: "panel g-panel" }, asks, this.label, this.answer);
    const grow = () => el("span", { class: "grow" });
    const own = el("div", { class: "row g-own" }, languageChoice(this.#page));
    const full = fullScreenButton(t("full_screen"));
    if (full !== null) {
      own.append(full);
    }
    this.node = el(
      "main",
      { class: "glance" },
      el("div", { class: "row g-top" }, this.air, this.clock, grow(), this.old, own),
      this.prompt,
      this.product,
      el("div", { class: "row g-prices" }, this.price, this.struck, grow(), this.left),
      this.stock,
      this.asks,
      el("span", { class: "grow" }),
      this.next,
    );
  }

  #draw() {
    const { store } = this.#page;
    const { show } = store;
    const live = this.#page.live();
    setText(this.old, live ? "" : t("old_since", { time: moment(store.heardAtMs) }));
    setClass(document.body, "is-old", !live && show !== null);
    if (show === null) {
      return;
    }
    const onAir = show.on_air_since_utc_ms !== null;
    const word = show.slate_shown ? "slate" : show.rehearsal && onAir ? "rehearsal" : onAir ? "on" : "off";
    setAttr(this.air, "data-air", word);
    setText(this.air, t(`air.${word}`) + (show.sound.muted ? ` · ${t("muted")}` : ""));
    setText(this.product, view.sideTitle(show, show.program) || t("nothing_on_program"));
    const next = view.sideTitle(show, show.preview);
    setText(this.next, next === "" ? "" : t("next_is", { title: next }));
    this.#drawPrompt(show, store.questions);
    this.#drawQuestion(store.questions, show);
    this.#tick();
  }

  #drawPrompt(show, questions) {
    const prompt = show.prompts.findLast((one) => one.got_at_utc_ms === null);
    setHidden(this.prompt, prompt === undefined);
    setClass(this.prompt, "urgent", prompt?.urgent);
    setText(this.prompt, prompt === undefined ? "" : promptWords(prompt, questions));
  }

  #drawQuestion(questions, show) {
    const all = questions?.questions ?? [];
    const question = all.find((one) => one.question_id === show.texts.question_id) ?? all[0];
    setHidden(this.asks, question === undefined);
    if (question === undefined) {
      return;
    }
    setText(this.language, badge(question.language));
    setText(this.question, question.text);
    setText(this.asked, question.asked > 1 ? `×${question.asked}` : "");
    const best = question.rows[0];
    const row = best === undefined ? null : this.#book.row(best.product_id, best.row_id);
    const none = best === undefined && question.answer === "";
    setText(this.label, question.answer === "" ? (row?.label ?? "") : t("written_answer"));
    setText(this.answer, question.answer || row?.text || (none ? t("no_row") : ""));
    setClass(this.answer, "none", none);
  }

  #tick() {
    const { store } = this.#page;
    const { show } = store;
    if (show === null) {
      return;
    }
    const now = store.now();
    const product = view.productOf(show, show.program.product_id);
    const price = view.priceNow(show, show.program.product_id, now);
    const usual = product?.listing.list_price ?? product?.listing.price ?? null;
    const offer = view.runningOffer(show, show.program.product_id, now);
    const cheaper = price !== null && usual !== null && usual.amount_minor > price.amount_minor;
    setText(this.clock, view.airClock(show, now) ?? "");
    setText(this.price, price === null ? "" : money(price, show.market));
    setText(this.struck, cheaper ? money(usual, show.market) : "");
    setText(this.left, leftWords(offer, now));
    const stock = product === null ? null : view.stockLeft(product.listing);
    setText(this.stock, stock === null ? "" : view.stockWords(stock));
    setClass(this.stock, "gone", stock === 0);
  }
}

function leftWords(offer, now) {
  if (offer === null) {
    return "";
  }
  if (offer.ends_at_utc_ms !== null) {
    return left((offer.ends_at_utc_ms - now) / 1000);
  }
  return offer.quantity === null ? "" : many("stock_left", Math.max(0, offer.quantity - offer.sold));
}
