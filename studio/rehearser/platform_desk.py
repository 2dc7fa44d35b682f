"""What a rehearsal asks of its local platform: goods, chat, orders, broadcasts, faults."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx

from studio.core.errors import PlatformUnavailable
from studio.core.ids import ProductId
from studio.core.money import Money, major_of
from studio.rehearsal.partner import Bought, Said
from studio.rehearser.platform_process import Whereabouts

# At its usual level it logs each request, and there are several a second.
logging.getLogger("httpx").setLevel(logging.WARNING)

ANSWERS_WITHIN_S = 10.0
MOST_AT_ONCE = 1_000
"""Messages and orders that go in one request."""

Fault = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ware:
    """A product that the platform shall sell.

    Attributes:
        product_id: As the catalogue has it.
        name: In the show's language.
        price: Of one piece.
        stock: Pieces left; None: they are not counted.
    """

    product_id: ProductId
    name: str
    price: Money
    stock: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingest:
    """Where a canvas is streamed to.

    Attributes:
        url: Without the key.
        key: Of the stream.
        broadcast_id: By which the platform names it.
    """

    url: str
    key: str = field(repr=False)
    broadcast_id: str


class PlatformDesk:
    """Asks the platform; over loopback, and never through a proxy."""

    def __init__(self, whereabouts: Whereabouts) -> None:
        self._desk = _client(whereabouts.http, whereabouts.admin_token)
        self._shop = _client(whereabouts.http, whereabouts.token)

    def close(self) -> None:
        """Let go of the connections."""
        self._desk.close()
        self._shop.close()

    def sell(self, wares: Sequence[Ware]) -> None:
        """Sell these, and nothing else.

        Raises:
            PlatformUnavailable: It does not answer, or not as it should; so do all others here.
        """
        told = [
            {
                "id": ware.product_id,
                "name": ware.name,
                "price": amount_of(ware.price),
                "stock": ware.stock,
            }
            for ware in wares
        ]
        self._post("/products", told)

    def open_broadcast(self, title: str) -> Ingest:
        """Make a broadcast that is live as soon as something comes."""
        made = self._answered(
            lambda: self._shop.post("/v1/broadcasts", json={"title": title, "auto_live": True})
        )
        ingest = made["ingest"]
        return Ingest(url=ingest["url"], key=ingest["key"], broadcast_id=made["id"])

    def say(self, messages: Sequence[Said]) -> None:
        """Write as viewers."""
        for first in range(0, len(messages), MOST_AT_ONCE):
            told = [
                {"text": one.text, "author_id": one.author_id, "author_name": one.author_name}
                for one in messages[first : first + MOST_AT_ONCE]
                if one.text
            ]
            self._post("/chat", told)

    def order(self, orders: Sequence[tuple[Bought, bool]]) -> tuple[str, ...]:
        """Place orders; return the ids of their lines.

        Args:
            orders: What is bought, and whether at the price that was promised: otherwise the
                platform reckons with its own.
        """
        found: list[str] = []
        for first in range(0, len(orders), MOST_AT_ONCE):
            told = [_wish(one, kept) for one, kept in orders[first : first + MOST_AT_ONCE]]
            found += [line["id"] for line in self._post("/orders", told)["orders"]]
        return tuple(found)

    def tell_again(self, line_id: str) -> None:
        """Tell an order once more although nothing changed."""
        self._post(f"/orders/{line_id}/again", {})

    def give_back(self, line_id: str) -> None:
        """Give a buyer's money back."""
        self._post(f"/orders/{line_id}/refund", {})

    def set_stock(self, product_id: ProductId, pieces: int) -> None:
        """Say how many pieces are left."""
        self._post("/stock", {product_id: pieces})

    def set_price(self, product_id: ProductId, price: Money) -> None:
        """Say what a piece costs."""
        self._post("/prices", {product_id: amount_of(price)})

    def go_wrong(self, faults: Sequence[Fault]) -> None:
        """Let these things go wrong, and no others."""
        self._post("/faults", list(faults))

    def _post(self, path: str, told: object) -> Any:  # noqa: ANN401 - JSON
        return self._answered(lambda: self._desk.post(path, json=told))

    @staticmethod
    def _answered(ask: Callable[[], httpx.Response]) -> Any:  # noqa: ANN401 - JSON
        try:
            answer = ask()
            if answer.is_success:
                return answer.json()
            wrong = f"{answer.status_code} {answer.text[:200]}"
        except (httpx.HTTPError, ValueError) as error:
            wrong = str(error)
        raise PlatformUnavailable(
            f"the local platform does not answer as it should: {wrong}", code="unreachable"
        )


def amount_of(money: Money) -> dict[str, str]:
    """Return an amount as the platform writes it."""
    return {"amount": str(major_of(money)), "currency": money.currency}


def _wish(bought: Bought, kept: bool) -> dict[str, object]:
    wish: dict[str, object] = {
        "id": bought.order_id,
        "product_id": bought.product_id,
        "quantity": bought.pieces,
        "code": bought.code,
        "country": bought.country,
    }
    return wish | ({"total": amount_of(bought.total)} if kept else {})


def _client(address: str, token: str) -> httpx.Client:
    return httpx.Client(
        base_url=address,
        headers={"Authorization": f"Bearer {token}"},
        trust_env=False,
        timeout=ANSWERS_WITHIN_S,
    )
