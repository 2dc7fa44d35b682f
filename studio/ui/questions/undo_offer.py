"""What was done last, to be taken back: as long as it stands as it was left. Pure."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studio.core.ids import QuestionId
from studio.protocol.question_commands import MarkAnswered, SetStatus
from studio.protocol.question_reports import QuestionsChanged
from studio.questions.question import Status

_UNDO_MS = 10_000
_WORDS = {
    Status.ANSWERED: QT_TRANSLATE_NOOP("QuestionsPanel", "Answered."),
    Status.LATER: QT_TRANSLATE_NOOP("QuestionsPanel", "Put off until after the show."),
    Status.HIDDEN: QT_TRANSLATE_NOOP("QuestionsPanel", "Hidden."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoOffer:
    """A question that was just put somewhere.

    Attributes:
        question_id: Which.
        status: Where it was put.
        text: What was done, for the host.
        from_utc_ms: When.
        arrived: Whether the desk showed it there: the word that it was done may come earlier.
    """

    question_id: QuestionId
    status: Status
    text: str
    from_utc_ms: int
    arrived: bool = False

    def after(self, desk: QuestionsChanged, now_utc_ms: int) -> "UndoOffer | None":
        """Return the offer as it is now; None: too late, or somebody put it elsewhere since."""
        if now_utc_ms - self.from_utc_ms >= _UNDO_MS:
            return None
        if self._is_there(desk):
            return replace(self, arrived=True)
        return None if self.arrived else self

    def command(self) -> SetStatus:
        """Return what takes it back, as long as nobody else changed it."""
        return SetStatus(question_id=self.question_id, status=Status.OPEN, was=self.status)

    def _is_there(self, desk: QuestionsChanged) -> bool:
        """Return whether it stands where it was put, as far as the desk tells.

        The desk lists what is open and what is put off, the latter not to its end.
        """
        if any(question.question_id == self.question_id for question in desk.questions):
            return self.status is Status.OPEN
        if any(question.question_id == self.question_id for question in desk.later):
            return self.status is Status.LATER
        return self.status is not Status.LATER or desk.later_count > len(desk.later)


def offer_of(command: MarkAnswered | SetStatus, now_utc_ms: int) -> UndoOffer | None:
    """Return how what was done can be taken back; None: it was itself a taking back."""
    status = command.status if isinstance(command, SetStatus) else Status.ANSWERED
    if status not in _WORDS:
        return None
    return UndoOffer(
        question_id=command.question_id,
        status=status,
        text=QCoreApplication.translate("QuestionsPanel", str(_WORDS[status])),
        from_utc_ms=now_utc_ms,
    )
