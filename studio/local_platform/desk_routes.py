"""What whoever started the platform may do: make orders, write as viewers, let things go wrong."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from studio.local_platform.broadcasts import Broadcast
from studio.local_platform.faults import Fault, FaultKind
from studio.local_platform.http_front import Entrance, answer, page_asked, read_body, read_json
from studio.local_platform.moment import money_record, written
from studio.local_platform.platform import Platform
from studio.local_platform.records import (
    Amount,
    ChatMessage,
    OrderChange,
    OrderWish,
    RefundWish,
    WareWish,
)
from studio.local_platform.refusal import malformed

_MOST_AT_ONCE = 1_000


class DeskRoutes:
    """What a tester asks; each needs the token that was printed at the start.

    Args:
        hang_up: Cuts whoever sends, all of them.
    """

    def __init__(
        self, platform: Platform, entrance: Entrance, hang_up: Callable[[Broadcast | None], None]
    ) -> None:
        self._platform = platform
        self._entrance = entrance
        self._hang_up = hang_up

    def routes(self) -> list[Route]:
        """Return where each is."""
        return [
            Route("/orders", self.place, methods=["POST"]),
            Route("/orders/{id}", self.change, methods=["POST"]),
            Route("/orders/{id}/again", self.tell_again, methods=["POST"]),
            Route("/orders/{id}/refund", self.give_back, methods=["POST"]),
            Route("/stock", self.set_stock, methods=["POST"]),
            Route("/prices", self.set_prices, methods=["POST"]),
            Route("/products", self.sell, methods=["POST"]),
            Route("/chat", self.write_chat, methods=["POST"]),
            Route("/faults", self.faults, methods=["GET", "POST", "DELETE"]),
            Route("/tokens/expire", self.expire, methods=["POST"]),
            Route("/report", self.report),
            Route("/report/events", self.events),
            Route("/reset", self.reset, methods=["POST"]),
        ]

    async def place(self, request: Request) -> Response:
        """Make orders, one or many."""
        body = await self._body(request)
        wishes = read_json(body, OrderWish | list[OrderWish])  # type: ignore[arg-type]
        many = wishes if isinstance(wishes, list) else [wishes]
        if len(many) > _MOST_AT_ONCE:
            raise malformed(f"At most {_MOST_AT_ONCE} orders at once.")
        for wish in many:  # all or none
            self._platform.wares.get(wish.product_id)
        now_utc_ms = self._platform.now_utc_ms()
        lines = [self._platform.orders.place(wish, now_utc_ms=now_utc_ms) for wish in many]
        return self._kept({"orders": lines}, 201)

    async def change(self, request: Request) -> Response:
        """Change a line."""
        change = read_json(await self._body(request), OrderChange)
        now_utc_ms = self._platform.now_utc_ms()
        return self._kept(self._platform.orders.change(_id(request), change, now_utc_ms=now_utc_ms))

    async def tell_again(self, request: Request) -> Response:
        """Tell a line once more."""
        await self._body(request)
        return self._kept(self._platform.orders.tell_again(_id(request)))

    async def give_back(self, request: Request) -> Response:
        """Give money back."""
        wish = read_json(await self._body(request) or b"{}", RefundWish)
        now_utc_ms = self._platform.now_utc_ms()
        refund = self._platform.orders.give_back(_id(request), wish, now_utc_ms=now_utc_ms)
        return self._kept(refund, 201)

    async def set_stock(self, request: Request) -> Response:
        """Say how many pieces are left: by product."""
        wanted = read_json(await self._body(request), dict[str, int])
        for product_id, pieces in wanted.items():
            self._platform.wares.set_stock(product_id, pieces)
        return answer(self._platform.wares.stock(list(wanted)))

    async def set_prices(self, request: Request) -> Response:
        """Say what a piece costs: by product."""
        wanted = read_json(await self._body(request), dict[str, Amount])
        for product_id, price in wanted.items():
            self._platform.wares.set_price(product_id, price)
        return answer({one: money_record(self._platform.wares.get(one).price) for one in wanted})

    async def sell(self, request: Request) -> Response:
        """Sell these products instead of what was sold; what was ordered stays."""
        wishes = read_json(await self._body(request), list[WareWish])
        self._platform.wares.sell_only(wishes)
        return answer({"products": len(wishes)}, 201)

    async def write_chat(self, request: Request) -> Response:
        """Write as viewers."""
        said = read_json(await self._body(request), list[dict[str, Any]])
        moment = written(self._platform.now_utc_ms())
        for one in said[:_MOST_AT_ONCE]:
            filled = {"id": f"m-{uuid4()}", "published_at": moment, **one}
            try:
                self._platform.chat.write(msgspec.convert(filled, ChatMessage))
            except msgspec.ValidationError as error:
                raise malformed(str(error)[:200]) from error
        return answer({"written": len(said[:_MOST_AT_ONCE])}, 201)

    async def faults(self, request: Request) -> Response:
        """Say what is to go wrong from now on, instead of what was; or that nothing is."""
        body = await self._body(request)
        if request.method != "GET":
            wanted = read_json(body, list[Fault]) if request.method == "POST" else []
            standing = [fault for fault in wanted if fault.kind is not FaultKind.RTMP_KILL]
            self._platform.faults.replace(standing)
            if len(standing) < len(wanted) or self._platform.faults.away:
                self._hang_up(None)
        return answer({"faults": self._platform.faults.standing()})

    async def expire(self, request: Request) -> Response:
        """Make all access tokens worthless now."""
        await self._body(request)
        self._platform.tokens.expire()
        return self._kept({})

    async def report(self, request: Request) -> Response:
        """Say what came in."""
        await self._body(request)
        return answer(self._platform.report())

    async def events(self, request: Request) -> Response:
        """Give the events that came in, in pages."""
        await self._body(request)
        cursor, limit = page_asked(request)
        number = int(cursor) if cursor.isascii() and cursor.isdigit() and len(cursor) < 12 else 0
        return answer(self._platform.events.after(number, limit))

    async def reset(self, request: Request) -> Response:
        """Forget everything but the keys."""
        await self._body(request)
        self._hang_up(None)
        self._platform.start_anew()
        return answer({})

    async def _body(self, request: Request) -> bytes:
        self._entrance.check_tester(request)
        return await read_body(request)

    def _kept(self, told: object, status: int = 200) -> Response:
        self._platform.journal.settle()
        return answer(told, status)


def _id(request: Request) -> str:
    return str(request.path_params["id"])
