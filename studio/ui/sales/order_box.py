"""The latest orders in a list that holds still under the hand."""

import time
from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.ui.sales import sales_words as words
from studio.ui.sales.calm_lines import held
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.line_list import Line, LineList
from studio.ui.widgets.section import styled_label, wrapped_label

UNTOUCHED_S = 10.0
"""So long after the last touch the list follows again."""


class OrderBox(QWidget):
    """Heading, a button for what came meanwhile, and the list.

    Args:
        parent: Owner.
        clock: Seconds that only grow.
    """

    def __init__(
        self, parent: QWidget | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._touched_at_s = -UNTOUCHED_S
        self._newest: tuple[Line, ...] = ()
        title = self.tr("Latest orders")
        self.title = styled_label(title, "head", self)
        self.fresh_button = KeyButton("up", kind="primary", text_px=12, parent=self)
        self.fresh_button.setAccessibleName(self.tr("Show the new ones"))
        self.fresh_button.clicked.connect(self._on_fresh)
        self.fresh_button.hide()
        self.list = LineList(title, self)
        self.list.touched.connect(self._on_touch)
        self.empty_label = wrapped_label(
            self.tr("No order yet. They come in by themselves once a shop is connected."),
            "dim",
            self,
        )
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.fresh_button)
        self._head = QWidget(self)
        self._head.setLayout(head)
        head.setContentsMargins(0, 0, 0, 0)
        self._head.setFixedHeight(self.fresh_button.sizeHint().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(self.empty_label)
        column.addWidget(self.list, 1)

    @property
    def is_held(self) -> bool:
        """Whether somebody is at the list, or looks further down in it."""
        touched = self._clock() - self._touched_at_s < UNTOUCHED_S
        return touched or self.list.viewport().underMouse()

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Draw the newest, or let them wait."""
        self._newest = lines
        fresh = 0
        if self.is_held and self.list.lines:
            still = held(self.list.lines, lines)
            lines, fresh = still.lines, still.fresh
        self.list.show_lines(lines)
        self.empty_label.setVisible(not lines)
        self.list.setVisible(bool(lines))
        self.fresh_button.setVisible(fresh > 0)
        if fresh:
            self.fresh_button.face(self.tr("{count} new").format(count=words.count(fresh)))

    def _on_fresh(self) -> None:
        self._touched_at_s = -UNTOUCHED_S
        self.list.show_lines(self._newest)
        self.list.scrollToTop()
        self._touched_at_s = -UNTOUCHED_S
        self.fresh_button.hide()

    def _on_touch(self) -> None:
        self._touched_at_s = self._clock()
