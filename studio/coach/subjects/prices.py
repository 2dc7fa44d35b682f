"""Prices: whether the price that was said was the one that was shown, where captions exist."""

from studio.coach.evidence import Evidence
from studio.coach.judged import NOT_JUDGED, Judged, Moment, advise, moment, points_of
from studio.coach.record import PriceSaid
from studio.coach.scorecard import Fact, Figure

_WRONG_COSTS = 2.0
"""A wrong price weighs as two right ones: a buyer may insist on it."""


def judge(evidence: Evidence) -> Judged:
    """Judge the prices of a run's captions."""
    said = [one for one in evidence.run.prices_said if one.shown is not None]
    if not said:
        return NOT_JUDGED
    wrong = [one for one in said if one.said != one.shown]
    right = len(said) - len(wrong)
    points = points_of(right / (right + _WRONG_COSTS * len(wrong)))
    advice = []
    if wrong:
        facts: dict[str, Fact] = {"count": len(wrong), **_amounts(wrong[0])}
        advice.append(advise(100 - points, "advice.prices_wrong", **facts))
    return Judged(
        points=points,
        figures=(
            Figure(code="prices_said", value=len(said), unit="count"),
            Figure(code="prices_right", value=right, unit="count", target=len(said)),
        ),
        advice=tuple(advice),
        moments=tuple(_moment(one) for one in wrong),
    )


def _moment(one: PriceSaid) -> Moment:
    span = (one.at_ms - 8_000, one.at_ms + 4_000)
    return moment(0.7, "highlight.price_wrong", span, good=False, **_amounts(one))


def _amounts(one: PriceSaid) -> dict[str, Fact]:
    shown = one.shown or one.said
    return {
        "said_minor": one.said.amount_minor,
        "said_currency": one.said.currency,
        "shown_minor": shown.amount_minor,
        "shown_currency": shown.currency,
    }
