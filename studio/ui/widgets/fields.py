"""Fields of a form that may be more than fit: they scroll, and what is under them stays."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QVBoxLayout, QWidget


def scrolled(fields: QLayout, below: Iterable[QWidget], parent: QWidget) -> QScrollArea:
    """Return a place in which fields, and what belongs under them, scroll."""
    inner = QWidget(parent)
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 6, 0)
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
