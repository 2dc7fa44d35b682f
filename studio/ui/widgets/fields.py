"""Fields of a form that may be more than fit: they scroll, and what is under them stays."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractSpinBox, QLayout, QScrollArea, QVBoxLayout, QWidget

_BAR_PX = 6
_NUMBER_PX = 7


def set_beside_bar(layout: QLayout) -> None:
    """Leave a gap on the side where the scroll bar stands."""
    rtl = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    layout.setContentsMargins(_BAR_PX if rtl else 0, 0, 0 if rtl else _BAR_PX, 0)


def set_number_in(box: QAbstractSpinBox) -> None:
    """Move a number in from the edge of its box, which the style sheet's padding does not."""
    box.lineEdit().setTextMargins(_NUMBER_PX, 0, _NUMBER_PX, 0)


def scrolled(fields: QLayout, below: Iterable[QWidget], parent: QWidget) -> QScrollArea:
    """Return a place in which fields, and what belongs under them, scroll."""
    inner = QWidget(parent)
    column = QVBoxLayout(inner)
    set_beside_bar(column)
    column.setSpacing(8)
    column.addLayout(fields)
    for part in below:
        column.addWidget(part)
    column.addStretch(1)
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area
