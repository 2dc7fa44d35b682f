"""Every product of the rundown with its offer, and what the checks say, before anybody sees it."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studio.catalogue.offer import OfferPlan
from studio.catalogue.price_history import PricePoint
from studio.core.ids import CueId, ProductId
from studio.core.money import format_money
from studio.protocol.catalogue_commands import AskProduct
from studio.protocol.catalogue_reports import ProductOpened
from studio.protocol.messages import Told
from studio.show.cue import Cue
from studio.ui import figures
from studio.ui.plan import plan_words
from studio.ui.plan.offer_fields import OfferFields
from studio.ui.plan.offer_log import OfferLog
from studio.ui.plan.offer_result import OfferResult
from studio.ui.plan.offer_terms import OfferCase, OfferTerms, offer_terms
from studio.ui.plan.plan_words import NO_SHOW
from studio.ui.plan.product_row import ProductRow, draw_product_row
from studio.ui.view import View
from studio.ui.widgets.section import Section, wrapped_label
from studio.ui.widgets.sign import Sign

_ROW_ROLE = Qt.ItemDataRole.UserRole
_ROW_PX = 54
_CHECK_EVERY_MS = 60_000
"""Some checks look at the clock: a countdown that ended half an hour ago is no trouble any more."""


class _Delegate(QStyledItemDelegate):
    def sizeHint(  # noqa: N802 - Qt's name
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(240, _ROW_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(_ROW_ROLE)
        if isinstance(row, ProductRow):
            draw_product_row(painter, option, row)


class OffersPanel(QWidget):
    """Cues on one side, one offer with its checks on the other, and what ran in this show.

    Signals:
        commanded: `AskProduct`, for a product's price history.
        plan_asked: Which `CueId`, and the `OfferPlan` it shall have, or None.
    """

    commanded = Signal(object)
    plan_asked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View()
        self._show = NO_SHOW
        self._cues: tuple[Cue, ...] = ()
        self._typed: tuple[CueId, OfferPlan | None] | None = None
        self._prices: dict[ProductId, tuple[PricePoint, ...]] = {}
        self._asked: set[ProductId] = set()
        self._revision = -1
        self._drawn: tuple[object, ...] = ()
        self.list = QListWidget(self)
        self.list.setProperty("role", "rundown")
        self.list.setAccessibleName(self.tr("Products of the rundown"))
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(lambda _at: self._on_row())
        self.empty_label = wrapped_label(
            self.tr("There are no products in the rundown yet; offers belong to them."), "dim", self
        )
        self.fields = OfferFields(self)
        self.result = OfferResult(self)
        self.usual_label = wrapped_label("", "dim", self)
        self.log = OfferLog(self)
        self._lay_out()
        self.fields.typed.connect(self._on_typed)
        self.fields.plan_asked.connect(self._on_plan)

    def _lay_out(self) -> None:
        left = Section(self.tr("Products"), self)
        left.body.setContentsMargins(4, 4, 4, 4)
        left.body.addWidget(self.empty_label)
        left.body.addWidget(self.list, 1)
        self.section = Section(self.tr("Offer"), self)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        column.addWidget(self.usual_label)
        column.addWidget(self.fields)
        column.addWidget(self.result)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        self.section.body.addWidget(area, 1)
        past = Section(self.tr("Offers of this show"), self)
        past.body.addWidget(self.log, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(left, 4)
        row.addWidget(self.section, 5)
        row.addWidget(past, 3)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view."""
        self._view, self._show = view, view.show or NO_SHOW
        self._look_at_catalogue(view)
        if self.isVisible():
            self._ask_missing()
        show = self._show
        now = view.now_utc_ms // _CHECK_EVERY_MS
        drawn: tuple[object, ...] = (show.rundown, show.products, show.offers, show.market)
        drawn += (show.locked, view.attached, now, len(self._prices), self._revision)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self._fill()
        self._draw_offer()
        self.log.render_offers(show)

    def _look_at_catalogue(self, view: View) -> None:
        """Forget prices that may be others now."""
        catalogue = view.catalogue
        if catalogue is None or catalogue.revision == self._revision:
            return
        step = catalogue.revision == self._revision + 1
        self._revision = catalogue.revision
        for product_id in catalogue.changed if step and catalogue.changed else [*self._prices]:
            self._prices.pop(product_id, None)
        self._asked.clear()

    def _ask_missing(self) -> None:
        wanted = {cue.product_id for cue in self._show.rundown if cue.product_id is not None}
        for product_id in sorted(wanted - self._asked - self._prices.keys()):
            self._asked.add(product_id)
            self.commanded.emit(AskProduct(product_id=product_id))

    def _fill(self) -> None:
        here = self.current_id
        self._cues = tuple(cue for cue in self._show.rundown if cue.product_id is not None)
        self.list.blockSignals(True)
        while self.list.count() > len(self._cues):
            self.list.takeItem(self.list.count() - 1)
        for at, cue in enumerate(self._cues):
            item = self.list.item(at) or QListWidgetItem(self.list)
            row = self._row(cue)
            item.setData(_ROW_ROLE, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken)
        self.list.blockSignals(False)
        self.empty_label.setVisible(not self._cues)
        self.list.setVisible(bool(self._cues))
        self.choose(here)

    def _row(self, cue: Cue) -> ProductRow:
        terms = self._terms(cue, cue.offer)
        sign = Sign.GOOD
        if terms is None:
            sign = Sign.IDLE
        elif terms.known and terms.blocked:
            sign = Sign.BAD
        elif terms.findings:
            sign = Sign.TROUBLE
        price = terms.price if terms is not None else None
        listing = self._show.listing(cue.product_id)
        return ProductRow(
            title=plan_words.title_of(cue, self._show),
            line=plan_words.offer_words(cue.offer, self._show.market),
            photo=next(iter(listing.photos), "") if listing is not None else "",
            note="" if price is None else plan_words.priced(price, self._show.market),
            sign=sign if cue.offer is not None else None,
        )

    def _terms(self, cue: Cue, plan: OfferPlan | None) -> OfferTerms | None:
        product = self._show.product(cue.product_id)
        if plan is None or product is None:
            return None
        case = OfferCase(
            show=self._show,
            product=product,
            history=self._prices.get(product.product_id),
            now_utc_ms=self._view.now_utc_ms,
        )
        return offer_terms(plan, case)

    def _draw_offer(self) -> None:
        cue = self._cue
        show = self._show
        editable = cue is not None and self._view.attached and not show.locked
        self.fields.setEnabled(editable)
        for part in (self.fields, self.result, self.usual_label):
            part.setVisible(cue is not None)
        if cue is None:
            self.section.title_label.setText(self.tr("Offer"))
            return
        self.section.title_label.setText(plan_words.title_of(cue, show))
        listing = show.listing(cue.product_id)
        price = listing.price if listing is not None else None
        self.usual_label.setText(self._usual(cue))
        currency = price.currency if price is not None else "EUR"
        self.fields.render_plan(cue.offer, currency=currency, market=show.market)
        typed = self._typed
        plan = typed[1] if typed is not None and typed[0] == cue.cue_id else cue.offer
        self.result.render_terms(self._terms(cue, plan), show.market)

    def _usual(self, cue: Cue) -> str:
        listing = self._show.listing(cue.product_id)
        if listing is None or listing.price is None:
            return self.tr("This product has no price yet.")
        parts = [self._said(self.tr("Usual price {price}"), listing.price)]
        if listing.list_price is not None:
            parts.append(self._said(self.tr("list price {price}"), listing.list_price))
        if listing.stock is not None:
            left = figures.isolated(str(listing.stock))
            parts.append(self.tr("{count} left").format(count=left))
        return " · ".join(parts)

    def _said(self, pattern: str, money: object) -> str:
        price = format_money(money, self._show.market)  # type: ignore[arg-type]
        return pattern.format(price=figures.isolated(price))

    # --- choosing ------------------------------------------------------------------------------

    @property
    def _cue(self) -> Cue | None:
        at = self.list.currentRow()
        return self._cues[at] if 0 <= at < len(self._cues) else None

    @property
    def current_id(self) -> CueId | None:
        """Which cue is chosen."""
        return self._cue.cue_id if self._cue is not None else None

    def choose(self, cue_id: CueId | None) -> None:
        """Choose a cue; where it is not there, the first."""
        ids = [cue.cue_id for cue in self._cues]
        at = ids.index(cue_id) if cue_id in ids else 0
        self.list.setCurrentRow(at if self._cues else -1)

    def lead_to(self, cue_id: CueId | None) -> None:
        """Choose a cue and put the keyboard into its offer."""
        self.choose(cue_id)
        fixed = self.fields.price_choice.isChecked()
        field = self.fields.price_field if fixed else self.fields.percent_box
        offered = self.fields.offer_box.isChecked()
        (field if offered else self.fields.offer_box).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_row(self) -> None:
        self._typed = None
        focused = self.fields.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self._draw_offer()

    # --- hearing and asking --------------------------------------------------------------------

    def render_told(self, told: Told) -> None:
        """Keep the price history of a product of this show."""
        if isinstance(told, ProductOpened) and self._show.product(told.listing.product_id):
            self._prices[told.listing.product_id] = told.prices
            self._drawn = ()
            self.render_state(self._view)

    def _on_typed(self, plan: OfferPlan | None) -> None:
        cue = self._cue
        if cue is not None:
            self._typed = cue.cue_id, plan
            self.result.render_terms(self._terms(cue, plan), self._show.market)

    def _on_plan(self, plan: OfferPlan | None) -> None:
        cue = self._cue
        if cue is not None:
            self._typed = None
            self.plan_asked.emit(cue.cue_id, plan if plan is None else replace(plan))
