/**
 * Searching the spec sheets of the whole catalogue, and sending the host what was found.
 */

import { openDialog } from "/dialog.js";
import { button, el, keyed, setHidden, setText } from "/dom.js";
import { onPress } from "/press.js";
import { told as readOut } from "/row_book.js";
import { t } from "/words.js";

const WAIT_MS = 120;
const MOST = 20;
const LONGEST = 200;

export function openSearch(desk) {
  const text = el("input", { type: "search", maxlength: "200", placeholder: t("search_hint"), dir: "auto" });
  text.setAttribute("aria-label", t("search_hint"));
  const list = el("ul", { class: "results", "aria-label": t("search_results") });
  const none = el("p", { class: "empty dim", hidden: true, text: t("nothing_found") });
  const dialog = openDialog(t("do.search"), el("div", { class: "body" }, text, list, none));
  const product_id = desk.store.show?.program.product_id ?? null;
  let timer = 0;
  const ask = () => {
    if (text.value.trim() !== "") {
      desk.asker.ask({ type: "SearchSpecs", text: text.value.trim(), product_id, most: MOST });
    }
  };
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT_MS);
  });
  const stop = desk.whenTold("SpecsFound", (found) => {
    if (found.text === text.value.trim()) {
      draw(desk, list, found.hits.filter((hit) => hit.row !== null), dialog);
      setHidden(none, list.childElementCount > 0);
    }
  });
  dialog.node.addEventListener("close", stop);
  text.focus();
}

function draw(desk, list, hits, dialog) {
  keyed(list, hits, {
    key: (hit) => `${hit.found.product_id} ${hit.row.row_id}`,
    make: (hit) => {
      const line = { name: el("b", { dir: "auto" }), product: el("div", { class: "small dim", dir: "auto" }) };
      line.send = button(t("show_to_host"));
      onPress(line.send, async () => {
        const answer = await desk.asker.ask({ type: "SendPrompt", text: line.words.slice(0, LONGEST) });
        if (answer.type === "Done") {
          dialog.close();
        }
      });
      const words = el("div", { class: "grow" }, line.name, line.product);
      line.node = el("li", { class: "result row" }, words, line.send);
      line.hit = hit;
      return line;
    },
    update: (line, hit) => {
      const row = readOut(hit.row, hit.product_name);
      line.words = `${row.label}: ${row.text}`;
      setText(line.name, line.words);
      setText(line.product, hit.product_name);
    },
  });
}
