"""One row of a spec sheet, large enough to be read out from two metres."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio.questions.understood import Holds
from studio.ui import theme
from studio.ui.on_air.spec_rows import Answer
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.section import wrapped_label

ANSWER_PX = 26
_LEAST_PX = 310
"""The column it stands in is never narrower; lines are counted for this width."""
_LONG = 46
"""From so many characters on the answer is written smaller, but never under 24."""


_VERDICTS = {
    Holds.YES: theme.PREVIEW,
    Holds.NO: theme.PROGRAM_TEXT,
    Holds.UNSURE: theme.OFFER,
}


class AnswerBox(QFrame):
    """Label, the answer large, what comparing gave, and how we know.

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
        self.words = wrapped_label("", "", self, least_px=_LEAST_PX)
        self.words.setFont(theme.text_font(answer_px, QFont.Weight.ExtraBold))
        self.verdict = wrapped_label("", "", self, least_px=_LEAST_PX)
        self.verdict.setFont(theme.text_font(15, QFont.Weight.DemiBold))
        self.proof = wrapped_label("", "dim", self, least_px=_LEAST_PX)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 9)
        layout.setSpacing(3)
        for part in (self.label, self.words, self.verdict, self.proof):
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
            self._draw_verdict(answer)
            self.proof.setText(answer.proof)
            told = (f"{answer.label}: {answer.words}", answer.verdict, answer.proof)
            self.setAccessibleName(". ".join(part for part in told if part))
        self.shown.emit(answer)

    def _draw_verdict(self, answer: Answer) -> None:
        """Say whether what was asked for holds; the word says it, the colour helps."""
        self.verdict.setText(answer.verdict)
        self.verdict.setVisible(bool(answer.verdict))
        if answer.holds is not None:
            self.verdict.setStyleSheet(f"color: {_VERDICTS[answer.holds]}")
