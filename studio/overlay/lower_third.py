"""A name, and what its bearer does."""

from studio.overlay.barred import Barred, draw_barred
from studio.overlay.layer import Layer
from studio.overlay.stage import stage_of
from studio.overlay.text import clean
from studio.show.look import Look
from studio.show.overlays import LowerThird


def draw(name: LowerThird, canvas_px: tuple[int, int], look: Look) -> Layer:
    """Draw the name; it does not change with time."""
    said = Barred(
        small=clean(name.line),
        large=clean(name.title),
        small_first=False,
        large_types=(18, 16, 14, 12.5) if clean(name.line) else (20, 18, 16, 14, 12.5),
        whole_width=False,
    )
    return draw_barred(said, stage_of(name, canvas_px, look))
