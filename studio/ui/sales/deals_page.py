"""Deals: what the host earns with which product."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.core.errors import BadInput
from studio.core.ids import DealId
from studio.protocol.messages import Command
from studio.protocol.trade_commands import RemoveDeal, SaveDeal
from studio.sales.deal import Deal
from studio.ui.catalogue.market_words import currency_of_market
from studio.ui.catalogue.plain import isolated_text
from studio.ui.sales import deal_words
from studio.ui.sales import sales_words as words
from studio.ui.sales.deal_form import DealForm
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.line_list import Line, LineList
from studio.ui.widgets.section import Section, wrapped_label


class DealsPage(QWidget):
    """The list on one side, one deal's fields on the other.

    Signals:
        commanded: `SaveDeal`, `RemoveDeal`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View()
        self._edited: DealId | None = None
        self._drawn: Deal | None = None
        section = Section(self.tr("Deals"), self)
        self.list = LineList(self.tr("Deals"), self, choosable=True)
        self.list.picked.connect(self._on_picked)
        self.empty_label = wrapped_label(
            self.tr("None yet. With a deal the studio works out what you earn while you sell."),
            "dim",
            self,
        )
        self.add_button = KeyButton("plus", parent=self)
        self.add_button.face(self.tr("Add another"))
        self.add_button.clicked.connect(self._on_add)
        section.body.addWidget(self.empty_label)
        section.body.addWidget(self.list, 1)
        section.body.addWidget(self.add_button)
        self.form = DealForm(self)
        self.form.save_asked.connect(self._on_save)
        self.form.remove_asked.connect(self._on_remove)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(section, 2)
        layout.addWidget(self.form, 3)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw the deals; what is being typed stays."""
        was = self._deal(self._edited)
        self._view = view
        if was is not None and self._deal(self._edited) is None:
            self._on_add()  # somebody else removed it
            return
        names = words.names_of(view)
        deals = self._deals
        self.list.show_lines(
            tuple(
                Line(
                    key=deal.deal_id,
                    head=isolated_text(deal.name),
                    value=words.said(words.KINDS[deal.kind]),
                    note=deal_words.terms_of(deal),
                    side=deal_words.about(deal, names),
                )
                for deal in deals
            )
        )
        self.list.choose(self._edited or "")
        self.empty_label.setVisible(not deals)
        market = view.show.market if view.show else ""
        self.form.render_names(names, currency_of_market(market) if market else "")
        self.form.render_link(attached=view.attached)
        self._follow()

    def _follow(self) -> None:
        """Take over what somebody else changed, unless it is being edited here."""
        deal = self._deal(self._edited)
        if deal is None or deal == self._drawn:
            return
        if not self.form.touched:
            self._drawn = deal
            said = self.form.answer_label.text()
            self.form.fill(deal)
            self.form.say(said)

    @property
    def _deals(self) -> tuple[Deal, ...]:
        return self._view.sales.deals if self._view.sales else ()

    def _deal(self, deal_id: str | None) -> Deal | None:
        return next((deal for deal in self._deals if deal.deal_id == deal_id), None)

    @property
    def unsaved(self) -> tuple[str, ...]:
        """The deal that is edited and not saved."""
        name = self.form.name_field.text().strip()
        return (name or self.tr("New deal"),) if self.form.touched else ()

    def render_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Draw how a command of this page ended."""
        if not isinstance(command, SaveDeal | RemoveDeal):
            return False
        if not done:
            self.form.say(text, bad=True)
        elif isinstance(command, SaveDeal):
            self._edited = command.deal.deal_id
            self.form.touched = False
            self.form.say(self.tr("Saved."))
            self.render_state(self._view)
        else:
            self._on_add()
        return True

    # --- asking --------------------------------------------------------------------------------

    def _on_picked(self, key: str) -> None:
        deal = self._deal(key)
        if deal is not None and deal.deal_id != self._edited:
            self._edited, self._drawn = deal.deal_id, deal
            self.form.fill(deal)

    def _on_add(self) -> None:
        self._edited = self._drawn = None
        self.form.fill(None)
        self.render_state(self._view)

    def _on_save(self) -> None:
        try:
            deal = self.form.deal()
        except BadInput as error:
            self.form.say(str(error), bad=True)
            return
        self.commanded.emit(SaveDeal(deal=deal))

    def _on_remove(self) -> None:
        if self._edited is not None:
            self.commanded.emit(RemoveDeal(deal_id=self._edited))
