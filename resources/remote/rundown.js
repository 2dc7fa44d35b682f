/**
 * The rundown: what is on program, what is in preview, what comes, and moving it about.
 */

import { openAddCue } from "/add_cue.js";
import { blink } from "/asker.js";
import { drawCueRow, makeCueRow, tickCueRow } from "/cue_row.js";
import { openMenu } from "/dialog.js";
import { button, el, keyed, setDisabled, setHidden, setText } from "/dom.js";
import { icon } from "/icons.js";
import { letMove, step } from "/moving.js";
import { openOffer } from "/offer_dialog.js";
import { onPress } from "/press.js";
import * as view from "/view.js";
import { many, t } from "/words.js";

/** Seconds by which `+1 min` stretches an offer. */
export const STRETCH_S = 60;

export class Rundown {
  #desk;
  #rows = new Map();

  /** @param {object} desk Has `store`, `asker`, `link`, `toasts`. */
  constructor(desk) {
    this.#desk = desk;
    this.#build();
    desk.store.on(["show", "readiness", "link"], () => this.#draw());
    desk.store.on(["tick"], () => this.#tick());
  }

  #build() {
    this.add = button(t("add_product"), { class: "small-btn" });
    onPress(this.add, () => openAddCue(this.#desk));
    this.locked = el("span", { class: "row small dim", hidden: true }, icon("lock"), t("locked"));
    this.held = el("div", { class: "note amber", hidden: true, text: t("takes_held") });
    this.count = el("span", { class: "small dim" });
    this.empty = el("p", { class: "empty dim", text: t("rundown_empty"), hidden: true });
    this.list = el("ol", { class: "cues", "aria-label": t("rundown") });
    const head = el("div", { class: "head" }, el("h2", { text: t("rundown") }), this.count);
    head.append(this.locked, el("span", { class: "grow" }), this.add);
    this.node = el("section", { class: "rundown col grow" }, head, this.held, this.empty, this.list);
    letMove(this.list, {
      handle: ".handle",
      mayMove: () => this.#desk.live() && !this.#show.locked,
      move: (id, before) => this.#move(id, before),
    });
  }

  get #show() {
    return this.#desk.store.show;
  }

  #draw() {
    const show = this.#show;
    if (show === null) {
      return;
    }
    const { store } = this.#desk;
    const items = Map.groupBy ? Map.groupBy(store.readiness, (item) => item.cue_id) : grouped(store);
    const at = { show, now: store.now(), live: this.#desk.live() };
    this.#rows = keyed(this.list, show.rundown, {
      key: (cue) => cue.cue_id,
      make: (cue) => makeCueRow(cue, this.#deeds()),
      update: (row, cue) => {
        const offer = cue.product_id === null ? "" : store.changedLately(`offer ${cue.product_id}`);
        const by = store.changedLately(cue.cue_id) || offer;
        drawCueRow(row, cue, { ...at, items: items.get(cue.cue_id) ?? [], by });
      },
    });
    setText(this.count, show.rundown.length > 0 ? many("cues", show.rundown.length) : "");
    setHidden(this.empty, show.rundown.length > 0);
    setHidden(this.locked, !show.locked);
    setHidden(this.held, !show.takes_held);
    setDisabled(this.add, !at.live || show.locked);
  }

  #tick() {
    const at = { show: this.#show, now: this.#desk.store.now() };
    if (at.show === null) {
      return;
    }
    for (const row of this.#rows.values()) {
      if (row.offer !== null || at.show.program.cue_id === row.cue.cue_id) {
        tickCueRow(row, at);
      }
    }
  }

  #deeds() {
    return {
      take: (row) => this.#desk.take(row.node),
      main: (row) => this.#main(row),
      menu: (row) => this.#menu(row),
    };
  }

  #main({ cue, mode, node }) {
    const { asker } = this.#desk;
    const product_id = cue.product_id;
    const deeds = {
      cue: () => asker.ask({ type: "SetPreview", cue_id: cue.cue_id }, { flash: node }),
      extend: () => asker.ask({ type: "ExtendOffer", by_s: STRETCH_S, product_id }, { flash: node }),
      stop_offer: () => asker.ask({ type: "StopOffer", product_id }, { flash: node }),
      start_offer: () => openOffer(this.#desk, product_id, cue.offer),
    };
    return deeds[mode]?.();
  }

  async #move(cueId, before) {
    const command = { type: "MoveCue", cue_id: cueId, before };
    const flash = this.#rows.get(cueId)?.node;
    return this.#desk.asker.ask(command, { flash });
  }

  #menu(row) {
    const { cue, node, offer } = row;
    const show = this.#show;
    const at = show.rundown.findIndex((one) => one.cue_id === cue.cue_id);
    const last = show.rundown.length - 1;
    const locked = show.locked ? t("locked") : "";
    const move = (id, before) => this.#move(id, before);
    const onProgram = show.program.cue_id === cue.cue_id ? t("on_program") : "";
    const choices = [
      { text: t("move_up"), icon: "up", off: at === 0 ? " " : locked, work: () => step(node, true, move) },
      { text: t("move_down"), icon: "down", off: at === last ? " " : locked, work: () => step(node, false, move) },
      { text: t("move_next"), icon: "play", off: locked, work: () => this.#moveNext(cue) },
      { text: t("move_end"), icon: "down", off: at === last ? " " : locked, work: () => move(cue.cue_id, null) },
    ];
    openMenu(view.titleOf(show, cue), [
      ...choices,
      ...this.#offerChoices(cue, offer, node),
      { text: t("remove"), icon: "trash", off: onProgram || locked, work: () => this.#remove(cue, node) },
    ]);
  }

  #offerChoices(cue, offer, flash) {
    const { asker } = this.#desk;
    const product_id = cue.product_id;
    if (product_id === null) {
      return [];
    }
    if (!view.endsByItself(offer)) {
      const work = () => openOffer(this.#desk, product_id, cue.offer);
      return [{ text: t("start_offer_of"), icon: "offer", work }];
    }
    const ask = (command) => () => asker.ask({ ...command, product_id }, { flash });
    return [
      { text: t("do.extend"), icon: "plus", work: ask({ type: "ExtendOffer", by_s: STRETCH_S }) },
      { text: t("do.stop_offer"), icon: "stop", work: ask({ type: "StopOffer" }) },
    ];
  }

  /** Move a cue behind the one on program, or to the beginning. */
  #moveNext(cue) {
    const ids = this.#show.rundown.map((one) => one.cue_id).filter((id) => id !== cue.cue_id);
    const at = ids.indexOf(this.#show.program.cue_id);
    return this.#move(cue.cue_id, ids[at + 1] ?? null);
  }

  async #remove(cue, node) {
    const title = view.titleOf(this.#show, cue);
    const ids = this.#show.rundown.map((one) => one.cue_id);
    const before = ids[ids.indexOf(cue.cue_id) + 1] ?? null;
    const answer = await this.#desk.asker.ask({ type: "RemoveCue", cue_id: cue.cue_id }, { flash: node });
    if (answer.type === "Done") {
      this.#desk.offerUndo(t("removed", { title }), () => this.#putBack(cue, before));
    }
  }

  #putBack(cue, before) {
    const there = this.#show.rundown.some((one) => one.cue_id === before);
    return this.#desk.asker.ask({ type: "AddCue", cue, before: there ? before : null });
  }

  /** Let a cue's row flash: it is what a refusal was about. */
  blink(cueId) {
    blink(this.#rows.get(cueId)?.node);
  }
}

function grouped(store) {
  const groups = new Map();
  for (const item of store.readiness) {
    groups.set(item.cue_id, [...(groups.get(item.cue_id) ?? []), item]);
  }
  return groups;
}
