"""What a product cost before: the history, the 30-day lowest price, and prices of the past."""

from datetime import UTC, date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.catalogue.amount_text import amount_of, money_from
from studio.catalogue.cell_value import value_of
from studio.catalogue.price_history import (
    EVERY_MARKET,
    LOWEST_PRICE_DAYS,
    PricePoint,
    is_known_throughout,
    lowest_price,
)
from studio.catalogue.sheet_record import Key, WrongCell
from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.core.money import Money, format_money
from studio.ui.catalogue.draft import amount_text, decimal_point
from studio.ui.catalogue.edit_table import HEAD_PX, ROW_PX, EditTable
from studio.ui.catalogue.field_words import missing_words, wrong_words
from studio.ui.catalogue.form_field import FormField
from studio.ui.catalogue.lines_model import Lines, LinesModel
from studio.ui.figures import isolated
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label, wrapped_label

_MOST_SHOWN = 200


class PriceBox(QWidget):
    """Draws the price history of a product and takes prices from before the program knew it.

    Signals:
        added: `PricePoint` to be written down.
    """

    added = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._product_id: ProductId | None = None
        self._currency, self._market = "", "en-US"
        self._drawn: object = None
        self.lowest_label = wrapped_label("", "strong", self)
        self.known_label = wrapped_label("", "trouble", self)
        headings = (self.tr("From"), self.tr("Until"), self.tr("Market"), self.tr("Price"))
        self.model = LinesModel(headings, locked=frozenset(range(4)), parent=self)
        self.table = EditTable(self.model, self.tr("Price history"), self)
        self.table.verticalHeader().hide()
        self.table.share_width((3, 3, 2, 3))
        self.since_field = FormField(
            self.tr("Held since"), hint="2026-11-18", longest=20, parent=self
        )
        self.market_field = FormField(
            self.tr("Market"), hint=self.tr("all"), longest=20, parent=self
        )
        self.price_field = FormField(self.tr("Price"), longest=40, parent=self)
        self.add_button = KeyButton("plus", text_px=12, parent=self)
        self.add_button.face(self.tr("Write down"))
        self.add_button.clicked.connect(self.add)
        for part in (self.since_field, self.market_field, self.price_field):
            part.field.returnPressed.connect(self.add)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for part, stretch in ((self.since_field, 3), (self.market_field, 2), (self.price_field, 3)):
            row.addWidget(part, stretch)
        button = QVBoxLayout()
        button.setSpacing(3)
        button.addWidget(styled_label("", "dim", self))
        button.addWidget(self.add_button)
        button.addStretch(1)
        row.addLayout(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(styled_label(self.tr("Price history"), "dim", self))
        for shown in (self.lowest_label, self.known_label, self.table):
            layout.addWidget(shown)
        layout.addLayout(row)

    # --- drawing ---------------------------------------------------------------------------------

    def show_prices(
        self,
        product_id: ProductId | None,
        points: tuple[PricePoint, ...],
        *,
        currency: str,
        market: str,
        now_utc_ms: int,
    ) -> None:
        """Draw a history; `product_id` None: the product is new and has none."""
        self._product_id, self._currency, self._market = product_id, currency, market
        self.add_button.setEnabled(product_id is not None)
        self.add_button.setToolTip("" if product_id else self.tr("Save the product first."))
        hour = now_utc_ms // 3_600_000
        if (product_id, points, market, hour) == self._drawn:
            return
        self._drawn = (product_id, points, market, hour)
        point = decimal_point(market)
        latest = sorted(points, key=lambda p: p.from_utc_ms, reverse=True)[:_MOST_SHOWN]
        cells = tuple(
            (
                _day_text(p.from_utc_ms),
                _day_text(p.until_utc_ms) if p.until_utc_ms else "",
                p.market or self.tr("all"),
                isolated(amount_text(p.price, currency="", point=point)),
            )
            for p in latest
        )
        self.model.show(Lines(cells=cells, dim=frozenset((1, 2))))
        self.table.setVisible(bool(cells))
        self.table.setFixedHeight(min(max(1, len(cells)), 5) * ROW_PX + HEAD_PX + 4)
        self._say_lowest(points, now_utc_ms)

    def _say_lowest(self, points: tuple[PricePoint, ...], now_utc_ms: int) -> None:
        try:
            lowest = lowest_price(points, market=self._market, before_utc_ms=now_utc_ms)
        except BadInput:
            told = self.tr("The history mixes currencies, so there is no lowest price.")
            self.lowest_label.setText(told)
            self.known_label.hide()
            return
        if lowest is None:
            self.lowest_label.setText(self.tr("No price of the last 30 days is known."))
        else:
            told = self.tr("Lowest price of 30 days in {market}: {price}")
            price = isolated(format_money(lowest, self._market))
            self.lowest_label.setText(told.format(market=isolated(self._market), price=price))
        known = is_known_throughout(points, market=self._market, before_utc_ms=now_utc_ms)
        self.known_label.setText(
            self.tr(
                "Not known for all of the last {days} days: write down since when it held."
            ).format(days=LOWEST_PRICE_DAYS)
        )
        self.known_label.setVisible(not known)

    # --- typing ----------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a price of the past to be written down, or say what is wrong with it."""
        if self._product_id is None:
            return
        since_utc_ms, price, market = self._since(), self._price(), self._typed_market()
        if since_utc_ms is None or price is None or market is None:
            return
        point = PricePoint(
            product_id=self._product_id, market=market, price=price, from_utc_ms=since_utc_ms
        )
        for part in (self.since_field, self.price_field, self.market_field):
            part.show_text("")
        self.added.emit(point)

    def _since(self) -> int | None:
        text = self.since_field.field.text().strip()
        try:
            day = date.fromisoformat(str(value_of(Key("tested_on"), text))) if text else None
        except WrongCell:
            day = None
        known = day is not None and day <= datetime.now(UTC).date()
        wrong = "" if known else wrong_words("tested_on", text) if text else missing_words("")
        if day is not None and not known:
            wrong = self.tr("This day has not come yet.")
        self.since_field.show_text(text, wrong)
        if day is None or wrong:
            return None
        return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1_000)

    def _price(self) -> Money | None:
        text = self.price_field.field.text().strip()
        try:
            amount = amount_of(text)
            own = not amount.currencies or self._currency in amount.currencies
            price = money_from(amount, self._currency if own else amount.currencies[0])
        except BadInput:
            price = None
        is_sound = price is not None and price.amount_minor > 0
        wrong = "" if is_sound else wrong_words("price", text) if text else missing_words("")
        self.price_field.show_text(text, wrong)
        return price if is_sound else None

    def _typed_market(self) -> str | None:
        text = self.market_field.field.text().strip()
        wrong = ""
        if text:
            try:
                value_of(Key("link", text), "https://example.net")
            except WrongCell:
                wrong = wrong_words("market", text)
        self.market_field.show_text(text, wrong)
        return None if wrong else text or EVERY_MARKET


def _day_text(utc_ms: int) -> str:
    return datetime.fromtimestamp(utc_ms / 1_000, UTC).date().isoformat()
