"""Meta's Conversions API: orders alone, and of who bought nothing.

Source: Conversions API, parameters and best practices: an event is at most seven days old, or the
whole request fails; it needs something about the customer. The studio keeps no buyers, so that
something is a digest of the order's number: Meta counts the sale, and can match it to nobody.
The host has to say that Meta may be told of orders (`consent=yes`).
"""

import hashlib
from collections.abc import Sequence

import msgspec

from studio.outbox.delivery import DeliveryState, Outcome
from studio.outbox.letter import Letter
from studio.outbox.sink import SinkSpec
from studio.platforms.sinks.batches import settle_in_turn
from studio.platforms.sinks.port import SinkTools, SinkTrouble, arrived, plain
from studio.platforms.sinks.post import Answer
from studio.platforms.sinks.service import Service
from studio.platforms.sinks.told import CloudEvent, left_out, option, read_letter, too_old

WHO = "Meta"
OWN = "https://graph.facebook.com"
VERSION = "v26.0"
KIND = "order.received"
EVENTS_AT_ONCE = 50
BACK_MS = 7 * 86_400_000 - 3_600_000
"""An hour less than what it takes, so that none grows too old on its way."""

_SIGNED_OUT = frozenset({102, 190, 463, 467, *range(200, 300)})
_LIMITED = frozenset({4, 17, 32, 341, 613, 80004})
_TRANSIENT = frozenset({1, 2})


class _Error(msgspec.Struct):
    code: int = 0
    message: str = ""
    error_user_msg: str = ""


class _Answered(msgspec.Struct):
    error: _Error | None = None
    events_received: int = 0


class MetaSink:
    """See `studio.platforms.sinks.port.Sink`."""

    def __init__(self, spec: SinkSpec, tools: SinkTools) -> None:
        """Know it; nothing is opened yet."""
        self._service = Service(spec, tools, OWN)

    async def deliver(self, letters: Sequence[Letter]) -> tuple[Outcome, ...]:
        """See `Sink.deliver`."""
        return await settle_in_turn(letters, EVENTS_AT_ONCE, self._service.patience(), self._send)

    async def check(self, letter: Letter) -> str:
        """See `Sink.check`: it counts only where the host looks at tests on Meta's page."""
        event = read_letter(letter)
        code = self._service.spec.options.get("test_event_code", "").strip()
        if not code:
            raise SinkTrouble(
                "a test that does not count needs the option test_event_code, from Events Manager",
                code="refused",
                state=DeliveryState.PARKED,
            )
        test = _conversion(event, "CuecardTest", f"test {event.id}", {})
        await self._post([test], code)
        return f"{WHO} took the test event: it stands among the test events in Events Manager"

    async def close(self) -> None:
        """See `Sink.close`."""
        await self._service.close()

    async def _send(self, letters: Sequence[Letter]) -> list[Outcome]:
        outcomes: dict[str, Outcome] = {}
        purchases: list[object] = []
        told: list[Letter] = []
        for letter in letters:
            if letter.kind != KIND:
                outcomes[letter.event_id] = left_out(letter, WHO)
                continue
            try:
                purchases.append(self._purchase(letter))
            except SinkTrouble as trouble:
                outcomes[letter.event_id] = trouble.outcome(letter)
            else:
                told.append(letter)
        if told:
            answer = await self._post(purchases)
            for letter in told:
                outcomes[letter.event_id] = arrived(letter, status=answer.status)
        return [outcomes[letter.event_id] for letter in letters]

    def _purchase(self, letter: Letter) -> object:
        """Return an order as Meta is told it.

        Raises:
            SinkTrouble: It may not be told, or would fail with all that goes along with it.
        """
        if self._service.spec.options.get("consent", "").strip().lower() != "yes":
            raise SinkTrouble(
                "nobody said that Meta may be told of orders: set the option consent to yes",
                code="no_consent",
                state=DeliveryState.PARKED,
            )
        event = read_letter(letter)
        if event.at_utc_ms < self._service.tools.clock.utc_ms() - BACK_MS:
            raise too_old(WHO, "seven days")
        order = event.data.order
        total = order.total.number() if order is not None and order.total is not None else None
        if order is None or order.total is None or total is None:
            raise SinkTrouble(
                f"{WHO} takes no order without a total", code="refused", state=DeliveryState.PARKED
            )
        item = order.orderedItem
        sold: dict[str, object] = {
            "currency": order.total.currency,
            "value": total,
            "order_id": order.orderNumber,
        }
        if item is not None and item.orderedItem.productID:
            sold["content_type"] = "product"
            sold["contents"] = [
                {"id": item.orderedItem.productID, "quantity": max(1, item.orderQuantity)}
            ]
        return _conversion(event, "Purchase", order.orderNumber, sold)

    async def _post(self, events: Sequence[object], test_event_code: str = "") -> Answer:
        pixel = option(self._service.spec.options, "pixel_id")
        if not pixel.isdigit():
            raise SinkTrouble("the option pixel_id is a number", code="address")
        secret = await self._service.secret()
        body = {"data": events, **({"test_event_code": test_event_code} if test_event_code else {})}
        answer = await self._service.post(
            f"/{VERSION}/{pixel}/events",
            msgspec.json.encode(body),
            {"authorization": f"Bearer {secret}"},
        )
        _check(answer)
        return answer


def _conversion(
    event: CloudEvent, name: str, customer: str, sold: dict[str, object]
) -> dict[str, object]:
    digest = hashlib.sha256(f"cuecard {customer}".encode()).hexdigest()
    return {
        "event_name": name,
        "event_time": event.at_utc_ms // 1_000,
        "event_id": event.id,
        "action_source": "other",
        "user_data": {"external_id": [digest]},
        "custom_data": sold,
        "opt_out": True,  # counted, and not used for advertising
    }


def _check(answer: Answer) -> None:
    """Return if it has what it was sent.

    Raises:
        SinkTrouble: It says otherwise, in numbers of its own.
    """
    try:
        error = msgspec.json.decode(answer.body, type=_Answered).error
    except msgspec.MsgspecError:
        error = None
    if error is None or 200 <= answer.status < 300:
        answer.check()
        return
    said = plain(f"{WHO}: {error.error_user_msg or error.message}")
    if error.code in _SIGNED_OUT:
        raise SinkTrouble(said, code="signed_out", state=DeliveryState.PARKED, status=401)
    if error.code in _LIMITED:
        raise SinkTrouble(
            said, code="limited", status=answer.status, retry_after_s=answer.retry_after_s
        )
    if error.code in _TRANSIENT:
        raise SinkTrouble(said, code="unavailable", status=answer.status)
    if 400 <= answer.status < 500:
        raise SinkTrouble(said, code="refused", state=DeliveryState.PARKED, status=answer.status)
    answer.check()
