"""A small mark in the corner, with its own transparency."""

from PySide6.QtGui import QPainter

from studio.overlay.layer import Layer
from studio.overlay.photo import logo
from studio.overlay.stage import sheet, stage_of
from studio.show.look import Look
from studio.show.overlays import LogoBug


def draw(bug: LogoBug, canvas_px: tuple[int, int], look: Look) -> Layer:
    """Draw the mark; nothing, and one warning, where its file cannot be read."""
    stage = stage_of(bug, canvas_px, look)
    share = min(1.0, look.theme.scale)
    picture = logo(bug.photo, (stage.room_px[0] * share, stage.room_px[1] * share))
    if picture is None:
        return sheet(stage, stage.slot.box(2, 2), lambda _: None)
    box = stage.slot.box(picture.width(), picture.height())

    def paint(painter: QPainter) -> None:
        painter.drawImage(box.topLeft(), picture)

    return sheet(stage, box, paint)
