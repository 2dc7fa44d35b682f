"""The rundown on air: what was, what is, what comes, and the button that takes it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from studio.core.ids import CueId
from studio.protocol.show_commands import HoldTakes, LockRundown, MoveCue, SetPreview, Take
from studio.show.staging import Staged
from studio.show.state import ShowState
from studio.ui import theme
from studio.ui.door.door_words import may_take
from studio.ui.on_air.rundown_list import RundownList
from studio.ui.on_air.rundown_rows import pace_of, pace_words, rows_of
from studio.ui.plan import plan_words
from studio.ui.view import View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, wrapped_label

_HOLDS = {True: "lock", False: "unlock"}
_LATE_S = 90
"""More than a minute and a half behind is said in the warning colour."""


class TakeButton(KeyButton):
    """Names what it takes; a long name is cut, never the key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind="take", text_px=15, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._title = ""

    def face_title(self, title: str) -> None:
        """Say what is taken."""
        self._title = title
        self._fit()

    def _fit(self) -> None:
        pattern = self.tr("Take {title}")
        bare = QFontMetrics(self.font()).horizontalAdvance(pattern.format(title=""))
        room_px = self.width() - self.words_margin_px() - bare
        metrics = QFontMetrics(self.font())
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, max(40, room_px))
        text = pattern.format(title=title).strip()
        if text != self.text():
            self.face(text)
        self.setToolTip(self._title)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cut the name anew."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for a short name."""
        return QSize(120, 46)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height that a thumb finds."""
        return QSize(super().sizeHint().width(), 46)


class RundownPanel(Section):
    """Lists the cues; cues, takes, moves and locks by asking.

    Signals:
        commanded: `SetPreview`, `Take`, `MoveCue`, `LockRundown`, `HoldTakes`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title_label.setText(self.tr("Rundown"))
        self._view = View()
        self._followed: CueId | None = None
        self.pace_label = ElidedLabel("dim", least_px=30, parent=self)
        self.pace_label.setFont(theme.text_font(13))
        self.lock_button = QToolButton(self)
        self.lock_button.clicked.connect(self._on_lock)
        self.head.addWidget(self.pace_label)
        self.head.addWidget(self.lock_button)
        self.list = RundownList(self)
        self.list.cued.connect(lambda cue_id: self.commanded.emit(SetPreview(cue_id=cue_id)))
        self.list.moved.connect(
            lambda cue_id, before: self.commanded.emit(MoveCue(cue_id=cue_id, before=before))
        )
        self.empty_label = wrapped_label(
            self.tr("No cues yet. Plan the show in Prepare; what is there can be taken from here."),
            "dim",
            self,
        )
        self.take_button = TakeButton(self)
        self.take_button.clicked.connect(self._on_take)
        self.hold_button = KeyButton("lock", text_px=12, parent=self)
        self.hold_button.setCheckable(True)
        self.hold_button.clicked.connect(self._on_hold)
        self.hold_button.hide()
        self._lay_out()
        self.render_state(self._view)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.empty_label.setContentsMargins(12, 12, 12, 12)
        self.body.addWidget(self.empty_label)
        self.body.addWidget(self.list, 1)
        buttons = QVBoxLayout()
        buttons.setContentsMargins(12, 10, 12, 11)
        buttons.setSpacing(8)
        buttons.addWidget(self.hold_button)
        buttons.addWidget(self.take_button)
        self.body.addLayout(buttons)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view."""
        self._view = view
        show = view.show
        rows = rows_of(view)
        locked = show is not None and show.locked
        self.list.show_rows(rows, movable=view.attached and not locked)
        self.empty_label.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.setEnabled(view.attached)
        self._draw_pace(view)
        self._draw_lock(view, locked=locked)
        self._draw_take(view)
        self._draw_hold(view)
        on_program = show.program.cue_id if show else None
        if on_program != self._followed:
            self._followed = on_program
            self.list.follow(on_program)

    def _draw_pace(self, view: View) -> None:
        found = pace_of(view)
        self.pace_label.show_text(pace_words(found))
        late = found is not None and found.behind_s > _LATE_S
        theme.restyle(self.pace_label, "role", "trouble" if late else "dim")

    def _draw_lock(self, view: View, *, locked: bool) -> None:
        name = self.tr("Unlock the rundown") if locked else self.tr("Lock the rundown")
        self.lock_button.setIcon(theme.icon("lock" if locked else "unlock"))
        self.lock_button.setToolTip(name)
        self.lock_button.setAccessibleName(name)
        self.lock_button.setEnabled(view.attached and LockRundown not in view.waiting)

    def _draw_take(self, view: View) -> None:
        show = view.show
        ready = show is not None and show.preview != Staged()
        self.take_button.face_title(_title_of_preview(show) if show and ready else "")
        self.take_button.setEnabled(view.attached and ready)
        self.take_button.set_waiting(Take in view.waiting)

    def _draw_hold(self, view: View) -> None:
        """Offer to hold takes while there is somebody else who could take."""
        held = view.show is not None and view.show.takes_held
        self.hold_button.setVisible(held or may_take(view))
        self.hold_button.setChecked(held)
        text = self.tr("Only you take") if held else self.tr("Producers may take")
        self.hold_button.face(text, lit="chosen" if held else "", icon_name=_HOLDS[held])
        self.hold_button.setToolTip(
            self.tr("Producers cue, and you take. Press to let them take again.")
            if held
            else self.tr("Press to hold takes: producers cue, and only you take.")
        )
        self.hold_button.setEnabled(view.attached)
        self.hold_button.set_waiting(HoldTakes in view.waiting)

    # --- asking --------------------------------------------------------------------------------

    def _on_take(self) -> None:
        if self._view.show is not None:
            self.commanded.emit(Take(expected_preview=self._view.show.preview.cue_id))

    def _on_hold(self) -> None:
        show = self._view.show
        self._draw_hold(self._view)  # what is drawn is what is, until the answer comes
        if show is not None:
            self.commanded.emit(HoldTakes(held=not show.takes_held))

    def _on_lock(self) -> None:
        if self._view.show is not None:
            self.commanded.emit(LockRundown(locked=not self._view.show.locked))


def _title_of_preview(show: ShowState) -> str:
    cue = show.cue(show.preview.cue_id)
    if cue is not None:
        return plan_words.title_of(cue, show)
    listing = show.listing(show.preview.product_id)
    return listing.names[0].text if listing is not None else ""
