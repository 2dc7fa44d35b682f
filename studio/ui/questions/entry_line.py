"""One line to type on, where the host is: an answer, a reply, a question asked elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.ui.questions.action_row import BUTTON_PX
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import wrapped_label


class EntryLine(QWidget):
    """Opens with what it is for; Enter gives what was typed, Esc gives up.

    What was given stays until it was taken, so that a refusal loses no words.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given: Callable[[str], None] | None = None
        self.prompt = wrapped_label("", "dim", self)
        self.problem = wrapped_label("", "trouble", self)
        self.field = QLineEdit(self)
        self.field.setMinimumHeight(BUTTON_PX - 14)
        self.field.returnPressed.connect(self._on_give)
        self.give_button = KeyButton(kind="primary", text_px=12, parent=self)
        self.give_button.setAccessibleName(self.tr("Keep"))
        self.give_button.setMinimumHeight(BUTTON_PX)
        self.give_button.clicked.connect(self._on_give)
        self.close_button = KeyButton("close", parent=self)
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setMinimumSize(QSize(BUTTON_PX, BUTTON_PX))
        self.close_button.clicked.connect(self.close_line)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self.give_button)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        for part in (self.prompt, self.problem):
            column.addWidget(part)
        column.addLayout(row)
        self.problem.hide()
        self.hide()

    def begin(self, prompt: str, button: str, given: Callable[[str], None], text: str = "") -> None:
        """Open.

        Args:
            prompt: What is to be typed.
            button: What giving it is called.
            given: Called with what was typed.
            text: What stands there already.
        """
        self._given = given
        self.prompt.setText(prompt)
        self.field.setAccessibleName(prompt)
        self.give_button.face(button)
        self.field.setText(text)
        self.say("")
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def say(self, problem: str) -> None:
        """Show why it was not taken; what was typed stays."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def close_line(self) -> None:
        """Give up; the keys of the show work again."""
        self._given = None
        self.field.clear()
        self.hide()

    def _on_give(self) -> None:
        text = " ".join(self.field.text().split())
        if text and self._given is not None:
            self._given(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Esc close it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
            return
        super().keyPressEvent(event)
