/**
 * The program as viewers see it, as far as it arrives: the newest picture, and how old it is when
 * none comes any more. Nothing is fetched while nobody can see it.
 */

import { el, setClass, setHidden, setText } from "/dom.js";
import { socketAddress } from "/link.js";
import { many, t } from "/words.js";

const PROTOCOL = "cuecard.v5";
const STALLED_MS = 1500;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8000;
const WIDTH_PX = 540;
const FPS = 12;

export class Picture {
  #desk;
  #socket = null;
  #seen = false;
  #drawing = false;
  #waiting = null;
  #wait = FIRST_WAIT_MS;
  #again = 0;
  #cameAt = null;

  constructor(desk) {
    this.#desk = desk;
    this.canvas = el("canvas", { width: 270, height: 480, role: "img", "aria-label": t("program_picture") });
    this.tally = el("span", { class: "tally", hidden: true });
    this.age = el("div", { class: "picture-age" });
    this.none = el("div", { class: "picture-none dim", text: t("no_picture_yet") });
    this.node = el("div", { class: "picture" }, this.canvas, this.none, this.tally, this.age);
    new IntersectionObserver((entries) => this.#look(entries.at(-1).isIntersecting)).observe(this.node);
    document.addEventListener("visibilitychange", () => this.#look(this.#seen));
    desk.store.on(["show", "link"], () => this.#draw());
    desk.store.on(["tick"], () => this.#drawAge());
  }

  #look(seen) {
    this.#seen = seen;
    if (seen && !document.hidden && this.#desk.live()) {
      this.#open();
    } else {
      this.#close();
    }
  }

  #open() {
    if (this.#socket !== null || this.#desk.token() === "") {
      return;
    }
    clearTimeout(this.#again);
    const socket = new WebSocket(socketAddress("/picture"), [PROTOCOL]);
    socket.binaryType = "blob";
    this.#socket = socket;
    socket.onopen = () => socket.send(JSON.stringify({ type: "Enter", token: this.#desk.token(), topics: [] }));
    socket.onmessage = ({ data }) => this.#hear(socket, data);
    socket.onclose = () => socket === this.#socket && this.#lost();
  }

  #close() {
    clearTimeout(this.#again);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #lost() {
    this.#socket = null;
    this.#again = setTimeout(() => this.#look(this.#seen), this.#wait);
    this.#wait = Math.min(LONGEST_WAIT_MS, this.#wait * 2);
  }

  #hear(socket, data) {
    if (socket !== this.#socket) {
      return;
    }
    if (typeof data !== "string") {
      this.#wait = FIRST_WAIT_MS;
      this.#cameAt = performance.now();
      this.#show(data);
      return;
    }
    if (JSON.parse(data).type === "Entered") {
      socket.send(JSON.stringify({ type: "Picture", width: WIDTH_PX, fps: FPS }));
    }
  }

  /** Draw the newest; one that comes while another is being read takes the place of any older. */
  async #show(blob) {
    if (this.#drawing) {
      this.#waiting = blob;
      return;
    }
    this.#drawing = true;
    try {
      const image = await createImageBitmap(blob);
      if (this.canvas.width !== image.width || this.canvas.height !== image.height) {
        this.canvas.width = image.width;
        this.canvas.height = image.height;
        this.node.style.aspectRatio = `${image.width} / ${image.height}`;
      }
      this.canvas.getContext("2d").drawImage(image, 0, 0);
      image.close();
      setHidden(this.none, true);
    } catch {
      // a picture that can't be read is left out: the next one is a moment away
    }
    this.#drawing = false;
    const next = this.#waiting;
    this.#waiting = null;
    if (next !== null) {
      this.#show(next);
    }
  }

  #draw() {
    const { show } = this.#desk.store;
    this.#look(this.#seen);
    if (show === null) {
      return;
    }
    const onAir = show.on_air_since_utc_ms !== null;
    setClass(this.node, "on-air", onAir);
    setClass(this.node, "slate", show.slate_shown);
    setHidden(this.tally, !onAir && !show.slate_shown);
    setText(this.tally, t(show.slate_shown ? "slate_up" : "on_air"));
    this.#drawAge();
  }

  #drawAge() {
    const ms = this.#cameAt === null ? 0 : performance.now() - this.#cameAt;
    const stalled = ms > STALLED_MS;
    setClass(this.node, "stalled", stalled);
    setText(this.age, stalled ? many("picture_old", Math.round(ms / 1000)) : "");
  }
}
