/**
 * The spec sheets that questions point into: asked for once each, a few at a time, and forgotten
 * when the catalogue changes.
 */

const MOST_ASKED = 4;
const MOST_KEPT = 60;

export class RowBook {
  #sheets = new Map();
  #asked = new Set();
  #waiting = [];
  #desk;
  #heard;

  /** @param {Function} heard Is called when a sheet became known. */
  constructor(desk, heard) {
    this.#desk = desk;
    this.#heard = heard;
    desk.whenTold("ProductOpened", (told) => this.#keep(told));
    let revision = desk.store.catalogueRevision;
    desk.store.on(["catalogue"], () => {
      if (desk.store.catalogueRevision !== revision) {
        revision = desk.store.catalogueRevision;
        this.#sheets.clear();
        heard();
      }
    });
  }

  /** Return a row `{product, label, text, tested}`, or null while it is not known. */
  row(productId, rowId) {
    const sheet = this.#sheets.get(productId);
    if (sheet === undefined) {
      this.#want(productId);
      return null;
    }
    return sheet.get(rowId) ?? null;
  }

  #want(productId) {
    if (!this.#asked.has(productId) && !this.#waiting.includes(productId)) {
      this.#waiting.push(productId);
      this.#askNext();
    }
  }

  async #askNext() {
    if (this.#asked.size >= MOST_ASKED || this.#waiting.length === 0 || !this.#desk.live()) {
      return;
    }
    const productId = this.#waiting.shift();
    this.#asked.add(productId);
    const answer = await this.#desk.link.ask({ type: "AskProduct", product_id: productId });
    this.#asked.delete(productId);
    if (answer.type === "Denied") {
      this.#sheets.set(productId, new Map()); // it is gone: nothing to wait for
      this.#heard();
    }
    this.#askNext();
  }

  #keep({ listing, sheet }) {
    for (const oldest of [...this.#sheets.keys()].slice(0, -MOST_KEPT)) {
      this.#sheets.delete(oldest);
    }
    const product = listing.names[0]?.text ?? "";
    const rows = sheet.rows.map((row) => [row.row_id, told(row, product)]);
    this.#sheets.set(listing.product_id, new Map(rows));
    this.#heard();
  }
}

/** Return a row as it is read out: label, value with unit and conditions. */
export function told(row, product) {
  const value = [row.value, row.unit].filter((part) => part).join(" ");
  const text = row.conditions ? `${value}, ${row.conditions}` : value;
  const passed = row.evidence.filter((test) => test.passed);
  return { product, label: row.label, text, tested: passed.at(-1)?.tested_on ?? "" };
}
