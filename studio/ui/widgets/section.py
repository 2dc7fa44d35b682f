"""A framed part of the window with a heading."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget


class Section(QFrame):
    """Heading, a line, and a body to put things into.

    Attributes:
        head: Row of the heading, for what belongs at its end.
        body: Column for the contents.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.title_label = styled_label(title, "head", self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 1, 0)
        whole.setSpacing(0)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(12, 5, 8, 5)
        self.title_label.setMinimumHeight(26)
        self.head.addWidget(self.title_label)
        self.head.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(12, 10, 12, 12)
        self.body.setSpacing(8)
        whole.addLayout(self.head)
        whole.addWidget(line(self))
        whole.addLayout(self.body, 1)


def reading_side() -> Qt.AlignmentFlag:
    """Return the side on which lines begin in this window.

    A label left alone takes the side of its own text, and a Latin product name in an Arabic
    window would stand apart from everything around it.
    """
    right_to_left = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    flags = Qt.AlignmentFlag
    side = flags.AlignRight if right_to_left else flags.AlignLeft
    return side | flags.AlignAbsolute | flags.AlignVCenter


def styled_label(text: str, role: str, parent: QWidget | None = None) -> QLabel:
    """Return a label of plain text in one of the style sheet's roles."""
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(reading_side())
    return label


def wrapped_label(
    text: str, role: str, parent: QWidget | None = None, *, least_px: int = 160
) -> QLabel:
    """Return a label that breaks its lines and never widens what it is in.

    Args:
        text: To be shown.
        role: What the style sheet calls it.
        parent: Owner.
        least_px: Narrowest place it will have; decides how high it may want to be.
    """
    label = styled_label(text, role, parent)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    label.setMinimumWidth(least_px)
    return label


def line(parent: QWidget | None = None) -> QFrame:
    """Return a thin horizontal line."""
    drawn = QFrame(parent)
    drawn.setProperty("role", "line")
    return drawn
