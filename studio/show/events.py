"""What happened in a show, as facts: worked out from the state before and the state after.

An event is written in the same transaction as the change that made it, and before anything of it
is on screen. Its name is a past participle; its facts are plain values.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from studio.catalogue.offer import Offer
from studio.core.ids import EventId, ShowId
from studio.show.happened import Fact, Happened, amount, told_of_product
from studio.show.offer_request import CARD_STATES_IT
from studio.show.on_picture import changes_on_picture
from studio.show.request_events import requests_between
from studio.show.selling import coupon_code
from studio.show.staging import OverlayKind, SceneKind
from studio.show.state import ShowState


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowEvent:
    """One fact of a show.

    Attributes:
        event_id: The same for the same change, so that writing it twice writes it once.
        kind: `product.shown`.
        show_id: Of which show.
        revision: Of the show after the change.
        at_utc_ms: When it became true.
        on_air_ms: Since the show went on air; None off air.
        by: Who made it so.
        epoch: Which timeline of the encoder it is on, from 1 in each show; None off air.
        pts_ms: Moment on that timeline of the first encoded picture that shows it; None off air.
        facts: Names, amounts in smallest units, codes.
    """

    event_id: EventId
    kind: str
    show_id: ShowId
    revision: int
    at_utc_ms: int
    on_air_ms: int | None = None
    by: str = ""
    epoch: int | None = None
    pts_ms: int | None = None
    facts: Mapping[str, Fact]


def events_between(
    before: ShowState, after: ShowState, *, by: str, at_utc_ms: int
) -> tuple[ShowEvent, ...]:
    """Return what happened between two states, in the order in which it is told."""
    since = after.on_air_since_utc_ms or before.on_air_since_utc_ms
    return tuple(
        ShowEvent(
            event_id=EventId(f"{after.show_id}/{after.revision}/{number}"),
            kind=happened.kind,
            show_id=after.show_id,
            revision=after.revision,
            at_utc_ms=happened.at_utc_ms or at_utc_ms,
            on_air_ms=_on_air_ms(since, happened.at_utc_ms or at_utc_ms),
            by=by,
            facts=happened.facts,
        )
        for number, happened in enumerate(_happened(before, after, at_utc_ms))
    )


def marked(state: ShowState, note: str, *, by: str, at_utc_ms: int) -> ShowEvent:
    """Return the event of a moment that somebody wants to find again."""
    since = state.on_air_since_utc_ms
    return ShowEvent(
        event_id=EventId(f"{state.show_id}/mark/{at_utc_ms}"),
        kind="moment.marked",
        show_id=state.show_id,
        revision=state.revision,
        at_utc_ms=at_utc_ms,
        on_air_ms=_on_air_ms(since, at_utc_ms),
        by=by,
        facts={"note": note, "cue": state.program.cue_id, "product": state.program.product_id},
    )


def of_question(
    state: ShowState, kind: str, facts: Mapping[str, Fact], *, by: str, at_utc_ms: int
) -> ShowEvent:
    """Return what happened to a viewer's question; the facts begin with which: `question`."""
    return ShowEvent(
        event_id=EventId(f"{state.show_id}/{kind}/{facts['question']}/{at_utc_ms}"),
        kind=kind,
        show_id=state.show_id,
        revision=state.revision,
        at_utc_ms=at_utc_ms,
        on_air_ms=_on_air_ms(state.on_air_since_utc_ms, at_utc_ms),
        by=by,
        facts={**facts, "cue": state.program.cue_id},
    )


def on_air_ms(state: ShowState, at_utc_ms: int) -> int | None:
    """Return how long a show was on air at a moment; None off air."""
    return _on_air_ms(state.on_air_since_utc_ms, at_utc_ms)


def _on_air_ms(since_utc_ms: int | None, at_utc_ms: int) -> int | None:
    if since_utc_ms is None or at_utc_ms < since_utc_ms:
        return None
    return at_utc_ms - since_utc_ms


def _happened(before: ShowState, after: ShowState, at_utc_ms: int) -> Iterator[Happened]:
    if not before.on_air and after.on_air:
        yield Happened(
            kind="show.started",
            facts={"title": after.title, "market": after.market, "rehearsal": after.rehearsal},
        )
    yield from requests_between(before, after)
    yield from _taken(before, after, at_utc_ms)
    yield from _offers(before, after, at_utc_ms)
    yield from _stock(before, after)
    yield from _overlays(before, after)
    yield from changes_on_picture(before, after, at_utc_ms)
    if _correction(after) and _correction(after) != _correction(before):
        yield Happened(kind="correction.shown", facts={"text": _correction(after)})
    if before.sound.muted != after.sound.muted:
        yield Happened(kind="sound.muted" if after.sound.muted else "sound.unmuted", facts={})
    if before.slate_shown != after.slate_shown:
        yield Happened(kind="slate.shown" if after.slate_shown else "slate.hidden", facts={})
    yield from _prompts(before, after)
    if before.on_air and not after.on_air:
        yield Happened(kind="show.ended", facts={"title": after.title})


def _prompts(before: ShowState, after: ShowState) -> Iterator[Happened]:
    known = {prompt.prompt_id: prompt for prompt in before.prompts}
    for prompt in after.prompts:
        old = known.get(prompt.prompt_id)
        facts: dict[str, Fact] = {"prompt": prompt.prompt_id}
        if old is None:
            said = {"text": prompt.text, "preset": prompt.preset, "question": prompt.question_id}
            yield Happened(kind="prompt.sent", facts={**facts, **said, "urgent": prompt.urgent})
        elif old.got_at_utc_ms is None and prompt.got_at_utc_ms is not None:
            yield Happened(kind="prompt.acknowledged", facts=facts)


def _correction(state: ShowState) -> str:
    return state.texts.correction if OverlayKind.CORRECTION in state.standing else ""


def _taken(before: ShowState, after: ShowState, at_utc_ms: int) -> Iterator[Happened]:
    was, now = before.program, after.program
    cue = after.cue(now.cue_id)
    facts: dict[str, Fact] = {"cue": now.cue_id, "cue_kind": cue.kind if cue else None}
    if _was_undone(before, after):
        yield Happened(kind="take.undone", facts=facts)
    elif cue is not None and (was.cue_id, was.since_utc_ms) != (now.cue_id, now.since_utc_ms):
        yield Happened(kind="cue.taken", facts=facts)
    if was.product_id != now.product_id:
        if was.product_id is not None:
            yield Happened(kind="product.left", facts={"product": was.product_id})
        if now.product_id is not None:
            told = told_of_product(after, now.product_id, at_utc_ms)
            yield Happened(kind="product.shown", facts={**told, "cue": now.cue_id})
    if was.scene != now.scene:
        yield Happened(kind="scene.changed", facts={"scene": now.scene, "clip": _clip(after)})


def _was_undone(before: ShowState, after: ShowState) -> bool:
    last = before.last_take
    if last is None or after.last_take is not None:
        return False
    return after.program == last.program and before.program != last.program


def _clip(state: ShowState) -> str:
    return state.program.clip if state.program.scene is SceneKind.CLIP else ""


def _offers(before: ShowState, after: ShowState, at_utc_ms: int) -> Iterator[Happened]:
    known = {offer.offer_id: offer for offer in before.offers}
    for offer in after.offers:
        old = known.get(offer.offer_id)
        if old is None:
            yield Happened(kind="offer.started", facts=_started(after, offer, at_utc_ms))
            if offer.override and offer.override != CARD_STATES_IT:
                yield Happened(
                    kind="check.overridden",
                    facts={"offer": offer.offer_id, "reason": offer.override},
                )
        elif old.ends_at_utc_ms != offer.ends_at_utc_ms:
            yield Happened(
                kind="offer.extended",
                facts={
                    "offer": offer.offer_id,
                    "product": offer.product_id,
                    "ends_at_utc_ms": offer.ends_at_utc_ms,
                },
            )
        if offer.ended_at_utc_ms is not None and (old is None or old.ended_at_utc_ms is None):
            yield _ended(offer, offer.ended_at_utc_ms)


def _ended(offer: Offer, at_utc_ms: int) -> Happened:
    return Happened(
        kind="offer.ended",
        facts={
            "offer": offer.offer_id,
            "product": offer.product_id,
            "ended_by": offer.ended_by,
            "sold": offer.sold,
        },
        at_utc_ms=at_utc_ms,
    )


def _started(state: ShowState, offer: Offer, at_utc_ms: int) -> dict[str, Fact]:
    return {
        **told_of_product(state, offer.product_id, at_utc_ms),
        "offer": offer.offer_id,
        **amount("price", offer.price),
        **amount("lowest_price", offer.lowest_price),
        "starts_at_utc_ms": offer.starts_at_utc_ms,
        "ends_at_utc_ms": offer.ends_at_utc_ms,
        "quantity": offer.quantity,
        "code": offer.code,
    }


def _stock(before: ShowState, after: ShowState) -> Iterator[Happened]:
    for product in after.products:
        old = before.listing(product.product_id)
        listing = product.listing
        if old is None or (old.stock, old.variants) == (listing.stock, listing.variants):
            continue
        facts: dict[str, Fact] = {"product": product.product_id, "stock": listing.stock}
        yield Happened(kind="stock.changed", facts=facts)
        if listing.sold_out and not old.sold_out:
            yield Happened(kind="product.sold_out", facts={"product": product.product_id})


def _overlays(before: ShowState, after: ShowState) -> Iterator[Happened]:
    was = {*before.program.shown, *before.standing}
    now = {*after.program.shown, *after.standing}
    for kind in OverlayKind:
        if (kind in was) == (kind in now):
            continue
        facts: dict[str, Fact] = {"overlay": kind}
        if kind is OverlayKind.COUPON:
            shown_in = after if kind in now else before
            facts["code"] = coupon_code(shown_in, shown_in.program)
        if kind is OverlayKind.CORRECTION and kind in now:
            facts["text"] = after.texts.correction
        if kind is OverlayKind.QUESTION and kind in now:
            facts["text"] = after.texts.question
        yield Happened(kind="overlay.shown" if kind in now else "overlay.hidden", facts=facts)
