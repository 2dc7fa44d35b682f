"""What is wrong with how a part of the window is laid out: cut words, parts that stick out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton


def faults_of(root: QWidget) -> list[str]:
    """Return what is cut, or sticks out of what it is in."""
    faults = []
    for part in root.findChildren(QWidget):
        if not part.isVisible() or part.visibleRegion().isEmpty() or not part.parentWidget():
            continue
        if isinstance(part, KeyButton) and part.width() < part.sizeHint().width():
            faults.append(f"cut: {part.text()} {part.width()} < {part.sizeHint().width()}")
        if isinstance(part, QLabel) and not isinstance(part, ElidedLabel):
            faults += _label_faults(part)
        seen = part.visibleRegion().boundingRect().width()
        if isinstance(part, QLabel | QPushButton) and seen < part.width():
            faults.append(f"hidden: {part.text()} {seen} of {part.width()}")
        left = part.mapTo(root, part.rect().topLeft()).x()
        if left < 0 or left + part.width() > root.width():
            faults.append(f"outside: {type(part).__name__} at {left}, {part.width()} wide")
    return faults


def _label_faults(label: QLabel) -> list[str]:
    if not label.text():
        return []
    if label.wordWrap():
        flags = int(Qt.TextFlag.TextWordWrap)
        room = label.contentsRect()
        needed = label.fontMetrics().boundingRect(0, 0, room.width(), 10_000, flags, label.text())
        fits = needed.height() <= room.height() + 2
    else:
        fits = label.sizeHint().width() <= label.width()
    return [] if fits else [f"cut: {label.text()!r} {label.size()} < {label.sizeHint()}"]
