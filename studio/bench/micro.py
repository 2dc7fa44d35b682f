"""The studio's own inner work, measured alone and in this process: pictures, drawings, sound clock.

Times are medians of many turns on one thread, of the very functions that the engine calls.
"""

import itertools
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt

from studio.bench.child import MeasurementFailed
from studio.bench.formats import SAMPLE_RATE_HZ, ShowFormat
from studio.capture.planes import planar_picture
from studio.capture.source import Picture, SoundBlock
from studio.core.money import Money
from studio.engine.audio_mix import SoundTrack
from studio.engine.convert import PicturePlan
from studio.engine.sound_clock import StereoFrame
from studio.overlay import registry
from studio.overlay.blend import blend_layer
from studio.overlay.fonts import ensure_gui_application
from studio.overlay.layer import Layer
from studio.show.canvas import Framing
from studio.show.overlays import Countdown, Overlay, ProductCard, RehearsalMark

Planes = tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint8], npt.NDArray[np.uint8]]
Field = npt.NDArray[np.float64]

TURNS = 120
PICTURES = 12
_COUNTDOWN_MS = 600_000
_CARD = ProductCard(
    title="Bufanda de lana",
    facts=("100 % merino", "180 × 30 cm", "30 °C"),
    price=Money(amount_minor=1_990, currency="EUR"),
    list_price=Money(amount_minor=3_490, currency="EUR"),
    market="es-ES",
    stock=12,
)
_COUNTDOWN = Countdown(starts_at_utc_ms=0, ends_at_utc_ms=_COUNTDOWN_MS, market="es-ES")
OVERLAYS: tuple[Overlay, ...] = (_CARD, _COUNTDOWN, RehearsalMark(market="es-ES"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureWork:
    """What one tick's picture costs, and how right its colours are.

    Attributes:
        convert_ms: Camera to canvas, median.
        blend_ms: Three overlays, median.
        redraw_ms: The card drawn anew, median; never done on the ticker.
        clock_redraw_ms: The countdown, which is drawn anew every second.
        worst_steps: Largest error of any sample against a float reference, in 8-bit steps.
        mean_steps: Mean error.
        covered: Share of the canvas that the three layers cover.
    """

    convert_ms: float
    blend_ms: float
    redraw_ms: float
    clock_redraw_ms: float
    worst_steps: float
    mean_steps: float
    covered: float


def measure_pictures(camera: Path, show: ShowFormat) -> PictureWork:
    """Convert and compose some of the camera's pictures.

    Raises:
        MeasurementFailed: The clip has none.
    """
    ensure_gui_application()
    registry.prewarm()
    size_px = (show.width_px, show.height_px)
    pictures = camera_pictures(camera)
    plan = PicturePlan(pictures[0], size_px, Framing())
    layers = [registry.draw(one, size_px, 1_000) for one in OVERLAYS]
    canvas = _canvas(show)
    turning = itertools.cycle(pictures)
    errors = [_error(plan, one, layers, canvas) for one in pictures[:3]]
    moments = itertools.count(1_000, 1_000)
    return PictureWork(
        convert_ms=_median_ms(lambda: plan.apply(next(turning), canvas)),
        blend_ms=_median_ms(lambda: _blend(canvas, layers)),
        redraw_ms=_median_ms(lambda: registry.draw(_CARD, size_px, 0), turns=20),
        clock_redraw_ms=_median_ms(
            lambda: registry.draw(_COUNTDOWN, size_px, next(moments)), turns=40
        ),
        worst_steps=max(worst for worst, _ in errors),
        mean_steps=statistics.mean(mean for _, mean in errors),
        covered=sum(layer.size_px[0] * layer.size_px[1] for layer in layers)
        / (show.width_px * show.height_px),
    )


def camera_pictures(camera: Path) -> list[Picture]:
    """Decode the first pictures of a clip.

    Raises:
        MeasurementFailed: There are none.
    """
    pictures: list[Picture] = []
    with av.open(str(camera)) as container:
        for frame in itertools.islice(container.decode(video=0), PICTURES):
            found = planar_picture(frame)
            picture = Picture(
                planes=found.planes,
                matrix=found.matrix,
                full_range=found.full_range,
                captured_ns=0,
                number=len(pictures),
            )
            pictures.append(picture)
    if not pictures:
        raise MeasurementFailed(f"{camera} holds no picture")
    return pictures


def _canvas(show: ShowFormat) -> Planes:
    half = (show.height_px // 2, show.width_px // 2)
    return (
        np.zeros((show.height_px, show.width_px), np.uint8),
        np.zeros(half, np.uint8),
        np.zeros(half, np.uint8),
    )


def _blend(canvas: Planes, layers: list[Layer]) -> None:
    for layer in layers:
        blend_layer(canvas, layer)


def _median_ms(work: Callable[[], object], *, turns: int = TURNS) -> float:
    taken_ms = []
    for _ in range(turns):
        began_ns = time.perf_counter_ns()
        work()
        taken_ms.append((time.perf_counter_ns() - began_ns) / 1e6)
    return statistics.median(taken_ms)


def _error(
    plan: PicturePlan, picture: Picture, layers: list[Layer], canvas: Planes
) -> tuple[float, float]:
    """Return the largest and the mean error of a composed picture, over all planes."""
    plan.apply(picture, canvas)
    _blend(canvas, layers)
    wanted = reference(picture, layers)
    errors = [np.abs(a.astype(np.float64) - b) for a, b in zip(canvas, wanted, strict=True)]
    return max(float(one.max()) for one in errors), float(
        np.concatenate([one.ravel() for one in errors]).mean()
    )


def reference(picture: Picture, layers: list[Layer]) -> tuple[Field, Field, Field]:
    """Compose a picture in floating point: full-range BT.601 4:2:2 or 4:2:0, layers above it.

    Chroma of two rows is averaged; where luma needs chroma, chroma is enlarged linearly, its
    samples lying in the middle of theirs. Layers are taken as drawn.

    Source:
        ITU-R BT.601-7, section 2.5; BT.709-6, section 3; JFIF 1.02 for the full range.
    """
    y, u, v = (plane.astype(np.float64) for plane in picture.planes)
    if u.shape[0] == y.shape[0]:
        u, v = (u[0::2] + u[1::2]) / 2, (v[0::2] + v[1::2]) / 2
    u, v = u - 128, v - 128
    matrix = _yuv_of_rgb(0.2126, 0.0722) @ np.linalg.inv(_yuv_of_rgb(0.299, 0.114))
    luma = y + matrix[0, 1] * _enlarged(u) + matrix[0, 2] * _enlarged(v)
    blue = matrix[1, 1] * u + matrix[1, 2] * v
    red = matrix[2, 1] * u + matrix[2, 2] * v
    planes = (16 + luma * 219 / 255, 128 + blue * 224 / 255, 128 + red * 224 / 255)
    for layer in layers:
        _blend_reference(planes, layer)
    return planes


def _yuv_of_rgb(red: float, blue: float) -> Field:
    green = 1 - red - blue
    return np.array(
        [
            [red, green, blue],
            [-red / (2 - 2 * blue), -green / (2 - 2 * blue), 0.5],
            [0.5, -green / (2 - 2 * red), -blue / (2 - 2 * red)],
        ]
    )


def _enlarged(plane: Field) -> Field:
    """Twice as large both ways, linearly, edges held."""
    for axis in (0, 1):
        count = plane.shape[axis]
        before = np.take(plane, np.maximum(np.arange(count) - 1, 0), axis)
        after = np.take(plane, np.minimum(np.arange(count) + 1, count - 1), axis)
        pairs = np.stack((0.75 * plane + 0.25 * before, 0.75 * plane + 0.25 * after), axis + 1)
        shape = list(plane.shape)
        shape[axis] *= 2
        plane = pairs.reshape(shape)
    return plane


def _blend_reference(planes: tuple[Field, Field, Field], layer: Layer) -> None:
    through = (layer.luma_transparency, layer.chroma_transparency, layer.chroma_transparency)
    for plane, drawn, transparency, step in zip(
        planes, layer.planes, through, (1, 2, 2), strict=True
    ):
        height, width = drawn.shape
        top, left = layer.top // step, layer.left // step
        part = plane[top : top + height, left : left + width]
        part[:] = part * (transparency / 255.0) + drawn


def simulated_offset_ms(*, minutes: float = 10.0, ppm: float = 208.0) -> float:
    """Return how far sound has left picture after a long show with a fast sound card.

    Blocks of 10 ms come with the jitter of a busy machine; each begins with a click on the true
    second. The click is looked for in what comes out, and its place compared with its time.
    """
    clicks = _Clicks()
    track = SoundTrack(clicks.take)
    rate_hz = SAMPLE_RATE_HZ * (1 + ppm / 1e6)
    jitter = random.Random(1)  # noqa: S311 - the same jitter in every run, nothing secret
    block = SAMPLE_RATE_HZ // 100
    ended_before_s, next_click_s = 0.0, 1.0
    for number in range(int(minutes * 60 * rate_hz / block)):
        samples = np.zeros((block, 1), np.float32)
        begins_s, ends_s = number * block / rate_hz, (number + 1) * block / rate_hz
        if begins_s <= next_click_s < ends_s:
            samples[int((next_click_s - begins_s) * rate_hz)] = 0.9
            next_click_s += 1.0
        late_s = jitter.expovariate(500) + (0.06 if jitter.random() < 0.001 else 0.0)
        ended_before_s = max(ended_before_s, ends_s + late_s)
        heard = SoundBlock(samples=samples, rate_hz=SAMPLE_RATE_HZ, ended_ns=0)
        track.add(heard, ended_before_s)
        track.go_on(ended_before_s)
    return clicks.last_offset_ms()


class _Clicks:
    """Finds clicks in the finished track."""

    def __init__(self) -> None:
        self._offsets_ms: list[float] = []

    def take(self, first: int, frame: StereoFrame) -> None:
        """Look at a frame; see `studio.engine.audio_mix.EmitFrame`."""
        loudest = int(np.abs(frame[:, 0]).argmax())
        if abs(float(frame[loudest, 0])) > 0.2:
            at_s = Fraction(first + loudest, SAMPLE_RATE_HZ)
            self._offsets_ms.append(float(at_s - round(at_s)) * 1_000)

    def last_offset_ms(self) -> float:
        """Return the median of the last ten clicks' offsets, without its sign.

        Raises:
            MeasurementFailed: No click came through.
        """
        if not self._offsets_ms:
            raise MeasurementFailed("no click came through the sound track")
        return abs(statistics.median(self._offsets_ms[-10:]))
