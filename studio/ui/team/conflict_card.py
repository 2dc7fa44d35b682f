"""One thing that two people changed: who they are, in what the versions differ, and the choice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from studio.protocol.team_messages import ConflictShown, SettleConflict
from studio.ui.catalogue.plain import isolated_text
from studio.ui.sales.sales_words import count
from studio.ui.team import team_words as words
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label, wrapped_label

MOST_SHOWN = 6


class ConflictCard(QFrame):
    """Draws one conflict.

    Args:
        conflict: It.
        name: What the thing is called.
        parent: Owner.

    Signals:
        commanded: `SettleConflict`.
    """

    commanded = Signal(object)

    def __init__(self, conflict: ConflictShown, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.conflict = conflict
        self.title_label = ElidedLabel("strong", parent=self)
        self.title_label.show_text(f"{words.kind_of(conflict.kind)}: {isolated_text(name)}")
        self.holds_button = KeyButton("tick", parent=self)
        self.holds_button.face(self.tr("Keep this one"))
        self.aside_button = KeyButton("tick", parent=self)
        self.aside_button.face(self.tr("Take this one"))
        for button, aside in ((self.holds_button, False), (self.aside_button, True)):
            button.clicked.connect(lambda _on=False, aside=aside: self._choose(aside=aside))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._fill()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.addWidget(self.title_label)
        column.addLayout(self._grid)

    def _fill(self) -> None:
        conflict, grid = self.conflict, self._grid
        for at, (text, side) in enumerate(
            (
                (self.tr("Holds until you choose"), conflict.holds),
                (self.tr("Was put aside"), conflict.aside),
            )
        ):
            grid.addWidget(styled_label(text, "dim", self), 0, at)
            grid.addWidget(self._text(words.side_of(side)), 1, at)
        row = 2
        for one in conflict.differences[:MOST_SHOWN]:
            grid.addWidget(self._text(words.where(one.where), role="faint"), row, 0, 1, 2)
            grid.addWidget(self._text(isolated_text(one.holds)), row + 1, 0)
            grid.addWidget(self._text(isolated_text(one.aside)), row + 1, 1)
            row += 2
        more = len(conflict.differences) - MOST_SHOWN
        if more > 0:
            text = self.tr("More differences: {count}").format(count=count(more))
            grid.addWidget(self._text(text, role="dim"), row, 0, 1, 2)
        grid.addWidget(self.holds_button, row + 1, 0)
        grid.addWidget(self.aside_button, row + 1, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)

    def _text(self, text: str, role: str = "") -> QLabel:
        label = wrapped_label(text, role, self, least_px=140)
        upright = Qt.AlignmentFlag.AlignVertical_Mask
        label.setAlignment(label.alignment() & ~upright | Qt.AlignmentFlag.AlignTop)
        return label

    def render_link(self, *, may: bool) -> None:
        """Allow the choice, where it can be made now."""
        for button in (self.holds_button, self.aside_button):
            button.setEnabled(may)

    def _choose(self, *, aside: bool) -> None:
        self.commanded.emit(
            SettleConflict(conflict_id=self.conflict.conflict_id, keeps_aside=aside)
        )
