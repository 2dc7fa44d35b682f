"""One change of colours for all canvases: what two of them show is converted once."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import numpy as np

from studio.capture.source import Picture
from studio.engine.colour import Planes
from studio.engine.convert import PicturePlan, kind_of
from studio.engine.ground import Pictures
from studio.show.canvas import Canvas, Framing
from studio.show.scene import PictureSource

_LARGER = 1.5
"""A picture much larger than the canvases is cheaper cut and shrunk first, by each of them."""


class SharedColours:
    """Pictures in the canvases' colours, at their own size.

    Args:
        canvases: Who shares them.
    """

    def __init__(self, canvases: tuple[Canvas, ...]) -> None:
        self._most_px = _LARGER * max(c.width_px * c.height_px for c in canvases)
        self._shared = len(canvases) > 1
        self._kept: dict[PictureSource, _Converted] = {}

    def of(self, pictures: Pictures) -> Pictures:
        """Return the same pictures; each is converted when it is first asked for."""
        return _Lazily(pictures, self._converted) if self._shared else pictures

    def _converted(self, source: PictureSource, picture: Picture) -> Picture:
        width_px, height_px = picture.size_px
        ready = picture.matrix == "bt709" and not picture.full_range
        if ready or width_px * height_px > self._most_px or width_px % 2 or height_px % 2:
            return picture
        kept = self._kept.get(source)
        if kept is None or not kept.fits(picture):
            kept = self._kept[source] = _Converted(picture)
        return kept.of(picture)


class _Converted:
    """One source's picture, converted into memory that is used again for the next one."""

    def __init__(self, picture: Picture) -> None:
        width, height = picture.size_px
        half = (height // 2, width // 2)
        self._kind = kind_of(picture)
        self._plan = PicturePlan(picture, picture.size_px, Framing())
        self._planes: Planes = (
            np.empty((height, width), np.uint8),
            np.empty(half, np.uint8),
            np.empty(half, np.uint8),
        )
        self._of: Picture | None = None
        self._made: Picture | None = None

    def fits(self, picture: Picture) -> bool:
        return kind_of(picture) == self._kind

    def of(self, picture: Picture) -> Picture:
        if self._made is None or self._of is not picture:
            self._plan.apply(picture, self._planes)
            self._of = picture
            self._made = replace(picture, planes=self._planes, matrix="bt709", full_range=False)
        return self._made


class _Lazily(Mapping[PictureSource, Picture]):
    def __init__(
        self, pictures: Pictures, convert: Callable[[PictureSource, Picture], Picture]
    ) -> None:
        self._pictures = pictures
        self._convert = convert

    def __getitem__(self, source: PictureSource) -> Picture:
        return self._convert(source, self._pictures[source])

    def __contains__(self, source: object) -> bool:
        return source in self._pictures

    def __iter__(self) -> Iterator[PictureSource]:
        return iter(self._pictures)

    def __len__(self) -> int:
        return len(self._pictures)
