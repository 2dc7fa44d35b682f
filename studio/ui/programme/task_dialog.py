"""Writing a task down that no platform knows of: the host's own, or the agency's."""

from decimal import Decimal

from PySide6.QtCore import QDate, QDateTime, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.core.errors import BadInput
from studio.core.ids import TaskId, new_id
from studio.core.money import money_of
from studio.programme.task import (
    LONGEST_TEXT,
    MOST_REQUIREMENTS,
    Requirement,
    RequirementKind,
    Task,
    TaskState,
)
from studio.protocol.trade_commands import SaveTask
from studio.ui import theme
from studio.ui.programme import programme_words as words
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label, wrapped_label

_MANY = 10_000_000
_Row = tuple[QComboBox, QSpinBox, QToolButton]


class TaskDialog(QDialog):
    """Title, what is asked, until when.

    Signals:
        commanded: `SaveTask`; the page says how it went.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A task of your own"))
        self.resize(520, 360)
        self._currency = "EUR"
        self.rows: list[_Row] = []
        self.title_field = QLineEdit(self)
        self.title_field.setMaxLength(LONGEST_TEXT)
        self.text_field = QLineEdit(self)
        self.text_field.setMaxLength(LONGEST_TEXT)
        self.until_box = QCheckBox(self.tr("Ends after"), self)
        self.until_field = QDateEdit(QDate.currentDate(), self)
        self.until_field.setCalendarPopup(True)
        self.until_field.setAccessibleName(self.tr("Ends after"))
        self.until_field.setEnabled(False)
        self.until_box.toggled.connect(self.until_field.setEnabled)
        self.add_button = KeyButton("plus", text_px=12, parent=self)
        self.add_button.face(self.tr("Ask for more"))
        self.add_button.clicked.connect(lambda: self._add(RequirementKind.ORDERS, 10))
        self.said_label = wrapped_label("", "trouble", self)
        self.save_button = KeyButton("save", kind="primary", parent=self)
        self.save_button.face(self.tr("Save"))
        self.save_button.clicked.connect(self._on_save)
        self._lay_out()
        self._add(RequirementKind.MINUTES_LIVE, 60)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        for text, field in (
            (self.tr("Title"), self.title_field),
            (self.tr("What it is about"), self.text_field),
        ):
            label = styled_label(text, "dim", self)
            label.setBuddy(field)
            field.setAccessibleName(text)
            column.addWidget(label)
            column.addWidget(field)
        column.addWidget(styled_label(self.tr("What is asked"), "dim", self))
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        column.addLayout(self._grid)
        column.addWidget(self.add_button)
        until = QHBoxLayout()
        until.addWidget(self.until_box)
        until.addWidget(self.until_field, 1)
        column.addLayout(until)
        column.addStretch(1)
        column.addWidget(self.said_label)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        column.addLayout(foot)

    def _add(self, kind: RequirementKind, target: int) -> None:
        box, spin, remove = QComboBox(self), QSpinBox(self), QToolButton(self)
        for one, text in words.REQUIREMENTS.items():
            box.addItem(words.said(text), one.value)
        box.setCurrentIndex(box.findData(kind.value))
        box.setAccessibleName(self.tr("What is counted"))
        spin.setRange(1, _MANY)
        spin.setValue(target)
        spin.setAccessibleName(self.tr("How much of it"))
        remove.setIcon(theme.icon("trash"))
        remove.setToolTip(self.tr("Ask for this no more"))
        remove.setAccessibleName(remove.toolTip())
        row = (box, spin, remove)
        box.currentIndexChanged.connect(lambda _at: self._draw())
        remove.clicked.connect(lambda: self._remove(row))
        line = self._grid.rowCount()
        for at, part in enumerate(row):
            self._grid.addWidget(part, line, at)
        self.rows.append(row)
        self._draw()

    def _remove(self, row: _Row) -> None:
        self.rows.remove(row)
        for part in row:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._draw()

    def _draw(self) -> None:
        for box, spin, remove in self.rows:
            money = box.currentData() == RequirementKind.REVENUE.value
            spin.setSuffix(f" {self._currency}" if money else "")
            remove.setVisible(len(self.rows) > 1)
        self.add_button.setEnabled(len(self.rows) < MOST_REQUIREMENTS)

    def begin(self, currency: str) -> None:
        """Open it for another task; revenue is asked for in a currency."""
        self._currency = currency
        self.title_field.clear()
        self.text_field.clear()
        self.said_label.clear()
        self._draw()
        self.show()
        self.raise_()
        self.title_field.setFocus()

    def task(self) -> Task:
        """Return what stands in the fields.

        Raises:
            BadInput: Something is missing; the text says what.
        """
        last = self.until_field.date().addDays(1)
        ends = QDateTime(last, QTime(0, 0)).toMSecsSinceEpoch()
        return Task(
            task_id=TaskId(new_id("task")),
            title=self.title_field.text().strip(),
            text=self.text_field.text().strip(),
            requirements=tuple(self._requirement(box, spin) for box, spin, _ in self.rows),
            ends_at_utc_ms=ends if self.until_box.isChecked() else None,
            state=TaskState.ACCEPTED,
        )

    def _requirement(self, box: QComboBox, spin: QSpinBox) -> Requirement:
        kind = RequirementKind(box.currentData())
        if kind is not RequirementKind.REVENUE:
            return Requirement(kind=kind, target=spin.value())
        target = money_of(Decimal(spin.value()), self._currency).amount_minor
        return Requirement(kind=kind, target=target, currency=self._currency)

    def _on_save(self) -> None:
        if not self.title_field.text().strip():
            self.said_label.setText(self.tr("Give the task a title."))
            return
        try:
            task = self.task()
        except BadInput as error:
            self.said_label.setText(str(error))
            return
        self.commanded.emit(SaveTask(task=task))
        self.hide()
