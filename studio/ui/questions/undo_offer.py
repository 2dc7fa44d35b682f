"""What was done last, to be taken back: as long as it stands as it was left. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studio.core.ids import ProductId, QuestionId
from studio.protocol.messages import Command
from studio.protocol.question_commands import CorrectQuestion, MarkAnswered, MuteViewer, SetStatus
from studio.protocol.question_reports import QuestionsChanged
from studio.questions.answers import CHOSEN
from studio.questions.moderation import Viewer
from studio.questions.muting import muted_in
from studio.questions.question import Question, Status
from studio.ui.catalogue.plain import isolated_text
from studio.ui.questions.question_words import viewer_name
from studio.ui.view import View

Undoable = MarkAnswered | SetStatus | CorrectQuestion | MuteViewer

_UNDO_MS = 10_000
_WORDS = {
    Status.ANSWERED: QT_TRANSLATE_NOOP("QuestionsPanel", "Answered."),
    Status.LATER: QT_TRANSLATE_NOOP("QuestionsPanel", "Put off until after the show."),
    Status.HIDDEN: QT_TRANSLATE_NOOP("QuestionsPanel", "Hidden."),
}
_NO_QUESTION = QT_TRANSLATE_NOOP("QuestionsPanel", "Not a question.")
_NO_ROW = QT_TRANSLATE_NOOP("QuestionsPanel", "No row answers.")
_MOVED = QT_TRANSLATE_NOOP("QuestionsPanel", "Moved to {product}.")
_MUTED = QT_TRANSLATE_NOOP("QuestionsPanel", "Muted: {name}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoOffer:
    """A question that was just put somewhere or understood otherwise, or a viewer just muted.

    Attributes:
        question_id: Which; None: a viewer was muted, and no question is read.
        status: Where it was put, or stayed.
        text: What was done, for the host.
        from_utc_ms: When.
        back: What takes it back, as long as nobody else changed it; None: it can't be.
        moved_to: Product that it was moved to, if it was.
        muted: Viewer who was muted, if one was.
        arrived: Whether the desk showed it there: the word that it was done may come earlier.
    """

    question_id: QuestionId | None
    status: Status
    text: str
    from_utc_ms: int
    back: SetStatus | CorrectQuestion | MuteViewer | None
    moved_to: ProductId | None = None
    muted: Viewer | None = None
    arrived: bool = False

    def after(self, desk: QuestionsChanged, now_utc_ms: int) -> "UndoOffer | None":
        """Return the offer as it is now; None: too late, or somebody put it elsewhere since."""
        if now_utc_ms - self.from_utc_ms >= _UNDO_MS:
            return None
        if self._is_there(desk):
            return replace(self, arrived=True)
        return None if self.arrived else self

    def _is_there(self, desk: QuestionsChanged) -> bool:
        """Return whether it stands where it was put, as far as the desk tells.

        The desk lists what is open and what is put off, the latter not to its end.
        """
        if self.muted is not None:
            return (self.muted.chat_id, self.muted.author_id) in muted_in(desk.moderation)
        for question in desk.questions:
            if question.question_id == self.question_id:
                stays = self.moved_to in {None, question.product_id}
                return self.status is Status.OPEN and stays
        if any(question.question_id == self.question_id for question in desk.later):
            return self.status is Status.LATER
        return self.status is not Status.LATER or desk.later_count > len(desk.later)


class Undoing:
    """Remembers what questions were when the menu asked something of them, until that is done."""

    def __init__(self) -> None:
        self._before: dict[Command, Question | None] = {}

    def asked(
        self, command: Command, known: Mapping[QuestionId, Question], read: Question | None
    ) -> QuestionId | None:
        """Hear what the menu asks.

        Args:
            command: It.
            known: Questions that are listed.
            read: The question that is chosen, or None.

        Returns:
            The question that leaves the list with its viewer who is muted, or None.
        """
        if isinstance(command, CorrectQuestion):
            self._before[command] = known.get(command.question_id)
        if not isinstance(command, MuteViewer) or not command.muted:
            return None
        viewer = (command.viewer.chat_id, command.viewer.author_id)
        asked = read is not None and viewer in {(a.chat_id, a.author_id) for a in read.askers}
        self._before[command] = read if asked else None
        return read.question_id if read is not None and asked else None

    def done(self, command: Undoable, view: View) -> UndoOffer | None:
        """Return how what was done can be taken back; None: it can't."""
        return _offer_of(command, view, self._before.pop(command, None))

    def refused(self, command: Undoable) -> QuestionId | None:
        """Return which question stays where it is, as this is not done."""
        before = self._before.pop(command, None)
        if isinstance(command, MuteViewer):
            return before.question_id if before is not None else None
        return command.question_id


def _offer_of(command: Undoable, view: View, before: Question | None) -> UndoOffer | None:
    """Return how what was done can be taken back; None: it can't, or was itself a taking back.

    Args:
        command: What was done.
        view: The moment.
        before: The question that was read, as it was when this was asked; None: not known.
    """
    match command:
        case MuteViewer(viewer=viewer, muted=True):
            return UndoOffer(
                question_id=before.question_id if before is not None else None,
                status=Status.OPEN,
                text=_said(_MUTED).format(name=viewer_name(viewer.name)),
                from_utc_ms=view.now_utc_ms,
                back=MuteViewer(viewer=viewer, muted=False),
                muted=viewer,
            )
        case CorrectQuestion(is_question=True):
            return _offer_of_correcting(command, view, before)
        case CorrectQuestion(question_id=question_id):
            return _offer_of_putting(question_id, Status.HIDDEN, _NO_QUESTION, view)
        case MarkAnswered(question_id=question_id):
            return _offer_of_putting(question_id, Status.ANSWERED, _WORDS[Status.ANSWERED], view)
        case SetStatus(question_id=question_id, status=status) if status in _WORDS:
            return _offer_of_putting(question_id, status, _WORDS[status], view)
    return None


def _offer_of_putting(
    question_id: QuestionId, status: Status, words: object, view: View
) -> UndoOffer:
    return UndoOffer(
        question_id=question_id,
        status=status,
        text=_said(words),
        from_utc_ms=view.now_utc_ms,
        back=SetStatus(question_id=question_id, status=Status.OPEN, was=status),
    )


def _offer_of_correcting(
    command: CorrectQuestion, view: View, before: Question | None
) -> UndoOffer | None:
    """Return how the host's word about rows or the product can be taken back.

    Of a row that nobody had set, whichever fits is found anew; that a question was about no
    product can't be said again.
    """
    if before is None or command.row_id:
        return None
    former, moved_to = before.product_id, command.product_id
    if former is None and moved_to is None:
        return None
    text = _said(_NO_ROW)
    if moved_to is not None:
        text = _said(_MOVED).format(product=_name_of(moved_to, view))
    back = None
    if former is not None:
        back = CorrectQuestion(
            question_id=command.question_id, product_id=former, row_id=_row_set_in(before)
        )
    return UndoOffer(
        question_id=command.question_id,
        status=Status.OPEN,
        text=text,
        from_utc_ms=view.now_utc_ms,
        back=back,
        moved_to=moved_to,
    )


def _row_set_in(question: Question) -> str:
    """Return the row that a person said answers a question, or nothing."""
    first = next(iter(question.rows), None)
    if first is None or first.product_id != question.product_id or first.score < CHOSEN:
        return ""
    return first.row_id


def _name_of(product_id: ProductId, view: View) -> str:
    products = view.show.products if view.show is not None else ()
    names = (one.listing.names for one in products if one.product_id == product_id)
    first = next((found[0].text for found in names if found), product_id)
    return isolated_text(first)


def _said(text: object) -> str:
    return QCoreApplication.translate("QuestionsPanel", str(text))
