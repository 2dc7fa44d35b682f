"""Values for tests: each builder gives a whole, sensible thing; name only what matters."""

from dataclasses import replace
from typing import Any

from studio.catalogue.listing import Link, Listing, LocalFacts
from studio.catalogue.offer import Offer, OfferPlan
from studio.catalogue.price_history import DAY_MS, PricePoint
from studio.catalogue.product import LocalText, Product
from studio.catalogue.specsheet import SpecRow, SpecSheet, TestEvidence
from studio.core.ids import (
    CanvasId,
    ChatId,
    CueId,
    DestinationId,
    OfferId,
    ProductId,
    QuestionId,
    SecretName,
    ShowId,
)
from studio.core.money import Money
from studio.questions.chat_spec import ChatKind, ChatSpec
from studio.questions.message import ChatMessage
from studio.questions.question import Asker, Question
from studio.questions.understood import Nearness, RowMatch
from studio.show.canvas import Canvas
from studio.show.cue import Cue, CueKind
from studio.show.destination import Destination
from studio.show.offer_request import Asked, Known
from studio.show.rundown_steps import set_rundown
from studio.show.scene import Scene, scene_of
from studio.show.selling import set_card, show_overlay, start_offer
from studio.show.show_product import ShowProduct, for_show
from studio.show.staging import OverlayKind
from studio.show.state import ShowState

NOW_UTC_MS = 1_800_000_000_000
"""A moment for tests that have no clock of their own: January 2027."""

WATCH = ProductId("watch")
BUDS = ProductId("buds")


def euros(amount_minor: int) -> Money:
    """Return an amount of euro cents."""
    return Money(amount_minor=amount_minor, currency="EUR")


def a_product(**changes: Any) -> Product:  # noqa: ANN401 - whatever fields a product has
    """Return a watch of a card file: a price, a list price, three facts and some stock."""
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


def a_listing(product_id: str = WATCH, **changes: Any) -> Listing:  # noqa: ANN401 - as above
    """Return a product of the catalogue: a price, warranty, a link, some stock, no list price."""
    fields: dict[str, Any] = {
        "product_id": ProductId(product_id),
        "names": (
            LocalText(language="en", text=f"The {product_id}"),
            LocalText(language="es", text=f"El {product_id}"),
        ),
        "facts": (LocalFacts(language="es", facts=("AMOLED 1.43″", "5 ATM", "14 días")),),
        "price": euros(5990),
        "stock": 23,
        "stock_full": 60,
        "warranty_months": 36,
        "returns_days": 30,
        "photos": (f"/photos/{product_id}.png",),
        "links": (Link(market="", url=f"https://example.com/{product_id}"),),
    }
    return Listing(**{**fields, **changes})


def a_sheet(product_id: str = WATCH, *rows: SpecRow) -> SpecSheet:
    """Return a spec sheet: a tested water resistance, if nothing else is told."""
    water = SpecRow(
        row_id="ip",
        label="Water resistance",
        value="5",
        unit="ATM",
        source="maker's sheet p. 2",
        evidence=(TestEvidence(tested_on="2026-11-18", how="30 min in a bucket", passed=True),),
    )
    return SpecSheet(product_id=ProductId(product_id), rows=rows or (water,))


def a_show_product(product_id: str = WATCH, **changes: Any) -> ShowProduct:  # noqa: ANN401 - as above
    """Return a product of the catalogue as a show in Spain carries it."""
    return for_show(a_listing(product_id, **changes), a_sheet(product_id), "es-ES")


def a_price_history(
    product_id: str = WATCH, price: Money | None = None, *, now_utc_ms: int = NOW_UTC_MS
) -> tuple[PricePoint, ...]:
    """Return one price that has held everywhere for sixty days."""
    point = PricePoint(
        product_id=ProductId(product_id),
        market="",
        price=price or euros(5990),
        from_utc_ms=now_utc_ms - 60 * DAY_MS,
    )
    return (point,)


def known(*products: ShowProduct, history: tuple[PricePoint, ...] | None = None) -> Known:
    """Return what a change needs to know of these products; their prices have held for long."""
    held = (
        a_price_history(product.product_id, product.listing.price)
        for product in products
        if product.listing.price is not None
    )
    points = tuple(point for points in held for point in points) if history is None else history
    return Known(products=products, history=points)


def a_cue(cue_id: str = "cue-watch", **changes: Any) -> Cue:  # noqa: ANN401 - as above
    """Return a cue of the watch, five minutes long, with two talking points."""
    fields: dict[str, Any] = {
        "cue_id": CueId(cue_id),
        "product_id": WATCH if changes.get("kind", CueKind.PRODUCT) is CueKind.PRODUCT else None,
        "points": ("Five ATM, tested", "Fourteen days"),
    }
    return Cue(**{**fields, **changes})


def a_rundown() -> tuple[Cue, ...]:
    """Return an opening, two products, a coupon drop, a giveaway, a break and a closing."""
    offer = OfferPlan(percent=35, lasts_s=60.0)
    return (
        a_cue("cue-opening", kind=CueKind.OPENING, title="Hola", planned_s=60),
        a_cue("cue-watch", offer=offer),
        a_cue("cue-coupon", kind=CueKind.COUPON, title="Coupon drop", code="SAVE10", planned_s=30),
        a_cue("cue-break", kind=CueKind.BREAK, title="Back soon", planned_s=120, essential=False),
        a_cue("cue-buds", product_id=BUDS, essential=False),
        a_cue("cue-giveaway", kind=CueKind.GIVEAWAY, title="A watch", note="Write watch"),
        a_cue("cue-closing", kind=CueKind.CLOSING, title="Adiós", planned_s=60),
    )


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


def an_offer(
    *,
    starts_at_utc_ms: int = NOW_UTC_MS,
    duration_s: float = 60.0,
    **changes: Any,  # noqa: ANN401 - as above
) -> Offer:
    """Return an offer for the card file's watch at its price."""
    fields: dict[str, Any] = {
        "offer_id": OfferId("offer-1"),
        "product_id": ProductId("product-watch"),
        "price": euros(3890),
        "starts_at_utc_ms": starts_at_utc_ms,
        "ends_at_utc_ms": starts_at_utc_ms + round(duration_s * 1_000),
    }
    return Offer(**{**fields, **changes})


def an_empty_show(**changes: Any) -> ShowState:  # noqa: ANN401 - as above
    """Return a show in Spain, off air, without a product."""
    fields: dict[str, Any] = {
        "show_id": ShowId("show-1"),
        "title": "Lunes de relojes",
        "market": "es-ES",
    }
    return ShowState(**{**fields, **changes})


def a_show(**changes: Any) -> ShowState:  # noqa: ANN401 - as above
    """Return a show off air with the watch loaded from a card file, its card hidden."""
    return replace(set_card(an_empty_show(), a_product(), now_utc_ms=NOW_UTC_MS), **changes)


def a_selling_show(
    state: ShowState | None = None, *, duration_s: float = 60.0, now_utc_ms: int = NOW_UTC_MS
) -> ShowState:
    """Return a show with the watch's card up and an offer at the card file's price from now."""
    shown = show_overlay(state or a_show(), OverlayKind.CARD, shown=True, preview=False)
    asked = Asked(
        offer_id=OfferId(f"offer-{shown.revision + 1}"), plan=OfferPlan(lasts_s=duration_s)
    )
    return start_offer(shown, asked, known=Known(), now_utc_ms=now_utc_ms)


def a_rundown_show(*cues: Cue, **changes: Any) -> ShowState:  # noqa: ANN401 - as above
    """Return a show of catalogue products off air, its first cue in preview, nothing on program."""
    products = known(a_show_product(WATCH), a_show_product(BUDS, price=euros(8990)))
    return set_rundown(an_empty_show(**changes), cues or a_rundown(), known=products)


def a_scene(state: ShowState | None = None, *, canvas: Canvas | None = None) -> Scene:
    """Return what a canvas shows of a selling show, or of the one given."""
    return scene_of(state or a_selling_show(), canvas or a_canvas())


def a_chat(chat_id: str = "chat-1", **changes: Any) -> ChatSpec:  # noqa: ANN401 - as above
    """Return a chat that is read over a WebSocket of this machine."""
    fields: dict[str, Any] = {
        "chat_id": ChatId(chat_id),
        "kind": ChatKind.WEBSOCKET,
        "name": "Shop chat",
        "address": "ws://127.0.0.1:9/chat",
    }
    return ChatSpec(**{**fields, **changes})


def a_message(number: int = 1, **changes: Any) -> ChatMessage:  # noqa: ANN401 - as above
    """Return a message of a viewer of that number."""
    fields: dict[str, Any] = {
        "chat_id": ChatId("chat-1"),
        "source_id": f"m-{number}",
        "author_id": f"viewer-{number}",
        "author_name": f"viewer_{number}",
        "text": "Does it survive 50 m?",
        "published_at_utc_ms": NOW_UTC_MS,
        "received_at_utc_ms": NOW_UTC_MS + number,
    }
    return ChatMessage(**{**fields, **changes})


def an_asker(number: int = 1, **changes: Any) -> Asker:  # noqa: ANN401 - as above
    """Return how a viewer of that number asked, in a message of that number."""
    fields: dict[str, Any] = {
        "chat_id": ChatId("chat-1"),
        "source_id": f"m-{number}",
        "author_id": f"viewer-{number}",
        "name": f"viewer_{number}",
        "text": "Does it survive 50 m?",
        "language": "en",
        "at_utc_ms": NOW_UTC_MS + number,
    }
    return Asker(**{**fields, **changes})


def a_question(number: int = 1, **changes: Any) -> Question:  # noqa: ANN401 - as above
    """Return a question about the watch that one viewer asked, with the row that answers."""
    asker = an_asker(number, text=changes.get("text", f"Does it survive {number} m?"))
    fields: dict[str, Any] = {
        "question_id": QuestionId(f"question-{number}"),
        "text": asker.text,
        "language": "en",
        "product_id": WATCH,
        "nearness": Nearness.ON_AIR,
        "rows": (RowMatch(product_id=WATCH, row_id="ip", score=0.9),),
        "askers": (asker,),
        "first_at_utc_ms": asker.at_utc_ms,
        "last_at_utc_ms": asker.at_utc_ms,
    }
    return Question(**{**fields, **changes})
