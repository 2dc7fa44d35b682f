"""A past show as a rehearsal partner: the same questions and orders at the same moments."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Generic, TypeVar

from studio.core.ids import ProductId
from studio.rehearsal.chance import source
from studio.rehearsal.handles import handle
from studio.rehearsal.languages import LANGUAGES
from studio.rehearsal.partner import Bought, Happened, Said, Seen
from studio.rehearsal.raid import Raids
from studio.rehearsal.replay_file import Message, Order, PastViewers, Viewers, read_replay
from studio.rehearsal.writers import Writers

_SEED = 1
"""Names are no part of a past show: the same viewer is called the same in every rehearsal."""

_Timed = TypeVar("_Timed", Viewers, Message, Order)


class Replay:
    """Viewers who do what others did: they ask, write and buy, whatever the host does.

    Only what nobody could do is left out: buying what is sold out on the picture. That they do not
    react is said in the documents; whether they were answered is for the coach.
    """

    def __init__(self, path: Path, *, products: Iterable[ProductId]) -> None:
        """Read what viewers did.

        Args:
            path: Of a `replay.ndjson`.
            products: Those that the rehearsal has; orders of any other are left out.

        Raises:
            BadInput: It is no replay.
        """
        past = read_replay(path)
        self._products = frozenset(products)
        self._viewers = _Queue(past.viewers)
        self._messages = _Queue(past.messages)
        self._orders = _Queue(past.orders)
        self._watching = Viewers(at_ms=0, viewers=0)
        self._now_ms = 0
        usual_per_s = len(past.messages) * 1_000 / max(1, past.length_ms)
        chance = source(_SEED, "replay")
        self._raids = Raids(_spoken(past), usual_per_s=usual_per_s, planned_s=(), rng=chance)
        self._raiders = Writers(0.0, chance)
        self._names: dict[int, str] = {}
        self._ordered = 0

    def step(self, seen: Seen, seconds: float) -> Happened:
        """Live through the time since the last step; see `Partner.step`."""
        del seconds  # the past show's clock counts, which is this one's
        if not seen.on_air:
            return Happened()
        until_ms = max(seen.at_ms, self._now_ms)
        for line in self._viewers.until(until_ms):
            self._watching = line
        raid = self._raids.step(self._now_ms, until_ms, self._raiders)
        said = [*map(self._said, self._messages.until(until_ms)), *raid]
        bought = [
            self._bought(order)
            for order in self._orders.until(until_ms)
            if self._sells(order, seen)
        ]
        self._now_ms = until_ms
        return Happened(
            viewers=self._watching.viewers,
            said=tuple(sorted(said, key=lambda one: one.at_ms)),
            bought=tuple(bought),
            by_language=self._watching.by_language,
        )

    def late(self, until_ms: int) -> tuple[Bought, ...]:
        """Return the orders that come after the show's end; see `Partner.late`."""
        orders = self._orders.until(until_ms)
        return tuple(self._bought(order) for order in orders if order.product in self._products)

    def raid(self, seconds: float) -> None:
        """Let a spam raid come now; the past show had none at this moment."""
        self._raids.begin(seconds, self._raiders)

    def _said(self, message: Message) -> Said:
        known = ProductId(message.product) in self._products
        return Said(
            message.at_ms,
            author_id(message.viewer),
            self._name(message),
            message.text,
            message.language,
            message.kind,
            ProductId(message.product) if known else None,
            message.row if known or not message.product else "",
            message.buyer,
        )

    def _name(self, message: Message) -> str:
        name = self._names.get(message.viewer)
        if name is None:
            name = self._names[message.viewer] = handle_of(message.viewer, message.language)
        return name

    def _sells(self, order: Order, seen: Seen) -> bool:
        gone = seen.sold_out and seen.product_id == order.product
        return order.product in self._products and not gone

    def _bought(self, order: Order) -> Bought:
        self._ordered += 1
        return Bought(
            order_id=f"replay-{self._ordered}",
            at_ms=order.at_ms,
            product_id=ProductId(order.product),
            pieces=order.pieces,
            total=order.total,
            code=order.code,
            offer=order.offer,
            country=order.country,
            row_id=order.row,
            refunded_at_ms=order.refunded_at_ms,
        )


def author_id(viewer: int) -> str:
    """Return the id of a past show's viewer by their number."""
    return f"past-{viewer}"


def handle_of(viewer: int, language: str) -> str:
    """Return an invented name for a past show's viewer, in the letters of their language."""
    return handle(source(_SEED, f"viewer/{viewer}"), language)


def _spoken(past: PastViewers) -> tuple[str, ...]:
    """Return the languages of a past show that raiders know."""
    spoken = {message.language for message in past.messages}
    return tuple(language for language in LANGUAGES if language in spoken) or LANGUAGES[:1]


class _Queue(Generic[_Timed]):
    """Lines in the order of time; each is taken once."""

    def __init__(self, lines: Sequence[_Timed]) -> None:
        self._lines: Sequence[_Timed] = lines
        self._next = 0

    def until(self, at_ms: int) -> Iterator[_Timed]:
        """Yield what was not taken yet, up to a moment."""
        while self._next < len(self._lines) and self._lines[self._next].at_ms <= at_ms:
            self._next += 1
            yield self._lines[self._next - 1]
