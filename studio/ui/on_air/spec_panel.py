"""The spec sheet of the product at hand, searched while typing; one row is shown large.

While the host reads a question it is the sheet that answers it, the row that does so large. Nothing
here changes the show: whatever is found of whichever product, the cue stays.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from studio.catalogue.search import MOST_FOUND
from studio.core.ids import ProductId
from studio.protocol.catalogue_commands import AskProduct, SearchSpecs
from studio.protocol.catalogue_reports import ProductOpened, SpecsFound
from studio.protocol.messages import Command, Told
from studio.protocol.question_commands import CorrectQuestion
from studio.questions.question import Question
from studio.ui import theme
from studio.ui.on_air.answer_box import AnswerBox
from studio.ui.on_air.spec_list import SpecList
from studio.ui.on_air.spec_rows import SpecLine, at_hand, lines_of_hits, lines_of_sheet
from studio.ui.questions.action_row import BUTTON_PX
from studio.ui.questions.question_answer import (
    best_place,
    marked,
    match_of,
    row_answer,
    sheet_of,
    written_answer,
)
from studio.ui.view import View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, wrapped_label

_MOST_KEPT = 60
_LINE_PX = 1
"""Under the heading."""


class _SearchField(QLineEdit):
    """A line to type on; arrows walk through the results, Enter keeps one, Esc gives back.

    Signals:
        stepped: 1 or -1.
        kept: The host reads it out now.
        left: The cue's own sheet is wanted again.
    """

    stepped = Signal(int)
    kept = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Walk, keep or leave."""
        match event.key():
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.kept.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)


class SpecPanel(Section):
    """Lists rows, marks what was met, shows the chosen one large.

    Signals:
        commanded: `AskProduct`, `SearchSpecs`, `CorrectQuestion`.
        row_shown: The `SpecLine` that is shown large, or None.
        left: The host wants the cue's own sheet again, and no question.
    """

    commanded = Signal(object)
    row_shown = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._view = View()
        self._product: ProductId | None = None
        self._asked: tuple[ProductId | None, int] = (None, 0)
        self._sheet: tuple[SpecLine, ...] = ()
        self._seen: dict[ProductId, tuple[SpecLine, ...]] = {}
        self._names: dict[ProductId, str] = {}
        self._question: Question | None = None
        self._row: SpecLine | None = None
        self._searched = ""
        self.title_label.hide()
        self.name_label = ElidedLabel("head", least_px=60, parent=self)
        self.head.insertWidget(0, self.name_label, 100)
        self.head.setContentsMargins(12, 3, 6, 3)
        self.search_button = KeyButton("search", text_px=12, parent=self)
        self.search_button.face(self.tr("Search"))
        self.search_button.setMinimumHeight(BUTTON_PX)
        self.search_button.clicked.connect(self.begin_search)
        self.head.addWidget(self.search_button)
        self.back_button = QToolButton(self)
        self.back_button.setIcon(theme.icon("close"))
        self.back_button.setFixedSize(QSize(BUTTON_PX, BUTTON_PX))
        self.back_button.setProperty("role", "small")
        self.back_button.setToolTip(self.tr("Back to the sheet of the product on program"))
        self.back_button.setAccessibleName(self.back_button.toolTip())
        self.back_button.clicked.connect(self.end_search)
        self.back_button.hide()
        self.head.addWidget(self.back_button)
        self.fits_button = KeyButton("tick", text_px=12, parent=self)
        self.fits_button.face(self.tr("This row answers"))
        self.fits_button.setMinimumHeight(BUTTON_PX)
        self.fits_button.clicked.connect(self._on_fits)
        self.field = _SearchField(self)
        self.field.setPlaceholderText(self.tr("Label, value or product: 50 m, battery…"))
        self.field.setAccessibleName(self.tr("Search the spec sheets"))
        self.field.setClearButtonEnabled(True)
        self.answer = AnswerBox(self)
        self.list = SpecList(self)
        self.empty_label = wrapped_label("", "dim", self)
        self._lay_out()
        self._connect()
        self.render_state(self._view)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._field_place = QWidget(self)
        padded = QHBoxLayout(self._field_place)
        padded.setContentsMargins(12, 10, 12, 0)
        padded.addWidget(self.field)
        self._place = QWidget(self)  # with the margins, which go with the answer
        answer = QVBoxLayout(self._place)
        answer.setContentsMargins(12, 8, 12, 8)
        answer.setSpacing(6)
        answer.addWidget(self.answer)
        answer.addWidget(self.fits_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._place_margins = answer.contentsMargins()
        self.empty_label.setContentsMargins(12, 4, 12, 10)
        self.body.addWidget(self._field_place)
        self.body.addWidget(self._place)
        self._place.hide()
        self.body.addWidget(self.empty_label)
        self.body.addWidget(self.list, 1)
        self._field_place.hide()

    def _connect(self) -> None:
        self.field.textEdited.connect(self._search)
        self.field.textChanged.connect(self._on_cleared)
        self.field.stepped.connect(self.list.step)
        self.field.kept.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.field.left.connect(self.end_search)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._draw_answer())

    def usual_px(self) -> int:
        """Return how high it is at least while a row is read out whose numbers were compared."""
        around = (self.contentsMargins(), self._place_margins)
        around_px = sum(margins.top() + margins.bottom() for margins in around)
        head_px = self.head.minimumSize().height() + _LINE_PX
        list_px = self.list.minimumSizeHint().height()
        return head_px + around_px + self.answer.usual_px() + list_px

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return no: a longer answer is scrolled and takes nothing from what stands above."""
        return False

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view, and ask for the sheet of another product or of one that changed."""
        self._view = view
        product_id = at_hand(view)
        if self._question is not None:
            product_id = sheet_of(self._question, product_id)
        if product_id != self._product:
            self._product = product_id
            self._sheet = self._seen.get(product_id, ()) if product_id is not None else ()
            if self._searched:
                self._search(self._searched)
            else:
                self._show(self._sheet)
        self._ask_sheet(view)
        name = self._name(product_id, view)
        head = self.tr("Spec sheet")
        self.name_label.show_text(f"{head} · {name}" if name else head)
        self.search_button.setEnabled(view.attached)
        self.field.setEnabled(view.attached)
        self._draw_empty()

    def _name(self, product_id: ProductId | None, view: View) -> str:
        listing = view.show.listing(product_id) if view.show else None
        if listing is not None:
            return listing.names[0].text
        return self._names.get(product_id, "") if product_id is not None else ""

    def show_question(self, question: Question | None) -> None:
        """Show what answers a question large and mark the other rows; None: the cue's own sheet."""
        before, self._question = self._question, question
        if question is not None and self._is_other(before, question):
            self._stop_searching()
        self.render_state(self._view)
        self._draw_back()
        if question is None:
            self._show(self._sheet)
            self.list.choose(-1)
            self._draw_answer()
        elif self._is_other(before, question):
            self._show(self._sheet)
            self._choose_best()
        else:
            self._draw_answer()

    def _is_other(self, before: Question | None, question: Question) -> bool:
        """Return whether another answer is to be shown; more viewers change nothing."""
        if before is None or before.question_id != question.question_id:
            return True
        about, now = ((q.product_id, q.rows, q.answer) for q in (before, question))
        return about != now

    def _choose_best(self) -> None:
        question = self._question
        if question is not None and not self._searched:
            best = -1 if question.answer else best_place(self.list.rows.lines, question)
            self.list.choose(best)
            if best >= 0:
                self.list.scrollTo(self.list.rows.index(best))
        self._draw_answer()

    def _ask_sheet(self, view: View) -> None:
        revision = view.catalogue.revision if view.catalogue is not None else 0
        if not view.attached:
            self._asked = (None, 0)  # whoever comes back may know more
        elif self._product is not None and self._asked != (self._product, revision):
            changed = view.catalogue.changed if view.catalogue is not None else ()
            known = self._asked[0] == self._product and bool(self._sheet)
            self._asked = (self._product, revision)
            if not known or not changed or self._product in changed:
                self.commanded.emit(AskProduct(product_id=self._product))

    def render_told(self, told: Told) -> None:
        """Draw a sheet or what was found, if it is what this panel wants now."""
        if isinstance(told, ProductOpened):
            self._keep(told)
        elif isinstance(told, SpecsFound) and told.text == self._searched and self._searched:
            self._show(lines_of_hits(told.hits, self._product))
            self.list.choose(-1)
            self.list.step(1) if self.list.rows.lines else None

    def _keep(self, opened: ProductOpened) -> None:
        product_id, lines = opened.listing.product_id, lines_of_sheet(opened.sheet)
        while len(self._seen) >= _MOST_KEPT:
            self._seen.pop(next(iter(self._seen)))
        self._seen[product_id] = lines
        self._names[product_id] = opened.listing.names[0].text if opened.listing.names else ""
        if product_id == self._product:
            first = not self._sheet
            self._sheet = lines
            if not self._searched:
                self._show(lines)
                if first:
                    self._choose_best()

    def render_answer(self, command: Command, _text: str, *, done: bool) -> bool:
        """Hear that a sheet is not to be had: the list says so by itself."""
        if isinstance(command, AskProduct) and command.product_id == self._product:
            return True
        return isinstance(command, SearchSpecs) and done

    def _show(self, lines: tuple[SpecLine, ...]) -> None:
        lines = marked(lines, self._question)
        chosen = self.list.chosen()
        if self.list.rows.show_lines(lines):
            same = [
                at
                for at, line in enumerate(lines)
                if chosen and (line.product_id, line.row_id) == (chosen.product_id, chosen.row_id)
            ]
            self.list.choose(same[0] if same else -1)
        self._draw_answer()
        self._draw_empty()

    def _draw_answer(self) -> None:
        line = self.list.chosen()
        question = self._question
        answer = row_answer(line, question) if line is not None else written_answer(question)
        self.answer.show_answer(answer)
        self._place.setVisible(answer is not None)
        best = match_of(question, line)
        is_best = question is not None and bool(question.rows) and best == question.rows[0]
        is_row = line is not None and bool(line.row_id)  # without one, it would mean any row
        self.fits_button.setVisible(question is not None and is_row and not is_best)
        if line != self._row:
            self._row = line
            self.row_shown.emit(line)

    def _draw_empty(self) -> None:
        shown = bool(self.list.rows.lines)
        self.empty_label.setVisible(not shown)
        if self._searched:
            text = self.tr("Nothing found in any spec sheet.")
        elif self._product is None:
            text = self.tr("The spec sheet of the product on program stands here.")
        else:
            text = self.tr("Nothing is written down of this product yet.")
        if text != self.empty_label.text():
            self.empty_label.setText(text)

    # --- searching -----------------------------------------------------------------------------

    def begin_search(self) -> None:
        """Let the host type; what was typed before is replaced by it."""
        self._field_place.show()
        self._draw_back()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def end_search(self) -> None:
        """Show the cue's own sheet again."""
        self._stop_searching()
        self.list.choose(-1)
        self._show(self._sheet)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit()

    def _stop_searching(self) -> None:
        self._searched = ""
        self.field.clear()
        self._field_place.hide()
        self._draw_back()

    def _draw_back(self) -> None:
        busy = self._question is not None or not self._field_place.isHidden()
        self.back_button.setVisible(busy)

    @property
    def searching(self) -> bool:
        """Whether Esc would give the cue's own sheet back."""
        return not self._field_place.isHidden() or self.answer.answer is not None

    def _search(self, text: str) -> None:
        self._searched = text.strip()
        if self._searched:
            self.commanded.emit(
                SearchSpecs(text=self._searched, product_id=self._product, most=MOST_FOUND)
            )

    def _on_cleared(self, text: str) -> None:
        if not text.strip() and self._searched:
            self._searched = ""
            self._show(self._sheet)

    def _on_fits(self) -> None:
        """Say that the row shown large is the one that answers."""
        question, line = self._question, self.list.chosen()
        if question is not None and line is not None and line.row_id:
            self.commanded.emit(
                CorrectQuestion(
                    question_id=question.question_id,
                    product_id=line.product_id,
                    row_id=line.row_id,
                )
            )
