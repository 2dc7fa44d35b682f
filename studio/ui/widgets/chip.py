"""Rounded labels of the top bar, and the row that keeps them on one line."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QStyle, QWidget

from studio.ui import theme
from studio.ui.widgets.sign import Sign, SignDot

_HEIGHT_PX = 26
_GAP_PX = 8
_SEVERITY = (Sign.IDLE, Sign.GOOD, Sign.ON_AIR, Sign.BUSY, Sign.TROUBLE, Sign.BAD)
_LONGEST_NAME = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipText:
    """What one chip says.

    Attributes:
        name: Whose it is; may be empty.
        value: How it is.
        sign: Shape and colour before it, or None.
        tip: The whole story, for the tooltip.
    """

    name: str = ""
    value: str = ""
    sign: Sign | None = None
    tip: str = ""


def worst_sign(signs: Iterable[Sign]) -> Sign | None:
    """Return the sign that most needs to be seen; None: there is none."""
    return max(signs, key=_SEVERITY.index, default=None)


class Chip(QFrame):
    """One rounded label: sign, name, value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")
        self.setFixedHeight(_HEIGHT_PX)
        self._sign = SignDot(self)
        self.name_label = QLabel(self)
        self.value_label = QLabel(self)
        self.value_label.setProperty("role", "value")
        self.value_label.setFont(theme.text_font(12))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(9, 0, 10, 0)
        layout.setSpacing(6)
        for part in (self._sign, self.name_label, self.value_label):
            layout.addWidget(part)
        for label in (self.name_label, self.value_label):
            label.setTextFormat(Qt.TextFormat.PlainText)

    def render_text(self, text: ChipText) -> None:
        """Draw what the chip says."""
        self._sign.setVisible(text.sign is not None)
        if text.sign is not None:
            self._sign.show_sign(text.sign)
        name = text.name
        short = name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
        for label, words in ((self.name_label, short), (self.value_label, text.value)):
            label.setVisible(bool(words))
            label.setText(words)
        self.setToolTip(text.tip)
        self.setAccessibleName(f"{name} {text.value}".strip())
        theme.restyle(self, "trouble", text.sign in {Sign.TROUBLE, Sign.BAD})


class ChipRow(QWidget):
    """As many chips as fit on one line; the others are counted in the last one.

    Args:
        parent: Owner.
        counts_rest: Whether the others are counted. If not, they are left out, and the first chip
            has its room always.

    Signals:
        clicked: Somebody wants to know more.
    """

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None, *, counts_rest: bool = True) -> None:
        super().__init__(parent)
        self._counts_rest = counts_rest
        self._chips: list[Chip] = []
        self._texts: tuple[ChipText, ...] = ()
        self._rest = Chip(self)
        self._rest.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT_PX)

    def render_texts(self, texts: tuple[ChipText, ...]) -> None:
        """Draw these chips, the first being the most important."""
        if texts == self._texts:
            return
        self._texts = texts
        while len(self._chips) < len(texts):
            self._chips.append(Chip(self))
        for chip, text in zip(self._chips, texts, strict=False):
            chip.render_text(text)
        if not self._counts_rest:
            self.updateGeometry()
        self._place()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room the counting chip needs, or else the first one."""
        if self._counts_rest:
            return QSize(60, _HEIGHT_PX)
        return QSize(self._chips[0].sizeHint().width() if self._texts else 0, _HEIGHT_PX)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Say that a chip was clicked."""
        chips = [chip for chip in (*self._chips, self._rest) if chip.isVisible()]
        on_one = any(chip.geometry().contains(event.position().toPoint()) for chip in chips)
        if event.button() == Qt.MouseButton.LeftButton and on_one:
            self.clicked.emit()

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Find out anew which chips fit."""
        self._place()

    def _place(self) -> None:
        shown, least = len(self._texts), 0 if self._counts_rest else 1
        while shown > least and self._width_of(shown) > self.width():
            shown -= 1
        hidden = self._texts[shown:] if self._counts_rest else ()
        if hidden:
            self._say_rest(hidden)
        self._rest.setVisible(bool(hidden))
        visible = [*self._chips[:shown], *([self._rest] if hidden else [])]
        for chip in self._chips[shown:]:
            chip.hide()
        at_px = self.width() - self._width_of(shown)
        for chip in visible:
            chip_px = chip.sizeHint().width()
            place = QRect(at_px, 0, chip_px, _HEIGHT_PX)
            chip.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
            chip.show()
            at_px += chip_px + _GAP_PX

    def _width_of(self, shown: int) -> int:
        rest = shown < len(self._texts) and self._counts_rest
        if rest:
            self._say_rest(self._texts[shown:])
        chips = [*self._chips[:shown], *([self._rest] if rest else [])]
        return sum(c.sizeHint().width() for c in chips) + _GAP_PX * max(0, len(chips) - 1)

    def _say_rest(self, hidden: tuple[ChipText, ...]) -> None:
        signs = [text.sign for text in hidden if text.sign is not None]
        worst = worst_sign(signs)
        lines = "\n".join(f"{text.name} {text.value}".strip() for text in hidden)
        self._rest.render_text(ChipText(name=f"+{len(hidden)}", sign=worst, tip=lines))
