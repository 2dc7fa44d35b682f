"""Size and rate of the picture, and whether the show is recorded."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFormLayout, QVBoxLayout, QWidget

from studio.core.ids import CanvasId
from studio.protocol.setup_commands import SetCanvases, SetRecording
from studio.show.canvas import RATES_FPS, SIZES_PX, Canvas
from studio.ui import figures
from studio.ui.view import View
from studio.ui.widgets.section import Section, styled_label, wrapped_label


class OutputDialog(QDialog):
    """Two short lists and a switch; each change asks at once.

    Args:
        recordings: Folder where recordings go, to be shown.
        parent: Owner.

    Signals:
        commanded: `SetCanvases`, `SetRecording`.
    """

    commanded = Signal(object)

    def __init__(self, recordings: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Picture and recording"))
        self.resize(460, 340)
        self._view = View()
        self._make_picture()
        self._make_recording(recordings)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(10)
        layout.addWidget(self._picture)
        layout.addWidget(self._recording)
        layout.addStretch(1)

    def _make_picture(self) -> None:
        self._picture = Section(self.tr("Picture"), self)
        self.size_box, self.rate_box = QComboBox(self), QComboBox(self)
        for width_px, height_px in SIZES_PX:
            tall = height_px > width_px
            shape = self.tr("Portrait") if tall else self.tr("Landscape")
            size = figures.isolated(f"{width_px} × {height_px}")
            self.size_box.addItem(f"{shape} {size}", (width_px, height_px))
        for fps in RATES_FPS:
            self.rate_box.addItem(figures.isolated(f"{fps} fps"), fps)
        self.air_label = wrapped_label(
            self.tr("On air the size stays: changing it would break every stream."), "dim", self
        )
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for text, box in ((self.tr("Size"), self.size_box), (self.tr("Rate"), self.rate_box)):
            box.setAccessibleName(text)
            box.activated.connect(self._on_canvas)
            form.addRow(styled_label(text, "dim", self), box)
        self._picture.body.addLayout(form)
        self._picture.body.addWidget(self.air_label)

    def _make_recording(self, recordings: str) -> None:
        self._recording = Section(self.tr("Recording"), self)
        self.record_box = QCheckBox(self.tr("Record every show"), self)
        self.record_box.clicked.connect(self._on_record)
        self._recording.body.addWidget(self.record_box)
        self._recording.body.addWidget(styled_label(self.tr("Folder"), "dim", self))
        self.folder_label = wrapped_label(figures.isolated(recordings), "strong", self)
        self._recording.body.addWidget(self.folder_label)
        self.free_label = styled_label("", "dim", self)
        self._recording.body.addWidget(self.free_label)

    def render_state(self, view: View) -> None:
        """Draw a view."""
        self._view = view
        canvas = view.canvas
        if canvas is not None:
            self.size_box.setCurrentIndex(SIZES_PX.index(canvas.size_px))
            self.rate_box.setCurrentIndex(RATES_FPS.index(canvas.fps))
        changeable = view.attached and not view.on_air
        self.size_box.setEnabled(changeable)
        self.rate_box.setEnabled(changeable)
        self.air_label.setVisible(view.on_air)
        self.record_box.setChecked(view.show is not None and view.show.record)
        self.record_box.setEnabled(view.attached)
        free = figures.size(view.health.disk_free_bytes)
        known = view.health.disk_free_bytes > 0
        self.free_label.setText(self.tr("{size} free").format(size=free) if known else "")

    def _on_canvas(self) -> None:
        width_px, height_px = self.size_box.currentData()
        canvas = Canvas(
            canvas_id=CanvasId("portrait" if height_px > width_px else "landscape"),
            width_px=width_px,
            height_px=height_px,
            fps=self.rate_box.currentData(),
        )
        self.render_state(self._view)  # what is drawn is what is, until the answer comes
        self.commanded.emit(SetCanvases(canvases=(canvas,)))

    def _on_record(self) -> None:
        record = self.record_box.isChecked()
        self.render_state(self._view)
        self.commanded.emit(SetRecording(record=record))
