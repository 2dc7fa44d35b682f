"""One run of the benchmark: what was asked, where it works, and how often it begins again."""

import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar

from studio.bench.clips import clips_folder, existing_clips, make_clips
from studio.bench.cpu import DISTURBED_CORES, Load
from studio.bench.formats import Clips, ShowFormat

REPEATS = 4
"""How many disturbed runs are repeated in all, so that a busy machine ends the benchmark too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What was asked for.

    Attributes:
        formats: To measure the whole show in.
        both: Whether to measure two canvases at once, too.
        seconds: Length of the window that counts.
        runs: Of each measurement; the median counts.
        sections: Which ones.
        clips: Folder of ready clips, or None: made and kept.
        as_json: Print JSON and no table.
    """

    formats: tuple[ShowFormat, ...]
    both: bool = False
    seconds: float
    runs: int
    sections: tuple[str, ...]
    clips: Path | None
    as_json: bool


class Measured(Protocol):
    """A run that knows what else the machine did."""

    @property
    def load(self) -> Load:
        """While it ran."""
        ...


RunT = TypeVar("RunT", bound=Measured)


@dataclass(slots=True)
class Session:
    """The benchmark while it runs.

    Attributes:
        options: What was asked.
        folder: Everything it writes, clips left out.
        disturbed: Names of runs that were disturbed and count all the same.
        repeated: How many disturbed runs were thrown away.
    """

    options: Options
    folder: Path
    disturbed: list[str] = field(default_factory=list)
    repeated: int = 0

    def clips(self, show: ShowFormat) -> Clips:
        """Return a format's clips; made when none were given and they are missing.

        Raises:
            BadInput: The given folder lacks one.
        """
        if self.options.clips is not None:
            return existing_clips(self.options.clips, show)
        self.say(f"clips for {show.name} in {clips_folder()}")
        return make_clips(clips_folder(), show)

    def fresh_folder(self) -> Path:
        """Return an empty folder."""
        return Path(tempfile.mkdtemp(dir=self.folder))

    def say(self, text: str) -> None:
        """Tell whoever waits what is being done."""
        sys.stderr.write(f"bench: {text}\n")
        sys.stderr.flush()

    def undisturbed(self, name: str, measure: Callable[[], RunT]) -> RunT:
        """Measure, and measure again while the rest of the machine was busy."""
        while True:
            self.say(name)
            run = measure()
            if not run.load.disturbed:
                return run
            others = max(run.load.others, run.load.stolen)
            if self.repeated >= REPEATS:
                self.disturbed.append(name)
                return run
            self.repeated += 1
            self.say(f"the machine was busy beside it ({others:.2f} > {DISTURBED_CORES} core)")

    def rounds(self, names: Iterable[str]) -> list[tuple[int, str]]:
        """Return which program is measured when: one after the other, round after round."""
        listed = tuple(names)
        return [(turn, name) for turn in range(self.options.runs) for name in listed]
