"""The list of products, and what can be done with the list."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.core.ids import ProductId
from studio.protocol.catalogue_commands import AskProducts
from studio.protocol.catalogue_reports import ProductsListed
from studio.protocol.messages import Command
from studio.ui import theme
from studio.ui.catalogue.desk import Desk
from studio.ui.catalogue.empty_catalogue import EmptyCatalogue
from studio.ui.catalogue.product_delegate import HEIGHT_PX, PHOTO_PX, ProductDelegate
from studio.ui.catalogue.product_list import ProductList
from studio.ui.catalogue.thumbnails import Thumbnails
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, styled_label, wrapped_label

FILTER_AFTER_MS = 150


class _ListView(QListView):
    """A list of lines of one height.

    Signals:
        delete_pressed: Del was pressed on a line.
    """

    delete_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Del ask for the product to be deleted."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
            return
        super().keyPressEvent(event)


class CataloguePanel(Section):
    """Shows the products and says which one is chosen; keeps its place whoever changes them.

    Args:
        desk: What lies open; lines with edits are marked.
        parent: Owner.

    Signals:
        commanded: `AskProducts`.
        chosen: `ProductId` of the line the host went to.
        new_asked: A product is to be begun.
        duplicate_asked: `ProductId` of one that another shall be like.
        delete_asked: `ProductId` of one that is to go.
        import_asked: A file is to be imported.
        paste_asked: Rows of a spreadsheet are to be pasted.
        export_asked: The catalogue is to be written to a file.
        sample_asked: The sample catalogue is wanted.
    """

    commanded = Signal(object)
    chosen = Signal(object)
    new_asked = Signal()
    duplicate_asked = Signal(object)
    delete_asked = Signal(object)
    import_asked = Signal()
    paste_asked = Signal()
    export_asked = Signal()
    sample_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title_label.setText(self.tr("Products"))
        self._desk = desk
        self._revision = -1
        self._was_attached = False
        self._restoring = False
        self._chosen: ProductId | None = None
        self._known_total = 0
        self._edited: frozenset[ProductId] = frozenset()
        self.count_label = styled_label("", "dim", self)
        self.head.addWidget(self.count_label)
        self.model = ProductList(self)
        self.model.commanded.connect(self.commanded)
        self.model.counted.connect(self._on_counted)
        self.thumbnails = Thumbnails(PHOTO_PX, self)
        self._make_filter()
        self._make_list()
        self._make_buttons()
        self._lay_out()
        desk.changed.connect(self._draw_desk)
        self.render_state(View())

    def _make_filter(self) -> None:
        self.filter_field = QLineEdit(self)
        self.filter_field.setPlaceholderText(self.tr("Find by name, brand, alias or tag"))
        self.filter_field.setAccessibleName(self.tr("Find products"))
        self.filter_field.setClearButtonEnabled(True)
        self.filter_field.setMaxLength(200)
        self.filter_field.addAction(
            theme.icon("search", theme.FAINT), QLineEdit.ActionPosition.LeadingPosition
        )
        self._filter_timer = QTimer(self)
        self._filter_timer.setSingleShot(True)
        self._filter_timer.setInterval(FILTER_AFTER_MS)
        self._filter_timer.timeout.connect(self._on_filter)
        self.filter_field.textChanged.connect(lambda _text: self._filter_timer.start())
        self.filter_field.returnPressed.connect(self._on_filter_entered)

    def _make_list(self) -> None:
        self.list = _ListView(self)
        self.list.setObjectName("products")
        self.list.setAccessibleName(self.tr("Products"))
        self.list.setModel(self.model)
        delegate = ProductDelegate(self.thumbnails, self._desk.is_edited, self)
        self.list.setItemDelegate(delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.verticalScrollBar().setSingleStep(HEIGHT_PX // 2)
        self.list.verticalScrollBar().valueChanged.connect(lambda _at: self.thumbnails.wait())
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.delete_pressed.connect(self._on_delete)
        self.thumbnails.arrived.connect(self.list.viewport().update)
        self.model.dataChanged.connect(self._restore)

    def _make_buttons(self) -> None:
        self.new_button = KeyButton("plus", parent=self)
        self.new_button.face(self.tr("New product"))
        self.new_button.clicked.connect(self.new_asked)
        tools = (
            ("copy", self.tr("Duplicate"), self._on_duplicate),
            ("trash", self.tr("Delete"), self._on_delete),
            ("import", self.tr("Import a file…"), self.import_asked.emit),
            ("paste", self.tr("Paste rows of a spreadsheet…"), self.paste_asked.emit),
            ("export", self.tr("Export the catalogue…"), self.export_asked.emit),
        )
        self._tools = [QToolButton(self) for _ in tools]
        for button, (icon_name, words, act) in zip(self._tools, tools, strict=True):
            button.setIcon(theme.icon(icon_name))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(act)
        (
            self.duplicate_button,
            self.delete_button,
            self.import_button,
            self.paste_button,
            self.export_button,
        ) = self._tools

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(10, 10, 10, 10)
        top.addWidget(self.filter_field)
        self.body.addLayout(top)
        self.empty = EmptyCatalogue(self)
        self.empty.sample_asked.connect(self.sample_asked)
        self.empty.import_asked.connect(self.import_asked)
        self.empty.paste_asked.connect(self.paste_asked)
        self.nothing_label = wrapped_label("", "dim", self)
        self.nothing_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        for page in (self.list, self.empty, self.nothing_label):
            self._stack.addWidget(page)
        self.body.addWidget(self._stack, 1)
        bottom = QVBoxLayout()
        bottom.setContentsMargins(10, 10, 10, 10)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.new_button)
        row.addStretch(1)
        for button in self._tools:
            row.addWidget(button)
        bottom.addLayout(row)
        self.body.addLayout(bottom)

    # --- drawing ---------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw which catalogue it is; ask for it when it is another one than is shown."""
        news = view.catalogue
        market = view.show.market if view.show else self.model.market
        came_back = view.attached and not self._was_attached
        self._was_attached = view.attached
        if news is not None and view.attached:
            self._known_total = news.products
            if news.revision != self._revision or came_back or market != self.model.market:
                self._revision = news.revision
                self.model.market = market
                self.model.refresh()
        for button in (self.new_button, self.import_button, self.paste_button):
            button.setEnabled(view.attached)
        self.export_button.setEnabled(view.attached and self._known_total > 0)
        self.empty.render_link(attached=view.attached)
        self._attached = view.attached
        self._draw_chosen()

    def hear(self, listed: ProductsListed) -> None:
        """Take a page of products."""
        top = self.list.indexAt(self.list.viewport().rect().topLeft())
        held, offset_px = QPersistentModelIndex(top), self.list.visualRect(top).top()
        self._restoring = True  # where a line goes away the list moves on by itself
        self.model.hear(listed)
        self._restoring = False
        if held.isValid() and held.row() != top.row():
            self.list.verticalScrollBar().setValue(held.row() * HEIGHT_PX - offset_px)
        self._restore()

    def hear_denied(self, command: Command) -> None:
        """Forget a page that could not be had."""
        if isinstance(command, AskProducts):
            self.model.hear_denied(command)

    def choose(self, product_id: ProductId | None) -> None:
        """Mark a product as the one that is looked at."""
        self._chosen = product_id
        self._restore()

    @property
    def chosen_id(self) -> ProductId | None:
        """The product that is looked at."""
        return self._chosen

    def _on_counted(self, total: int) -> None:
        nothing = total == 0
        if nothing and self.model.text:
            words = self.tr("No product has “{text}” in its name, brand, aliases or tags.")
            self.nothing_label.setText(words.format(text=self.model.text))
            self._stack.setCurrentWidget(self.nothing_label)
        else:
            self._stack.setCurrentWidget(self.empty if nothing else self.list)
        self.filter_field.setEnabled(not nothing or bool(self.model.text))
        self.count_label.setText(str(total) if total else "")

    def _restore(self, *_changed: object) -> None:
        """Keep the chosen product marked, wherever it stands now."""
        row = self.model.row_of(self._chosen)
        selection = self.list.selectionModel()
        if row < 0:
            if self._chosen is not None:
                self._restoring = True
                selection.clear()
                self._restoring = False
        elif selection.currentIndex().row() != row or not selection.hasSelection():
            self._restoring = True
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(self.model.index(row), flags)
            self._restoring = False
        self._draw_chosen()

    def _draw_chosen(self) -> None:
        for button in (self.duplicate_button, self.delete_button):
            button.setEnabled(self._attached and self._chosen is not None)

    def _draw_desk(self) -> None:
        edited = frozenset(product.product_id for product in self._desk.edited)
        if edited != self._edited:
            self._edited = edited
            self.list.viewport().update()

    # --- acts ------------------------------------------------------------------------------------

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        line = self.model.line(index.row())
        if line is not None and not self._restoring:
            self._chosen = line.product_id
            self._draw_chosen()
            self.chosen.emit(line.product_id)

    def _on_filter(self) -> None:
        text = self.filter_field.text().strip()
        if text != self.model.text:
            self.model.look_for(text)

    def _on_filter_entered(self) -> None:
        self._filter_timer.stop()
        self._on_filter()
        self.list.setFocus()

    def _on_duplicate(self) -> None:
        if self._chosen is not None:
            self.duplicate_asked.emit(self._chosen)

    def _on_delete(self) -> None:
        if self._chosen is not None and self.delete_button.isEnabled():
            self.delete_asked.emit(self._chosen)
