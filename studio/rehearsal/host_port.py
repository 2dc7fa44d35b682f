"""The port between a rehearsal and whoever hosts it by script."""

from dataclasses import dataclass
from typing import Protocol

from studio.protocol.messages import Command
from studio.questions.question import Question
from studio.rehearsal.fault_clock import Strike
from studio.show.state import ShowState


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What a host sees at one moment.

    Attributes:
        at_ms: Since the show went on air.
        state: The show.
        questions: The open ones, as they lie on the desk.
        faults: Those that stand and that a host could notice.
    """

    at_ms: int
    state: ShowState
    questions: tuple[Question, ...] = ()
    faults: tuple[Strike, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What a host does at one moment.

    Attributes:
        command: What they ask of the studio; None: nothing. Never two things at once.
        speaks: Whether they speak.
    """

    command: Command | None = None
    speaks: bool = False


class ScriptedHost(Protocol):
    """Whoever hosts: the same seed and the same sights give the same acts."""

    def look(self, sight: Sight) -> Act:
        """Look at the show and do something, or nothing; called several times a second.

        A command that is refused is not told: what it was to change stays as it was, and the host
        tries again later or lets it be.
        """
        ...
