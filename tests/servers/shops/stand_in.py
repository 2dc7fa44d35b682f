"""What every stand-in for a shop has: goods, sales, a clock, secrets, and no code of the studio's.

Answers are made from `tests/golden/platforms`, documents as each platform documents them.
"""

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from tests.servers.faulty_http import FaultyHttp

GOLDEN = Path(__file__).parents[2] / "golden" / "platforms"
NOW_MS = 1_795_809_600_000
"""2026-11-27, 20:00 at Greenwich."""
BUYER = "buyer-that-nobody-keeps"


@dataclass(kw_only=True)
class Ware:
    """Something that is sold.

    Attributes:
        number: What the shop calls it: digits.
        name: In the shop's language.
        price: As in `19.90`, in euros.
        stock: Pieces left.
    """

    number: str
    name: str
    price: str = "19.90"
    stock: int = 23


@dataclass(kw_only=True)
class Back:
    """Money given back.

    Attributes:
        number: Of the refund: digits.
        amount: As in `19.90`.
        pieces: That came back.
        at_ms: When.
    """

    number: str
    amount: str
    pieces: int
    at_ms: int


@dataclass(kw_only=True)
class Sale:
    """One line of an order.

    Attributes:
        number: Of the order: digits.
        ware: Of what: its number.
        pieces: How many; where the platform makes a line of each piece, always one.
        total: As in `19.90`.
        currency: ISO 4217.
        at_ms: When the buyer did it.
        changed_ms: When it was changed.
        state: `placed`, `paid`, `settled` or `cancelled`.
        backs: What was given back.
    """

    number: str
    ware: str = "1001"
    pieces: int = 1
    total: str = "19.90"
    currency: str = "EUR"
    at_ms: int = NOW_MS - 3_600_000
    changed_ms: int = NOW_MS - 3_600_000
    state: str = "paid"
    backs: list[Back] = field(default_factory=list)


class ShopStandIn(FaultyHttp):
    """A shop.

    Attributes:
        now_ms: Its own clock.
        secret: With which it checks signatures.
        token: That it takes; another one has expired.
        wares: What it sells.
        sales: What it sold, by number.
        codes: Coupons by code.
    """

    def __init__(self) -> None:
        super().__init__()
        self.now_ms = NOW_MS
        self.secret = ""
        self.token = ""
        self.wares: list[Ware] = []
        self.sales: dict[str, Sale] = {}
        self.codes: dict[str, dict[str, Any]] = {}

    def sell(self, sale: Sale) -> Sale:
        """Sell something."""
        self.sales[sale.number] = sale
        return sale

    def change(self, sale: Sale, state: str) -> None:
        """Change a sale, now."""
        sale.state = state
        sale.changed_ms = self.now_ms

    def give_back(self, sale: Sale, amount: str, *, pieces: int = 1) -> None:
        """Give money back, now."""
        number = str(500 + len(sale.backs) + 10 * int(sale.number))
        sale.backs.append(Back(number=number, amount=amount, pieces=pieces, at_ms=self.now_ms))
        sale.changed_ms = self.now_ms

    def changed_between(self, begin_ms: int, end_ms: int) -> list[Sale]:
        """Return sales that were changed then, the longest ago first."""
        found = [s for s in self.sales.values() if begin_ms <= s.changed_ms < end_ms]
        return sorted(found, key=lambda s: (s.changed_ms, int(s.number)))


def golden(name: str) -> dict[str, Any]:
    """Return a recorded document, to be changed at will."""
    document: dict[str, Any] = json.loads(_text(name))
    return document


@cache
def _text(name: str) -> str:
    return (GOLDEN / f"{name}.json").read_text(encoding="utf-8")
