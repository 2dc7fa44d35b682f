/**
 * The top of the page: on air or not, since when, how the link and the destinations do, what is
 * wrong, and who this is.
 */

import { el, keyed, setAttr, setClass, setHidden, setLabel, setText } from "/dom.js";
import { moment } from "/figures.js";
import { icon } from "/icons.js";
import { openOwnMenu } from "/own_menu.js";
import { onPress } from "/press.js";
import { soldSoFar } from "/sales.js";
import * as view from "/view.js";
import { has, many, t } from "/words.js";

const WELL = new Set(["live"]);
const SLOW_MS = 400;

export class TopBar {
  #desk;

  constructor(desk) {
    this.#desk = desk;
    this.air = el("span", { class: "air" });
    this.clock = el("b", { class: "clock mono", role: "timer" });
    this.title = el("h1", { class: "clip", dir: "auto" });
    this.link = chip("link");
    this.trip = el("span", { class: "trip", "aria-hidden": "true" });
    this.link.node.append(this.trip);
    this.outputs = chip("outputs");
    this.sold = chip("sold");
    this.myRole = el("span", {});
    this.me = el("button", { type: "button", class: "chip me" }, this.myRole, icon("menu", 14));
    onPress(this.me, () => openOwnMenu(desk));
    const chips = el("div", { class: "row chips" }, this.link.node, this.outputs.node, this.sold.node, this.me);
    const bar = el("header", { class: "row top" }, this.air, this.clock, this.title);
    bar.append(el("span", { class: "grow" }), chips);
    this.old = el("div", { class: "banner old", role: "status", hidden: true });
    this.muted = el("div", { class: "banner muted", role: "alert", hidden: true });
    this.warnings = el("ul", { class: "warnings", "aria-label": t("warnings") });
    this.node = el("div", { class: "col top-part" }, bar, this.old, this.#mutedBar(), this.warnings);
    desk.store.on(["show", "health", "events", "link"], () => this.#draw());
    desk.store.on(["tick"], () => this.#tick());
  }

  #mutedBar() {
    const tell = el("button", { type: "button", class: "btn", text: t("tell_the_host") });
    const prompt = { type: "SendPrompt", preset: "check_microphone", urgent: true };
    onPress(tell, () => this.#desk.asker.ask(prompt));
    this.muted.append(icon("microphone-off"), el("b", { class: "grow", text: t("muted_on_air") }));
    if (this.#desk.store.role !== "observer") {
      this.muted.append(tell);
    }
    return this.muted;
  }

  #draw() {
    const { store } = this.#desk;
    this.#drawLink();
    setText(this.myRole, t(`role.${store.role}`));
    setLabel(this.me, t("this_device", { name: store.name, role: t(`role.${store.role}`) }));
    if (store.show === null) {
      return;
    }
    const { show, health } = store;
    setText(this.title, show.title || t("untitled"));
    document.title = `${show.title || t("untitled")} – Cuecard`;
    const onAir = show.on_air_since_utc_ms !== null;
    setHidden(this.muted, !(show.sound.muted && onAir));
    this.#drawAir(show, onAir);
    this.#drawOutputs(health, onAir);
    const sold = soldSoFar(store);
    setHidden(this.sold.node, sold === null);
    if (sold !== null) {
      setText(this.sold.text, (sold.atLeast ? "≥ " : "") + many("pieces_sold", sold.pieces));
    }
    this.#drawWarnings(health?.warnings ?? []);
    this.#tick();
  }

  #drawAir(show, onAir) {
    const word = show.slate_shown ? "slate" : show.rehearsal && onAir ? "rehearsal" : onAir ? "on" : "off";
    setAttr(this.air, "data-air", word);
    const by = this.#desk.store.changedLately("slate_shown");
    setText(this.air, t(`air.${word}`) + (by === "" ? "" : ` · ${by}`));
    setHidden(this.clock, !onAir);
  }

  #drawOutputs(health, onAir) {
    const outputs = (health?.outputs ?? []).filter((one) => one.state !== "idle");
    setHidden(this.outputs.node, outputs.length === 0 || !onAir);
    const well = outputs.filter((one) => WELL.has(one.state)).length;
    const all = well === outputs.length;
    setAttr(this.outputs.node, "data-sign", all ? "good" : "trouble");
    setText(this.outputs.text, all ? many("outputs_well", well) : t("outputs_some", { well, all: outputs.length }));
    setAttr(this.outputs.node, "title", outputs.map((one) => `${one.name}: ${t(`output.${one.state}`)}`).join("\n"));
  }

  #drawWarnings(warnings) {
    const told = warnings.filter((one) => one.code !== "muted_on_air");
    setHidden(this.warnings, told.length === 0);
    keyed(this.warnings, told.slice(0, 3), {
      key: (one) => `${one.code} ${one.facts.join(" ")}`,
      make: () => {
        const row = { text: el("span", { dir: "auto" }) };
        row.node = el("li", { class: "row small" }, icon("warning", 14), row.text);
        return row;
      },
      update: (row, one) => setText(row.text, view.sentence("warning", one)),
    });
  }

  #drawLink() {
    const { store } = this.#desk;
    const live = this.#desk.live();
    const ms = Math.round(store.tripMs ?? 0);
    const slow = live && ms > SLOW_MS;
    setAttr(this.link.node, "data-sign", live && !slow ? "good" : "trouble");
    setText(this.link.text, live ? t("linked", { ms }) : t(`link.${store.linked}`));
    setText(this.trip, live ? t("trip", { ms }) : "");
    setHidden(this.old, live || store.show === null);
    const since = moment(store.heardAtMs);
    const who = `gone_since.${store.goneCode}`;
    const gone = has(who) ? who : "gone_since";
    setText(this.old, t(store.goneCode === "" ? "old_since" : gone, { time: since }));
    setClass(document.body, "is-old", !live && store.show !== null);
  }

  #tick() {
    const { show } = this.#desk.store;
    const time = show === null || !this.#desk.live() ? null : view.airClock(show, this.#desk.store.now());
    if (time !== null) {
      setText(this.clock, time);
    }
  }
}

function chip(name) {
  const text = el("span", {});
  return { text, node: el("span", { class: `chip ${name}` }, el("i", { class: "dot" }), text) };
}
