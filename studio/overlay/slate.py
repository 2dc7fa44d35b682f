"""The holding picture: what viewers see when there is no camera to show."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QRadialGradient

from studio.overlay.layer import Layer
from studio.overlay.phrases import phrases_of, runs_right_to_left
from studio.overlay.picture import Place, blank, layer_of, painting
from studio.overlay.text import Column, Setting, clean, fit
from studio.show.overlays import Slate

_TITLE_INK = QColor(0xEC, 0xEF, 0xF3)
_LINE_INK = QColor(0xA9, 0xB4, 0xC4)
_ACCENT = QColor(0xFF, 0xCF, 0x6B)

# In units of the canvas' shorter side / 450.
_TITLE = (Setting(size_px=38, most_lines=2), Setting(size_px=29, most_lines=3))
_LINE = (Setting(size_px=22, most_lines=2), Setting(size_px=18, most_lines=3))
_GAP, _RULE_WIDTH, _RULE_HEIGHT = 22, 44, 4


def draw(slate: Slate, canvas_px: tuple[int, int], _at_utc_ms: int = 0) -> Layer:
    """Draw the whole canvas; it does not change with time."""
    width, height = canvas_px
    place = Place(left=0, top=0, width=width, height=height)
    image = blank(place)
    with painting(image, place) as painter:
        _draw_ground(painter, canvas_px)
        _draw_words(painter, slate, canvas_px)
    return layer_of(image, place, opaque=True)


def _draw_ground(painter: QPainter, canvas_px: tuple[int, int]) -> None:
    width, height = canvas_px
    glow = QRadialGradient(QPointF(width * 0.5, height * 0.42), max(width, height) * 0.62)
    # One tint throughout: were the colour planes to change, each of their coarse steps would
    # show as a ring.
    for at, green in ((0.0, 0x46), (0.55, 0x2A), (1.0, 0x18)):
        glow.setColorAt(at, QColor(green - 7, green, green + 12))
    painter.fillRect(QRectF(0, 0, width, height), glow)


def _draw_words(painter: QPainter, slate: Slate, canvas_px: tuple[int, int]) -> None:
    width, height = canvas_px
    unit_px = min(width, height) / 450
    rtl = runs_right_to_left(slate.market)
    bold = Column(width_px=width * 0.8, rtl=rtl, weight=QFont.Weight.Bold)
    plain = Column(width_px=width * 0.8, rtl=rtl)
    title = fit(clean(slate.title), _scaled(_TITLE, unit_px), bold)
    said = clean(slate.line) or phrases_of(slate.market).back_soon
    words = fit(said, _scaled(_LINE, unit_px), plain)
    between_px = (2 * _GAP + _RULE_HEIGHT) * unit_px if title.lines else 0
    all_px = title.height_px + between_px + words.height_px
    area = QRectF(width * 0.1, (height - all_px) * 0.46, width * 0.8, all_px)
    title.draw(painter, area, _TITLE_INK, centred=True)
    if title.lines:
        rule_px = _RULE_WIDTH * unit_px
        top = area.top() + title.height_px + _GAP * unit_px
        rule = QRectF((width - rule_px) / 2, top, rule_px, _RULE_HEIGHT * unit_px)
        painter.fillRect(rule, _ACCENT)
    area.setTop(area.top() + title.height_px + between_px)
    words.draw(painter, area, _LINE_INK if title.lines else _TITLE_INK, centred=True)


def _scaled(settings: tuple[Setting, ...], unit_px: float) -> list[Setting]:
    return [Setting(size_px=s.size_px * unit_px, most_lines=s.most_lines) for s in settings]
