"""Size and rate of the pictures, one or two of them, and whether the show is recorded."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFormLayout, QVBoxLayout, QWidget

from studio.core.ids import CanvasId
from studio.protocol.setup_commands import SetCanvases, SetRecording
from studio.show.canvas import RATES_FPS, SIZES_PX, Canvas
from studio.ui import figures
from studio.ui.view import View
from studio.ui.widgets.section import Section, styled_label, wrapped_label


class OutputDialog(QDialog):
    """A few short lists and a switch; each change asks at once.

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
        self.second_box = QComboBox(self)
        for size_px in SIZES_PX:
            self.size_box.addItem(self._size_text(size_px), size_px)
        for fps in RATES_FPS:
            self.rate_box.addItem(figures.isolated(f"{fps} fps"), fps)
        self.air_label = wrapped_label(
            self.tr("On air the size stays: changing it would break every stream."), "dim", self
        )
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for text, box in (
            (self.tr("Size"), self.size_box),
            (self.tr("Second picture"), self.second_box),
            (self.tr("Rate"), self.rate_box),
        ):
            box.setAccessibleName(text)
            box.activated.connect(self._on_canvas)
            form.addRow(styled_label(text, "dim", self), box)
        self._picture.body.addLayout(form)
        self._picture.body.addWidget(self.air_label)

    def _size_text(self, size_px: tuple[int, int]) -> str:
        shape = self.tr("Portrait") if size_px[1] > size_px[0] else self.tr("Landscape")
        return f"{shape} {figures.isolated(f'{size_px[0]} × {size_px[1]}')}"

    def _fill_second(self, first: Canvas) -> None:
        """Offer the other shape: a show has each once."""
        tall = first.height_px > first.width_px
        sizes = [size_px for size_px in SIZES_PX if (size_px[1] > size_px[0]) is not tall]
        if [self.second_box.itemData(at) for at in range(1, self.second_box.count())] == sizes:
            return
        self.second_box.clear()
        self.second_box.addItem(self.tr("none"), None)
        for size_px in sizes:
            self.second_box.addItem(self._size_text(size_px), size_px)

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
            self._fill_second(canvas)
            second = view.canvases[1].size_px if len(view.canvases) > 1 else None
            self.second_box.setCurrentIndex(max(0, self.second_box.findData(second)))
        changeable = view.attached and not view.on_air
        for box in (self.size_box, self.second_box, self.rate_box):
            box.setEnabled(changeable)
        self.air_label.setVisible(view.on_air)
        self.record_box.setChecked(view.show is not None and view.show.record)
        self.record_box.setEnabled(view.attached)
        free = figures.size(view.health.disk_free_bytes)
        known = view.health.disk_free_bytes > 0
        self.free_label.setText(self.tr("{size} free").format(size=free) if known else "")

    def _on_canvas(self) -> None:
        fps = int(self.rate_box.currentData())
        canvases = [_canvas(self.size_box.currentData(), fps)]
        second = self.second_box.currentData()
        if second is not None:
            canvases.append(_canvas(second, fps))
        if len({canvas.canvas_id for canvas in canvases}) < len(canvases):
            canvases[1:] = []  # the first took the shape that the second had
        self.render_state(self._view)  # what is drawn is what is, until the answer comes
        self.commanded.emit(SetCanvases(canvases=tuple(canvases)))

    def _on_record(self) -> None:
        record = self.record_box.isChecked()
        self.render_state(self._view)
        self.commanded.emit(SetRecording(record=record))


def _canvas(size_px: tuple[int, int], fps: int) -> Canvas:
    width_px, height_px = size_px
    name = CanvasId("portrait" if height_px > width_px else "landscape")
    return Canvas(canvas_id=name, width_px=width_px, height_px=height_px, fps=fps)
