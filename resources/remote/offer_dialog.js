/**
 * Starting an offer: as planned with one press, or with another price, time or number of pieces.
 */

import { secondsOf } from "/add_cue.js";
import { refusal } from "/asker.js";
import { field, foot, openDialog } from "/dialog.js";
import { button, el, setHidden, setText } from "/dom.js";
import { money, places } from "/figures.js";
import { onPress } from "/press.js";
import * as view from "/view.js";
import { t } from "/words.js";

const USUAL_PERCENT = 10;
const USUAL_S = 300;

/**
 * Open the dialog.
 *
 * @param {object} desk Has `store` and `asker`.
 * @param {string} productId Whose offer.
 * @param {object|null} plan As its cue plans it.
 */
export function openOffer(desk, productId, plan) {
  const { show } = desk.store;
  const product = view.productOf(show, productId);
  const name = product === null ? productId : view.nameOf(product.listing);
  const usual = product?.listing.price ?? null;
  const form = makeForm(show, usual, plan);
  const trouble = el("div", { class: "note amber", role: "alert", hidden: true });
  const reason = el("input", { maxlength: "200", dir: "auto" });
  const why = field(t("offer_reason"), reason, t("offer_reason_note"));
  why.hidden = true;
  const start = async (asked) => {
    const override = why.hidden ? "" : reason.value.trim();
    const command = { type: "StartOffer", product_id: productId, override, ...asked };
    const answer = await desk.asker.ask(command, { quiet: ["offer_blocked", "bad_input"] });
    if (answer.type === "Done") {
      dialog.close();
      return;
    }
    setHidden(trouble, false);
    setText(trouble, answer.text || refusal(answer));
    setHidden(why, answer.code !== "offer_blocked");
  };
  const done = foot(t("start_offer"), () => start(form.asked()));
  const body = el("div", { class: "body form" }, el("div", { class: "dim small", text: form.usual }));
  if (plan !== null && plan !== undefined) {
    const planned = button(t("start_as_planned", { plan: view.planWords(plan, show.market) }));
    onPress(planned, () => start(plannedOf(plan)));
    body.append(planned);
  }
  body.append(...form.fields, trouble, why, done);
  const dialog = openDialog(t("offer_for", { title: name }), body);
}

/** Return what a plan asks for, as the command says it. */
export function plannedOf(plan) {
  return {
    duration_s: plan.lasts_s,
    percent: plan.percent,
    price: plan.price,
    quantity: plan.quantity,
    code: plan.code,
  };
}

function makeForm(show, usual, plan) {
  const currency = usual?.currency ?? plan?.price?.currency ?? "";
  const step = currency === "" ? 1 : 10 ** -places(currency);
  const percent = numberInput({ min: 1, max: 99, value: plan?.percent ?? USUAL_PERCENT });
  const fixed = plan?.price ? plan.price.amount_minor * step : "";
  const price = numberInput({ min: step, step, value: fixed });
  const minutes = numberInput({ min: 1, max: 1440, step: "any", value: (plan?.lasts_s ?? USUAL_S) / 60 });
  const pieces = numberInput({ min: 1, max: 1000000, value: plan?.quantity ?? "" });
  const code = el("input", { maxlength: "20", value: plan?.code ?? "", dir: "auto" });
  const by = el("select", {}, new Option(t("percent_off"), "percent"), new Option(t("fixed_price"), "price"));
  by.value = plan?.price ? "price" : "percent";
  const percentField = field(t("percent_off"), percent);
  const priceField = field(t("price_in", { currency }), price);
  const choose = () => {
    setHidden(percentField, by.value !== "percent");
    setHidden(priceField, by.value !== "price");
  };
  by.addEventListener("change", choose);
  choose();
  const amount = () => ({ amount_minor: Math.round(Number(price.value) / step), currency });
  const asked = () => ({
    percent: by.value === "percent" ? Math.round(Number(percent.value)) : null,
    price: by.value === "price" ? amount() : null,
    duration_s: minutes.value === "" ? null : secondsOf(minutes),
    quantity: pieces.value === "" ? null : Math.round(Number(pieces.value)),
    code: code.value.trim(),
  });
  const fields = [
    field(t("reduced_by"), by),
    percentField,
    priceField,
    field(t("minutes_long"), minutes),
    field(t("pieces_at_price"), pieces, t("may_be_empty")),
    field(t("code"), code, t("may_be_empty")),
  ];
  const words = usual === null ? "" : t("usual_price", { price: money(usual, show.market) });
  return { fields, asked, usual: words };
}

function numberInput(props) {
  return el("input", { type: "number", inputmode: "decimal", ...props });
}
