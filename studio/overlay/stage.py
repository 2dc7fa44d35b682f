"""What every drawing starts from: its room, its colours, its type, and the sheet it is drawn on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QImage, QPainter

from studio.overlay._opencv import cv2
from studio.overlay.colours import Palette, palette
from studio.overlay.layer import Layer
from studio.overlay.phrases import runs_right_to_left
from studio.overlay.picture import blank, even_place, layer_of, painting, pixels_of
from studio.overlay.places import Slot, slot_of
from studio.overlay.text import Column
from studio.show.look import Look
from studio.show.overlays import Overlay

SMALLEST_TYPE = 0.026
"""Of the shorter side of the canvas: nothing that viewers must read is smaller."""

_SCALE_STEP = 0.08

# In units.
_SHADOW_BLUR, _SHADOW_DROP, _SHADOW_ALPHA = 13, 7, 0.4


class _Sized(Protocol):
    @property
    def width_px(self) -> float: ...
    @property
    def height_px(self) -> float: ...
    @property
    def whole(self) -> bool: ...


_Content = TypeVar("_Content", bound=_Sized)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Everything about a drawing but its content.

    Attributes:
        canvas_px: Width and height of the canvas.
        look: As it was asked for.
        rtl: Whether everything is mirrored.
        slot: Room on the canvas.
        colours: Of the theme.
    """

    canvas_px: tuple[int, int]
    look: Look
    rtl: bool
    slot: Slot
    colours: Palette

    @property
    def room_px(self) -> tuple[float, float]:
        """Width and height that are there to be used."""
        return self.slot.area.width(), self.slot.area.height()

    def column(self, width_px: float = 0, weight: QFont.Weight = QFont.Weight.Normal) -> Column:
        """Return a column of text in the theme's font and the market's direction."""
        family = self.look.theme.font
        return Column(width_px=max(1, width_px), rtl=self.rtl, weight=weight, family=family)

    def type_px(self, size: float, unit_px: float) -> float:
        """Return the size of letters, never too small to be read."""
        return max(size * unit_px, SMALLEST_TYPE * min(self.canvas_px))

    def types_px(self, sizes: Iterable[float], unit_px: float) -> list[float]:
        """Return sizes of letters, in the same order."""
        return [self.type_px(size, unit_px) for size in sizes]

    def radius_px(self, units: float, unit_px: float) -> float:
        """Return the radius of a corner, as round as the theme wants it."""
        return units * unit_px * self.look.theme.roundness

    def sized(self, make: Callable[[float], _Content]) -> _Content:
        """Make content as large as the theme wants it, or as large as all of it has room.

        Args:
            make: Lays the content out for a size of the unit; at the slot's own, all has room.
        """
        scale = self.look.theme.scale
        while scale > 1:
            made = make(self.slot.unit_px * scale)
            if made.whole and self._holds(made):
                return made
            scale -= _SCALE_STEP
        return make(self.slot.unit_px * min(1.0, self.look.theme.scale))

    def _holds(self, made: _Sized) -> bool:
        width_px, height_px = self.room_px
        return made.width_px <= width_px and made.height_px <= height_px


def stage_of(overlay: Overlay, canvas_px: tuple[int, int], look: Look) -> Stage:
    """Return what a drawing starts from.

    Raises:
        BadInput: The overlay's market is no known tag.
    """
    rtl = runs_right_to_left(overlay.market)
    return Stage(
        canvas_px=canvas_px,
        look=look,
        rtl=rtl,
        slot=slot_of(overlay, canvas_px, look, rtl=rtl),
        colours=palette(look.theme),
    )


def sheet(
    stage: Stage, box: QRectF, paint: Callable[[QPainter], None], *, shadow_unit_px: float = 0
) -> Layer:
    """Return what is painted into a box, with a soft shadow around it if there is a unit for one.

    Args:
        stage: Of the drawing.
        box: On the canvas; nothing is painted outside it.
        paint: Gets a painter whose coordinates are the canvas'. With a shadow it has to paint
            ground first, with `ground`.
        shadow_unit_px: Size of the shadow.
    """
    reach_px, drop_px = 2 * _SHADOW_BLUR * shadow_unit_px, _SHADOW_DROP * shadow_unit_px
    whole = box.adjusted(-reach_px, min(0, drop_px - reach_px), reach_px, drop_px + reach_px)
    place = even_place(whole.left(), whole.top(), (whole.width(), whole.height()), stage.canvas_px)
    image = blank(place)
    if shadow_unit_px:
        _cast_shadow(image, box.translated(-place.left, drop_px - place.top), shadow_unit_px)
    with painting(image, place) as painter:
        painter.setClipRect(box)
        paint(painter)
    return layer_of(image, place)


def _cast_shadow(image: QImage, box: QRectF, unit_px: float) -> None:
    """Lay a soft black shadow of `box` on the whole image."""
    pixels = pixels_of(image)
    height, width = pixels.shape[:2]
    # Blurred at a quarter of the size: nothing fine is left in it.
    small = np.zeros((-(-height // 4), -(-width // 4)), np.uint8)
    corners = (np.array([box.left(), box.top(), box.right(), box.bottom()]) / 4).round()
    left, top, right, bottom = corners.astype(int).clip(0).tolist()
    small[top:bottom, left:right] = round(255 * _SHADOW_ALPHA)
    soft = cv2.GaussianBlur(
        small, (0, 0), _SHADOW_BLUR * unit_px / 4, borderType=cv2.BORDER_ISOLATED
    )
    pixels[..., 3] = cv2.resize(soft, (width, height), interpolation=cv2.INTER_LINEAR)
