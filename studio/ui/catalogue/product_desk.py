"""One product: its heading with save and undo, its form, its spec sheet."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.core.ids import ProductId
from studio.ui import figures, theme
from studio.ui.catalogue.desk import Desk, OpenProduct
from studio.ui.catalogue.draft_check import Place
from studio.ui.catalogue.product_editor import PRODUCT_PLACES, ProductEditor
from studio.ui.catalogue.spec_sheet_editor import SpecSheetEditor
from studio.ui.view import View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import line, styled_label, wrapped_label

_KEYS = QKeySequence.StandardKey
_REDO = QKeySequence("Ctrl+Shift+Z")


class ProductDesk(QFrame):
    """Draws the product in front; both of its pages are one draft, saved together.

    Args:
        desk: Where drafts are.
        parent: Owner.

    Signals:
        opened: `ProductId` of another product with edits that the host wants to see.
    """

    opened = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._desk = desk
        self._attached = False
        self.form = ProductEditor(desk, self)
        self.sheet = SpecSheetEditor(desk, self)
        self._make_head()
        self._make_newer_bar()
        self._lay_out()
        self._watch_fields()
        desk.changed.connect(self.draw)
        desk.refused.connect(self._on_refused)
        self.draw()

    def _make_head(self) -> None:
        self.title_label = ElidedLabel("title", least_px=80, parent=self)
        self.state_label = styled_label("", "dim", self)
        self.unsaved_button = QToolButton(self)
        self.unsaved_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.unsaved_menu = QMenu(self)
        self.unsaved_menu.aboutToShow.connect(self._fill_unsaved)
        self.unsaved_button.setMenu(self.unsaved_menu)
        self.undo_button = self._tool("undo", self.tr("Undo (Ctrl+Z)"))
        self.undo_button.clicked.connect(self._desk.undo)
        self.redo_button = self._tool("redo", self.tr("Redo (Ctrl+Shift+Z)"))
        self.redo_button.clicked.connect(self._desk.redo)
        self.discard_button = KeyButton(parent=self)
        self.discard_button.face(self.tr("Discard"))
        self.discard_button.clicked.connect(self._on_discard)
        self.save_button = KeyButton(kind="primary", parent=self)
        self.save_button.face(self.tr("Save"))
        self.save_button.set_key(QKeySequence(_KEYS.Save))
        self.save_button.clicked.connect(self.save)
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab(self.tr("Product"))
        self.tabs.addTab(self.tr("Spec sheet"))
        self.tabs.setAccessibleName(self.tr("Pages of the product"))
        self.tabs.currentChanged.connect(self._on_tab)
        self.answer_label = wrapped_label("", "trouble", self)
        self.answer_label.setContentsMargins(14, 4, 14, 4)

    def _tool(self, icon_name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(theme.icon(icon_name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def _make_newer_bar(self) -> None:
        self.newer_bar = QFrame(self)
        self.newer_bar.setObjectName("newer")
        self.newer_label = wrapped_label("", "strong", self.newer_bar)
        self.reload_button = KeyButton("retry", parent=self.newer_bar)
        self.reload_button.face(self.tr("Reload theirs"))
        self.reload_button.clicked.connect(self._desk.reload)
        self.keep_button = KeyButton(parent=self.newer_bar)
        self.keep_button.face(self.tr("Keep editing"))
        self.keep_button.clicked.connect(self._desk.keep_editing)
        layout = QHBoxLayout(self.newer_bar)
        layout.setContentsMargins(12, 6, 10, 6)
        layout.setSpacing(8)
        layout.addWidget(self.newer_label, 1)
        layout.addWidget(self.reload_button)
        layout.addWidget(self.keep_button)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 10, 4)
        head.setSpacing(8)
        head.addWidget(self.title_label)
        head.addWidget(self.state_label)
        head.addStretch(1)
        head.addWidget(self.unsaved_button)
        for button in (self.undo_button, self.redo_button, self.discard_button, self.save_button):
            head.addWidget(button)
        below = QHBoxLayout()
        below.setContentsMargins(8, 0, 8, 0)
        below.addWidget(self.tabs)
        below.addStretch(1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.form)
        self._pages.addWidget(self.sheet)
        self.nothing_label = wrapped_label(
            self.tr("Choose a product to see and edit it."), "dim", self
        )
        self.nothing_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages.addWidget(self.nothing_label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(below)
        layout.addWidget(line(self))
        layout.addWidget(self.newer_bar)
        layout.addWidget(self.answer_label)
        layout.addWidget(self._pages, 1)

    def _watch_fields(self) -> None:
        """Let undo and redo mean the whole form in every field of it but the search."""
        for field in self.findChildren(QLineEdit):
            if field is not self.sheet.search.field:
                field.installEventFilter(self)

    # --- drawing ---------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw what of a view concerns a product."""
        self.form.render_now(view.now_utc_ms)
        if view.attached != self._attached:
            self._attached = view.attached
            self.draw()

    def draw(self) -> None:
        """Draw the product in front."""
        product = self._desk.front
        for part in (self.save_button, self.discard_button, self.undo_button, self.redo_button):
            part.setVisible(product is not None)
        self.tabs.setVisible(product is not None)
        self._draw_unsaved(product)
        if product is None:
            self.title_label.show_text("")
            self.state_label.setText("")
            self.newer_bar.hide()
            self.answer_label.hide()
            self._pages.setCurrentWidget(self.nothing_label)
            return
        self._on_tab(self.tabs.currentIndex())
        self.title_label.show_text(product.draft.title or self.tr("New product"))
        self.state_label.setText(self._state_words(product))
        self.undo_button.setEnabled(product.history.can_undo)
        self.redo_button.setEnabled(product.history.can_redo)
        self.discard_button.setEnabled(product.is_edited or product.base is None)
        self.save_button.setEnabled(
            self._attached and product.is_edited and not product.waits and product.newer is None
        )
        self.save_button.set_waiting(product.waits)
        self.answer_label.setText("" if product.newer else product.text)
        self.answer_label.setVisible(bool(self.answer_label.text()))
        self._draw_newer(product)
        self._draw_tabs()

    def _state_words(self, product: OpenProduct) -> str:
        if product.gone:
            return self.tr("deleted by somebody else; saving brings it back")
        if product.base is None:
            return self.tr("new, not saved yet")
        if product.is_edited:
            return self.tr("not saved")
        if product.base.changed_by:
            told = self.tr("saved {time} by {name}")
            time = _when(product.base.changed_at_utc_ms)
            return told.format(time=time, name=figures.isolated(product.base.changed_by))
        return ""

    def _draw_newer(self, product: OpenProduct) -> None:
        newer = product.newer
        self.newer_bar.setVisible(newer is not None)
        if newer is not None:
            told = self.tr(
                "{name} changed this product at {time} while you were editing. Your edits are "
                "kept. Reload theirs, or keep editing and write over them?"
            )
            name = newer.changed_by or self.tr("Somebody")
            time = _when(newer.changed_at_utc_ms)
            self.newer_label.setText(told.format(name=figures.isolated(name), time=time))

    def _draw_tabs(self) -> None:
        wrong = self._desk.wrong()
        in_form = sum(place.field in PRODUCT_PLACES for place in wrong)
        for tab, name, count in (
            (0, self.tr("Product"), in_form),
            (1, self.tr("Spec sheet"), len(wrong) - in_form),
        ):
            told = self.tr("{name}: {count} to put right").format(name=name, count=count)
            self.tabs.setTabText(tab, told if count else name)

    def _draw_unsaved(self, front: OpenProduct | None) -> None:
        others = [product for product in self._desk.edited if product is not front]
        self.unsaved_button.setVisible(bool(others))
        told = self.tr("{count} more not saved").format(count=len(others))
        self.unsaved_button.setText(told)

    def _fill_unsaved(self) -> None:
        self.unsaved_menu.clear()
        for product in self._desk.edited:
            name = product.draft.title or self.tr("New product")
            act = self.unsaved_menu.addAction(name.replace("&", "&&"))
            act.triggered.connect(lambda _=False, which=product.product_id: self.opened.emit(which))

    # --- acts ------------------------------------------------------------------------------------

    def show_sheet(self, *, shown: bool) -> None:
        """Show the spec sheet, or the form."""
        self.tabs.setCurrentIndex(1 if shown else 0)

    def _on_tab(self, tab: int) -> None:
        if self._desk.front is not None:
            self._pages.setCurrentIndex(tab)

    def save(self) -> None:
        """Save, with what is still being typed into a cell."""
        self.form.close_cells()
        self.sheet.table.close_cell()
        self.sheet.evidence.labels.table.close_cell()
        self._desk.save()

    def _on_discard(self) -> None:
        product = self._desk.front
        if product is not None:
            self._desk.drop(product.product_id)

    def _on_refused(self, place: Place) -> None:
        in_form = place.field in PRODUCT_PLACES
        self.show_sheet(shown=not in_form)
        if in_form:
            self.form.lead_to(place)
        else:
            self.sheet.lead_to(place)

    def open_product(self, product_id: ProductId) -> None:
        """Bring a product to the front."""
        self._desk.open(product_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take undo and redo from a field, which would only undo its own letters."""
        if isinstance(event, QKeyEvent) and _is_history(event):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Save, undo and redo by keys."""
        if event.matches(_KEYS.Save):
            self.save()
        elif _is_redo(event):
            self._desk.redo()
        elif event.matches(_KEYS.Undo):
            self._desk.undo()
        else:
            super().keyPressEvent(event)


def _when(utc_ms: int) -> str:
    """Return a moment: its time of day, or its day where that was another one."""
    moment = datetime.fromtimestamp(utc_ms / 1_000, UTC).astimezone()
    if moment.date() == datetime.now(UTC).astimezone().date():
        return figures.moment(utc_ms)
    return figures.isolated(moment.date().isoformat())


def _is_redo(event: QKeyEvent) -> bool:
    return event.matches(_KEYS.Redo) or QKeySequence(event.keyCombination()) == _REDO


def _is_history(event: QKeyEvent) -> bool:
    return event.matches(_KEYS.Undo) or _is_redo(event)
