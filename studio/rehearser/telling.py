"""What is said of a rehearsal while it goes on: plain lines, or a line of JSON for each thing."""

import json
from collections.abc import Callable, Iterator

import msgspec

from studio.coach.fault import FaultKind
from studio.coach.record import Sold, Struck
from studio.coach.recorder import About, Recorder
from studio.coach.words import Words
from studio.core.money import Money, format_money
from studio.show.events import ShowEvent

Say = Callable[[str], None]

_ORDERS_SAID = (1, 2, 5)
"""And these times ten, and so on: an order count, not every order."""


class PlainTeller(Recorder):
    """Writes a run down, and says what is worth knowing.

    Args:
        about: What is known of the run before it begins.
        words: Names of what goes wrong.
        say: Takes the lines.
    """

    def __init__(self, about: About, words: Words, say: Say) -> None:
        super().__init__(about)
        self._named_by, self._say, self._market = words, say, about.market
        titles = {str(cue.cue_id): cue.title for cue in about.plan}
        self._titles = {**titles, **{str(cue.product_id): cue.title for cue in about.plan}}
        self._reactions = 0
        self._orders = 0

    def event(self, event: ShowEvent) -> None:
        """See `Recorder.event`."""
        super().event(event)
        if event.on_air_ms is None:
            return
        line = self._line(event)
        if line:
            self._tell(event.on_air_ms, line)
        for struck in self._new_reactions():
            after_s = ((struck.reacted_at_ms or 0) - struck.at_ms) / 1_000
            name = self._named_by.name(f"fault.{struck.kind}")
            self._tell(event.on_air_ms, f"The host reacted to {name!r} after {after_s:.1f} s.")

    def struck(self, kind: FaultKind, at_ms: int) -> None:
        """See `Recorder.struck`."""
        super().struck(kind, at_ms)
        self._tell(at_ms, f"Fault: {self._named_by.name(f'fault.{kind}')}")

    def sold(self, sold: Sold) -> None:
        """See `Recorder.sold`."""
        super().sold(sold)
        self._orders += 1
        if is_said(self._orders):
            orders = "1 order" if self._orders == 1 else f"{self._orders} orders"
            self._tell(sold.at_ms, f"{orders} (modelled)")

    def _new_reactions(self) -> Iterator[Struck]:
        reacted = [one for one in self.faults if one.reacted_at_ms is not None]
        if len(reacted) > self._reactions:
            self._reactions = len(reacted)
            yield max(reacted, key=lambda one: one.reacted_at_ms or 0)

    def _line(self, event: ShowEvent) -> str:
        facts = event.facts
        match event.kind:
            case "show.started":
                return f"On air: {facts.get('title') or 'a show without a title'}"
            case "show.ended":
                return "Off air."
            case "cue.taken":
                return f"Take: {self._title(facts.get('cue'))}"
            case "offer.started":
                return f"Offer: {facts.get('name')} at {self._price(event)}"
            case "offer.ended":
                return f"Offer over: {self._title(facts.get('product'))}"
            case "question.answered":
                return f"Answered: {facts.get('text')} (asked by {facts.get('viewers')})"
            case "product.sold_out":
                return f"Sold out: {self._title(facts.get('product'))}"
            case _:
                return ""

    def _title(self, named: object) -> str:
        """Return what a cue or a product is called."""
        return self._titles.get(str(named), str(named))

    def _price(self, event: ShowEvent) -> str:
        minor, currency = event.facts.get("price_minor"), event.facts.get("price_currency")
        if not isinstance(minor, int) or not isinstance(currency, str):
            return "a price nobody knows"
        return format_money(Money(amount_minor=minor, currency=currency), self._market)

    def _tell(self, at_ms: int, line: str) -> None:
        self._say(f"{clock_text(at_ms)}  {line}")


class JsonTeller(Recorder):
    """Writes a run down, and says everything as lines of JSON; see `docs/rehearse.md`."""

    def __init__(self, about: About, say: Say) -> None:
        super().__init__(about)
        self._say = say
        self._told: set[int] = set()

    def event(self, event: ShowEvent) -> None:
        """See `Recorder.event`."""
        super().event(event)
        self._tell("event", msgspec.to_builtins(event))
        for number, struck in enumerate(self.faults):
            if struck.reacted_at_ms is not None and number not in self._told:
                self._told.add(number)
                self._tell("reaction", msgspec.to_builtins(struck))

    def struck(self, kind: FaultKind, at_ms: int) -> None:
        """See `Recorder.struck`."""
        super().struck(kind, at_ms)
        self._tell("fault", {"kind": kind, "at_ms": at_ms})

    def _tell(self, what: str, facts: dict[str, object]) -> None:
        self._say(json.dumps({"type": what, **facts}, ensure_ascii=False))


def is_said(count: int) -> bool:
    """Return whether a count is round enough to be said: 1, 2, 5, 10, 20 and so on."""
    while count >= 10 and count % 10 == 0:
        count //= 10
    return count in _ORDERS_SAID


def clock_text(at_ms: int) -> str:
    """Return a moment of a show as `12:05`, hours where there are any; days after it as such."""
    seconds = max(0, at_ms) // 1_000
    hours, minutes = seconds // 3_600, seconds // 60 % 60
    if hours:
        return f"{hours}:{minutes:02d}:{seconds % 60:02d}"
    return f"{minutes:2d}:{seconds % 60:02d}"
