"""Google Analytics 4: products, offers and orders in its own words for selling.

Sources: Measurement Protocol (GA4), reference and guides: 25 events a request, 72 hours back,
texts of 100 characters; recommended events for online sales. Nobody who bought is known here: all
events of a show come from one made-up client, and no event may be used for advertising.
"""

import hashlib
from collections.abc import Sequence
from urllib.parse import urlencode

import msgspec

from studio.outbox.delivery import DeliveryState, Outcome
from studio.outbox.letter import Letter
from studio.outbox.sink import SinkSpec
from studio.platforms.sinks.batches import settle_in_turn
from studio.platforms.sinks.port import SinkTools, SinkTrouble, arrived, plain
from studio.platforms.sinks.service import Service
from studio.platforms.sinks.told import (
    Amount,
    CloudEvent,
    Product,
    left_out,
    option,
    read_letter,
    too_old,
)

WHO = "Google Analytics"
OWN = "https://www.google-analytics.com"
EVENTS_AT_ONCE = 25
BACK_MS = 72 * 3_600_000
LONGEST_TEXT = 100

NAMES = {
    "show.started": "live_show_start",
    "show.ended": "live_show_end",
    "product.shown": "view_item",
    "product.pinned": "view_item",
    "offer.started": "view_promotion",
    "coupon.announced": "view_promotion",
    "order.received": "purchase",
    "order.refunded": "refund",
}
"""What its words for our kinds are; of others it is told nothing."""

_NO_ADVERTISING = {"ad_user_data": "DENIED", "ad_personalization": "DENIED"}

Params = dict[str, object]


class _Said(msgspec.Struct):
    description: str = ""
    fieldPath: str = ""  # noqa: N815 - Google's word


class _Validated(msgspec.Struct):
    validationMessages: list[_Said] = []  # noqa: N815


class Ga4Sink:
    """See `studio.platforms.sinks.port.Sink`."""

    def __init__(self, spec: SinkSpec, tools: SinkTools) -> None:
        """Know it; nothing is opened yet."""
        self._service = Service(spec, tools, OWN)

    async def deliver(self, letters: Sequence[Letter]) -> tuple[Outcome, ...]:
        """See `Sink.deliver`."""
        return await settle_in_turn(letters, EVENTS_AT_ONCE, self._service.patience(), self._send)

    async def check(self, letter: Letter) -> str:
        """See `Sink.check`: the real place says yes to everything, so the other one is asked."""
        body = _body(read_letter(letter), [{"name": "cuecard_test", "params": {"debug_mode": 1}}])
        answer = await self._service.post(await self._path("/debug/mp/collect"), body, {})
        answer.check()
        try:
            said = msgspec.json.decode(answer.body, type=_Validated).validationMessages
        except msgspec.MsgspecError:
            raise SinkTrouble(
                f"who answers there is not {WHO}", code="refused", state=DeliveryState.PARKED
            ) from None
        if said:
            text = plain(f"{WHO} finds fault: {said[0].fieldPath} {said[0].description}")
            raise SinkTrouble(text, code="refused", state=DeliveryState.PARKED)
        return (
            f"{WHO} understands the events; whether id and secret are right it tells nobody: "
            "look for live_show_start in its realtime report"
        )

    async def close(self) -> None:
        """See `Sink.close`."""
        await self._service.close()

    async def _send(self, letters: Sequence[Letter]) -> list[Outcome]:
        """Send what it has words for, in one request; nothing is sent where all is too old."""
        outcomes: dict[str, Outcome] = {}
        events: list[Params] = []
        told: list[Letter] = []
        first: CloudEvent | None = None
        oldest_utc_ms = self._service.tools.clock.utc_ms() - BACK_MS
        for letter in letters:
            if letter.kind not in NAMES:
                outcomes[letter.event_id] = left_out(letter, WHO)
                continue
            try:
                event = read_letter(letter)
                if event.at_utc_ms < oldest_utc_ms:
                    raise too_old(WHO, "72 hours")
            except SinkTrouble as trouble:
                outcomes[letter.event_id] = trouble.outcome(letter)
                continue
            first = first or event
            events.append(_event(letter.kind, event))
            told.append(letter)
        if first is not None:
            answer = await self._service.post(
                await self._path("/mp/collect"), _body(first, events), {}
            )
            answer.check()
            for letter in told:
                outcomes[letter.event_id] = arrived(letter, status=answer.status)
        return [outcomes[letter.event_id] for letter in letters]

    async def _path(self, path: str) -> str:
        measured = option(self._service.spec.options, "measurement_id")
        query = {"measurement_id": measured, "api_secret": await self._service.secret()}
        return f"{path}?{urlencode(query)}"


def _body(event: CloudEvent, events: Sequence[Params]) -> bytes:
    """Return a request; all events of one show have the same client."""
    digest = int.from_bytes(hashlib.sha256(f"show {event.showid}".encode()).digest()[:8], "big")
    return msgspec.json.encode(
        {
            "client_id": f"{digest % 10**10}.{event.at_utc_ms // 86_400_000}",
            "consent": _NO_ADVERTISING,
            "events": events,
        }
    )


def _event(kind: str, event: CloudEvent) -> Params:
    params = {name: value for name, value in _params(kind, event).items() if value is not None}
    return {
        "name": NAMES[kind],
        "timestamp_micros": event.at_utc_ms * 1_000,
        "params": {
            **params,
            "session_id": str(event.at_utc_ms // 86_400_000),
            "engagement_time_msec": 1,
            "cuecard_event_id": event.id[:LONGEST_TEXT],
        },
    }


def _params(kind: str, event: CloudEvent) -> Params:
    data = event.data
    if kind.startswith("order."):
        order = data.order
        if order is None:
            return {}
        total = data.refund.total if data.refund is not None else order.total
        item = order.orderedItem
        count = item.orderQuantity if item is not None else order.orderQuantity
        product = item.orderedItem if item is not None else data.about
        return {
            # A refund in parts is told part by part: each of its own order.
            "transaction_id": _text(order.orderNumber),
            "coupon": _text(order.discountCode),
            **_value(total),
            "items": _items(product, total, count, item.variant if item is not None else ""),
        }
    terms = data.terms
    items = _items(data.about, terms.price, 1, "")
    if kind in ("offer.started", "coupon.announced"):
        return {
            "promotion_id": _text(terms.identifier),
            "promotion_name": _text(data.discountCode or terms.discountCode or data.name),
            "items": items,
        }
    return {**_value(terms.price), "items": items} if kind.startswith("product.") else {}


def _value(total: Amount | None) -> Params:
    number = total.number() if total is not None else None
    return {} if total is None or number is None else {"currency": total.currency, "value": number}


def _items(product: Product | None, total: Amount | None, count: int, variant: str) -> object:
    if product is None or not (product.productID or product.name):
        return []
    number = total.number() if total is not None else None
    item = {
        "item_id": _text(product.productID),
        "item_name": _text(product.name),
        "item_brand": _text(product.brand),
        "item_variant": _text(variant),
        "price": None if number is None else round(number / max(1, count), 4),
        "quantity": max(1, count),
    }
    return [{name: value for name, value in item.items() if value is not None}]


def _text(text: str) -> str | None:
    return text[:LONGEST_TEXT] or None
