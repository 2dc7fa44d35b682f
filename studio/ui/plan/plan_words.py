"""Words of the plan, in the window's language: kinds of cue, scenes, lengths, offers."""

import re
from functools import lru_cache
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from studio.catalogue.offer import Offer, OfferEnd, OfferPlan
from studio.core.ids import ShowId
from studio.core.money import Money, format_count, format_money
from studio.show.cue import Cue, CueKind
from studio.show.staging import SceneKind
from studio.show.state import ShowState
from studio.ui import figures

ICONS = {
    CueKind.PRODUCT: "card",
    CueKind.COUPON: "coupon",
    CueKind.GIVEAWAY: "gift",
    CueKind.BREAK: "pause",
    CueKind.OPENING: "opening",
    CueKind.CLOSING: "closing",
}
"""Drawings of `resources/icons`."""


NO_SHOW = ShowState(show_id=ShowId("none"))
"""What is drawn before the first word of the control room."""


@lru_cache(maxsize=2_000)
def priced(money: Money, market: str) -> str:
    """Write a price as the market does; remembered, because a list draws many again and again."""
    return figures.isolated(format_money(money, market))


def kind_word(kind: CueKind) -> str:
    """Return what a kind of cue is called."""
    translate = QCoreApplication.translate
    match kind:
        case CueKind.PRODUCT:
            return translate("Plan", "Product")
        case CueKind.COUPON:
            return translate("Plan", "Coupon drop")
        case CueKind.GIVEAWAY:
            return translate("Plan", "Giveaway")
        case CueKind.BREAK:
            return translate("Plan", "Break")
        case CueKind.OPENING:
            return translate("Plan", "Opening")
        case CueKind.CLOSING:
            return translate("Plan", "Closing")
        case _:
            assert_never(kind)


def left_out_word() -> str:
    """Return the word for a cue that has no place in a cut."""
    return QCoreApplication.translate("Plan", "left out")


def optional_word() -> str:
    """Return the word for a cue that may be left out."""
    return QCoreApplication.translate("Plan", "optional")


def scene_word(scene: SceneKind) -> str:
    """Return what a scene is called."""
    translate = QCoreApplication.translate
    match scene:
        case SceneKind.CAMERA:
            return translate("Plan", "Camera")
        case SceneKind.CLOSE_UP:
            return translate("Plan", "Close-up")
        case SceneKind.SPLIT:
            return translate("Plan", "Split")
        case SceneKind.PICTURE_IN_PICTURE:
            return translate("Plan", "Picture in picture")
        case SceneKind.CLIP:
            return translate("Plan", "Clip")
        case SceneKind.SLATE:
            return translate("Plan", "Slate")
        case _:
            assert_never(scene)


def end_word(end: OfferEnd | None) -> str:
    """Return what ended an offer."""
    translate = QCoreApplication.translate
    match end:
        case OfferEnd.TIME:
            return translate("Plan", "its time was over")
        case OfferEnd.QUANTITY:
            return translate("Plan", "all its pieces were sold")
        case OfferEnd.STOCK:
            return translate("Plan", "the product was sold out")
        case OfferEnd.HAND:
            return translate("Plan", "stopped by hand")
        case OfferEnd.REPLACED:
            return translate("Plan", "replaced by another offer")
        case None:
            return translate("Plan", "running")
        case _:
            assert_never(end)


def length(seconds: int) -> str:
    """Write how long something lasts: `5:00`, `1:30:00`."""
    hours, rest = divmod(max(0, seconds), 3600)
    minutes, left = divmod(rest, 60)
    text = f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"
    return figures.isolated(text)


def length_in(text: str) -> int | None:
    """Read a length as people type it: `5` is minutes, `5:30`, `1:05:00`; None: it is none."""
    plain = "".join(
        str(int(c)) if c.isdecimal() else c for c in text.strip("\u2066\u2069 \t").replace(".", ":")
    )
    found = re.fullmatch(r"(?:(\d{1,2}):)?(\d{1,3})(?::(\d{1,2}))?", plain)
    if found is None:
        return None
    hours, minutes, seconds = found.groups()
    if hours is not None and seconds is None:  # `5:30` is minutes and seconds
        hours, minutes, seconds = None, hours, minutes
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds or 0)


def title_of(cue: Cue, show: ShowState) -> str:
    """Return what a cue is called: its product's name, its title, or its kind."""
    listing = show.listing(cue.product_id)
    if listing is not None:
        return listing.names[0].text
    return cue.title or (str(cue.product_id) if cue.product_id else kind_word(cue.kind))


def offer_words(plan: OfferPlan | None, market: str) -> str:
    """Return an offer in a few words: price, time, pieces, code, when it starts."""
    translate = QCoreApplication.translate
    if plan is None:
        return translate("Plan", "no offer")
    parts = []
    if plan.percent is not None:
        parts.append(figures.isolated(f"−{plan.percent} %"))
    if plan.price is not None:
        parts.append(priced(plan.price, market))
    if plan.lasts_s is not None:
        parts.append(length(round(plan.lasts_s)))
    if plan.quantity is not None:
        pieces = format_count(plan.quantity, market)
        parts.append(translate("Plan", "{count} pieces").format(count=figures.isolated(pieces)))
    if plan.code:
        parts.append(figures.isolated(plan.code))
    if plan.starts_after_s is not None:
        after = figures.isolated(f"{round(plan.starts_after_s)} s")
        parts.append(translate("Plan", "starts {time} after the take").format(time=after))
    return " · ".join(parts) or translate("Plan", "no offer")


def offer_end_words(offer: Offer) -> str:
    """Return how a started offer stands: running, or when and why it ended."""
    if offer.ended_at_utc_ms is None:
        return end_word(None)
    return f"{figures.moment(offer.ended_at_utc_ms)} · {end_word(offer.ended_by)}"
