"""A button that shows the key that presses it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from studio.ui import theme

_GAP_PX = 7
_SIDE_PX = 12
_ICON_PX = 16
_KEY_SIDE_PX = 5


class KeyButton(QPushButton):
    """Icon, words and a small key; never changes its face by itself.

    Args:
        icon_name: Of `resources/icons`, or empty.
        kind: `plain`, `primary`, `danger` or `take`.
        text_px: Height of the words.
        parent: Owner.
    """

    def __init__(
        self,
        icon_name: str = "",
        *,
        kind: str = "plain",
        text_px: int = 13,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._text_px = text_px
        self._ink = ""
        self._key = ""
        self._waiting = False
        self._needs: tuple[tuple[str, str, bool], QSize] | None = None
        self._font = theme.text_font(text_px, QFont.Weight.DemiBold)
        self._key_font = theme.text_font(11, QFont.Weight.DemiBold)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)  # Enter in a field of a dialog presses nothing beside it
        self.setFont(self._font)

    def face(self, text: str, *, lit: str = "", ink: str = "", icon_name: str = "") -> None:
        """Draw other words; `lit` (`true` or `chosen`) marks it by a border."""
        self.setText(text)
        if text:  # a button without words keeps the name it was given
            self.setAccessibleName(f"{text} ({self._key})" if self._key else text)
        self._ink, self._icon_name = ink, icon_name or self._icon_name
        theme.restyle(self, "lit", lit)
        self.updateGeometry()
        self.update()

    def face_short(self, text: str, *, lit: str = "", ink: str = "", icon_name: str = "") -> None:
        """Draw icon and key alone; what it does stays its name, and its tooltip."""
        self.face("", lit=lit, ink=ink, icon_name=icon_name)
        self.setAccessibleName(f"{text} ({self._key})" if self._key else text)
        self.setToolTip(text)

    def set_kind(self, kind: str) -> None:
        """Look `plain`, `primary`, `danger` or `take`."""
        theme.restyle(self, "kind", kind)

    def set_key(self, key: QKeySequence) -> None:
        """Show which key presses it; pressing is the window's part."""
        self._key = short(key.toString(QKeySequence.SequenceFormat.NativeText))
        if self.text():
            self.setAccessibleName(f"{self.text()} ({self._key})")
        self.updateGeometry()
        self.update()

    @property
    def waiting(self) -> bool:
        """Whether it shows that an answer is late."""
        return self._waiting

    def set_waiting(self, waiting: bool) -> None:
        """Show an hourglass while an answer is late; the button keeps its size.

        It stands in place of the icon, or else of the key, or else beside the words.
        """
        if waiting != self._waiting:
            self._waiting = waiting
            self.setAccessibleDescription(self.tr("waiting for an answer") if waiting else "")
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return what icon, words and key need."""
        shown = (self.text(), self._key, bool(self._icon_name))
        if self._needs is None or self._needs[0] != shown:  # a layout asks dozens of times
            height_px = QFontMetrics(self._font).height() + (16 if self._text_px > 12 else 10)
            self._needs = (shown, QSize(self.width_for(self.text()), height_px))
        return QSize(self._needs[1])

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: words on air are never cut."""
        return self.sizeHint()

    def width_for(self, text: str) -> int:
        """Return how wide it is with these words."""
        return self.words_margin_px() + QFontMetrics(self._font).horizontalAdvance(text)

    def words_margin_px(self) -> int:
        """Return what all but the words needs: the sides, the icon, the key."""
        gap_px = _GAP_PX if self.text() else _GAP_PX // 2
        width_px = 2 * (_SIDE_PX if self.text() else _SIDE_PX - 3)
        width_px += _ICON_PX + gap_px if self._icon_name else 0
        return width_px + (self._key_width_px() + gap_px if self._key else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter press it: on air, Space takes whatever has the focus."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def _key_width_px(self) -> int:
        return QFontMetrics(self._key_font).horizontalAdvance(self._key) + 2 * _KEY_SIDE_PX

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the styled button, then icon, words and key in reading order."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        spare_px = max(0, self.width() - self.sizeHint().width())
        gap_px = _GAP_PX if self.text() else _GAP_PX // 2
        at_px = (_SIDE_PX if self.text() else _SIDE_PX - 3) + spare_px // 2
        if self._icon_name:
            self._draw_icon(painter, at_px, _ICON_PX)
            at_px += _ICON_PX + gap_px
        elif self._waiting and not self._key:
            self._draw_icon(painter, at_px - _SIDE_PX + 1, _SIDE_PX - 2)
        words_px = QFontMetrics(self._font).horizontalAdvance(self.text())
        painter.setFont(self._font)
        painter.setPen(QColor(self._colour()))
        painter.drawText(self._place(at_px, words_px), Qt.AlignmentFlag.AlignCenter, self.text())
        if self._key:
            at_px += words_px + (_GAP_PX if self.text() else 0)
            if self._waiting and not self._icon_name:
                self._draw_icon(painter, at_px, self._key_width_px())
            else:
                self._draw_key(painter, at_px)

    def _place(self, at_px: int, width_px: int) -> QRect:
        place = QRect(at_px, 0, width_px, self.height())
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _colour(self) -> str:
        if not self.isEnabled():
            return theme.FAINT
        if self.property("kind") in {"primary", "danger", "take"}:
            return "#ffffff"
        return self._ink or theme.TEXT

    def _draw_icon(self, painter: QPainter, at_px: int, width_px: int) -> None:
        name = "waiting" if self._waiting else self._icon_name
        theme.icon(name, self._colour()).paint(painter, self._place(at_px, width_px))

    def _draw_key(self, painter: QPainter, at_px: int) -> None:
        place = self._place(at_px, self._key_width_px())
        place.setHeight(18)
        place.moveTop((self.height() - 18) // 2)
        border = QColor(self._colour())
        border.setAlpha(90)
        painter.setPen(border)
        painter.drawRoundedRect(place.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(self._colour()))
        painter.setFont(self._key_font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._key)


def short(key: str) -> str:
    """Write Shift as keyboards draw it: `⇧O`."""
    return key.replace("Shift+", "⇧")
