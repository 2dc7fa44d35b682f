"""What is missing before the show, in words, each with a button that leads to the place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from studio.show.readiness import ReadinessItem
from studio.ui import theme
from studio.ui.plan.readiness_sentences import FIELDS, place_word, readiness_sentence
from studio.ui.screen import Target
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, line, styled_label, wrapped_label
from studio.ui.widgets.sign import Sign, SignDot

READINESS = "readiness"
"""A target's field that leads to this list, which is no place of its own."""


class ItemRow(QWidget):
    """A sign, a sentence, a button."""

    def __init__(self, item: ReadinessItem, parent: QWidget) -> None:
        super().__init__(parent)
        self.item = item
        self.sign = SignDot(self)
        self.sign.show_sign(Sign.BAD if item.blocks else Sign.TROUBLE)
        self.label = wrapped_label(readiness_sentence(item), "", self)
        self.label.setAccessibleName(self.label.text())
        self.button = KeyButton(text_px=13, parent=self)
        self.button.face(place_word(item.place))
        self.button.setAccessibleName(f"{place_word(item.place)}: {self.label.text()}")
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 5, 4, 5)
        row.setSpacing(12)
        row.addWidget(self.sign)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)


class ReadinessPanel(Section):
    """Two groups: what would fail on air, and what is better put right.

    Signals:
        go: The `Target` where a thing is put right.
    """

    go = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title_label.setText(self.tr("Readiness"))
        self.rows: list[ItemRow] = []
        self._drawn: tuple[ReadinessItem, ...] | None = None
        self._inner = QWidget(self)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(0)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._inner)
        self.body.addWidget(self.area, 1)
        self.good = self._make_good()
        self.body.addWidget(self.good)
        self.body.addStretch(0)

    def _make_good(self) -> QFrame:
        good = QFrame(self)
        row = QVBoxLayout(good)
        row.setSpacing(8)
        sign = QLabel(good)
        sign.setPixmap(theme.icon("check-circle", theme.PREVIEW).pixmap(44, 44))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.good_label = styled_label(self.tr("Everything is ready."), "title", good)
        self.good_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        more = styled_label(
            self.tr("Prices, stock, offers, spec sheets and talking points were looked at."),
            "dim",
            good,
        )
        more.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addStretch(1)
        for part in (sign, self.good_label, more):
            row.addWidget(part)
        row.addStretch(2)
        return good

    def render_state(self, view: View) -> None:
        """Draw what is missing."""
        items = view.readiness if view.show is not None else ()
        if items == self._drawn:
            return
        self._drawn = items
        self._clear()
        groups = (
            (self.tr("Would fail on air"), [i for i in items if i.blocks]),
            (self.tr("Better put right before"), [i for i in items if not i.blocks]),
        )
        for title, group in groups:
            if group:
                self._add_group(f"{title} · {len(group)}", group)
        self._column.addStretch(1)
        self.area.setVisible(bool(items))
        self.good.setVisible(not items)

    def _clear(self) -> None:
        self.rows = []
        while (taken := self._column.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_group(self, title: str, items: list[ReadinessItem]) -> None:
        head = styled_label(title, "head", self._inner)
        head.setContentsMargins(4, 10, 4, 6)
        self._column.addWidget(head)
        for item in items:
            row = ItemRow(item, self._inner)
            row.button.clicked.connect(lambda _on=False, asked=item: self.go.emit(target_of(asked)))
            self._column.addWidget(line(self._inner))
            self._column.addWidget(row)
            self.rows.append(row)


def target_of(item: ReadinessItem) -> Target:
    """Return where a thing is put right, down to the field."""
    return Target(
        place=item.place,
        product_id=item.product_id,
        cue_id=item.cue_id,
        field=FIELDS.get(item.code, ""),
    )
