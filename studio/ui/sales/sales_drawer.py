"""The sales, behind their figures in the top bar: over every screen, and away again."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio.ui.sales.sales_panel import SalesPanel
from studio.ui.view import LinkState, View

_SHARE, _LEAST_PX, _MOST_PX = 0.317, 380, 460
"""As wide as the column of the questions, over which it lies on air."""
_MARGIN_PX = 10


class SalesDrawer(QFrame):
    """Lies over the end of the window, under the top bar; Esc or its button closes it.

    Args:
        parent: Over which it lies.
        below: Widget under which it begins.

    Signals:
        results_asked: The host wants to see all of a show.
    """

    results_asked = Signal()

    def __init__(self, parent: QWidget, below: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        self._whole, self._below = parent, below
        self._view = View()
        self._above_px = 0
        self.panel = SalesPanel(self)
        self.panel.close_asked.connect(self.hide)
        self.panel.results_asked.connect(self._on_results)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel)
        parent.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Open it, or put it away."""
        if self.isVisible():
            self.hide()
            return
        self._place()
        self.show()
        self._draw()
        self.raise_()
        self.panel.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def render_state(self, view: View) -> None:
        """Draw a view, at once or when it is opened."""
        self._view = view
        if self.isVisible():
            self._draw()

    def leave(self, above_px: int) -> None:
        """Leave the lowest part of the window free: on air, its buttons."""
        if above_px != self._above_px:
            self._above_px = above_px
            self._place()

    def _draw(self) -> None:
        self.panel.render_state(self._view)
        self.panel.setEnabled(self._view.link is not LinkState.LOST)

    def _on_results(self) -> None:
        self.hide()
        self.results_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Esc close it."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        whole = self._whole
        width_px = max(_LEAST_PX, min(_MOST_PX, round((whole.width() - 20) * _SHARE)))
        top = self._below.geometry().bottom() + _MARGIN_PX
        height_px = max(200, whole.height() - top - _MARGIN_PX - self._above_px)
        left = whole.width() - width_px - _MARGIN_PX
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = _MARGIN_PX
        self.setGeometry(QRect(left, top, width_px, height_px))
