"""The spec sheet of the product at hand, searched while typing; one row is shown large.

Nothing here changes the show: whatever is found of whichever product, the cue stays.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from studio.catalogue.search import MOST_FOUND
from studio.core.ids import ProductId
from studio.protocol.catalogue_commands import AskProduct, SearchSpecs
from studio.protocol.catalogue_reports import ProductOpened, SpecsFound
from studio.protocol.messages import Command, Told
from studio.ui.on_air.answer_box import AnswerBox
from studio.ui.on_air.spec_list import SpecList
from studio.ui.on_air.spec_rows import SpecLine, lines_of_hits, lines_of_sheet
from studio.ui.view import View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, wrapped_label


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
        commanded: `AskProduct`, `SearchSpecs`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._view = View()
        self._product: ProductId | None = None
        self._asked: tuple[ProductId | None, int] = (None, 0)
        self._sheet: tuple[SpecLine, ...] = ()
        self._searched = ""
        self.title_label.hide()
        self.name_label = ElidedLabel("head", least_px=60, parent=self)
        self.head.insertWidget(0, self.name_label, 100)
        self.search_button = KeyButton("search", text_px=12, parent=self)
        self.search_button.face(self.tr("Search"))
        self.search_button.clicked.connect(self.begin_search)
        self.head.addWidget(self.search_button)
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
        answer = QHBoxLayout(self._place)
        answer.setContentsMargins(12, 10, 12, 10)
        answer.addWidget(self.answer)
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

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view, and ask for the sheet of another product or of one that changed."""
        self._view = view
        product_id = _at_hand(view)
        if product_id != self._product:
            self._product = product_id
            self._sheet = ()
            if self._searched:
                self._search(self._searched)
            else:
                self._show(())
        self._ask_sheet(view)
        listing = view.show.listing(product_id) if view.show else None
        name = listing.names[0].text if listing is not None else ""
        head = self.tr("Spec sheet")
        self.name_label.show_text(f"{head} · {name}" if name else head)
        self.search_button.setEnabled(view.attached)
        self.field.setEnabled(view.attached)
        self._draw_empty()

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
        if isinstance(told, ProductOpened) and told.listing.product_id == self._product:
            self._sheet = lines_of_sheet(told.sheet)
            if not self._searched:
                self._show(self._sheet)
        elif isinstance(told, SpecsFound) and told.text == self._searched and self._searched:
            self._show(lines_of_hits(told.hits, self._product))
            self.list.choose(-1)
            self.list.step(1) if self.list.rows.lines else None

    def render_answer(self, command: Command, _text: str, *, done: bool) -> bool:
        """Hear that a sheet is not to be had: the list says so by itself."""
        if isinstance(command, AskProduct) and command.product_id == self._product:
            return True
        return isinstance(command, SearchSpecs) and done

    def _show(self, lines: tuple[SpecLine, ...]) -> None:
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
        self.answer.show_answer(line.answer if line is not None else None)
        self._place.setVisible(self.answer.answer is not None)

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
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def end_search(self) -> None:
        """Show the cue's own sheet again."""
        self._searched = ""
        self.field.clear()
        self._field_place.hide()
        self.list.choose(-1)
        self._show(self._sheet)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

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


def _at_hand(view: View) -> ProductId | None:
    """Return the product on program; before there is one, that in preview."""
    if view.show is None:
        return None
    return view.show.program.product_id or view.show.preview.product_id
