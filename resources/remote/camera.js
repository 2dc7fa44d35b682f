/**
 * This device as a camera of the show: choose which, see what it sees, and send it to the studio.
 * What is chosen is kept on the device; a page that comes back goes on where it was.
 */

import { CameraSender } from "/camera_sender.js";
import { field, openDialog } from "/dialog.js";
import { button, el, setAttr, setClass, setDisabled, setHidden, setLabel, setText } from "/dom.js";
import { icon } from "/icons.js";
import { openOwnMenu } from "/own_menu.js";
import { onPress } from "/press.js";
import { has, number, t } from "/words.js";

const KEPT_AS = "cuecard.camera";
const LOW_BATTERY = 0.2;
const FACINGS = ["environment", "user"];
const SIZES = { 720: [1280, 720], 1080: [1920, 1080] };
/** What a browser says when it gives no camera, and what that means to a person. */
const TROUBLES = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "none",
  OverconstrainedError: "none",
  NotReadableError: "busy",
  AbortError: "busy",
};

/** Fill the page of a device that is a camera and nothing else. */
export function openCamera(page, node) {
  const camera = new Camera(page);
  node.replaceChildren(camera.node);
  node.addEventListener("leave", () => camera.close(), { once: true });
}

/** Be a camera beside other work: as long as the dialog is open. */
export function openCameraDialog(page) {
  const camera = new Camera(page);
  const dialog = openDialog(t("be_a_camera"), camera.node);
  dialog.node.classList.add("camera-dialog");
  dialog.node.addEventListener("close", () => camera.close());
}

class Camera {
  #page;
  #wish = wish();
  #stream = null;
  #trouble = "";
  #battery = null;
  #awake = null;
  #stopHearing = [];
  #closed = false;
  #timer = 0;
  #wasLive = false;

  constructor(page) {
    this.#page = page;
    this.sender = new CameraSender((message) => page.link.say(message), () => this.#draw());
    this.#build();
    addStyle();
    const hear = (type, work) => this.#stopHearing.push(page.whenTold(type, work));
    hear("Answer", (message) => this.sender.hearAnswer(message));
    hear("NoAnswer", (message) => this.sender.hearNoAnswer(message));
    hear("Phone", (message) => this.#hearPhone(message));
    page.store.on(["show", "link"], () => this.#closed || this.#pageChanged());
    this.#wasLive = page.link.state === "live";
    document.addEventListener("visibilitychange", this.#seen);
    addEventListener("pagehide", this.#left);
    navigator.getBattery?.().then((battery) => {
      this.#battery = battery;
      battery.onlevelchange = battery.onchargingchange = () => this.#draw();
      this.#draw();
    });
    this.#timer = setInterval(() => this.#draw(), 1000);
    this.#draw();
    if (this.#wish.on) {
      this.#start();
    }
  }

  close() {
    this.#closed = true;
    clearInterval(this.#timer);
    this.#stopHearing.forEach((stop) => stop());
    document.removeEventListener("visibilitychange", this.#seen);
    removeEventListener("pagehide", this.#left);
    this.sender.stop();
    this.#letGo();
  }

  #hearPhone(report) {
    this.sender.hearPhone(report);
    if (report.code === "too_slow" && this.#wish.size === 1080) {
      this.size.value = "720";
      this.#choose({ size: 720 });
    }
  }

  #left = () => this.sender.stop();

  #seen = () => {
    if (!document.hidden && this.sender.on) {
      this.#stayAwake();
      if (this.#stream?.getVideoTracks()[0]?.readyState === "ended") {
        this.#start(); // a phone takes the camera away from a page that is not seen
      }
    }
  };

  #pageChanged() {
    const live = this.#page.link.state === "live";
    if (live && !this.#wasLive) {
      this.sender.linkIsBack();
    }
    this.#wasLive = live;
    this.#draw();
  }

  // --- the parts -------------------------------------------------------------------------------

  #build() {
    this.video = el("video", { class: "camera-view", playsinline: true, autoplay: true, muted: true });
    this.video.muted = true;
    setAttr(this.video, "aria-label", t("camera.own_view"));
    this.sign = el("div", { class: "camera-sign", role: "status", "aria-live": "polite" });
    this.figures = el("span", { class: "dim mono camera-figures" });
    this.hint = el("p", { class: "camera-hint amber", role: "status" });
    this.note = el("p", { class: "camera-note dim", text: t("camera.intro") });
    this.main = button("", { class: "primary camera-main" });
    onPress(this.main, () => (this.sender.on ? this.#stop() : this.#start()));
    const head = el("div", { class: "row camera-head" }, this.sign, el("span", { class: "grow" }), this.figures);
    if (this.#page.store.role === "camera") {
      const menu = el("button", { type: "button", class: "icon-button" }, icon("menu"));
      setLabel(menu, t("menu"));
      onPress(menu, () => openOwnMenu(this.#page));
      head.append(menu);
    }
    const middle = el("div", { class: "camera-middle" }, this.video, this.note);
    this.node = el("div", { class: "camera" }, head, this.hint, middle, this.#choices(), this.main);
  }

  #choices() {
    this.which = el("select", { class: "camera-which" });
    this.which.addEventListener("change", () => this.#choose({ which: this.which.value }));
    this.size = el("select", { class: "camera-size" });
    this.size.append(...Object.keys(SIZES).map((size) => new Option(`${size}p`, size)));
    this.size.value = String(this.#wish.size);
    this.size.addEventListener("change", () => this.#choose({ size: Number(this.size.value) }));
    this.sound = toggle(t("camera.sound"), () => this.#choose({ sound: !this.#wish.sound }));
    this.mirror = toggle(t("camera.mirror"), () => {
      this.#keep({ mirror: !this.#wish.mirror });
      this.#draw();
    });
    this.#listCameras();
    const fields = [field(t("camera.which"), this.which), field(t("camera.size"), this.size)];
    return el("div", { class: "camera-choices" }, ...fields, this.sound, this.mirror);
  }

  async #listCameras() {
    this.#offer([]);
    const devices = (await navigator.mediaDevices?.enumerateDevices?.()) ?? [];
    this.#offer(devices.filter((one) => one.kind === "videoinput" && one.label && one.deviceId));
  }

  #offer(named) {
    const options = FACINGS.map((way) => new Option(t(`camera.${way}`), way));
    options.push(...named.map((one) => new Option(one.label, one.deviceId)));
    this.which.replaceChildren(...options);
    this.which.value = this.#wish.which;
    if (this.which.value === "") {
      this.which.value = FACINGS[0];
    }
  }

  // --- camera on and off -----------------------------------------------------------------------

  async #start() {
    this.#letGo(); // many phones open one camera at a time
    try {
      this.#stream = await opened(this.#wish);
      this.#trouble = "";
    } catch (error) {
      this.#trouble = TROUBLES[error.name] ?? "failed";
      this.sender.on && this.sender.stop();
      this.#draw();
      return;
    }
    if (this.#closed) {
      this.#letGo();
      return;
    }
    this.#keep({ on: true });
    this.video.srcObject = this.#stream;
    this.#stream.getVideoTracks()[0].onended = () => document.hidden || this.#start();
    this.#stayAwake();
    this.#listCameras();
    await this.sender.send(this.#stream, this.#wish.size);
    this.#draw();
  }

  #stop() {
    this.#keep({ on: false });
    this.sender.stop();
    this.#letGo();
    this.#draw();
  }

  async #choose(change) {
    this.#keep(change);
    this.#draw();
    if (this.sender.on) {
      await this.#start();
    }
  }

  #letGo() {
    this.#stream?.getTracks().forEach((track) => {
      track.onended = null;
      track.stop();
    });
    this.#stream = null;
    this.video.srcObject = null;
    this.#awake?.release().catch(() => {});
    this.#awake = null;
  }

  async #stayAwake() {
    try {
      this.#awake = (await navigator.wakeLock?.request("screen")) ?? null;
    } catch {
      this.#awake = null; // power saving is on: the hint says to keep the screen lit
    }
  }

  #keep(change) {
    this.#wish = { ...this.#wish, ...change };
    try {
      localStorage.setItem(KEPT_AS, JSON.stringify(this.#wish));
    } catch {
      // for this visit alone, then
    }
  }

  // --- drawing ---------------------------------------------------------------------------------

  #draw() {
    const { on, state } = this.sender;
    if (state === "live" || !on) {
      this.since = null;
    } else {
      this.since ??= Date.now();
    }
    const onAir = state === "live" && this.#isOnAir();
    setAttr(this.node, "data-state", onAir ? "air" : state);
    setText(this.sign, this.#signWords(onAir));
    setText(this.hint, this.#hintWords());
    setHidden(this.hint, this.hint.textContent === "");
    setText(this.figures, on ? this.#figureWords() : "");
    setHidden(this.note, on);
    setHidden(this.video, !on);
    setText(this.main, on ? t("camera.stop") : t("camera.start"));
    setClass(this.main, "primary", !on);
    setClass(this.main, "danger", on);
    setAttr(this.sound, "aria-pressed", String(this.#wish.sound));
    setAttr(this.mirror, "aria-pressed", String(this.#wish.mirror));
    setClass(this.video, "mirrored", this.#wish.mirror);
    setDisabled(this.main, navigator.mediaDevices === undefined);
  }

  #signWords(onAir) {
    const { state, on } = this.sender;
    if (onAir) {
      return t("camera.on_air");
    }
    if (state === "lost" && on) {
      return t("camera.lost", { s: number(Math.round((Date.now() - this.since) / 1000)) });
    }
    return t(`camera.${state}`);
  }

  #hintWords() {
    if (navigator.mediaDevices === undefined) {
      return t("camera.trouble.insecure");
    }
    if (this.#trouble !== "") {
      return t(`camera.trouble.${this.#trouble}`);
    }
    const { on, state, code, text } = this.sender;
    if (on && state === "lost" && code !== "") {
      return has(`camera.why.${code}`) ? t(`camera.why.${code}`) : text;
    }
    const battery = this.#battery;
    if (on && battery !== null && !battery.charging && battery.level <= LOW_BATTERY) {
      return t("camera.battery", { percent: number(Math.round(battery.level * 100)) });
    }
    return on && this.#awake === null ? t("camera.keep_awake") : "";
  }

  #figureWords() {
    const told = this.sender.figures;
    if (this.sender.state !== "live" || !told?.width_px) {
      return "";
    }
    return t("camera.figures", { size: `${told.width_px}×${told.height_px}`, fps: number(Math.round(told.fps)) });
  }

  /** Whether viewers may see this camera now: it is the show's camera, and the show is on air. */
  #isOnAir() {
    const { show, name } = this.#page.store;
    const ours = (source) => source?.kind === "phone" && source.name === name;
    return Boolean(show?.on_air_since_utc_ms) && (ours(show.camera) || ours(show.second));
  }
}

/** Open camera and microphone as wished; a size the camera has not is no reason to give none. */
function opened({ which, size, sound }) {
  const [width, height] = SIZES[size];
  const chosen = FACINGS.includes(which) ? { facingMode: { ideal: which } } : { deviceId: { ideal: which } };
  const rate = { ideal: 30, max: 30 };
  const video = { ...chosen, width: { ideal: width }, height: { ideal: height }, frameRate: rate };
  // Nothing is heard back on a camera: there is no echo to take out, and taking it out costs sound.
  const audio = sound ? { echoCancellation: false, noiseSuppression: true, autoGainControl: true } : false;
  return navigator.mediaDevices.getUserMedia({ video, audio });
}

function wish() {
  const first = { on: false, which: FACINGS[0], size: 720, sound: true, mirror: false };
  try {
    const found = JSON.parse(localStorage.getItem(KEPT_AS) ?? "{}");
    const size = Object.hasOwn(SIZES, found.size) ? found.size : first.size;
    return { ...first, ...found, size };
  } catch {
    return first;
  }
}

function toggle(text, work) {
  const one = button(text, { class: "camera-toggle", "aria-pressed": "false" });
  onPress(one, work);
  return one;
}

function addStyle() {
  if (document.querySelector('link[href="/camera.css"]') === null) {
    document.head.append(el("link", { rel: "stylesheet", href: "/camera.css" }));
  }
}
