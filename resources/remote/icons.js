/**
 * The window's icons, as the page draws them; `resources/icons` is where they are from, and a test
 * compares the two.
 */

import { svg } from "/dom.js";

/** Each icon's elements: name and attributes, inside a square of 16. */
export const ICONS = {
  card: [
    ["rect", { x: "1.75", y: "3.75", width: "12.5", height: "8.5", rx: "1.75" }],
    ["rect", { x: "4", y: "6", width: "3.2", height: "4", rx: ".7" }],
    ["path", { d: "M9.5 6.8h2.6M9.5 9.4h1.6" }],
  ],
  catalogue: [
    ["rect", { x: "2", y: "2", width: "5", height: "5", rx: "1" }],
    ["rect", { x: "9", y: "2", width: "5", height: "5", rx: "1" }],
    ["rect", { x: "2", y: "9", width: "5", height: "5", rx: "1" }],
    ["rect", { x: "9", y: "9", width: "5", height: "5", rx: "1" }],
  ],
  coupon: [
    ["path", { d: "M1.75 5.25c0-.8.7-1.5 1.5-1.5h9.5c.8 0 1.5.7 1.5 1.5v1a1.75 1.75 0 0 0 0 3.5v1c0 .8-.7 1.5-1.5 1.5h-9.5c-.8 0-1.5-.7-1.5-1.5v-1a1.75 1.75 0 0 0 0-3.5z" }],
    ["path", { d: "M6.25 6v.6M6.25 9.4v.6" }],
  ],
  gift: [
    ["rect", { x: "2", y: "6", width: "12", height: "3", rx: ".8" }],
    ["path", { d: "M3.25 9v4.25h9.5V9M8 6v7.25M8 6C6.5 6 4.75 5.2 4.75 3.9c0-.9.7-1.5 1.5-1.4C7.4 2.7 8 4.6 8 6zM8 6c1.5 0 3.250-.8 3.250-2.1 0-.9-.7-1.5-1.500-1.400C8.600 2.700 8 4.600 8 6z" }],
  ],
  pause: [
    ["circle", { cx: "8", cy: "8", r: "6" }],
    ["path", { d: "M6.5 5.75v4.5M9.5 5.75v4.5" }],
  ],
  opening: [
    ["path", { d: "M2 12.250h12M8 2v1.500M3.400 4.150l1 1M12.600 4.150l-1 1" }],
    ["path", { d: "M4.250 12.250a3.750 3.750 0 0 1 7.500 0" }],
  ],
  closing: [
    ["path", { d: "M13.500 9.750A5.750 5.750 0 1 1 6.250 2.500a4.750 4.750 0 0 0 7.250 7.250z" }],
  ],
  lock: [
    ["rect", { x: "3", y: "7", width: "10", height: "7", rx: "1.500" }],
    ["path", { d: "M5.250 7V5a2.750 2.750 0 0 1 5.500 0v2" }],
  ],
  chat: [
    ["path", { d: "M2.5 3.5h11v7h-6L4.5 13v-2.5h-2z" }],
  ],
  tick: [
    ["path", { d: "m3.2 8.4 3.1 3.2 6.5-7", "stroke-width": "2" }],
  ],
  hide: [
    ["path", { d: "m3 3 10 10M6.2 4.2C6.8 4 7.4 4 8 4c3.5 0 5.8 3 6.3 4-.3.6-1 1.6-2.1 2.5M4.2 5.2C2.8 6.1 2 7.4 1.7 8c.5 1 2.8 4 6.3 4 .9 0 1.7-.2 2.4-.5" }],
  ],
  more: [
    ["path", { d: "M3 8h.01M8 8h.01M13 8h.01", "stroke-width": "2.4" }],
  ],
  glance: [
    ["rect", { x: "1.5", y: "2.75", width: "13", height: "8.75", rx: "1.5" }],
    ["path", { d: "M5.5 14h5M8 11.5V14M4.5 6h7M4.5 8.5h4" }],
  ],
  up: [
    ["path", { d: "M8 13V3M4 7l4-4 4 4" }],
  ],
  down: [
    ["path", { d: "M8 3v10M4 9l4 4 4-4" }],
  ],
  news: [
    ["circle", { cx: "8", cy: "8", r: "6.25" }],
    ["path", { d: "M8 7.3v3.7M8 5v.1" }],
  ],
  broadcast: [
    ["circle", { cx: "8", cy: "8", r: "1.6" }],
    ["path", { d: "M5 11a4.25 4.25 0 0 1 0-6M11 5a4.25 4.25 0 0 1 0 6M2.9 13.1a7.2 7.2 0 0 1 0-10.2M13.1 2.9a7.2 7.2 0 0 1 0 10.2" }],
  ],
  warning: [
    ["path", { d: "M8 2.1 14.4 13.4H1.6zM8 6.5v3.2M8 11.6v.1" }],
  ],
  camera: [
    ["rect", { x: "1.75", y: "4", width: "8.5", height: "8", rx: "1.75" }],
    ["path", { d: "m10.25 7.25 4-2.25v6l-4-2.25" }],
  ],
  close: [
    ["path", { d: "m3.5 3.5 9 9M12.5 3.5l-9 9" }],
  ],
  plus: [
    ["path", { d: "M8 3v10M3 8h10" }],
  ],
  search: [
    ["circle", { cx: "7", cy: "7", r: "4.250" }],
    ["path", { d: "M10.250 10.250l3.500 3.500" }],
  ],
  offer: [
    ["circle", { cx: "8", cy: "9", r: "5.25" }],
    ["path", { d: "M8 6.2V9l1.8 1.4M6.5 1.75h3M8 1.75v2" }],
  ],
  mark: [
    ["path", { d: "M4 14V2.25h8.25l-2 3 2 3H4" }],
  ],
  slate: [
    ["rect", { x: "1.75", y: "6.25", width: "12.5", height: "7.5", rx: "1.5" }],
    ["path", { d: "M2 6 1.9 4.4a1 1 0 0 1 .8-1.1l10.3-1.5.4 2.6zM5.3 2.9l1.5 2.2M9.2 2.3l1.5 2.2" }],
  ],
  stop: [
    ["rect", { x: "3.25", y: "3.25", width: "9.5", height: "9.5", rx: "1.75" }],
  ],
  trash: [
    ["path", { d: "M2.5 4.25h11M6 4V2.5h4V4M4 4.25l.6 8.5c0 .6.5 1 1.1 1h4.6c.6 0 1.1-.4 1.1-1l.6-8.5M6.7 7v4M9.3 7v4" }],
  ],
  retry: [
    ["path", { d: "M13.5 8A5.5 5.5 0 1 1 11.7 3.9L13.5 5.6M13.5 2.2v3.4h-3.4" }],
  ],
  undo: [
    ["path", { d: "M2.500 6.250h7a4 4 0 0 1 0 8H6M5.250 3.250l-3 3 3 3" }],
  ],
  back: [
    ["path", { d: "M5.25 3.25 2 6.5l3.25 3.25" }],
    ["path", { d: "M2.5 6.5h7a3.75 3.75 0 0 1 0 7.5H6" }],
  ],
  chevron: [
    ["path", { d: "m3.5 6 4.5 4.5L12.5 6" }],
  ],
  "microphone-off": [
    ["path", { d: "M5.75 6.5V4a2.25 2.25 0 0 1 4.5 0v3M3.25 7.5a4.75 4.75 0 0 0 7.6 3.8M12.6 8.6c.1-.35.15-.7.15-1.1M8 12.25v2M2.25 1.75l11.5 12.5" }],
  ],
  picture: [
    ["rect", { x: "1.75", y: "2.75", width: "12.5", height: "10.5", rx: "1.75" }],
    ["circle", { cx: "5.4", cy: "6.2", r: "1.1" }],
    ["path", { d: "m2.2 11.6 3.5-3 2.2 1.9 3-3.2 3.2 3.2" }],
  ],
  settings: [
    ["path", { d: "M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6" }],
    ["circle", { cx: "10", cy: "4.5", r: "1.9" }],
    ["circle", { cx: "6", cy: "11.5", r: "1.9" }],
  ],
  play: [
    ["path", { d: "M4.500 2.750v10.500l8.500-5.250z" }],
  ],
  menu: [
    ["path", { d: "M2.5 4h11M2.5 8h11M2.5 12h11" }],
  ],
};

/** Draw an icon, in the colour of the text around it; it says nothing by itself. */
export function icon(name, size = 16) {
  const drawn = svg("svg", {
    viewBox: "0 0 16 16",
    width: size,
    height: size,
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "1.5",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "aria-hidden": "true",
    class: "icon",
  });
  for (const [tag, attributes] of ICONS[name]) {
    drawn.append(svg(tag, attributes));
  }
  return drawn;
}
