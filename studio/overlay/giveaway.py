"""Something that viewers can win, and how."""

from studio.overlay.layer import Layer
from studio.overlay.phrases import phrases_of
from studio.overlay.stage import stage_of
from studio.overlay.text import clean
from studio.overlay.tile import Tile, draw_tile
from studio.show.look import Look
from studio.show.overlays import Giveaway


def draw(giveaway: Giveaway, canvas_px: tuple[int, int], look: Look) -> Layer:
    """Draw the prize; it does not change with time."""
    tile = Tile(
        heading=phrases_of(giveaway.market).giveaway,
        large=clean(giveaway.prize),
        note=clean(giveaway.how),
        large_types=(19, 17, 15, 13.5, 12),
    )
    return draw_tile(tile, stage_of(giveaway, canvas_px, look))
