"""Rundowns to begin with: the usual course of a show, filled with products."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from studio.core.ids import CueId, ProductId, new_id
from studio.show.cue import Cue, CueKind


class TemplateName(StrEnum):
    """Which course a show takes."""

    HALF_HOUR = "half_hour"  # few products, no break
    HOUR = "hour"  # a coupon drop in the middle
    THREE_HOURS = "three_hours"  # breaks, giveaways, coupons


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateWords:
    """What the cues of a template say, in the language of whoever plans.

    Attributes:
        opening: Title of the first cue.
        closing: Of the last one.
        pause: Of a break.
        coupon: Of a coupon drop.
        giveaway: The prize, to be written by the host.
        code: Of the coupon, to be changed by the host.
        opening_points: What is said at the beginning.
        closing_points: What is said at the end.
    """

    opening: str = "Opening"
    closing: str = "Closing"
    pause: str = "Break"
    coupon: str = "Coupon drop"
    giveaway: str = "The prize"
    code: str = "SAVE10"
    opening_points: tuple[str, ...] = ()
    closing_points: tuple[str, ...] = ()


_ENGLISH = TemplateWords()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Course:
    """How long things last, and after how many products the other cues come."""

    product_s: int
    most_products: int
    coupon_after: int = 0
    pause_after: int = 0
    giveaway_after: int = 0


_COURSES = {
    TemplateName.HALF_HOUR: _Course(product_s=360, most_products=4),
    TemplateName.HOUR: _Course(product_s=420, most_products=7, coupon_after=4),
    TemplateName.THREE_HOURS: _Course(
        product_s=540, most_products=16, coupon_after=5, pause_after=6, giveaway_after=4
    ),
}


def most_products(name: TemplateName) -> int:
    """Return how many products a template has room for."""
    return _COURSES[name].most_products


def from_template(
    name: TemplateName, products: Sequence[ProductId], words: TemplateWords = _ENGLISH
) -> tuple[Cue, ...]:
    """Return the cues of a template, with as many of the products as it has room for."""
    return tuple(_cues(_COURSES[name], products, words))


def _cues(course: _Course, products: Sequence[ProductId], words: TemplateWords) -> Iterator[Cue]:
    yield _cue(
        CueKind.OPENING, words.opening, planned_s=120, shortest_s=60, points=words.opening_points
    )
    chosen = products[: course.most_products]
    for number, product_id in enumerate(chosen, start=1):
        yield Cue(
            cue_id=_id(),
            product_id=product_id,
            planned_s=course.product_s,
            shortest_s=course.product_s // 2,
            essential=number <= (len(chosen) + 1) // 2,
        )
        if number < len(chosen):
            yield from _between(course, number, words)
    yield _cue(
        CueKind.CLOSING, words.closing, planned_s=120, shortest_s=60, points=words.closing_points
    )


def _between(course: _Course, number: int, words: TemplateWords) -> Iterator[Cue]:
    if course.coupon_after and number % course.coupon_after == 0:
        yield Cue(
            cue_id=_id(),
            kind=CueKind.COUPON,
            title=words.coupon,
            code=words.code,
            planned_s=120,
            essential=False,
        )
    if course.giveaway_after and number % course.giveaway_after == 0:
        yield _cue(CueKind.GIVEAWAY, words.giveaway, planned_s=180, essential=False)
    if course.pause_after and number % course.pause_after == 0:
        yield _cue(CueKind.BREAK, words.pause, planned_s=300, essential=False)


def _cue(kind: CueKind, title: str, **more: object) -> Cue:
    return Cue(cue_id=_id(), kind=kind, title=title, **more)  # type: ignore[arg-type]


def _id() -> CueId:
    return CueId(new_id("cue"))
