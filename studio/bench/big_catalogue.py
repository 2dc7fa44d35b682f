"""A large catalogue made from nothing but a seed, for measuring search, import and lists."""

import json
import random
from pathlib import Path

from studio.catalogue.listing import Listing
from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.core.ids import ProductId
from studio.core.money import Money

ROWS_EACH = 40
_KINDS = ("watch", "camera", "vacuum", "jacket", "lamp", "bottle", "pump", "speaker", "drone")
_NAMES = ("Trek", "Nimbus", "Polar", "Aura", "Clip", "Norvelle", "Tern", "Alba", "Fjord")
_LABELS = (
    ("Water resistance", "ATM", (1, 3, 5, 10, 20)),
    ("Battery life", "h", (5, 8, 12, 24, 30)),
    ("Weight", "g", (35, 80, 240, 900, 2400)),
    ("Length", "mm", (12, 43, 120, 310, 1800)),
    ("Power", "W", (5, 18, 65, 450, 1200)),
    ("Capacity", "ml", (250, 500, 750, 1000, 1500)),
    ("Noise", "dB", (22, 35, 48, 60, 72)),
    ("Warranty", "months", (6, 12, 24, 36, 60)),
)
QUERIES = ("50 m", "bat", "battery 24 h", "5 atm", "peso 240", "trek warr", "noise", "1.5 l", "w")
"""What hosts type: quantities in other units, beginnings of words, several words."""


def big_catalogue(products: int, *, seed: int = 1) -> tuple[tuple[Listing, SpecSheet], ...]:
    """Return so many products of `ROWS_EACH` rows; the same seed, the same catalogue."""
    chance = random.Random(seed)  # noqa: S311 - data for a measurement, nobody's secret
    return tuple(_product(number, chance) for number in range(products))


def _product(number: int, chance: random.Random) -> tuple[Listing, SpecSheet]:
    kind, name = chance.choice(_KINDS), chance.choice(_NAMES)
    product_id = ProductId(f"product-{number:04d}")
    listing = Listing(
        product_id=product_id,
        names=(LocalText(language="en", text=f"{name} {kind} {number}"),),
        aliases=(kind,),
        brand=name,
        price=Money(amount_minor=chance.randrange(500, 30_000), currency="EUR"),
        stock=chance.randrange(0, 200),
        tags=(kind, chance.choice(("sport", "home", "travel"))),
    )
    return listing, SpecSheet(
        product_id=product_id, rows=tuple(_row(at, chance) for at in range(ROWS_EACH))
    )


def _row(at: int, chance: random.Random) -> SpecRow:
    label, unit, values = _LABELS[at % len(_LABELS)]
    turn = at // len(_LABELS)
    return SpecRow(
        row_id=f"row-{at}",
        label=label if turn == 0 else f"{label}, mode {turn}",
        value=str(chance.choice(values)),
        unit=unit,
        conditions="at 20 °C" if at % 3 == 0 else "",
        source=f"maker's sheet p. {at % 9 + 1}",
    )


def write_json(catalogue: tuple[tuple[Listing, SpecSheet], ...], path: Path) -> None:
    """Write a catalogue as a file that an import reads, one product a line."""
    with path.open("w", encoding="utf-8") as file:
        for listing, sheet in catalogue:
            price = listing.price
            told = {
                "product": listing.product_id,
                "name": listing.names[0].text,
                "aliases": list(listing.aliases),
                "brand": listing.brand,
                "price_minor": price.amount_minor if price is not None else None,
                "currency": price.currency if price is not None else None,
                "stock": listing.stock,
                "tags": list(listing.tags),
                "rows": [
                    {
                        "id": row.row_id,
                        "label": row.label,
                        "value": row.value,
                        "unit": row.unit,
                        "source": row.source,
                    }
                    for row in sheet.rows
                ],
            }
            file.write(json.dumps(told, ensure_ascii=False) + "\n")
