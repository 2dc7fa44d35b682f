"""A line of text that can be selected and copied: an address, a password."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from studio.ui.widgets.key_button import KeyButton

BUTTON_PX = 32
_SAID_MS = 2_000


class CopyLine(QWidget):
    """Shows a text that nobody edits, and a button that copies it.

    Args:
        name: What the text is, to be read aloud.
        parent: Owner.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copied = ""
        self.field = QLineEdit(self)
        self.field.setReadOnly(True)
        self.field.setAccessibleName(name)
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # an address has no other
        self.copy_button = KeyButton("copy", text_px=12, parent=self)
        self.copy_button.face(self.tr("Copy"))
        self.copy_button.setMinimumHeight(BUTTON_PX)
        self.copy_button.clicked.connect(self._on_copy)
        self._said = QTimer(self)
        self._said.setSingleShot(True)
        self._said.setInterval(_SAID_MS)
        self._said.timeout.connect(lambda: self.copy_button.face(self.tr("Copy")))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self.copy_button)

    def show_text(self, text: str, *, copied: str = "") -> None:
        """Show a text; what is copied may be more than is shown."""
        self._copied = copied or text
        self.copy_button.setEnabled(bool(text))
        if text != self.field.text():
            self.field.setText(text)
            self.field.setCursorPosition(0)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copied)
        self.copy_button.face(self.tr("Copied"))
        self._said.start()
