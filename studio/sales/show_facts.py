"""What a show was like, as far as it tells what brought an order; gathered event by event."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from studio.core.ids import CueId, OfferId, ProductId, QuestionId, ShowId

Fact = str | int | float | bool | None

MOST_ANSWERED = 2_000
"""Of one show; only the last quarter of an hour before an order matters."""

MOST_STRETCHES = 2_000
MOST_OFFERS = 2_000
"""Of one show: one every five seconds for three hours. The newest are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A time in which a product was on program.

    Attributes:
        product_id: Which.
        cue_id: With which cue; None: with none.
        from_utc_ms: Since when.
        until_utc_ms: Until when; None: it still is.
    """

    product_id: ProductId
    cue_id: CueId | None
    from_utc_ms: int
    until_utc_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferTime:
    """A time in which an offer stood.

    Attributes:
        offer_id: Which.
        product_id: For which product.
        code: Coupon it needs, or empty.
        from_utc_ms: Since when.
        until_utc_ms: Until when; None: it still stands.
    """

    offer_id: OfferId
    product_id: ProductId
    code: str
    from_utc_ms: int
    until_utc_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredAt:
    """A question about a product that was answered."""

    question_id: QuestionId
    product_id: ProductId | None
    at_utc_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowFacts:
    """A show.

    Attributes:
        show_id: Which.
        started_utc_ms: When it went on air last; None: it never did.
        ended_utc_ms: When it went off air; None: it did not.
        stretches: In order of time.
        offers: In order of time.
        answered: In order of time.
    """

    show_id: ShowId
    started_utc_ms: int | None = None
    ended_utc_ms: int | None = None
    stretches: tuple[Stretch, ...] = ()
    offers: tuple[OfferTime, ...] = ()
    answered: tuple[AnsweredAt, ...] = ()

    def shown(self, product_id: ProductId | None, *, until_utc_ms: int) -> Stretch | None:
        """Return when a product was on program last, before a moment; None: never."""
        before = (
            stretch
            for stretch in reversed(self.stretches)
            if stretch.product_id == product_id and stretch.from_utc_ms <= until_utc_ms
        )
        return next(before, None)


def noted(show: ShowFacts, kind: str, facts: Mapping[str, Fact], *, at_utc_ms: int) -> ShowFacts:
    """Return the show with one more event of it; other kinds change nothing."""
    match kind:
        case "show.started":
            return replace(show, started_utc_ms=at_utc_ms, ended_utc_ms=None)
        case "show.ended":
            ended = _left(show, at_utc_ms)
            return replace(ended, ended_utc_ms=at_utc_ms)
        case "product.shown":
            stretch = Stretch(
                product_id=ProductId(_text(facts, "product")),
                cue_id=CueId(_text(facts, "cue")) if facts.get("cue") else None,
                from_utc_ms=at_utc_ms,
            )
            left = _left(show, at_utc_ms)
            return replace(left, stretches=(*left.stretches[1 - MOST_STRETCHES :], stretch))
        case "product.left":
            return _left(show, at_utc_ms)
        case "offer.started":
            return replace(show, offers=(*show.offers[1 - MOST_OFFERS :], _offer(facts, at_utc_ms)))
        case "offer.ended":
            return _without(show, OfferId(_text(facts, "offer")), at_utc_ms)
        case "question.answered":
            return replace(
                show, answered=(*show.answered[1 - MOST_ANSWERED :], _answered(facts, at_utc_ms))
            )
        case _:
            return show


def _left(show: ShowFacts, at_utc_ms: int) -> ShowFacts:
    if not show.stretches or show.stretches[-1].until_utc_ms is not None:
        return show
    ended = replace(show.stretches[-1], until_utc_ms=at_utc_ms)
    return replace(show, stretches=(*show.stretches[:-1], ended))


def _without(show: ShowFacts, offer_id: OfferId, at_utc_ms: int) -> ShowFacts:
    return replace(
        show,
        offers=tuple(
            replace(offer, until_utc_ms=at_utc_ms)
            if offer.offer_id == offer_id and offer.until_utc_ms is None
            else offer
            for offer in show.offers
        ),
    )


def _offer(facts: Mapping[str, Fact], at_utc_ms: int) -> OfferTime:
    return OfferTime(
        offer_id=OfferId(_text(facts, "offer")),
        product_id=ProductId(_text(facts, "product")),
        code=_text(facts, "code"),
        from_utc_ms=at_utc_ms,
    )


def _answered(facts: Mapping[str, Fact], at_utc_ms: int) -> AnsweredAt:
    product = _text(facts, "product")
    return AnsweredAt(
        question_id=QuestionId(_text(facts, "question")),
        product_id=ProductId(product) if product else None,
        at_utc_ms=at_utc_ms,
    )


def _text(facts: Mapping[str, Fact], name: str) -> str:
    found = facts.get(name)
    return found if isinstance(found, str) else ""
