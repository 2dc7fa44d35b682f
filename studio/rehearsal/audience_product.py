"""What the simulated audience knows of a product: no more than a shop's page says."""

from dataclasses import dataclass

from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecSheet
from studio.core.ids import ProductId
from studio.core.money import Money

MOST_TRUST_POINTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class AudienceProduct:
    """A product that viewers may ask about and buy.

    Attributes:
        product_id: Which.
        names: As viewers call it, each language once; the first stands in for a language not given.
        price: In the shop, without any offer; None: it has none.
        sheet: What is known of it; questions are made from its rows.
        trust_points: How many of warranty, returns and tests it has, 0 to 3.
        related: Products that are asked about while this one is shown.
    """

    product_id: ProductId
    names: tuple[LocalText, ...]
    price: Money | None
    sheet: SpecSheet
    trust_points: int = 0
    related: tuple[ProductId, ...] = ()

    def name_in(self, language: str) -> str:
        """Return its name in a language, else the first one, else its id."""
        first = self.names[0].text if self.names else str(self.product_id)
        return next((name.text for name in self.names if name.language == language), first)
