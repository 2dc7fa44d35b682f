"""Hosts by script: a perfect one, an idle one, and one who does all but answer.

Pure policies: they know what a host sees and nothing else, and take their time as people do.
"""

from collections.abc import Sequence
from random import Random

from studio.coach.record import Planned
from studio.core.errors import BadInput
from studio.rehearsal.host_port import Act, ScriptedHost, Sight
from studio.rehearsal.host_reactions import Reactions
from studio.rehearsal.host_routine import Answers, Picture, Prompts, Takes
from studio.rehearsal.host_voice import Voice

PERFECT, IDLE, SILENT = "perfect", "idle", "silent"
HOSTS = (PERFECT, IDLE, SILENT)
"""Names of those that are there."""

_HAND_BUSY_S = (0.25, 0.6)
"""After each thing that is done."""


def host_named(name: str, plan: Sequence[Planned], seed: int) -> ScriptedHost:
    """Return a host.

    Args:
        name: One of `HOSTS`.
        plan: The show's cut, which they know by heart.
        seed: Of how fast they are.

    Raises:
        BadInput: There is none of this name.
    """
    if name == IDLE:
        return IdleHost()
    if name in {PERFECT, SILENT}:
        return GoodHost(plan, seed, answers=name == PERFECT)
    raise BadInput(f"a scripted host is one of {', '.join(HOSTS)}, not {name[:40]}")


class IdleHost:
    """Says nothing and does nothing."""

    def look(self, sight: Sight) -> Act:
        """See `ScriptedHost.look`."""
        return Act()


class GoodHost:
    """Keeps the plan, reacts to what goes wrong, and answers, or does all but that."""

    def __init__(self, plan: Sequence[Planned], seed: int, *, answers: bool) -> None:
        def chance(part: str) -> Random:
            return Random(f"host/{part}/{seed}")  # noqa: S311 - a rehearsal, nobody's secret

        self._reactions = Reactions(chance("reactions"))
        self._voice = Voice(chance("voice"))
        self._hand = chance("hand")
        self._free_ms = 0
        prompts, takes = Prompts(chance("prompts")), Takes(plan, chance("takes"))
        self._routine = [prompts.due, takes.due, Picture(plan).due]
        if answers:
            self._routine.append(Answers(chance("answers")).due)

    def look(self, sight: Sight) -> Act:
        """See `ScriptedHost.look`."""
        speaks = self._voice.speaks(sight.at_ms)
        self._reactions.notice(sight)
        if sight.at_ms < self._free_ms:
            return Act(speaks=speaks)
        for due in (self._reactions.due, *self._routine):
            command = due(sight)
            if command is not None:
                busy_ms = round(self._hand.uniform(*_HAND_BUSY_S) * 1_000)
                self._free_ms = sight.at_ms + busy_ms
                return Act(command=command, speaks=speaks)
        return Act(speaks=speaks)
