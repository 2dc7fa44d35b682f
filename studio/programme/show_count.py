"""What one show counts for, gathered event by event within a task's time."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from studio.core.ids import ProductId
from studio.show.events import ShowEvent
from studio.show.happened import Fact

LABEL = "label"
LIVE = "live"


@dataclass(slots=True)
class _Clock:
    """Adds up how long something was so.

    Attributes:
        since_utc_ms: When it became so; None: it is not.
        total_ms: How long it was, the time since then left out.
    """

    since_utc_ms: int | None = None
    total_ms: int = 0

    def start(self, at_utc_ms: int) -> None:
        """It becomes so; or it was already."""
        if self.since_utc_ms is None:
            self.since_utc_ms = at_utc_ms

    def stop(self, at_utc_ms: int) -> None:
        """It is so no more."""
        if self.since_utc_ms is not None:
            self.total_ms += max(0, at_utc_ms - self.since_utc_ms)
            self.since_utc_ms = None

    def ms(self, now_utc_ms: int) -> int:
        """Return how long it was so until now."""
        running = 0 if self.since_utc_ms is None else max(0, now_utc_ms - self.since_utc_ms)
        return self.total_ms + running


@dataclass(slots=True)
class Sold:
    """What was sold of a product.

    Attributes:
        orders: Lines, without cancelled ones.
        units: Pieces, without those that came back.
        minor: By currency, what was paid less what was given back.
    """

    orders: int = 0
    units: int = 0
    minor: dict[str, int] = field(default_factory=lambda: defaultdict(int))


class ShowCount:
    """Counts one show.

    Attributes:
        rehearsal: Whether it was one; then it counts for nothing.
        went_on_air: Whether it did, within the time.
        products: Every product that was on program.
        questions: Every question that was answered, with its product.
        sold: By product; None: not in the catalogue.
    """

    def __init__(self, *, from_utc_ms: int, until_utc_ms: int) -> None:
        """Begin to count.

        Args:
            from_utc_ms: What was before does not count.
            until_utc_ms: Nor what is from then on.
        """
        self._from, self._until = from_utc_ms, until_utc_ms
        self._known: set[str] = set()
        self._clocks: dict[str, _Clock] = defaultdict(_Clock)
        self._shown: dict[ProductId, _Clock] = defaultdict(_Clock)
        self._on_program: ProductId | None = None
        self.rehearsal = False
        self.went_on_air = False
        self.products: set[ProductId] = set()
        self.questions: dict[str, ProductId | None] = {}
        self.sold: dict[ProductId | None, Sold] = defaultdict(Sold)

    def note(self, event: ShowEvent) -> None:
        """Take in one more event of the show, in their order; a repeat changes nothing."""
        if event.event_id in self._known:
            return
        self._known.add(event.event_id)
        at_utc_ms = min(max(event.at_utc_ms, self._from), self._until)
        self._note_time(event, at_utc_ms)
        if self._from <= event.at_utc_ms < self._until:
            self._note_moment(event)

    def live_ms(self, now_utc_ms: int) -> int:
        """Return how long it was on air."""
        return self._clocks[LIVE].ms(min(now_utc_ms, self._until))

    def label_ms(self, now_utc_ms: int) -> int:
        """Return how long the label on advertising was on the picture."""
        return self._clocks[LABEL].ms(min(now_utc_ms, self._until))

    def shown_ms(self, product_id: ProductId, now_utc_ms: int) -> int:
        """Return how long a product was on program."""
        clock = self._shown.get(product_id)
        return 0 if clock is None else clock.ms(min(now_utc_ms, self._until))

    def all_shown_ms(self, now_utc_ms: int) -> int:
        """Return how long any product was on program."""
        return sum(self.shown_ms(product_id, now_utc_ms) for product_id in self._shown)

    # --- one event -----------------------------------------------------------------------------

    def _note_time(self, event: ShowEvent, at_utc_ms: int) -> None:
        match event.kind:
            case "show.started":
                self.rehearsal = self.rehearsal or event.facts.get("rehearsal") is True
                self._clocks[LIVE].start(at_utc_ms)
            case "show.ended":
                for clock in (*self._clocks.values(), *self._shown.values()):
                    clock.stop(at_utc_ms)
            case "product.shown":
                self._leave(at_utc_ms)
                product_id = ProductId(str(event.facts.get("product")))
                self._on_program = product_id
                self._shown[product_id].start(at_utc_ms)
            case "product.left":
                self._leave(at_utc_ms)
            case "label.shown":
                self._clocks[LABEL].start(at_utc_ms)
            case "label.hidden":
                self._clocks[LABEL].stop(at_utc_ms)
            case _:
                return

    def _leave(self, at_utc_ms: int) -> None:
        if self._on_program is not None:
            self._shown[self._on_program].stop(at_utc_ms)
            self._on_program = None

    def _note_moment(self, event: ShowEvent) -> None:
        product = event.facts.get("product")
        product_id = ProductId(product) if isinstance(product, str) and product else None
        match event.kind:
            case "show.started":
                self.went_on_air = True
            case "product.shown" if product_id is not None:
                self.products.add(product_id)
            case "question.answered":
                self.questions[str(event.facts.get("question"))] = product_id
            case "order.received":
                self._sell(product_id, event.facts, 1)
            case "order.refunded":
                self._sell(product_id, event.facts, -1)
            case _:
                return

    def _sell(self, product_id: ProductId | None, facts: Mapping[str, Fact], sign: int) -> None:
        sold = self.sold[product_id]
        if sign > 0 or facts.get("reason") == "cancelled":
            sold.orders += sign
        sold.units += sign * _number(facts, "quantity")
        sold.minor[str(facts.get("total_currency", ""))] += sign * _number(facts, "total_minor")


def _number(facts: Mapping[str, Fact], name: str) -> int:
    found = facts.get(name)
    return found if isinstance(found, int) else 0
