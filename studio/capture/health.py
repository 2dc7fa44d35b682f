"""What a source knows of how it does: written by its thread, worked out by whoever asks."""

from collections import deque

from studio.capture.source import Condition, SourceStatus
from studio.core.clock import Clock

STALLED_AFTER_S = 1.0
"""Longer than any hiccup of a healthy camera, shorter than a viewer's patience."""
STALLED_AFTER_FRAMES = 5
"""A source of one picture a second is not stalled after one."""
START_PATIENCE_S = 5.0
"""Some cameras need two or three seconds for their first picture."""
_FPS_OVER_NS = 2_000_000_000


class Health:
    """The condition of one source.

    One thread writes, any may read; each field is replaced whole, so no lock is needed.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._started_ns = clock.monotonic_ns()
        self._beats: deque[int] = deque(maxlen=128)
        self._size_px = (0, 0)
        self._lost_text: str | None = None
        self._note = ""

    def begin(self) -> None:
        """Count the age from now until something comes."""
        self._started_ns = self._clock.monotonic_ns()

    def beat(self, at_ns: int, size_px: tuple[int, int] = (0, 0)) -> None:
        """Tell that a picture or block of this moment came; whatever was lost is back."""
        self._beats.append(at_ns)
        self._size_px = size_px
        self._lost_text = None

    def lose(self, text: str) -> None:
        """Tell that the source is gone and why, in one sentence."""
        self._lost_text = text

    def note(self, text: str) -> None:
        """Tell something that is odd while it goes on: one sentence, or empty."""
        self._note = text

    def status(self) -> SourceStatus:
        """Work out how the source does now."""
        beats = tuple(self._beats)
        lost_text = self._lost_text
        last_ns = beats[-1] if beats else self._started_ns
        age_s = max(0, self._clock.monotonic_ns() - last_ns) / 1e9
        fps = _rate(beats) if self._size_px[0] else 0.0
        condition = _condition(lost_text is not None, bool(beats), age_s, fps)
        return SourceStatus(
            condition=condition,
            age_s=age_s,
            text=lost_text if lost_text is not None else self._text(condition, age_s),
            width_px=self._size_px[0],
            height_px=self._size_px[1],
            fps=fps,
        )

    def _text(self, condition: Condition, age_s: float) -> str:
        if condition is Condition.STALLED:
            return f"Nothing has come for {age_s:.0f} s."
        return self._note


def _rate(beats: tuple[int, ...]) -> float:
    recent = [at_ns for at_ns in beats if at_ns >= beats[-1] - _FPS_OVER_NS] if beats else []
    if len(recent) < 2 or recent[-1] == recent[0]:
        return 0.0
    return (len(recent) - 1) * 1e9 / (recent[-1] - recent[0])


def _condition(lost: bool, ever_came: bool, age_s: float, fps: float) -> Condition:
    if lost:
        return Condition.LOST
    if not ever_came:
        return Condition.STARTING if age_s < START_PATIENCE_S else Condition.STALLED
    slow_s = STALLED_AFTER_FRAMES / fps if fps else 0.0
    return Condition.LIVE if age_s <= max(STALLED_AFTER_S, slow_s) else Condition.STALLED
