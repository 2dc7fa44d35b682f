/**
 * What the show means, for whoever draws it: names, prices, offers, times. Nothing here touches
 * the page.
 */

import { clock, lasted, left, money, minutes, percentOff } from "/figures.js";
import { has, language, many, t } from "/words.js";

export const KIND_ICONS = {
  product: "card",
  coupon: "coupon",
  giveaway: "gift",
  break: "pause",
  opening: "opening",
  closing: "closing",
};

export function productOf(show, productId) {
  return productId ? (show.products.find((p) => p.listing.product_id === productId) ?? null) : null;
}

export function cueOf(show, cueId) {
  return cueId ? (show.rundown.find((cue) => cue.cue_id === cueId) ?? null) : null;
}

/** Return a listing's name in the reader's language, or the first one. */
export function nameOf(listing) {
  const own = listing.names.find((name) => name.language === language());
  return (own ?? listing.names[0])?.text ?? "";
}

/** Return what a cue is called. */
export function titleOf(show, cue) {
  const product = productOf(show, cue.product_id);
  if (product !== null) {
    return nameOf(product.listing);
  }
  const title = cue.title || t(`kind.${cue.kind}`);
  return cue.code && !title.includes(cue.code) ? `${title} ${cue.code}` : title;
}

/** Return what one side shows, in words; empty: nothing. */
export function sideTitle(show, side) {
  const cue = cueOf(show, side.cue_id);
  if (cue !== null) {
    return titleOf(show, cue);
  }
  const product = productOf(show, side.product_id);
  return product === null ? "" : nameOf(product.listing);
}

/** Return the offer that gives a product its price at a moment, or null. */
export function runningOffer(show, productId, nowMs) {
  const offer = show.offers.findLast((one) => one.product_id === productId);
  if (offer === undefined || offer.ended_at_utc_ms !== null) {
    return null;
  }
  const over = offer.ends_at_utc_ms !== null && offer.ends_at_utc_ms <= nowMs;
  return over || offer.starts_at_utc_ms > nowMs ? null : offer;
}

/** Return whether an offer ends by itself: a card file's price without end is none to stop. */
export function endsByItself(offer) {
  return offer !== null && (offer.ends_at_utc_ms !== null || offer.quantity !== null);
}

/** Return the price viewers pay now, or null. */
export function priceNow(show, productId, nowMs) {
  const offer = runningOffer(show, productId, nowMs);
  const product = productOf(show, productId);
  return offer?.price ?? product?.deal ?? product?.listing.price ?? null;
}

export function stockLeft(listing) {
  const { stock, variants } = listing;
  const gone = stock === 0 || (variants.length > 0 && variants.every((v) => v.stock === 0));
  return gone ? 0 : stock;
}

export function stockWords(count) {
  return count === 0 ? t("sold_out") : many("stock_left", count);
}

/** Return what a running offer has left: `offer 02:41 left`, or pieces. */
export function offerLeftWords(offer, nowMs) {
  if (offer.ends_at_utc_ms !== null) {
    return t("offer_left", { time: left((offer.ends_at_utc_ms - nowMs) / 1000) });
  }
  return offer.quantity === null
    ? ""
    : many("offer_pieces_left", Math.max(0, offer.quantity - offer.sold));
}

/** Return an offer as it is planned: `offer −20 % for 5 min`. */
export function planWords(plan, market) {
  const price = plan.percent === null ? plan.price && money(plan.price, market) : percentOff(plan.percent);
  const parts = price ? [t("plan_offer", { price })] : [t("plan_bare")];
  if (plan.lasts_s !== null) {
    parts.push(t("plan_lasts", { minutes: minutes(plan.lasts_s) }));
  }
  if (plan.quantity !== null) {
    parts.push(many("plan_pieces", plan.quantity));
  }
  return parts.join(" ");
}

/** Return how long the cue on program has been there: `on air 08:12 of 10:00`. */
export function onAirWords(show, cue, nowMs) {
  const runs = show.runs.filter((run) => run.cue_id === cue.cue_id);
  const spentMs = runs.reduce((sum, r) => sum + (r.ended_utc_ms ?? nowMs) - r.began_utc_ms, 0);
  const since = show.program.since_utc_ms;
  const ms = runs.length > 0 ? spentMs : since === null ? 0 : nowMs - since;
  const key = show.on_air_since_utc_ms === null ? "on_program_for" : "on_air_for";
  return t(key, { time: lasted(ms / 1000), planned: lasted(cue.planned_s) });
}

/** Return how long the show has been on air, or null. */
export function airClock(show, nowMs) {
  const since = show.on_air_since_utc_ms;
  return since === null ? null : clock((nowMs - since) / 1000);
}

/** Return a sentence of the studio in the reader's language, where that is known. */
export function sentence(prefix, { code, facts = [], text = "" }) {
  const key = `${prefix}.${code}`;
  return has(key) ? t(key, Object.fromEntries(facts.map((fact, at) => [at, fact]))) : text;
}

/** Return whether the overlay stands on program. */
export function isShown(show, overlay) {
  return show.program.shown.includes(overlay) || show.standing.includes(overlay);
}

/** Return the code that the coupon of the program shows, or an empty string. */
export function couponCode(show) {
  const cue = cueOf(show, show.program.cue_id);
  const offer = show.offers.findLast((one) => one.product_id === show.program.product_id);
  const running = offer !== undefined && offer.ended_at_utc_ms === null ? offer.code : "";
  return cue?.code || running;
}
