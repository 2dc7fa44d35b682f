"""Quiet hints on the prompter while a rehearsal goes on: one at a time, none twice in a row."""

import logging
from collections.abc import Sequence

from studio.cli.client import StudioClient
from studio.coach.scorecard import Sentence
from studio.coach.words import Words
from studio.core.errors import StudioError
from studio.protocol.messages import Command
from studio.protocol.show_commands import AcknowledgePrompt, SendPrompt
from studio.rehearser.live_names import COACH
from studio.show.prompt import Prompt
from studio.show.prompter import LONGEST_PROMPT
from studio.show.state import ShowState

AGAIN_AFTER_MS = 30_000
"""The same hint, so long after it was written last."""

_ELLIPSIS = "…"
_log = logging.getLogger(__name__)


class LiveCoach:
    """Writes hints to the host.

    Args:
        client: Attached under the coach's name.
        words: In the host's language.
    """

    def __init__(self, client: StudioClient, words: Words) -> None:
        self._client = client
        self._words = words
        self._code = ""
        self._said_ms: dict[str, int] = {}

    def say(self, hints: Sequence[Sentence], state: ShowState, at_ms: int) -> None:
        """Have the most important hint on the prompter; what is over is taken from there.

        Args:
            hints: What the coach would say, the most important first.
            state: The show.
            at_ms: Since it went on air.
        """
        unread = _unread(state)
        if unread is not None:
            if self._code not in {hint.code for hint in hints}:
                self._ask(AcknowledgePrompt(prompt_id=unread.prompt_id))
            return
        for hint in hints:
            last_ms = self._said_ms.get(hint.code)
            if last_ms is None or at_ms - last_ms >= AGAIN_AFTER_MS:
                self._code = hint.code
                self._said_ms[hint.code] = at_ms
                self._ask(SendPrompt(text=_line(self._words.say(hint))))
                return

    def _ask(self, command: Command) -> None:
        try:
            self._client.request(command)
        except StudioError as error:
            _log.info("a hint was refused: %s", error)


def _unread(state: ShowState) -> Prompt | None:
    written = (one for one in state.prompts if one.by == COACH and one.got_at_utc_ms is None)
    return next(written, None)


def _line(text: str) -> str:
    """Return a sentence as one line that a prompt has room for."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= LONGEST_PROMPT else line[: LONGEST_PROMPT - 1] + _ELLIPSIS
