"""What speaks against an offer before it goes on air, and what a market's law asks of it.

Each check is a function that finds at most a few things; `check_offer` asks them all. What blocks
can still go on air with a written reason, which is logged.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studio.catalogue.listing import Listing
from studio.catalogue.offer import Offer
from studio.catalogue.price_history import (
    LOWEST_PRICE_DAYS,
    Held,
    PricePoint,
    has_held,
    is_known_throughout,
    lowest_held,
)
from studio.core.days import day_at
from studio.core.errors import BadInput
from studio.core.money import Money, format_money, market_locale

RESTART_WITHIN_MIN = 30
"""A buyer who was told "the last minute" and finds the same clock half an hour on was misled."""

Fact = Money | int | str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketRules:
    """What a market asks of a price reduction.

    Attributes:
        lowest_price_days: The lowest price of so many days must stand beside it; None: no such law.
        list_price_must_have_held: Whether a struck price that was never asked blocks, or warns.
        restart_within_min: The same price with a new countdown within so long is fake urgency.
    """

    lowest_price_days: int | None
    list_price_must_have_held: bool
    restart_within_min: int = RESTART_WITHIN_MIN


_STRICT = MarketRules(lowest_price_days=LOWEST_PRICE_DAYS, list_price_must_have_held=True)
_ELSEWHERE = MarketRules(lowest_price_days=None, list_price_must_have_held=False)

_UNION = (
    *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
    *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
)
_UNION_OVERSEAS = ("AX", "EA", "GF", "GP", "IC", "MF", "MQ", "RE", "YT")
"""Parts of member states with a market tag of their own, where the law of the Union holds."""
_REST_OF_EEA = ("IS", "LI", "NO")
"""The amending directive is marked as relevant for the EEA, and so is the notice on it."""

_RULES = dict.fromkeys((*_UNION, *_UNION_OVERSEAS, *_REST_OF_EEA), _STRICT)


def rules_of(market: str) -> MarketRules:
    """Return what a market's law asks; without a region in the tag, the strictest.

    Raises:
        BadInput: The market is unknown.

    Source:
        Directive 98/6/EC, article 6a; Directive 2005/29/EC, annex I no. 7 (a limited time that is
        none); Court of Justice, C-330/23 (a reduction is reckoned from the 30-day lowest price).
    """
    territory = market_locale(market).territory
    return _RULES.get(territory, _ELSEWHERE) if territory else _STRICT


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that speaks against an offer.

    Attributes:
        code: Stable word, for translation and for the log.
        blocks: Whether it needs a written reason to go on air; otherwise it is only said.
        sentence: In English, for logs and where there is no translation.
        facts: What the sentence says, in its order: amounts, numbers, words.
    """

    code: str
    blocks: bool
    sentence: str
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    offer: Offer
    listing: Listing
    market: str
    history: Sequence[PricePoint]
    earlier: Sequence[Offer]
    rules: MarketRules

    @property
    def price(self) -> Money:
        return self.offer.price

    def is_comparable(self, other: Money | None) -> bool:
        return other is not None and other.currency == self.price.currency


def check_offer(
    offer: Offer,
    *,
    listing: Listing,
    market: str,
    history: Sequence[PricePoint] = (),
    earlier: Sequence[Offer] = (),
) -> tuple[Finding, ...]:
    """Return everything that speaks against an offer, in a fixed order; nothing when it is sound.

    Args:
        offer: As it would go on air.
        listing: The product as the catalogue has it now.
        market: Tag such as `es-ES`; decides which rules hold.
        history: Prices of the product, in any order, for any markets.
        earlier: Offers for the product in this market before this one, in any order. The offer
            itself may be among them, shorter than it is now: one more minute is no new countdown.

    Raises:
        BadInput: The market is unknown, or the history is of another product.
    """
    if any(point.product_id != listing.product_id for point in history):
        raise BadInput(f"the price history is not of {listing.product_id} alone")
    case = _Case(
        offer=offer,
        listing=listing,
        market=market,
        history=history,
        earlier=earlier,
        rules=rules_of(market),
    )
    checks = (
        _currency,
        _above_list_price,
        _not_below_price,
        _below_cost_floor,
        _list_price_unused,
        _thirty_days,
        _stock,
        _restarted_countdown,
    )
    return tuple(finding for check in checks for finding in check(case))


def _currency(case: _Case) -> Iterator[Finding]:
    amounts = {
        "price": case.listing.price,
        "list price": case.listing.list_price,
        "cost floor": case.listing.cost_floor,
    }
    for name, amount in amounts.items():
        if amount is not None and not case.is_comparable(amount):
            got, expected = case.price.currency, amount.currency
            yield Finding(
                code="currency_mismatch",
                blocks=True,
                sentence=f"The offer is in {got} and the product's {name} in {expected}.",
                facts=(got, name, expected),
            )


def _above_list_price(case: _Case) -> Iterator[Finding]:
    reference = case.listing.list_price
    if reference and case.is_comparable(reference) and _is_above(case.price, reference):
        yield Finding(
            code="above_list_price",
            blocks=True,
            sentence=f"{_in_words(case.price)} is above the list price of {_in_words(reference)}.",
            facts=(case.price, reference),
        )


def _not_below_price(case: _Case) -> Iterator[Finding]:
    usual = case.listing.price
    if usual and case.is_comparable(usual) and not _is_above(usual, case.price):
        yield Finding(
            code="not_below_price",
            blocks=False,
            sentence=f"{_in_words(case.price)} is not below the price without an offer, "
            f"{_in_words(usual)}.",
            facts=(case.price, usual),
        )


def _below_cost_floor(case: _Case) -> Iterator[Finding]:
    floor = case.listing.cost_floor
    if floor and case.is_comparable(floor) and _is_above(floor, case.price):
        yield Finding(
            code="below_cost_floor",
            blocks=True,
            sentence=f"{_in_words(case.price)} is below the cost floor of {_in_words(floor)}.",
            facts=(case.price, floor),
        )


def _list_price_unused(case: _Case) -> Iterator[Finding]:
    reference = case.listing.list_price
    if reference is None or not case.is_comparable(reference):
        return
    starts = case.offer.starts_at_utc_ms
    if not has_held(case.history, reference, market=case.market, before_utc_ms=starts):
        yield Finding(
            code="list_price_unused",
            blocks=case.rules.list_price_must_have_held,
            sentence=f"The list price of {_in_words(reference)} was never asked in {case.market}.",
            facts=(reference, case.market),
        )


def _thirty_days(case: _Case) -> Iterator[Finding]:
    days = case.rules.lowest_price_days
    if days is None:
        return
    starts = case.offer.starts_at_utc_ms
    try:
        held = lowest_held(case.history, market=case.market, before_utc_ms=starts, days=days)
    except BadInput as error:
        yield Finding(
            code="price_history_mixed",
            blocks=True,
            sentence=f"The lowest price of {days} days can't be said: {error}.",
            facts=(case.market, days),
        )
        return
    if held is None or not case.is_comparable(held.price):
        yield _missing(case, days)
        return
    lowest = held.price
    if not _is_above(lowest, case.price):
        yield _not_below_lowest(case, held, days)
    reference = case.listing.list_price
    if reference and case.is_comparable(reference) and _is_above(reference, lowest):
        yield _list_price_above_lowest(reference, lowest, days)
    if not is_known_throughout(case.history, market=case.market, before_utc_ms=starts, days=days):
        yield _short_history(case, days)


def _missing(case: _Case, days: int) -> Finding:
    return Finding(
        code="lowest_price_missing",
        blocks=True,
        sentence=f"{case.market} asks for the lowest price of {days} days, and none is known in "
        f"{case.price.currency}.",
        facts=(case.market, days, case.price.currency),
    )


def _not_below_lowest(case: _Case, held: Held, days: int) -> Finding:
    """An earlier offer's price counts by law, and whoever plans it again wonders where it is from.

    Source: Directive 98/6/EC, article 6a (2): the lowest price applied, whatever made it low.
    """
    day = day_at(held.from_utc_ms).isoformat()
    why = f": that was the price of the offer of {day} (UTC)" if held.in_an_offer else ""
    return Finding(
        code="not_below_lowest_price",
        blocks=True,
        sentence=f"{_in_words(case.price)} is not below the lowest price of {days} days, "
        f"{_in_words(held.price)}{why}.",
        facts=(case.price, days, held.price),
    )


def _list_price_above_lowest(reference: Money, lowest: Money, days: int) -> Finding:
    return Finding(
        code="list_price_above_lowest_price",
        blocks=False,
        sentence=f"The reduction counts from the lowest price of {days} days, {_in_words(lowest)}, "
        f"not from the list price of {_in_words(reference)}.",
        facts=(days, lowest, reference),
    )


def _short_history(case: _Case, days: int) -> Finding:
    return Finding(
        code="price_history_short",
        blocks=False,
        sentence=f"The price history for {case.market} is shorter than {days} days, so a lower "
        "price may be missing.",
        facts=(case.market, days),
    )


def _stock(case: _Case) -> Iterator[Finding]:
    if case.listing.sold_out:
        yield Finding(code="stock_zero", blocks=True, sentence="There is none left to sell.")


def _restarted_countdown(case: _Case) -> Iterator[Finding]:
    within_ms = case.rules.restart_within_min * 60_000
    starts = case.offer.starts_at_utc_ms
    ends = [
        earlier.end_utc_ms
        for earlier in case.earlier
        if earlier.price == case.price
        and earlier.end_utc_ms is not None
        and earlier.starts_at_utc_ms < starts < earlier.end_utc_ms + within_ms
    ]
    if ends:
        since_min = max(0, starts - max(ends)) // 60_000
        yield Finding(
            code="restarted_countdown",
            blocks=True,
            sentence=f"A countdown for the same price of {_in_words(case.price)} ended "
            f"{since_min} min before.",
            facts=(case.price, since_min),
        )


def _is_above(one: Money, other: Money) -> bool:
    return one.amount_minor > other.amount_minor


def _in_words(amount: Money) -> str:
    return format_money(amount, "en-GB")
