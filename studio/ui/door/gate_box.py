"""One gate of the door: open or closed, for whom, where, and what is wrong with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from studio.protocol.door_commands import SetDoor
from studio.protocol.door_reports import Gate, GateReport, GateState
from studio.ui import theme
from studio.ui.catalogue.plain import plain_tip
from studio.ui.door.copy_line import CopyLine
from studio.ui.door.door_words import gate_of, gate_problem, gate_sign, page_address, state_word
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, styled_label, wrapped_label
from studio.ui.widgets.sign import SignDot

_PORTS = (1_024, 65_535)
_LEAST_PX = 600
_USUAL = _PORTS[0] - 1
"""Lowest value of the field: it stands for the usual port."""


class GateBox(Section):
    """Opens and closes one gate on this machine; the fields count when it is opened.

    Args:
        gate: Which.
        parent: Owner.

    Attributes:
        purpose_label: What it is for, in a sentence; set by whoever makes one, as the title is.
        more: Place for what one kind of gate has besides.

    Signals:
        wanted: A `SetDoor`.
    """

    wanted = Signal(object)

    def __init__(self, gate: Gate, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._gate = gate
        self._report = GateReport(gate=gate)
        self._drawn: GateReport | None = None
        self.sign = SignDot(self)
        self.state_label = styled_label("", "dim", self)
        self.open_button = KeyButton(text_px=13, parent=self)
        self.open_button.clicked.connect(self._on_open)
        self.head.addWidget(self.sign)
        self.head.addSpacing(6)
        self.head.addWidget(self.state_label)
        self.head.addSpacing(4)
        self.purpose_label = wrapped_label("", "dim", self, least_px=_LEAST_PX)
        self._make_fields()
        self.address = CopyLine(self.tr("Address"), self)
        self.problem_label = wrapped_label("", "trouble", self, least_px=_LEAST_PX)
        self._lay_out()

    def _make_fields(self) -> None:
        self.reach_box = QComboBox(self)
        self.reach_box.addItem(self.tr("This computer only"), False)
        self.reach_box.addItem(self.tr("My network"), True)
        self.reach_box.setAccessibleName(self.tr("Who can reach it"))
        self.reach_box.setToolTip(self.reach_box.accessibleName())
        self.reach_box.setCurrentIndex(int(self._gate is Gate.PAGES))  # that is what pages are for
        self.reach_box.activated.connect(lambda _at: self._on_changed())
        self.port_box = QSpinBox(self)
        self.port_box.setRange(_USUAL, _PORTS[1])
        self.port_box.setValue(_USUAL)
        self.port_box.setSpecialValueText(self.tr("usual"))
        self.port_box.setAccessibleName(self.tr("Port"))
        self.port_box.setKeyboardTracking(False)
        self.port_box.editingFinished.connect(self._on_changed)

    def _lay_out(self) -> None:
        self.fields = QHBoxLayout()
        self.fields.setSpacing(8)
        self.fields.addWidget(self.reach_box, 1)
        self.port_label = QLabel(self.tr("Port"), self)
        self.port_label.setProperty("role", "dim")
        self.port_label.setBuddy(self.port_box)
        self.fields.addWidget(self.port_label)
        self.fields.addWidget(self.port_box)
        self.fields.addWidget(self.open_button)
        self.more = QVBoxLayout()
        self.more.setSpacing(8)
        self.body.addWidget(self.purpose_label)
        if self._gate is Gate.RELAY:  # its button comes after what is to be filled in
            self.body.addLayout(self.more)
            self.body.addLayout(self.fields)
        else:
            self.body.addLayout(self.fields)
            self.body.addWidget(self.address)
            self.body.addLayout(self.more)
        self.body.addWidget(self.problem_label)

    # --- drawing -------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether it is open, or meant to be."""
        return self._report.state is not GateState.CLOSED

    def render_state(self, view: View) -> None:
        """Draw how the gate is; what is being typed stays."""
        self._report = report = gate_of(view.door, self._gate)
        rehearsal = view.show is not None and view.show.rehearsal
        self.sign.show_sign(gate_sign(report))
        self.state_label.setText(state_word(report.state))
        self.open_button.face(self.tr("Close") if self.is_open else self.tr("Open"))
        self.open_button.set_kind("plain" if self.is_open else "primary")
        self.open_button.setEnabled(view.attached)
        self.open_button.set_waiting(SetDoor in view.waiting)
        self.reach_box.setEnabled(view.attached and not rehearsal)
        self.port_box.setEnabled(view.attached)
        if rehearsal:
            self.reach_box.setCurrentIndex(0)  # and nothing else
        self._draw_fields(report)
        address = page_address(report) if self._gate is Gate.PAGES else _first(report)
        self.address.show_text(address)
        self.address.setVisible(bool(address) and report.state is GateState.OPEN)
        problem = gate_problem(report)
        self.problem_label.setText(problem)
        self.problem_label.setToolTip(plain_tip(report.text if report.text != problem else ""))
        self.problem_label.setVisible(bool(problem))
        failed = report.state is GateState.FAILED
        self.problem_label.setStyleSheet(f"color: {theme.PROGRAM_TEXT}" if failed else "")

    def _draw_fields(self, report: GateReport) -> None:
        """Take over what an open gate says, once: then the fields are the host's."""
        if report == self._drawn or not self.is_open:
            return
        self._drawn = report
        if not self.reach_box.hasFocus():
            self.reach_box.setCurrentIndex(int(report.network))
        if not self.port_box.hasFocus() and report.port >= _PORTS[0]:
            self.port_box.blockSignals(True)
            self.port_box.setValue(report.port)
            self.port_box.blockSignals(False)

    # --- asking --------------------------------------------------------------------------------

    def command(self, *, is_open: bool) -> SetDoor:
        """Return what the fields say, as a command."""
        port = self.port_box.value()
        return SetDoor(
            gate=self._gate,
            is_open=is_open,
            network=bool(self.reach_box.currentData()),
            port=0 if port <= _USUAL else port,
        )

    def _on_open(self) -> None:
        self.wanted.emit(self.command(is_open=not self.is_open))

    def _on_changed(self) -> None:
        """Follow the fields at once while it is open."""
        command, report = self.command(is_open=True), self._report
        port = command.port or report.port
        if self.is_open and (command.network, port) != (report.network, report.port):
            self.wanted.emit(command)


def _first(report: GateReport) -> str:
    return next(iter(report.addresses), "")
