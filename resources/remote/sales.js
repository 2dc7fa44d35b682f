/**
 * Pieces sold, minute by minute, with the moments at which offers began. It is not there while
 * nothing is known.
 */

import { el, setHidden, setText, svg } from "/dom.js";
import { clock } from "/figures.js";
import { many, t } from "/words.js";

const MINUTE_MS = 60000;
const MOST_MINUTES = 30;
const WIDTH = 240;
const HEIGHT = 78;

/**
 * Return what was sold when, from the stock's steps down.
 *
 * @param {Iterable<object>} events Of the show, oldest first.
 * @returns {{sales: Array<{at: number, pieces: number}>, offers: number[]}} Moments are UTC, ms.
 */
export function salesOf(events) {
  const stock = new Map();
  const sales = [];
  const offers = [];
  for (const { kind, facts, at_utc_ms: at } of events) {
    if (kind === "stock.changed") {
      const before = stock.get(facts.product);
      if (before !== undefined && facts.stock !== null && facts.stock < before) {
        sales.push({ at, pieces: before - facts.stock });
      }
      stock.set(facts.product, facts.stock ?? undefined);
    } else if (kind === "offer.started") {
      offers.push(at);
    }
  }
  return { sales, offers };
}

export class Sales {
  #desk;
  #drawn = "";

  constructor(desk) {
    this.#desk = desk;
    this.chart = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", class: "chart", preserveAspectRatio: "none" });
    this.note = el("div", { class: "small faint" });
    const title = el("div", { class: "small dim", text: t("pieces_per_minute") });
    this.node = el("section", { class: "panel sales", hidden: true }, title, this.chart, this.note);
    this.node.setAttribute("aria-label", t("pieces_per_minute"));
    desk.store.on(["events", "show"], () => this.#draw());
  }

  #draw() {
    const { store } = this.#desk;
    const { sales, offers } = salesOf(store.events.values());
    setHidden(this.node, sales.length === 0);
    if (sales.length === 0) {
      return;
    }
    const first = Math.floor(Math.min(sales[0].at, offers[0] ?? Infinity) / MINUTE_MS);
    // The minute that runs is not over, and would always look like a fall.
    const until = Math.max(first + 1, Math.floor(store.now() / MINUTE_MS));
    const from = Math.max(first, until - MOST_MINUTES);
    const signature = `${from} ${until} ${sales.length} ${offers.length}`;
    if (signature !== this.#drawn) {
      this.#drawn = signature;
      this.#plot(sales, offers, from, until);
    }
  }

  #plot(sales, offers, from, until) {
    const counts = new Array(until - from).fill(0);
    for (const { at, pieces } of sales) {
      const minute = Math.floor(at / MINUTE_MS) - from;
      if (minute >= 0 && minute < counts.length) {
        counts[minute] += pieces;
      }
    }
    const most = Math.max(1, ...counts);
    const x = (minute) => (counts.length < 2 ? WIDTH : (minute * WIDTH) / (counts.length - 1));
    const points = counts.map((count, at) => `${x(at)},${HEIGHT - 4 - (count / most) * (HEIGHT - 12)}`);
    if (points.length === 1) {
      points.unshift(`0,${HEIGHT - 4}`);
    }
    this.chart.replaceChildren(svg("polyline", { class: "line", points: points.join(" ") }));
    for (const at of offers.filter((one) => one / MINUTE_MS >= from)) {
      const place = Math.min(WIDTH, x(at / MINUTE_MS - from));
      this.chart.append(svg("line", { class: "offer-line", x1: place, x2: place, y1: 0, y2: HEIGHT }));
    }
    this.#describe(counts, offers);
  }

  #describe(counts, offers) {
    const since = this.#desk.store.show?.on_air_since_utc_ms ?? null;
    const last = offers.at(-1);
    const known = last !== undefined && since !== null && last >= since;
    setText(this.note, known ? t("offer_started_at", { time: clock((last - since) / 1000) }) : "");
    const now = many("pieces_last_minute", counts.at(-1));
    this.chart.setAttribute("aria-label", `${t("pieces_per_minute")}: ${now}`);
  }
}

/** Return the pieces sold as far as they are known: `{pieces, atLeast}`; null: nothing is. */
export function soldSoFar(store) {
  const { sales } = salesOf(store.events.values());
  const byStock = sales.reduce((sum, one) => sum + one.pieces, 0);
  const byOffers = store.show.offers.reduce((sum, offer) => sum + offer.sold, 0);
  const pieces = Math.max(byStock, byOffers);
  return pieces === 0 ? null : { pieces, atLeast: !store.eventsComplete };
}
