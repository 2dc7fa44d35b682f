"""The devices that were let in: who they are, whether they are here, and revoking them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.core.ids import DeviceId
from studio.protocol.door_commands import RevokeDevice
from studio.protocol.door_reports import DoorChanged, PairedDevice
from studio.ui import figures
from studio.ui.catalogue.plain import plain_tip
from studio.ui.door import door_words
from studio.ui.view import View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, line, wrapped_label
from studio.ui.widgets.sign import Sign, SignDot

_ROW_PX = 52


class DeviceRow(QFrame):
    """One device; asks in its own place before it is let in no more.

    Signals:
        revoked: The host means it.
    """

    revoked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(_ROW_PX)
        self.sign = SignDot(self)
        self.name_label = ElidedLabel("strong", least_px=60, parent=self)
        self.more_label = ElidedLabel("dim", least_px=60, parent=self)
        self.revoke_button = KeyButton("trash", text_px=12, parent=self)
        self.revoke_button.face(self.tr("Revoke"))
        self.revoke_button.setToolTip(self.tr("Let it in no more, and hang up on it at once"))
        self.yes_button = KeyButton(kind="danger", text_px=12, parent=self)
        self.yes_button.face(self.tr("Revoke it"))
        self.no_button = KeyButton(text_px=12, parent=self)
        self.no_button.face(self.tr("Keep it"))
        self.revoke_button.clicked.connect(lambda: self._ask(asks=True))
        self.no_button.clicked.connect(lambda: self._ask(asks=False))
        self.yes_button.clicked.connect(self._on_yes)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.name_label)
        words.addWidget(self.more_label)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 10, 4)
        row.setSpacing(10)
        row.addWidget(self.sign)
        row.addLayout(words, 1)
        for button in (self.revoke_button, self.no_button, self.yes_button):
            row.addWidget(button)
        self._ask(asks=False)

    def render_device(self, device: PairedDevice, view: View, *, is_here: bool) -> None:
        """Draw how the device is."""
        self.sign.show_sign(Sign.GOOD if is_here else Sign.IDLE)
        self.name_label.show_text(device.name)
        line = door_words.device_line(device, is_here=is_here, now_utc_ms=view.now_utc_ms)
        self.more_label.show_text(line)
        address = figures.isolated(device.address) if device.address else ""
        self.setToolTip(plain_tip("\n".join(part for part in (device.name, address) if part)))
        for button in (self.revoke_button, self.yes_button):
            button.setEnabled(view.attached)
            button.setAccessibleName(f"{button.text()}: {device.name}")

    def _ask(self, *, asks: bool) -> None:
        had_focus = self.isAncestorOf(self.focusWidget() or self)
        self.revoke_button.setVisible(not asks)
        self.yes_button.setVisible(asks)
        self.no_button.setVisible(asks)
        if had_focus:  # Enter means no
            button = self.no_button if asks else self.revoke_button
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_yes(self) -> None:
        self._ask(asks=False)
        self.revoked.emit()


class DeviceRows(Section):
    """A row each, who is here first; while it is looked at no row changes its place.

    Signals:
        commanded: `RevokeDevice`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Devices"), parent)
        self.rows: dict[DeviceId, DeviceRow] = {}
        self._order: list[DeviceId] = []
        self._lines: dict[DeviceId, QFrame] = {}
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.empty_label = wrapped_label(
            self.tr("No device was let in yet."), "dim", self, least_px=320
        )
        self.empty_label.setContentsMargins(12, 10, 12, 10)
        self.others_label = wrapped_label("", "dim", self, least_px=320)
        self.others_label.setContentsMargins(12, 6, 12, 8)
        inner = QWidget(self)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setMinimumHeight(2 * _ROW_PX)
        self.body.addWidget(self.empty_label)
        self.body.addWidget(area, 1)
        self.body.addWidget(self.others_label)

    def render_state(self, view: View) -> None:
        """Draw every device, and how many others are connected."""
        door = view.door
        here = {device.device_id for device in door_words.here(door)}
        self._keep({device.device_id for device in door.devices})
        for at, device in enumerate(self._in_order(door, here)):
            row = self.rows.get(device.device_id) or self._add(device.device_id)
            if self._column.indexOf(row) != 2 * at:
                self._column.insertWidget(2 * at, row)
                self._column.insertWidget(2 * at + 1, self._lines[device.device_id])
            row.render_device(device, view, is_here=device.device_id in here)
        self.empty_label.setVisible(not door.devices)
        others = self._others(door)
        self.others_label.setText(others)
        self.others_label.setVisible(bool(others))

    def _in_order(self, door: DoorChanged, here: set[DeviceId]) -> list[PairedDevice]:
        """Return the devices in the order that was first shown, later ones on top of it."""
        known = {device.device_id: device for device in door.devices}
        kept = [one for one in self._order if one in known]
        fresh = [one for one in known if one not in kept]
        fresh.sort(key=lambda one: one not in here)
        self._order = [*fresh, *kept]
        return [known[one] for one in self._order]

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Sort anew the next time."""
        super().hideEvent(event)
        self._order = []

    def _add(self, device_id: DeviceId) -> DeviceRow:
        row = DeviceRow(self)
        row.revoked.connect(lambda: self.commanded.emit(RevokeDevice(device_id=device_id)))
        self.rows[device_id], self._lines[device_id] = row, line(self)
        return row

    def _keep(self, known: set[DeviceId]) -> None:
        for gone in [one for one in self.rows if one not in known]:
            for part in (self.rows.pop(gone), self._lines.pop(gone)):
                self._column.removeWidget(part)
                part.hide()
                part.deleteLater()

    def _others(self, door: DoorChanged) -> str:
        callers = door.callers
        parts = []
        for count, text in (
            (callers.boxes, self.tr("Button boxes here: {count}")),
            (callers.strangers, self.tr("Not yet let in: {count}")),
            (callers.refused, self.tr("Turned away so far: {count}")),
        ):
            if count:
                parts.append(text.format(count=figures.isolated(str(count))))
        return " · ".join(parts)
