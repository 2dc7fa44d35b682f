"""What viewers are shown that a platform can show, too: pinned product, coupon, giveaway, label.

All of it is there on air only: a platform that pins what is pinned here pins nothing before the
show and keeps nothing after it. The slate hides the label, whose seconds are counted, and not what
is pinned, which would otherwise come and go.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from studio.core.ids import CueId, ProductId
from studio.show.happened import Fact, Happened, told_of_product
from studio.show.selling import coupon_code
from studio.show.staging import OverlayKind, SceneKind
from studio.show.state import ShowState


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPicture:
    """What is on the picture of a show that is on air; nothing off air.

    Attributes:
        pinned: Product on program whose card is shown.
        coupon: Code that is shown, or empty.
        giveaway: Cue of the giveaway that is shown.
        label: Product for which the picture says that it is advertising.
    """

    pinned: ProductId | None = None
    coupon: str = ""
    giveaway: CueId | None = None
    label: ProductId | None = None


def on_picture(state: ShowState) -> OnPicture:
    """Return what viewers are shown."""
    program = state.program
    listing = state.listing(program.product_id)
    if not state.on_air:
        return OnPicture()
    cue = state.cue(program.cue_id)
    slate = state.slate_shown or program.scene is SceneKind.SLATE
    prize = cue is not None and bool(cue.title) and program.shows(OverlayKind.GIVEAWAY)
    return OnPicture(
        pinned=program.product_id if listing and program.shows(OverlayKind.CARD) else None,
        coupon=coupon_code(state, program) if program.shows(OverlayKind.COUPON) else "",
        giveaway=program.cue_id if prize else None,
        label=program.product_id if listing is not None and listing.paid and not slate else None,
    )


def changes_on_picture(before: ShowState, after: ShowState, at_utc_ms: int) -> Iterator[Happened]:
    """Yield what came onto the picture and what left it; what leaves is told first."""
    was, now = on_picture(before), on_picture(after)
    if was.label != now.label and was.label is not None:
        yield Happened(kind="label.hidden", facts={"product": was.label})
    if was.pinned != now.pinned and was.pinned is not None:
        yield Happened(kind="product.unpinned", facts={"product": was.pinned})
    if was.coupon != now.coupon and was.coupon:
        yield Happened(kind="coupon.revoked", facts={"code": was.coupon})
    if was.giveaway != now.giveaway and was.giveaway is not None:
        yield Happened(kind="giveaway.ended", facts={"cue": was.giveaway})
    if was.pinned != now.pinned and now.pinned is not None:
        yield Happened(kind="product.pinned", facts=_pinned(after, now.pinned, at_utc_ms))
    if was.label != now.label and now.label is not None:
        facts: dict[str, Fact] = {"product": now.label, "text": after.texts.ad_label}
        yield Happened(kind="label.shown", facts=facts)
    if was.coupon != now.coupon and now.coupon:
        yield Happened(kind="coupon.announced", facts=_coupon(after, now.coupon))
    if was.giveaway != now.giveaway and now.giveaway is not None:
        yield Happened(kind="giveaway.started", facts=_giveaway(after, now.giveaway))


def _pinned(state: ShowState, product_id: ProductId, at_utc_ms: int) -> dict[str, Fact]:
    return {**told_of_product(state, product_id, at_utc_ms), "cue": state.program.cue_id}


def _coupon(state: ShowState, code: str) -> dict[str, Fact]:
    """Return what a coupon says; its conditions are those of its cue, or of the product's offer."""
    cue, product_id = state.cue(state.program.cue_id), state.program.product_id
    facts: dict[str, Fact] = {"code": code, "product": product_id, "title": "", "note": ""}
    if cue is not None and cue.code:
        return {**facts, "title": cue.title, "note": cue.note}
    offer = state.offer(product_id)
    return {**facts, "offer": offer.offer_id if offer is not None else None}


def _giveaway(state: ShowState, cue_id: CueId) -> dict[str, Fact]:
    cue = state.cue(cue_id)
    return {
        "cue": cue_id,
        "prize": cue.title if cue is not None else "",
        "how": cue.note if cue is not None else "",
    }
