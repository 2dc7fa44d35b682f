"""The line over the plan: what the show is called, where it sells, and the way on air."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.protocol.setup_commands import SetMarket, SetTitle
from studio.show.state import LONGEST_TITLE
from studio.ui.plan.markets import MarketBox
from studio.ui.screen import ScreenName
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label
from studio.ui.widgets.title_edit import TitleEdit

_TITLE_PX = (120, 420)


class ShowSettings(QWidget):
    """Title and market of the open show.

    Signals:
        commanded: `SetTitle`, `SetMarket`.
        go: `ScreenName.ON_AIR`.
    """

    commanded = Signal(object)
    go = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title_edit = TitleEdit(longest=LONGEST_TITLE, widths_px=_TITLE_PX, parent=self)
        self.title_edit.say(self.tr("Title of the show"), self.tr("Click to change the title"))
        self.market_box = MarketBox(self)
        self.air_button = KeyButton("broadcast", kind="primary", parent=self)
        self.air_button.face(self.tr("Go to On air"))
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.title_edit)
        row.addStretch(1)
        row.addWidget(styled_label(self.tr("Market"), "dim", self))
        row.addWidget(self.market_box)
        row.addWidget(self.air_button)
        self.title_edit.chosen.connect(lambda text: self.commanded.emit(SetTitle(title=text)))
        self.market_box.activated.connect(self._on_market)
        self.air_button.clicked.connect(lambda: self.go.emit(ScreenName.ON_AIR))
        self._market = ""

    def render_state(self, view: View) -> None:
        """Draw a view."""
        show = view.show
        self.title_edit.render_text(show.title if show else "", empty=self.tr("Untitled show"))
        self.title_edit.setEnabled(view.attached)
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
