"""A price of the past as flat fields, and made again from them."""

from collections.abc import Mapping
from datetime import UTC, datetime

from studio.catalogue.cell_value import Value
from studio.catalogue.flat_field import Fields, Told, known, merged, money_in, number_in, string_in
from studio.catalogue.flat_price import with_money
from studio.catalogue.price_history import DAY_MS, EVERY_MARKET, PricePoint
from studio.catalogue.sheet_record import Key, WrongCell
from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.core.money import Money

_A_MOMENT = "a date such as 2026-06-01"


def fields_of_point(point: PricePoint) -> Fields:
    """Return what is known of a price, without its product."""
    fields: Fields = {Key("past_price"): point.price}
    fields |= known("past_market", point.market)
    fields[Key("past_from")] = moment_text(point.from_utc_ms)
    if point.until_utc_ms is not None:
        fields[Key("past_until")] = moment_text(point.until_utc_ms)
    return fields


def moment_text(utc_ms: int) -> str:
    """Write a moment as a date, or with its time where it is not the beginning of a day."""
    moment = datetime.fromtimestamp(utc_ms // 1_000, UTC).replace(
        microsecond=utc_ms % 1_000 * 1_000
    )
    if utc_ms % DAY_MS == 0:
        return moment.date().isoformat()
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def point_from(product_id: ProductId, told: Told, currency: str) -> PricePoint:
    """Make a price from all that a file tells of it.

    Raises:
        WrongCell: It does not say how much, in which currency, or since when; or it ends before.
    """
    fields = with_money(merged({}, told), told, ("past_price",), currency)
    price = money_in(fields, "past_price")
    if price is None:
        raise WrongCell("a past price says no amount", expected="a price above 0")
    return _point(product_id, price, fields)


def standing_point(product_id: ProductId, price: Money | None, told: Told) -> PricePoint | None:
    """Return the price that holds now since the day a file tells, if it tells one.

    Raises:
        WrongCell: There is no price that could.
    """
    since = told.get(Key("price_since"))
    if not isinstance(since, int):
        return None
    if price is None:
        raise WrongCell(
            "there is no price that could hold since then",
            expected="a price beside it",
            key=Key("price_since"),
        )
    return PricePoint(product_id=product_id, market=EVERY_MARKET, price=price, from_utc_ms=since)


def _point(product_id: ProductId, price: Money, fields: Mapping[Key, Value]) -> PricePoint:
    since = number_in(fields, "past_from")
    if since is None:
        raise WrongCell("a past price does not say since when it held", expected=_A_MOMENT)
    try:
        return PricePoint(
            product_id=product_id,
            market=string_in(fields, "past_market"),
            price=price,
            from_utc_ms=since,
            until_utc_ms=number_in(fields, "past_until"),
        )
    except BadInput as error:
        raise WrongCell(
            str(error), expected="an end that is later", key=Key("past_until")
        ) from error
