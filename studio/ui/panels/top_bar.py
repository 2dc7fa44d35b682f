"""The line on top: whether viewers see the show, since when, and how it gets to them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from studio.protocol.reports import OutputState, Sentence
from studio.protocol.setup_commands import EndShow, GoLive, SetTitle
from studio.show.destination import Destination
from studio.show.state import LONGEST_TITLE
from studio.ui import figures, sentences, theme, words
from studio.ui.view import RECORDING_ID, LinkState, View
from studio.ui.widgets.chip import ChipRow, ChipText
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.sign import OUTPUT_SIGNS, Sign
from studio.ui.widgets.title_edit import TitleEdit


class TopBar(QWidget):
    """Shows the state of the show as a whole; starts it, and asks to end it.

    Signals:
        commanded: `GoLive`, `SetTitle`.
        end_asked: The host wants to end the show; the window asks whether that is meant.
    """

    commanded = Signal(object)
    end_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(44)
        self.pill = QLabel(self)
        self.pill.setObjectName("pill")
        self.clock_label = QLabel(self)
        self.clock_label.setFont(theme.text_font(20, QFont.Weight.Bold))
        self.clock_label.setAccessibleName(self.tr("Time on air"))
        self.title = TitleEdit(longest=LONGEST_TITLE, widths_px=(70, 230), parent=self)
        self.title.say(
            self.tr("Title of the show"),
            self.tr("Click to name the show. Viewers read it on the slate."),
        )
        self.title.chosen.connect(lambda title: self.commanded.emit(SetTitle(title=title)))
        self.canvas_label = ElidedLabel("dim", least_px=70, most_px=230, parent=self)
        self.chips = ChipRow(self)
        self.live_button = KeyButton("broadcast", kind="primary", text_px=14, parent=self)
        self.end_button = KeyButton("stop", text_px=14, parent=self)
        self.menu_button = QToolButton(self)
        self.menu_button.setIcon(theme.icon("menu"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setToolTip(self.tr("Menu"))
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.live_button.face(self.tr("Go live"))
        self.end_button.face(self.tr("End show…"))
        self.live_button.clicked.connect(lambda: self.commanded.emit(GoLive()))
        self.end_button.clicked.connect(self.end_asked)
        self._lay_out()
        self.render_state(View())

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.title)
        titles.addWidget(self.canvas_label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.clock_label)
        layout.addLayout(titles)
        layout.addWidget(self.chips, 1)
        layout.addWidget(self.live_button)
        layout.addWidget(self.end_button)
        layout.addWidget(self.menu_button)

    def set_menu(self, menu: QMenu) -> None:
        """Hang a menu on the last button; what is in it is the window's affair."""
        self.menu_button.setMenu(menu)

    def render_state(self, view: View) -> None:
        """Draw a view."""
        show = view.show
        self._draw_pill(view)
        since = show.on_air_since_utc_ms if show else None
        self.clock_label.setVisible(since is not None)
        if since is not None:
            self.clock_label.setText(figures.clock((view.now_utc_ms - since) / 1_000))
        self.title.render_text(show.title if show else "", empty=self.tr("Untitled show"))
        self.title.setEnabled(view.attached and SetTitle not in view.waiting)
        self.canvas_label.show_text(words.canvas_name(view.canvas) if view.canvas else "")
        self.chips.render_texts(self._chip_texts(view))
        self.live_button.setVisible(not view.on_air)
        self.end_button.setVisible(view.on_air)
        self.live_button.setEnabled(view.attached and view.can_go_live)
        self.end_button.setEnabled(view.attached)
        nowhere = self.tr("Add a destination or switch the recording on.")
        self.live_button.setToolTip("" if view.can_go_live else nowhere)
        self.live_button.set_waiting(GoLive in view.waiting)
        self.end_button.set_waiting(EndShow in view.waiting)

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
        chips = [self._destination_chip(view, d.destination_id, d.name) for d in _sent_to(view)]
        if view.show.record or view.output(RECORDING_ID):
            chips.append(self._recording_chip(view))
        if view.health.engine_running:
            chips.append(self._frames_chip(view))
        if view.health.encoder_text:
            encoder, text = view.health.encoder, view.health.encoder_text
            said = Sentence(code="encoder_changed", facts=(encoder,), text=text)
            chips.append(ChipText(name=encoder, sign=Sign.TROUBLE, tip=sentences.warning(said)))
        return tuple(chips)

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
