"""What only the host sees: the talking points of the cue on program, the next one large."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.protocol.show_commands import NextPoint
from studio.show.cue import Cue
from studio.ui import figures, theme
from studio.ui.view import View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import wrapped_label


class PrompterPanel(QFrame):
    """Shows one point large and what follows it; `Got it` goes to the next.

    Signals:
        commanded: `NextPoint`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "answer")
        self._view = View()
        self.head_label = ElidedLabel("answer-head", least_px=60, parent=self)
        self.now_label = wrapped_label("", "", self, least_px=130)
        self.now_label.setFont(theme.text_font(22, QFont.Weight.Bold))
        self.then_label = wrapped_label("", "then", self, least_px=130)
        self.then_label.setFont(theme.text_font(18))
        self.got_button = KeyButton("tick", text_px=14, parent=self)
        self.got_button.face(self.tr("Got it"))
        self.got_button.clicked.connect(self._on_got)
        self.back_button = KeyButton("back", text_px=12, parent=self)
        self.back_button.face("")
        self.back_button.setAccessibleName(self.tr("One point back"))
        self.back_button.setToolTip(self.tr("One point back"))
        self.back_button.clicked.connect(self._on_back)
        self._lay_out()
        self.render_state(self._view)

    def _lay_out(self) -> None:
        inner = QWidget(self)
        words = QVBoxLayout(inner)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(8)
        words.addWidget(self.now_label)
        words.addWidget(self.then_label)
        words.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.got_button)
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 10, 10)
        layout.setSpacing(6)
        layout.addWidget(self.head_label)
        layout.addWidget(self._area, 1)
        layout.addLayout(buttons)
        self.setMinimumHeight(128)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Say the point in smaller letters where the place is narrow; never under 18."""
        super().resizeEvent(event)
        size_px = 18 if self.width() < 200 else 22
        self.now_label.setFont(theme.text_font(size_px, QFont.Weight.Bold))

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view."""
        self._view = view
        cue, done = self._cue(), self._done()
        points = cue.points if cue is not None else ()
        over = done >= len(points)
        if points:
            count = figures.isolated(f"{min(done + 1, len(points))}/{len(points)}")
            head = self.tr("Talking points")
            self.head_label.show_text(head if over else f"{head} · {count}")
            self.now_label.setText(self.tr("All said.") if over else points[done])
            self.then_label.setText("" if over else "\n".join(points[done + 1 :]))
        else:
            self.head_label.show_text(self.tr("Prompter"))
            self.now_label.setText("")
            self.then_label.setText(self._nothing(cue))
        self.now_label.setVisible(bool(points))
        self.then_label.setVisible(bool(self.then_label.text()))
        self.got_button.setVisible(bool(points))
        self.back_button.setVisible(bool(points))
        self.got_button.setEnabled(view.attached and not over)
        self.back_button.setEnabled(view.attached and done > 0)
        self.got_button.set_waiting(NextPoint in view.waiting)

    def _nothing(self, cue: Cue | None) -> str:
        if cue is None:
            return self.tr("The talking points of the cue on program stand here.")
        return cue.note or self.tr("This cue has no talking points.")

    def _cue(self) -> Cue | None:
        show = self._view.show
        return show.cue(show.program.cue_id) if show is not None else None

    def _done(self) -> int:
        return self._view.show.program.points_done if self._view.show is not None else 0

    # --- asking --------------------------------------------------------------------------------

    def _on_got(self) -> None:
        self.commanded.emit(NextPoint(done=self._done() + 1))

    def _on_back(self) -> None:
        self.commanded.emit(NextPoint(done=self._done() - 1))
