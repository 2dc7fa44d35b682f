"""Asking for a written reason, in its place in the window; the show goes on meanwhile."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.show.cue import LONGEST_LINE
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import reading_side


class ReasonBar(QFrame):
    """Says what speaks against an act, and lets it happen only for a written reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("urgency", "alarm")
        self._given: Callable[[str], None] | None = None
        self.sentence = QLabel(self)
        self.sentence.setObjectName("sentence")
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setAlignment(reading_side())
        self.sentence.setWordWrap(True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.field = QLineEdit(self)
        self.field.setMaxLength(LONGEST_LINE)
        self.field.setPlaceholderText(self.tr("Why it goes on air all the same; it is logged"))
        self.field.setAccessibleName(self.tr("Reason"))
        self.yes_button = KeyButton(kind="danger", text_px=15, parent=self)
        self.no_button = KeyButton(text_px=15, parent=self)
        self.no_button.face(self.tr("Leave it"))
        self.yes_button.clicked.connect(self._on_yes)
        self.no_button.clicked.connect(self.hide)
        self.field.returnPressed.connect(self._on_yes)
        self.field.textChanged.connect(self._allow)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.field, 1)
        row.addWidget(self.yes_button)
        row.addWidget(self.no_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 10, 9)
        layout.setSpacing(7)
        layout.addWidget(self.sentence)
        layout.addLayout(row)
        self.hide()

    def ask(self, sentence: str, *, yes: str, given: Callable[[str], None]) -> None:
        """Ask; `given` is called with the reason when there is one."""
        self._given = given
        self.sentence.setText(sentence)
        self.yes_button.face(yes)
        self.field.clear()
        self._allow()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Esc mean no."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _allow(self) -> None:
        self.yes_button.setEnabled(bool(self.field.text().strip()))

    def _on_yes(self) -> None:
        reason = self.field.text().strip()
        if reason and self._given is not None:
            self.hide()
            self._given(reason)
