"""The line under the program picture: card, offer, slate and microphone, each with its key."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from studio.protocol.messages import Meters
from studio.protocol.reports import SourceState
from studio.protocol.setup_commands import SetSound
from studio.protocol.show_commands import ExtendOffer, ShowCard, ShowSlate, StartOffer, StopOffer
from studio.show.state import GAIN_DB
from studio.ui import figures, theme, words
from studio.ui.view import View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.meter_bar import MeterBar

OFFER_LENGTHS_S = (30, 60, 120, 180, 300, 600)
ONE_MORE_S = 60.0
_WIDEST_METER_PX = 260


class ControlStrip(QFrame):
    """What the host does while talking, by one key or one click.

    Signals:
        commanded: Card, offer, slate and sound commands.
        offer_length_chosen: Seconds that the offer key starts from now on.
    """

    commanded = Signal(object)
    offer_length_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._view = View()
        self.card_button = KeyButton("card", text_px=14, parent=self)
        self.offer_button = KeyButton("offer", text_px=18, parent=self)
        self.more_button = KeyButton("plus", text_px=14, parent=self)
        self.slate_button = KeyButton("slate", text_px=14, parent=self)
        self.mute_button = KeyButton("microphone", text_px=14, parent=self)
        self.length_box = QComboBox(self)
        self.length_box.setAccessibleName(self.tr("Length of the offer"))
        self.length_box.setToolTip(self.tr("Length of the offer"))
        for seconds in OFFER_LENGTHS_S:
            self.length_box.addItem(words.duration(seconds), seconds)
        self.set_offer_length(180)
        self._make_microphone()
        self._lay_out()
        self._connect()
        self.render_state(self._view)

    def _make_microphone(self) -> None:
        self.microphone_label = ElidedLabel("dim", least_px=40, parent=self)
        self.level_label = QLabel(self)
        self.level_label.setFont(theme.text_font(18, QFont.Weight.DemiBold))
        self.level_label.setMinimumWidth(68)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.level_label.setAlignment(right)
        self.meter = MeterBar(self)
        self.meter.setMaximumWidth(_WIDEST_METER_PX)
        self.gain_slider = QSlider(Qt.Orientation.Horizontal, self)
        self.gain_slider.setRange(int(GAIN_DB[0]), int(GAIN_DB[1]))
        self.gain_slider.setPageStep(3)
        self.gain_slider.setFixedWidth(76)
        self.gain_slider.setAccessibleName(self.tr("Gain"))
        self.gain_label = QLabel(self)
        self.gain_label.setProperty("role", "dim")
        self.gain_label.setFont(theme.text_font(12))

    def _lay_out(self) -> None:
        name_row = QHBoxLayout()
        name_row.setSpacing(6)
        name_row.addWidget(self.microphone_label, 1)
        name_row.addWidget(self.level_label)
        meter = QVBoxLayout()
        meter.setSpacing(1)
        meter.addLayout(name_row)
        meter.addWidget(self.meter)
        gain = QVBoxLayout()
        gain.setSpacing(4)
        gain.addWidget(self.gain_label, 0, Qt.AlignmentFlag.AlignHCenter)
        gain.addWidget(self.gain_slider)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self.card_button)
        layout.addWidget(self.offer_button)
        layout.addWidget(self.length_box)
        layout.addWidget(self.more_button)
        layout.addWidget(self.slate_button)
        layout.addStretch(1)
        layout.addLayout(meter, 1)
        layout.addLayout(gain)
        layout.addWidget(self.mute_button)

    def _connect(self) -> None:
        self.card_button.clicked.connect(self._on_card)
        self.offer_button.clicked.connect(self._on_offer)
        self.more_button.clicked.connect(self._on_more)
        self.slate_button.clicked.connect(self._on_slate)
        self.mute_button.clicked.connect(self._on_mute)
        self.gain_slider.valueChanged.connect(self._on_gain)
        self.length_box.activated.connect(self._on_length)

    def set_offer_length(self, seconds: int) -> None:
        """Choose how long an offer is that the key starts; another length is left out."""
        at = self.length_box.findData(seconds)
        if at >= 0:
            self.length_box.setCurrentIndex(at)
            self._draw_offer(self._view)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view."""
        self._view = view
        show = view.show
        has_product = view.product is not None
        card_on = view.card_shown
        slate_on = show is not None and show.slate_shown
        self.card_button.face(
            self.tr("Hide card") if card_on else self.tr("Card"), lit="true" if card_on else ""
        )
        self.slate_button.face(
            self.tr("Slate is on") if slate_on else self.tr("Slate"), lit="true" if slate_on else ""
        )
        self._draw_offer(view)
        self.card_button.setEnabled(view.attached and has_product)
        self.slate_button.setEnabled(view.attached)
        self.card_button.set_waiting(ShowCard in view.waiting)
        self.slate_button.set_waiting(ShowSlate in view.waiting)
        no_product = self.tr("Load a product card first.")
        for button in (self.card_button, self.offer_button):
            button.setToolTip("" if has_product else no_product)
        self._draw_microphone(view)

    def _draw_offer(self, view: View) -> None:
        left_s = view.offer_left_s
        runs = view.offer is not None and left_s is not None
        length_s = int(self.length_box.currentData() or 0)
        text = figures.time_left(left_s if left_s is not None else length_s)
        self.offer_button.face(
            self.tr("Offer {time}").format(time=text),
            lit="true" if runs else "",
            ink=theme.OFFER if runs else "",
        )
        self.more_button.face(self.tr("1 min"))
        self.offer_button.setAccessibleDescription(
            self.tr("Stop the offer") if runs else self.tr("Start the offer")
        )
        has_product = view.product is not None
        self.offer_button.setEnabled(view.attached and has_product)
        self.more_button.setEnabled(view.attached and runs)
        self.length_box.setEnabled(view.attached and not runs)
        self.offer_button.set_waiting(bool({StartOffer, StopOffer} & view.waiting))
        self.more_button.set_waiting(ExtendOffer in view.waiting)

    def _draw_microphone(self, view: View) -> None:
        show = view.show
        muted = show is not None and show.sound.muted
        self.mute_button.face(
            self.tr("Muted") if muted else self.tr("Mute"),
            lit="true" if muted else "",
            ink="#ff6b73" if muted else "",
            icon_name="microphone-off" if muted else "microphone",
        )
        self.mute_button.setEnabled(view.attached)
        self.mute_button.set_waiting(SetSound in view.waiting)
        source = view.source("microphone")
        name = words.source_name(show.microphone) if show else ""
        lost = source is not None and source.state is not SourceState.LIVE
        if lost and source is not None:
            name = f"{name} · {words.source_word(source.state)}"
        self.microphone_label.show_text(name)
        gain_db = show.sound.gain_db if show else 0.0
        if not self.gain_slider.isSliderDown():
            self.gain_slider.blockSignals(True)
            self.gain_slider.setValue(round(gain_db))
            self.gain_slider.blockSignals(False)
        self.gain_label.setText(self.tr("Gain {gain}").format(gain=figures.gain(gain_db)))
        self.gain_slider.setEnabled(view.attached)
        self.meter.setEnabled(view.attached)

    def render_meters(self, meters: Meters) -> None:
        """Draw how loud it is now; ten times a second, so apart from the rest."""
        self.meter.show_level(peak_db=meters.peak_db, rms_db=meters.rms_db)
        self.level_label.setText(figures.level(meters.peak_db))
        loud = self.tr("too loud") if meters.clipping else ""
        self.level_label.setToolTip(loud)
        colour = "#ff6b73" if meters.clipping else theme.TEXT
        self.level_label.setStyleSheet(f"color: {colour}")

    # --- asking --------------------------------------------------------------------------------

    def _on_card(self) -> None:
        shown = self._view.card_shown
        self.commanded.emit(ShowCard(shown=not shown))

    def _on_offer(self) -> None:
        if self._view.offer_left_s is not None:
            self.commanded.emit(StopOffer())
        else:
            self.commanded.emit(StartOffer(duration_s=float(self.length_box.currentData())))

    def _on_more(self) -> None:
        self.commanded.emit(ExtendOffer(by_s=ONE_MORE_S))

    def _on_slate(self) -> None:
        shown = self._view.show is not None and self._view.show.slate_shown
        self.commanded.emit(ShowSlate(shown=not shown))

    def _on_mute(self) -> None:
        if self._view.show is not None:
            sound = self._view.show.sound
            self.commanded.emit(SetSound(sound=replace(sound, muted=not sound.muted)))

    def _on_gain(self, gain_db: int) -> None:
        if self._view.show is not None:
            sound = replace(self._view.show.sound, gain_db=float(gain_db))
            self.commanded.emit(SetSound(sound=sound))

    def _on_length(self) -> None:
        self.offer_length_chosen.emit(int(self.length_box.currentData()))
        self._draw_offer(self._view)
