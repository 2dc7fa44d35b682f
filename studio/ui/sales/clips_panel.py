"""Highlight clips of a show: one for each product, cut one by one or all together."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QScrollArea, QVBoxLayout, QWidget

from studio.core.ids import ProductId, ShowId
from studio.protocol.clip_messages import (
    AskClips,
    Clip,
    ClipsListed,
    ClipState,
    ClipTrouble,
    CutClips,
    StopClips,
)
from studio.protocol.messages import Command, Told
from studio.ui.catalogue.plain import isolated_text
from studio.ui.open_path import Opener, open_path
from studio.ui.sales import sales_words
from studio.ui.sales.clip_row import ClipRow
from studio.ui.view import View
from studio.ui.widgets.fields import scrolled
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, wrapped_label

ANSWERED_HERE = (AskClips, CutClips, StopClips)
_BAR_PX = 8
_OPEN = frozenset({ClipState.WAITING, ClipState.CUTTING})


class ClipsPanel(Section):
    """Draws the clips of one show.

    Args:
        opener: Opens a file or a folder; the system unless a test says otherwise.
        parent: Owner.

    Signals:
        commanded: `AskClips`, `CutClips`, `StopClips`.
        closed: Somebody wants to see something else.
    """

    commanded = Signal(object)
    closed = Signal()

    def __init__(self, opener: Opener = open_path, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title_label.setText(self.tr("Highlight clips"))
        self._opener = opener
        self._view = View()
        self._show_id: ShowId | None = None
        self._told: ClipsListed | None = None
        self._was_running = False
        self._rows: dict[ProductId, ClipRow] = {}
        self._make_head()
        self.about_label = wrapped_label("", "dim", self)
        self.said_label = wrapped_label("", "trouble", self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(_BAR_PX)
        self.bar.setAccessibleName(self.tr("Highlight clips"))
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.area: QScrollArea = scrolled(self._column, (), self)
        for part in (self.about_label, self.said_label, self.bar):
            self.body.addWidget(part)
        self.body.addWidget(self.area, 1)
        self._draw()

    def _make_head(self) -> None:
        self.all_button = KeyButton("cut", kind="primary", parent=self)
        self.all_button.face(self.tr("Cut all clips"))
        self.all_button.clicked.connect(lambda: self._cut(()))
        self.stop_button = KeyButton("stop", parent=self)
        self.stop_button.face(self.tr("Stop"))
        self.stop_button.clicked.connect(lambda: self.commanded.emit(StopClips()))
        self.folder_button = KeyButton("folder", parent=self)
        self.folder_button.face(self.tr("Open the folder"))
        self.folder_button.clicked.connect(self._on_folder)
        self.close_button = KeyButton("back", parent=self)
        self.close_button.face(self.tr("Back"))
        self.close_button.clicked.connect(self.closed)
        self.head.setSpacing(8)
        for button in (self.all_button, self.stop_button, self.folder_button, self.close_button):
            self.head.addWidget(button)

    # --- asking --------------------------------------------------------------------------------

    def look_at(self, show_id: ShowId | None) -> None:
        """Ask for the clips of a show, and draw them once they are told."""
        self._show_id = show_id
        self._told = None
        self._said("")
        self._draw()
        if self._view.attached:
            self.commanded.emit(AskClips(show_id=show_id))

    def _cut(self, products: tuple[ProductId, ...]) -> None:
        self._said("")
        self.commanded.emit(CutClips(show_id=self._show_id, products=products))

    def _on_folder(self) -> None:
        if self._told is not None:
            self._open(self._told.folder)

    def _open(self, path: str) -> None:
        opened = Path(path).exists() and self._opener(Path(path))
        text = self.tr("Could not be opened: {name}").format(name=isolated_text(path))
        self._said("" if opened else text)

    # --- hearing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view; once cutting is over, what is there is looked at anew."""
        self._view = view
        running = view.clips.running
        if self._was_running and not running and self.isVisible() and view.attached:
            self.commanded.emit(AskClips(show_id=self._show_id))
        self._was_running = running
        self._draw()

    def render_told(self, told: Told) -> None:
        """Draw the clips that were asked for; of another show they are not."""
        if isinstance(told, ClipsListed) and told.show_id == self._show_id:
            self._told = told
            self._draw()

    def render_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Hear how a command went."""
        if not isinstance(command, ANSWERED_HERE):
            return False
        if not done:
            self._said(text)
        return True

    # --- drawing -------------------------------------------------------------------------------

    def clips(self) -> tuple[Clip, ...]:
        """Return the clips as they stand now: what is being cut is told more often than listed."""
        told, now = self._told, self._view.clips
        if told is None:
            return ()
        fresh = {clip.product_id: clip for clip in now.clips if now.show_id == told.show_id}
        return tuple(
            _as_it_stands(listed, fresh.get(listed.product_id), running=now.running)
            for listed in told.clips
        )

    def _said(self, text: str) -> None:
        self.said_label.setText(text)
        self.said_label.setVisible(bool(text))

    def _draw(self) -> None:
        view, clips = self._view, self.clips()
        running = view.clips.running
        may_cut = view.attached and not running and not view.on_air
        self._keep_rows([clip.product_id for clip in clips])
        for clip in clips:
            self._rows[clip.product_id].render_clip(clip, may_cut=may_cut)
        possible = any(clip.trouble is not ClipTrouble.NO_RECORDING for clip in clips)
        self.all_button.setEnabled(may_cut and possible)
        self.all_button.setVisible(not running)
        self.stop_button.setVisible(running)
        self.stop_button.setEnabled(view.attached)
        self.folder_button.setEnabled(any(clip.path for clip in clips))
        self._draw_about(clips, possible=possible)
        self._draw_progress(running=running)

    def _draw_progress(self, *, running: bool) -> None:
        ordered = self._view.clips.clips
        done = sum(clip.state not in _OPEN for clip in ordered)
        self.bar.setVisible(running)
        self.bar.setRange(0, max(1, len(ordered)))
        self.bar.setValue(done)
        if running:
            text = self.tr("Clips that are done: {done} of {all}")
            count = sales_words.count
            self.about_label.setText(text.format(done=count(done), all=count(len(ordered))))

    def _draw_about(self, clips: tuple[Clip, ...], *, possible: bool) -> None:
        about = self.tr(
            "A short film of each product out of the recording, as it was encoded: where it was"
            " first shown, where its offer began, where it sold most."
        )
        if self._view.on_air:
            about = self.tr("Clips are cut after the show: on air the disk is for its recording.")
        elif self._told is not None and not clips:
            about = self.tr("No product was on air in this show.")
        elif clips and not possible:
            about = self.tr("There is no recording of this show, or it is not there any more.")
        self.about_label.setText(about)

    def _keep_rows(self, products: list[ProductId]) -> None:
        if products == [*self._rows]:
            return
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {product_id: self._make_row(product_id) for product_id in products}

    def _make_row(self, product_id: ProductId) -> ClipRow:
        row = ClipRow(product_id, self.area.widget())
        row.cut.connect(lambda product: self._cut((ProductId(product),)))
        row.watched.connect(self._open)
        self._column.addWidget(row)
        return row

    @property
    def rows(self) -> tuple[ClipRow, ...]:
        """What is drawn, in its order."""
        return tuple(self._rows.values())


def _as_it_stands(listed: Clip, fresh: Clip | None, *, running: bool) -> Clip:
    """Return a clip as it is, given how it was listed, and how cutting it goes or went."""
    if fresh is None:
        return listed
    if running:
        return replace(fresh, path=fresh.path or listed.path)
    if fresh.state is ClipState.FAILED and listed.state is not ClipState.FAILED:
        return replace(fresh, path=listed.path)
    return listed
