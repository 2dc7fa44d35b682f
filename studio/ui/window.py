"""The host's window: panels in their places, and the wiring between them and the link."""

import time
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from studio.catalogue.card_file import read_card
from studio.core.errors import BadInput
from studio.core.paths import resource
from studio.protocol.catalogue_reports import CatalogueChanged
from studio.protocol.messages import Command, DevicesListed, Meters, News, Told
from studio.protocol.reports import Health
from studio.protocol.setup_commands import CloseStudio, EndShow, ListDevices
from studio.protocol.show_commands import SetCard
from studio.protocol.show_reports import EventsChanged, ReadinessChanged, ShowsChanged
from studio.show.state import ShowState
from studio.ui import theme
from studio.ui.dialog_set import DialogName, DialogSet
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.dialogs.keys_dialog import KeysDialog
from studio.ui.link import ControlLink
from studio.ui.menu import WindowMenu
from studio.ui.notice import Notice, Urgency, notices_of
from studio.ui.preferences import Preferences
from studio.ui.shortcuts import Keys, ShortcutTable
from studio.ui.stage import Stage
from studio.ui.view import LinkState, View
from studio.ui.widgets.file_choice import choose_file

_REDRAW_MS = 200
"""Clocks show seconds; five times a second none is seen late."""
_ANSWER_MS = 20_000
"""Long enough to be read by somebody who is talking."""
_SMALLEST_PX = (1180, 680)


class StudioWindow(QMainWindow):
    """Everything the host sees while on air.

    Args:
        link: To the control room; opened and closed by whoever made it.
        preferences: How this user likes the window.
        recordings: Folder where recordings go, to be shown.
        store: Where stream keys are kept; the system's keyring unless a test says otherwise.

    Signals:
        preferences_changed: The `Preferences` as they are now.
    """

    preferences_changed = Signal(object)

    def __init__(
        self,
        link: ControlLink,
        preferences: Preferences,
        *,
        recordings: str = "",
        store: KeyStore | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle("Cuecard")
        self.setWindowIcon(theme.icon("studio", theme.SELECT))
        self.setMinimumSize(*_SMALLEST_PX)
        self._link = link
        self._preferences = preferences
        self._view = View(link=link.state)
        self._asked: dict[int, Command] = {}
        self._answers: list[Notice] = []
        self._leaving = False
        self.stage = Stage(self)
        self.stage.strip.set_offer_length(preferences.offer_s)
        self.stage.program.set_mirrored(preferences.mirrored)
        self.setCentralWidget(self.stage)
        self.dialogs = DialogSet(self, recordings, store)
        self.menu = WindowMenu(self)
        self.shortcuts = ShortcutTable(self, self.stage.buttons(), preferences.keys)
        self._connect_panels()
        self._connect_menu()
        self._connect_link()
        self._clock = QTimer(self)
        self._clock.setInterval(_REDRAW_MS)
        self._clock.timeout.connect(self._draw)
        self._clock.start()
        self.stage.setFocus()  # no button has it: a stray Space presses nothing
        self._draw()

    @property
    def view(self) -> View:
        """What is drawn."""
        return self._view

    # --- wiring --------------------------------------------------------------------------------

    def _connect_panels(self) -> None:
        stage = self.stage
        for panel in stage.panels():
            panel.commanded.connect(self._ask)
        self.dialogs.commanded.connect(self._ask)
        stage.top_bar.end_asked.connect(self._on_end_asked)
        stage.sources.devices_asked.connect(partial(self.dialogs.open, DialogName.DEVICES))
        stage.destinations.destinations_asked.connect(
            partial(self.dialogs.open, DialogName.DESTINATIONS)
        )
        stage.destinations.output_asked.connect(partial(self.dialogs.open, DialogName.OUTPUT))
        stage.product.card_asked.connect(self._on_card_asked)
        stage.product.sample_asked.connect(self._on_sample_asked)
        stage.program.mirror_chosen.connect(self._on_mirror)
        stage.strip.offer_length_chosen.connect(self._on_offer_length)
        stage.notice_bar.dismissed.connect(self._drop_answer)

    def _connect_menu(self) -> None:
        self.menu.dialog_asked.connect(self.dialogs.open)
        self.menu.commanded.connect(self._ask)
        self.menu.keys_asked.connect(self._on_keys_asked)
        self.menu.language_chosen.connect(self._on_language)
        self.menu.aboutToShow.connect(lambda: self.menu.render_state(self._view, self._preferences))
        self.stage.top_bar.set_menu(self.menu)

    def _connect_link(self) -> None:
        self._link.show_changed.connect(self._on_show)
        self._link.health_changed.connect(self._on_health)
        self._link.meters_changed.connect(self._on_meters)
        self._link.news.connect(self._on_news)
        self._link.told.connect(self._on_told)
        self._link.link_state.connect(self._on_link)
        self._link.waiting_changed.connect(self._on_waiting)
        self._link.done.connect(self._on_done)
        self._link.denied.connect(self._on_denied)

    # --- news ----------------------------------------------------------------------------------

    def _on_show(self, show: ShowState) -> None:
        self._view = replace(self._view, show=show, as_of_utc_ms=_now_utc_ms())
        self.setWindowTitle(f"{show.title} – Cuecard" if show.title else "Cuecard")
        self._draw()

    def _on_health(self, health: Health) -> None:
        self._view = replace(self._view, health=health, as_of_utc_ms=_now_utc_ms())
        self._draw()

    def _on_link(self, state: LinkState, text: str) -> None:
        self._view = replace(self._view, link=state, link_text=text)
        self._draw()

    def _on_waiting(self, waiting: frozenset[type[Command]]) -> None:
        self._view = replace(self._view, waiting=waiting)
        self._draw()

    def _on_meters(self, meters: Meters) -> None:
        self.stage.strip.render_meters(meters)
        self.dialogs.render_meters(meters)

    def _on_news(self, news: News) -> None:
        match news:
            case CatalogueChanged():
                self._view = replace(self._view, catalogue=news)
            case ReadinessChanged(items=items):
                self._view = replace(self._view, readiness=items)
            case ShowsChanged(shows=shows):
                self._view = replace(self._view, shows=shows)
            case EventsChanged(events=events):
                self._view = replace(self._view, events=events)
            case _:
                return
        self._draw()

    def _on_told(self, told: Told) -> None:
        if isinstance(told, DevicesListed):
            self.dialogs.render_devices(told.devices)

    def _draw(self) -> None:
        self._view = replace(self._view, now_utc_ms=_now_utc_ms())
        self.stage.render_state(self._view, (*self._answers, *notices_of(self._view)))
        self.dialogs.render_state(self._view)

    # --- asking and answers --------------------------------------------------------------------

    def _ask(self, command: Command) -> None:
        self._asked[self._link.ask(command)] = command

    def _on_done(self, request_id: int, text: str) -> None:
        command = self._asked.pop(request_id, None)
        if isinstance(command, CloseStudio):
            self._leaving = True
            self._link.close()
            self.close()
        elif command is None or self.dialogs.take_answer(command, text, done=True):
            return
        elif text:
            self._say(text, Urgency.NEWS)

    def _on_denied(self, request_id: int, text: str) -> None:
        command = self._asked.pop(request_id, None)
        if command is None or isinstance(command, ListDevices):
            return  # asked by a timer, and asked again soon
        if not self.dialogs.take_answer(command, text, done=False):
            self._say(text, Urgency.WARNING)

    def _say(self, text: str, urgency: Urgency) -> None:
        notice = Notice(text=text, urgency=urgency, dismissable=True)
        self._drop_answer(notice)
        self._answers.insert(0, notice)
        QTimer.singleShot(_ANSWER_MS, self, partial(self._drop_answer, notice))
        self._draw()

    def _drop_answer(self, notice: Notice) -> None:
        if notice in self._answers:
            self._answers.remove(notice)
            self._draw()

    # --- acts of the host ----------------------------------------------------------------------

    def _on_end_asked(self) -> None:
        self.stage.confirm_bar.ask(
            self.tr("End the show? Viewers see the stream stop; recordings are closed."),
            yes=self.tr("End show"),
            no=self.tr("Keep going"),
            confirmed=lambda: self._ask(EndShow()),
        )

    def _on_card_asked(self) -> None:
        pattern = self.tr("Card files") + " (*.json)"
        dialog = choose_file(self, self.tr("Load a product card"), pattern)
        dialog.fileSelected.connect(lambda path: self.load_card(Path(path)))

    def _on_sample_asked(self) -> None:
        self.load_card(resource("rehearsal", "watch.json"))

    def load_card(self, path: Path) -> None:
        """Ask for the product of a card file to be put on the card; say so if it can't be read."""
        try:
            product = read_card(path)
        except BadInput as error:
            self._say(str(error), Urgency.WARNING)
            return
        self._ask(SetCard(product=product))

    def _on_keys_asked(self) -> None:
        dialog = KeysDialog(self._preferences.keys, self)
        dialog.keys_chosen.connect(self._on_keys)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _on_keys(self, keys: Keys) -> None:
        self.shortcuts.set_keys(keys)
        self._prefer(replace(self._preferences, keys=keys))

    def _on_mirror(self, mirrored: bool) -> None:
        self._prefer(replace(self._preferences, mirrored=mirrored))

    def _on_offer_length(self, seconds: int) -> None:
        self._prefer(replace(self._preferences, offer_s=seconds))

    def _on_language(self, code: str) -> None:
        self._prefer(replace(self._preferences, language=code))

    def _prefer(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.preferences_changed.emit(preferences)

    def take_over(self, old: "StudioWindow") -> None:
        """Stand where another window stood, and draw what it drew."""
        self._view = old.view
        self.setGeometry(old.geometry())
        self.setWindowState(old.windowState())
        self._draw()
        self.show()

    # --- leaving -------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask on air: closing the window ends nothing, and the host should know."""
        if not self._view.on_air or self._leaving:
            self._clock.stop()
            event.accept()
            return
        event.ignore()
        self.stage.confirm_bar.ask(
            self.tr("You are on air. Closing the window does not end the show."),
            yes=self.tr("Close the window"),
            no=self.tr("Stay"),
            confirmed=self.leave,
        )

    def leave(self) -> None:
        """Close without asking; the show goes on."""
        self._leaving = True
        self.close()


def _now_utc_ms() -> int:
    return time.time_ns() // 1_000_000
