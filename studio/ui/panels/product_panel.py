"""The product the card is made of: what viewers are told, at a glance."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from studio.core.money import (
    format_count,
    format_money,
    format_percent_off,
)
from studio.protocol.show_commands import SetCard
from studio.show.overlays import ProductCard
from studio.show.selling_overlays import card_at
from studio.ui import figures
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.photo import Photo
from studio.ui.widgets.section import Section, styled_label, wrapped_label

_PHOTO_PX = 104
_TALL_PHOTO_PX = 176


class ProductPanel(Section):
    """Shows the loaded product, or says how to load one.

    Signals:
        commanded: `SetCard` without a product.
        card_asked: The host wants to choose a card file.
        sample_asked: The host wants the sample product.
    """

    commanded = Signal(object)
    card_asked = Signal()
    sample_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title_label.setText(self.tr("Product"))
        self.on_air_label = styled_label(self.tr("CARD ON AIR"), "off", self)
        self.head.addWidget(self.on_air_label, 0, Qt.AlignmentFlag.AlignVCenter)
        self.photo = Photo(self)
        self.photo.setAccessibleName(self.tr("Photo of the product"))
        self.name_label = wrapped_label("", "title", self)
        self.facts_label = wrapped_label("", "dim", self)
        self.price_label = styled_label("", "price", self)
        self.list_price_label = styled_label("", "struck", self)
        self.percent_label = styled_label("", "off", self)
        self.stock_label = styled_label("", "strong", self)
        self.empty_title = wrapped_label(self.tr("No product yet"), "title", self)
        self.empty_label = wrapped_label(
            self.tr("Load a card file to put title, price and photo on the picture."), "dim", self
        )
        self._make_buttons()
        self._lay_out()
        self.lie_flat(flat=False)
        self.render_state(View())

    def _make_buttons(self) -> None:
        self.load_button = KeyButton("folder", parent=self)
        self.load_button.clicked.connect(self.card_asked)
        self.sample_button = KeyButton("card", parent=self)
        self.sample_button.face(self.tr("Try the sample product"))
        self.sample_button.clicked.connect(self.sample_asked)
        self.remove_button = KeyButton("close", parent=self)
        self.remove_button.face(self.tr("Remove"))
        self.remove_button.clicked.connect(lambda: self.commanded.emit(SetCard(product=None)))

    def _lay_out(self) -> None:
        small = QHBoxLayout()
        small.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignVCenter
        for label in (self.list_price_label, self.percent_label, self.stock_label):
            small.addWidget(label, 0, middle)
        small.addStretch(1)
        told = QVBoxLayout()
        told.setSpacing(4)
        for label in (self.empty_title, self.empty_label, self.name_label, self.facts_label):
            told.addWidget(label)
        told.addWidget(self.price_label)
        told.addLayout(small)
        told.addStretch(1)
        self._card = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._card.setSpacing(12)
        self._card.addWidget(self.photo)
        self._card.addLayout(told)
        buttons = QVBoxLayout()
        buttons.setSpacing(6)
        for button in (self.load_button, self.sample_button, self.remove_button):
            buttons.addWidget(button)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(12)
        self._box.addLayout(self._card)
        self._box.addLayout(buttons)
        self.body.addLayout(self._box)
        self.body.addStretch(1)

    def lie_flat(self, *, flat: bool) -> None:
        """Put everything side by side, under a wide picture, or one under the other."""
        directions = QBoxLayout.Direction
        direction = directions.LeftToRight if flat else directions.TopToBottom
        for box in (self._card, self._box):
            box.setDirection(direction)
        self._card.setStretch(1, 1 if flat else 0)
        self._box.setStretch(0, 1 if flat else 0)
        side_px = _PHOTO_PX if flat else _TALL_PHOTO_PX
        self.photo.prefer(QSize(side_px, side_px))

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view."""
        show = view.show
        card = card_at(show, show.program, view.now_utc_ms) if show else None
        loaded = card is not None
        for label in (self.name_label, self.price_label):
            label.setVisible(loaded)
        self.empty_title.setVisible(not loaded)
        self.empty_label.setVisible(not loaded)
        shown = loaded and view.card_shown
        self.on_air_label.setVisible(shown and view.on_air and not _covered(view))
        if card is not None:
            self._draw_card(card)
        for label, wanted in (
            (self.facts_label, loaded and bool(self.facts_label.text())),
            (self.list_price_label, loaded and bool(self.list_price_label.text())),
            (self.percent_label, loaded and bool(self.percent_label.text())),
            (self.stock_label, loaded and bool(self.stock_label.text())),
        ):
            label.setVisible(wanted)
        self.photo.show_file(card.photo if card else "")
        self.load_button.face(self.tr("Load another card…") if loaded else self.tr("Load card…"))
        self.load_button.set_kind("plain" if loaded else "primary")
        self.sample_button.setVisible(not loaded)
        self.remove_button.setVisible(loaded)
        for button in (self.load_button, self.sample_button, self.remove_button):
            button.setEnabled(view.attached)
            button.set_waiting(SetCard in view.waiting)

    def _draw_card(self, card: ProductCard) -> None:
        market, price, list_price = card.market, card.price, card.list_price
        self.name_label.setText(card.title)
        self.facts_label.setText(" · ".join(card.facts))
        self.price_label.setText(figures.isolated(format_money(price, market)))
        struck = list_price is not None and list_price != price
        self.list_price_label.setText(
            figures.isolated(format_money(list_price, market)) if struck and list_price else ""
        )
        self.percent_label.setText(
            figures.isolated(format_percent_off(price, list_price, market))
            if struck and list_price
            else ""
        )
        self._draw_stock(card)

    def _draw_stock(self, card: ProductCard) -> None:
        sold_out = card.stock == 0
        self.stock_label.setProperty("role", "trouble" if sold_out else "strong")
        if card.stock is None:
            self.stock_label.setText("")
        elif sold_out:
            self.stock_label.setText(self.tr("Sold out"))
        else:
            count = format_count(card.stock, card.market)
            self.stock_label.setText(self.tr("{count} left").format(count=count))


def _covered(view: View) -> bool:
    return view.show is not None and view.show.slate_shown
