"""Offers: whether planned ones ran in their cue, without errors, and what is gone was left."""

from collections.abc import Mapping
from dataclasses import dataclass

from studio.coach.evidence import Evidence, Stretch
from studio.coach.judged import (
    NOT_JUDGED,
    Advice,
    Judged,
    Moment,
    advise,
    moment,
    points_of,
    within,
)
from studio.coach.record import Planned
from studio.coach.scorecard import Fact, Figure
from studio.core.ids import OfferId, ProductId
from studio.show.events import ShowEvent

_CLOSED_SHARE = 0.2
_ERROR_COSTS = 0.15
SOLD_OUT_S = 30.0
"""So long a host may take to say that it is gone; each further half minute costs a tenth."""

BY_MISTAKE_S = 10.0
"""An offer that is stopped by hand so soon was started by mistake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """An offer that ran.

    Attributes:
        offer_id: Which.
        product_id: Whose.
        name: Of the product, as it was told.
        from_ms: When it started.
        until_ms: When it ended; None: it ran when the show was over.
        has_end: Whether it ends by itself, by time.
        by_hand: Whether somebody stopped it.
        replaced: Whether another offer took its place.
    """

    offer_id: OfferId
    product_id: ProductId
    name: str
    from_ms: int
    until_ms: int | None = None
    has_end: bool = False
    by_hand: bool = False
    replaced: bool = False


def judge(evidence: Evidence) -> Judged:
    """Judge the offers of a run."""
    ran = offers_ran(evidence)
    planned = [cue for cue in evidence.wanted if cue.offer]
    if not planned and not ran:
        return NOT_JUDGED
    missed = [cue for cue in planned if not _started(cue, ran, evidence)]
    started = len(planned) - len(missed)
    open_at_end = [one for one in ran if one.until_ms is None and not one.has_end]
    closed = 1 - len(open_at_end) / len(ran) if ran else 0.0
    base = (started / len(planned) if planned else 1.0) if ran else 0.0
    errors = len(evidence.events("check.overridden")) + sum(_is_error(one) for one in ran)
    left = _kept_showing(evidence)
    left_s = sum(max(0.0, one.lasts_s - SOLD_OUT_S) for one in left)
    worse = within(_ERROR_COSTS * errors) + within(left_s / 300, high=0.4)
    whole = base * (1 - _CLOSED_SHARE + _CLOSED_SHARE * closed)
    points = points_of(whole * (1 - within(worse)))
    if not evidence.shown:
        points = 0.0
    return Judged(
        points=points,
        figures=(
            Figure(code="offers_planned", value=len(planned), unit="count"),
            Figure(code="offers_started", value=started, unit="count", target=len(planned)),
            Figure(
                code="offers_closed",
                value=len(ran) - len(open_at_end),
                unit="count",
                target=len(ran),
            ),
            Figure(code="offer_errors", value=errors, unit="count", target=0),
            Figure(code="sold_out_s", value=left_s, unit="s", target=0),
        ),
        advice=_advice(planned, missed, {"errors": errors, "open": len(open_at_end)}, left_s),
        moments=_moments(left),
    )


def offers_ran(evidence: Evidence) -> tuple[Ran, ...]:
    """Return the offers that started on air, in the order in which they did."""
    found: dict[OfferId, Ran] = {}
    for at_ms, event in evidence.events("offer.started", "offer.ended"):
        offer_id = OfferId(str(event.facts.get("offer")))
        if event.kind == "offer.started":
            found[offer_id] = _begun(offer_id, at_ms, event)
        elif offer_id in found:
            found[offer_id] = _over(found[offer_id], at_ms, event)
    return tuple(found.values())


def _begun(offer_id: OfferId, at_ms: int, event: ShowEvent) -> Ran:
    return Ran(
        offer_id=offer_id,
        product_id=ProductId(str(event.facts.get("product"))),
        name=str(event.facts.get("name") or ""),
        from_ms=at_ms,
        has_end=event.facts.get("ends_at_utc_ms") is not None,
    )


def _over(ran: Ran, at_ms: int, event: ShowEvent) -> Ran:
    ended_by = event.facts.get("ended_by")
    return Ran(
        offer_id=ran.offer_id,
        product_id=ran.product_id,
        name=ran.name,
        from_ms=ran.from_ms,
        until_ms=at_ms,
        has_end=ran.has_end,
        by_hand=ended_by == "hand",
        replaced=ended_by == "replaced",
    )


def _started(cue: Planned, ran: tuple[Ran, ...], evidence: Evidence) -> bool:
    """Return whether a cue's offer started while it was on program.

    One whose product was sold out before need not start.
    """
    if cue.cue_id not in evidence.shown:
        return False
    gone_ms = None if cue.product_id is None else evidence.sold_out_ms.get(cue.product_id)
    first_ms = evidence.first_ms(cue.cue_id)
    if gone_ms is not None and first_ms is not None and gone_ms <= first_ms:
        return True
    turns = [turn for cue_id, turn in evidence.turns if cue_id == cue.cue_id]
    return any(
        one.product_id == cue.product_id and any(turn.holds(one.from_ms) for turn in turns)
        for one in ran
    )


def _is_error(one: Ran) -> bool:
    lasted_s = float("inf") if one.until_ms is None else (one.until_ms - one.from_ms) / 1_000
    return one.replaced or (one.by_hand and lasted_s < BY_MISTAKE_S)


def _kept_showing(evidence: Evidence) -> tuple[Stretch, ...]:
    """Return when a product was on program for too long after it was sold out."""
    gone_ms = evidence.sold_out_ms
    shown = evidence.stretches(
        lambda one: (
            one.product_id is not None
            and one.card
            and gone_ms.get(one.product_id, one.at_ms + 1) <= one.at_ms
        )
    )
    return tuple(one for one in shown if one.lasts_s > SOLD_OUT_S)


def _advice(
    planned: list[Planned], missed: list[Planned], counts: Mapping[str, int], left_s: float
) -> tuple[Advice, ...]:
    found = []
    if missed:
        lost = 100 * len(missed) / len(planned)
        facts: dict[str, Fact] = {"count": len(missed), "cue": missed[0].title}
        found.append(advise(lost, "advice.offers_start", **facts))
    if counts["errors"]:
        lost = 100 * within(_ERROR_COSTS * counts["errors"])
        found.append(advise(lost, "advice.offer_errors", count=counts["errors"]))
    if left_s > 0:
        lost = 100 * within(left_s / 300, high=0.4)
        found.append(advise(lost, "advice.sold_out_off", left_s=round(left_s)))
    if counts["open"]:
        found.append(advise(100 * _CLOSED_SHARE, "advice.offers_close", count=counts["open"]))
    return tuple(found)


def _moments(left: tuple[Stretch, ...]) -> tuple[Moment, ...]:
    return tuple(
        moment(
            0.3 + one.lasts_s / 200,
            "highlight.sold_out_offer",
            (one.from_ms, min(one.until_ms, one.from_ms + 20_000)),
            good=False,
            left_s=round(one.lasts_s),
        )
        for one in left
    )
