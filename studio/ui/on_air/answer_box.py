"""One row of a spec sheet, large enough to be read out from two metres."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QVBoxLayout, QWidget

from studio.questions.understood import Holds
from studio.ui import theme
from studio.ui.on_air.spec_rows import Answer
from studio.ui.questions.question_words import VERDICTS, said
from studio.ui.widgets.broken_label import BrokenLabel
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.section import wrapped_label

ANSWER_PX = 26
_LEAST_PX, _SCROLL_BAR_PX = 310, 14
"""The column it stands in is never narrower; lines are counted for this width."""
_SIZES_PX = ((46, ANSWER_PX), (120, 24), (240, 20))
"""Up to so many characters the answer is written so large."""
_SMALLEST_PX = 18
_GAP_PX = 3
_MOST_SHOWN_PX, _LEAST_SHOWN_PX = 240, 92
"""What is longer is scrolled: the questions and the other rows keep their places."""


_VERDICTS = {
    Holds.YES: theme.PREVIEW,
    Holds.NO: theme.PROGRAM_TEXT,
    Holds.UNSURE: theme.OFFER,
}


class _Area(QScrollArea):
    """Words under each other, as high as they need and at most so high.

    Args:
        parts: The words.
        parent: Owner.
    """

    def __init__(self, parts: tuple[QWidget, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._inner = QWidget(self)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP_PX)
        for part in parts:
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._inner)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def begin(self) -> None:
        """Show the beginning of other words."""
        self._column.invalidate()
        self.verticalScrollBar().setValue(0)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Need another height where it is wider or narrower."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the words where they are now, unless that is too much."""
        return QSize(_LEAST_PX, min(self._needed_px(), _MOST_SHOWN_PX))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of some lines."""
        return QSize(_LEAST_PX, min(self._needed_px(), _LEAST_SHOWN_PX))

    def _needed_px(self) -> int:
        return self._column.totalHeightForWidth(max(_LEAST_PX, self.width()))


class AnswerBox(QFrame):
    """Label, the answer large with how we know, and what comparing gave.

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
        self.words = BrokenLabel(least_px=_LEAST_PX - _SCROLL_BAR_PX, parent=self)
        self.words.setFont(theme.text_font(answer_px, QFont.Weight.ExtraBold))
        self.verdict = wrapped_label("", "", self, least_px=_LEAST_PX)
        self.verdict.setFont(theme.text_font(15, QFont.Weight.DemiBold))
        self.proof = BrokenLabel("dim", least_px=_LEAST_PX - _SCROLL_BAR_PX, parent=self)
        self.area = _Area((self.words, self.proof), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 9)
        layout.setSpacing(_GAP_PX)
        for part in (self.label, self.area, self.verdict):
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
            size_px = min(self._answer_px, _size_px(answer.words))
            self.words.setFont(theme.text_font(size_px, QFont.Weight.ExtraBold))
            self.label.show_text(answer.label)
            self.words.show_text(answer.words)
            self._draw_verdict(answer)
            self.proof.show_text(answer.proof)
            self.area.begin()
            told = (f"{answer.label}: {answer.words}", answer.verdict, answer.proof)
            self.setAccessibleName(". ".join(part for part in told if part))
        self.shown.emit(answer)

    def usual_px(self) -> int:
        """Return how high it is with two lines each of the answer, its proof and a verdict."""
        layout = self.layout()
        margins = self.contentsMargins() + (layout.contentsMargins() if layout else QMargins())
        answer_font = theme.text_font(self._answer_px, QFont.Weight.ExtraBold)
        metrics = map(QFontMetrics, (answer_font, self.proof.font()))
        parts_px = sum(2 * one.lineSpacing() for one in metrics)
        parts_px += self.label.sizeHint().height() + _two_lines_px(self.verdict.font())
        return margins.top() + parts_px + 3 * _GAP_PX + margins.bottom()

    def _draw_verdict(self, answer: Answer) -> None:
        """Say whether what was asked for holds; the word says it, the colour helps."""
        self.verdict.setText(answer.verdict)
        self.verdict.setVisible(bool(answer.verdict))
        if answer.holds is not None:
            self.verdict.setStyleSheet(f"color: {_VERDICTS[answer.holds]}")


def _two_lines_px(font: QFont) -> int:
    """Return what two lines need in the letters of the window's language."""
    words = said(VERDICTS[Holds.UNSURE])
    place = QRect(0, 0, _LEAST_PX, _MOST_SHOWN_PX)
    return QFontMetrics(font).boundingRect(place, 0, f"{words}\n{words}").height()


def _size_px(words: str) -> int:
    """Return how large an answer is written: the longer, the smaller."""
    return next((px for most, px in _SIZES_PX if len(words) <= most), _SMALLEST_PX)
