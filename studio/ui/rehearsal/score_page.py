"""The scorecard of a run, with the ways to its files and to another try."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.coach.scorecard import Scorecard
from studio.ui import theme
from studio.ui.open_path import Opener, open_path
from studio.ui.plan.markets import market_name
from studio.ui.rehearsal import score_words as words
from studio.ui.rehearsal.score_document import ScoreDocument
from studio.ui.rehearsal.score_files import PAGE, PAPER, beside
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import wrapped_label


class ScorePage(QWidget):
    """Head with buttons, and under it the scorecard, which scrolls.

    Args:
        parent: Owner.
        opener: Opens a file or a folder.

    Signals:
        left: Back to what can be rehearsed.
        again_asked: The same once more, with the same seed.
    """

    left = Signal()
    again_asked = Signal()

    def __init__(self, parent: QWidget | None = None, *, opener: Opener = open_path) -> None:
        super().__init__(parent)
        self._opener = opener
        self.score: Scorecard | None = None
        self.document: ScoreDocument | None = None
        self._folder = ""
        self.title_label = ElidedLabel(least_px=120, parent=self)
        self.title_label.setFont(theme.text_font(20, QFont.Weight.Bold))
        self.line_label = ElidedLabel("dim", least_px=120, parent=self)
        self.said_label = wrapped_label("", "trouble", self)
        self.said_label.hide()
        self.back_button = KeyButton("back", text_px=13, parent=self)
        self.back_button.face(self.tr("Rehearsals"))
        self.page_button = self._button("results", self.tr("Open as a page"))
        self.paper_button = self._button("export", self.tr("PDF"))
        self.folder_button = self._button("folder", self.tr("Folder"))
        self.again_button = KeyButton("retry", kind="primary", text_px=13, parent=self)
        self.again_button.face(self.tr("Rehearse again, same seed"))
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self.back_button.clicked.connect(self.left)
        self.again_button.clicked.connect(self.again_asked)
        self.page_button.clicked.connect(lambda: self._open(PAGE))
        self.paper_button.clicked.connect(lambda: self._open(PAPER))
        self.folder_button.clicked.connect(self._open_folder)

    def _button(self, icon_name: str, text: str) -> KeyButton:
        button = KeyButton(icon_name, text_px=13, parent=self)
        button.face(text)
        return button

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.title_label)
        titles.addWidget(self.line_label)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.back_button)
        head.addSpacing(6)
        head.addLayout(titles, 1)
        for button in (
            self.page_button,
            self.paper_button,
            self.folder_button,
            self.again_button,
        ):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.said_label)
        column.addWidget(self.area, 1)

    # --- drawing -------------------------------------------------------------------------------

    def show_score(self, score: Scorecard, folder: str) -> None:
        """Draw a scorecard; the same one stays where it was scrolled to."""
        self._folder = folder
        if score != self.score:
            self.score = score
            self.say("")
            self._draw(score)
        self._draw_files()

    def _draw(self, score: Scorecard) -> None:
        self.title_label.show_text(words.run_title(score.line))
        lasted = words.time_of(score.length_ms)
        host = words.host_name(score.line)
        self.line_label.show_text(
            words.run_facts(score.line, host, market_name(score.market), lasted)
        )
        document = ScoreDocument(score)
        document.clip_asked.connect(self._open)
        document.highlights.looked_at.connect(
            lambda _at_ms, _text: self.area.ensureWidgetVisible(document.charts.timeline)
        )
        document.leave_bar()
        self.document = document
        self.area.setWidget(document)
        self.area.verticalScrollBar().setValue(0)

    def _draw_files(self) -> None:
        for button, name in ((self.page_button, PAGE), (self.paper_button, PAPER)):
            button.setEnabled(beside(self._folder, name) is not None)
        self.folder_button.setEnabled(bool(self._folder) and Path(self._folder).is_dir())
        if self.document is not None and self.score is not None:
            files = [one.file for one in self.score.highlights if one.file]
            for name, clip in zip(files, self.document.highlights.clip_buttons, strict=True):
                clip.setEnabled(beside(self._folder, name) is not None)

    def render_again(self, *, possible: bool, why_not: str = "") -> None:
        """Let the same be rehearsed again, or say why it can't."""
        self.again_button.setEnabled(possible)
        self.again_button.setToolTip(why_not)

    def say(self, text: str) -> None:
        """Show a sentence over everything; empty: none."""
        self.said_label.setText(text)
        self.said_label.setVisible(bool(text))

    # --- opening -------------------------------------------------------------------------------

    def _open(self, name: str) -> None:
        path = beside(self._folder, name)
        if path is None:
            self.say(self.tr("This file is no longer there."))
        else:
            self._show(path)

    def _open_folder(self) -> None:
        self._show(Path(self._folder))

    def _show(self, path: Path) -> None:
        opened = self._opener(path)
        text = self.tr("No program opens this. It is here: {place}")
        self.say("" if opened else text.format(place=path))
