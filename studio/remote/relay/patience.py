"""Which commands may wait for a studio that is away, and how old each may be: one pure table.

What changes the picture at once was decided by what its sender saw: two seconds later somebody
else may have taken another cue. A word to the host is good for a minute, and what prepares the
show, or sorts questions, for ten.
"""

from dataclasses import dataclass

from studio.protocol import show_commands as show
from studio.protocol.messages import Command
from studio.protocol.question_commands import (
    CorrectQuestion,
    MarkAnswered,
    MuteViewer,
    ReplyInChat,
    SetModeration,
    SetStatus,
    TypeQuestion,
    WriteAnswer,
)
from studio.protocol.roles import only_looks

AT_ONCE_S = 2.0
LOOKS_S = 10.0
WORD_S = 60.0
WORK_S = 600.0

AHEAD_S = 2.0
"""A command from the future means that the clocks' difference is not known any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long a command is worth something.

    Attributes:
        lasts_s: Older, it is refused.
        waits: Whether it is kept for a studio that is away.
    """

    lasts_s: float
    waits: bool


_AT_ONCE = Patience(lasts_s=AT_ONCE_S, waits=False)
_LOOKS = Patience(lasts_s=LOOKS_S, waits=False)
_WORD = Patience(lasts_s=WORD_S, waits=True)
_WORK = Patience(lasts_s=WORK_S, waits=True)

WAITING: dict[type[Command], Patience] = {
    show.SendPrompt: _WORD,
    show.AddCue: _WORK,
    show.ChangeCue: _WORK,
    show.RemoveCue: _WORK,
    show.MoveCue: _WORK,
    show.SetTexts: _WORK,
    show.MarkMoment: _WORD,
    MarkAnswered: _WORK,
    WriteAnswer: _WORK,
    SetStatus: _WORK,
    CorrectQuestion: _WORK,
    TypeQuestion: _WORK,
    ReplyInChat: _WORK,
    MuteViewer: _WORK,
    SetModeration: _WORK,
}
"""What may wait. `ShowQuestion` puts something on the picture, so it may not."""


def patience_of(command: Command) -> Patience:
    """Return how long a command is worth something, and whether it may wait."""
    if only_looks(command):
        return _LOOKS
    return WAITING.get(type(command), _AT_ONCE)


def too_old(command: Command, age_s: float) -> str | None:
    """Return why a command of this age is not carried out, or None: it is."""
    if age_s < -AHEAD_S:
        return "the two clocks' difference is not known any more; try again"
    if age_s <= patience_of(command).lasts_s:
        return None
    return f"this was asked {in_words(age_s)} ago and is too old to be done now; look, and ask anew"


def in_words(age_s: float) -> str:
    """Return a time as one says it."""
    if age_s < 10:
        return f"{age_s:.1f} s"
    if age_s < 120:
        return f"{age_s:.0f} s"
    if age_s < 7_200:
        return f"{age_s / 60:.0f} min"
    return f"{age_s / 3_600:.0f} h"
