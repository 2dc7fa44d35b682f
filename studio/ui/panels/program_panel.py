"""What viewers see and what they will see next, each with a line above it that says so."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from studio.core.ids import CanvasId
from studio.protocol.reports import OutputState
from studio.protocol.setup_commands import SetFraming
from studio.protocol.show_commands import UndoTake
from studio.show.canvas import Canvas, Fill, Framing
from studio.show.look import SafeArea
from studio.show.platform_areas import free_area
from studio.show.staging import Side
from studio.ui import figures, framing, theme, words
from studio.ui.on_air import rundown_rows
from studio.ui.picture_places import places
from studio.ui.preview_view import PreviewSetup, PreviewView, Tally
from studio.ui.view import RECORDING_ID, LinkState, View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton

_ASK_EVERY_MS = 50
"""A mouse moves a hundred times a second; the engine need not hear every one."""
_USUAL_SHAPE = 9 / 16
_CAPTION_PX = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureChoice:
    """How the host wants to see the pictures; viewers see nothing of it.

    Attributes:
        canvas_id: Which one; empty: the first; `BOTH`: all of them.
        guides: Whether what platforms cover is shaded.
        mirrored: Whether they are turned round, as in a mirror.
    """

    canvas_id: str = ""
    guides: bool = False
    mirrored: bool = False


BOTH = "both"


class PicturePanel(QWidget):
    """The pictures of one side, as large as they fit together.

    Args:
        side: Which side.
        parent: Owner.
    """

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._view = View()
        self._choice = PictureChoice()
        self.tally_label = QLabel(self)
        self.tally_label.setFont(theme.text_font(13, QFont.Weight.Bold))
        self.words_label = ElidedLabel("dim", least_px=30, parent=self)
        self.caption = QHBoxLayout()
        self.caption.setSpacing(10)
        self.caption.addWidget(self.tally_label)
        self.caption.addWidget(self.words_label, 1)
        self.tally_label.setMinimumHeight(_CAPTION_PX)
        self._pictures = _Pictures(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self.caption)
        layout.addWidget(self._pictures, 1)

    @property
    def preview(self) -> PreviewView:
        """The first picture."""
        return self._pictures.views[0]

    @property
    def shape(self) -> float:
        """Width by height of the picture, or of the widest of several."""
        return max((view.shape for view in self._pictures.shown()), default=_USUAL_SHAPE)

    def choose(self, choice: PictureChoice) -> None:
        """See other pictures, or the same ones otherwise."""
        self._choice = choice
        self.render_state(self._view)

    def render_state(self, view: View) -> None:
        """Draw a view."""
        self._view = view
        tally = Tally.PREVIEW if self._side is Side.PREVIEW else tally_of(view)
        self._pictures.set_up([self._setup(canvas, tally) for canvas in self.canvases()])
        sign, colour = self._sign(tally)
        self.tally_label.setText(sign)
        self.tally_label.setStyleSheet(f"color: {colour}")
        self.words_label.show_text(self._words(view, tally))

    def canvases(self) -> Sequence[Canvas]:
        """Return which canvases are shown; of one that the show has not, the first."""
        every = self._view.canvases
        if self._choice.canvas_id == BOTH:
            return every
        chosen = [c for c in every if c.canvas_id == self._choice.canvas_id]
        return chosen or every[:1]

    def _setup(self, canvas: Canvas, tally: Tally) -> PreviewSetup:
        name = self.tr("Preview picture") if tally is Tally.PREVIEW else self.tr("Program picture")
        return PreviewSetup(
            path=self._view.ring(canvas.canvas_id, self._side),
            width_px=canvas.width_px,
            height_px=canvas.height_px,
            tally=tally,
            mirrored=self._choice.mirrored,
            guides=self._guides(canvas),
            name=f"{name} · {words.canvas_name(canvas)}",
        )

    def _guides(self, canvas: Canvas) -> SafeArea | None:
        if not self._choice.guides or self._view.show is None:
            return None
        return free_area(self._view.show.layout(canvas.canvas_id), canvas)

    def _sign(self, tally: Tally) -> tuple[str, str]:
        return {
            Tally.ON_AIR: ("● " + self.tr("ON AIR"), theme.PROGRAM_TEXT),
            Tally.REHEARSAL: ("● " + self.tr("REHEARSAL"), theme.OFFER),
            Tally.OFF_AIR: ("○ " + self.tr("OFF AIR"), theme.DIM),
            Tally.PREVIEW: (self.tr("NEXT"), theme.PREVIEW),
        }[tally]

    def _words(self, view: View, tally: Tally) -> str:
        if view.link is LinkState.LOST:
            return self.tr("state of {time}").format(time=figures.moment(view.as_of_utc_ms))
        if tally is Tally.PREVIEW:
            return rundown_rows.cued_by(view) or self.tr("What a take will show")
        if view.show is not None and view.show.slate_shown:
            return self.tr("The slate covers everything")
        seen = self.tr("Nobody sees this yet")
        if tally is Tally.ON_AIR and _is_sent(view):
            seen = self.tr("Viewers see this")
        parts = (rundown_rows.taken_by(view), "" if tally is Tally.REHEARSAL else seen)
        return " · ".join(part for part in parts if part)


class PreviewPanel(PicturePanel):
    """What a take will show, and getting back what the last one replaced.

    Signals:
        commanded: `UndoTake`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Side.PREVIEW, parent)
        self.undo_button = KeyButton("back", text_px=12, parent=self)
        self.undo_button.face("")
        self.undo_button.setAccessibleName(self.tr("Undo the last take"))
        self.undo_button.setToolTip(self.tr("Undo the last take"))
        self.undo_button.clicked.connect(lambda: self.commanded.emit(UndoTake()))
        self.caption.addWidget(self.undo_button)
        self.render_state(View())

    def render_state(self, view: View) -> None:
        """Draw a view."""
        super().render_state(view)
        undo = view.show is not None and view.show.last_take is not None
        self.undo_button.setEnabled(view.attached and undo)
        self.undo_button.set_waiting(UndoTake in view.waiting)


class ProgramPanel(PicturePanel):
    """The program picture with its tally; pulling it moves the crop.

    Signals:
        commanded: `SetFraming`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Side.PROGRAM, parent)
        self._wanted: Framing | None = None
        self.preview.dragged.connect(self._on_dragged)
        self.preview.zoomed.connect(self._on_zoomed)
        self._ask_timer = QTimer(self)
        self._ask_timer.setSingleShot(True)
        self._ask_timer.setInterval(_ASK_EVERY_MS)
        self._ask_timer.timeout.connect(self._ask)
        self.render_state(View())

    # --- framing by hand -----------------------------------------------------------------------

    def _on_dragged(self, across: float, down: float) -> None:
        now, canvases = self._framing(), self.canvases()
        if now is None or not canvases or now.fill is not Fill.CROP:
            return
        self._want(framing.dragged(now, (across, down), self._camera_px(), canvases[0]))

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


class _Pictures(QWidget):
    """Lays pictures of different shapes out, so that the smallest is as large as can be."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.views = [PreviewView(self)]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_up(self, setups: Sequence[PreviewSetup]) -> None:
        """Show these pictures, or one without a canvas."""
        while len(self.views) < len(setups):
            self.views.append(PreviewView(self))
        for at, view in enumerate(self.views):
            shown = at < max(1, len(setups))
            if shown == view.isHidden():
                view.setVisible(shown)
            if at < len(setups):
                view.set_up(setups[at])
        self._place()

    def shown(self) -> list[PreviewView]:
        """Return the pictures that are shown."""
        return [view for view in self.views if not view.isHidden()]

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a place in which a picture can still be made out."""
        return QSize(90, 120)

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay them out anew."""
        self._place()

    def _place(self) -> None:
        shown = self.shown()
        found = places((self.width(), self.height()), [view.shape for view in shown])
        for view, place in zip(shown, found, strict=True):
            if view.geometry() != (rect := QRect(*place)):
                view.setGeometry(rect)


def tally_of(view: View) -> Tally:
    """Return how the program picture stands."""
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


def chosen_canvas(view: View, choice: PictureChoice) -> CanvasId | None:
    """Return the canvas that is seen, the first of several; None before the show is known."""
    every = [canvas.canvas_id for canvas in view.canvases]
    return next((c for c in every if c == choice.canvas_id), every[0] if every else None)
