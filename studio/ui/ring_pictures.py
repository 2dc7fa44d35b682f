"""Pictures out of a preview ring, as Qt paints them; loaded with the first picture.

Apart from the view, because numpy takes a third of the time in which the window has to be there,
and nobody needs it before there is a picture.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

from studio.core.errors import ProtocolError
from studio.protocol.preview_ring import PreviewPicture, PreviewReader
from studio.ui.colour import PictureConverter


@dataclass(frozen=True, slots=True, kw_only=True)
class RingPicture:
    """One picture.

    Attributes:
        image: RGB, owns its memory.
        tick: Which tick it was.
        composed_ns: Monotonic moment it was composed.
    """

    image: QImage
    tick: int
    composed_ns: int


class RingPictures:
    """Reads one ring; opened anew when the engine has made another file."""

    def __init__(self) -> None:
        self._reader: PreviewReader | None = None
        self._converter: PictureConverter | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is a ring."""
        return self._reader is not None

    def open(self, path: str) -> None:
        """Open a ring, or stay without one: the engine is starting, or its file is half made."""
        try:
            self._reader = PreviewReader(Path(path))
        except (OSError, ValueError, ProtocolError):
            self._reader = None

    def read(self, now_ns: int, shown: tuple[int, int]) -> RingPicture | None:
        """Return the newest picture; None where there is none, or it is the one that is shown.

        Args:
            now_ns: Stamped into the ring, so that the engine knows somebody looks.
            shown: Tick and moment of the picture that is shown.
        """
        picture = self._reader.read(now_ns) if self._reader is not None else None
        if picture is None or (picture.tick, picture.composed_ns) == shown:
            return None
        return RingPicture(
            image=self._image(picture), tick=picture.tick, composed_ns=picture.composed_ns
        )

    def _image(self, picture: PreviewPicture) -> QImage:
        height_px, width_px = picture.planes[0].shape
        converter = self._converter
        if converter is None or (converter.width_px, converter.height_px) != (width_px, height_px):
            converter = self._converter = PictureConverter(width_px, height_px)
        pixels = np.ascontiguousarray(converter.pixels(picture.planes))
        form = QImage.Format.Format_RGB32
        # copy(): the image must outlive the array whose memory it would otherwise borrow
        return QImage(pixels.data, width_px, height_px, width_px * 4, form).copy()
