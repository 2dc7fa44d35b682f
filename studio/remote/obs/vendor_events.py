"""What happened in the show that OBS has no word for: cues, takes, offers, questions."""

from collections.abc import Iterator

from studio.catalogue.offer import Offer
from studio.core.ids import CueId
from studio.remote.obs.frames import Fields
from studio.show.staging import OverlayKind
from studio.show.state import ShowState


def vendor_events(before: ShowState, after: ShowState, *, by: str) -> Iterator[tuple[str, Fields]]:
    """Return kind and data of each, whoever made it happen."""
    if before.show_id != after.show_id:
        return
    for kind, data in _changes(before, after):
        yield kind, {**data, "by": by}


def cue_facts(show: ShowState, cue_id: CueId | None) -> Fields:
    """Return what is told of a cue: its id, its place from 1, its product and its title."""
    for slot, cue in enumerate(show.rundown, start=1):
        if cue.cue_id == cue_id:
            listing = show.listing(cue.product_id)
            title = listing.names[0].text if listing is not None and listing.names else cue.title
            return {
                "cue_id": cue.cue_id,
                "slot": slot,
                "product_id": cue.product_id,
                "title": title,
            }
    return {"cue_id": None, "slot": None, "product_id": None, "title": ""}


def offer_facts(offer: Offer) -> Fields:
    """Return what is told of an offer."""
    return {
        "product_id": offer.product_id,
        "price_minor": offer.price.amount_minor,
        "currency": offer.price.currency,
        "ends_at_utc_ms": offer.ends_at_utc_ms,
        "quantity": offer.quantity,
    }


def _changes(before: ShowState, after: ShowState) -> Iterator[tuple[str, Fields]]:
    if before.preview.cue_id != after.preview.cue_id:
        yield "ProductCued", cue_facts(after, after.preview.cue_id)
    was, now = before.program, after.program
    if (was.cue_id, was.product_id, was.since_utc_ms) != (
        now.cue_id,
        now.product_id,
        now.since_utc_ms,
    ):
        yield "CueTaken", cue_facts(after, now.cue_id)
    yield from _offers(before, after)
    asked, asks = shown_question(before), shown_question(after)
    if asked != asks and asks is not None:
        yield "QuestionShown", {"question_id": after.texts.question_id, "text": asks}
    elif asked != asks:
        yield "QuestionHidden", {"question_id": before.texts.question_id}


def shown_question(show: ShowState) -> str | None:
    """Return the question that is on the picture, or None."""
    return show.texts.question if OverlayKind.QUESTION in show.standing else None


def _offers(before: ShowState, after: ShowState) -> Iterator[tuple[str, Fields]]:
    known = {offer.offer_id: offer for offer in before.offers}
    for offer in after.offers:
        old = known.get(offer.offer_id)
        if old is None and offer.ended_at_utc_ms is None:
            yield "OfferStarted", offer_facts(offer)
        elif old is not None and old.ended_at_utc_ms is None and offer.ended_at_utc_ms is not None:
            ended = str(offer.ended_by or "")
            yield "OfferStopped", {**offer_facts(offer), "ended_by": ended}
        elif old is not None and old.ends_at_utc_ms != offer.ends_at_utc_ms:
            yield "OfferExtended", offer_facts(offer)
