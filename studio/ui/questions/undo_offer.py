"""What was done last, to be taken back: as long as it stands as it was left. Pure."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studio.core.ids import ProductId, QuestionId
from studio.protocol.question_commands import CorrectQuestion, MarkAnswered, SetStatus
from studio.protocol.question_reports import QuestionsChanged
from studio.questions.question import Status

_UNDO_MS = 10_000
_WORDS = {
    Status.ANSWERED: QT_TRANSLATE_NOOP("QuestionsPanel", "Answered."),
    Status.LATER: QT_TRANSLATE_NOOP("QuestionsPanel", "Put off until after the show."),
    Status.HIDDEN: QT_TRANSLATE_NOOP("QuestionsPanel", "Hidden."),
}
_NO_QUESTION = QT_TRANSLATE_NOOP("QuestionsPanel", "Not a question.")
_NO_ROW = QT_TRANSLATE_NOOP("QuestionsPanel", "No row answers.")


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoOffer:
    """A question that was just put somewhere, or understood otherwise.

    Attributes:
        question_id: Which.
        status: Where it was put, or stayed.
        text: What was done, for the host.
        from_utc_ms: When.
        product_id: Whose rows do not answer it, as the host said; None: nothing was said of that.
        arrived: Whether the desk showed it there: the word that it was done may come earlier.
    """

    question_id: QuestionId
    status: Status
    text: str
    from_utc_ms: int
    product_id: ProductId | None = None
    arrived: bool = False

    def after(self, desk: QuestionsChanged, now_utc_ms: int) -> "UndoOffer | None":
        """Return the offer as it is now; None: too late, or somebody put it elsewhere since."""
        if now_utc_ms - self.from_utc_ms >= _UNDO_MS:
            return None
        if self._is_there(desk):
            return replace(self, arrived=True)
        return None if self.arrived else self

    def command(self) -> SetStatus | CorrectQuestion:
        """Return what takes it back, as long as nobody else changed it.

        Of rows that do not answer, whichever fits is found anew.
        """
        if self.product_id is not None:
            return CorrectQuestion(question_id=self.question_id, product_id=self.product_id)
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


def offer_of(
    command: MarkAnswered | SetStatus | CorrectQuestion,
    now_utc_ms: int,
    product_id: ProductId | None = None,
) -> UndoOffer | None:
    """Return how what was done can be taken back; None: it can't, or was itself a taking back.

    Args:
        command: What was done.
        now_utc_ms: When.
        product_id: Product that the question was about, or None.
    """
    put = _put_by(command, product_id)
    if put is None:
        return None
    status, words = put
    return UndoOffer(
        question_id=command.question_id,
        status=status,
        text=QCoreApplication.translate("QuestionsPanel", str(words)),
        from_utc_ms=now_utc_ms,
        product_id=product_id if status is Status.OPEN else None,
    )


def _put_by(
    command: MarkAnswered | SetStatus | CorrectQuestion, product_id: ProductId | None
) -> tuple[Status, object] | None:
    """Return where a question was put by what was done, and the words for it."""
    match command:
        case CorrectQuestion(is_question=False):
            return Status.HIDDEN, _NO_QUESTION
        case CorrectQuestion():
            no_row = command.product_id is None and not command.row_id
            return (Status.OPEN, _NO_ROW) if no_row and product_id is not None else None
        case SetStatus(status=status):
            return (status, _WORDS[status]) if status in _WORDS else None
        case MarkAnswered():
            return Status.ANSWERED, _WORDS[Status.ANSWERED]
