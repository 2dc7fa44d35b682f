"""Fast runs for tests: a small show of two products, and viewers who do what a test says."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from studio.catalogue.product import LocalText
from studio.coach.record import Run
from studio.core.ids import ProductId
from studio.core.money import Money
from studio.rehearsal.pack import AudienceSpec, FaultPlan, Pack
from studio.rehearsal.partner import Bought, Happened, Said, Seen
from studio.rehearser.fast import FastOrder, run_fast
from studio.rehearser.prepared import Prepared, prepare
from studio.show.events import ShowEvent
from studio.show.happened import Fact

WATCH = ProductId("watch")
CAM = ProductId("cam")
LENGTH_S = 60.0

GOODS = [
    {
        "product": "watch",
        "name": "Trek Watch S2",
        "price_minor": 5990,
        "currency": "EUR",
        "stock": 40,
        "warranty_months": 24,
        "price_history": [{"price_minor": 5990, "from": "2026-02-02"}],
        "rows": [{"id": "ip", "label": "Water resistance", "value": "5", "unit": "ATM"}],
    },
    {
        "product": "cam",
        "name": "Clip Cam 4K",
        "price_minor": 9000,
        "currency": "EUR",
        "stock": 12,
        "price_history": [{"price_minor": 9000, "from": "2026-02-02"}],
        "rows": [{"id": "res", "label": "Resolution", "value": "4K60"}],
    },
]

SHOW = """
[show]
title = "Two gadgets"
market = "es-ES"
catalogue = "catalogue.json"

[[cues]]
kind = "opening"
title = "Hello"
planned_s = 6

[[cues]]
product = "watch"
planned_s = 24
points = ["The strap", "The water"]
offer = { percent = 20, lasts_s = 8.0, by_key = true }

[[cues]]
product = "cam"
planned_s = 20
offer = { percent = 10, lasts_s = 5.0, starts_after_s = 3.0 }

[[cues]]
kind = "closing"
title = "Goodbye"
planned_s = 10
"""


@dataclass(slots=True)
class Viewers:
    """Do what they are told at each second.

    Attributes:
        says: Messages by the second in which they are written.
        buys: Orders by the second in which they are decided on.
        afterwards: Orders after the show.
        saw: Everything they saw.
        raids: Seconds of the raids that were asked for.
    """

    says: Mapping[int, tuple[Said, ...]] = field(default_factory=dict)
    buys: Mapping[int, tuple[Bought, ...]] = field(default_factory=dict)
    afterwards: tuple[Bought, ...] = ()
    saw: list[Seen] = field(default_factory=list)
    raids: list[float] = field(default_factory=list)

    def step(self, seen: Seen, seconds: float) -> Happened:
        """See `Partner.step`."""
        self.saw.append(seen)
        second = seen.at_ms // 1_000
        said, bought = self.says.get(second, ()), self.buys.get(second, ())
        return Happened(viewers=7, said=said, bought=bought)

    def late(self, until_ms: int) -> tuple[Bought, ...]:
        """See `Partner.late`."""
        return tuple(one for one in self.afterwards if one.at_ms <= until_ms)

    def raid(self, seconds: float) -> None:
        """See `Partner.raid`."""
        self.raids.append(seconds)

    def at(self, second: int) -> Seen:
        """Return what they saw at the end of a second."""
        return next(one for one in self.saw if one.at_ms == second * 1_000)


def question(second: int, text: str, *, row: str = "", **more: object) -> Said:
    """Make a question about the watch."""
    said = Said(second * 1_000 - 200, f"viewer-{text}", "V", text, "es", "question", WATCH, row)
    return replace(said, **more)  # type: ignore[arg-type]


def bought(number: int, second: float, **more: object) -> Bought:
    """Make an order of a watch."""
    one = Bought(
        order_id=f"order-{number}",
        at_ms=round(second * 1_000),
        product_id=WATCH,
        pieces=1,
        total=Money(amount_minor=5_990, currency="EUR"),
    )
    return replace(one, **more)  # type: ignore[arg-type]


def two_gadgets(folder: Path, faults: Iterable[FaultPlan] = (), *, show: str = SHOW) -> Prepared:
    """Write the small show, and read it as a pack's."""
    (folder / "catalogue.json").write_text(json.dumps(GOODS), encoding="utf-8")
    (folder / "show.toml").write_text(show, encoding="utf-8")
    return prepare(
        Pack(
            pack_id="two-gadgets",
            titles=(LocalText(language="en", text="Two gadgets"),),
            market="es-ES",
            length_s=LENGTH_S,
            folder=folder,
            show_file=folder / "show.toml",
            audience=AudienceSpec(profile="southern_europe"),
            faults=tuple(faults),
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """A run, and what can be asked of it."""

    run: Run
    events: tuple[ShowEvent, ...]
    refused: tuple[str, ...]

    def of(self, *kinds: str) -> list[ShowEvent]:
        """Return the events of some kinds."""
        return [event for event in self.events if event.kind in kinds]

    def at_s(self, kind: str, **facts: Fact) -> list[float]:
        """Return when something happened, in seconds on air."""
        return [
            (event.on_air_ms or 0) / 1_000
            for event in self.of(kind)
            if all(event.facts.get(name) == fact for name, fact in facts.items())
        ]


def ran(
    prepared: Prepared,
    viewers: Viewers | None = None,
    change: Callable[[FastOrder], FastOrder] = lambda order: order,
) -> Ran:
    """Run a show in fast time."""
    events: list[ShowEvent] = []
    refused: list[str] = []
    order = FastOrder(
        prepared=prepared,
        partner=viewers or Viewers(),
        seed=3,
        on_event=events.append,
        refused=refused.append,
    )
    run = run_fast(change(order))
    return Ran(run=run, events=tuple(events), refused=tuple(refused))
