"""The show's title, edited where it stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from studio.ui.widgets.elided_label import ElidedLabel


class _Field(QLineEdit):
    """A line to write on; Esc gives up.

    Signals:
        given_up: What was typed is not wanted.
    """

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Esc mean no."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)


class TitleEdit(QWidget):
    """A line of text; a click, or F2, makes it a field. What is drawn changes from outside alone.

    Args:
        longest: Characters that may be typed.
        widths_px: Below the first the line never goes; for more than the second it never asks.
        parent: Owner.

    Signals:
        chosen: Another text was typed, without spaces around it; may be empty.
    """

    chosen = Signal(str)

    def __init__(
        self, *, longest: int, widths_px: tuple[int, int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._tip = ""
        self._editing = False
        least_px, most_px = widths_px
        self.label = ElidedLabel("strong", least_px=least_px, most_px=most_px, parent=self)
        self.field = _Field(self)
        self.field.setProperty("role", "title")
        self.field.setMaxLength(longest)
        self.field.setFixedWidth(most_px)
        self.field.hide()
        self.field.editingFinished.connect(self._on_finished)
        self.field.given_up.connect(self._close)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.label)
        layout.addWidget(self.field)

    def say(self, name: str, tip: str) -> None:
        """Say what this is, and what a click does."""
        self.setAccessibleName(name)
        self.field.setAccessibleName(name)
        self._tip = tip

    def render_text(self, text: str, *, empty: str) -> None:
        """Draw a text, or other words where it is empty; what is being typed stays."""
        self._text = text
        shown = text or empty
        self.label.show_text(shown)
        self.label.setToolTip(f"{shown}\n{self._tip}" if self._tip else shown)

    def begin(self) -> None:
        """Make it a field with the whole text selected."""
        if self._editing or not self.isEnabled():
            return
        self._editing = True
        self.field.setText(self._text)
        self.label.hide()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to edit."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to edit with the keyboard."""
        if event.key() == Qt.Key.Key_F2:
            self.begin()
            return
        super().keyPressEvent(event)

    def _on_finished(self) -> None:
        text = self.field.text().strip()
        if self._editing:
            self._close()
            if text != self._text:
                self.chosen.emit(text)

    def _close(self) -> None:
        """Be a line again; nothing has the focus then, so that the keys work."""
        self._editing = False
        self.field.clearFocus()
        self.field.hide()
        self.label.show()
