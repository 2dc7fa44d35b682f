"""What can be done with the chosen question; buttons large enough for a finger."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QStyle, QWidget

from studio.core.ids import QuestionId
from studio.protocol.question_commands import MarkAnswered, SetStatus, ShowQuestion
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton

BUTTON_PX = 40
_GAP_PX = 4
_TEXT_PX = 12
_SIGN_PX = 36
"""Width of a button without words."""
_UNSIZED_PX = 200
"""Narrower than this it has not got its place yet, and lines broken for it would be wrong."""


class FlowRow(QWidget):
    """Buttons in reading order, on as many lines as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QPushButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def add(self, button: QPushButton) -> None:
        """Put a button at the end."""
        self._buttons.append(button)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of the widest button."""
        widest = max((one.sizeHint().width() for one in self._buttons), default=0)
        return QSize(widest, BUTTON_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break the lines anew."""
        super().resizeEvent(event)
        if self.width() >= _UNSIZED_PX:
            self.arrange()

    def width_of(self, button: QPushButton) -> int:
        """Return how wide a button is to be."""
        return max(_SIGN_PX, button.sizeHint().width())

    def arrange(self) -> None:
        """Put every button in its place; needed when one has other words."""
        at_px, line = 0, 0
        for button in self._buttons:
            if button.isHidden():
                continue
            width_px = self.width_of(button)
            if at_px and at_px + width_px > self.width():
                at_px, line = 0, line + 1
            place = QRect(at_px, line * (BUTTON_PX + _GAP_PX), width_px, BUTTON_PX)
            button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
            at_px += width_px + _GAP_PX
        high_px = line * (BUTTON_PX + _GAP_PX) + BUTTON_PX
        if high_px != self.minimumHeight():
            self.setFixedHeight(high_px)


class ActionRow(FlowRow):
    """On screen, answered, after the show, hide, and more.

    Where there is no room, hiding has its sign alone, then its place in the menu.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.screen_button = KeyButton(kind="primary", text_px=_TEXT_PX, parent=self)
        self.answered_button = KeyButton(text_px=_TEXT_PX, parent=self)
        self.answered_button.face(self.tr("Answered"))
        self.later_button = KeyButton(text_px=_TEXT_PX, parent=self)
        self.later_button.face(self.tr("After show"))
        self.hide_button = KeyButton("hide", text_px=_TEXT_PX, parent=self)
        self.hide_button.face(self.tr("Hide"))
        self.hide_button.setToolTip(self.tr("Hide"))
        self._hide_px = self.hide_button.sizeHint().width()
        self.more_button = KeyButton("more", text_px=_TEXT_PX, parent=self)
        self.more_button.setAccessibleName(self.tr("More to do with this question"))
        self.more_button.setToolTip(self.tr("More to do with this question"))
        for button in self.buttons():
            self.add(button)
        self._on_screen: bool | None = None
        self._draw_screen_button(on_screen=False)

    def buttons(self) -> tuple[KeyButton, ...]:
        """Return all of them, in reading order."""
        return (
            self.screen_button,
            self.answered_button,
            self.later_button,
            self.hide_button,
            self.more_button,
        )

    def set_menu(self, menu: QMenu) -> None:
        """Open this menu by the last button."""
        self.more_button.clicked.connect(
            lambda: menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))
        )

    def render_state(
        self, view: View, chosen: QuestionId | None, *, takes_off: bool, gone: bool
    ) -> None:
        """Draw what can be asked now.

        Args:
            view: The moment.
            chosen: Question that is chosen.
            takes_off: Whether the first button takes down what viewers see.
            gone: Whether the chosen one was put away meanwhile.
        """
        usable = view.attached and chosen is not None and not gone
        self._draw_screen_button(on_screen=takes_off)
        self.screen_button.setEnabled(usable or (view.attached and takes_off))
        for button in (self.answered_button, self.later_button, self.hide_button):
            button.setEnabled(usable)
        self.more_button.setEnabled(usable)
        self.screen_button.set_waiting(ShowQuestion in view.waiting)
        self.answered_button.set_waiting(MarkAnswered in view.waiting)
        self.later_button.set_waiting(SetStatus in view.waiting)
        if self.width() >= _UNSIZED_PX:
            self.arrange()

    def _screen_words(self) -> tuple[str, str]:
        return self.tr("On screen"), self.tr("Take off")

    def _draw_screen_button(self, *, on_screen: bool) -> None:
        if on_screen != self._on_screen:
            self._on_screen = on_screen
            show, take_off = self._screen_words()
            self.screen_button.face(
                take_off if on_screen else show, lit="true" if on_screen else ""
            )
            self.screen_button.set_kind("plain" if on_screen else "primary")

    def width_of(self, button: QPushButton) -> int:
        """Return the same for both words of the first: taking off moves none beside it."""
        if button is self.screen_button:
            return max(map(self.screen_button.width_for, self._screen_words()))
        return super().width_of(button)

    def arrange(self) -> None:
        """Give hiding its word where there is room for it."""
        others = [b for b in self.buttons() if b is not self.hide_button]
        others_px = sum(self.width_of(b) + _GAP_PX for b in others)
        word = self.tr("Hide") if others_px + self._hide_px <= self.width() else ""
        self.hide_button.setVisible(bool(word) or others_px + _SIGN_PX <= self.width())
        if self.hide_button.text() != word:
            self.hide_button.face(word)
        super().arrange()
