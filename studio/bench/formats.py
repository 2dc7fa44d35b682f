"""The show that everything is measured on: its pictures, rates and the number burnt into them."""

from dataclasses import dataclass
from pathlib import Path

from studio.core.errors import BadInput

FPS = 30
NUMBER_BITS = 12
NUMBERS = 1 << NUMBER_BITS
SAMPLE_RATE_HZ = 48_000
AUDIO_BITRATE_BPS = 128_000
KEYFRAME_EVERY = 2 * FPS


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowFormat:
    """One size of the show.

    Attributes:
        name: As typed: `720p`.
        width_px: Of camera and canvas.
        height_px: Likewise.
        bitrate_bps: Of the video.
        scale: How large overlays and number cells are; 2 at 720p.
    """

    name: str
    width_px: int
    height_px: int
    bitrate_bps: int
    scale: int

    @property
    def cell_px(self) -> int:
        """Side of one cell of the burnt-in number."""
        return 12 * self.scale

    @property
    def canvas(self) -> str:
        """As the command line writes it."""
        return f"{self.width_px}x{self.height_px}@{FPS}"

    @property
    def picture_bytes(self) -> int:
        """Of one raw 4:2:0 picture."""
        return self.width_px * self.height_px * 3 // 2


LYING = ShowFormat(name="720p", width_px=1280, height_px=720, bitrate_bps=2_500_000, scale=2)
BOTH = "both"
"""Not a format of its own: `LYING` and its upright sister at once."""

FORMATS = (
    LYING,
    ShowFormat(name="1080p", width_px=1920, height_px=1080, bitrate_bps=4_500_000, scale=3),
    ShowFormat(name="portrait", width_px=1080, height_px=1920, bitrate_bps=4_500_000, scale=3),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clips:
    """The clips of one format, all of them there.

    Attributes:
        show: The format.
        camera: MJPEG 4:2:2 and PCM in Matroska.
        ready: Raw 4:2:0 pictures, overlays laid in.
        card: FFmpeg's product card, with alpha.
        lower: FFmpeg's lower third, with alpha.
        sound: The camera's sound as WAV.
        font: For FFmpeg's clock.
    """

    show: ShowFormat
    camera: Path
    ready: Path
    card: Path
    lower: Path
    sound: Path
    font: Path


def formats_named(name: str) -> tuple[ShowFormat, ...]:
    """Return the formats a name stands for; `all` is each of them, `both` is measured apart.

    Raises:
        BadInput: There is no such format.
    """
    if name == "all":
        return FORMATS
    if name == BOTH:
        return ()
    found = tuple(one for one in FORMATS if one.name == name)
    if not found:
        known = ", ".join(one.name for one in FORMATS)
        raise BadInput(f"--format is one of {known}, {BOTH} or all, got {name!r}")
    return found
