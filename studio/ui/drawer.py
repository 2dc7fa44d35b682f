"""Sources, destinations, receivers: behind the chips of the top bar, over every screen."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from studio.ui.outside.receivers_panel import ReceiversPanel
from studio.ui.panels.destinations_panel import DestinationsPanel
from studio.ui.panels.sources_panel import SourcesPanel
from studio.ui.view import LinkState, View

_WIDTH_PX = 330
_MARGIN_PX = 10


class Drawer(QFrame):
    """Lies over the end of the window, under the top bar; Esc or its button closes it.

    Args:
        parent: Over which it lies.
        below: Widget under which it begins.

    Signals:
        commanded: Whatever its panels ask.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget, below: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        self._whole, self._below = parent, below
        self._view = View()
        self.sources = SourcesPanel(self)
        self.destinations = DestinationsPanel(self)
        self.outbox = ReceiversPanel(self)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.sources)
        column.addWidget(self.destinations, 1)
        column.addWidget(self.outbox)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(area)
        for panel in (self.sources, self.destinations, self.outbox):
            panel.commanded.connect(self.commanded)
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
        self.sources.devices_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def render_state(self, view: View) -> None:
        """Draw a view, at once or when it is opened."""
        self._view = view
        if self.isVisible():
            self._draw()

    def _draw(self) -> None:
        lost = self._view.link is LinkState.LOST
        for panel in (self.sources, self.destinations, self.outbox):
            panel.render_state(self._view)
            panel.setEnabled(not lost)  # greyed: the last state, not this moment's

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
        top = self._below.geometry().bottom() + _MARGIN_PX
        height_px = max(200, whole.height() - top - _MARGIN_PX)
        left = whole.width() - _WIDTH_PX - _MARGIN_PX
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = _MARGIN_PX
        self.setGeometry(QRect(left, top, _WIDTH_PX, height_px))
