/**
 * Adding to the rundown: a product of the catalogue, a coupon drop, a break.
 */

import { button, el, keyed, setDisabled, setHidden, setText } from "/dom.js";
import { field, foot, openDialog } from "/dialog.js";
import { money } from "/figures.js";
import { icon } from "/icons.js";
import { newKey } from "/link.js";
import { onPress } from "/press.js";
import * as view from "/view.js";
import { t } from "/words.js";

const WAIT_MS = 150;
const MOST = 50;
const PRODUCT_S = 300;
const KINDS = ["product", "coupon", "break"];

/** Open the dialog; it stays open, so that several can be added. */
export function openAddCue(desk) {
  const place = el("select", {}, new Option(t("at_the_end"), "end"), new Option(t("as_next"), "next"));
  const said = el("div", { class: "small dim said", role: "status" });
  const add = async (cue) => {
    const before = place.value === "next" ? afterProgram(desk.store.show) : null;
    const { shown, ...asked } = cue;
    const whole = { ...asked, cue_id: `cue-${newKey().replaceAll("-", "").slice(0, 12)}` };
    const answer = await desk.asker.ask({ type: "AddCue", cue: whole, before });
    if (answer.type === "Done") {
      setText(said, t("added", { title: shown }));
    }
    return answer.type === "Done";
  };
  const parts = { product: productPart(desk, add), coupon: couponPart(add), break: breakPart(add) };
  const tabs = tabsOf(parts);
  const body = el("div", { class: "body" }, tabs, ...Object.values(parts).map((part) => part.node));
  body.append(el("div", { class: "row" }, field(t("place"), place), el("span", { class: "grow" })), said);
  const dialog = openDialog(t("add_to_rundown"), body);
  parts.product.search.focus();
  dialog.node.addEventListener("close", () => parts.product.stop());
}

function tabsOf(parts) {
  const choose = (kind) => {
    for (const [name, part] of Object.entries(parts)) {
      setHidden(part.node, name !== kind);
    }
    for (const tab of tabs.children) {
      tab.setAttribute("aria-pressed", String(tab.dataset.kind === kind));
    }
  };
  const tabs = el("div", { class: "row segments", role: "group", "aria-label": t("kind") });
  for (const kind of KINDS) {
    const tab = button(t(`kind.${kind}`), { "data-kind": kind });
    tab.prepend(icon(view.KIND_ICONS[kind]));
    onPress(tab, () => choose(kind));
    tabs.append(tab);
  }
  choose("product");
  return tabs;
}

function productPart(desk, add) {
  const search = el("input", { type: "search", placeholder: t("search_products"), maxlength: "200", dir: "auto" });
  search.setAttribute("aria-label", t("search_products"));
  const list = el("ul", { class: "results", "aria-label": t("products") });
  const none = el("p", { class: "empty dim", hidden: true, text: t("no_product_found") });
  const ask = () => desk.asker.ask({ type: "AskProducts", text: search.value.trim(), most: MOST });
  let timer = 0;
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT_MS);
  });
  const stop = desk.whenTold("ProductsListed", (told) => {
    if (told.text === search.value.trim()) {
      drawProducts(desk, list, told.products, add);
      setHidden(none, told.products.length > 0);
    }
  });
  ask();
  return { node: el("div", {}, search, list, none), search, stop };
}

function drawProducts(desk, list, products, add) {
  const market = desk.store.show?.market ?? "en-US";
  keyed(list, products, {
    key: (product) => product.product_id,
    make: (product) => {
      const row = { name: el("bdi", { class: "clip" }), sub: el("div", { class: "small dim" }) };
      row.add = button(t("add"));
      onPress(row.add, () =>
        add({ kind: "product", product_id: product.product_id, planned_s: PRODUCT_S, shown: product.name }),
      );
      const words = el("div", { class: "grow" }, el("div", { class: "name" }, row.name), row.sub);
      row.node = el("li", { class: "result row" }, words, row.add);
      return row;
    },
    update: (row, product) => {
      setText(row.name, product.name);
      const price = product.price === null ? "" : money(product.price, market);
      const stock = product.stock === null ? "" : view.stockWords(product.stock);
      setText(row.sub, [price, stock, product.brand].filter((part) => part).join(" · "));
      row.add.setAttribute("aria-label", t("add_this", { title: product.name }));
    },
  });
}

function couponPart(add) {
  const code = el("input", { maxlength: "20", autocapitalize: "characters", dir: "auto" });
  const title = el("input", { maxlength: "200", value: t("kind.coupon"), dir: "auto" });
  const note = el("input", { maxlength: "200", dir: "auto" });
  const minutes = el("input", { type: "number", min: "1", max: "240", value: "1" });
  const fields = [field(t("code"), code), field(t("title"), title), field(t("coupon_note"), note)];
  const done = foot(t("add"), async () => {
    const cue = { kind: "coupon", title: title.value.trim(), code: code.value.trim() };
    const rest = { note: note.value.trim(), planned_s: secondsOf(minutes), shown: cue.code };
    if (await add({ ...cue, ...rest })) {
      code.value = "";
    }
  });
  const main = done.querySelector("button");
  const check = () => setDisabled(main, code.value.trim() === "");
  code.addEventListener("input", check);
  check();
  return { node: el("div", { class: "form" }, ...fields, field(t("minutes_long"), minutes), done) };
}

function breakPart(add) {
  const title = el("input", { maxlength: "200", value: t("kind.break"), dir: "auto" });
  const minutes = el("input", { type: "number", min: "1", max: "240", value: "2" });
  const done = foot(t("add"), () => {
    const cue = { kind: "break", title: title.value.trim(), planned_s: secondsOf(minutes) };
    return add({ ...cue, shown: cue.title });
  });
  return { node: el("div", { class: "form" }, field(t("title"), title), field(t("minutes_long"), minutes), done) };
}

/** Return the seconds of a field of minutes, at least one minute. */
export function secondsOf(input) {
  return Math.round(Math.max(1, Number(input.value) || 1) * 60);
}

function afterProgram(show) {
  const ids = show.rundown.map((cue) => cue.cue_id);
  return ids[ids.indexOf(show.program.cue_id) + 1] ?? null;
}
