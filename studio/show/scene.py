"""What viewers should see, worked out from the state: one pure function, one scene a canvas."""

from dataclasses import dataclass, replace

from studio.catalogue.product import Product
from studio.core.ids import CanvasId
from studio.core.money import Money, market_locale
from studio.show.canvas import Canvas, Framing
from studio.show.overlays import Countdown, Overlay, ProductCard, RehearsalMark, Slate
from studio.show.state import ShowState


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedOverlay:
    """An overlay and the wall-clock time in which it may be seen.

    The end travels with the overlay so that the compositor leaves a price out in time even
    when every other process is dead.

    Attributes:
        overlay: What to draw.
        from_utc_ms: First moment it is seen; None: at once.
        until_utc_ms: First moment it is not seen any more; None: stays.
    """

    overlay: Overlay
    from_utc_ms: int | None = None
    until_utc_ms: int | None = None

    def seen_at(self, utc_ms: int) -> bool:
        """Return whether viewers see it at a moment."""
        started = self.from_utc_ms is None or self.from_utc_ms <= utc_ms
        return started and (self.until_utc_ms is None or utc_ms < self.until_utc_ms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Everything on one canvas.

    Attributes:
        canvas_id: Which canvas.
        framing: How the camera fills it.
        slate: Covers the camera when the host asks; also shown by the engine itself when the
            camera is gone.
        slate_shown: Whether the host asked for it.
        overlays: From the lowest to the topmost.
    """

    canvas_id: CanvasId
    framing: Framing
    slate: Slate
    slate_shown: bool = False
    overlays: tuple[TimedOverlay, ...] = ()


def scene_of(state: ShowState, canvas: Canvas) -> Scene:
    """Return what `canvas` shows in `state`."""
    market = state.product.market if state.product else "en-US"
    mark = (TimedOverlay(overlay=RehearsalMark(market=market)),) if state.rehearsal else ()
    shown = () if state.slate_shown else _selling(state)
    return Scene(
        canvas_id=canvas.canvas_id,
        framing=state.framing,
        slate=Slate(title=state.title, market=market),
        slate_shown=state.slate_shown,
        overlays=(*shown, *mark),
    )


def _selling(state: ShowState) -> tuple[TimedOverlay, ...]:
    product, offer = state.product, state.offer
    if product is None:
        return ()
    if offer is None:
        return (TimedOverlay(overlay=_card(product)),) if state.card_shown else ()
    ends = offer.ends_at_utc_ms
    countdown = TimedOverlay(
        overlay=Countdown(
            starts_at_utc_ms=offer.starts_at_utc_ms, ends_at_utc_ms=ends, market=product.market
        ),
        until_utc_ms=ends,
    )
    if not state.card_shown:
        return (countdown,)
    during = TimedOverlay(overlay=_card(product, price=offer.price), until_utc_ms=ends)
    return (during, *_card_after_offer(product, ends), countdown)


def _card(product: Product, *, price: Money | None = None) -> ProductCard:
    return ProductCard(
        title=product.title_in(market_locale(product.market).language),
        facts=product.facts,
        price=price or product.price,
        list_price=product.list_price,
        market=product.market,
        photo=product.photo,
        stock=product.stock,
        stock_full=product.stock_full,
    )


def _card_after_offer(product: Product, ended_utc_ms: int) -> tuple[TimedOverlay, ...]:
    """The card once the offer price no longer holds: the list price, nothing struck.

    Without a list price there is no price to go back to, and the card leaves with the offer.
    """
    if product.list_price is None:
        return ()
    listed = replace(product, price=product.list_price, list_price=None)
    return (TimedOverlay(overlay=_card(listed), from_utc_ms=ended_utc_ms),)
