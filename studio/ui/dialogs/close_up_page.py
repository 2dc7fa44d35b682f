"""Where the close-up comes from: a camera of its own, or a part of the main one's picture."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QSlider, QVBoxLayout, QWidget

from studio.core.source_spec import SourceKind, parse_camera
from studio.protocol.setup_commands import ChooseSecond, SetFraming
from studio.show.canvas import Fill, Framing
from studio.ui.dialogs.source_chooser import SourceChooser
from studio.ui.framing import ZOOM
from studio.ui.view import View
from studio.ui.widgets.section import styled_label

_STEPS = 100


class CloseUpPage(QWidget):
    """A camera of its own, and which part of the picture is shown.

    Signals:
        commanded: `ChooseSecond` without a source, `SetFraming`.
        chosen: The `SourceSpec` that shall be used.
    """

    commanded = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._framing = Framing(fill=Fill.CROP, zoom=2.0)
        self.part_box = QCheckBox(self.tr("A part of the main camera's picture"), self)
        self.part_box.clicked.connect(self._on_part)
        self.chooser = SourceChooser(
            self.tr("Close-up camera"), SourceKind.CAMERA, parse_camera, parent=self
        )
        self.chooser.chosen.connect(self.chosen)
        self.zoom_slider = self._slider(self.tr("Zoom"), ZOOM)
        self.across_slider = self._slider(self.tr("Across"), (0.0, 1.0))
        self.down_slider = self._slider(self.tr("Down"), (0.0, 1.0))
        form = QFormLayout()
        form.setHorizontalSpacing(10)
        for slider in (self.zoom_slider, self.across_slider, self.down_slider):
            form.addRow(styled_label(slider.accessibleName(), "dim", self), slider)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.part_box)
        layout.addWidget(self.chooser, 1)
        layout.addWidget(styled_label(self.tr("Which part is shown"), "dim", self))
        layout.addLayout(form)

    def _slider(self, name: str, bounds: tuple[float, float]) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(round(bounds[0] * _STEPS), round(bounds[1] * _STEPS))
        slider.setAccessibleName(name)
        slider.valueChanged.connect(self._on_slider)
        return slider

    def render_state(self, view: View) -> None:
        """Draw what is in use."""
        show = view.show
        second = show.second if show is not None else None
        self.part_box.setChecked(second is None)
        self.part_box.setEnabled(view.attached)
        self.chooser.render_current(second, enabled=view.attached)
        if show is not None:
            self._framing = show.close_up
        for slider, value in (
            (self.zoom_slider, self._framing.zoom),
            (self.across_slider, self._framing.centre_x),
            (self.down_slider, self._framing.centre_y),
        ):
            if not slider.isSliderDown():
                slider.blockSignals(True)
                slider.setValue(round(value * _STEPS))
                slider.blockSignals(False)
            slider.setEnabled(view.attached)

    def _on_part(self, part: bool) -> None:
        self.part_box.setChecked(not part)  # what is drawn is what is, until the answer comes
        if part:
            self.commanded.emit(ChooseSecond(second=None))

    def _on_slider(self) -> None:
        framing = replace(
            self._framing,
            fill=Fill.CROP,
            zoom=self.zoom_slider.value() / _STEPS,
            centre_x=self.across_slider.value() / _STEPS,
            centre_y=self.down_slider.value() / _STEPS,
        )
        self.commanded.emit(SetFraming(framing=framing, close_up=True))
