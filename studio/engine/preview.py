"""The small picture for the window, written only while somebody looks."""

from pathlib import Path

import numpy as np

from studio.engine.colour import Planes
from studio.engine.opencv import cv2
from studio.protocol.preview_ring import PreviewWriter, preview_size_px
from studio.protocol.reports import PreviewRing
from studio.show.canvas import Canvas
from studio.show.staging import Side


class Preview:
    """Scales composed pictures of one canvas into its ring.

    Args:
        canvas: Whose.
        folder: Where the ring's file goes.
        side: Program or preview.
    """

    def __init__(self, canvas: Canvas, folder: Path, side: Side = Side.PROGRAM) -> None:
        size_px = preview_size_px(*canvas.size_px)
        self.canvas_id = canvas.canvas_id
        self.side = side
        name = canvas.canvas_id if side is Side.PROGRAM else f"{canvas.canvas_id}-next"
        self._writer = PreviewWriter(folder / f"preview-{name}.ring", *size_px)

    @property
    def path(self) -> Path:
        """Of the ring's file."""
        return self._writer.path

    @property
    def ring(self) -> PreviewRing:
        """What a reader must know of it."""
        return PreviewRing(canvas_id=self.canvas_id, path=str(self.path), side=self.side)

    def watched(self, now_ns: int) -> bool:
        """Return whether somebody looks."""
        return self._writer.watched(now_ns)

    def write(self, planes: Planes, *, tick: int, composed_ns: int) -> None:
        """Put a composed picture into the ring."""
        for source, target in zip(planes, self._writer.begin(), strict=True):
            height, width = target.shape
            if source.shape == target.shape:
                np.copyto(target, source)
            else:
                cv2.resize(source, (width, height), target, interpolation=cv2.INTER_AREA)
        self._writer.end(tick, composed_ns)

    def close(self) -> None:
        """Remove the ring's file."""
        self._writer.close()
