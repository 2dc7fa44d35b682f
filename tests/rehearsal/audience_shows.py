"""Shows for tests of the simulated audience: sample products, and hosts who are good or not."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.core.ids import ProductId
from studio.core.money import Money
from studio.core.paths import resource
from studio.rehearsal.audience import Audience
from studio.rehearsal.audience_product import AudienceProduct
from studio.rehearsal.pack import AudienceSpec
from studio.rehearsal.partner import Answered, Bought, Happened, Said, Seen

WATCH, BUDS = ProductId("watch"), ProductId("buds")
EVENING_S = 450
"""How long the shows of these tests last."""


@cache
def sample_products() -> tuple[AudienceProduct, ...]:
    """Return the eight products of the sample catalogue."""
    written = json.loads(resource("rehearsal", "catalogue.json").read_text(encoding="utf-8"))
    return tuple(_product(product) for product in written)


def _product(written: dict[str, object]) -> AudienceProduct:
    product_id = ProductId(str(written["product"]))
    rows = written["rows"]
    names = written["names"]
    assert isinstance(rows, list)
    assert isinstance(names, dict)
    return AudienceProduct(
        product_id=product_id,
        names=tuple(LocalText(language=code, text=text) for code, text in names.items()),
        price=Money(amount_minor=int(str(written["price_minor"])), currency="EUR"),
        sheet=SpecSheet(product_id=product_id, rows=tuple(_row(row) for row in rows)),
        trust_points=3,
        related=(BUDS,) if product_id == WATCH else (),
    )


def _row(written: dict[str, object]) -> SpecRow:
    labels = written.get("labels", {})
    assert isinstance(labels, dict)
    return SpecRow(
        row_id=str(written["id"]),
        label=str(written["label"]),
        value=str(written["value"]),
        unit=str(written.get("unit", "")),
        labels=tuple(LocalText(language=code, text=text) for code, text in labels.items()),
    )


def a_spec(**changes: object) -> AudienceSpec:
    """Return an audience of Southern Europe that is large enough to count."""
    spec = AudienceSpec(profile="southern_europe", viewers=3_000, messages_per_minute=120)
    return replace(spec, **changes)  # type: ignore[arg-type]


def an_audience(seed: int = 1, spec: AudienceSpec | None = None) -> Audience:
    """Return an audience for the sample products."""
    return Audience(
        spec or a_spec(), sample_products(), market="es-ES", seed=seed, length_s=EVENING_S
    )


@dataclass
class Evening:
    """What came of a show."""

    happened: list[Happened] = field(default_factory=list)
    late: tuple[Bought, ...] = ()

    @property
    def said(self) -> list[Said]:
        """All messages."""
        return [message for step in self.happened for message in step.said]

    @property
    def bought(self) -> list[Bought]:
        """All orders made while it was on air."""
        return [order for step in self.happened for order in step.bought]

    @property
    def pieces(self) -> int:
        """How many pieces were sold on air."""
        return sum(order.pieces for order in self.bought)


Sight = Callable[[int, Sequence[Said]], Seen]
"""What there is to see in a second, and after which messages."""


def good(second: int, said: Sequence[Said]) -> Seen:
    """Show a product every 150 s, speak, build trust, lower prices, answer a question a second."""
    product = sample_products()[second // 150]
    assert product.price is not None
    return Seen(
        at_ms=second * 1_000,
        product_id=product.product_id,
        price=product.price,
        list_price=replace(product.price, amount_minor=product.price.amount_minor * 5 // 4),
        offer_left_s=150 - second % 150,
        trust_strip=True,
        answered=tuple(_answers(said, second * 1_000)),
    )


def silent(second: int, said: Sequence[Said]) -> Seen:
    """Do what a good host does, but answer nothing."""
    return replace(good(second, said), answered=())


def untrusted(second: int, said: Sequence[Said]) -> Seen:
    """Do what a good host does, but never show warranty, returns and tests, nor tell of them."""
    seen = good(second, said)
    kept = tuple(a for a in seen.answered if a.row_id not in ("warranty", "returns"))
    return replace(seen, trust_strip=False, answered=kept)


def listed(second: int, said: Sequence[Said]) -> Seen:
    """Do what a good host does, at the list price."""
    seen = good(second, said)
    return replace(seen, price=seen.list_price, list_price=None, offer_left_s=None)


def idle(second: int, said: Sequence[Said]) -> Seen:
    """Show nothing and say nothing."""
    return Seen(at_ms=second * 1_000, speaking=False)


def _answers(said: Sequence[Said], at_ms: int) -> Iterator[Answered]:
    asked = [message for message in said if message.kind == "question"]
    for message in asked[:1]:
        yield Answered(
            product_id=message.product_id, row_id=message.row_id, at_ms=at_ms, text=message.text
        )


def an_evening(sight: Sight, *, seed: int = 1, spec: AudienceSpec | None = None) -> Evening:
    """Run a show of seven and a half minutes in steps of a second, and all that comes after it."""
    audience, evening = an_audience(seed, spec), Evening()
    said: tuple[Said, ...] = ()
    for second in range(1, EVENING_S + 1):
        happened = audience.step(sight(second, said), 1.0)
        evening.happened.append(happened)
        said = happened.said
    audience.step(Seen(at_ms=(EVENING_S + 1) * 1_000, on_air=False), 1.0)
    evening.late = audience.late(EVENING_S * 1_000 + 60 * 86_400_000)
    return evening


@cache
def shared_evening(sight: Sight, seed: int = 1) -> Evening:
    """Return such a show, run once for all tests of a process."""
    return an_evening(sight, seed=seed)
