"""After the show: what it sold, when, and what it earned; of any show."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studio.core.ids import DealId, ProductId, ShowId
from studio.protocol.messages import Command, Told
from studio.protocol.show_reports import ShowSummary
from studio.protocol.trade_commands import AskSales
from studio.protocol.trade_reports import SalesTold
from studio.sales.deal import Deal
from studio.sales.totals import Moment
from studio.ui import figures
from studio.ui.catalogue.plain import isolated_text
from studio.ui.dialog_name import DialogName
from studio.ui.plan.show_cards import day
from studio.ui.sales import sales_words as words
from studio.ui.sales.clips_panel import ClipsPanel
from studio.ui.sales.sales_chart import ChartState, SalesChart
from studio.ui.sales.sales_csv import table_of
from studio.ui.sales.sales_figures import Figure, SalesFigures
from studio.ui.sales.sales_lines import product_lines, swatches_of
from studio.ui.sales.what_if import WhatIf
from studio.ui.view import View
from studio.ui.widgets.fields import scrolled
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.line_list import ROW_PX, Line, LineList
from studio.ui.widgets.section import Section, wrapped_label

AGAIN_MS = 5_000
"""How often the open show is asked for anew while it sells."""
_MINUTE_MS = 60_000
_AFTER_MINUTES = 10
"""So long after its end the chart still goes; what came later stands by days."""


class AfterPage(QWidget):
    """Figures, a timeline, and what it came to.

    Signals:
        commanded: `AskSales`, and what is asked of clips.
        go: A `DialogName`: the questions that are to be answered after the show.
    """

    commanded = Signal(object)
    go = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View()
        self._shows: tuple[ShowSummary, ...] | None = None
        self._wanted: tuple[object, ...] | None = None
        self._asked_at_utc_ms = 0
        self._told: SalesTold | None = None
        self._names: dict[ProductId, str] = {}
        self._make_top()
        self.figures = SalesFigures(5, self, columns=5)
        self.chart = SalesChart(self)
        self._make_lists()
        self._make_earnings()
        self.clips = ClipsPanel(parent=self)
        self.clips.commanded.connect(self.commanded)
        self.clips.closed.connect(lambda: self._show_clips(shown=False))
        self._lay_out()
        self._draw()

    def _make_top(self) -> None:
        self.show_box = QComboBox(self)
        self.show_box.setAccessibleName(self.tr("Show"))
        self.show_box.currentIndexChanged.connect(lambda _at: self._on_show())
        self.questions_button = KeyButton("chat", parent=self)
        self.questions_button.face(self.tr("Questions to answer…"))
        self.questions_button.clicked.connect(lambda: self.go.emit(DialogName.LATER))
        self.clips_button = KeyButton("cut", parent=self)
        self.clips_button.face(self.tr("Highlight clips…"))
        self.clips_button.clicked.connect(lambda: self._show_clips(shown=True))
        self.export_button = KeyButton("export", parent=self)
        self.export_button.face(self.tr("Export as CSV…"))
        self.export_button.clicked.connect(self._on_export)
        self.said_label = wrapped_label("", "dim", self)

    def _make_lists(self) -> None:
        self.products = LineList(self.tr("Products"), self)
        self.moments = LineList(self.tr("What happened"), self, choosable=True)
        self.moments.picked.connect(lambda _key: self._draw_chart())

    def _make_earnings(self) -> None:
        self.deals = LineList(self.tr("Earned by deal"), self)
        self.deals.setFixedHeight(2 * ROW_PX + 4)
        self.no_deals_label = wrapped_label(
            self.tr("No deal earned anything in this show."), "dim", self
        )
        self.what_if = WhatIf(self)
        self.what_if.asked.connect(self._on_compare)
        self.days = LineList(self.tr("Orders after the show, day by day"), self)
        self.no_days_label = wrapped_label(self.tr("None yet."), "dim", self)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.show_box, 1)
        for part in (self.questions_button, self.clips_button, self.export_button):
            top.addWidget(part)
        timeline = Section(self.tr("Timeline"), self)
        timeline.body.addWidget(self.figures)
        timeline.body.addWidget(self.chart, 1)
        products = Section(self.tr("Products"), self)
        products.body.addWidget(self.products)
        moments = Section(self.tr("What happened"), self)
        moments.body.addWidget(self.moments)
        earned = Section(self.tr("Earned by deal"), self)
        same = wrapped_label(self.tr("The same show for:"), "dim", self)
        column = QVBoxLayout()
        column.addWidget(self.no_deals_label)
        column.addWidget(self.deals)
        column.addWidget(same)
        column.addWidget(self.what_if)
        earned.body.addWidget(scrolled(column, (), self), 1)
        days = Section(self.tr("Orders after the show"), self)
        days.body.addWidget(self.no_days_label)
        days.body.addWidget(self.days, 1)
        days.body.addStretch(0)
        lists = QWidget(self)
        lower = QHBoxLayout(lists)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(10)
        for section, share in ((products, 10), (moments, 10), (earned, 11), (days, 6)):
            lower.addWidget(section, share)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addLayout(top)
        page.addWidget(self.said_label)
        page.addWidget(timeline, 3)
        self.below = QStackedWidget(self)
        self.below.addWidget(lists)
        self.below.addWidget(self.clips)
        page.addWidget(self.below, 4)
        self.said_label.hide()

    def _show_clips(self, *, shown: bool) -> None:
        self.below.setCurrentIndex(1 if shown else 0)
        if shown:
            self.clips.look_at(self._show_id)

    # --- asking --------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view, and ask anew when the chosen show sold more."""
        self._view = view
        if view.shows != self._shows:
            self._fill_shows(view.shows)
        if not view.attached:
            self._wanted = None
        elif self._want() != self._wanted and self._may_ask():
            self._ask()
        self._draw_link()
        self.clips.render_state(view)

    def _may_ask(self) -> bool:
        waited = self._view.now_utc_ms - self._asked_at_utc_ms >= AGAIN_MS
        other = self._wanted is None or self._want()[0] != self._wanted[0]
        return waited or other

    def _want(self) -> tuple[object, ...]:
        """Return what the answer depends on."""
        sales = self._view.sales
        mine = sales is not None and sales.show_id == self._show_id
        totals = sales.totals if sales is not None and mine else None
        deals = sales.deals if sales is not None else ()
        return (self._show_id, totals, deals)

    @property
    def _show_id(self) -> ShowId | None:
        chosen = self.show_box.currentData()
        show = self._view.show
        return ShowId(chosen) if chosen else show.show_id if show else None

    def _ask(self, other: Deal | None = None) -> None:
        if self._view.attached:
            self._wanted = self._want()
            self._asked_at_utc_ms = self._view.now_utc_ms
            self.commanded.emit(AskSales(show_id=self._show_id, other=other))

    def _on_show(self) -> None:
        self.what_if.render_compared(None)
        self._ask()
        if self.below.currentWidget() is self.clips:
            self.clips.look_at(self._show_id)

    def _on_compare(self, deal: Deal) -> None:
        self._ask(deal)

    # --- hearing -------------------------------------------------------------------------------

    def render_told(self, told: Told) -> None:
        """Draw what was asked for; of another show it is not."""
        self.clips.render_told(told)
        if not isinstance(told, SalesTold) or told.show_id != self._show_id:
            return
        self._told = told
        self.say("")
        if told.compared is not None:
            self.what_if.render_compared(told.compared)
        self._draw()

    def render_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Hear how asking went."""
        if self.clips.render_answer(command, text, done=done):
            return True
        if not isinstance(command, AskSales):
            return False
        if not done:
            self.say(text)
        return True

    def say(self, text: str) -> None:
        """Show a sentence over everything."""
        self.said_label.setText(text)
        self.said_label.setVisible(bool(text))

    # --- drawing -------------------------------------------------------------------------------

    def _fill_shows(self, shows: tuple[ShowSummary, ...]) -> None:
        self._shows = shows
        chosen = self.show_box.currentData()
        self.show_box.blockSignals(True)
        self.show_box.clear()
        for show in sorted(shows, key=lambda one: not one.is_open):
            title = isolated_text(show.title) or self.tr("Untitled show")
            aired = show.was_on_air_utc_ms
            when = f" · {day(aired)}" if aired is not None else ""
            self.show_box.addItem(f"{title}{when}", show.show_id)
        self.show_box.setCurrentIndex(max(0, self.show_box.findData(chosen)))
        self.show_box.blockSignals(False)

    def _draw_link(self) -> None:
        told = self._told
        revenue = told.totals.revenue if told else ()
        currency = revenue[0].currency if revenue else ""
        self.what_if.render_link(attached=self._view.attached, currency=currency)
        self.export_button.setEnabled(told is not None)
        for button in (self.questions_button, self.clips_button):
            button.setEnabled(self._view.attached)

    def _draw(self) -> None:
        told = self._told
        shown = told.moments if told else ()
        named = {m.product_id: m.text for m in shown if m.product_id and m.kind == "product.shown"}
        self._names = named | words.names_of(self._view)
        self._draw_figures()
        swatches = swatches_of(told.minutes if told else ())
        products = told.totals.products if told else ()
        self.products.show_lines(product_lines(products, self._names, swatches))
        self.moments.show_lines(
            tuple(self._moment_line(at, moment) for at, moment in enumerate(shown))
        )
        self._draw_earnings()
        self._draw_chart()
        self._draw_link()

    def _draw_figures(self) -> None:
        totals = self._told.totals if self._told else None
        self.figures.show_figures(
            (
                Figure(value=words.count(totals.orders if totals else 0), name=self.tr("orders")),
                Figure(
                    value=words.count(totals.units if totals else 0), name=self.tr("pieces sold")
                ),
                Figure(
                    value=words.amounts(totals.revenue if totals else ()),
                    name=self.tr("sold, less returns"),
                ),
                Figure(
                    value=words.amounts(totals.earned if totals else ()), name=self.tr("earned")
                ),
                Figure(
                    value=words.count(totals.late_orders if totals else 0),
                    name=self.tr("orders after the show"),
                ),
            )
        )

    def _draw_chart(self) -> None:
        told = self._told
        chosen = self.moments.chosen
        moments = told.moments if told else ()
        ends = [moment.on_air_ms for moment in moments if moment.kind == "show.ended"]
        until = ends[-1] // _MINUTE_MS + 1 if ends else None
        minutes = told.minutes if told else ()
        if until is not None:
            minutes = tuple(one for one in minutes if one.minute <= until + _AFTER_MINUTES)
        self.chart.show_state(
            ChartState(
                minutes=minutes,
                moments=moments,
                swatches=swatches_of(told.minutes if told else ()),
                names=self._names,
                until_minute=until or 0,
                chosen_ms=moments[int(chosen)].on_air_ms if chosen else None,
            )
        )

    def _moment_line(self, at: int, moment: Moment) -> Line:
        place = ""
        if moment.recorded_ms is not None:
            recorded = self.tr("in the recording {time}")
            place = recorded.format(time=figures.clock(moment.recorded_ms / 1_000))
            if moment.epoch is not None and moment.epoch > 1:
                part = self.tr("part {number}").format(number=words.count(moment.epoch))
                place = f"{place} · {part}"
        return Line(
            key=str(at),
            head=words.moment_word(moment.kind),
            value=figures.clock(moment.on_air_ms / 1_000),
            note=isolated_text(moment.text),
            side=place,
        )

    def _draw_earnings(self) -> None:
        told = self._told
        deals = self._view.sales.deals if self._view.sales else ()
        names: dict[DealId, str] = {deal.deal_id: deal.name for deal in deals}
        lines = tuple(
            Line(
                key=one.deal_id,
                head=isolated_text(names.get(one.deal_id, one.deal_id)),
                value=words.amounts(one.earned),
            )
            for one in (told.by_deal if told else ())
        )
        self.deals.show_lines(lines)
        self.deals.setVisible(bool(lines))
        self.no_deals_label.setVisible(not lines)
        days = told.days if told else ()
        most = max(days, default=0)
        self.days.show_lines(
            tuple(
                Line(
                    key=str(number),
                    head=self.tr("Day {number}").format(number=words.count(number + 1)),
                    value=words.count(orders),
                    share=orders / most if most else 0.0,
                )
                for number, orders in enumerate(days)
            )
        )
        self.days.setVisible(bool(days))
        self.no_days_label.setVisible(not days)

    # --- export --------------------------------------------------------------------------------

    def _on_export(self) -> None:
        dialog = QFileDialog(self, self.tr("Export sales"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("sales.csv")
        dialog.finished.connect(dialog.deleteLater)
        dialog.fileSelected.connect(lambda path: self.export(Path(path)))
        dialog.show()

    def export(self, path: Path) -> None:
        """Write what is shown into a file; say how that went."""
        if self._told is None:
            return
        table = table_of(self._told, self._names)
        try:
            path.write_text(table, encoding="utf-8-sig", newline="")
        except OSError as error:
            self.say(self.tr("Could not be written: {why}").format(why=error.strerror or ""))
            return
        self.say(self.tr("Written: {name}").format(name=isolated_text(path.name)))
