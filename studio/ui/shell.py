"""What stands on every screen, and the screens themselves, each made when first needed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studio.protocol.messages import Command, Told
from studio.show.state import ShowState
from studio.ui.drawer import Drawer
from studio.ui.notice import Notice, with_messages
from studio.ui.on_air.on_air_screen import OnAirScreen
from studio.ui.panels.top_bar import TopBar
from studio.ui.sales.sales_drawer import SalesDrawer
from studio.ui.screen import Screen, ScreenName
from studio.ui.view import LinkState, View
from studio.ui.widgets.notice_bar import ConfirmBar, NoticeBar
from studio.ui.widgets.reason_bar import ReasonBar

Maker = Callable[[QWidget], QWidget]


class Shell(QWidget):
    """Top bar, what must be said, and one screen at a time.

    Args:
        makers: How screens other than On air are made; one that is not there is not offered.
        parent: Owner.

    Signals:
        commanded: Whatever a screen asks.
        go: A `Target` or a `ScreenName` that a screen wants to lead to.
        screen_shown: The `ScreenName` that is shown now.
    """

    commanded = Signal(object)
    go = Signal(object)
    screen_shown = Signal(object)

    def __init__(
        self, makers: dict[ScreenName, Maker] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._makers = makers or {}
        self._view = View()
        self.name = ScreenName.ON_AIR
        self.top_bar = TopBar(self)
        self.confirm_bar = ConfirmBar(self)
        self.reason_bar = ReasonBar(self)
        self.notice_bar = NoticeBar(self)
        self.on_air = OnAirScreen(self)
        self._stack = QStackedWidget(self)
        self._widgets: dict[ScreenName, QWidget] = {}
        self._screens: dict[ScreenName, Screen] = {}
        self._add(ScreenName.ON_AIR, self.on_air)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(10)
        for bar in (self.top_bar, self.confirm_bar, self.reason_bar, self.notice_bar):
            layout.addWidget(bar)
        layout.addWidget(self._stack, 1)
        self.drawer = Drawer(self, self.top_bar)
        self.drawer.commanded.connect(self.commanded)
        self.sales = SalesDrawer(self, self.top_bar)
        self.sales.results_asked.connect(lambda: self.show_screen(ScreenName.RESULTS))
        self.sales.panel.results_button.setVisible(ScreenName.RESULTS in self._makers)
        self.top_bar.commanded.connect(self.commanded)
        self.top_bar.details_asked.connect(self._on_details)
        self.top_bar.sales_asked.connect(self._on_sales)
        self.top_bar.screen_chosen.connect(self.show_screen)
        self._draw_ways(View())
        self.top_bar.show_screen(self.name)

    # --- screens -------------------------------------------------------------------------------

    def open_on(self, show: ShowState) -> None:
        """Show the screen on which a window opens: On air unless there is something to do first."""
        if show.on_air:
            return
        if show.rehearsal and ScreenName.REHEARSE in self._makers:
            self.show_screen(ScreenName.REHEARSE)
        elif not show.rundown and show.program.product_id is None:
            self.show_screen(ScreenName.HOME)

    def show_screen(self, name: ScreenName) -> Screen:
        """Bring a screen to the front, made if it was not yet; return the one that is there."""
        screen = self.made(name)
        if screen is None:
            return self._screens[self.name]
        if name is not self.name:
            self.name = name
            self._stack.setCurrentWidget(self._widgets[name])
            if name is ScreenName.RESULTS:  # it shows more of the same
                self.sales.hide()
            self.top_bar.show_screen(name)
            self.top_bar.render_state(self._view)
            screen.render_state(self._view)
            self.screen_shown.emit(name)
        return screen

    def made(self, name: ScreenName) -> Screen | None:
        """Return a screen, made if it was not yet; None: the window has no such screen."""
        if name not in self._screens and name in self._makers:
            self._add(name, self._makers[name](self))
        return self._screens.get(name)

    @property
    def unsaved(self) -> tuple[str, ...]:
        """What is edited and not saved, by name, on any screen that was made."""
        return tuple(name for screen in self._screens.values() for name in screen.unsaved)

    def _add(self, name: ScreenName, widget: QWidget) -> None:
        screen: Screen = widget  # type: ignore[assignment] # a widget that fits the protocol
        self._widgets[name], self._screens[name] = widget, screen
        self._stack.addWidget(widget)
        screen.commanded.connect(self.commanded)
        screen.go.connect(self.go)
        screen.render_state(self._view)

    def _on_details(self) -> None:
        """Open one drawer, never both: the one would lie over the other."""
        self.sales.hide()
        self.drawer.toggle()

    def _on_sales(self) -> None:
        self.drawer.hide()
        self.sales.toggle()

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View, notices: tuple[Notice, ...]) -> None:
        """Draw a view on what can be seen, and what the host should know."""
        self._view = view
        self.top_bar.render_state(view)
        self._draw_ways(view)
        self._screens[self.name].render_state(view)
        self._follow_rehearsal(view)
        self.drawer.render_state(view)
        beside = self.name is ScreenName.ON_AIR
        self.sales.leave(self.on_air.strip.height() + 10 if beside else 0)
        self.sales.render_state(view)
        self.top_bar.setEnabled(view.link is not LinkState.LOST)  # greyed: not this moment's
        if self.name is not ScreenName.ON_AIR:
            notices = with_messages(view, notices)
        self.notice_bar.render_notices(notices)
        if not view.on_air and self.confirm_bar.isVisible():
            self.confirm_bar.hide()  # what it asked about is over

    def _draw_ways(self, view: View) -> None:
        """Offer the screens that this window has; to rehearse is a rehearsal's."""
        rehearses = view.show is not None and view.show.rehearsal
        for name, button in self.top_bar.screen_buttons.items():
            there = name in self._makers or name is ScreenName.ON_AIR
            button.setVisible(there and (rehearses or name is not ScreenName.REHEARSE))

    def _follow_rehearsal(self, view: View) -> None:
        """Let Rehearse see all of a rehearsal: it leads to the scorecard once there is one."""
        if self.name is ScreenName.REHEARSE or view.show is None or not view.show.rehearsal:
            return
        screen = self.made(ScreenName.REHEARSE)
        if screen is not None:
            screen.render_state(view)

    def render_told(self, told: Told) -> None:
        """Let every screen that was made hear what was told."""
        for screen in self._screens.values():
            screen.render_told(told)

    def render_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Let every screen that was made hear an answer; return whether one shows it."""
        shown = [s.render_answer(command, text, done=done) for s in self._screens.values()]
        return any(shown)
