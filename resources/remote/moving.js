/**
 * Moving rows of a list: by pointer on their handle, by Alt+Up and Alt+Down on a focused row.
 */

const STARTS_AFTER_PX = 6;
const EDGE_PX = 48;
const SCROLL_PX = 12;

/**
 * Let rows be moved.
 *
 * @param {HTMLElement} list Holds the rows, each with `data-cue`.
 * @param {{handle: string, mayMove: Function, move: Function}} how Selector of a row's handle;
 *   whether anything may be moved now; `move(id, before)` with `before` null for the end.
 */
export function letMove(list, { handle, mayMove, move }) {
  let held = null;

  list.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest(handle);
    if (grip === null || event.button !== 0 || !mayMove()) {
      return;
    }
    const row = grip.closest("[data-cue]");
    held = { row, grip, id: event.pointerId, y: event.clientY, dragging: false, before: undefined };
  });
  list.addEventListener("pointermove", (event) => {
    if (held === null || event.pointerId !== held.id) {
      return;
    }
    if (!held.dragging && Math.abs(event.clientY - held.y) > STARTS_AFTER_PX) {
      held.dragging = true;
      held.grip.setPointerCapture(held.id);
      held.row.classList.add("dragging");
    }
    if (held.dragging) {
      event.preventDefault();
      scrollNear(list, event.clientY);
      held.row.style.transform = `translateY(${event.clientY - held.y}px)`;
      held.before = dropPlace(list, held.row, event.clientY);
    }
  });
  const end = (dropped) => {
    if (held === null) {
      return;
    }
    const { row, dragging, before } = held;
    held = null;
    row.classList.remove("dragging");
    row.style.transform = "";
    showPlace(list, undefined);
    if (dragging) {
      swallowClick(list);
    }
    if (dropped && dragging && before !== undefined) {
      move(row.dataset.cue, before?.dataset.cue ?? null);
    }
  };
  list.addEventListener("pointerup", () => end(true));
  list.addEventListener("pointercancel", () => end(false));
  addEventListener("keydown", (event) => event.key === "Escape" && end(false));

  list.addEventListener("keydown", (event) => {
    const row = event.target.closest("[data-cue]");
    if (row === null || !event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (mayMove()) {
      step(row, event.key === "ArrowUp", move);
    }
  });
}

/** Move a row by one place, if there is one. */
export function step(row, up, move) {
  const other = up ? row.previousElementSibling : row.nextElementSibling;
  if (other === null) {
    return undefined;
  }
  const before = up ? other : other.nextElementSibling;
  return move(row.dataset.cue, before?.dataset.cue ?? null);
}

/** Return the row before which it would be dropped: null at the end, undefined where it is. */
function dropPlace(list, row, y) {
  const others = [...list.children].filter((one) => one !== row);
  const before = others.find((one) => {
    const box = one.getBoundingClientRect();
    return y < box.top + box.height / 2;
  });
  const here = before ?? null;
  const stays = here === row.nextElementSibling;
  showPlace(list, stays ? undefined : here);
  return stays ? undefined : here;
}

function showPlace(list, before) {
  for (const one of list.children) {
    one.classList.toggle("drop-before", before === one);
  }
  list.classList.toggle("drop-end", before === null);
}

function scrollNear(list, y) {
  const box = list.getBoundingClientRect();
  if (y < box.top + EDGE_PX) {
    list.scrollTop -= SCROLL_PX;
  } else if (y > box.bottom - EDGE_PX) {
    list.scrollTop += SCROLL_PX;
  }
}

/** A drag ends with a click on the handle, which must not open its menu. */
function swallowClick(list) {
  const swallow = (event) => event.stopPropagation();
  list.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => list.removeEventListener("click", swallow, { capture: true }), 50);
}
