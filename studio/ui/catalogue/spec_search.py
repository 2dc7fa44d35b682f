"""Searching all spec sheets while typing, with the product at hand first."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QWidget

from studio.core.ids import ProductId
from studio.protocol.catalogue_commands import SearchSpecs
from studio.protocol.catalogue_reports import SpecsFound
from studio.ui import theme
from studio.ui.catalogue.spec_results import HIT_ROLE, HitDelegate, HitLine, HitList

LONGEST = 200


class SearchField(QLineEdit):
    """Where a search is typed; Esc ends it, Down goes to the results.

    Signals:
        down_pressed: The results are wanted.
        given_up: The search is over.
    """

    down_pressed = Signal()
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Esc and Down leave the field."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)


class SpecSearch(QListView):
    """The results; its field stands where the editor puts it.

    Attributes:
        field: Where the search is typed.

    Signals:
        commanded: `SearchSpecs`.
        chosen: `ProductId` and row id of the result that was chosen.
        searching: Whether something is searched for.
    """

    commanded = Signal(object)
    chosen = Signal(object, str)
    searching = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._product_id: ProductId | None = None
        self._asked: SearchSpecs | None = None
        self.field = SearchField(parent)
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(self.tr("Search all spec sheets: 50 m, battery, IP68"))
        self.field.setAccessibleName(self.tr("Search spec sheets"))
        self.field.setClearButtonEnabled(True)
        self.field.addAction(
            theme.icon("search", theme.FAINT), QLineEdit.ActionPosition.LeadingPosition
        )
        self.field.textChanged.connect(self._on_text)
        self.field.down_pressed.connect(self._on_down)
        self.field.given_up.connect(self.end)
        self.hits = HitList(self)
        self.setObjectName("hits")
        self.setModel(self.hits)
        self.setItemDelegate(HitDelegate(self))
        self.setAccessibleName(self.tr("What was found"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(self._on_chosen)
        self.clicked.connect(self._on_chosen)

    def look_from(self, product_id: ProductId | None) -> None:
        """Search from another product."""
        if product_id != self._product_id:
            self._product_id = product_id
            self._ask()

    def end(self) -> None:
        """Search for nothing any more."""
        self.field.clear()

    def hear(self, found: SpecsFound) -> None:
        """Draw results, if they are of what is typed now."""
        asked = self._asked
        if asked and (found.text, found.product_id) == (asked.text, asked.product_id):
            self.hits.show(found.hits)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter choose and Esc end."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_chosen(self.currentIndex())
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _on_text(self) -> None:
        self.searching.emit(bool(self.field.text().strip()))
        self._ask()

    def _ask(self) -> None:
        text = self.field.text().strip()
        if not text:
            self._asked = None
            self.hits.show(())
            return
        self._asked = SearchSpecs(text=text, product_id=self._product_id)
        self.commanded.emit(self._asked)

    def _on_down(self) -> None:
        if self.hits.rowCount():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.setCurrentIndex(self.hits.index(0))

    def _on_chosen(self, index: QModelIndex) -> None:
        line = index.data(HIT_ROLE)
        if isinstance(line, HitLine):
            self.chosen.emit(line.hit.found.product_id, line.hit.found.row_id)
