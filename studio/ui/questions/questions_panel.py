"""The viewers' questions that matter, merged, each with what answers it."""

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.core.ids import QuestionId
from studio.protocol.catalogue_commands import AskProduct
from studio.protocol.messages import Command, Told
from studio.protocol.question_commands import (
    CorrectQuestion,
    MarkAnswered,
    MuteViewer,
    ReplyInChat,
    SetStatus,
    ShowQuestion,
    TypeQuestion,
    WriteAnswer,
)
from studio.questions.question import Question, Status
from studio.show.staging import OverlayKind
from studio.ui.on_air.spec_rows import SpecLine
from studio.ui.questions import calm_order
from studio.ui.questions.action_row import ActionRow
from studio.ui.questions.entry_line import EntryLine
from studio.ui.questions.foot_lines import FootLines
from studio.ui.questions.held_list import HeldList
from studio.ui.questions.late_press import LatePress
from studio.ui.questions.panel_head import PanelHead
from studio.ui.questions.question_answer import Led, answer_in
from studio.ui.questions.question_deeds import QuestionDeeds
from studio.ui.questions.question_list import QuestionList
from studio.ui.questions.question_rows import Reach, Standing, products_of
from studio.ui.questions.question_words import count_of
from studio.ui.questions.row_book import RowBook
from studio.ui.questions.row_cache import RowCache
from studio.ui.questions.undo_offer import Undoable, Undoing
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, line, reading_side, wrapped_label

_MINUTE_MS = 60_000


class QuestionsPanel(Section):
    """Lists questions by worth, holds still under the hand, and asks what is to become of them.

    Args:
        parent: Owner.
        clock: Seconds that only grow.

    Signals:
        commanded: Commands about questions, and `AskProduct` for the rows that answer.
        chosen: The `Question` that the host reads, as it is now, or None.
        led: A `Led`: the chosen question or else the first; or None.
        chats_asked: The host wants to see the chats.
        details_asked: The host wants to see what is kept away.
        later_asked: The host wants to see what was put off.
    """

    commanded = Signal(object)
    chosen = Signal(object)
    led = Signal(object)
    chats_asked = Signal()
    details_asked = Signal()
    later_asked = Signal()

    def __init__(
        self, parent: QWidget | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__("", parent)
        self._late = LatePress(clock)
        self._view = View()
        self.book = RowBook()
        self._rows = RowCache(self.book)
        self._held = HeldList()
        self._row: SpecLine | None = None
        self._aimed_at: QuestionId | None = None
        self._told: Question | None = None
        self._undoing = Undoing()
        self._led: Led | None = None
        self._drawn: tuple[object, ...] = ()
        self._make_parts()
        self._lay_out()
        self._connect()
        self.render_state(self._view)

    # --- making --------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.title_label.hide()
        self.top = PanelHead(self)
        self.entry = EntryLine(self)
        self.empty_label = wrapped_label("", "dim", self)
        self.empty_label.setContentsMargins(12, 8, 12, 10)
        self.empty_label.setAlignment(
            (reading_side() & ~Qt.AlignmentFlag.AlignVCenter) | Qt.AlignmentFlag.AlignTop
        )
        self.list = QuestionList(self)
        self.list.lend_to(self.entry)
        self.foot = FootLines(self)
        self.acts = ActionRow(self)
        self.deeds = QuestionDeeds(self.entry, self)
        self.up_button = self._key_only(self.tr("Choose the question above"))
        self.down_button = self._key_only(self.tr("Choose the question below"))

    def _key_only(self, name: str) -> KeyButton:
        """Return what a key presses; a finger chooses in the list itself."""
        button = KeyButton(parent=self)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setFixedSize(QSize(0, 0))
        return button

    def _lay_out(self) -> None:
        self.head.setContentsMargins(0, 0, 0, 0)
        self.head.insertWidget(0, self.top, 100)
        body = self.body
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.entry)
        body.addWidget(self.empty_label)
        body.addWidget(self.list, 1)
        self._actions_place = QWidget(self)
        place = QVBoxLayout(self._actions_place)
        place.setContentsMargins(0, 0, 0, 0)
        place.setSpacing(0)
        place.addWidget(line(self))
        padded = QVBoxLayout()
        padded.setContentsMargins(6, 6, 6, 6)
        padded.addWidget(self.acts)
        place.addLayout(padded)
        body.addWidget(self._actions_place)
        body.addWidget(self.foot)

    def _connect(self) -> None:
        top, foot, acts = self.top, self.foot, self.acts
        top.reach_chosen.connect(self._on_reach)
        top.fresh_asked.connect(self._sort_anew)
        top.typing_asked.connect(self.deeds.begin_typing)
        top.chats_asked.connect(self.chats_asked)
        top.later_asked.connect(self.later_asked)
        foot.chats_asked.connect(self.chats_asked)
        foot.details_asked.connect(self.details_asked)
        foot.undo_asked.connect(self._on_undo)
        self.list.picked.connect(self.choose)
        self.list.stepped.connect(self._step)
        self.list.touched.connect(self._on_touch)
        self.list.menu_asked.connect(self._on_menu)
        self.up_button.clicked.connect(partial(self._step, -1))
        self.down_button.clicked.connect(partial(self._step, 1))
        acts.screen_button.clicked.connect(self._on_screen)
        acts.answered_button.clicked.connect(self._on_answered)
        acts.later_button.clicked.connect(partial(self._on_status, Status.LATER))
        acts.hide_button.clicked.connect(partial(self._on_status, Status.HIDDEN))
        acts.set_menu(self.deeds.menu)
        self.deeds.commanded.connect(self._on_deed)
        self.deeds.put_away.connect(self._held.put_away.add)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view; nothing is drawn anew that did not change."""
        self._view = view
        desk = view.questions
        for asking in self.book.ask(view, products_of(desk.questions)):
            self.commanded.emit(asking)
        held = self._held
        if held.follow_show(view):
            self.foot.forget_undo()
        aimed_at = held.chosen
        if held.place(view, over=self.list.under_pointer):
            self._late.moved_on()
            self._aimed_at = aimed_at
        self._draw_rows(view)
        self.top.render_state(view, held.order, held.reach)
        buttons = (self.foot.undo_button, *self.acts.buttons())
        pressed = next((one for one in buttons if one.hasFocus()), None)
        self.foot.render_state(view)
        self.acts.render_state(view, held.chosen, takes_off=self._takes_off, gone=self._is_gone)
        self._draw_empty(view)
        if pressed is not None and not pressed.hasFocus():  # Qt chose what comes next
            (self if self.list.isHidden() else self.list).setFocus(Qt.FocusReason.OtherFocusReason)
        self.deeds.render_state(view, held.question)
        self._tell()

    def _draw_rows(self, view: View) -> None:
        held = self._held
        drawn = (held.order, held.chosen, self._shown, self.book.version, held.at_hand)
        minute = view.now_utc_ms // _MINUTE_MS
        if self._drawn[:-1] == (*drawn, minute) and self._drawn[-1] is view.questions:
            return
        self._drawn = (*drawn, minute, view.questions)
        standing = Standing(
            at_hand=held.at_hand,
            chosen=held.chosen,
            on_screen=self._shown,
            now_utc_ms=view.now_utc_ms,
        )
        listed = [held.known[one] for one in held.order.ids]
        rows = self._rows.rows(listed, standing, held.open_ids)
        self.list.show_rows(rows, to_top=held.chosen is None)

    def _draw_empty(self, view: View) -> None:
        empty = not self._held.order.ids
        self.empty_label.setVisible(empty)
        self.list.setVisible(not empty)
        self._actions_place.setVisible(not empty or self._shown is not None)
        if not empty:
            return
        desk = view.questions
        if desk.questions:
            text = self.tr("None about this product. About others: {count}.")
            if self._held.reach is Reach.OTHERS:
                text = self.tr("None about other products. Not about them: {count}.")
            text = text.format(count=count_of(len(desk.questions)))
        elif desk.chats:
            text = self.tr("No open question. New ones appear here with the row that answers.")
        else:
            text = self.tr("No chat is read yet. Add one, or type a question in with +.")
        if text != self.empty_label.text():
            self.empty_label.setText(text)

    def _tell(self) -> None:
        """Tell whoever shows the question elsewhere what it is now."""
        question = self._held.question
        if question != self._told:
            self._told = question
            self.chosen.emit(question)
        first = question or next(iter(self._view.questions.questions), None)
        led = None
        if first is not None:
            answer = answer_in(self.book, first)
            led = Led(text=first.text, answer=answer, chosen=question is not None)
        if led != self._led:
            self._led = led
            self.led.emit(led)

    @property
    def leads(self) -> Led | None:
        """What was told last by `led`."""
        return self._led

    @property
    def _chosen(self) -> QuestionId | None:
        return self._held.chosen

    @property
    def _is_gone(self) -> bool:
        return self._chosen is not None and self._chosen not in self._held.open_ids

    @property
    def _shown(self) -> QuestionId | None:
        """Return the question that viewers see."""
        show = self._view.show
        if show is None or OverlayKind.QUESTION not in show.standing:
            return None
        return show.texts.question_id

    @property
    def _takes_off(self) -> bool:
        """Whether what viewers see is to go before another: it is chosen, or listed no more."""
        held, shown = self._held, self._shown
        return shown is not None and (held.chosen in {None, shown} or shown not in held.order.ids)

    # --- hearing -------------------------------------------------------------------------------

    def render_told(self, told: Told) -> None:
        """Hear a spec sheet."""
        self.book.hear(told)

    def render_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Hear how a command went; return whether it is shown here."""
        match command:
            case AskProduct():
                return not done and self.book.hear_missing(command.product_id)
            case MarkAnswered() | SetStatus() | CorrectQuestion() | MuteViewer() if done:
                return self._offer_undo(command) and not text
            case MarkAnswered() | SetStatus() | CorrectQuestion() | MuteViewer():
                self._held.refused(self._undoing.refused(command))
                return False
            case WriteAnswer() | ReplyInChat() | TypeQuestion():
                return self.entry.hear(command, text, done=done)
        return False

    def _offer_undo(self, command: Undoable) -> bool:
        """Offer to take back what was done; return whether it needs no other word."""
        offer = self._undoing.done(command, self._view)
        self.foot.offer_undo(offer)
        return offer is not None or isinstance(command, MarkAnswered | SetStatus)

    def take_row(self, row: SpecLine | None) -> None:
        """Hear which row the host reads, so that an answer is remembered with it."""
        self._row = row

    # --- choosing ------------------------------------------------------------------------------

    def choose(self, question_id: QuestionId | None) -> None:
        """Choose a question; the list holds still from now on."""
        if question_id is not None and question_id not in self._held.order.ids:
            return
        self._held.chosen = question_id
        self._late.chosen()
        self._on_touch()
        self.render_state(self._view)

    def bring(self, question_id: QuestionId, *, gently: bool = False) -> bool:
        """Choose any open question; gently: unless one is read. Return whether it is there."""
        if question_id not in self._held.open_ids:
            return False
        if self._chosen is None or not gently:
            if question_id not in self._held.order.ids:
                self._sort_anew()
            if question_id not in self._held.order.ids:
                self._on_reach(Reach.ALL)
            self.choose(question_id)
        return True

    def _on_menu(self, question_id: QuestionId, place: QPoint) -> None:
        self.choose(question_id)
        self.deeds.open_menu(place)

    def let_go(self) -> None:
        """Choose none."""
        if self._chosen is not None:
            self.choose(None)

    def _step(self, by: int) -> None:
        self.choose(calm_order.step(self._held.order.ids, self._chosen, by))

    def _on_touch(self) -> None:
        self._held.touch(self._view.now_utc_ms)

    def _sort_anew(self) -> None:
        """Let go of the list and of the choice, which would be out of sight."""
        self._held.chosen = None
        self._held.let_move()
        self.render_state(self._view)
        self.list.scrollToTop()

    def _on_reach(self, reach: Reach) -> None:
        self._held.reach = reach
        self._sort_anew()

    # --- asking --------------------------------------------------------------------------------

    def _on_screen(self) -> None:
        """Show the chosen question, or take down the one that viewers see.

        A press that came late shows no other question, but takes down the one it was meant for.
        """
        shown, late = self._shown, self._late.is_late
        if shown is not None and (self._takes_off or (late and self._aimed_at == shown)):
            self.commanded.emit(ShowQuestion(question_id=shown, shown=False))
        elif self._chosen is not None and not late:
            self.commanded.emit(ShowQuestion(question_id=self._chosen))

    def _on_answered(self) -> None:
        if self._chosen is None or self._late.is_late:
            return
        row = self._row
        self._held.put_away.add(self._chosen)
        self.commanded.emit(
            MarkAnswered(
                question_id=self._chosen,
                product_id=row.product_id if row else None,
                row_id=row.row_id if row else "",
            )
        )

    def _on_status(self, status: Status) -> None:
        if self._chosen is not None and not self._late.is_late:
            self._held.put_away.add(self._chosen)
            self.commanded.emit(SetStatus(question_id=self._chosen, status=status))

    def _on_deed(self, command: Command) -> None:
        """Ask what the menu asks, and remember what it may be taken back to."""
        leaves = self._undoing.asked(command, self._held.known, self._held.question)
        if leaves is not None:
            self._held.put_away.add(leaves)
        self.commanded.emit(command)

    def _on_undo(self) -> None:
        done = self.foot.take_undo()
        if done is None or done.back is None:
            return
        if isinstance(done.back, SetStatus) or done.question_id not in self._held.order.ids:
            self._held.returning = done.question_id  # otherwise it never left
        self.commanded.emit(done.back)
