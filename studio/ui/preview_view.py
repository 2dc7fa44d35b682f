"""A picture of the engine in the window: read from its ring, drawn with tally and guides.

The picture comes from the engine and not from the control room, so it stays true and moving when
the control room is away; when the engine is away the last one is greyed and says since when.
"""

import time
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHideEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.show.look import SafeArea
from studio.ui import figures, theme

if TYPE_CHECKING:
    from studio.ui.ring_pictures import RingPicture, RingPictures

LOOK_EVERY_MS = 16
STALE_S = 1.0
"""Thirty missed pictures are no jitter any more."""
_REOPEN_EVERY_S = 0.5
"""How often the file is opened anew while nothing comes: a new engine makes a new one."""
_CORNER_PX = 10
_WHEEL_STEP = 120


class Tally(Enum):
    """What the border says."""

    OFF_AIR = "off air"
    ON_AIR = "on air"
    REHEARSAL = "rehearsal"
    PREVIEW = "preview"


_BORDERS = {
    Tally.OFF_AIR: QColor("#4a525e"),
    Tally.ON_AIR: QColor(theme.PROGRAM),
    Tally.REHEARSAL: QColor(theme.OFFER),
    Tally.PREVIEW: QColor(theme.PREVIEW),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewSetup:
    """What the view looks at, and how.

    Attributes:
        path: Of the preview ring; empty while there is none.
        width_px: Of the canvas, for its shape.
        height_px: Likewise.
        tally: Colour of the border.
        mirrored: Turned round for the host, who knows himself from mirrors; viewers' picture
            is not.
        guides: What a platform covers is shaded, in this view alone; None: no guides.
        name: What the picture is called, for a screen reader.
    """

    path: str = ""
    width_px: int = 9
    height_px: int = 16
    tally: Tally = Tally.OFF_AIR
    mirrored: bool = False
    guides: SafeArea | None = None
    name: str = ""


class PreviewView(QWidget):
    """Shows what viewers see, about one picture late; looks only while it is visible.

    Signals:
        dragged: How far the picture was pulled, in widths and heights of it, as viewers see it.
        zoomed: Steps of the wheel, positive to come closer.
    """

    dragged = Signal(float, float)
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setup = PreviewSetup()
        self._pictures: RingPictures | None = None
        self._image = QImage()
        self._tick = -1
        self._composed_ns = 0
        self._opened_ns = 0
        self._words = ""
        self._grabbed: QPointF | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Program picture"))
        self.setMinimumSize(24, 24)

    @property
    def shape(self) -> float:
        """Width of the canvas by its height."""
        return self._setup.width_px / self._setup.height_px

    @property
    def tick(self) -> int:
        """Number of the picture that is shown; -1 before the first."""
        return self._tick

    @property
    def words(self) -> str:
        """What stands in place of the picture or on it; empty while it is live."""
        return self._words

    @property
    def image(self) -> QImage:
        """The picture that is shown, as viewers see it."""
        return self._image

    def set_up(self, setup: PreviewSetup) -> None:
        """Look at another ring, or draw another border."""
        if setup == self._setup:
            return
        if setup.path != self._setup.path:
            self._pictures = None
            self._opened_ns = 0
        if (setup.width_px, setup.height_px) != (self._setup.width_px, self._setup.height_px):
            self.updateGeometry()
        if setup.name:
            self.setAccessibleName(setup.name)
        self._setup = setup
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the shape of the canvas."""
        return QSize(self._setup.width_px // 3, self._setup.height_px // 3)

    # --- looking -------------------------------------------------------------------------------

    def showEvent(self, _event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to look."""
        self._timer.start()

    def hideEvent(self, _event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Stop looking, so that the engine need not draw a preview."""
        self._timer.stop()

    def look(self) -> None:
        """Read the newest picture, if there is one that was not shown yet."""
        now_ns = time.monotonic_ns()
        picture = self._read(now_ns)
        if picture is not None:
            self._image = picture.image
            self._tick, self._composed_ns = picture.tick, picture.composed_ns
            self.update()
        words = self._describe(now_ns)
        if words != self._words:
            self._words = words
            self.setAccessibleDescription(words)
            self.update()

    def _read(self, now_ns: int) -> "RingPicture | None":
        if not self._setup.path and self._pictures is None:
            return None
        pictures = self._pictures = self._pictures or _ring_pictures()
        quiet_ns = now_ns - max(self._composed_ns, self._opened_ns)
        due = now_ns - self._opened_ns >= _REOPEN_EVERY_S * 1e9
        if self._setup.path and due and (not pictures.is_open or quiet_ns > STALE_S * 1e9):
            self._opened_ns = now_ns
            pictures.open(self._setup.path)
        return pictures.read(now_ns, (self._tick, self._composed_ns))

    def _describe(self, now_ns: int) -> str:
        if self._image.isNull():
            return self.tr("No picture yet")
        age_s = (now_ns - self._composed_ns) / 1e9
        if age_s < STALE_S:
            return ""
        return self.tr("No new picture for {age}").format(age=figures.age(age_s))

    # --- drawing -------------------------------------------------------------------------------

    def picture_place(self) -> QRectF:
        """Return where the picture is drawn: as large as fits, in the middle, in its own shape."""
        shape = self._setup.width_px / self._setup.height_px
        width_px, height_px = float(self.width()), float(self.height())
        if width_px > height_px * shape:
            width_px = height_px * shape
        else:
            height_px = width_px / shape
        left = (self.width() - width_px) / 2
        return QRectF(left, (self.height() - height_px) / 2, width_px, height_px)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw picture, words and border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self.picture_place().adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(place, _CORNER_PX, _CORNER_PX)
        painter.setClipPath(shape)
        painter.fillRect(place, QColor(theme.PANEL))
        if not self._image.isNull():
            self._draw_picture(painter, place)
        if self._setup.guides is not None:
            self._draw_guides(painter, place, self._setup.guides)
        if self._words:
            self._draw_words(painter, place)
        painter.setClipping(False)
        painter.setPen(QPen(_BORDERS[self._setup.tally], 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)

    def _draw_picture(self, painter: QPainter, place: QRectF) -> None:
        painter.save()
        if self._setup.mirrored:
            painter.translate(place.center().x() * 2, 0)
            painter.scale(-1, 1)
        painter.drawImage(place, self._image)
        painter.restore()
        if self._words:
            painter.fillRect(place, QColor(13, 15, 18, 190))

    def _draw_guides(self, painter: QPainter, place: QRectF, area: SafeArea) -> None:
        """Shade what the platform covers with its own header, chat and buttons."""
        left, right = area.left, area.right
        if self._setup.mirrored:
            left, right = right, left
        width_px, height_px = place.width(), place.height()
        free = place.adjusted(
            left * width_px, area.top * height_px, -right * width_px, -area.bottom * height_px
        )
        covered = QPainterPath()
        covered.addRect(place)
        covered.addRect(free)  # odd-even: what lies in both is free
        painter.fillPath(covered, QColor(75, 139, 255, 46))
        painter.setPen(QPen(QColor(theme.SELECT_TEXT), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(free)

    def _draw_words(self, painter: QPainter, place: QRectF) -> None:
        small = place.width() < 200
        painter.setFont(theme.text_font(13 if small else 18, QFont.Weight.DemiBold))
        painter.setPen(QColor(theme.TEXT))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        inset = 8 if small else 16
        painter.drawText(place.adjusted(inset, inset, -inset, -inset), flags, self._words)

    # --- framing by hand -----------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take hold of the picture."""
        inside = self.picture_place().contains(event.position())
        if event.button() is Qt.MouseButton.LeftButton and inside:
            self._grabbed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Say how far it was pulled."""
        if self._grabbed is None:
            return
        moved, self._grabbed = event.position() - self._grabbed, event.position()
        place = self.picture_place()
        across = moved.x() / place.width() * (-1 if self._setup.mirrored else 1)
        self.dragged.emit(across, moved.y() / place.height())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go."""
        self._grabbed = None

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Say how many steps the wheel went."""
        self.zoomed.emit(event.angleDelta().y() / _WHEEL_STEP)


def _ring_pictures() -> "RingPictures":
    """Load what reads pictures, now that there is one to be read."""
    made: RingPictures = import_module("studio.ui.ring_pictures").RingPictures()
    return made
