"""A test pattern: colour bars, something that moves, a clock, and a flash at each full second."""

import time
from dataclasses import dataclass

import numpy as np

from studio.capture._opencv import cv2
from studio.capture.source import Plane
from studio.capture.worker import VideoWorker
from studio.core.clock import Clock
from studio.core.errors import BadInput
from studio.core.source_spec import SourceSpec

DEFAULT_SIZE_PX = (1280, 720)
DEFAULT_FPS = 30
MOST_PX = 4096
MOST_FPS = 120
FLASH_S = 0.1
"""As long as the tone's beep."""

_BLACK, _WHITE = 16, 235
_BARS_RGB = (
    (191, 191, 191),
    (191, 191, 0),
    (0, 191, 191),
    (0, 191, 0),
    (191, 0, 191),
    (191, 0, 0),
    (0, 0, 191),
)
"""75 % bars, left to right, as in SMPTE EG 1 (here full-range RGB)."""
_CHARACTERS = "0123456789:. "


def bt709_of(rgb: tuple[int, int, int]) -> tuple[int, int, int]:
    """Return Y, U, V of limited range for a full-range colour.

    Source:
        ITU-R BT.709-6, sections 3.2 to 3.5.
    """
    red, green, blue = (part / 255 for part in rgb)
    luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return (
        round(16 + 219 * luma),
        round(128 + 224 * (blue - luma) / 1.8556),
        round(128 + 224 * (red - luma) / 1.5748),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A rectangle of the luma plane."""

    left: int
    top: int
    width: int
    height: int

    def of(self, plane: Plane) -> Plane:
        return plane[self.top : self.top + self.height, self.left : self.left + self.width]


class PatternPainter:
    """Draws the pattern's pictures; all that never changes is drawn once.

    Only luma changes from picture to picture, so all pictures share their colour planes.
    """

    def __init__(self, *, width_px: int, height_px: int) -> None:
        self._width = width_px
        self._luma = np.full((height_px, width_px), _BLACK, np.uint8)
        half = (height_px // 2, width_px // 2)
        self._blue = np.full(half, 128, np.uint8)
        self._red = np.full(half, 128, np.uint8)
        self._draw_bars(height_px * 2 // 3)
        self._draw_ramp(top=height_px * 2 // 3, bottom=height_px * 3 // 4)
        self._glyphs = _glyphs(height_px // 12)
        self._track = _Place(
            left=0, top=height_px * 3 // 4, width=width_px, height=max(2, height_px // 24)
        )
        below = self._track.top + self._track.height
        self._text_top = below + (height_px - below - height_px // 12) // 2
        self._flash = _Place(
            left=width_px * 13 // 16,
            top=below,
            width=width_px - width_px * 13 // 16,
            height=height_px - below,
        )
        for plane in (self._blue, self._red):
            plane.flags.writeable = False

    def paint(self, text: str, *, phase: float, flash: bool) -> tuple[Plane, Plane, Plane]:
        """Draw one picture.

        Args:
            text: Digits, colons, points and spaces, at the lower left.
            phase: 0 to 1, where on its way the moving block is.
            flash: Whether the field at the lower right is white.

        Returns:
            Y, U, V; 4:2:0, BT.709, limited range; luma is fresh, the others are shared.
        """
        luma = self._luma.copy()
        block = self._track.height * 2
        left = int(phase * max(1, self._width - block))
        self._track.of(luma)[:, left : left + block] = _WHITE
        if flash:
            self._flash.of(luma)[:] = _WHITE
        self._write(luma, text)
        luma.flags.writeable = False
        return luma, self._blue, self._red

    def _draw_bars(self, bottom: int) -> None:
        half = self._width // 2
        edges = [half * number // len(_BARS_RGB) for number in range(len(_BARS_RGB) + 1)]
        for rgb, left, right in zip(_BARS_RGB, edges, edges[1:], strict=False):
            luma, blue, red = bt709_of(rgb)
            self._luma[:bottom, left * 2 : right * 2] = luma
            self._blue[: bottom // 2, left:right] = blue
            self._red[: bottom // 2, left:right] = red

    def _draw_ramp(self, *, top: int, bottom: int) -> None:
        self._luma[top:bottom] = np.linspace(_BLACK, _WHITE, self._width).astype(np.uint8)

    def _write(self, luma: Plane, text: str) -> None:
        left = self._width // 40
        for character in text:
            glyph = self._glyphs[character]
            height, width = glyph.shape
            if left + width > self._flash.left:
                return
            luma[self._text_top : self._text_top + height, left : left + width] = glyph
            left += width


def _glyphs(height_px: int) -> dict[str, Plane]:
    """Return each character drawn white on black, `height_px` high and all equally wide."""
    width = max(2, height_px * 2 // 3)
    glyphs = {}
    for character in _CHARACTERS:
        large = np.full((60, 40), _BLACK, np.uint8)
        if character.strip():
            cv2.putText(
                large, character, (4, 48), cv2.FONT_HERSHEY_DUPLEX, 1.6, _WHITE, 3, cv2.LINE_AA
            )
        size = (width, max(2, height_px))
        drawn = cv2.resize(large, size, interpolation=cv2.INTER_AREA)
        glyphs[character] = np.asarray(drawn, np.uint8)
    return glyphs


class PatternSource(VideoWorker):
    """The pattern as a camera, in step with the tone of the same epoch.

    Raises:
        BadInput: A size or rate was asked for that no camera has.
    """

    def __init__(self, spec: SourceSpec, *, clock: Clock, epoch_ns: int) -> None:
        super().__init__(spec, clock)
        self._epoch_ns = epoch_ns
        self._size_px = (
            (spec.width_px or DEFAULT_SIZE_PX[0]) & ~1,
            (spec.height_px or DEFAULT_SIZE_PX[1]) & ~1,
        )
        self._fps = spec.fps or DEFAULT_FPS
        if not all(64 <= side <= MOST_PX for side in self._size_px):
            raise BadInput(f"a test pattern is 64 to {MOST_PX} pixels wide and high")
        if not 1 <= self._fps <= MOST_FPS:
            raise BadInput(f"a test pattern has 1 to {MOST_FPS} pictures a second")

    def _attempt(self) -> None:
        width, height = self._size_px
        painter = PatternPainter(width_px=width, height_px=height)
        index = self._due_index()
        while True:
            due_ns = self._epoch_ns + index * 1_000_000_000 // self._fps
            planes = painter.paint(
                self._text(due_ns, index),
                phase=_to_and_fro(index / self._fps / 4),
                flash=index % self._fps < FLASH_S * self._fps,
            )
            if not self.rest_until(due_ns):
                return
            self._give(planes, "bt709", full_range=False, captured_ns=due_ns)
            index = max(index + 1, self._due_index())

    def _due_index(self) -> int:
        elapsed_ns = max(0, self._clock.monotonic_ns() - self._epoch_ns)
        return elapsed_ns * self._fps // 1_000_000_000

    def _text(self, due_ns: int, index: int) -> str:
        ahead_ms = (due_ns - self._clock.monotonic_ns()) // 1_000_000
        utc_ms = self._clock.utc_ms() + ahead_ms
        of_day = time.strftime("%H:%M:%S", time.gmtime(utc_ms / 1000))
        return f"{of_day}.{utc_ms % 1000:03d} {index % 1_000_000:06d}"


def _to_and_fro(turns: float) -> float:
    """Return 0 to 1 and back once a turn."""
    place = turns % 1.0
    return 2 * place if place < 0.5 else 2 - 2 * place
