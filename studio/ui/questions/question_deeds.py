"""What is done with a question by its menu or on the typing line: seldom, and never by one key."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from studio.core.ids import ProductId, QuestionId
from studio.protocol.messages import Command
from studio.protocol.question_commands import (
    CorrectQuestion,
    MuteViewer,
    ReplyInChat,
    SetStatus,
    ShowQuestion,
    TypeQuestion,
    WriteAnswer,
)
from studio.questions.moderation import Viewer
from studio.questions.question import Question, Status
from studio.questions.replying import addressee
from studio.ui.catalogue.plain import isolated_text
from studio.ui.questions.askers_dialog import AskersDialog
from studio.ui.questions.entry_line import EntryLine, Purpose
from studio.ui.questions.question_menu import Deed, QuestionMenu
from studio.ui.questions.question_words import viewer_name
from studio.ui.view import View

_ELSEWHERE = "elsewhere"


class QuestionDeeds(QObject):
    """The menu of a question, and what it leads to.

    Args:
        entry: Line on which answers are typed.
        parent: Over which menu and dialog open.

    Signals:
        commanded: What is asked.
        put_away: A `QuestionId` that is to leave the list for that.
    """

    commanded = Signal(object)
    put_away = Signal(str)

    def __init__(self, entry: EntryLine, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._view = View()
        self._question: Question | None = None
        self._entry = entry
        self.menu = QuestionMenu(parent)
        self.menu.aboutToShow.connect(self._draw_menu)
        self.menu.chosen.connect(self._on_deed)
        self.menu.product_chosen.connect(self._on_product)
        self.askers: AskersDialog | None = None

    def render_state(self, view: View, question: Question | None) -> None:
        """Take in the moment, and the question that is chosen."""
        self._view, self._question = view, question
        if self.askers is not None and self.askers.isVisible():
            self.askers.render_state(view)

    def open_menu(self, place: QPoint) -> None:
        """Open the menu of the chosen question at a place on the screen."""
        if self._question is not None:
            self.menu.popup(place)

    def begin_typing(self) -> None:
        """Let the host type in a question that was asked elsewhere."""
        prompt = self.tr("A question that was asked elsewhere:")
        purpose = Purpose(about=_ELSEWHERE, prompt=prompt, button=self.tr("Add"))
        self._entry.begin(purpose, self._add)

    def _draw_menu(self) -> None:
        if self._question is not None:
            self.menu.render_state(self._view, self._question)

    def _on_deed(self, deed: Deed, question: Question) -> None:
        question_id = question.question_id
        match deed:
            case Deed.WRITE:
                self._begin_answer(question)
            case Deed.REPLY:
                self._begin_reply(question)
            case Deed.UNNAMED:
                self.commanded.emit(ShowQuestion(question_id=question_id, named=False))
            case Deed.NO_ROW:
                self.commanded.emit(CorrectQuestion(question_id=question_id))
            case Deed.NO_QUESTION:
                self.put_away.emit(question_id)
                self.commanded.emit(CorrectQuestion(question_id=question_id, is_question=False))
            case Deed.HIDE:
                self.put_away.emit(question_id)
                self.commanded.emit(SetStatus(question_id=question_id, status=Status.HIDDEN))
            case Deed.MUTE:
                self._mute(question)
            case Deed.ASKERS:
                self._show_askers(question)

    def _on_product(self, product_id: ProductId, question: Question) -> None:
        question_id = question.question_id
        self.put_away.emit(question_id)
        self.commanded.emit(CorrectQuestion(question_id=question_id, product_id=product_id))

    def _begin_answer(self, question: Question) -> None:
        purpose = Purpose(
            about=f"{Deed.WRITE} {question.question_id}",
            prompt=self.tr("Answer to: {question}").format(question=isolated_text(question.text)),
            button=self.tr("Keep"),
            text=question.answer,
            clears=True,
        )
        self._entry.begin(purpose, partial(self._write, question.question_id))

    def _begin_reply(self, question: Question) -> None:
        asker = addressee(question, self._view.questions.chats)
        name = viewer_name(asker.name) if asker is not None else ""
        purpose = Purpose(
            about=f"{Deed.REPLY} {question.question_id}",
            prompt=self.tr("Reply in chat to {name}:").format(name=name),
            button=self.tr("Send"),
            text=question.answer,
        )
        self._entry.begin(purpose, partial(self._reply, question.question_id))

    def _write(self, question_id: QuestionId, text: str) -> Command:
        return self._ask(WriteAnswer(question_id=question_id, answer=text))

    def _reply(self, question_id: QuestionId, text: str) -> Command:
        return self._ask(ReplyInChat(question_id=question_id, text=text))

    def _add(self, text: str) -> Command:
        return self._ask(TypeQuestion(text=text))

    def _ask(self, command: Command) -> Command:
        self.commanded.emit(command)
        return command

    def _mute(self, question: Question) -> None:
        asker = question.askers[0] if question.askers else None
        if asker is not None and asker.author_id:
            viewer = Viewer(chat_id=asker.chat_id, author_id=asker.author_id, name=asker.name)
            self.commanded.emit(MuteViewer(viewer=viewer))

    def _show_askers(self, question: Question) -> None:
        if self.askers is None:
            self.askers = AskersDialog(self._parent)
            self.askers.commanded.connect(self.commanded)
        self.askers.show_question(self._view, question)
