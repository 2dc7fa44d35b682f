"""The rundown as the on-air screen lists it: pure, from the view."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from studio.core.ids import CueId
from studio.core.money import format_count, format_money
from studio.show.cue import Cue, CueKind
from studio.show.overlays import ProductCard
from studio.show.rundown import Pace, Slot, cut, pace
from studio.show.selling_overlays import card_at
from studio.show.state import ShowState
from studio.show.taking import staged_of
from studio.ui import figures
from studio.ui.catalogue.plain import isolated_text
from studio.ui.plan import plan_words
from studio.ui.plan.readiness_sentences import readiness_sentence
from studio.ui.view import View


class RowState(Enum):
    """How a cue stands."""

    DONE = "done"
    PROGRAM = "program"
    NEXT = "next"
    WAITING = "waiting"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class CueRow:
    """One line of the rundown.

    Attributes:
        cue_id: Which cue.
        state: How it stands.
        kind: Decides the drawing where there is no photo.
        title: Of the cue or its product.
        line: Price and stock, code and conditions, or what is missing.
        struck: A price in `line` that holds no more, at its end; or empty.
        more: What follows the struck price, or empty.
        warns: Whether `line` is a warning.
        photo: Path, or empty.
        time: Used on program; planned otherwise.
        planned: On program, the planned time beside the used one; else empty.
        over: Whether it is over its time.
        touched: Who changed it just now and what is said of that, in place of `line`; or empty.
    """

    cue_id: CueId
    state: RowState
    kind: CueKind
    title: str
    line: str = ""
    struck: str = ""
    more: str = ""
    warns: bool = False
    photo: str = ""
    time: str = ""
    planned: str = ""
    over: bool = False
    touched: str = ""

    @property
    def spoken(self) -> str:
        """All of it in one sentence, for a screen reader."""
        lines = (self.touched, self.line, self.struck, self.more)
        parts = (self.title, _state_word(self.state), *lines, self.time)
        return ", ".join(part for part in (*parts, self.planned) if part)


def rows_of(view: View) -> tuple[CueRow, ...]:
    """Return the rundown of a view."""
    show = view.show
    if show is None:
        return ()
    warnings = _warnings(view)
    spent_s = _spent_s(show, view.now_utc_ms)
    slots = cut(show.rundown, show.length_s)
    return tuple(
        _row(view, cue, slot, (warnings.get(cue.cue_id, ""), spent_s.get(cue.cue_id)))
        for cue, slot in zip(show.rundown, slots, strict=True)
    )


def pace_of(view: View) -> Pace | None:
    """Return how the show stands against its plan; None off air."""
    show = view.show
    if show is None or show.on_air_since_utc_ms is None or not show.rundown:
        return None
    return pace(
        cut(show.rundown, show.length_s),
        show.runs,
        on_air_since_utc_ms=show.on_air_since_utc_ms,
        now_utc_ms=view.now_utc_ms,
    )


def pace_words(found: Pace | None) -> str:
    """Return `2 min behind`, `1 min early`, `on time`, or nothing."""
    if found is None:
        return ""
    minutes = round(abs(found.behind_s) / 60)
    if minutes == 0:
        return QCoreApplication.translate("Rundown", "on time")
    late = QCoreApplication.translate("Rundown", "{count} min behind")
    early = QCoreApplication.translate("Rundown", "{count} min early")
    said = late if found.behind_s > 0 else early
    return said.format(count=figures.isolated(str(minutes)))


def _row(view: View, cue: Cue, slot: Slot, known: tuple[str, int | None]) -> CueRow:
    warning, spent_s = known
    show = view.show
    assert show is not None  # noqa: S101 - rows are made of a show alone
    state = _state(show, slot, spent_s)
    card = _card(view, cue)
    planned = plan_words.length(slot.lasts_s)
    on = state is RowState.PROGRAM
    warned = bool(warning) and state in {RowState.NEXT, RowState.WAITING}
    line, struck, more = (warning, "", "") if warned else _line(cue, card, state, planned, spent_s)
    if state is RowState.NEXT and not warned and (card is None or card.stock != 0):
        more = _by(view.touches.previewed_by) or more  # there is no room for the stock as well
    return CueRow(
        cue_id=cue.cue_id,
        state=state,
        kind=cue.kind,
        title=plan_words.title_of(cue, show),
        line=line,
        struck=struck,
        more=more,
        warns=warned,
        photo=card.photo if card else _photo(show, cue),
        time=plan_words.length(spent_s or 0) if on else planned,
        planned=planned if on else "",
        over=on and (spent_s or 0) > slot.lasts_s,
        touched=_touched(view, cue.cue_id),
    )


def cued_by(view: View) -> str:
    """Return who cued what is in preview, in words; empty: the host, or nobody."""
    by = view.touches.previewed_by
    said = QCoreApplication.translate("Rundown", "cued by {name}")
    return said.format(name=isolated_text(by)) if by else ""


def taken_by(view: View) -> str:
    """Return who took what is on program, in words; empty: the host, or nobody."""
    by = view.touches.taken_by
    said = QCoreApplication.translate("Rundown", "taken by {name}")
    return said.format(name=isolated_text(by)) if by else ""


def _by(name: str) -> str:
    said = QCoreApplication.translate("Rundown", "by {name}")
    return said.format(name=isolated_text(name)) if name else ""


def _touched(view: View, cue_id: CueId) -> str:
    by = view.touches.fresh(cue_id, view.now_utc_ms)
    said = QCoreApplication.translate("Rundown", "changed by {name}")
    return said.format(name=isolated_text(by)) if by else ""


def _state(show: ShowState, slot: Slot, spent_s: int | None) -> RowState:
    if show.program.cue_id == slot.cue_id:
        return RowState.PROGRAM
    if show.preview.cue_id == slot.cue_id:
        return RowState.NEXT
    if spent_s is not None:
        return RowState.DONE
    return RowState.LEFT_OUT if slot.left_out else RowState.WAITING


def _line(
    cue: Cue, card: ProductCard | None, state: RowState, planned: str, spent_s: int | None
) -> tuple[str, str, str]:
    """Return the small line: its text, a struck price, and what follows that."""
    if state is RowState.DONE:
        said = QCoreApplication.translate("Rundown", "{planned} planned · {used} used")
        return said.format(planned=planned, used=plan_words.length(spent_s or 0)), "", ""
    if state is RowState.LEFT_OUT:
        return QCoreApplication.translate("Rundown", "no time for it in this show"), "", ""
    if card is not None:
        price = figures.isolated(format_money(card.price, card.market))
        struck = card.list_price
        old = figures.isolated(format_money(struck, card.market)) if struck else ""
        return price, old, _stock_words(card)
    parts = [figures.isolated(cue.code) if cue.code else "", cue.note]
    said = " · ".join(part for part in parts if part)
    kind = plan_words.kind_word(cue.kind)
    return said or (kind if cue.title and cue.title != kind else ""), "", ""


def _stock_words(card: ProductCard) -> str:
    if card.stock is None:
        return ""
    if card.stock == 0:
        return QCoreApplication.translate("Rundown", "Sold out")
    left = QCoreApplication.translate("Rundown", "{count} left")
    return left.format(count=figures.isolated(format_count(card.stock, card.market)))


def _card(view: View, cue: Cue) -> ProductCard | None:
    if view.show is None or cue.product_id is None:
        return None
    return card_at(view.show, staged_of(cue), view.now_utc_ms)


def _photo(show: ShowState, cue: Cue) -> str:
    listing = show.listing(cue.product_id)
    return next(iter(listing.photos), "") if listing is not None else ""


def _warnings(view: View) -> Mapping[CueId, str]:
    """Return the worst of what is missing for each cue; they come worst first."""
    found: dict[CueId, str] = {}
    for item in view.readiness:
        if item.cue_id is not None and item.cue_id not in found:
            found[item.cue_id] = _short(readiness_sentence(item), item.facts[:1])
    return found


def _short(sentence: str, names: tuple[str, ...]) -> str:
    """Return a sentence without the product's name at its head: it stands above it."""
    for name in names:
        head = f"\u2068{name}\u2069"
        for start in (f"{head}: ", f"{head} "):
            if sentence.startswith(start):
                rest = sentence[len(start) :].strip()
                return rest[:1].upper() + rest[1:]
    return sentence


def _spent_s(show: ShowState, now_utc_ms: int) -> Mapping[CueId, int]:
    """Return how long each cue was on program, all its turns together."""
    spent_ms: dict[CueId, int] = {}
    for run in show.runs:
        end = now_utc_ms if run.ended_utc_ms is None else run.ended_utc_ms
        spent_ms[run.cue_id] = spent_ms.get(run.cue_id, 0) + max(0, end - run.began_utc_ms)
    return {cue_id: ms // 1_000 for cue_id, ms in spent_ms.items()}


def _state_word(state: RowState) -> str:
    translate = QCoreApplication.translate
    return {
        RowState.DONE: translate("Rundown", "done"),
        RowState.PROGRAM: translate("Rundown", "on program"),
        RowState.NEXT: translate("Rundown", "next"),
        RowState.WAITING: "",
        RowState.LEFT_OUT: "",
    }[state]
