"""A viewer's question on the picture: who asks, and what."""

from studio.overlay.barred import Barred, draw_barred
from studio.overlay.layer import Layer
from studio.overlay.phrases import phrases_of
from studio.overlay.stage import stage_of
from studio.overlay.text import clean
from studio.show.look import Look
from studio.show.overlays import PinnedQuestion

_ISOLATED = "\u2068{}\u2069"
_LONGEST_NAME = 40


def draw(question: PinnedQuestion, canvas_px: tuple[int, int], look: Look) -> Layer:
    """Draw the question; it does not change with time."""
    asker, phrases = clean(question.asker)[:_LONGEST_NAME], phrases_of(question.market)
    asks = phrases.asks.format(_ISOLATED.format(asker)) if asker else phrases.question
    said = Barred(
        small=asks,
        large=clean(question.text),
        small_first=True,
        large_types=(17, 15.5, 14, 12),
        whole_width=True,
    )
    return draw_barred(said, stage_of(question, canvas_px, look))
