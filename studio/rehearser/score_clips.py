"""Clips of a rehearsal's best and worst moments, out of its recording as it was encoded."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from studio.coach.scorecard import Highlight
from studio.core.errors import DeviceError
from studio.proof.clips import cut

PADDING_MS = 3_000
LONGEST_MS = 20_000
_KEYFRAMES_MS = 2_000
"""As far as the studio's whole pictures are apart: a clip begins with the one before."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """What became of the clips.

    Attributes:
        highlights: As they were asked for, those with a clip with its name.
        files: The clips.
        troubles: A sentence for each that could not be cut.
    """

    highlights: tuple[Highlight, ...]
    files: tuple[Path, ...] = ()
    troubles: tuple[str, ...] = ()


def cut_clips(
    recording: Path, highlights: Sequence[Highlight], folder: Path, *, on_air_at_ms: int = 0
) -> Cut:
    """Cut a clip for each moment, with a little before and after, at most 20 seconds.

    Args:
        recording: Of the rehearsal.
        highlights: The moments.
        folder: Where the clips go.
        on_air_at_ms: Where in the recording the show goes on air.

    Returns:
        What was cut; a moment whose clip fails has none, and the others have theirs.
    """
    done: list[Highlight] = []
    files: list[Path] = []
    troubles: list[str] = []
    for name, highlight in zip(_names(highlights), highlights, strict=True):
        target = folder / name
        trouble = _cut(recording, highlight, target, on_air_at_ms)
        done.append(replace(highlight, file="" if trouble else name))
        if trouble:
            _log.info("no clip %s: %s", name, trouble)
            troubles.append(f"{name}: {trouble}")
        else:
            files.append(target)
    return Cut(highlights=tuple(done), files=tuple(files), troubles=tuple(troubles))


def _names(highlights: Iterable[Highlight]) -> list[str]:
    counted = {True: 0, False: 0}
    names: list[str] = []
    for highlight in highlights:
        counted[highlight.good] += 1
        side = "best" if highlight.good else "worst"
        names.append(f"{side}-{counted[highlight.good]}.mp4")
    return names


def _cut(recording: Path, highlight: Highlight, target: Path, on_air_at_ms: int) -> str:
    """Cut one, and return why it could not be, or nothing."""
    lasts_ms = highlight.until_ms - highlight.from_ms + 2 * PADDING_MS
    at_ms = max(on_air_at_ms + highlight.from_ms, 0)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        cut(
            recording,
            at_ms,
            target,
            lead_ms=PADDING_MS,
            lasts_ms=min(max(lasts_ms, 2 * PADDING_MS), LONGEST_MS - _KEYFRAMES_MS),
        )
    except (DeviceError, OSError) as error:
        target.unlink(missing_ok=True)
        return str(error)
    return ""
