"""What was typed behind `cuecard rehearse`, checked before anything is begun."""

import argparse
import time
from dataclasses import dataclass, replace
from pathlib import Path

from studio.cli.number import read_number, read_whole
from studio.core.errors import BadInput
from studio.core.settings import chosen_recordings_folder
from studio.rehearsal.audience import MOST_MESSAGES_PER_MINUTE, MOST_VIEWERS
from studio.rehearsal.hosts import HOSTS, PERFECT
from studio.rehearsal.pack import AudienceSpec
from studio.rehearsal.pack_shelf import pack_named
from studio.rehearser.prepared import LONGEST_S, SHORTEST_S
from studio.rehearser.run_files import RECORDING

FIRST_PACK = "first-show"
FIRST_SECONDS = 20.0
"""What is run where nothing was typed: enough to see what a rehearsal is."""

REAL_TIME = 1.0
FASTEST = 1_000_000.0
LARGEST_SEED = 2**63 - 1
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedRehearsal:
    """What is to be run.

    Attributes:
        pack: File of the training pack.
        seed: Of audience, faults and host.
        speed: `REAL_TIME`, or above: as fast as it goes.
        seconds: How long the show shall be; None: as the pack has it.
        out: Folder for the results; it may have to be made.
        host: Name of the scripted host.
        called: What the host is called on the scorecard.
        light: Whether nothing is sent to the local platform.
        faults: Whether faults strike.
        team: Folder with others' scorecards; None: there is none.
        replay: Pack whose past show is the audience; None: as the pack has it.
        viewers: When it is fullest; None: as the pack has it.
        messages_per_minute: Likewise.
        as_json: Whether everything is said as JSON.
    """

    pack: Path
    seed: int
    speed: float
    seconds: float | None
    out: Path
    host: str
    called: str
    light: bool
    faults: bool
    team: Path | None
    replay: Path | None
    viewers: int | None
    messages_per_minute: float | None
    as_json: bool

    @property
    def in_real_time(self) -> bool:
        """Whether it runs beside a real studio, with video."""
        return self.speed == REAL_TIME

    def crowd(self, audience: AudienceSpec) -> AudienceSpec:
        """Return an audience as large and as lively as it was typed."""
        if self.viewers is not None:
            audience = replace(audience, viewers=self.viewers)
        if self.messages_per_minute is not None:
            audience = replace(audience, messages_per_minute=self.messages_per_minute)
        return audience


def read_rehearsal(typed: argparse.Namespace) -> TypedRehearsal:
    """Read what was typed.

    Raises:
        BadInput: Something of it is wrong, in one sentence.
    """
    host = typed.host or PERFECT
    if host not in HOSTS:
        raise BadInput(f"--host is one of {', '.join(HOSTS)}, got {host[:40]!r}")
    speed = _speed(typed.speed)
    return TypedRehearsal(
        pack=pack_named(typed.pack or FIRST_PACK),
        seed=read_whole(typed.seed or "1", "--seed", low=0, high=LARGEST_SEED),
        speed=speed,
        seconds=_seconds(typed.seconds, typed.pack, speed),
        out=_out(typed.out, in_real_time=speed == REAL_TIME),
        host=host,
        called=_called(typed.called, host),
        light=typed.light,
        faults=not typed.no_faults,
        team=_team(typed.team),
        replay=None if typed.replay is None else pack_named(typed.replay),
        viewers=_viewers(typed.viewers),
        messages_per_minute=_messages(typed.messages),
        as_json=typed.json,
    )


def _speed(text: str | None) -> float:
    if text is None:
        return REAL_TIME
    return read_number(text, "--speed", low=REAL_TIME, high=FASTEST)


def _seconds(text: str | None, pack: str | None, speed: float) -> float | None:
    if text is not None:
        return read_number(text, "--seconds", low=SHORTEST_S, high=LONGEST_S)
    nothing_said = pack is None and speed == REAL_TIME
    return FIRST_SECONDS if nothing_said else None


def _viewers(text: str | None) -> int | None:
    return None if text is None else read_whole(text, "--viewers", low=1, high=MOST_VIEWERS)


def _messages(text: str | None) -> float | None:
    high = MOST_MESSAGES_PER_MINUTE
    return None if text is None else read_number(text, "--messages", low=0, high=high)


def _called(text: str | None, host: str) -> str:
    if text is None:
        return f"{host} (script)"
    if len(text) > LONGEST_NAME or not text.isprintable():
        raise BadInput(f"--called is one line of at most {LONGEST_NAME} characters")
    return text


def _out(text: str | None, *, in_real_time: bool) -> Path:
    folder = _fresh_folder() if text is None else Path(text).absolute()
    recording = folder / RECORDING
    try:
        is_file, is_recorded = folder.is_file(), recording.exists()
    except OSError as error:  # a name that is too long for the disk
        raise BadInput(f"--out {folder.name[:80]}: {error.strerror}") from error
    if is_file:
        raise BadInput(f"--out is a folder, and {folder} is a file")
    if in_real_time and is_recorded:
        raise BadInput(f"{recording} exists already; a recording is never written over")
    return folder


def _fresh_folder() -> Path:
    name = f"Rehearsal {time.strftime('%Y-%m-%d %H-%M-%S')}"
    places = (chosen_recordings_folder() / f"{name}{more}" for more in ("", *_numbers()))
    return next(place for place in places if not place.exists())


def _numbers() -> list[str]:
    return [f" {number}" for number in range(2, 1_000)]


def _team(text: str | None) -> Path | None:
    if text is None:
        return None
    folder = Path(text).absolute()
    if not folder.is_dir():
        raise BadInput(f"--team is a folder that is there, got {text}")
    return folder
