"""The small lines under the questions: chats in trouble, gaps, what is kept away, and undoing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.protocol.question_reports import ModelState
from studio.ui.catalogue.plain import isolated_text, plain_tip
from studio.ui.questions.action_row import BUTTON_PX
from studio.ui.questions.question_words import (
    chat_line,
    count_of,
    gap_words,
    hidden_words,
    is_troubled,
)
from studio.ui.questions.undo_offer import UndoOffer
from studio.ui.view import View
from studio.ui.widgets.broken_label import BrokenLabel
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton

_GAP_TOLD_MS = 600_000


def is_quiet(view: View) -> bool:
    """Return whether there is nothing to be listed, so that the list needs no room."""
    desk = view.questions
    return not (desk.chats or desk.questions or desk.open_count or desk.answered_count)


class _Line(ElidedLabel):
    """A line that can be tapped; its tooltip says all of it, letter by letter.

    Signals:
        clicked: It was tapped.
    """

    clicked = Signal()

    def show_text(self, text: str) -> None:
        """Show a text, or nothing."""
        super().show_text(text)
        self.setToolTip(plain_tip(text))
        self.setVisible(bool(text))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Say that it was tapped."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()


class FootLines(QWidget):
    """What the host should know of the chats without looking for it.

    Signals:
        details_asked: The host wants to see what is kept away.
        chats_asked: The host wants to see the chats.
        undo_asked: The host takes back what was done last.
    """

    details_asked = Signal()
    chats_asked = Signal()
    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done: UndoOffer | None = None
        self.models_label = BrokenLabel("trouble", least_px=60, most_lines=3, parent=self)
        self.trouble_label = _Line("trouble", least_px=60, parent=self)
        self.trouble_label.clicked.connect(self.chats_asked)
        self.hidden_label = _Line("faint", least_px=60, parent=self)
        self.hidden_label.clicked.connect(self.details_asked)
        self.done_label = ElidedLabel("dim", least_px=60, parent=self)
        self.undo_button = KeyButton("undo", text_px=12, parent=self)
        self.undo_button.face(self.tr("Undo"))
        self.undo_button.setMinimumHeight(BUTTON_PX)
        self.undo_button.clicked.connect(self.undo_asked)
        self.line = QWidget(self)
        self.line.setFixedHeight(BUTTON_PX)  # whatever it says, nothing above it moves
        row = QHBoxLayout(self.line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.done_label, 1)
        row.addWidget(self.undo_button)
        row.addWidget(self.trouble_label, 1)
        row.addWidget(self.hidden_label)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 2)
        column.setSpacing(2)
        column.addWidget(self.models_label)
        column.addWidget(self.line)

    def offer_undo(self, offer: UndoOffer | None) -> None:
        """Let the host take back what was just done with a question; None: it needs no undoing."""
        self._done = offer or self._done

    def forget_undo(self) -> None:
        """Take the offer back: what was done is of another show."""
        self._done = None

    def take_undo(self) -> UndoOffer | None:
        """Return what is to be taken back; it can be asked once."""
        done, self._done = self._done, None
        return done

    def render_state(self, view: View) -> None:
        """Draw a view."""
        if self._done is not None:
            self._done = self._done.after(view.questions, view.now_utc_ms)
        offered = self._done is not None
        self.done_label.setVisible(offered)
        self.undo_button.setVisible(self._done is not None and self._done.back is not None)
        self.undo_button.setEnabled(view.attached)
        if self._done is not None:
            self.done_label.show_text(self._done.text)
        away = self._away(view)
        self.models_label.show_text(away)
        self.models_label.setToolTip(plain_tip(away))
        self.models_label.setVisible(bool(away))
        trouble = self._trouble(view)
        self.trouble_label.show_text(trouble)
        hidden = self._hidden(view, short=bool(trouble))
        self.hidden_label.show_text("" if offered else hidden)
        self.setVisible(offered or bool(away or trouble or hidden) or not is_quiet(view))

    def _hidden(self, view: View, *, short: bool) -> str:
        """Return how much is kept away; beside trouble, the sum alone."""
        hidden = view.questions.hidden
        words = count_of(sum(hidden.values())) if short else hidden_words(hidden)
        said = self.tr("Hidden: {counts}").format(counts=words)
        return said if any(hidden.values()) else ""

    def _trouble(self, view: View) -> str:
        desk = view.questions
        parts = [chat_line(chat) for chat in desk.chats if is_troubled(chat)]
        gap = desk.gaps[-1] if desk.gaps else None
        if gap is not None and view.now_utc_ms - gap.until_utc_ms < _GAP_TOLD_MS:
            parts.append(gap_words(gap, view.now_utc_ms))
        return " · ".join(parts)

    def _away(self, view: View) -> str:
        """Return what the models lack; it stands apart, so that no chat's trouble hides it."""
        desk = view.questions
        if desk.models.state is ModelState.ENDED:
            return self.tr("Chats are not read: the reader ended and is being started again.")
        if desk.models.state is ModelState.MISSING:
            missing = self.tr("Questions are listed without answers: the language models are away.")
            return f"{missing} {isolated_text(desk.models.text)}".strip()
        if desk.models.text:
            lacking = self.tr("Right rows are found less often: a language model is away.")
            return f"{lacking} {isolated_text(desk.models.text)}"
        return ""
