"""The line at the top: is it on air, since when, where to, who watches it go."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from studio.protocol.reports import OutputState, Sentence, SourceState
from studio.protocol.setup_commands import EndShow, GoLive, SetSound, SetTitle
from studio.protocol.show_commands import ShowSlate
from studio.show.destination import Destination
from studio.show.rundown import cut
from studio.show.state import LONGEST_TITLE
from studio.ui import figures, sentences, theme, words
from studio.ui.catalogue.plain import plain_tip
from studio.ui.door import door_words
from studio.ui.outside.receiver_words import receiver_chips
from studio.ui.rehearsal.viewers_figure import ViewersFigure
from studio.ui.sales.sales_button import SalesButton
from studio.ui.screen import ScreenName
from studio.ui.shortcuts import Action, Keys
from studio.ui.view import RECORDING_ID, LinkState, View
from studio.ui.widgets.chip import ChipRow, ChipText
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.sign import OUTPUT_SIGNS, SOURCE_SIGNS, Sign
from studio.ui.widgets.title_edit import TitleEdit

_SCREEN_ICONS = {
    ScreenName.HOME: "home",
    ScreenName.PREPARE: "prepare",
    ScreenName.ON_AIR: "broadcast",
    ScreenName.RESULTS: "results",
    ScreenName.REHEARSE: "rehearse",
}
_ROOM_FOR_LENGTH_PX = 1_360
"""In a narrower bar the planned length makes way for viewers and sales; the rundown has it, too."""


class TopBar(QWidget):
    """Shows the state of the show as a whole on every screen; starts it, and asks to end it.

    Signals:
        commanded: `GoLive`, `SetTitle`.
        end_asked: The host wants to end the show; the window asks whether that is meant.
        screen_chosen: A `ScreenName`.
        details_asked: The host wants to see sources and destinations.
        sales_asked: The host wants to see what is sold.
        slate_asked: The host wants the slate, on a screen without a slate button.
        mute_asked: Likewise the microphone muted, or heard again.
    """

    commanded = Signal(object)
    end_asked = Signal()
    screen_chosen = Signal(object)
    details_asked = Signal()
    sales_asked = Signal()
    slate_asked = Signal()
    mute_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(44)
        self._screen = ScreenName.ON_AIR
        self.pill = QLabel(self)
        self.pill.setObjectName("pill")
        self.clock_label = QLabel(self)
        self.clock_label.setFont(theme.text_font(20, QFont.Weight.Bold))
        self.clock_label.setAccessibleName(self.tr("Time on air"))
        self.length_label = QLabel(self)
        self.length_label.setProperty("role", "dim")
        self.length_label.setFont(theme.text_font(14))
        self.title = TitleEdit(longest=LONGEST_TITLE, widths_px=(70, 230), parent=self)
        self.title.say(
            self.tr("Title of the show"),
            self.tr("Click to name the show. Viewers read it on the slate."),
        )
        self.title.chosen.connect(lambda title: self.commanded.emit(SetTitle(title=title)))
        self.canvas_label = ElidedLabel("dim", least_px=70, most_px=230, parent=self)
        self.chips = ChipRow(self)
        self.chips.clicked.connect(self.details_asked)
        self.viewers = ViewersFigure(self)
        self.sales_button = SalesButton(self)
        self.sales_button.clicked.connect(self.sales_asked)
        self._make_buttons()
        self._make_screens()
        self._lay_out()
        self.render_state(View())

    def _make_buttons(self) -> None:
        self.live_button = KeyButton("broadcast", kind="primary", text_px=14, parent=self)
        self.end_button = KeyButton("stop", text_px=14, parent=self)
        self.slate_button = KeyButton("slate", text_px=12, parent=self)
        self.mute_button = KeyButton("microphone", text_px=12, parent=self)
        self.live_button.face(self.tr("Go live"))
        self.end_button.face(self.tr("End show…"))
        self.live_button.clicked.connect(lambda: self.commanded.emit(GoLive()))
        self.end_button.clicked.connect(self.end_asked)
        self.slate_button.clicked.connect(self.slate_asked)
        self.mute_button.clicked.connect(self.mute_asked)
        self.details_button = self._tool("settings", self.tr("Sources and destinations"))
        self.details_button.clicked.connect(self.details_asked)
        self.menu_button = self._tool("menu", self.tr("Menu"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _tool(self, icon_name: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(theme.icon(icon_name))
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _make_screens(self) -> None:
        self.screen_buttons: dict[ScreenName, QToolButton] = {}
        for name, text in (
            (ScreenName.HOME, self.tr("Home")),
            (ScreenName.PREPARE, self.tr("Prepare")),
            (ScreenName.ON_AIR, self.tr("On air")),
            (ScreenName.RESULTS, self.tr("Results")),
            (ScreenName.REHEARSE, self.tr("Rehearse")),
        ):
            button = self._tool(_SCREEN_ICONS[name], text)
            button.setText(f" {text}")  # the style puts nothing between drawing and word
            button.setProperty("role", "screen")
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, chosen=name: self._on_screen(chosen))
            self.screen_buttons[name] = button

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.title)
        titles.addWidget(self.canvas_label)
        screens = QHBoxLayout()
        screens.setSpacing(4)
        for button in self.screen_buttons.values():
            screens.addWidget(button)
        middle = Qt.AlignmentFlag.AlignVCenter
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.pill, 0, middle)
        layout.addWidget(self.clock_label)
        layout.addWidget(self.length_label)
        layout.addLayout(titles)
        layout.addWidget(self.chips, 1)
        layout.addWidget(self.viewers)
        layout.addWidget(self.sales_button)
        layout.addWidget(self.slate_button)
        layout.addWidget(self.mute_button)
        layout.addLayout(screens)
        layout.addWidget(self.live_button)
        layout.addWidget(self.end_button)
        layout.addWidget(self.details_button)
        layout.addWidget(self.menu_button)

    def set_menu(self, menu: QMenu) -> None:
        """Hang a menu on the last button; what is in it is the window's affair."""
        self.menu_button.setMenu(menu)

    def show_keys(self, keys: Keys) -> None:
        """Show which keys do what the buttons of this bar do."""
        for button, action in (
            (self.slate_button, Action.SLATE),
            (self.mute_button, Action.MUTE),
        ):
            button.set_key(QKeySequence(keys[action]))
        for name, tool in self.screen_buttons.items():
            key = QKeySequence(keys[Action(name.value)])
            shown = key.toString(QKeySequence.SequenceFormat.NativeText)
            tool.setToolTip(f"{tool.text().strip()} ({shown})")

    def show_screen(self, name: ScreenName) -> None:
        """Draw which screen is shown: the others are icons, so that the line stays short."""
        self._screen = name
        styles = Qt.ToolButtonStyle
        for one, button in self.screen_buttons.items():
            button.setChecked(one is name)
            button.setToolButtonStyle(
                styles.ToolButtonTextBesideIcon if one is name else styles.ToolButtonIconOnly
            )

    def _on_screen(self, name: ScreenName) -> None:
        self.show_screen(self._screen)  # what is drawn is what is shown, until that changes
        self.screen_chosen.emit(name)

    def render_state(self, view: View) -> None:
        """Draw a view."""
        show = view.show
        self._draw_pill(view)
        self.viewers.render_state(view, here=self._screen is ScreenName.ON_AIR)
        self.sales_button.render_state(view)
        self._draw_clock(view)
        self.title.render_text(show.title if show else "", empty=self.tr("Untitled show"))
        self.title.setEnabled(view.attached and SetTitle not in view.waiting)
        self._draw_line(view)
        self.chips.render_texts(self._chip_texts(view))
        self.live_button.setVisible(not view.on_air)
        self.end_button.setVisible(view.on_air)
        self.live_button.setEnabled(view.attached and view.can_go_live)
        self.end_button.setEnabled(view.attached and view.on_air)
        nowhere = self.tr("Add a destination or switch the recording on.")
        self.live_button.setToolTip("" if view.can_go_live else nowhere)
        self.live_button.set_waiting(GoLive in view.waiting)
        self.end_button.set_waiting(EndShow in view.waiting)
        self._draw_panic(view)

    def _draw_line(self, view: View) -> None:
        """Say who is here, then how the picture is."""
        show = view.show
        who = door_words.presence(view.door)
        canvases = " + ".join(words.canvas_name(canvas) for canvas in show.canvases) if show else ""
        self.canvas_label.show_text(" · ".join(part for part in (who, canvases) if part))
        names = door_words.names_here(view.door)
        told = "\n".join(part for part in (names, canvases) if part)
        self.canvas_label.setToolTip(plain_tip(told))

    def _draw_clock(self, view: View) -> None:
        show = view.show
        since = show.on_air_since_utc_ms if show else None
        self.clock_label.setVisible(since is not None)
        if since is not None:
            self.clock_label.setText(figures.clock((view.now_utc_ms - since) / 1_000))
        planned_s = sum(s.lasts_s for s in cut(show.rundown, show.length_s)) if show else 0
        alone = self.sales_button.isHidden() and self.viewers.isHidden()
        room = self.width() >= _ROOM_FOR_LENGTH_PX or alone
        self.length_label.setVisible(since is not None and planned_s > 0 and room)
        of = self.tr("of {time}").format(time=figures.clock(planned_s))
        self.length_label.setText(of)

    def _draw_panic(self, view: View) -> None:
        """Slate and mute stand here where the screen has no control strip."""
        elsewhere = view.on_air and self._screen is not ScreenName.ON_AIR
        covered = view.show is not None and view.show.slate_shown
        muted = view.show is not None and view.show.sound.muted
        slate, mute = self.slate_button, self.mute_button
        short = self.width() < _ROOM_FOR_LENGTH_PX
        (slate.face_short if short else slate.face)(
            self.tr("Slate is on") if covered else self.tr("Slate"), lit="true" if covered else ""
        )
        (mute.face_short if short else mute.face)(
            self.tr("Muted") if muted else self.tr("Mute"),
            lit="true" if muted else "",
            ink=theme.PROGRAM_TEXT if muted else "",
            icon_name="microphone-off" if muted else "microphone",
        )
        for button, kind in ((self.slate_button, ShowSlate), (self.mute_button, SetSound)):
            button.setVisible(elsewhere)
            button.setEnabled(view.attached)
            button.set_waiting(kind in view.waiting)

    def _draw_pill(self, view: View) -> None:
        if view.show is None and view.link is LinkState.STARTING:
            text, air = self.tr("STARTING"), "off"
        elif view.show is not None and view.show.rehearsal:
            text, air = ("● " if view.on_air else "○ ") + self.tr("REHEARSAL"), "rehearsal"
        elif view.on_air:
            text, air = "● " + self.tr("ON AIR"), "on"
        else:
            text, air = "○ " + self.tr("OFF AIR"), "off"
        self.pill.setText(text)
        theme.restyle(self.pill, "air", air)

    # --- chips ---------------------------------------------------------------------------------

    def _chip_texts(self, view: View) -> tuple[ChipText, ...]:
        if view.show is None:
            return ()
        chips = self._lost_chips(view) + receiver_chips(view)
        chips += [self._destination_chip(view, d.destination_id, d.name) for d in _sent_to(view)]
        if view.show.record or view.output(RECORDING_ID):
            chips.append(self._recording_chip(view))
        if view.health.engine_running:
            chips.append(self._frames_chip(view))
        if view.health.encoder_text:
            encoder, text = view.health.encoder, view.health.encoder_text
            said = Sentence(code="encoder_changed", facts=(encoder,), text=text)
            chips.append(ChipText(name=encoder, sign=Sign.TROUBLE, tip=sentences.warning(said)))
        return tuple(chips)

    def _lost_chips(self, view: View) -> list[ChipText]:
        """Say which sources give nothing: they stand first, and only while it is so."""
        gone = (SourceState.STALLED, SourceState.LOST)
        return [
            ChipText(
                name=source.name,
                value=words.source_word(source.state),
                sign=SOURCE_SIGNS[source.state],
                tip=sentences.trouble(source),
            )
            for source in view.health.sources
            if source.state in gone
        ]

    def _destination_chip(self, view: View, destination_id: str, name: str) -> ChipText:
        report = view.output(destination_id)
        state = report.state if report else OutputState.IDLE
        live = report is not None and state is OutputState.LIVE
        value = figures.bitrate(report.bitrate_bps) if live and report else words.output_word(state)
        congested = live and report is not None and report.congested
        sign = Sign.TROUBLE if congested else OUTPUT_SIGNS[state]
        if congested:
            slow = self.tr("slow")
            value = f"{value} · {slow}"
        return ChipText(
            name=name, value=value, sign=sign, tip=sentences.why(report) if report else ""
        )

    def _recording_chip(self, view: View) -> ChipText:
        report = view.output(RECORDING_ID)
        name = self.tr("Recording")
        if report is None or report.state is OutputState.IDLE:
            return ChipText(name=name, value=self.tr("ready"), sign=Sign.IDLE)
        if report.state is OutputState.LIVE:
            value = figures.size(report.bytes_sent)
            return ChipText(name=name, value=value, sign=Sign.ON_AIR, tip=report.path)
        sign = OUTPUT_SIGNS[report.state]
        return ChipText(
            name=name, value=words.output_word(report.state), sign=sign, tip=sentences.why(report)
        )

    def _frames_chip(self, view: View) -> ChipText:
        stats = view.health.stats
        lost = stats.dropped + stats.ticks_lost
        dropped = self.tr("{count} dropped").format(count=lost)
        frame = figures.isolated(f"{round(stats.interval_ms.p50_ms)} ms")
        tip = self.tr("Pictures that viewers missed, and the time from one picture to the next")
        sign = Sign.TROUBLE if lost else None
        return ChipText(value=f"{dropped} · {frame}", sign=sign, tip=tip)


def _sent_to(view: View) -> list[Destination]:
    """Return the destinations that matter now: switched on, or still sending."""
    known = view.show.destinations if view.show else ()
    return [d for d in known if d.enabled or view.output(d.destination_id)]
