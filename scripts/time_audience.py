"""How long the simulated audience of a large show takes: `python scripts/time_audience.py`.

An hour at 10,000 viewers who write 200 messages a second, in steps of a second, with a host who
changes the product and answers. Nothing but the audience is run.
"""

import argparse
import time
from dataclasses import dataclass

from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.core.ids import ProductId
from studio.core.money import Money
from studio.rehearsal.audience import Audience
from studio.rehearsal.audience_product import AudienceProduct
from studio.rehearsal.pack import AudienceSpec
from studio.rehearsal.partner import Answered, Said, Seen

HOUR_S = 3_600
VIEWERS = 10_000
PER_S = 200.0
FULL = 0.82
"""Part of the messages of the fullest audience that are written on average through the hour."""
_PRODUCT_S = 300
_ROWS = ("Water resistance", "Battery life", "Weight", "Charging time", "Material", "Warranty")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What came of it.

    Attributes:
        messages: Written.
        orders: Made, on air and later.
        made_s: CPU time until the audience was there, its language bank read.
        lived_s: CPU time of the show.
    """

    messages: int
    orders: int
    made_s: float
    lived_s: float


def an_hour(seconds: int = HOUR_S, viewers: int = VIEWERS, per_s: float = PER_S) -> Figures:
    """Run the audience of a show; return how much it did and how long it took."""
    began_s = time.process_time()
    spec = AudienceSpec(
        profile="southern_europe", viewers=viewers, messages_per_minute=per_s * 60 / FULL
    )
    audience = Audience(spec, _products(), market="es-ES", seed=1, length_s=seconds)
    made_s = time.process_time()
    messages = orders = 0
    said: tuple[Said, ...] = ()
    for second in range(1, seconds + 1):
        happened = audience.step(_seen(second, said), 1.0)
        said = happened.said
        messages += len(said)
        orders += len(happened.bought)
    late = audience.late(seconds * 1_000 + 10**10)
    return Figures(
        messages=messages,
        orders=orders + len(late),
        made_s=made_s - began_s,
        lived_s=time.process_time() - made_s,
    )


def _products() -> tuple[AudienceProduct, ...]:
    return tuple(_product(number) for number in range(1, 9))


def _product(number: int) -> AudienceProduct:
    product_id = ProductId(f"product-{number}")
    rows = (SpecRow(row_id=str(place), label=label, value="5") for place, label in enumerate(_ROWS))
    return AudienceProduct(
        product_id=product_id,
        names=(LocalText(language="es", text=f"Reloj {number}"),),
        price=Money(amount_minor=2_990 + 500 * number, currency="EUR"),
        sheet=SpecSheet(product_id=product_id, rows=tuple(rows)),
        trust_points=3,
    )


def _seen(second: int, said: tuple[Said, ...]) -> Seen:
    product = _product(1 + second // _PRODUCT_S % 8)
    asked = next((message for message in said if message.kind == "question"), None)
    answered = () if asked is None else (_answer(asked),)
    return Seen(
        at_ms=second * 1_000,
        product_id=product.product_id,
        price=product.price,
        trust_strip=True,
        answered=answered,
    )


def _answer(asked: Said) -> Answered:
    return Answered(
        product_id=asked.product_id, row_id=asked.row_id, at_ms=asked.at_ms, text=asked.text
    )


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=HOUR_S)
    parser.add_argument("--viewers", type=int, default=VIEWERS)
    parser.add_argument("--per-second", type=float, default=PER_S)
    asked = parser.parse_args()
    figures = an_hour(asked.seconds, asked.viewers, asked.per_second)
    print(  # noqa: T201 - this is what it is for
        f"{asked.seconds} s of show, {figures.messages} messages "
        f"({figures.messages / asked.seconds:.0f}/s), {figures.orders} orders: "
        f"{figures.lived_s:.1f} s of CPU, and {figures.made_s:.1f} s to begin; "
        f"{figures.lived_s / max(1, figures.messages) * 1e6:.1f} µs a message"
    )


if __name__ == "__main__":
    main()
