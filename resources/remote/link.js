/**
 * The connection to the studio: coming in, staying in, asking once, and coming back by itself.
 *
 * Every command carries a key. One that is unanswered when the connection breaks is said again
 * with the same key, so the studio carries it out once however often it hears it; a take that has
 * become old is dropped instead, because the show has moved on meanwhile.
 */

const PROTOCOL = "cuecard.v5";
const PING_EVERY_MS = 2000;
const SILENT_MS = 7000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4000;
const TAKE_LASTS_MS = 2000;
const COMMAND_LASTS_MS = 30000;
const TRIPS_KEPT = 8;

/** Return a fresh key for a command: a UUID, version 4. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [0, 8, 12, 16, 20].map((at, i, all) => hex.slice(at, all[i + 1])).join("-");
}

/** Return the address of a WebSocket of this page's own server. */
export function socketAddress(path) {
  const scheme = location.protocol === "http:" ? "ws:" : "wss:";
  return `${scheme}//${location.host}${path}`;
}

/**
 * Calls, by name: `entered(message)`, `refused(message)`, `state(word)`, `gone(message)`,
 * `told(message)`. The states are `away`, `connecting`, `live` and `lost`.
 */
export class Link {
  #socket = null;
  #calls;
  #topics;
  #hello = null;
  #pending = new Map();
  #nextId = 1;
  #wait = FIRST_WAIT_MS;
  #timers = { ping: 0, again: 0 };
  #heardAt = 0;
  #pings = new Map();
  #trips = [];
  #offsetMs = 0;

  constructor(topics, calls) {
    this.#topics = topics;
    this.#calls = calls;
    this.state = "away";
    this.tripMs = null;
    addEventListener("online", () => this.#again());
    document.addEventListener("visibilitychange", () => document.hidden || this.#again());
  }

  /** Return now, by the studio's clock. */
  now() {
    return Date.now() + this.#offsetMs;
  }

  /** Come in with a code, typed or scanned. */
  pair(code, name) {
    this.#begin({ type: "Pair", code, name });
  }

  /** Come in as the device that this token was given to. */
  enter(token) {
    this.#begin({ type: "Enter", token });
  }

  /** Hang up and stay away. */
  leave() {
    this.#hello = null;
    this.#clear();
    this.#socket?.close();
    this.#set("away");
  }

  /**
   * Ask for something.
   *
   * @returns {Promise<object>} `Done` or `Denied` as the studio sent it, or
   *   `{type: "Dropped"}` where nobody can know any more.
   */
  ask(command, seen = null) {
    return new Promise((answer) => {
      const asked = { command, key: newKey(), seen, at: performance.now(), answer };
      if (this.state === "live") {
        this.#send(asked);
      } else {
        answer({ type: "Dropped", code: "away", text: "" });
      }
    });
  }

  /** Say something beside the protocol; returns whether it was sent. */
  say(message) {
    if (this.state !== "live") {
      return false;
    }
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  #begin(hello) {
    this.#hello = hello;
    this.#wait = FIRST_WAIT_MS;
    this.#connect();
  }

  #set(state) {
    if (state !== this.state) {
      this.state = state;
      this.#calls.state(state);
    }
  }

  #connect() {
    clearTimeout(this.#timers.again);
    this.#socket?.close();
    this.#set(this.state === "lost" || this.state === "live" ? "lost" : "connecting");
    const socket = new WebSocket(socketAddress("/studio"), [PROTOCOL]);
    this.#socket = socket;
    socket.onopen = () => socket.send(JSON.stringify({ ...this.#hello, topics: this.#topics }));
    socket.onmessage = (event) => socket === this.#socket && this.#hear(event.data);
    socket.onclose = () => socket === this.#socket && this.#lost();
  }

  #lost() {
    this.#socket = null;
    clearInterval(this.#timers.ping);
    this.tripMs = null;
    if (this.#hello === null) {
      return;
    }
    this.#set("lost");
    this.#dropOld();
    this.#timers.again = setTimeout(() => this.#connect(), this.#wait);
    this.#wait = Math.min(LONGEST_WAIT_MS, this.#wait * 2);
  }

  #again() {
    if (this.#hello !== null && this.#socket === null) {
      this.#wait = FIRST_WAIT_MS;
      this.#connect();
    }
  }

  #clear() {
    clearTimeout(this.#timers.again);
    clearInterval(this.#timers.ping);
    for (const [, asked] of this.#pending) {
      asked.answer({ type: "Dropped", code: "away", text: "" });
    }
    this.#pending.clear();
  }

  // --- what comes in ---------------------------------------------------------------------------

  #hear(data) {
    const message = JSON.parse(data);
    this.#heardAt = performance.now();
    const known = {
      Entered: () => this.#entered(message),
      Pong: () => this.#pong(message),
      Done: () => this.#answered(message),
      Denied: () => this.#denied(message),
      Gone: () => this.#calls.gone(message),
    }[message.type];
    if (known) {
      known();
    } else {
      this.#calls.told(message);
    }
  }

  #entered(message) {
    if (message.token) {
      this.#hello = { type: "Enter", token: message.token };
    }
    this.#wait = FIRST_WAIT_MS;
    this.#offsetMs = message.server_utc_ms - Date.now();
    this.#trips = [];
    this.#calls.entered(message);
    this.#set("live");
    this.#sayAgain();
    clearInterval(this.#timers.ping);
    this.#ping();
    this.#timers.ping = setInterval(() => this.#ping(), PING_EVERY_MS);
  }

  #denied(message) {
    if (message.request_id !== undefined && message.request_id !== null) {
      this.#answered(message);
      return;
    }
    if (this.state === "live") {
      this.#calls.told(message); // about something said outside the protocol: a phone's offer
      return;
    }
    const passing = message.retry_after_s > 0;
    if (passing) {
      this.#wait = Math.max(this.#wait, message.retry_after_s * 1000);
    }
    if (this.#hello?.type === "Pair" || !passing) {
      this.leave();
    }
    this.#calls.refused(message);
  }

  #answered(message) {
    const asked = this.#pending.get(message.request_id);
    this.#pending.delete(message.request_id);
    asked?.answer(message);
  }

  // --- what goes out ---------------------------------------------------------------------------

  #send(asked) {
    const id = this.#nextId;
    this.#nextId += 1;
    this.#pending.set(id, asked);
    const { command, key, seen } = asked;
    this.#socket.send(JSON.stringify({ type: "Request", request_id: id, command, key, seen }));
  }

  #sayAgain() {
    this.#dropOld();
    const unanswered = [...this.#pending.values()];
    this.#pending.clear();
    unanswered.forEach((asked) => this.#send(asked));
  }

  #dropOld() {
    for (const [id, asked] of this.#pending) {
      const lasts = asked.command.type === "Take" ? TAKE_LASTS_MS : COMMAND_LASTS_MS;
      if (performance.now() - asked.at > lasts) {
        this.#pending.delete(id);
        asked.answer({ type: "Dropped", code: "dropped", text: "", command: asked.command });
      }
    }
  }

  #ping() {
    if (performance.now() - this.#heardAt > SILENT_MS) {
      this.#socket?.close(); // a road that swallows everything never closes by itself
      this.#lost();
      return;
    }
    this.#dropOld();
    const id = this.#nextId;
    this.#nextId += 1;
    this.#pings.clear();
    this.#pings.set(id, performance.now());
    this.#socket?.send(JSON.stringify({ type: "Ping", id }));
  }

  /** Trust the quickest of the last trips: its two ways were the most alike. */
  #pong(message) {
    const sent = this.#pings.get(message.id);
    if (sent === undefined) {
      return;
    }
    this.tripMs = performance.now() - sent;
    const offsetMs = message.server_utc_ms + this.tripMs / 2 - Date.now();
    this.#trips = [...this.#trips, { tripMs: this.tripMs, offsetMs }].slice(-TRIPS_KEPT);
    this.#offsetMs = this.#trips.reduce((a, b) => (b.tripMs < a.tripMs ? b : a)).offsetMs;
    this.#calls.state(this.state);
  }
}
