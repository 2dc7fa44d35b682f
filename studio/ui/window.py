"""The host's window: screens in their places, and the wiring between them and the link."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QToolButton

from studio.catalogue.card_file import read_card
from studio.core.clock import SystemClock
from studio.core.errors import BadInput, OfferBlocked
from studio.core.paths import resource
from studio.protocol.messages import Command, Meters, News, Told
from studio.protocol.reports import Health
from studio.protocol.setup_commands import CloseStudio, EndShow, ListDevices
from studio.protocol.show_commands import SetCard, StartOffer
from studio.show.readiness import Place
from studio.show.state import ShowState
from studio.ui import figures, theme
from studio.ui.dialog_name import DialogName
from studio.ui.dialog_set import DialogSet
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.dialogs.keys_dialog import KeysDialog
from studio.ui.glance.glance_window import GlanceWindow
from studio.ui.link import ControlLink, other_name
from studio.ui.menu import WindowMenu
from studio.ui.notice import Notice, Urgency, notices_of
from studio.ui.on_air.offer_box import OfferChoice, for_a_reason
from studio.ui.panels.program_panel import PictureChoice
from studio.ui.preferences import Preferences
from studio.ui.screen import ScreenName, Target
from studio.ui.screen_makers import MAKERS
from studio.ui.shell import Shell
from studio.ui.shortcuts import Action, Keys, ShortcutTable
from studio.ui.view import LinkState, View, with_news, with_show
from studio.ui.widgets.file_choice import choose_file

_REDRAW_MS = 200
"""Clocks show seconds; five times a second none is seen late."""
_ANSWER_MS = 20_000
"""Long enough to be read by somebody who is talking."""
_SMALLEST_PX = (1180, 680)
_MOST_NAMED = 5
_DIALOG_PLACES = {
    Place.SOURCES: DialogName.DEVICES,
    Place.DESTINATIONS: DialogName.DESTINATIONS,
}


class StudioWindow(QMainWindow):
    """Everything the host sees.

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
        self._placed = False
        self.shell = Shell(MAKERS, self)
        self.shell.on_air.strip.set_offer(preferences.offer)
        self.shell.on_air.choose(_picture_choice(preferences))
        self.setCentralWidget(self.shell)
        self.dialogs = DialogSet(self, recordings, store)
        self.menu = WindowMenu(self)
        self.glance: GlanceWindow | None = None
        self._glance_button = QToolButton(self)  # what the key of Glance presses; never shown
        self._glance_button.hide()
        self._glance_button.clicked.connect(self.open_glance)
        self.shortcuts = ShortcutTable(self, self._buttons(), preferences.keys)
        self.shell.top_bar.show_keys(preferences.keys)
        self._connect_shell()
        self._connect_menu()
        self._connect_link()
        self._clock = QTimer(self)
        self._clock.setInterval(_REDRAW_MS)
        self._clock.timeout.connect(self._draw)
        self._clock.start()
        self.shell.setFocus()  # no button has it: a stray Enter presses nothing
        self._draw()

    @property
    def view(self) -> View:
        """What is drawn."""
        return self._view

    # --- wiring --------------------------------------------------------------------------------

    def _buttons(self) -> dict[Action, QAbstractButton]:
        top_bar = self.shell.top_bar
        screens = top_bar.screen_buttons
        return {
            **self.shell.on_air.buttons(),
            Action.END_SHOW: top_bar.end_button,
            Action.HOME: screens[ScreenName.HOME],
            Action.PREPARE: screens[ScreenName.PREPARE],
            Action.ON_AIR: screens[ScreenName.ON_AIR],
            Action.RESULTS: screens[ScreenName.RESULTS],
            Action.REHEARSE: screens[ScreenName.REHEARSE],
            Action.GLANCE: self._glance_button,
        }

    def _connect_shell(self) -> None:
        shell, on_air = self.shell, self.shell.on_air
        shell.commanded.connect(self._ask)
        shell.go.connect(self._on_go)
        shell.screen_shown.connect(lambda _name: self.shortcuts.look())
        self.dialogs.commanded.connect(self._ask)
        self.dialogs.go.connect(self._on_go)
        shell.top_bar.end_asked.connect(self._on_end_asked)
        shell.top_bar.slate_asked.connect(on_air.scenes.slate_button.click)
        shell.top_bar.mute_asked.connect(on_air.strip.mute_button.click)
        drawer = shell.drawer
        drawer.sources.devices_asked.connect(partial(self.dialogs.open, DialogName.DEVICES))
        drawer.destinations.destinations_asked.connect(
            partial(self.dialogs.open, DialogName.DESTINATIONS)
        )
        drawer.destinations.output_asked.connect(partial(self.dialogs.open, DialogName.OUTPUT))
        drawer.outbox.receivers_asked.connect(partial(self.dialogs.open, DialogName.RECEIVERS))
        on_air.strip.overlay_menu.texts_asked.connect(partial(self.dialogs.open, DialogName.TEXTS))
        on_air.strip.overlay_menu.theme_asked.connect(partial(self.dialogs.open, DialogName.THEME))
        on_air.pictures.layout_asked.connect(partial(self.dialogs.open, DialogName.LAYOUT))
        on_air.product.card_asked.connect(self._on_card_asked)
        on_air.product.sample_asked.connect(self._on_sample_asked)
        on_air.picture_chosen.connect(self._on_picture)
        on_air.strip.offer_chosen.connect(self._on_offer_choice)
        shell.notice_bar.dismissed.connect(self._drop_answer)

    def _connect_menu(self) -> None:
        self.menu.dialog_asked.connect(self.dialogs.open)
        self.menu.commanded.connect(self._ask)
        self.menu.keys_asked.connect(self._on_keys_asked)
        self.menu.glance_asked.connect(self.open_glance)
        self.menu.language_chosen.connect(self._on_language)
        self.menu.aboutToShow.connect(lambda: self.menu.render_state(self._view, self._preferences))
        self.shell.top_bar.set_menu(self.menu)

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

    def _on_show(self, show: ShowState, by: str) -> None:
        self._view = with_show(self._view, show, by=other_name(by), now_utc_ms=_now_utc_ms())
        self.setWindowTitle(f"{show.title} – Cuecard" if show.title else "Cuecard")
        if not self._placed:
            self._placed = True
            self.shell.open_on(show)
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
        self.shell.on_air.render_meters(meters)
        self.dialogs.render_meters(meters)

    def _on_news(self, news: News) -> None:
        self._view = with_news(self._view, news)
        self._draw()

    def _on_told(self, told: Told) -> None:
        self.dialogs.render_told(told)
        self.shell.render_told(told)

    def _draw(self) -> None:
        self._view = replace(self._view, now_utc_ms=_now_utc_ms())
        self.shell.render_state(self._view, (*self._answers, *notices_of(self._view)))
        self.dialogs.render_state(self._view)
        self.shortcuts.look()
        if self.glance is not None and self.glance.isVisible():
            self.glance.render_state(self._view)

    # --- asking and answers --------------------------------------------------------------------

    def _ask(self, command: Command) -> None:
        self._asked[self._link.ask(command)] = command

    def _on_done(self, request_id: int, text: str) -> None:
        command = self._asked.pop(request_id, None)
        if isinstance(command, CloseStudio):
            self._leaving = True
            self._link.close()
            self.close()
            return
        if command is None or self._is_shown(command, text, done=True):
            return
        if text:
            self._say(text, Urgency.NEWS)

    def _on_denied(self, request_id: int, text: str, code: str) -> None:
        command = self._asked.pop(request_id, None)
        if command is None or isinstance(command, ListDevices):
            return  # asked by a timer, and asked again soon
        if self._is_shown(command, text, done=False):
            return
        if isinstance(command, StartOffer) and code == OfferBlocked.code:
            self._ask_reason(command, text)
        else:
            self._say(text, Urgency.WARNING)

    def _is_shown(self, command: Command, text: str, *, done: bool) -> bool:
        in_dialog = self.dialogs.take_answer(command, text, done=done)
        return self.shell.render_answer(command, text, done=done) or in_dialog

    def _ask_reason(self, command: StartOffer, text: str) -> None:
        self.shell.reason_bar.ask(
            text,
            yes=self.tr("Start it all the same"),
            given=lambda reason: self._ask(for_a_reason(command, reason)),
        )

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

    def _on_go(self, wanted: Target | ScreenName | DialogName) -> None:
        if isinstance(wanted, DialogName):
            self.dialogs.open(wanted)
        elif isinstance(wanted, ScreenName):
            self.shell.show_screen(wanted)
        elif wanted.place in _DIALOG_PLACES:
            self.dialogs.open(_DIALOG_PLACES[wanted.place])
        else:
            self.shell.show_screen(ScreenName.PREPARE).lead_to(wanted)

    def open_glance(self) -> None:
        """Open the large-type page, on another screen if there is one."""
        if self.glance is None:
            self.glance = GlanceWindow()
            self.glance.setWindowIcon(self.windowIcon())
            self.shell.on_air.specs.answer.shown.connect(self.glance.show_answer)
            self.shell.on_air.questions.led.connect(self.glance.show_question)
            self.glance.show_answer(self.shell.on_air.specs.answer.answer)
            self.glance.show_question(self.shell.on_air.questions.leads)
            self.glance.listen(self._buttons(), self._preferences.keys)
        self.glance.render_state(self._view)
        self.glance.open_beside(self.screen())

    def _on_end_asked(self) -> None:
        self.shell.confirm_bar.ask(
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
        self.shell.top_bar.show_keys(keys)
        if self.glance is not None:
            self.glance.listen(self._buttons(), keys)
        self._prefer(replace(self._preferences, keys=keys))

    def _on_picture(self, choice: PictureChoice) -> None:
        self._prefer(
            replace(
                self._preferences,
                mirrored=choice.mirrored,
                guides=choice.guides,
                canvas_id=choice.canvas_id,
            )
        )

    def _on_offer_choice(self, choice: OfferChoice) -> None:
        self._prefer(replace(self._preferences, offer=choice))

    def _on_language(self, code: str) -> None:
        if self.shell.unsaved:  # the window is made anew in the other language
            self._say(self.tr("Save what you edited before you change the language."), Urgency.NEWS)
            return
        self._prefer(replace(self._preferences, language=code))

    def _prefer(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.preferences_changed.emit(preferences)

    def take_over(self, old: "StudioWindow") -> None:
        """Stand where another window stood, and draw what it drew."""
        self._view, self._placed = old.view, True
        self.setGeometry(old.geometry())
        self.setWindowState(old.windowState())
        self.shell.show_screen(old.shell.name)
        self._draw()
        self.show()

    # --- leaving -------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask on air: closing the window ends nothing, and the host should know."""
        unsaved = () if self._leaving else self.shell.unsaved
        if not (self._view.on_air or unsaved) or self._leaving:
            self._clock.stop()
            if self.glance is not None:
                self.glance.close()
            event.accept()
            return
        event.ignore()
        if unsaved:
            question = self.tr("Not saved: {names}. Closing the window throws it away.")
            text = question.format(names=", ".join(map(figures.isolated, unsaved[:_MOST_NAMED])))
        else:
            text = self.tr("You are on air. Closing the window does not end the show.")
        self.shell.confirm_bar.ask(
            text, yes=self.tr("Close the window"), no=self.tr("Stay"), confirmed=self.leave
        )

    def leave(self) -> None:
        """Close without asking; the show goes on."""
        self._leaving = True
        self.close()


def _picture_choice(preferences: Preferences) -> PictureChoice:
    return PictureChoice(
        canvas_id=preferences.canvas_id,
        guides=preferences.guides,
        mirrored=preferences.mirrored,
    )


def _now_utc_ms() -> int:
    return SystemClock().utc_ms()
