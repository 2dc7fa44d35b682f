"""Changing the keys of the on-air screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QVBoxLayout,
    QWidget,
)

from studio.core.errors import BadInput
from studio.ui.shortcuts import DEFAULTS, Action, Keys, check_keys, default_keys, label_of
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import wrapped_label


class KeysDialog(QDialog):
    """One field an action; nothing changes before Save.

    Signals:
        keys_chosen: The whole table.
    """

    keys_chosen = Signal(object)

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(460, 360)
        self.fields: dict[Action, QKeySequenceEdit] = {}
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        form.setVerticalSpacing(10)
        for action in DEFAULTS:
            field = QKeySequenceEdit(self)
            field.setMaximumSequenceLength(1)
            field.setAccessibleName(label_of(action))
            self.fields[action] = field
            form.addRow(label_of(action), field)
        self.problem_label = wrapped_label("", "trouble", self)
        self.save_button = KeyButton(kind="primary", parent=self)
        self.save_button.face(self.tr("Save"))
        self.save_button.clicked.connect(self._on_save)
        self.reset_button = KeyButton(parent=self)
        self.reset_button.face(self.tr("Back to the usual keys"))
        self.reset_button.clicked.connect(lambda: self._fill(default_keys()))
        buttons = QHBoxLayout()
        buttons.addWidget(self.reset_button)
        buttons.addStretch(1)
        buttons.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addLayout(form)
        layout.addWidget(self.problem_label)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self._fill(keys)

    def _fill(self, keys: Keys) -> None:
        for action, field in self.fields.items():
            field.setKeySequence(QKeySequence(keys[action]))

    def _on_save(self) -> None:
        portable = QKeySequence.SequenceFormat.PortableText
        keys = {a: field.keySequence().toString(portable) for a, field in self.fields.items()}
        try:
            check_keys(keys)
        except BadInput as error:
            self.problem_label.setText(str(error))
            return
        self.keys_chosen.emit(keys)
        self.accept()
