"""What only the host sees: what producers wrote, talking points of the cue on program, hints."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.core.ids import PromptId, QuestionId
from studio.protocol.show_commands import AcknowledgePrompt, NextPoint
from studio.show.cue import Cue
from studio.show.prompt import Prompt
from studio.ui import figures, theme
from studio.ui.on_air import prompt_words
from studio.ui.questions.late_press import LatePress
from studio.ui.rehearsal import coach_words
from studio.ui.rehearsal.hint_line import HintLine
from studio.ui.rehearsal.quiet_hints import QuietHints
from studio.ui.view import View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import wrapped_label

_LOW_PX, _AREA_PX = 230, 40
_NARROW_PX, _LEAST_PX, _GAP_PX, _SCROLL_BAR_PX = 200, 110, 8, 12
_TWICE_S = 1.0
"""A second press so soon after the first says the same again."""
_LONGEST_LINE = 90
"""Of the menu of earlier messages: a menu can't break lines."""


class PrompterPanel(QFrame):
    """Shows one message or one point large; `Got it` answers the message, or goes on.

    Args:
        parent: Owner.
        clock: Seconds that only grow.

    Signals:
        commanded: `AcknowledgePrompt`, `NextPoint`.
        question_asked: `QuestionId` that the host wants to see now.

    Attributes:
        wanted: Question that a message which just came points at; whoever has the list of
            questions brings it up when nothing else is being read, and sets this to None.
    """

    commanded = Signal(object)
    question_asked = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "answer")
        self._clock = clock
        self._late = LatePress(clock)
        self._answered: tuple[PromptId | None, float] = (None, 0.0)
        self._view = View()
        self._seen: frozenset[PromptId] = frozenset()
        self._first: PromptId | None = None
        self._has_point = False
        self._before: PromptId | None = None
        self.wanted: QuestionId | None = None
        self.head_label = ElidedLabel("answer-head", least_px=60, parent=self)
        self.message_label = wrapped_label("", "", self, least_px=_LEAST_PX)
        self.more_label = wrapped_label("", "dim", self, least_px=_LEAST_PX)
        self.now_label = wrapped_label("", "", self, least_px=_LEAST_PX)
        self.then_label = wrapped_label("", "then", self, least_px=_LEAST_PX)
        self.then_label.setFont(theme.text_font(18))
        self.hints = QuietHints(clock)
        self.hint_line = HintLine(self)
        self._make_buttons()
        self._lay_out()
        self.render_state(self._view)

    def _make_buttons(self) -> None:
        self.got_button = KeyButton("tick", text_px=14, parent=self)
        self.got_button.face(self.tr("Got it"))
        self.got_button.clicked.connect(self._on_got)
        self.back_button = KeyButton("back", text_px=12, parent=self)
        self.back_button.face("")
        self.back_button.setAccessibleName(self.tr("One point back"))
        self.back_button.setToolTip(self.tr("One point back"))
        self.back_button.clicked.connect(self._on_back)
        self.history_button = QToolButton(self)
        self.history_button.setIcon(theme.icon("chat"))
        self.history_button.setProperty("role", "small")
        self.history_button.setToolTip(self.tr("What was written to you"))
        self.history_button.setAccessibleName(self.history_button.toolTip())
        self.history_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.history = QMenu(self)
        self.history.aboutToShow.connect(self._fill_history)
        self.history_button.setMenu(self.history)

    def _lay_out(self) -> None:
        inner = QWidget(self)
        words = QVBoxLayout(inner)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(_GAP_PX)
        for label in (self.message_label, self.more_label, self.now_label, self.then_label):
            words.addWidget(label)
        words.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setMinimumHeight(_AREA_PX)
        self._area.setWidget(inner)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.got_button)
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.head_label, 1)
        head.addWidget(self.history_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 10, 10)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.hint_line)
        layout.addLayout(buttons)
        self.setMinimumHeight(128)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Say it in smaller letters where the place is narrow; never under 18."""
        super().resizeEvent(event)
        self._size_words()

    def _size_words(self) -> None:
        """Size the words, and leave the point out that would not be seen whole under a message."""
        size_px = 18 if self.width() < _NARROW_PX else 22
        self.hint_line.set_low(low=self.height() < _LOW_PX)
        bold, plain = QFont.Weight.Bold, QFont.Weight.Normal
        self.message_label.setFont(theme.text_font(size_px, bold))
        # As wide as it will be: else Qt reserves the height of the narrowest place.
        width_px = max(_LEAST_PX, self._area.width() - _SCROLL_BAR_PX)
        for label in (self.message_label, self.more_label, self.now_label, self.then_label):
            label.setMinimumWidth(width_px)
        waits = bool(self._view.unread)
        self.now_label.setFont(theme.text_font(18 if waits else size_px, plain if waits else bold))
        if waits:
            labels = (self.message_label, self.more_label, self.now_label)
            shown = [one for one in labels if one is self.now_label or not one.isHidden()]
            needed_px = sum(one.heightForWidth(width_px) + _GAP_PX for one in shown)
            self.now_label.setVisible(self._has_point and needed_px <= self._area.height())

    @property
    def settled(self) -> bool:
        """Whether what stands here has stood long enough for a press to mean it."""
        return not self._late.is_late

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view."""
        self._view = view
        unread = view.unread
        self._note_arrivals(unread)
        self._draw_message(unread)
        self._draw_points(has_message=bool(unread))
        self._draw_hint(unread)
        self._draw_buttons(unread)
        self._size_words()

    def _note_arrivals(self, unread: tuple[Prompt, ...]) -> None:
        """Know what came by itself: a press just now was meant for what stood here before."""
        first = unread[0].prompt_id if unread else None
        fresh = [prompt for prompt in unread if prompt.prompt_id not in self._seen]
        if first != self._first and any(prompt.prompt_id == first for prompt in fresh):
            self._before = self._first
            self._late.moved_on()
        self._first = first
        self._seen = frozenset(prompt.prompt_id for prompt in unread)
        pointing = (prompt.question_id for prompt in fresh if prompt.question_id is not None)
        self.wanted = next(pointing, self.wanted)
        if self.wanted not in {prompt.question_id for prompt in unread}:
            self.wanted = None  # it was read, or taken back

    def _draw_message(self, unread: tuple[Prompt, ...]) -> None:
        self.message_label.setVisible(bool(unread))
        self.more_label.setVisible(len(unread) > 1)
        urgent = bool(unread) and unread[0].urgent
        theme.restyle(self, "urgent", "true" if urgent else "")
        theme.restyle(self.head_label, "role", "urgent-head" if urgent else "answer-head")
        if not unread:
            return
        first = unread[0]
        words = prompt_words.said(first, self._view.questions.questions)
        self.head_label.show_text(prompt_words.head_of(first, self._view.now_utc_ms))
        self.message_label.setText(words)
        self.message_label.setStyleSheet(f"color: {theme.PROGRAM_TEXT}" if urgent else "")
        self.message_label.setAccessibleName(f"{self.head_label.text()}: {words}")
        more = figures.isolated(str(len(unread) - 1))
        self.more_label.setText(self.tr("{count} more waiting").format(count=more))

    def _draw_points(self, *, has_message: bool) -> None:
        cue, done = self._cue(), self._done()
        points = cue.points if cue is not None else ()
        over = done >= len(points)
        count = figures.isolated(f"{min(done + 1, len(points))}/{len(points)}")
        then = "" if over else "\n".join(points[done + 1 :])
        if points:
            head = self.tr("Talking points")
            self.now_label.setText(self.tr("All said.") if over else points[done])
        else:
            head, over = self.tr("Prompter"), True
            self.now_label.setText("")
            then = self._nothing(cue)
        if not has_message:
            self.head_label.show_text(head if over else f"{head} · {count}")
        self.then_label.setText(then)
        self._has_point = bool(points) and not (has_message and over)
        self.now_label.setVisible(self._has_point)
        self.then_label.setVisible(bool(then) and not has_message)

    def _draw_hint(self, unread: tuple[Prompt, ...]) -> None:
        """Show what the coach of a rehearsal would say, unless somebody said something."""
        other = self.hints.look(self._view)
        hint = self.hints.shown
        if hint is None or unread:
            self.hint_line.show_text("")
            return
        if other or self.hint_line.isHidden():  # a press just now was meant for what stood here
            self._late.moved_on()
            self._before = None
        self.hint_line.show_text(coach_words.words().say(hint))

    def _draw_buttons(self, unread: tuple[Prompt, ...]) -> None:
        view, done = self._view, self._done()
        cue, waits = self._cue(), bool(unread)
        points = cue.points if cue is not None else ()
        hinted = self.hints.shown is not None
        self.got_button.setVisible(waits or hinted or bool(points))
        self.got_button.setEnabled(view.attached and (waits or hinted or done < len(points)))
        self.got_button.set_waiting((AcknowledgePrompt if waits else NextPoint) in view.waiting)
        self.got_button.set_kind("primary" if waits else "plain")
        self.back_button.setVisible(bool(points) and not waits)
        self.back_button.setEnabled(view.attached and done > 0)
        self.history_button.setVisible(bool(view.show and view.show.prompts))

    def _nothing(self, cue: Cue | None) -> str:
        if cue is None:
            return self.tr("The talking points of the cue on program stand here.")
        return cue.note or self.tr("This cue has no talking points.")

    def _cue(self) -> Cue | None:
        show = self._view.show
        return show.cue(show.program.cue_id) if show is not None else None

    def _done(self) -> int:
        return self._view.show.program.points_done if self._view.show is not None else 0

    # --- what was written earlier --------------------------------------------------------------

    def _fill_history(self) -> None:
        self.history.clear()
        prompts = self._view.show.prompts if self._view.show is not None else ()
        for prompt in reversed(prompts):
            line = prompt_words.history_line(prompt, self._view)
            short = line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 1] + "…"
            action = self.history.addAction(short.replace("&", "&&"))
            if prompt.question_id is not None:
                asked = prompt.question_id
                action.triggered.connect(lambda _on=False, one=asked: self.question_asked.emit(one))

    # --- asking --------------------------------------------------------------------------------

    def _on_got(self) -> None:
        """Answer the message that stands here; a press that was late means what stood before."""
        meant = self._before if self._late.is_late else self._first
        message = next((p for p in self._view.unread if p.prompt_id == meant), None)
        if message is not None:
            answered, at_s = self._answered
            if message.prompt_id == answered and self._clock() - at_s < _TWICE_S:
                return
            self._answered = message.prompt_id, self._clock()
            self.commanded.emit(AcknowledgePrompt(prompt_id=message.prompt_id))
            if message.question_id is not None:
                self.question_asked.emit(message.question_id)
            return
        if self.hints.shown is not None and not self._late.is_late:
            self.hints.wave_away()
            self.render_state(self._view)
            return
        cue, done = self._cue(), self._done()
        if cue is not None and done < len(cue.points):
            self.commanded.emit(NextPoint(done=done + 1))

    def _on_back(self) -> None:
        self.commanded.emit(NextPoint(done=self._done() - 1))
