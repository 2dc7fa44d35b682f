"""How to rehearse: who hosts, which seed, with faults or without, and how heavy it may be."""

import random

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from studio.protocol.rehearsal_messages import StartRehearsal
from studio.ui import theme
from studio.ui.rehearsal.pack_list import Choice
from studio.ui.widgets.fields import scrolled
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, styled_label, wrapped_label

HIGHEST_SEED = 999_999
LONGEST_NAME = 60
_WIDE_PX, _AROUND_PX = 330, 40


class StartForm(Section):
    """Fields, and the button that begins.

    Signals:
        start_asked: Begin what is chosen.
    """

    start_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title_label.setText(self.tr("How"))
        self.host_head = styled_label(self.tr("Who hosts"), "dim", self)
        self.host_field = QLineEdit(self)
        self.host_field.setMaxLength(LONGEST_NAME)
        self.host_field.setAccessibleName(self.host_head.text())
        self.host_field.setPlaceholderText(self.tr("Name on the scorecard"))
        self.seed_head = styled_label(self.tr("Seed"), "dim", self)
        self.seed_box = QSpinBox(self)
        self.seed_box.setRange(0, HIGHEST_SEED)
        self.seed_box.setGroupSeparatorShown(False)
        self.seed_box.setAccessibleName(self.seed_head.text())
        self.dice_button = KeyButton("dice", parent=self)
        self.dice_button.face("")
        self.dice_button.setAccessibleName(self.tr("Another seed"))
        self.dice_button.setToolTip(self.dice_button.accessibleName())
        self.seed_label = wrapped_label(
            self.tr("The same seed brings the same viewers, questions and faults."), "dim", self
        )
        self.faults_box = QCheckBox(self.tr("Let things go wrong"), self)
        self.faults_box.setChecked(True)
        self.faults_label = wrapped_label("", "dim", self)
        self.light_box = QCheckBox(self.tr("Light: send no picture"), self)
        self.light_label = wrapped_label(
            self.tr("Spares a slow computer. Otherwise a platform on this computer gets it."),
            "dim",
            self,
        )
        self.start_button = KeyButton("play", kind="primary", text_px=17, parent=self)
        self.start_button.face(self.tr("Start"))
        self.why_label = wrapped_label("", "trouble", self)
        self.promise_label = wrapped_label(
            self.tr("Viewers and orders are modelled: nobody buys, nothing leaves this computer."),
            "dim",
            self,
        )
        self._lay_out()
        self.roll()
        self.dice_button.clicked.connect(self.roll)
        self.faults_box.toggled.connect(lambda _on: self._draw_faults())
        self.start_button.clicked.connect(self.start_asked)
        self._draw_faults()

    def _lay_out(self) -> None:
        seed = QHBoxLayout()
        seed.setSpacing(6)
        seed.addWidget(self.seed_box, 1)
        seed.addWidget(self.dice_button)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.host_head)
        column.addWidget(self.host_field)
        column.addSpacing(4)
        column.addWidget(self.seed_head)
        column.addLayout(seed)
        column.addWidget(self.seed_label)
        for box, label in (
            (self.faults_box, self.faults_label),
            (self.light_box, self.light_label),
        ):
            column.addSpacing(6)
            column.addWidget(box)
            column.addWidget(label)
        self._area = scrolled(column, (), self)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self.why_label)
        self.body.addWidget(self.start_button)
        self.body.addWidget(self.promise_label)

    def _fit(self) -> None:
        """Be as wide as the longest of its lines that can't be broken."""
        inner = self._area.widget()
        inner_px = inner.minimumSizeHint().width() if inner is not None else 0
        self.setFixedWidth(max(_WIDE_PX, inner_px + _AROUND_PX))

    def roll(self) -> None:
        """Take another seed, whichever it is."""
        self.seed_box.setValue(random.randint(1, HIGHEST_SEED))  # noqa: S311 - a game, no secret

    def suggest_host(self, name: str) -> None:
        """Write a name where nobody has written one."""
        if not self.host_field.text() and not self.host_field.isModified():
            self.host_field.setText(name)

    def _draw_faults(self) -> None:
        text = self.tr("Cameras fail, prices change, spam comes: as the pack plans it.")
        if not self.faults_box.isChecked():
            text = self.tr("Nothing fails. The scorecard leaves faults out.")
        self.faults_label.setText(text)

    def render_state(self, *, usable: bool, why_not: str, calm: bool) -> None:
        """Draw whether it can begin, or why it can't.

        Args:
            usable: Whether anything can be asked.
            why_not: Why it can't begin; empty: it can.
            calm: Whether that is as it should be, and no trouble.
        """
        self._fit()
        theme.restyle(self.why_label, "role", "dim" if calm else "trouble")
        self.start_button.setEnabled(usable and not why_not)
        if why_not != self.why_label.text():
            self.why_label.setText(why_not)
        self.why_label.setVisible(bool(why_not))

    def command(self, choice: Choice) -> StartRehearsal:
        """Return what is asked for."""
        return StartRehearsal(
            pack=choice.pack,
            seed=self.seed_box.value(),
            light=self.light_box.isChecked(),
            faults=self.faults_box.isChecked(),
            host=self.host_field.text().strip(),
            replay=choice.replay,
        )
