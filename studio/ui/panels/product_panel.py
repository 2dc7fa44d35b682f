"""The product on program at a glance: what it costs now, how many are left, and counting sales."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSpinBox, QToolButton, QVBoxLayout, QWidget

from studio.catalogue.product import MOST_STOCK
from studio.core.ids import ProductId
from studio.core.money import format_count, format_money, format_percent_off
from studio.protocol.show_commands import CountSold, SetCard, SetStock
from studio.show.overlays import ProductCard
from studio.show.selling_overlays import card_at
from studio.ui import figures, theme
from studio.ui.view import View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.photo import Photo
from studio.ui.widgets.section import Section, styled_label, wrapped_label

_PHOTO_PX = 76


class ProductPanel(Section):
    """Shows the product on program, or says how to get one there.

    Signals:
        commanded: `SetCard` without a product, `CountSold`, `SetStock`.
        card_asked: The host wants to choose a card file.
        sample_asked: The host wants the sample product.
    """

    commanded = Signal(object)
    card_asked = Signal()
    sample_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._view = View()
        self._compact = False
        self._product_id: ProductId | None = None
        self.title_label.hide()
        self.name_label = ElidedLabel("title", least_px=60, parent=self)
        self.head.insertWidget(0, self.name_label, 100)
        self.on_air_label = styled_label(self.tr("CARD ON AIR"), "off", self)
        self.head.addWidget(self.on_air_label, 0, Qt.AlignmentFlag.AlignVCenter)
        self.photo = Photo(self)
        self.photo.prefer(QSize(_PHOTO_PX, _PHOTO_PX))
        self.photo.setFixedSize(_PHOTO_PX, _PHOTO_PX)
        self.photo.setAccessibleName(self.tr("Photo of the product"))
        self.facts_label = ElidedLabel("dim", least_px=60, parent=self)
        self.price_label = styled_label("", "price", self)
        self.list_price_label = styled_label("", "struck", self)
        self.percent_label = styled_label("", "off", self)
        self.stock_label = ElidedLabel("strong", least_px=40, parent=self)
        self.stock_label.setFont(theme.text_font(18, QFont.Weight.DemiBold))
        self.empty_label = wrapped_label(
            self.tr("Take a product cue, or load a card file, to sell something."), "dim", self
        )
        self._make_buttons()
        self._lay_out()
        self.render_state(View())

    def _make_buttons(self) -> None:
        self.menu_button = QToolButton(self)
        self.menu_button.setIcon(theme.icon("folder"))
        self.menu_button.setToolTip(self.tr("Card file"))
        self.menu_button.setAccessibleName(self.tr("Card file"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.menu_button)
        self.load_action = self._action(menu, self.tr("Load card…"))
        self.load_action.triggered.connect(self.card_asked)
        self.sample_action = self._action(menu, self.tr("Try the sample product"))
        self.sample_action.triggered.connect(self.sample_asked)
        self.remove_action = self._action(menu, self.tr("Remove"))
        self.remove_action.triggered.connect(lambda: self.commanded.emit(SetCard(product=None)))
        self.menu_button.setMenu(menu)
        self.head.addWidget(self.menu_button)
        self.sold_button = KeyButton(text_px=13, parent=self)
        self.sold_button.face(self.tr("Sold 1"))
        self.sold_button.setToolTip(
            self.tr("Count a sale that the platform does not tell of: off stock and offer.")
        )
        self.sold_button.clicked.connect(self._on_sold)
        self.stock_box = QSpinBox(self)
        self.stock_box.setRange(-1, MOST_STOCK)
        self.stock_box.setSpecialValueText(self.tr("not counted"))
        self.stock_box.setAccessibleName(self.tr("Pieces in stock"))
        self.stock_box.setToolTip(self.tr("Pieces in stock"))
        self.stock_box.setMaximumWidth(96)
        self.stock_box.setKeyboardTracking(False)
        self.stock_box.editingFinished.connect(self._on_stock)

    def _action(self, menu: QMenu, text: str) -> QAction:
        return menu.addAction(text)

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        prices = QHBoxLayout()
        prices.setSpacing(8)
        for label in (self.price_label, self.list_price_label, self.percent_label):
            prices.addWidget(label, 0, middle)
        prices.addStretch(1)
        stock = QHBoxLayout()
        stock.setSpacing(8)
        stock.addWidget(self.stock_label, 1, middle)
        stock.addWidget(self.stock_box)
        stock.addWidget(self.sold_button)
        told = QVBoxLayout()
        told.setSpacing(3)
        told.addWidget(self.empty_label)
        told.addWidget(self.facts_label)
        told.addLayout(prices)
        told.addLayout(stock)
        whole = QHBoxLayout()
        whole.setSpacing(12)
        whole.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(told, 1)
        self.body.setContentsMargins(12, 9, 12, 10)
        self.body.addLayout(whole)

    def set_compact(self, *, compact: bool) -> None:
        """Show stock and sales alone, where something else shows photo and price."""
        self._compact = compact
        self.stock_box.setMaximumWidth(76 if compact else 96)
        self.render_state(self._view)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view."""
        self._view = view
        show = view.show
        card = card_at(show, show.program, view.now_utc_ms) if show else None
        product = view.product
        self._product_id = product.product_id if product else None
        loaded = product is not None
        shown = loaded and view.card_shown
        covered = show is not None and show.slate_shown
        on_air = shown and view.on_air and not covered
        self.on_air_label.setVisible(on_air and not self._compact)
        self.empty_label.setVisible(not loaded and not self._compact)
        self.photo.setVisible(loaded and not self._compact)
        for label in (self.facts_label, self.price_label, self.list_price_label):
            label.setVisible(False)
        self.percent_label.setVisible(False)
        self.name_label.show_text(
            product.listing.names[0].text if product else self.tr("No product on program")
        )
        if card is not None:
            self._draw_card(card)
        self.photo.show_file(card.photo if card else "")
        self._draw_stock(view, card)
        self.remove_action.setEnabled(view.attached and loaded)
        for action in (self.load_action, self.sample_action):
            action.setEnabled(view.attached)
        self.menu_button.setEnabled(view.attached)

    def _draw_card(self, card: ProductCard) -> None:
        market, price, list_price = card.market, card.price, card.list_price
        self.name_label.show_text(card.title)
        if self._compact:
            return
        self.facts_label.show_text(" · ".join(card.facts))
        self.facts_label.setVisible(bool(card.facts))
        self.price_label.setText(figures.isolated(format_money(price, market)))
        self.price_label.setVisible(True)
        if list_price is None or list_price == price:
            return
        self.list_price_label.setText(figures.isolated(format_money(list_price, market)))
        off = format_percent_off(price, list_price, market)
        self.percent_label.setText(figures.isolated(off))
        self.list_price_label.setVisible(True)
        self.percent_label.setVisible(True)

    def _draw_stock(self, view: View, card: ProductCard | None) -> None:
        product = view.product
        stock = product.listing.stock if product else None
        theme.restyle(self.stock_label, "role", "sold" if stock == 0 else "strong")
        market = view.show.market if view.show else "en-US"
        left = card.stock if card is not None else stock
        if left is None:
            text = ""
        elif stock == 0:
            text = self.tr("Sold out")
        else:
            text = self.tr("{count} left").format(
                count=figures.isolated(format_count(left, market))
            )
        self.stock_label.show_text(text)
        self.stock_label.setVisible(product is not None)
        if not self.stock_box.hasFocus():
            self.stock_box.blockSignals(True)
            self.stock_box.setValue(-1 if stock is None else stock)
            self.stock_box.blockSignals(False)
        for part in (self.stock_box, self.sold_button):
            part.setVisible(product is not None)
            part.setEnabled(view.attached and (stock != 0 or part is self.stock_box))
        self.sold_button.set_waiting(CountSold in view.waiting)
        self._stock = stock

    # --- asking --------------------------------------------------------------------------------

    def _on_sold(self) -> None:
        if self._product_id is not None:
            self.commanded.emit(CountSold(product_id=self._product_id))

    def _on_stock(self) -> None:
        wanted = self.stock_box.value()
        stock = None if wanted < 0 else wanted
        if self._product_id is not None and stock != self._stock:
            self.commanded.emit(SetStock(product_id=self._product_id, stock=stock))
