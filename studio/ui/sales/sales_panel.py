"""What the show sells, while it is on air."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from studio.protocol.trade_reports import SalesChanged
from studio.sales.totals import SalesMinute
from studio.ui import theme
from studio.ui.sales import sales_words as words
from studio.ui.sales.order_box import OrderBox
from studio.ui.sales.sales_chart import ChartState, SalesChart
from studio.ui.sales.sales_figures import Figure, SalesFigures
from studio.ui.sales.sales_lines import order_lines, product_lines, swatches_of
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.line_list import ROW_PX, LineList
from studio.ui.widgets.section import Section

_SHOWN_MINUTES = 60
_MOST_PRODUCTS_PX = 3 * ROW_PX + 4
_MINUTE_MS = 60_000


class SalesPanel(Section):
    """Figures, the last hour as a chart, products, and the latest orders; it names no buyer.

    It is painted when sales or names changed, and they are told at most four times a second.

    Signals:
        commanded: Nothing yet: everything here is only looked at.
        results_asked: The host wants to see all of the show.
        close_asked: The host has seen enough.
    """

    commanded = Signal(object)
    results_asked = Signal()
    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title_label.setText(self.tr("Sales"))
        self._drawn: tuple[object, ...] = ()
        self.results_button = KeyButton("results", text_px=12, parent=self)
        self.results_button.face(self.tr("Results…"))
        self.results_button.clicked.connect(self.results_asked)
        self.close_button = QToolButton(self)
        self.close_button.setIcon(theme.icon("close"))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.clicked.connect(self.close_asked)
        self.head.addWidget(self.results_button)
        self.head.addWidget(self.close_button)
        self.figures = SalesFigures(4, self)
        self.chart = SalesChart(self)
        self.products = LineList(self.tr("Products"), self)
        self.products.setMaximumHeight(_MOST_PRODUCTS_PX)
        self.orders = OrderBox(self)
        self.body.setSpacing(6)
        self.body.addWidget(self.figures)
        self.body.addWidget(self.chart, 3)
        self.body.addWidget(self.products, 3)
        self.body.addWidget(self.orders, 4)
        self.render_state(View())

    def render_state(self, view: View) -> None:
        """Draw a view."""
        show = view.show
        since = show.on_air_since_utc_ms if show else None
        minute = 0 if since is None else max(0, view.now_utc_ms - since) // _MINUTE_MS + 1
        modelled = show is not None and show.rehearsal
        head = self.tr("Sales, modelled: nobody buys") if modelled else self.tr("Sales")
        if head != self.title_label.text():
            self.title_label.setText(head)
        sales = self._sales(view)
        drawn = (sales, show.products if show else (), minute)
        if drawn != self._drawn:
            self._drawn = drawn
            self._draw(sales, words.names_of(view), minute)
        self.orders.show_lines(self._orders)

    def _sales(self, view: View) -> SalesChanged | None:
        """Return the sales of the show that is drawn, and of no other."""
        sales, show = view.sales, view.show
        return sales if sales and show and sales.show_id == show.show_id else None

    def _draw(self, sales: SalesChanged | None, names: words.Names, minute: int) -> None:
        self._draw_figures(sales)
        minutes = sales.minutes if sales else ()
        swatches = swatches_of(minutes)
        self.chart.show_state(
            ChartState(
                minutes=_lately(minutes, minute),
                moments=tuple(
                    one
                    for one in (sales.moments if sales else ())
                    if one.on_air_ms >= (minute - _SHOWN_MINUTES) * _MINUTE_MS
                ),
                swatches=swatches,
                names=names,
                until_minute=minute,
            )
        )
        products = sales.totals.products if sales else ()
        self.products.show_lines(product_lines(products, names, swatches))
        self.products.setVisible(bool(products))
        self._orders = order_lines(sales.recent, minutes, names) if sales else ()

    def _draw_figures(self, sales: SalesChanged | None) -> None:
        totals = sales.totals if sales else None
        returned = totals.refunds if totals else 0
        self.figures.show_figures(
            (
                Figure(
                    value=words.count(totals.orders if totals else 0),
                    name=self.tr("orders, {count} returned").format(count=words.count(returned))
                    if returned
                    else self.tr("orders"),
                ),
                Figure(
                    value=words.count(totals.units if totals else 0), name=self.tr("pieces sold")
                ),
                Figure(
                    value=words.amounts(totals.revenue if totals else ()),
                    name=self.tr("sold, less returns"),
                ),
                Figure(
                    value=words.amounts(totals.earned if totals else ()),
                    name=self.tr("earned by your deals"),
                ),
            )
        )


def _lately(minutes: tuple[SalesMinute, ...], now: int) -> tuple[SalesMinute, ...]:
    """Return the last hour; off air, the last hour in which anything was sold on air."""
    if now == 0 and minutes:
        now = minutes[-1].minute + 1
    return tuple(one for one in minutes if now - _SHOWN_MINUTES <= one.minute <= now)
