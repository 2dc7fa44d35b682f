"""Where every panel stands in the window, for a tall picture and for a wide one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.ui.notice import Notice
from studio.ui.panels import (
    ControlStrip,
    DestinationsPanel,
    ProductPanel,
    ProgramPanel,
    SourcesPanel,
    TopBar,
)
from studio.ui.panels.program_panel import shape_is_wide
from studio.ui.shortcuts import Action
from studio.ui.view import LinkState, View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.notice_bar import ConfirmBar, NoticeBar

_SIDE_PX = 296
_PRODUCT_PX = 320
_NO_LIMIT_PX = 16_777_215  # Qt's own

HostPanel = TopBar | ProgramPanel | ControlStrip | SourcesPanel | DestinationsPanel | ProductPanel


class Stage(QWidget):
    """All panels of the on-air screen; the only place that knows their order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        # A click beside everything takes the focus out of a text field, so that the keys work.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.top_bar = TopBar(self)
        self.confirm_bar = ConfirmBar(self)
        self.notice_bar = NoticeBar(self)
        self.program = ProgramPanel(self)
        self.strip = ControlStrip(self)
        self.product = ProductPanel(self)
        self.sources = SourcesPanel(self)
        self.destinations = DestinationsPanel(self)
        self._lay_out()
        self._turn(wide=False)

    def _lay_out(self) -> None:
        panels = QWidget(self)
        column = QVBoxLayout(panels)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.sources)
        column.addWidget(self.destinations, 1)
        side = QScrollArea(self)  # for a low screen on a day when everything goes wrong
        side.setWidgetResizable(True)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setFixedWidth(_SIDE_PX)
        side.setWidget(panels)
        self._picture = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._picture.setSpacing(12)
        self._picture.addWidget(self.program, 1)
        self._picture.addWidget(self.product)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addWidget(side)
        columns.addLayout(self._picture, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(10)
        layout.addWidget(self.top_bar)
        layout.addWidget(self.confirm_bar)
        layout.addWidget(self.notice_bar)
        layout.addLayout(columns, 1)
        layout.addWidget(self.strip)

    def panels(self) -> tuple[HostPanel, ...]:
        """Return every panel, in reading order."""
        return (
            self.top_bar,
            self.program,
            self.strip,
            self.product,
            self.sources,
            self.destinations,
        )

    def buttons(self) -> dict[Action, KeyButton]:
        """Return the button that each key presses."""
        return {
            Action.CARD: self.strip.card_button,
            Action.OFFER: self.strip.offer_button,
            Action.MORE_TIME: self.strip.more_button,
            Action.SLATE: self.strip.slate_button,
            Action.MUTE: self.strip.mute_button,
            Action.END_SHOW: self.top_bar.end_button,
        }

    def render_state(self, view: View, notices: tuple[Notice, ...]) -> None:
        """Draw a view in every panel, and what the host should know."""
        wide = shape_is_wide(view.canvas)
        if wide != self._wide:
            self._turn(wide=wide)
        for panel in self.panels():
            panel.render_state(view)
        lost = view.link is LinkState.LOST
        for panel in (self.top_bar, self.product, self.sources, self.destinations):
            panel.setEnabled(not lost)  # greyed: the last state, not this moment's
        self.notice_bar.render_notices(notices)
        if not view.on_air and self.confirm_bar.isVisible():
            self.confirm_bar.hide()  # what it asked about is over

    def _turn(self, *, wide: bool) -> None:
        """Put the product beside a tall picture and under a wide one."""
        self._wide = wide
        directions = QBoxLayout.Direction
        self._picture.setDirection(directions.TopToBottom if wide else directions.LeftToRight)
        self.product.lie_flat(flat=wide)
        self.product.setMinimumWidth(0 if wide else _PRODUCT_PX)
        self.product.setMaximumWidth(_NO_LIMIT_PX if wide else _PRODUCT_PX)
