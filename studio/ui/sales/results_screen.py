"""Results: what shows sold and earned, by which deals, and the tasks they count for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from studio.protocol.messages import Command, Told
from studio.ui.programme.tasks_page import TasksPage
from studio.ui.sales.after_page import AfterPage
from studio.ui.sales.deals_page import DealsPage
from studio.ui.screen import Target
from studio.ui.view import View
from studio.ui.widgets.section import wrapped_label


class ResultsScreen(QWidget):
    """Three pages: after the show, deals, tasks.

    Signals:
        commanded: Whatever a page asks.
        go: A `DialogName` that a page wants to lead to.
    """

    commanded = Signal(object)
    go = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View()
        self.model_label = wrapped_label(
            self.tr("This is a rehearsal: viewers and orders are modelled, and nobody bought."),
            "trouble",
            self,
        )
        self.model_label.hide()
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.pages = QStackedWidget(self)
        self.after = AfterPage(self)
        self.deals = DealsPage(self)
        self.tasks = TasksPage(self)
        for text, page in (
            (self.tr("After the show"), self.after),
            (self.tr("Deals"), self.deals),
            (self.tr("Tasks and levels"), self.tasks),
        ):
            self.tabs.addTab(text)
            self.pages.addWidget(page)
            page.commanded.connect(self.commanded)
        self.after.go.connect(self.go)
        self.tabs.currentChanged.connect(self._on_tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tabs)
        column.addWidget(self.model_label)
        column.addWidget(self.pages, 1)

    def _on_tab(self, at: int) -> None:
        self.pages.setCurrentIndex(at)
        self.render_state(self._view)

    def render_state(self, view: View) -> None:
        """Draw a view on the page that is shown."""
        self._view = view
        self.model_label.setVisible(view.show is not None and view.show.rehearsal)
        shown = self.pages.currentWidget()
        for page in (self.after, self.deals, self.tasks):
            if page is shown:
                page.render_state(view)

    def render_told(self, told: Told) -> None:
        """Hear what was told to this window."""
        self.after.render_told(told)

    def render_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Hear how a command went; return whether a page shows it."""
        pages = (self.after, self.deals, self.tasks)
        return any(page.render_answer(command, text, done=done) for page in pages)

    @property
    def unsaved(self) -> tuple[str, ...]:
        """A deal that is edited and not saved."""
        return self.deals.unsaved

    def lead_to(self, _target: Target) -> None:
        """Stay: nothing is put right here."""
