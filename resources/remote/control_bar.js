/**
 * Under the picture: what comes next, and the acts that belong to what viewers see now.
 */

import { button, el, setAttr, setClass, setDisabled, setText } from "/dom.js";
import { money } from "/figures.js";
import { icon } from "/icons.js";
import { withKey } from "/keys.js";
import { openOffer } from "/offer_dialog.js";
import { onHold, onPress } from "/press.js";
import { STRETCH_S } from "/rundown.js";
import * as view from "/view.js";
import { t } from "/words.js";

export class ControlBar {
  #desk;

  constructor(desk) {
    this.#desk = desk;
    this.#build();
    desk.store.on(["show", "link"], () => this.#draw());
    desk.store.on(["tick"], () => this.#tick());
  }

  get #show() {
    return this.#desk.store.show;
  }

  #build() {
    this.nextTitle = el("bdi", { class: "clip" });
    this.nextPrice = el("span", { class: "small dim" });
    this.take = acting("take", "", "take take-main");
    const words = el("div", { class: "grow" }, el("div", { class: "small dim", text: t("next_up") }));
    words.append(el("div", { class: "name" }, this.nextTitle), this.nextPrice);
    this.next = el("div", { class: "panel next-part row" }, words, this.take);
    this.offer = acting("start_offer", "offer");
    this.extend = acting("extend", "plus");
    this.card = acting("card", "card");
    this.coupon = acting("coupon", "coupon");
    this.mark = acting("mark", "mark");
    this.slate = acting("slate", "slate", "slate-button");
    for (const name of ["take", "offer", "extend", "card", "coupon", "mark", "slate"]) {
      withKey(this[name], name);
    }
    this.#listen();
    const parts = [this.offer, this.extend, this.card, this.coupon, this.mark, this.slate];
    this.deeds = el("div", { class: "deeds", role: "group", "aria-label": t("acts") }, ...parts);
    this.node = el("div", { class: "col control-bar" }, this.next, this.deeds);
  }

  #listen() {
    const { asker, toasts } = this.#desk;
    onPress(this.take, () => this.#desk.take(), "take");
    onPress(this.offer, () => this.#startOrStop());
    onPress(this.extend, () => asker.ask({ type: "ExtendOffer", by_s: STRETCH_S }));
    onPress(this.card, () => asker.ask({ type: "ShowCard", shown: !view.isShown(this.#show, "card") }));
    onPress(this.coupon, () => {
      const shown = !view.isShown(this.#show, "coupon");
      return asker.ask({ type: "ShowOverlay", overlay: "coupon", shown });
    });
    onPress(this.mark, async () => {
      const answer = await asker.ask({ type: "MarkMoment" });
      if (answer.type === "Done") {
        toasts.say(t("marked"), { kind: "plain" });
      }
    });
    const uncover = () => asker.ask({ type: "ShowSlate", shown: !this.#show.slate_shown });
    this.held = onHold(this.slate, uncover, () => toasts.say(t("hold_longer"), { kind: "plain" }));
  }

  #startOrStop() {
    const show = this.#show;
    const product_id = show.program.product_id;
    const offer = view.runningOffer(show, product_id, this.#desk.store.now());
    if (view.endsByItself(offer)) {
      return this.#desk.asker.ask({ type: "StopOffer", product_id });
    }
    const cue = view.cueOf(show, show.program.cue_id);
    return openOffer(this.#desk, product_id, cue?.offer ?? null);
  }

  #draw() {
    const show = this.#show;
    if (show === null) {
      return;
    }
    const live = this.#desk.live();
    const now = this.#desk.store.now();
    const title = view.sideTitle(show, show.preview);
    setText(this.nextTitle, title || t("nothing_in_preview"));
    const price = view.priceNow(show, show.preview.product_id, now);
    const held = show.takes_held ? t("takes_held") : "";
    setText(this.nextPrice, held || (price === null ? "" : money(price, show.market)));
    setDisabled(this.take, !live || show.takes_held || title === "");
    setClass(this.next, "filled", title !== "");
    setDisabled(this.mark, !this.#desk.reaches());
    setDisabled(this.slate, !live);
    this.#drawSwitches(show, live);
    this.#tick();
  }

  #drawSwitches(show, live) {
    const card = view.isShown(show, "card");
    const coupon = view.isShown(show, "coupon");
    press(this.card, card, t(card ? "do.hide_card" : "do.card"));
    press(this.coupon, coupon, t(coupon ? "do.hide_coupon" : "do.coupon"));
    press(this.slate, show.slate_shown, t(show.slate_shown ? "do.hide_slate" : "do.slate"));
    setDisabled(this.card, !live || (show.program.product_id === null && !card));
    setDisabled(this.coupon, !live || (view.couponCode(show) === "" && !coupon));
  }

  #tick() {
    const show = this.#show;
    if (show === null) {
      return;
    }
    const live = this.#desk.live();
    const offer = view.runningOffer(show, show.program.product_id, this.#desk.store.now());
    const running = view.endsByItself(offer);
    const words = running ? t("do.stop_offer") : t("do.start_offer");
    press(this.offer, running, words);
    setDisabled(this.offer, !live || show.program.product_id === null);
    setDisabled(this.extend, !live || !running || offer.ends_at_utc_ms === null);
  }
}

function acting(name, sign, kind = "") {
  const node = button("", { class: `act ${kind}`, "data-act": name });
  const drawn = sign === "" ? [] : [icon(sign)];
  node.append(...drawn, el("span", { class: "act-words grow", text: t(`do.${name}`) }));
  return node;
}

function press(node, pressed, words) {
  setText(node.querySelector(".act-words"), words);
  setAttr(node, "aria-pressed", String(pressed));
}

/** The bar at the bottom of a phone: the take is always within reach of the thumb. */
export class TakeBar {
  constructor(desk) {
    this.title = el("bdi", { class: "clip" });
    this.take = button(t("take"), { class: "take" });
    const words = el("div", { class: "grow" }, el("div", { class: "small dim", text: t("next_up") }), this.title);
    this.node = el("div", { class: "take-bar row" }, words, this.take);
    onPress(this.take, () => desk.take(), "take");
    desk.store.on(["show", "link"], () => {
      const { show } = desk.store;
      if (show !== null) {
        const title = view.sideTitle(show, show.preview);
        setText(this.title, show.takes_held ? t("takes_held") : title || t("nothing_in_preview"));
        setDisabled(this.take, !desk.live() || show.takes_held || title === "");
      }
    });
  }
}
