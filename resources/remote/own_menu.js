/**
 * What belongs to this device alone: its language, the keys, full screen, and leaving.
 */

import { field, openDialog } from "/dialog.js";
import { button, el } from "/dom.js";
import { shownKeys } from "/keys.js";
import { onPress } from "/press.js";
import { chooseLanguage, language, LANGUAGES, t } from "/words.js";

/** Make the choice of languages; each is written in itself. */
export function languageChoice(desk) {
  const choice = el("select", { "aria-label": t("language") });
  choice.append(...Object.entries(LANGUAGES).map(([tag, name]) => new Option(name, tag)));
  choice.value = language();
  choice.addEventListener("change", async () => {
    await chooseLanguage(choice.value);
    document.querySelectorAll("dialog").forEach((one) => one.close());
    desk.rebuild();
  });
  return choice;
}

/** Make the button for full screen, or null where the browser has none. */
export function fullScreenButton(text) {
  if (!document.fullscreenEnabled) {
    return null;
  }
  const one = button(text);
  onPress(one, () =>
    document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen(),
  );
  return one;
}

export function openOwnMenu(desk) {
  const { name, role } = desk.store;
  const leave = button(t("forget_device"), { class: "danger" });
  onPress(leave, () => {
    dialog.close();
    desk.forget();
  });
  const parts = [el("p", { class: "dim", dir: "auto", text: t("this_device", { name, role: t(`role.${role}`) }) })];
  parts.push(field(t("language"), languageChoice(desk)));
  const full = fullScreenButton(t("full_screen"));
  if (full !== null) {
    parts.push(full);
  }
  if (desk.camera) {
    const film = button(t("be_a_camera"));
    onPress(film, () => {
      dialog.close();
      return desk.camera();
    });
    parts.push(film);
  }
  if (role === "producer") {
    parts.push(keysPart());
  }
  parts.push(leave);
  const dialog = openDialog(t("menu"), el("div", { class: "body form" }, ...parts));
}

function keysPart() {
  const list = el("dl", { class: "keys" });
  for (const { shown, words } of shownKeys()) {
    list.append(el("dt", {}, el("kbd", { class: "key", text: shown })), el("dd", { text: words }));
  }
  return el("details", { class: "keys-part" }, el("summary", { text: t("keys") }), list);
}
