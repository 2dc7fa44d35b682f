"""One line to type on, where the host is: an answer, a reply, a question asked elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.protocol.message import Message
from studio.protocol.messages import Command
from studio.ui.catalogue.plain import plain_tip
from studio.ui.questions.action_row import BUTTON_PX
from studio.ui.questions.unfinished import Left, Unfinished
from studio.ui.widgets.broken_label import BrokenLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import wrapped_label


class _Field(QLineEdit):
    """A line on which Enter counts once, however long it is held."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the repeats of Enter out."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if not (enter and event.isAutoRepeat()):
            super().keyPressEvent(event)


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """What the line is opened for.

    Attributes:
        about: Tells it from everything else that is typed.
        prompt: What is to be typed.
        button: What giving it is called.
        text: What stands there already, if nothing was left unfinished.
        clears: Whether giving nothing takes that away.
    """

    about: str
    prompt: str
    button: str
    text: str = ""
    clears: bool = False


class EntryLine(QWidget):
    """Opens with what it is for; Enter gives what was typed, Esc closes it.

    What was given stays until it was taken, so that a refusal loses no words; until then it is
    given once, and only the answer to it counts. What was left half typed stands there again when
    the line is opened for the same thing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._give: Callable[[str], Command] | None = None
        self._given: Message | None = None
        self._purpose = Purpose(about="", prompt="", button="")
        self._unfinished = Unfinished()
        self.prompt = BrokenLabel("dim", most_lines=2, parent=self)
        self.problem = wrapped_label("", "trouble", self)
        self.field = _Field(self)
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

    def begin(self, purpose: Purpose, give: Callable[[str], Command]) -> None:
        """Open, or go on where the host left off.

        Args:
            purpose: What is to be typed.
            give: Asks with what was typed, and returns what it asked.
        """
        if self.isHidden() or purpose.about != self._purpose.about:
            self.say("")
        if not self.isHidden():
            self._leave()
        left = self._unfinished.take(purpose.about)
        self._purpose, self._give = purpose, give
        self.prompt.show_text(purpose.prompt)
        self.prompt.setToolTip(plain_tip(purpose.prompt))
        self.field.setAccessibleName(purpose.prompt)
        self.give_button.face(purpose.button)
        begun = purpose.text if left is None else left.text
        if begun != self.field.text():  # otherwise the cursor stays
            self.field.setText(begun)
        self._await(None if left is None else left.given)
        self.show()
        self._take_keys()
        if left is None:
            self.field.selectAll()

    def _leave(self) -> None:
        """Keep what is not finished; what nobody changed is not."""
        text = self.field.text()
        if self._given is not None or (text.strip() and text != self._purpose.text):
            self._unfinished.keep(self._purpose.about, Left(text=text, given=self._given))

    def _take_keys(self) -> None:
        """Have all that is typed from now on, wherever the key was pressed that opened it."""
        self.activateWindow()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, problem: str) -> None:
        """Show why it was not taken; what was typed stays."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def hear(self, command: Command, text: str, *, done: bool) -> bool:
        """Hear how a command went; return whether it is what was given here."""
        if self._given is None or command != self._given:
            self._unfinished.hear(command, done=done)
            return False
        if done:
            self._close()
        else:
            self._await(None)
            self.say(text)
        return True

    def close_line(self) -> None:
        """Leave it; the keys of the show work again."""
        if not self.isHidden():
            self._leave()
        self._close()

    def _close(self) -> None:
        self._give = None
        self._await(None)
        self.field.clear()
        self.hide()

    def _on_give(self) -> None:
        text = " ".join(self.field.text().split())
        if not (text or (self._purpose.clears and self._purpose.text)):
            return
        if self._give is not None and self._given is None:
            self.say("")
            self._await(self._give(text))

    def _await(self, command: Message | None) -> None:
        """Take nothing more until this is answered; the focus stays, and with it the keys' rest."""
        self._given = command
        if command is not None and self.give_button.hasFocus():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setReadOnly(command is not None)
        self.give_button.setEnabled(command is None)

    def event(self, event: QEvent) -> bool:
        """Have Esc before the screen has it, wherever on the line the focus is."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Esc close it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
            return
        super().keyPressEvent(event)
