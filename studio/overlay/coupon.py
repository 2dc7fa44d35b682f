"""A code that viewers type in at the shop, as a ticket."""

from studio.overlay.layer import Layer
from studio.overlay.phrases import phrases_of
from studio.overlay.stage import stage_of
from studio.overlay.text import clean
from studio.overlay.tile import Tile, draw_tile
from studio.show.look import Look
from studio.show.overlays import Coupon


def draw(coupon: Coupon, canvas_px: tuple[int, int], look: Look) -> Layer:
    """Draw the code; it does not change with time."""
    tile = Tile(
        heading=clean(coupon.title) or phrases_of(coupon.market).coupon,
        large=clean(coupon.code),
        note=clean(coupon.note),
        large_types=(24, 22, 20, 18, 16, 14, 12),
        is_code=True,
        notched=True,
    )
    return draw_tile(tile, stage_of(coupon, canvas_px, look))
