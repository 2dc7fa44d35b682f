"""One row of a spec sheet, large enough to be read out from two metres."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio.ui import theme
from studio.ui.on_air.spec_rows import Answer
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.section import wrapped_label

ANSWER_PX = 26
_LONG = 46
"""From so many characters on the answer is written smaller, but never under 24."""


class AnswerBox(QFrame):
    """Label, the answer large, and how we know.

    Signals:
        shown: An `Answer`, or None; for whoever shows it elsewhere, too.
    """

    shown = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, answer_px: int = ANSWER_PX) -> None:
        super().__init__(parent)
        self.setProperty("role", "answer")
        self._answer_px = answer_px
        self._answer: Answer | None = None
        self.label = ElidedLabel("answer-head", least_px=60, parent=self)
        self.label.setFont(theme.text_font(max(14, answer_px // 2)))
        self.words = wrapped_label("", "", self)
        self.words.setFont(theme.text_font(answer_px, QFont.Weight.ExtraBold))
        self.proof = wrapped_label("", "dim", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(3)
        for part in (self.label, self.words, self.proof):
            layout.addWidget(part)
        self.hide()

    @property
    def answer(self) -> Answer | None:
        """What is shown."""
        return self._answer

    def show_answer(self, answer: Answer | None) -> None:
        """Show another answer, or none."""
        if answer == self._answer:
            return
        self._answer = answer
        self.setVisible(answer is not None)
        if answer is not None:
            size_px = max(24, self._answer_px - 2) if len(answer.words) > _LONG else self._answer_px
            self.words.setFont(theme.text_font(size_px, QFont.Weight.ExtraBold))
            self.label.show_text(answer.label)
            self.words.setText(answer.words)
            self.proof.setText(answer.proof)
            self.setAccessibleName(f"{answer.label}: {answer.words}. {answer.proof}")
        self.shown.emit(answer)
