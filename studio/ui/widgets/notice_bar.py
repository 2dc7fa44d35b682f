"""The line under the top bar: what went wrong, and questions that must not block the show."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from studio.ui import theme
from studio.ui.notice import Notice, Urgency
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import reading_side

_LOOKS = {
    Urgency.ALARM: ("alarm", "warning", "#ff6b73"),
    Urgency.WARNING: ("warning", "warning", theme.OFFER),
    Urgency.NEWS: ("news", "news", "#8fb4ff"),
}


class NoticeBar(QFrame):
    """Shows one notice of several; hidden when there is none.

    Signals:
        dismissed: The `Notice` that the host waved away.
    """

    dismissed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._notices: tuple[Notice, ...] = ()
        self._at = 0
        self._icon = QLabel(self)
        self.sentence = _sentence(self)
        self.next_button = QToolButton(self)
        self.next_button.setToolTip(self.tr("Next notice"))
        self.next_button.clicked.connect(self._on_next)
        self.dismiss_button = QToolButton(self)
        self.dismiss_button.setIcon(theme.icon("close"))
        self.dismiss_button.setToolTip(self.tr("Dismiss"))
        self.dismiss_button.setAccessibleName(self.tr("Dismiss"))
        self.dismiss_button.clicked.connect(self._on_dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.next_button)
        layout.addWidget(self.dismiss_button)
        self.hide()

    def render_notices(self, notices: tuple[Notice, ...]) -> None:
        """Draw these notices; the one that was looked at stays if it still holds."""
        shown = self._notices[self._at] if self._notices else None
        if notices == self._notices:
            return
        grew_worse = bool(notices) and (shown is None or notices[0].urgency > shown.urgency)
        self._notices = notices
        self._at = notices.index(shown) if shown in notices and not grew_worse else 0
        self._draw()

    def _draw(self) -> None:
        self.setVisible(bool(self._notices))
        if not self._notices:
            return
        notice = self._notices[self._at]
        look, icon_name, colour = _LOOKS[notice.urgency]
        theme.restyle(self, "urgency", look)
        self._icon.setPixmap(theme.icon(icon_name, colour).pixmap(22, 22))
        self.sentence.setText(notice.text)
        self.sentence.setToolTip(notice.tip)
        self.setAccessibleName(notice.text)
        count = len(self._notices)
        self.next_button.setVisible(count > 1)
        self.next_button.setText(f"{self._at + 1}/{count}")
        self.dismiss_button.setVisible(notice.dismissable)

    def _on_next(self) -> None:
        self._at = (self._at + 1) % len(self._notices)
        self._draw()

    def _on_dismiss(self) -> None:
        self.dismissed.emit(self._notices[self._at])


class ConfirmBar(QFrame):
    """Asks before a risky act, in its place in the window; the show goes on meanwhile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("urgency", "alarm")
        self._confirmed: Callable[[], None] | None = None
        self.sentence = _sentence(self)
        self.yes_button = KeyButton(kind="danger", text_px=15, parent=self)
        self.no_button = KeyButton(text_px=15, parent=self)
        self.yes_button.clicked.connect(self._on_yes)
        self.no_button.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 10, 8)
        layout.setSpacing(10)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.yes_button)
        layout.addWidget(self.no_button)
        self.hide()

    def ask(self, sentence: str, *, yes: str, no: str, confirmed: Callable[[], None]) -> None:
        """Ask; `confirmed` is called when the host says yes. No is what Enter and Esc mean."""
        self._confirmed = confirmed
        self.sentence.setText(sentence)
        self.yes_button.face(yes)
        self.no_button.face(no)
        self.show()
        self.no_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Esc mean no."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _on_yes(self) -> None:
        self.hide()
        if self._confirmed is not None:
            self._confirmed()


def _sentence(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName("sentence")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(reading_side())
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
