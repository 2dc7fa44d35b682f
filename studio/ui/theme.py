"""How everything looks: colours, fonts, the style sheet, icons."""

from functools import lru_cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from studio.core.paths import resource

BACKGROUND = "#0d0f12"
PANEL = "#15181d"
RAISED = "#1c2027"
HOVER = "#252b34"
LINE = "#272c35"
TEXT = "#eceff3"
DIM = "#98a2b1"
FAINT = "#7a8595"
PROGRAM = "#ff3d47"
PROGRAM_FILL = "#d92632"
PROGRAM_TEXT = "#ff6b73"
"""The red that can be read on the dark grounds."""
PREVIEW = "#27cf7c"
OFFER = "#ffb020"
SELECT = "#4b8bff"
SELECT_FILL = "#2f6fe4"
"""Fills under white text are darker than the lines of the same name: 4.5 to 1 at least."""
SELECT_TEXT = "#8fb4ff"
SELECT_GROUND = "#1b2a45"
ANSWER = "#101a2c"
ANSWER_LINE = "#284a86"
"""Ground and line of what the host shall read out."""
ROW_PROGRAM, ROW_PREVIEW, ROW_CHOSEN = "#27191e", "#16251f", "#1a2333"
"""Grounds of rows in a list: on program, next, chosen."""

_COLOURS = {
    "background": BACKGROUND,
    "panel": PANEL,
    "raised": RAISED,
    "hover": HOVER,
    "line": LINE,
    "text": TEXT,
    "dim": DIM,
    "faint": FAINT,
    "program": PROGRAM,
    "program_fill": PROGRAM_FILL,
    "program_text": PROGRAM_TEXT,
    "preview": PREVIEW,
    "offer": OFFER,
    "select": SELECT,
    "select_fill": SELECT_FILL,
    "select_text": SELECT_TEXT,
    "select_ground": SELECT_GROUND,
    "answer": ANSWER,
    "answer_line": ANSWER_LINE,
}
_FAMILIES = ["Cuecard Sans", "Cuecard Arabic", "Cuecard Han", "Cuecard Emoji"]
"""As the fonts in `resources/fonts` call themselves."""
_BODY_PX = 13


def apply_theme(app: QApplication) -> None:
    """Give the application its style, palette, fonts and style sheet."""
    app.setStyle("Fusion")
    app.setPalette(_palette())
    load_fonts()
    font = QFont()
    font.setFamilies([*_FAMILIES, "sans-serif"])
    font.setPixelSize(_BODY_PX)
    app.setFont(font)
    sheet = resource("themes", "dark.qss").read_text(encoding="utf-8")
    app.setStyleSheet(Template(sheet).substitute(_COLOURS, icons=resource("icons").as_posix()))


def load_fonts() -> None:
    """Load the fonts that ship with the program; without them the system's are used."""
    for path in sorted(resource("fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(path))


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and let it look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def text_font(pixel_size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the application's font in another size, with digits that all are equally wide."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(pixel_size)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@lru_cache(maxsize=128)
def icon(name: str, colour: str = TEXT) -> QIcon:
    """Return a drawing of `resources/icons` in a colour; disabled, it is dimmed."""
    drawing = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, FAINT)):
        for size_px in (16, 32, 64):
            drawing.addPixmap(_drawn(resource("icons", f"{name}.svg"), ink, size_px), mode)
    return drawing


def _drawn(path: Path, colour: str, size_px: int) -> QPixmap:
    svg = path.read_text(encoding="utf-8").replace("currentColor", colour)
    pixmap = QPixmap(size_px, size_px)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return pixmap


def _palette() -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in (
        (roles.Window, BACKGROUND),
        (roles.Base, RAISED),
        (roles.AlternateBase, PANEL),
        (roles.Button, RAISED),
        (roles.Text, TEXT),
        (roles.WindowText, TEXT),
        (roles.ButtonText, TEXT),
        (roles.PlaceholderText, FAINT),
        (roles.ToolTipBase, RAISED),
        (roles.ToolTipText, TEXT),
        (roles.Highlight, SELECT_FILL),
        (roles.HighlightedText, "#ffffff"),
        (roles.Link, SELECT),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(FAINT))
    return palette
