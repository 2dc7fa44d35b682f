"""Prepare: everything that is done before a show, one tab for each part of it."""

from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from studio.core.ids import CueId
from studio.protocol.messages import Command, Told
from studio.show.readiness import Place
from studio.ui import theme
from studio.ui.catalogue.tab import CatalogueTab
from studio.ui.plan.offers_panel import OffersPanel
from studio.ui.plan.readiness_panel import READINESS, ReadinessPanel
from studio.ui.plan.rundown_editor import RundownEditor
from studio.ui.plan.show_settings import ShowSettings
from studio.ui.screen import Target
from studio.ui.view import View


class PrepareScreen(QWidget):
    """Catalogue, spec sheet, rundown, offers, readiness; beside their tabs the market of the show.

    Signals:
        commanded: What its parts ask.
        go: A `Target` or a `ScreenName`.
    """

    commanded = Signal(object)
    go = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View()
        self.settings = ShowSettings(self)
        self.catalogue = CatalogueTab(self)
        self.rundown = RundownEditor(self)
        self.offers = OffersPanel(self)
        self.readiness = ReadinessPanel(self)
        self.tabs = QTabBar(self)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Parts of the plan"))
        self.pages = QStackedWidget(self)
        for name, page in (
            (self.tr("Catalogue and spec sheets"), self.catalogue),
            (self.tr("Rundown"), self.rundown),
            (self.tr("Offers"), self.offers),
            (self.tr("Readiness"), self.readiness),
        ):
            self.tabs.addTab(name)
            self.pages.addWidget(page)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.tabs, 1)
        head.addWidget(self.settings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.pages, 1)
        self._connect()
        self.show_page(self.rundown)

    def _connect(self) -> None:
        for part in (self.settings, self.catalogue, self.rundown, self.offers):
            part.commanded.connect(self.commanded)
        self.catalogue.go.connect(self._on_go)
        self.readiness.go.connect(self._on_go)
        self.offers.plan_asked.connect(self._on_plan)
        self.tabs.currentChanged.connect(self._on_tab)
        for key, act in (
            ("Ctrl+Z", self.rundown.undo),
            ("Ctrl+Shift+Z", self.rundown.redo),
            ("Ctrl+Y", self.rundown.redo),
        ):
            shortcut = QShortcut(QKeySequence(key), self.offers)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _on_tab(self, at: int) -> None:
        self.pages.setCurrentIndex(at)
        self._draw_page()

    def show_page(self, page: QWidget) -> None:
        """Bring a part to the front."""
        self.tabs.setCurrentIndex(self.pages.indexOf(page))

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view: what is over the parts, and the part at the front."""
        self._view = view
        self.settings.render_state(view)
        self.rundown.render_state(view)  # it is asked for changes of offers, seen or not
        self._draw_count(view)
        self._draw_page()

    def _draw_page(self) -> None:
        here = self.pages.currentWidget()
        for part in (self.rundown, self.offers, self.catalogue, self.readiness):
            if here is part:
                part.render_state(self._view)
                return

    def _draw_count(self, view: View) -> None:
        at = self.pages.indexOf(self.readiness)
        count = len(view.readiness) if view.show is not None else 0
        name = self.tr("Readiness")
        text = f"{name}  {count}" if count else name
        if self.tabs.tabText(at) == text:
            return
        self.tabs.setTabText(at, text)
        blocks = any(item.blocks for item in view.readiness)
        colour = "#ff6b73" if blocks else theme.OFFER
        icon = theme.icon("warning", colour) if count else theme.icon("tick", theme.PREVIEW)
        self.tabs.setTabIcon(at, icon)

    # --- hearing -------------------------------------------------------------------------------

    def render_told(self, told: Told) -> None:
        """Hear what was told to this window."""
        self.catalogue.render_told(told)
        self.rundown.render_told(told)
        self.offers.render_told(told)

    def render_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Hear how a command went."""
        if self.rundown.render_answer(command, text, done=done):
            return True
        return self.catalogue.render_answer(command, text, done=done)

    @property
    def unsaved(self) -> tuple[str, ...]:
        """Names of products with edits that are not saved."""
        return self.catalogue.unsaved

    def lead_to(self, target: Target) -> None:
        """Show the part a target is about, down to its field."""
        if target.field == READINESS:
            self.show_page(self.readiness)
            return
        match target.place:
            case Place.PRODUCT | Place.SPEC_SHEET:
                self.show_page(self.catalogue)
                self.catalogue.lead_to(target)
            case Place.OFFER:
                self.show_page(self.offers)
                self.offers.lead_to(target.cue_id)
            case Place.CUE | Place.RUNDOWN:
                self.show_page(self.rundown)
                self.rundown.lead_to(target.cue_id, target.field)
            case Place.SOURCES | Place.DESTINATIONS:
                self.go.emit(target)
            case _:
                assert_never(target.place)

    def _on_go(self, target: object) -> None:
        """Stay here for what is here; let the window lead everywhere else."""
        elsewhere = {Place.SOURCES, Place.DESTINATIONS}
        if isinstance(target, Target) and target.place not in elsewhere:
            self.lead_to(target)
        else:
            self.go.emit(target)

    def _on_plan(self, cue_id: CueId, plan: object) -> None:
        """Let the rundown ask for another offer, so that it can be undone there."""
        self.rundown.change(cue_id, {"offer": plan})
