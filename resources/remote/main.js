/**
 * The page: comes in with the code of its address or with the token it kept, and shows the desk of
 * its role.
 */

import { Asker } from "/asker.js";
import { openDesk } from "/desk.js";
import { el } from "/dom.js";
import { openGlance } from "/glance.js";
import { Link } from "/link.js";
import { openPairing } from "/pairing.js";
import { Store } from "/store.js";
import { Toasts } from "/toasts.js";
import { has, t, useLanguage, wantedLanguage } from "/words.js";

const TOPICS = ["show", "health", "questions", "readiness", "events", "catalogue"];
const KEPT_TOKEN = "cuecard.token";
const TICK_MS = 250;
/** What says that the token is worth nothing any more. */
const FORGET = new Set(["unknown_device", "revoked"]);
/** Who is away while the page's own server is there and keeps what may wait. */
const KEEPS = new Set(["relay", "studio"]);

class Page {
  #root = document.getElementById("page");
  #close = () => {};
  #tellers = new Map();
  #token = "";
  #trouble = "";
  #pairs = false;
  #called = "";

  constructor() {
    this.toasts = new Toasts();
    const calls = {
      entered: (message) => this.#entered(message),
      refused: (message) => this.#refused(message),
      state: (state) => this.#state(state),
      gone: (message) => this.#gone(message),
      told: (message) => this.#told(message),
    };
    this.link = new Link(TOPICS, calls);
    this.store = new Store(() => this.link.now());
    this.asker = new Asker(this.link, this.store, this.toasts, () => this.waits());
    document.body.append(this.toasts.node);
    setInterval(() => this.store.mark("tick"), TICK_MS);
  }

  start() {
    const scanned = decodeURIComponent(location.hash.slice(1));
    if (location.hash !== "") {
      // A code must not stay in the history, in a screenshot, or in a reload.
      history.replaceState(null, "", location.pathname + location.search);
    }
    this.#token = kept();
    if (scanned !== "") {
      this.pair(scanned, suggestedName());
    } else if (this.#token !== "") {
      this.#wait();
      this.link.enter(this.#token);
    } else {
      this.#askForCode();
    }
  }

  /** Come in with a code. */
  pair(code, name) {
    this.#trouble = "";
    this.#called = name;
    this.#pairs = true;
    this.link.pair(code, name);
    this.#wait();
  }

  /** Return this device's token; for connections beside the main one. */
  token() {
    return this.#token;
  }

  /** Lets this device be a camera beside its other work; null where it may not. */
  get camera() {
    const may = this.store.role === "producer";
    return may ? () => import("/camera.js").then((module) => module.openCameraDialog(this)) : null;
  }

  /** Whether the studio is there and answers. */
  live() {
    return this.link.state === "live" && this.store.goneCode === "";
  }

  /**
   * Whether something that may wait can be asked: the studio is there, or only the road behind the
   * relay is broken, and what is asked is kept until it is back.
   */
  reaches() {
    return this.link.state === "live" && (this.store.goneCode === "" || this.waits());
  }

  /** Whether what is asked now would wait for a studio that is away. */
  waits() {
    return this.link.state === "live" && KEEPS.has(this.store.goneCode);
  }

  /** Forget this device's pairing, here; the studio's list keeps it until the host takes it out. */
  forget(trouble = "") {
    keep("");
    this.#token = "";
    this.link.leave();
    this.store.show = null;
    this.#trouble = trouble;
    this.#askForCode();
  }

  /**
   * Hear what the studio tells this client alone.
   *
   * @returns {Function} Stops hearing it.
   */
  whenTold(type, hear) {
    const all = this.#tellers.get(type) ?? new Set();
    this.#tellers.set(type, all.add(hear));
    return () => all.delete(hear);
  }

  /** Draw everything anew: the language is another one. */
  rebuild() {
    if (this.store.role === "") {
      this.#askForCode();
    } else {
      this.#open();
    }
  }

  // --- what the link says ----------------------------------------------------------------------

  #entered({ role, name, token }) {
    if (token) {
      this.#token = token;
      keep(token);
    }
    this.#pairs = false;
    const known = this.store.role === role && this.#root.dataset.role === role;
    this.store.role = role;
    this.store.name = name;
    this.store.goneCode = "";
    if (!known) {
      this.#open();
    }
  }

  #refused({ code, text, retry_after_s: afterS }) {
    const words = has(`pair_denied.${code}`) ? t(`pair_denied.${code}`) : text;
    const waits = afterS > 0 ? ` ${t("try_again_in", { s: Math.ceil(afterS) })}` : "";
    if (this.#pairs) {
      this.#trouble = words + waits; // a token from before is kept: the code alone was wrong
      this.#askForCode(afterS);
    } else if (FORGET.has(code)) {
      this.forget(words);
    } else if (!(afterS > 0)) {
      this.#trouble = words;
      this.#askForCode();
    }
  }

  #gone({ code, text }) {
    if (code === "revoked") {
      this.forget(t("pair_denied.revoked"));
      return;
    }
    this.store.goneCode = code || text || "control";
    this.store.mark("link");
  }

  #state(state) {
    this.store.linked = state;
    this.store.tripMs = this.link.tripMs;
    this.store.mark("link");
  }

  #told(message) {
    if (message.type === "Carried") {
      this.asker.carried(message.answer);
    } else if (!this.store.hear(message)) {
      this.#tellers.get(message.type)?.forEach((hear) => hear(message));
    }
  }

  // --- what is shown ---------------------------------------------------------------------------

  #show(role, ...nodes) {
    this.#root.dataset.role = role;
    this.#root.replaceChildren(...nodes);
  }

  #wait() {
    this.#show("pairing", el("p", { class: "coming dim", role: "status", text: t("coming_in") }));
  }

  #askForCode(waitS = 0) {
    this.#leaveDesk();
    this.store.role = "";
    this.#show("pairing", openPairing(this, this.#trouble, this.#called || suggestedName(), waitS));
  }

  #leaveDesk() {
    this.#close();
    this.#close = () => {};
    this.store.forgetDrawers();
    this.#tellers.clear();
    document.querySelectorAll("dialog").forEach((one) => one.close());
    document.body.classList.remove("is-old");
  }

  #open() {
    this.#leaveDesk();
    const { role } = this.store;
    const open = { observer: openGlance, camera: openCamera }[role] ?? openDesk;
    const { node, close } = open(this);
    this.#close = close;
    this.#show(role, node);
    for (const topic of ["show", "health", "questions", "readiness", "events", "link"]) {
      this.store.mark(topic);
    }
  }

  /** Say that something was done, with a way back. */
  offerUndo(text, undo) {
    this.toasts.offer(text, t("undo"), undo);
  }
}

/** A phone as a camera is a module of its own, which need not be there. */
function openCamera(page) {
  const node = el("div", { class: "camera-page" }, el("p", { class: "coming dim", text: t("coming_in") }));
  import("/camera.js").then(
    (module) => module.openCamera(page, node),
    () => node.replaceChildren(el("p", { class: "coming", text: t("no_camera_here") })),
  );
  return { node, close: () => node.dispatchEvent(new Event("leave")) };
}

function suggestedName() {
  const agent = navigator.userAgent;
  const device = /iPad|Tablet/.test(agent) || (/Android/.test(agent) && !/Mobile/.test(agent));
  const kind = device ? "tablet" : /iPhone|Android/.test(agent) ? "phone" : "computer";
  return t(`device.${kind}`);
}

function kept() {
  try {
    return localStorage.getItem(KEPT_TOKEN) ?? "";
  } catch {
    return "";
  }
}

function keep(token) {
  try {
    if (token === "") {
      localStorage.removeItem(KEPT_TOKEN);
    } else {
      localStorage.setItem(KEPT_TOKEN, token);
    }
  } catch {
    // for this visit alone, then: storage is switched off
  }
}

await useLanguage(wantedLanguage());
new Page().start();
