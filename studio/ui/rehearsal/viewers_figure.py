"""Who watches a rehearsal, in the top bar: a model's number, and it says so."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.protocol.rehearsal_messages import Stage
from studio.ui import figures, theme
from studio.ui.rehearsal.coach_words import words
from studio.ui.view import View
from studio.ui.widgets.section import styled_label


class ViewersFigure(QWidget):
    """A number over two words; hidden unless a rehearsal runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number_label = styled_label("", "", self)
        self.number_label.setFont(theme.text_font(15, QFont.Weight.Bold))
        self.word_label = styled_label(self.tr("modelled viewers"), "tiny", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.number_label)
        column.addWidget(self.word_label)
        self.setToolTip(self.tr("Nobody watches: a model of your market's viewers does."))
        self.hide()

    def render_state(self, view: View, *, here: bool = True) -> None:
        """Draw a view; where there is no room for it, not at all."""
        report = view.rehearsal.report
        self.setVisible(here and view.rehearsal.possible and report.stage is Stage.RUNNING)
        text = figures.isolated(words().number(report.viewers))
        if text != self.number_label.text():
            self.number_label.setText(text)
            self.setAccessibleName(f"{text} {self.word_label.text()}")
