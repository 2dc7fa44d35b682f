"""The line that tells what was deleted, and brings it back."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from studio.protocol.catalogue_reports import ProductOpened
from studio.ui import theme
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import wrapped_label

SHOWN_MS = 60_000
"""Long enough to notice the wrong product is gone."""


class UndoBar(QFrame):
    """Hidden until something was deleted.

    Signals:
        undone: The `ProductOpened` that is wanted back.
    """

    undone = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("urgency", "news")
        self._removed: ProductOpened | None = None
        self.sentence = wrapped_label("", "strong", self)
        self.undo_button = KeyButton("undo", parent=self)
        self.undo_button.face(self.tr("Bring it back"))
        self.undo_button.clicked.connect(self._on_undo)
        self.close_button = QToolButton(self)
        self.close_button.setIcon(theme.icon("close"))
        self.close_button.setAccessibleName(self.tr("Dismiss"))
        self.close_button.setToolTip(self.tr("Dismiss"))
        self.close_button.clicked.connect(self._on_over)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._on_over)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(10)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.undo_button)
        layout.addWidget(self.close_button)
        self.hide()

    def tell(self, sentence: str, removed: ProductOpened) -> None:
        """Tell what was deleted."""
        self._removed = removed
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._timer.start()
        self.show()

    def _on_undo(self) -> None:
        removed = self._removed
        self._on_over()
        if removed is not None:
            self.undone.emit(removed)

    def _on_over(self) -> None:
        self._removed = None
        self._timer.stop()
        self.hide()
