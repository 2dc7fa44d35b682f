"""Values for tests: each builder gives a whole, sensible thing; name only what matters."""

from typing import Any

from studio.catalogue.offer import Offer
from studio.catalogue.product import LocalText, Product
from studio.core.ids import CanvasId, DestinationId, ProductId, SecretName, ShowId
from studio.core.money import Money
from studio.show.canvas import Canvas
from studio.show.destination import Destination
from studio.show.scene import Scene, scene_of
from studio.show.state import ShowState, set_card, show_card, start_offer

NOW_UTC_MS = 1_800_000_000_000
"""A moment for tests that have no clock of their own: January 2027."""


def euros(amount_minor: int) -> Money:
    """Return an amount of euro cents."""
    return Money(amount_minor=amount_minor, currency="EUR")


def a_product(**changes: Any) -> Product:  # noqa: ANN401 - whatever fields a product has
    """Return a watch with a price, a list price, three facts and some stock."""
    fields: dict[str, Any] = {
        "product_id": ProductId("product-watch"),
        "titles": (
            LocalText(language="es", text="Trek Watch S2"),
            LocalText(language="ar", text="ساعة تريك S2"),
        ),
        "facts": ("AMOLED 1.43″", "5 ATM", "14 días"),
        "price": euros(3890),
        "list_price": euros(5990),
        "market": "es-ES",
        "stock": 23,
        "stock_full": 60,
    }
    return Product(**{**fields, **changes})


def a_canvas(name: str = "portrait", *, fps: int = 30) -> Canvas:
    """Return the small portrait canvas, or the small landscape one."""
    width_px, height_px = (720, 1280) if name == "portrait" else (1280, 720)
    return Canvas(canvas_id=CanvasId(name), width_px=width_px, height_px=height_px, fps=fps)


def a_destination(name: str = "Bazaar", **changes: Any) -> Destination:  # noqa: ANN401 - as above
    """Return a destination on this machine; its key would be kept under its name."""
    fields: dict[str, Any] = {
        "destination_id": DestinationId(f"destination-{name.lower()}"),
        "name": name,
        "url": "rtmp://127.0.0.1:1935/live",
        "secret_name": SecretName(f"destination-{name.lower()}"),
    }
    return Destination(**{**fields, **changes})


def an_offer(*, starts_at_utc_ms: int = NOW_UTC_MS, duration_s: float = 60.0) -> Offer:
    """Return an offer at the watch's price."""
    return Offer(
        price=euros(3890),
        starts_at_utc_ms=starts_at_utc_ms,
        ends_at_utc_ms=starts_at_utc_ms + round(duration_s * 1_000),
    )


def a_show(**changes: Any) -> ShowState:  # noqa: ANN401 - as above
    """Return a show off air with the watch loaded, its card hidden."""
    fields: dict[str, Any] = {
        "show_id": ShowId("show-1"),
        "title": "Lunes de relojes",
        "product": a_product(),
    }
    return ShowState(**{**fields, **changes})


def a_selling_show(*, duration_s: float = 60.0, now_utc_ms: int = NOW_UTC_MS) -> ShowState:
    """Return a show with the watch's card up and an offer running from now."""
    shown = show_card(set_card(a_show(), a_product()), shown=True)
    return start_offer(shown, duration_s=duration_s, now_utc_ms=now_utc_ms)


def a_scene(state: ShowState | None = None, *, canvas: Canvas | None = None) -> Scene:
    """Return what a canvas shows of a selling show, or of the one given."""
    return scene_of(state or a_selling_show(), canvas or a_canvas())
