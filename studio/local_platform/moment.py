"""Moments as `openapi.json` writes them, and amounts of money."""

from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from studio.core.errors import BadInput
from studio.core.money import Money, major_of, money_of
from studio.local_platform.refusal import malformed


def written(utc_ms: int) -> str:
    """Write a moment as RFC 3339, in UTC."""
    moment = datetime.fromtimestamp(utc_ms / 1_000, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def read_moment(text: str) -> int:
    """Return a moment in milliseconds.

    Raises:
        Refusal: It is none, or has no offset.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise malformed(f"{text[:40]!r} is no moment.") from error
    if moment.tzinfo is None:
        raise malformed(f"{text[:40]!r} does not say its offset.")
    return round(moment.timestamp() * 1_000)


def money_record(money: Money) -> dict[str, str]:
    """Write an amount."""
    return {"amount": str(major_of(money)), "currency": money.currency}


def read_money(amount: str, currency: str) -> Money:
    """Return an amount.

    Raises:
        Refusal: It is none, or too fine for its currency.
    """
    try:
        return money_of(Decimal(amount), currency)
    except (InvalidOperation, BadInput) as error:
        raise malformed("An amount is written as 19.90 with a currency as EUR.") from error
