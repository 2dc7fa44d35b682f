"""Choosing cameras and microphone, with a level to see that the right one hears."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSlider,
    QSpinBox,
    QTabWidget,
    QWidget,
)

from studio.core.address_secret import part_address
from studio.core.ids import SecretName
from studio.core.source_spec import SourceKind, SourceSpec, parse_camera, parse_microphone
from studio.protocol.messages import Meters
from studio.protocol.reports import Device
from studio.protocol.setup_commands import (
    ChooseSecond,
    ChooseSources,
    HoldKey,
    ListDevices,
    SetSound,
)
from studio.show.state import GAIN_DB, LIP_SYNC_MS, Sound
from studio.ui import figures, theme
from studio.ui.dialogs.close_up_page import CloseUpPage
from studio.ui.dialogs.key_errand import Errand, KeyAnswer, KeyStore, keep_key
from studio.ui.dialogs.source_chooser import SourceChooser
from studio.ui.view import View
from studio.ui.widgets.meter_bar import MeterBar
from studio.ui.widgets.section import styled_label, wrapped_label

LOOK_EVERY_MS = 2_000
"""A device that was just plugged in should be there before the host wonders."""


class DevicesDialog(QDialog):
    """Two columns, cameras and microphone; asks what is plugged in while it is open.

    Signals:
        commanded: `ListDevices`, `ChooseSources`, `ChooseSecond`, `SetFraming`, `SetSound`,
            `HoldKey`.

    Args:
        store: Where an address with a password in it is kept.
    """

    commanded = Signal(object)

    def __init__(self, store: KeyStore | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store or KeyStore()
        self.setWindowTitle(self.tr("Devices"))
        self.resize(820, 560)
        self._sound = Sound()
        self._asked: tuple[ChooseSources | ChooseSecond, SecretName, str] | None = None
        self.camera = SourceChooser(self.tr("Camera"), SourceKind.CAMERA, parse_camera, parent=self)
        self.microphone = SourceChooser(
            self.tr("Microphone"), SourceKind.MICROPHONE, parse_microphone, parent=self
        )
        self.close_up = CloseUpPage(self)
        self.camera.chosen.connect(self._on_camera)
        self.close_up.chosen.connect(self._on_second)
        self.close_up.commanded.connect(self.commanded)
        self.cameras = QTabWidget(self)
        self.cameras.setDocumentMode(True)
        self.cameras.addTab(self.camera, self.tr("Main"))
        self.cameras.addTab(self.close_up, self.tr("Close-up"))
        self.microphone.chosen.connect(self._on_microphone)
        self._make_sound()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(10)
        layout.addWidget(self.cameras, 1)
        layout.addWidget(self.microphone, 1)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def _make_sound(self) -> None:
        self.meter = MeterBar(self)
        self.level_label = QLabel(figures.level(figures.SILENCE_DB), self)
        self.level_label.setFont(theme.text_font(13))
        self.level_label.setMinimumWidth(56)
        self.gain_slider = QSlider(Qt.Orientation.Horizontal, self)
        self.gain_slider.setRange(int(GAIN_DB[0]), int(GAIN_DB[1]))
        self.gain_slider.setAccessibleName(self.tr("Gain"))
        self.gain_slider.valueChanged.connect(self._on_gain)
        self.gain_label = QLabel(self)
        self.gain_label.setMinimumWidth(56)
        self.lip_sync_box = QSpinBox(self)
        self.lip_sync_box.setRange(*LIP_SYNC_MS)
        self.lip_sync_box.setSingleStep(10)
        self.lip_sync_box.setSuffix(" ms")
        self.lip_sync_box.setKeyboardTracking(False)
        self.lip_sync_box.setAccessibleName(self.tr("Lip sync"))
        self.lip_sync_box.valueChanged.connect(self._on_lip_sync)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        form.setHorizontalSpacing(10)
        form.addRow(styled_label(self.tr("Level"), "dim", self), _row(self.meter, self.level_label))
        form.addRow(
            styled_label(self.tr("Gain"), "dim", self), _row(self.gain_slider, self.gain_label)
        )
        form.addRow(styled_label(self.tr("Lip sync"), "dim", self), self.lip_sync_box)
        self.microphone.body.addLayout(form)
        self.microphone.body.addWidget(
            wrapped_label(
                self.tr("Positive lip sync delays the sound: for a camera that is late."),
                "faint",
                self,
            )
        )

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to ask what is plugged in."""
        super().showEvent(event)
        self._look()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Stop asking."""
        super().hideEvent(event)
        self._timer.stop()

    def _look(self) -> None:
        self.commanded.emit(ListDevices())

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw what is in use."""
        show = view.show
        self.camera.render_current(show.camera if show else None, enabled=view.attached)
        self.close_up.render_state(view)
        self.microphone.render_current(show.microphone if show else None, enabled=view.attached)
        self._sound = show.sound if show else Sound()
        if not self.gain_slider.isSliderDown():
            self.gain_slider.blockSignals(True)
            self.gain_slider.setValue(round(self._sound.gain_db))
            self.gain_slider.blockSignals(False)
        if not self.lip_sync_box.hasFocus():
            self.lip_sync_box.blockSignals(True)
            self.lip_sync_box.setValue(self._sound.lip_sync_ms)
            self.lip_sync_box.blockSignals(False)
        self.gain_label.setText(figures.gain(self._sound.gain_db))
        for part in (self.gain_slider, self.lip_sync_box, self.meter):
            part.setEnabled(view.attached)

    def render_devices(self, devices: tuple[Device, ...]) -> None:
        """Draw what is plugged in."""
        self.camera.render_devices(devices)
        self.close_up.chooser.render_devices(devices)
        self.microphone.render_devices(devices)

    def render_meters(self, meters: Meters) -> None:
        """Draw how loud it is."""
        self.meter.show_level(peak_db=meters.peak_db, rms_db=meters.rms_db)
        self.level_label.setText(figures.level(meters.peak_db))

    # --- asking --------------------------------------------------------------------------------

    def _on_camera(self, typed: SourceSpec) -> None:
        spec, address = part_address(typed)
        self._choose(ChooseSources(camera=spec), SecretName(spec.secret_name), address)

    def _on_second(self, typed: SourceSpec) -> None:
        spec, address = part_address(typed)
        self._choose(ChooseSecond(second=spec), SecretName(spec.secret_name), address)

    def _on_microphone(self, typed: SourceSpec) -> None:
        spec, address = part_address(typed)
        self._choose(ChooseSources(microphone=spec), SecretName(spec.secret_name), address)

    def _choose(self, chosen: ChooseSources | ChooseSecond, name: SecretName, address: str) -> None:
        """Ask for a source; an address with a password in it is kept first, and never sent on."""
        if not address:
            self.commanded.emit(chosen)
            return
        self._asked = chosen, name, address
        errand = Errand(partial(keep_key, self._store, name, address, others=()))
        errand.ended.connect(self._on_kept)
        errand.start()

    def _on_kept(self, answer: KeyAnswer) -> None:
        """Choose the source whose address is kept now: in the keyring, or for this run."""
        if self._asked is None:
            return
        (chosen, name, address), self._asked = self._asked, None
        if answer != KeyAnswer():
            self.commanded.emit(HoldKey(secret_name=name, key=address))
        self.commanded.emit(chosen)

    def _on_gain(self, gain_db: int) -> None:
        self.commanded.emit(SetSound(sound=replace(self._sound, gain_db=float(gain_db))))

    def _on_lip_sync(self, lip_sync_ms: int) -> None:
        self.commanded.emit(SetSound(sound=replace(self._sound, lip_sync_ms=lip_sync_ms)))


def _row(first: QWidget, second: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(first, 1)
    row.addWidget(second)
    return row
