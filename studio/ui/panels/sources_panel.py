"""Camera and microphone: which they are, how they do, and how the picture is framed."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from studio.core.source_spec import SourceSpec
from studio.protocol.reports import SourceReport, SourceState
from studio.protocol.setup_commands import SetFraming
from studio.show.canvas import Fill, Framing
from studio.ui import figures, sentences, theme, words
from studio.ui.framing import ZOOM
from studio.ui.view import View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, line, styled_label, wrapped_label
from studio.ui.widgets.sign import SOURCE_SIGNS, Sign, SignDot

_ZOOM_STEPS = 20


class _SourceRow(QWidget):
    """Icon, name and state of one source; trouble in words under it."""

    def __init__(self, icon_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        icon = QLabel(self)
        icon.setPixmap(theme.icon(icon_name, theme.DIM).pixmap(18, 18))
        self.sign = SignDot(self)
        self.name_label = ElidedLabel("strong", parent=self)
        self.state_label = ElidedLabel("dim", parent=self)
        self.trouble_label = wrapped_label("", "trouble", self)
        state_row = QHBoxLayout()
        state_row.setSpacing(6)
        state_row.addWidget(self.sign)
        state_row.addWidget(self.state_label, 1)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self.name_label)
        lines.addLayout(state_row)
        lines.addWidget(self.trouble_label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(lines, 1)

    def render_source(self, spec: SourceSpec | None, report: SourceReport | None) -> None:
        """Draw one source as chosen and as it does."""
        self.name_label.show_text(words.source_name(spec) if spec else "–")
        self.sign.show_sign(SOURCE_SIGNS[report.state] if report else Sign.IDLE)
        self.state_label.show_text(_state_text(report) if report else "–")
        trouble = sentences.trouble(report) if report else ""
        self.trouble_label.setVisible(bool(trouble))
        self.trouble_label.setText(trouble)
        self.trouble_label.setToolTip(report.text if report and trouble != report.text else "")


class SourcesPanel(Section):
    """Names the sources and frames the camera; the devices themselves are chosen in a dialog.

    Signals:
        commanded: `SetFraming`.
        devices_asked: The host wants to choose devices.
    """

    commanded = Signal(object)
    devices_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title_label.setText(self.tr("Sources"))
        self._framing = Framing()
        self.camera_row = _SourceRow("camera", self)
        self.microphone_row = _SourceRow("microphone", self)
        self.devices_button = KeyButton("settings", text_px=12, parent=self)
        self.devices_button.face(self.tr("Devices…"))
        self.devices_button.clicked.connect(self.devices_asked)
        self.head.addWidget(self.devices_button)
        self.fill_buttons: dict[Fill, KeyButton] = {}
        for fill, text in (
            (Fill.FIT, self.tr("Fit")),
            (Fill.FILL, self.tr("Fill")),
            (Fill.CROP, self.tr("Crop")),
        ):
            button = KeyButton(text_px=12, parent=self)
            button.face(text)
            button.clicked.connect(lambda _checked=False, chosen=fill: self._on_fill(chosen))
            self.fill_buttons[fill] = button
        self._make_zoom()
        self._lay_out()
        self.render_state(View())

    def _make_zoom(self) -> None:
        self.zoom_slider = QSlider(Qt.Orientation.Horizontal, self)
        self.zoom_slider.setRange(int(ZOOM[0] * _ZOOM_STEPS), int(ZOOM[1] * _ZOOM_STEPS))
        self.zoom_slider.setAccessibleName(self.tr("Zoom"))
        self.zoom_slider.valueChanged.connect(self._on_zoom)
        self.zoom_label = styled_label("", "dim", self)
        self.zoom_label.setFont(theme.text_font(12))
        self.centre_button = QPushButton(self)
        self.centre_button.setIcon(theme.icon("centre"))
        self.centre_button.setToolTip(self.tr("Back to the middle"))
        self.centre_button.setAccessibleName(self.tr("Back to the middle"))
        self.centre_button.clicked.connect(self._on_centre)
        self.hint_label = wrapped_label(self.tr("Drag the picture to move it."), "faint", self)

    def _lay_out(self) -> None:
        fills = QHBoxLayout()
        fills.setSpacing(6)
        for button in self.fill_buttons.values():
            fills.addWidget(button, 1)
        zoom = QHBoxLayout()
        zoom.setSpacing(8)
        zoom.addWidget(self.zoom_slider, 1)
        zoom.addWidget(self.zoom_label)
        zoom.addWidget(self.centre_button)
        self.body.addWidget(self.camera_row)
        self.body.addWidget(self.microphone_row)
        self.body.addWidget(line(self))
        self.body.addWidget(styled_label(self.tr("Framing"), "dim", self))
        self.body.addLayout(fills)
        self.body.addLayout(zoom)
        self.body.addWidget(self.hint_label)

    def render_state(self, view: View) -> None:
        """Draw a view."""
        show = view.show
        self.camera_row.render_source(show.camera if show else None, view.source("camera"))
        self.microphone_row.render_source(
            show.microphone if show else None, view.source("microphone")
        )
        self._framing = show.framing if show else Framing()
        for fill, button in self.fill_buttons.items():
            chosen = fill is self._framing.fill
            button.face(button.text(), lit="chosen" if chosen else "")
            button.setEnabled(view.attached)
        crop = self._framing.fill is Fill.CROP
        if not self.zoom_slider.isSliderDown():
            self.zoom_slider.blockSignals(True)
            self.zoom_slider.setValue(round(self._framing.zoom * _ZOOM_STEPS))
            self.zoom_slider.blockSignals(False)
        self.zoom_label.setText(figures.isolated(f"{self._framing.zoom:.1f}×"))
        for part in (self.zoom_slider, self.zoom_label, self.centre_button, self.hint_label):
            part.setVisible(crop)
            part.setEnabled(view.attached)
        self.devices_button.setEnabled(view.attached)

    def _on_fill(self, fill: Fill) -> None:
        self.commanded.emit(SetFraming(framing=replace(self._framing, fill=fill)))

    def _on_zoom(self, steps: int) -> None:
        framing = replace(self._framing, zoom=steps / _ZOOM_STEPS)
        self.commanded.emit(SetFraming(framing=framing))

    def _on_centre(self) -> None:
        framing = replace(self._framing, centre_x=0.5, centre_y=0.5, zoom=1.0)
        self.commanded.emit(SetFraming(framing=framing))


def _state_text(report: SourceReport) -> str:
    word = words.source_word(report.state)
    if report.state is not SourceState.LIVE:
        return f"{word} · {figures.age(report.age_s)}" if report.age_s else word
    if not report.width_px:
        return word
    size = figures.picture(report.width_px, report.height_px, round(report.fps, 1))
    return f"{word} · {size}"
