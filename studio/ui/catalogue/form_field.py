"""One field of a form: its label, what is typed, and what is wrong with it in words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from studio.ui import theme
from studio.ui.widgets.section import styled_label, wrapped_label


class FormField(QWidget):
    """A label over a line to type on.

    Args:
        label: What it is.
        hint: What stands in it while it is empty.
        longest: Characters that may be typed.
        parent: Owner.

    Signals:
        typed: The text, at every key.
    """

    typed = Signal(str)

    def __init__(
        self, label: str, *, hint: str = "", longest: int = 2_000, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.label = styled_label(label, "dim", self)
        self.field = QLineEdit(self)
        self.field.setMaxLength(longest)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(label)
        self.field.textEdited.connect(self.typed)
        self.label.setBuddy(self.field)
        self.wrong_label = wrapped_label("", "trouble", self, least_px=60)
        self.wrong_label.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for part in (self.label, self.field, self.wrong_label):
            layout.addWidget(part)
        layout.addStretch(1)

    def show_text(self, text: str, wrong: str = "") -> None:
        """Draw a text, and what is wrong with it; the cursor stays where it is."""
        if self.field.text() != text:
            self.field.setText(text)
            self.field.setCursorPosition(0 if not self.field.hasFocus() else len(text))
        if self.wrong_label.text() != wrong:
            self.wrong_label.setText(wrong)
            self.field.setAccessibleDescription(wrong)
        self.wrong_label.setVisible(bool(wrong))
        theme.restyle(self.field, "wrong", bool(wrong))
