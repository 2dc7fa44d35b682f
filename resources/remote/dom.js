/**
 * Making and changing elements. Texts only ever become text nodes, so nothing that a stranger
 * wrote can become markup; an element is touched only where something about it is another thing.
 */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Make an element.
 *
 * @param {string} tag Its name.
 * @param {object} props `class`, `text`, `on<event>` handlers, or any attribute; null and false
 *   leave an attribute out.
 * @param {...(Node|string|null)} children What is in it.
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "text") {
      node.textContent = value;
    } else if (name.startsWith("on")) {
      node.addEventListener(name.slice(2), value);
    } else {
      setAttr(node, name, value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** Make a drawing's element. */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

/** Make a button with a text; `onPress` of press.js gives it something to do. */
export function button(text, props = {}) {
  const { class: name = "", ...rest } = props;
  return el("button", { type: "button", class: `btn ${name}`.trim(), text, ...rest });
}

export function setText(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

export function setClass(node, name, on) {
  if (node.classList.contains(name) !== Boolean(on)) {
    node.classList.toggle(name, Boolean(on));
  }
}

export function setAttr(node, name, value) {
  if (value === null || value === undefined || value === false) {
    if (node.hasAttribute(name)) {
      node.removeAttribute(name);
    }
  } else {
    const text = value === true ? "" : String(value);
    if (node.getAttribute(name) !== text) {
      node.setAttribute(name, text);
    }
  }
}

export function setHidden(node, hidden) {
  if (node.hidden !== Boolean(hidden)) {
    node.hidden = Boolean(hidden);
  }
}

export function setDisabled(node, disabled) {
  if (node.disabled !== Boolean(disabled)) {
    node.disabled = Boolean(disabled);
  }
}

/** Say what a control is, to people who see it and to people who hear it. */
export function setLabel(node, text) {
  setAttr(node, "aria-label", text);
  setAttr(node, "title", text);
}

const rowsOf = new WeakMap();

/**
 * Show one row an item, in order, keeping the rows that are there already.
 *
 * @param {Element} parent Holds the rows and nothing else.
 * @param {Array} items What to show.
 * @param {{key: Function, make: Function, update: Function}} how `key(item)` tells them apart;
 *   `make(item)` returns `{node, …}`; `update(row, item, place)` writes into it.
 * @returns {Map} The rows by key.
 */
export function keyed(parent, items, { key, make, update }) {
  const before = rowsOf.get(parent) ?? new Map();
  const now = new Map();
  items.forEach((item, place) => {
    const id = key(item);
    if (!now.has(id)) {
      const row = before.get(id) ?? make(item);
      update(row, item, place);
      now.set(id, row);
    }
  });
  const focused = document.activeElement;
  for (const [id, row] of before) {
    if (!now.has(id)) {
      row.node.remove();
    }
  }
  let at = parent.firstElementChild;
  for (const row of now.values()) {
    if (row.node === at) {
      at = at.nextElementSibling;
    } else {
      parent.insertBefore(row.node, at);
    }
  }
  if (focused !== document.activeElement && parent.contains(focused)) {
    focused.focus({ preventScroll: true }); // moving a row takes the focus away from it
  }
  rowsOf.set(parent, now);
  return now;
}
