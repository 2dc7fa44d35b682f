"""What viewers see, with a line above it that says so."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.protocol.reports import OutputState
from studio.protocol.setup_commands import SetFraming
from studio.show.canvas import Canvas, Fill, Framing
from studio.ui import figures, framing, theme
from studio.ui.preview_view import PreviewSetup, PreviewView, Tally
from studio.ui.view import RECORDING_ID, LinkState, View

_ASK_EVERY_MS = 50
"""A mouse moves a hundred times a second; the engine need not hear every one."""


class ProgramPanel(QWidget):
    """The program picture with its tally; pulling it moves the crop.

    Signals:
        commanded: `SetFraming`.
        mirror_chosen: Whether the host wants to see the picture as in a mirror.
    """

    commanded = Signal(object)
    mirror_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View()
        self._wanted: Framing | None = None
        self.preview = PreviewView(self)
        self.tally_label = QLabel(self)
        self.tally_label.setFont(theme.text_font(13, QFont.Weight.Bold))
        self.words_label = QLabel(self)
        self.words_label.setProperty("role", "dim")
        self.mirror_box = QCheckBox(self.tr("Mirror my view"), self)
        self.mirror_box.setProperty("role", "dim")
        self.mirror_box.setToolTip(self.tr("Only here. Viewers see the picture as it is."))
        self.mirror_box.toggled.connect(self._on_mirror)
        caption = QHBoxLayout()
        caption.setSpacing(10)
        caption.addWidget(self.tally_label)
        caption.addWidget(self.words_label)
        caption.addStretch(1)
        caption.addWidget(self.mirror_box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(caption)
        layout.addWidget(self.preview, 1)
        self.preview.dragged.connect(self._on_dragged)
        self.preview.zoomed.connect(self._on_zoomed)
        self._ask_timer = QTimer(self)
        self._ask_timer.setSingleShot(True)
        self._ask_timer.setInterval(_ASK_EVERY_MS)
        self._ask_timer.timeout.connect(self._ask)
        self.render_state(self._view)

    def set_mirrored(self, mirrored: bool) -> None:
        """Show the picture as in a mirror, or as viewers see it."""
        self.mirror_box.setChecked(mirrored)
        self.render_state(self._view)

    def render_state(self, view: View) -> None:
        """Draw a view."""
        self._view = view
        tally = _tally(view)
        canvas = view.canvas
        path = view.health.previews[0].path if view.health.previews else ""
        self.preview.set_up(
            PreviewSetup(
                path=path,
                width_px=canvas.width_px if canvas else 9,
                height_px=canvas.height_px if canvas else 16,
                tally=tally,
                mirrored=self.mirror_box.isChecked(),
            )
        )
        sign, colour = {
            Tally.ON_AIR: ("● " + self.tr("ON AIR"), "#ff6b73"),
            Tally.REHEARSAL: ("● " + self.tr("REHEARSAL"), theme.OFFER),
            Tally.OFF_AIR: ("○ " + self.tr("OFF AIR"), theme.DIM),
        }[tally]
        self.tally_label.setText(sign)
        self.tally_label.setStyleSheet(f"color: {colour}")
        self.words_label.setText(self._words(view, tally))

    def _words(self, view: View, tally: Tally) -> str:
        if view.link is LinkState.LOST:
            return self.tr("state of {time}").format(time=figures.moment(view.as_of_utc_ms))
        if view.show is not None and view.show.slate_shown:
            return self.tr("The slate covers everything")
        if tally is Tally.ON_AIR and _is_sent(view):
            return self.tr("Viewers see this")
        return "" if tally is Tally.REHEARSAL else self.tr("Nobody sees this yet")

    def _on_mirror(self, mirrored: bool) -> None:
        self.render_state(self._view)
        self.mirror_chosen.emit(mirrored)

    # --- framing by hand -----------------------------------------------------------------------

    def _on_dragged(self, across: float, down: float) -> None:
        now = self._framing()
        canvas = self._view.canvas
        if now is None or canvas is None or now.fill is not Fill.CROP:
            return
        self._want(framing.dragged(now, (across, down), self._camera_px(), canvas))

    def _on_zoomed(self, steps: float) -> None:
        now = self._framing()
        if now is not None and now.fill is Fill.CROP:
            self._want(framing.zoomed(now, steps))

    def _framing(self) -> Framing | None:
        """Return what the next pull starts from: what was asked, else what is."""
        if self._wanted is not None:
            return self._wanted
        return self._view.show.framing if self._view.show and self._view.attached else None

    def _camera_px(self) -> tuple[int, int]:
        camera = self._view.source("camera")
        return (camera.width_px, camera.height_px) if camera else (0, 0)

    def _want(self, wanted: Framing) -> None:
        self._wanted = wanted
        if not self._ask_timer.isActive():
            self._ask_timer.start()

    def _ask(self) -> None:
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.commanded.emit(SetFraming(framing=wanted))


def _tally(view: View) -> Tally:
    if view.show is not None and view.show.rehearsal:
        return Tally.REHEARSAL
    return Tally.ON_AIR if view.on_air else Tally.OFF_AIR


def _is_sent(view: View) -> bool:
    """Return whether any destination takes the stream now; a recording is no viewer."""
    outputs = view.health.outputs
    return any(o.state is OutputState.LIVE and o.destination_id != RECORDING_ID for o in outputs)


def shape_is_wide(canvas: Canvas | None) -> bool:
    """Return whether the picture is wider than it is high."""
    return canvas is not None and canvas.width_px > canvas.height_px
