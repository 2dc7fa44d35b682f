"""Questions that were put off or left open, in this show or an earlier one: answered in calm.

What was hidden is found here, too, and can be opened again.
"""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from studio.core.ids import ProductId, QuestionId, ShowId
from studio.protocol.message import Message
from studio.protocol.messages import Command, Told
from studio.protocol.question_commands import AskQuestions, SetStatus, WriteAnswer
from studio.protocol.question_reports import QuestionsListed
from studio.protocol.show_reports import ShowSummary
from studio.questions.question import Question, Status
from studio.ui.catalogue.plain import isolated_text
from studio.ui.plan.show_cards import day
from studio.ui.questions.drafts import Draft, Drafts, as_answer
from studio.ui.questions.later_rows import LaterDelegate, item_of, put_off_first
from studio.ui.questions.question_rows import asker_of
from studio.ui.questions.question_words import count_of, day_and_time
from studio.ui.questions.questions_csv import table_of
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label, wrapped_label

ANSWERED_HERE = (AskQuestions, WriteAnswer, SetStatus)
_WAITING, _PUT_OFF, _HIDDEN = (Status.OPEN, Status.LATER), (Status.LATER,), (Status.HIDDEN,)
_MOST = 200
_ASK_AGAIN_MS = 3_000
"""While only the count of open ones changes the list is asked for again no sooner."""


class LaterDialog(QDialog):
    """The questions on one side, the chosen one with its answer on the other.

    What is being written is never replaced: a question that leaves the list meanwhile stays at its
    end until its answer is saved.

    Signals:
        commanded: `AskQuestions`, `WriteAnswer`, `SetStatus`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Questions after the show"))
        self.resize(860, 560)
        self._view = View()
        self._shows: tuple[ShowSummary, ...] | None = None
        self._wanted: tuple[object, ...] | None = None
        self._asked_at_utc_ms = 0
        self._total = 0
        self._questions: tuple[Question, ...] = ()
        self._listed: tuple[Question, ...] = ()
        self._listed_show: ShowId | None = None
        self._drafts = Drafts()
        self._given: list[Message] = []
        self.show_box = QComboBox(self)
        self.show_box.setAccessibleName(self.tr("Show"))
        self.show_box.currentIndexChanged.connect(lambda _at: self._ask())
        self.which_box = QComboBox(self)
        self.which_box.setAccessibleName(self.tr("Which questions"))
        self.which_box.addItem(self.tr("Open or put off"))
        self.which_box.addItem(self.tr("Put off"))
        self.which_box.addItem(self.tr("Hidden"))
        self.which_box.currentIndexChanged.connect(lambda _at: self._ask())
        self.count_label = styled_label("", "dim", self)
        self.export_button = KeyButton("export", parent=self)
        self.export_button.face(self.tr("Export as CSV…"))
        self.export_button.clicked.connect(self._on_export)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Questions"))
        self.list.setItemDelegate(LaterDelegate(self.list))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(lambda _row: self._draw_chosen())
        self._make_answer()
        self._lay_out()
        self._draw_chosen()

    def _make_answer(self) -> None:
        self.question_label = wrapped_label("", "title", self)
        self.about_label = wrapped_label("", "dim", self)
        self.answer_field = QPlainTextEdit(self)
        self.answer_field.setAccessibleName(self.tr("Answer"))
        self.answer_field.setPlaceholderText(
            self.tr("Write the answer. It is offered again when the same is asked.")
        )
        self.answer_field.setTabChangesFocus(True)
        self.answer_field.textChanged.connect(self._on_written)
        self.said_label = wrapped_label("", "dim", self)
        self.done_button = KeyButton("tick", parent=self)
        self.done_button.face(self.tr("Answered"))
        self.done_button.clicked.connect(self._on_done)
        self.open_button = KeyButton("undo", parent=self)
        self.open_button.face(self.tr("Open again"))
        self.open_button.clicked.connect(self._on_open)
        self.keep_button = KeyButton("save", kind="primary", parent=self)
        self.keep_button.face(self.tr("Keep the answer"))
        self.keep_button.clicked.connect(self._on_keep)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.show_box, 1)
        top.addWidget(self.which_box)
        top.addWidget(self.count_label)
        top.addWidget(self.export_button)
        buttons = QHBoxLayout()
        buttons.addWidget(self.done_button)
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        buttons.addWidget(self.keep_button)
        right = QVBoxLayout()
        for part in (self.question_label, self.about_label):
            right.addWidget(part)
        right.addWidget(self.answer_field, 1)
        right.addWidget(self.said_label)
        right.addLayout(buttons)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list, 1)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addLayout(top)
        column.addLayout(row, 1)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view, and ask anew when the desk of the open show is another."""
        self._view = view
        if view.shows != self._shows:
            self._fill_shows(view.shows)
        if not view.attached:
            self._wanted = None
        elif self._is_due(view.now_utc_ms):
            self._ask()
        self._draw_buttons()

    def _fill_shows(self, shows: tuple[ShowSummary, ...]) -> None:
        self._shows = shows
        chosen = self.show_box.currentData()
        self.show_box.blockSignals(True)
        self.show_box.clear()
        for show in sorted(shows, key=lambda one: not one.is_open):
            title = isolated_text(show.title) or self.tr("Untitled show")
            aired = show.was_on_air_utc_ms
            when = f" · {day(aired)}" if aired is not None else ""
            self.show_box.addItem(f"{title}{when}", show.show_id)
        self.show_box.setCurrentIndex(max(0, self.show_box.findData(chosen)))
        self.show_box.blockSignals(False)

    def _is_due(self, now_utc_ms: int) -> bool:
        """Return whether to ask again: in a flood not for each question that comes."""
        wanted = self._want()
        *others, open_count = wanted
        if self._wanted is None or others != list(self._wanted[:-1]):
            return True
        waited_ms = now_utc_ms - self._asked_at_utc_ms
        return open_count != self._wanted[-1] and waited_ms >= _ASK_AGAIN_MS

    def _want(self) -> tuple[object, ...]:
        """Return what the list depends on: asked for again when it is another."""
        desk = self._view.questions
        return (self._show_id, self._statuses, desk.later_count, desk.open_count)

    @property
    def _show_id(self) -> ShowId | None:
        chosen = self.show_box.currentData()
        return ShowId(chosen) if chosen else None

    @property
    def _statuses(self) -> tuple[Status, ...]:
        return (_WAITING, _PUT_OFF, _HIDDEN)[self.which_box.currentIndex()]

    def _ask(self) -> None:
        if self._view.attached:
            self._wanted = self._want()
            self._asked_at_utc_ms = self._view.now_utc_ms
            asking = AskQuestions(show_id=self._show_id, statuses=self._statuses, most=_MOST)
            self._give(asking)

    def render_told(self, told: Told) -> None:
        """Draw the list that was asked for; what is being written stays."""
        show = self._view.show
        shown = self._show_id or (show.show_id if show is not None else None)
        if not isinstance(told, QuestionsListed) or told.show_id != shown:
            return
        if any(question.status not in self._statuses for question in told.questions):
            return  # it was asked for before the host chose others
        removed = sum(map(_is_removed, told.questions))
        self._listed = put_off_first(one for one in told.questions if not _is_removed(one))
        self._listed_show = told.show_id
        self._total = told.total - removed
        count = count_of(self._total)
        self.count_label.setText(self.tr("Questions: {count}").format(count=count))
        self._draw_list()

    def _draw_list(self) -> None:
        chosen, seen = self._chosen, self._seen()
        beyond = self._drafts.beyond(self._listed, self._listed_show)
        drafts = (question for question in beyond if question.status in self._statuses)
        self._questions = (*self._listed, *drafts)
        self.list.blockSignals(True)
        self.list.clear()
        for question in self._questions:
            self.list.addItem(item_of(question))
        ids = [question.question_id for question in self._questions]
        same = chosen is not None and chosen.question_id in ids
        self.list.setCurrentRow(ids.index(chosen.question_id) if same and chosen else -1)
        self._scroll_to(seen)
        self.list.blockSignals(False)
        if same and chosen:
            self._draw_answer()
        else:
            self._draw_chosen()
        self._draw_buttons()

    def _seen(self) -> list[tuple[QuestionId, int]]:
        """Return what is to stay where it is seen, each with its place, the chosen one first.

        At the top, with none chosen, what is new may come in.
        """
        bar, chosen = self.list.verticalScrollBar(), self.list.currentRow()
        if chosen < 0 and bar.value() == 0:
            return []
        rows = sorted(range(len(self._questions)), key=lambda row: row != chosen)
        places = ((row, self.list.visualItemRect(self.list.item(row))) for row in rows)
        shown = self.list.viewport().rect()
        return [
            (self._questions[row].question_id, place.top())
            for row, place in places
            if place.intersects(shown)
        ]

    def _scroll_to(self, seen: list[tuple[QuestionId, int]]) -> None:
        """Have the first of these that is still listed where it was."""
        rows = {question.question_id: row for row, question in enumerate(self._questions)}
        bar = self.list.verticalScrollBar()
        bar.setValue(0)
        for question_id, top_px in seen:
            if question_id in rows:
                place = self.list.visualItemRect(self.list.item(rows[question_id]))
                bar.setValue(place.top() - top_px)
                return

    @property
    def _chosen(self) -> Question | None:
        at = self.list.currentRow()
        return self._questions[at] if 0 <= at < len(self._questions) else None

    def _draw_chosen(self) -> None:
        question = self._chosen
        self.question_label.setText(isolated_text(question.text) if question else "")
        self.about_label.setText(self._about(question) if question else "")
        self._fill_answer(self._drafts.text_for(question) if question else "")
        self.say("")
        self._draw_buttons()

    def _draw_answer(self) -> None:
        """Draw an answer that was written elsewhere, unless somebody writes here."""
        question = self._chosen
        text = self._drafts.text_for(question) if question is not None else ""
        if as_answer(text) != as_answer(self.answer_field.toPlainText()):
            self._fill_answer(text)

    def _fill_answer(self, text: str) -> None:
        self.answer_field.blockSignals(True)  # what is put here was not written by the host
        self.answer_field.setPlainText(text)
        self.answer_field.blockSignals(False)

    def _on_written(self) -> None:
        question = self._chosen
        if question is not None:
            text = self.answer_field.toPlainText()
            self._drafts.note(Draft(show_id=self._listed_show, question=question, text=text))

    def _about(self, question: Question) -> str:
        name = self._names().get(question.product_id) if question.product_id else ""
        parts = (
            isolated_text(question.translation),
            isolated_text(name or ""),
            asker_of(question),
            day_and_time(question.first_at_utc_ms),
        )
        return " · ".join(part for part in parts if part)

    def _draw_buttons(self) -> None:
        usable = self._view.attached and self._chosen is not None
        acts = (self.done_button, self.open_button, self.keep_button)
        for part in (self.answer_field, *acts):
            part.setEnabled(usable)
        hidden = self._statuses == _HIDDEN
        self.done_button.setVisible(not hidden)
        self.open_button.setVisible(hidden)
        self.export_button.setEnabled(bool(self._listed))

    def _names(self) -> dict[ProductId, str]:
        products = self._view.show.products if self._view.show else ()
        return {p.product_id: p.listing.names[0].text for p in products if p.listing.names}

    def say(self, text: str) -> None:
        """Show how it went."""
        self.said_label.setText(text)

    def render_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Draw how a command of this dialog ended; return whether it was one.

        What was asked elsewhere may have changed the list, too, and is asked about by the desk.
        """
        if command not in self._given:
            return False
        self._given.remove(command)
        if not done:
            self.say(text)
        elif not isinstance(command, AskQuestions):
            if isinstance(command, WriteAnswer):
                self._drafts.saved(command.question_id, command.answer)
            self.say(self.tr("Saved."))
            self._ask()
        return True

    # --- asking --------------------------------------------------------------------------------

    def _on_keep(self) -> None:
        question, answer = self._chosen, as_answer(self.answer_field.toPlainText())
        if question is not None:
            self._give(WriteAnswer(question_id=question.question_id, answer=answer))

    def _on_done(self) -> None:
        question = self._chosen
        if question is not None:
            self._set_status(question.question_id, Status.ANSWERED)

    def _on_open(self) -> None:
        question = self._chosen
        if question is not None:
            self._set_status(question.question_id, Status.OPEN)

    def _set_status(self, question_id: QuestionId, status: Status) -> None:
        self._give(SetStatus(question_id=question_id, status=status))

    def _give(self, command: Command) -> None:
        self._given.append(command)
        self.commanded.emit(command)

    def _on_export(self) -> None:
        dialog = QFileDialog(self, self.tr("Export as CSV…"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilter(self.tr("CSV table") + " (*.csv)")
        dialog.selectFile("questions.csv")
        dialog.finished.connect(dialog.deleteLater)
        dialog.fileSelected.connect(lambda path: self.export(Path(path)))
        dialog.show()

    def export(self, path: Path) -> None:
        """Write the list to a file that spreadsheets open with every letter right."""
        try:
            path.write_text(table_of(self._listed, self._names()), encoding="utf-8-sig", newline="")
        except OSError as error:
            self.say(self.tr("Could not be written: {why}").format(why=error.strerror or ""))
            return
        name, written = isolated_text(path.name), len(self._listed)
        if written >= self._total:
            self.say(self.tr("Written: {name}").format(name=name))
            return
        part = self.tr("Written: {name}. The newest questions: {count} of {total}.")
        counts = {"count": count_of(written), "total": count_of(self._total)}
        self.say(part.format(name=name, **counts))


def _is_removed(question: Question) -> bool:
    """Return whether a platform took back what a hidden question said: nobody sees it again."""
    return question.status is Status.HIDDEN and not question.askers
