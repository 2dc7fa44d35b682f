/**
 * What the studio said last, topic by topic, and who changed what a moment ago. Drawing happens
 * once a frame, however much was said in it.
 */

/** How long a change keeps the name of who made it beside it. */
export const TOLD_MS = 3000;
const MOST_EVENTS = 1000;

const TOPICS = {
  ShowChanged: "show",
  HealthChanged: "health",
  QuestionsChanged: "questions",
  ReadinessChanged: "readiness",
  EventsChanged: "events",
  CatalogueChanged: "catalogue",
};

export class Store {
  #dirty = new Set();
  #asked = false;
  #drawers = [];
  #touched = new Map();
  #now;

  /** @param {Function} now Returns the studio's time, ms. */
  constructor(now) {
    this.#now = now;
    this.show = null;
    this.health = null;
    this.questions = null;
    this.readiness = [];
    this.events = new Map();
    this.eventsComplete = false;
    this.catalogueRevision = 0;
    this.changedBy = "";
    this.role = "";
    this.name = "";
    this.linked = "away";
    this.tripMs = null;
    this.heardAtMs = 0;
    this.goneCode = "";
  }

  /** Return now, by the studio's clock. */
  now() {
    return this.#now();
  }

  /** Draw when one of these topics changed; `all` is for everything. */
  on(topics, draw) {
    this.#drawers.push({ topics: new Set(topics), draw });
  }

  /** Forget who draws: another page takes their place. */
  forgetDrawers() {
    this.#drawers = [];
  }

  /** Take in a message of the studio; returns whether it was the news of a topic. */
  hear(message) {
    const topic = TOPICS[message.type];
    if (topic === undefined) {
      return false;
    }
    this.heardAtMs = this.now();
    this.goneCode = "";
    if (topic === "show") {
      this.#hearShow(message);
    } else if (topic === "health") {
      this.health = message.health;
    } else if (topic === "questions") {
      this.questions = message;
    } else if (topic === "readiness") {
      this.readiness = message.items;
    } else if (topic === "events") {
      this.#hearEvents(message.events);
    } else {
      this.catalogueRevision = message.revision;
    }
    this.mark(topic);
    return true;
  }

  #hearShow({ show, changed_by: by }) {
    const before = this.show;
    if (before !== null && before.show_id === show.show_id && before.revision !== show.revision) {
      for (const subject of changedSubjects(before, show)) {
        this.#touched.set(subject, { by, until: performance.now() + TOLD_MS });
      }
      setTimeout(() => this.mark("show"), TOLD_MS + 20);
    } else if (before !== null && before.show_id !== show.show_id) {
      this.#touched.clear();
      this.events.clear();
    }
    this.show = show;
    this.changedBy = by;
  }

  #hearEvents(events) {
    if (this.events.size === 0) {
      this.eventsComplete = events.length < 100;
    }
    for (const event of events) {
      this.events.set(event.event_id, event);
    }
    for (const id of [...this.events.keys()].slice(0, -MOST_EVENTS)) {
      this.events.delete(id);
    }
  }

  /** Return who changed a subject within the last moments, or an empty string. */
  changedLately(subject) {
    const touched = this.#touched.get(subject);
    return touched !== undefined && touched.until > performance.now() ? touched.by : "";
  }

  /** Let a topic be drawn with the next frame. */
  mark(topic) {
    this.#dirty.add(topic);
    if (!this.#asked) {
      this.#asked = true;
      const soon = document.hidden ? (draw) => setTimeout(draw, 50) : requestAnimationFrame;
      soon(() => this.#draw());
    }
  }

  #draw() {
    const dirty = this.#dirty;
    this.#dirty = new Set();
    this.#asked = false;
    const began = performance.now();
    for (const { topics, draw } of this.#drawers) {
      if (topics.has("all") || [...dirty].some((topic) => topics.has(topic))) {
        draw(dirty);
      }
    }
    performance.measure(`draw ${[...dirty].join(" ")}`, { start: began, end: performance.now() });
    if (performance.getEntriesByType("measure").length > 300) {
      performance.clearMeasures();
    }
  }
}

/** Return what differs between two moments of a show: cue ids, and words for all else. */
export function changedSubjects(before, after) {
  const found = [];
  const old = new Map(before.rundown.map((cue, at) => [cue.cue_id, { at, cue }]));
  const same = commonOrder(before.rundown, after.rundown);
  for (const cue of after.rundown) {
    const was = old.get(cue.cue_id);
    const moved = was !== undefined && !same.has(cue.cue_id);
    if (was === undefined || moved || JSON.stringify(was.cue) !== JSON.stringify(cue)) {
      found.push(cue.cue_id);
    }
  }
  for (const side of ["program", "preview"]) {
    if (before[side].cue_id !== after[side].cue_id && after[side].cue_id !== null) {
      found.push(after[side].cue_id);
    }
  }
  found.push(...changedOffers(before, after));
  for (const name of ["slate_shown", "takes_held", "locked"]) {
    if (before[name] !== after[name]) {
      found.push(name);
    }
  }
  return found;
}

function changedOffers(before, after) {
  const old = new Map(before.offers.map((offer) => [offer.offer_id, JSON.stringify(offer)]));
  const changed = after.offers.filter((offer) => old.get(offer.offer_id) !== JSON.stringify(offer));
  return changed.map((offer) => `offer ${offer.product_id}`);
}

/** Return the cues that kept their order; the fewest others count as moved. */
function commonOrder(before, after) {
  const place = new Map(before.map((cue, at) => [cue.cue_id, at]));
  const ids = after.map((cue) => cue.cue_id).filter((id) => place.has(id));
  const tails = []; // patience sorting: the longest run of places that grow
  const previous = new Map();
  for (const id of ids) {
    const pile = tails.findIndex((top) => place.get(top) > place.get(id));
    const at = pile < 0 ? tails.length : pile;
    previous.set(id, at > 0 ? tails[at - 1] : null);
    tails[at] = id;
  }
  const kept = new Set();
  for (let id = tails.at(-1) ?? null; id !== null; id = previous.get(id)) {
    kept.add(id);
  }
  return kept;
}
