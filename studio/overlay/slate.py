"""The holding picture: what viewers see when there is no camera to show."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QRadialGradient

from studio.overlay.colours import shifted
from studio.overlay.layer import Layer
from studio.overlay.phrases import phrases_of
from studio.overlay.picture import Place, blank, layer_of, painting
from studio.overlay.stage import Stage, stage_of
from studio.overlay.text import Setting, clean, fit
from studio.show.look import Look
from studio.show.overlays import Slate

# In units of the canvas' shorter side / 450.
_TITLE = (Setting(size_px=38, most_lines=2), Setting(size_px=29, most_lines=3))
_LINE = (Setting(size_px=22, most_lines=2), Setting(size_px=18, most_lines=3))
_GAP, _RULE_WIDTH, _RULE_HEIGHT = 22, 44, 4


def draw(slate: Slate, canvas_px: tuple[int, int], look: Look) -> Layer:
    """Draw the whole canvas; it does not change with time."""
    width, height = canvas_px
    place = Place(left=0, top=0, width=width, height=height)
    image = blank(place)
    stage = stage_of(slate, canvas_px, look)
    with painting(image, place) as painter:
        _draw_ground(painter, stage)
        _draw_words(painter, slate, stage)
    return layer_of(image, place, opaque=True)


def _draw_ground(painter: QPainter, stage: Stage) -> None:
    width, height = stage.canvas_px
    glow = QRadialGradient(QPointF(width * 0.5, height * 0.42), max(width, height) * 0.62)
    # One tint throughout: were the colour planes to change, each of their coarse steps would
    # show as a ring.
    for at, steps in ((0.0, 28), (0.55, 0), (1.0, -18)):
        glow.setColorAt(at, shifted(stage.colours.slate, steps))
    painter.fillRect(QRectF(0, 0, width, height), glow)


def _draw_words(painter: QPainter, slate: Slate, stage: Stage) -> None:
    width, height = stage.canvas_px
    unit_px, colours = stage.slot.unit_px, stage.colours
    bold = stage.column(width * 0.8, QFont.Weight.Bold)
    title = fit(clean(slate.title), _scaled(_TITLE, unit_px), bold)
    said = clean(slate.line) or phrases_of(slate.market).back_soon
    words = fit(said, _scaled(_LINE, unit_px), stage.column(width * 0.8))
    between_px = (2 * _GAP + _RULE_HEIGHT) * unit_px if title.lines else 0
    all_px = title.height_px + between_px + words.height_px
    area = QRectF(width * 0.1, (height - all_px) * 0.46, width * 0.8, all_px)
    title.draw(painter, area, colours.on_dark, centred=True)
    if title.lines:
        rule_px = _RULE_WIDTH * unit_px
        top = area.top() + title.height_px + _GAP * unit_px
        rule = QRectF((width - rule_px) / 2, top, rule_px, _RULE_HEIGHT * unit_px)
        painter.fillRect(rule, colours.clock)
    area.setTop(area.top() + title.height_px + between_px)
    ink = colours.soft_on_slate if title.lines else colours.on_dark
    words.draw(painter, area, ink, centred=True)


def _scaled(settings: tuple[Setting, ...], unit_px: float) -> list[Setting]:
    return [Setting(size_px=s.size_px * unit_px, most_lines=s.most_lines) for s in settings]
