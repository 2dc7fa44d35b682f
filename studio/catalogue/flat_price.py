"""Prices that a file tells, and the currency each of them is in."""

from studio.catalogue.amount_text import Amount, money_from
from studio.catalogue.cell_value import Value
from studio.catalogue.flat_field import Fields, Told
from studio.catalogue.sheet_record import Key, WrongCell
from studio.core.money import Money


def with_money(fields: Fields, told: Told, prices: tuple[str, ...], fallback: str) -> Fields:
    """Make the prices that a file tells into money.

    Args:
        fields: All that is known, with what the file tells among it.
        told: What the file tells.
        prices: Which fields are prices: `price`, `list_price`.
        fallback: The currency of the product so far or of the host's market; may be empty.
            A price after one that is told in another currency is in that one.

    Raises:
        WrongCell: A price has no currency, or not the one it is told to have.
    """
    for field in prices:
        key = _told_price(told, field)
        if key is None:
            continue
        try:
            fallback = _currency(told, field, fallback)
            fields[Key(field)] = _as_money(told[key], fallback, low=int(field != "cost_floor"))
        except WrongCell as error:
            error.key = key
            raise
    helpers = {*(f"{p}_minor" for p in prices), *(f"{p}_currency" for p in prices), "currency"}
    return {key: value for key, value in fields.items() if key.field not in helpers}


def _told_price(told: Told, field: str) -> Key | None:
    keys = [k for k in (Key(field), Key(f"{field}_minor")) if told.get(k) is not None]
    if len(keys) > 1:
        raise WrongCell(
            "the price is told twice", expected=f"either {field} or {field}_minor", key=keys[1]
        )
    return keys[0] if keys else None


def _currency(told: Told, field: str, fallback: str) -> str:
    amount = told.get(Key(field))
    typed = amount.currencies if isinstance(amount, Amount) else ()
    stated = told.get(Key(f"{field}_currency")) or told.get(Key("currency"))
    if isinstance(stated, str):
        return stated
    if fallback and (not typed or fallback in typed):
        return fallback
    if len(typed) == 1:
        return typed[0]
    raise WrongCell("nothing says in which currency", expected="a currency beside it, such as EUR")


def _as_money(value: Value | None, currency: str, *, low: int) -> Money:
    if isinstance(value, Amount):
        money = money_from(value, currency)
    else:
        money = Money(amount_minor=int(str(value)), currency=currency)
    if money.amount_minor < low:
        raise WrongCell("nothing is sold for nothing", expected="a price above 0")
    return money


def check_list_price(told: Told, price: Money | None, list_price: Money | None) -> None:
    """Refuse a price or list price that makes a pair no card could show.

    A pair that was so before, and that the file says nothing of, is left alone.

    Raises:
        WrongCell: They are in two currencies, or the list price is below the price.
    """
    fields = ("list_price", "list_price_minor", "price", "price_minor", "list_price_currency")
    key = next((Key(f) for f in fields if told.get(Key(f)) is not None), None)
    if key is None or price is None or list_price is None:
        return
    if price.currency != list_price.currency:
        raise WrongCell(
            f"the list price is in {list_price.currency}, the price in {price.currency}",
            expected="both in one currency",
            key=key,
        )
    if list_price.amount_minor < price.amount_minor:
        raise WrongCell(
            "the list price is below the price",
            expected="a list price that is not below the price",
            key=key,
        )
