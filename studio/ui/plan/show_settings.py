"""Where the show sells, beside the parts of the plan; its title stands in the window's top bar."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.protocol.setup_commands import SetMarket
from studio.ui.plan.markets import MarketBox
from studio.ui.view import View
from studio.ui.widgets.section import styled_label


class ShowSettings(QWidget):
    """Market of the open show; its length is chosen under the rundown.

    Signals:
        commanded: `SetMarket`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.market_box = MarketBox(self)
        label = styled_label(self.tr("Market"), "dim", self)
        label.setBuddy(self.market_box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(label)
        row.addWidget(self.market_box)
        self.market_box.activated.connect(self._on_market)
        self._market = ""

    def render_state(self, view: View) -> None:
        """Draw a view."""
        show = view.show
        self._market = show.market if show else ""
        if show is not None and not self.market_box.view().isVisible():
            self.market_box.show_market(show.market)
        self.market_box.setEnabled(view.attached and not view.on_air)
        fixed = self.tr("End the show before changing its market")
        self.market_box.setToolTip(fixed if view.on_air else "")

    def _on_market(self) -> None:
        chosen = self.market_box.market
        if chosen != self._market:
            self.commanded.emit(SetMarket(market=chosen))
