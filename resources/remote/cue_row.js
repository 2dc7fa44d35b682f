/**
 * One row of the rundown: what it is, how it stands, and the one thing to do with it now.
 */

import { button, el, setClass, setDisabled, setHidden, setLabel, setText, svg } from "/dom.js";
import { money } from "/figures.js";
import { icon } from "/icons.js";
import { onPress } from "/press.js";
import * as view from "/view.js";
import { t } from "/words.js";

const GRIP = [3, 8, 13];

/** Draw six dots: what a row is held by. */
function grip() {
  const dots = GRIP.flatMap((y) => [5, 11].map((x) => svg("circle", { cx: x, cy: y, r: 1.4 })));
  const drawing = { viewBox: "0 0 16 16", width: 16, height: 16, fill: "currentColor" };
  return svg("svg", { ...drawing, "aria-hidden": "true", class: "icon" }, ...dots);
}

/**
 * Make a row.
 *
 * @param {object} cue The cue it begins with.
 * @param {{take: Function, main: Function, menu: Function}} deeds What its buttons do; each is
 *   called with the row, which knows its `cue` and, for `main`, its `mode`.
 */
export function makeCueRow(cue, deeds) {
  const row = { cue, mode: "cue", icon: "", offer: null };
  row.thumb = el("span", { class: "thumb" });
  row.title = el("bdi", { class: "clip" });
  row.by = el("span", { class: "by", hidden: true });
  row.place = el("span", { class: "place" });
  row.sub = el("span", { class: "dim" });
  row.warn = el("span", { class: "warn" });
  row.take = button(t("take"), { class: "take" });
  row.main = button("");
  row.handle = el("button", { type: "button", class: "icon-button handle" }, grip());
  row.node = el(
    "li",
    { class: "cue", tabindex: "0", "data-cue": cue.cue_id },
    row.thumb,
    el(
      "div",
      { class: "grow" },
      el("div", { class: "name row tight" }, row.title, row.by),
      el("div", { class: "small sub" }, row.place, row.warn, row.sub),
    ),
    row.take,
    row.main,
    row.handle,
  );
  onPress(row.take, () => deeds.take(row), "take");
  onPress(row.main, () => deeds.main(row));
  onPress(row.handle, () => deeds.menu(row));
  return row;
}

/**
 * Write into a row how its cue stands.
 *
 * @param {object} row From `makeCueRow`.
 * @param {object} cue As it is now.
 * @param {{show, now, items, by, live}} at The show, the studio's time, the cue's readiness, who
 *   changed it lately, and whether the studio is there.
 */
export function drawCueRow(row, cue, at) {
  const { show } = at;
  const onProgram = show.program.cue_id === cue.cue_id;
  const inPreview = show.preview.cue_id === cue.cue_id;
  row.cue = cue;
  setClass(row.node, "on", onProgram);
  setClass(row.node, "next", inPreview && !onProgram);
  setClass(row.node, "touched", at.by !== "");
  drawIcon(row, view.KIND_ICONS[cue.kind]);
  const title = view.titleOf(show, cue);
  setText(row.title, title);
  setHidden(row.by, at.by === "");
  setText(row.by, at.by === "" ? "" : t("changed_by", { name: at.by }));
  setText(row.place, placeWords(show, onProgram, inPreview));
  setText(row.warn, onProgram ? "" : warning(at.items));
  drawButtons(row, at, onProgram, inPreview);
  setLabel(row.handle, t("move_or_more", { title }));
  tickCueRow(row, at);
}

/** Write what changes with the clock alone. */
export function tickCueRow(row, { show, now }) {
  const { cue } = row;
  row.offer = view.runningOffer(show, cue.product_id, now);
  const parts = show.program.cue_id === cue.cue_id ? onProgramParts(row, show, now) : otherParts(row, show, now);
  const before = row.place.textContent || row.warn.textContent;
  const text = parts.filter((part) => part).join(" · ");
  setText(row.sub, before && text ? ` · ${text}` : text);
}

function onProgramParts({ cue, offer }, show, now) {
  const product = view.productOf(show, cue.product_id);
  const stock = product === null ? null : view.stockLeft(product.listing);
  return [
    view.onAirWords(show, cue, now),
    view.endsByItself(offer) ? view.offerLeftWords(offer, now) : "",
    stock === null ? "" : view.stockWords(stock),
  ];
}

function otherParts({ cue, offer }, show, now) {
  const price = view.priceNow(show, cue.product_id, now);
  if (cue.product_id === null) {
    return [cue.note || t("minutes", { minutes: Math.round(cue.planned_s / 6) / 10 })];
  }
  const product = view.productOf(show, cue.product_id);
  const gone = product !== null && view.stockLeft(product.listing) === 0;
  const running = view.endsByItself(offer);
  const planned = cue.offer === null ? "" : view.planWords(cue.offer, show.market);
  return [
    price === null ? "" : money(price, show.market),
    running ? view.offerLeftWords(offer, now) : planned,
    gone ? t("sold_out") : "",
  ];
}

function placeWords(show, onProgram, inPreview) {
  if (onProgram) {
    return inPreview ? t("also_next") : "";
  }
  return inPreview ? t("next_up") : "";
}

function warning(items) {
  if (items.length === 0) {
    return "";
  }
  const first = view.sentence("readiness", items[0]);
  return items.length === 1 ? first : `${first} +${items.length - 1}`;
}

function drawIcon(row, name) {
  if (row.icon !== name) {
    row.icon = name;
    row.thumb.replaceChildren(icon(name, 20));
  }
}

function drawButtons(row, { show, now, live }, onProgram, inPreview) {
  const mode = modeOf(row.cue, show, now, onProgram);
  setHidden(row.take, !inPreview);
  setDisabled(row.take, !live || show.takes_held);
  setLabel(row.take, show.takes_held ? t("takes_held") : null);
  setHidden(row.main, mode === "none" || (inPreview && !onProgram));
  if (row.mode !== mode || row.main.textContent === "") {
    row.mode = mode;
    setText(row.main, t(`do.${mode}`));
  }
  setDisabled(row.main, !live);
  setDisabled(row.handle, !live);
}

/** Return what the row's button does: cue it, or, on program, stretch or begin its offer. */
function modeOf(cue, show, now, onProgram) {
  if (!onProgram) {
    return "cue";
  }
  const offer = view.runningOffer(show, cue.product_id, now);
  if (offer !== null && offer.ends_at_utc_ms !== null) {
    return "extend";
  }
  if (view.endsByItself(offer)) {
    return "stop_offer";
  }
  return cue.product_id === null ? "none" : "start_offer";
}
