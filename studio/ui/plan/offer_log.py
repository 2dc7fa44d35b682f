"""The offers of a show that ran: which price, when, and what ended each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.catalogue.offer import Offer
from studio.core.money import format_count, format_money
from studio.show.state import ShowState
from studio.ui import figures
from studio.ui.plan import plan_words
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.section import line, styled_label, wrapped_label
from studio.ui.widgets.sign import Sign, SignDot

MOST_SHOWN = 100
"""The newest; all of them are among the show's events."""


class OfferRow(QWidget):
    """One offer: product and price, then what became of it."""

    def __init__(self, offer: Offer, show: ShowState, parent: QWidget) -> None:
        super().__init__(parent)
        running = offer.ended_at_utc_ms is None
        sign = SignDot(self)
        sign.show_sign(Sign.ON_AIR if running else Sign.IDLE)
        listing = show.listing(offer.product_id)
        name = ElidedLabel("strong", parent=self)
        name.show_text(listing.names[0].text if listing is not None else str(offer.product_id))
        price = styled_label(figures.isolated(format_money(offer.price, show.market)), "strong")
        self.words_label = wrapped_label(self._words(offer, show), "dim", self)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(sign)
        first.addWidget(name, 1)
        first.addWidget(price)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(2)
        column.addLayout(first)
        column.addWidget(self.words_label)
        self.setAccessibleName(f"{name.text()}, {price.text()}, {self.words_label.text()}")

    def _words(self, offer: Offer, show: ShowState) -> str:
        began = self.tr("from {time}").format(time=figures.moment(offer.starts_at_utc_ms))
        parts = [began, plan_words.offer_end_words(offer)]
        if offer.quantity is not None or offer.sold:
            sold = figures.isolated(format_count(offer.sold, show.market))
            parts.append(self.tr("{count} sold").format(count=sold))
        if offer.override:
            parts.append(self.tr("reason: {reason}").format(reason=offer.override))
        return " · ".join(parts)


class OfferLog(QWidget):
    """Running offers first, then the ended ones, the last one first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[OfferRow] = []
        self._lines: list[QWidget] = []
        self.empty_label = wrapped_label(self.tr("None was started yet."), "dim", self)
        inner = QWidget(self)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.empty_label)
        self._column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def render_offers(self, show: ShowState) -> None:
        """Draw the offers of a show."""
        offers = [*show.offers[::-1]]
        offers.sort(key=lambda offer: offer.ended_at_utc_ms is not None)
        for part in (*self.rows, *self._lines):
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.rows, self._lines = [], []
        for offer in offers[:MOST_SHOWN]:
            row, under = OfferRow(offer, show, self), line(self)
            for part in (row, under):
                self._column.insertWidget(self._column.count() - 1, part)
            self.rows.append(row)
            self._lines.append(under)
        self.empty_label.setVisible(not offers)
