"""Rehearsals: what is asked, and how one goes."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from studio.coach.scorecard import Line, Scorecard, Sentence
from studio.protocol.message import Message

Seam = Literal["camera", "disk"]
"""Where a rehearsal may let the engine itself fail."""


class Stage(StrEnum):
    """How far a rehearsal is."""

    NONE = "none"
    PREPARING = "preparing"
    READY = "ready"  # waits for the host to go on air
    RUNNING = "running"
    SCORING = "scoring"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackLine:
    """A training pack that can be rehearsed.

    Attributes:
        file: Its path; those that ship have a name alone.
        pack_id: Of it.
        title: In the host's language.
        about: One or two sentences.
        market: As `es-ES`.
        length_s: How long its show lasts.
        faults: How many may strike.
        shipped: Whether it came with the program.
        text: What is wrong with the file; empty: nothing.
    """

    file: str
    pack_id: str = ""
    title: str
    about: str = ""
    market: str = ""
    length_s: float = 0.0
    faults: int = 0
    shipped: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RehearsalReport:
    """How a rehearsal goes, as whoever runs it tells.

    Attributes:
        stage: How far it is.
        title: Of the pack.
        pack_id: Of it.
        seed: Of audience and faults.
        light: Whether nothing is sent to the local platform.
        faults: Whether faults strike.
        viewers: Watching now; a model's number.
        hints: What the coach would say now, the most important first.
        text: Why it failed; plain words.
        score: Once it is over; None before.
        folder: Where its files are, or empty.
    """

    stage: Stage = Stage.NONE
    title: str = ""
    pack_id: str = ""
    seed: int = 0
    light: bool = False
    faults: bool = True
    viewers: int = 0
    hints: tuple[Sentence, ...] = ()
    text: str = ""
    score: Scorecard | None = None
    folder: str = ""


class StartRehearsal(Message, frozen=True, kw_only=True):
    """Prepare a rehearsal of a pack; it begins when the host goes on air.

    Attributes:
        pack: Name of one that ships, or a file's path; empty: the show that is open.
        seed: The same gives the same audience and faults; None: a new one.
        light: Send to nowhere instead of the local platform.
        faults: Whether faults strike.
        host: What the host calls themselves on the scorecard.
        replay: File of a past show that is the audience (`.cuepack`); empty: a simulated one.
    """

    pack: str
    seed: int | None = None
    light: bool = False
    faults: bool = True
    host: str = ""
    replay: str = ""


class StopRehearsal(Message, frozen=True, kw_only=True):
    """End it; a show that was on air is scored as far as it went."""


class AddPack(Message, frozen=True, kw_only=True):
    """Keep a copy of a pack's file beside those that ship.

    Attributes:
        file: Its path.
    """

    file: str


class RemovePack(Message, frozen=True, kw_only=True):
    """Remove such a copy."""

    file: str


class MakePack(Message, frozen=True, kw_only=True):
    """Make a training pack of a past show; `Done` says what is in it.

    Names of viewers are left out, and what they took back. Any studio does this, whether it
    rehearses or not.

    Attributes:
        file: To write, its whole path, ending in `.cuepack`; it replaces an older one.
        show: Id of a show, or its title where no other past show has it; empty: of the one that
            went on air last.
        title: Of the pack; empty: the show's.
        pack_id: Of it; empty: made from the title.
        recording: File that becomes the camera, its whole path; empty: a test pattern does.
    """

    file: str
    show: str = ""
    title: str = ""
    pack_id: str = ""
    recording: str = ""


class ForgetRun(Message, frozen=True, kw_only=True):
    """Remove the scorecard of an earlier run; its recording stays."""

    run_id: str


class OpenRun(Message, frozen=True, kw_only=True):
    """Tell the scorecard of an earlier run: `RunOpened` comes before `Done`."""

    run_id: str


class RunOpened(Message, frozen=True, kw_only=True):
    """The answer to `OpenRun`."""

    score: Scorecard
    folder: str = ""


class StrikeSeam(Message, frozen=True, kw_only=True):
    """Let the engine fail for a time; only in a rehearsal.

    Attributes:
        seam: Where.
        seconds: How long; 0 ends it.
    """

    seam: Seam
    seconds: float


class TellRehearsal(Message, frozen=True, kw_only=True):
    """How it goes, from whoever runs it."""

    report: RehearsalReport


class RehearsalChanged(Message, frozen=True, kw_only=True):
    """How it goes, and what can be rehearsed; at most four times a second.

    Attributes:
        report: Of the one that runs or ran last.
        packs: That can be rehearsed.
        earlier: Runs that were scored, newest first; at most 100.
        possible: Whether this studio rehearses at all.
    """

    report: RehearsalReport = RehearsalReport()
    packs: tuple[PackLine, ...] = ()
    earlier: tuple[Line, ...] = ()
    possible: bool = False


RehearsalCommand = (
    StartRehearsal
    | StopRehearsal
    | AddPack
    | RemovePack
    | MakePack
    | ForgetRun
    | OpenRun
    | StrikeSeam
    | TellRehearsal
)
