"""The line under the pictures: card, offer, coupon, overlays, microphone, each with its key."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.catalogue.offer import Offer, OfferPlan
from studio.core.ids import ProductId
from studio.protocol.messages import Meters
from studio.protocol.reports import SourceState
from studio.protocol.setup_commands import SetSound
from studio.protocol.show_commands import (
    ExtendOffer,
    MarkMoment,
    ShowCard,
    ShowOverlay,
    StartOffer,
    StopOffer,
)
from studio.show.selling import coupon_code
from studio.show.staging import OverlayKind
from studio.ui import figures, theme, words
from studio.ui.on_air.offer_box import OfferBox, OfferChoice
from studio.ui.on_air.overlay_menu import OverlayMenu
from studio.ui.view import View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.meter_bar import MeterBar

ONE_MORE_S = 60.0
_NARROWEST_METER_PX = 90


class ControlStrip(QFrame):
    """What the host does while talking, by one key or one click.

    Signals:
        commanded: Card, offer, coupon, overlay, mark and sound commands.
        offer_chosen: The `OfferChoice` that the offer key starts from now on.
    """

    commanded = Signal(object)
    offer_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._view = View()
        self.card_button = KeyButton(text_px=13, parent=self)
        self.offer_button = KeyButton(text_px=18, parent=self)
        self.offer_box = OfferBox(self)
        self.choose_button = QToolButton(self)
        self.choose_button.setIcon(theme.icon("chevron"))
        self.choose_button.setToolTip(self.tr("What the offer key starts"))
        self.choose_button.setAccessibleName(self.tr("What the offer key starts"))
        self.more_button = KeyButton(text_px=13, parent=self)
        self.coupon_button = KeyButton(text_px=13, parent=self)
        self.overlays_button = KeyButton(text_px=13, parent=self)
        self.overlay_menu = OverlayMenu(self)
        self.mute_button = KeyButton("microphone", text_px=13, parent=self)
        self.mark_button = KeyButton(text_px=13, parent=self)
        self._make_microphone()
        self._lay_out()
        self._connect()
        self.render_state(self._view)

    def _make_microphone(self) -> None:
        self.microphone_label = ElidedLabel("dim", least_px=20, parent=self)
        self.level_label = QLabel(self)
        self.level_label.setFont(theme.text_font(18, QFont.Weight.DemiBold))
        self.level_label.setMinimumWidth(68)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.level_label.setAlignment(right)
        self.meter = MeterBar(self)
        self.meter.setMinimumWidth(_NARROWEST_METER_PX)

    def _lay_out(self) -> None:
        name_row = QHBoxLayout()
        name_row.setSpacing(6)
        name_row.addWidget(self.microphone_label, 1)
        name_row.addWidget(self.level_label)
        meter = QVBoxLayout()
        meter.setSpacing(1)
        meter.addLayout(name_row)
        meter.addWidget(self.meter)
        offer = QHBoxLayout()
        offer.setSpacing(2)
        offer.addWidget(self.offer_button)
        offer.addWidget(self.choose_button)
        self._selling = QHBoxLayout()
        self._selling.setSpacing(8)
        self._selling.addWidget(self.card_button)
        self._selling.addLayout(offer)
        for button in (self.more_button, self.coupon_button, self.overlays_button):
            self._selling.addWidget(button)
        self._sound = QHBoxLayout()
        self._sound.setSpacing(8)
        self._sound.addLayout(meter, 1)
        self._sound.addWidget(self.mute_button)
        self._sound.addWidget(self.mark_button)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(12, 9, 12, 9)
        self._rows.setSpacing(10)
        self._rows.addLayout(self._selling)
        self._rows.addLayout(self._sound, 1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return what two rows need: one row is taken where there is room for it."""
        rows = (self._selling.minimumSize().width(), self._sound.minimumSize().width())
        return QSize(max(rows) + 24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take two rows where the words are too long for one."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        needed_px = self._selling.sizeHint().width() + self._sound.minimumSize().width() + 40
        directions = QBoxLayout.Direction
        wanted = directions.TopToBottom if needed_px > self.width() else directions.LeftToRight
        if self._rows.direction() is not wanted:
            self._rows.setDirection(wanted)

    def _connect(self) -> None:
        self.card_button.clicked.connect(self._on_card)
        self.offer_button.clicked.connect(self._on_offer)
        self.choose_button.clicked.connect(lambda: self.offer_box.open_under(self.offer_button))
        self.offer_box.chosen.connect(self._on_chosen)
        self.more_button.clicked.connect(self._on_more)
        self.coupon_button.clicked.connect(self._on_coupon)
        self.overlay_menu.commanded.connect(self.commanded)
        self.overlays_button.clicked.connect(self._on_overlays)
        self.mute_button.clicked.connect(self._on_mute)
        self.mark_button.clicked.connect(lambda: self.commanded.emit(MarkMoment()))

    def set_offer(self, choice: OfferChoice) -> None:
        """Choose what the offer key starts where the cue has no plan."""
        self.offer_box.show_choice(choice)
        self._draw_offer(self._view)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view."""
        self._view = view
        show = view.show
        has_product = view.product is not None
        card_on = view.card_shown
        self.card_button.face(self.tr("Card"), lit="true" if card_on else "")
        self.card_button.setAccessibleDescription(
            self.tr("Hide the card") if card_on else self.tr("Show the card")
        )
        self._draw_offer(view)
        self._draw_coupon(view)
        self.card_button.setEnabled(view.attached and has_product)
        self.card_button.set_waiting(ShowCard in view.waiting)
        no_product = self.tr("Take a product first.")
        for button in (self.card_button, self.offer_button):
            button.setToolTip("" if has_product else no_product)
        self.overlay_menu.render_state(view)
        self.overlays_button.face(self.tr("Overlays"))
        standing = len(show.standing) if show is not None else 0
        self.overlays_button.setEnabled(view.attached)
        self.overlays_button.set_waiting(ShowOverlay in view.waiting)
        self.overlays_button.setAccessibleDescription(
            self.tr("{count} shown over the whole show").format(count=standing)
        )
        self.mark_button.face(self.tr("Mark"))
        self.mark_button.setEnabled(view.attached and view.on_air)
        self.mark_button.set_waiting(MarkMoment in view.waiting)
        self._draw_microphone(view)
        self._fold()

    def _draw_offer(self, view: View) -> None:
        running = offer_that_ends(view)
        text, description = self._offer_words(view, running)
        self.offer_button.face(
            text, lit="true" if running else "", ink=theme.OFFER if running else ""
        )
        self.offer_button.setAccessibleDescription(description)
        self.more_button.face(self.tr("+1 min"))
        timed = running is not None and running.ends_at_utc_ms is not None
        self.offer_button.setEnabled(view.attached and view.product is not None)
        self.more_button.setEnabled(view.attached and timed)
        self.choose_button.setEnabled(view.attached and running is None and not plan_of(view))
        self.offer_button.set_waiting(bool({StartOffer, StopOffer} & view.waiting))
        self.more_button.set_waiting(ExtendOffer in view.waiting)

    def _offer_words(self, view: View, running: Offer | None) -> tuple[str, str]:
        offer = self.tr("Offer {time}")
        if running is None:
            return offer.format(time=self._planned(view)), self.tr("Start the offer")
        if view.offer_left_s is not None:
            said = offer.format(time=figures.time_left(view.offer_left_s))
        elif running.left is not None:
            count = figures.isolated(str(running.left))
            said = self.tr("Offer: {count} left").format(count=count)
        else:
            said = self.tr("Offer")
        return said, self.tr("Stop the offer")

    def _planned(self, view: View) -> str:
        """Return what the key would start: percent and length, of the cue or as chosen."""
        plan, choice = plan_of(view), self.offer_box.choice
        percent = plan.percent if plan else choice.percent
        lasts_s = plan.lasts_s if plan else choice.length_s
        deal = view.product is not None and view.product.deal is not None
        parts = []
        if percent is not None and not deal:
            parts.append(figures.isolated(f"−{percent} %"))
        if lasts_s:
            parts.append(figures.time_left(lasts_s))
        return " ".join(parts)

    def _draw_coupon(self, view: View) -> None:
        show = view.show
        shown = show is not None and show.program.shows(OverlayKind.COUPON)
        code = coupon_code(show, show.program) if show is not None else ""
        self.coupon_button.face(self.tr("Coupon"), lit="true" if shown else "")
        self.coupon_button.setAccessibleDescription(
            self.tr("Hide the coupon") if shown else self.tr("Show the coupon")
        )
        self.coupon_button.setEnabled(view.attached and (shown or bool(code)))
        missing = self.tr("Neither this cue nor its offer has a coupon code.")
        self.coupon_button.setToolTip(code or missing)
        self.coupon_button.set_waiting(ShowOverlay in view.waiting)

    def _draw_microphone(self, view: View) -> None:
        show = view.show
        muted = show is not None and show.sound.muted
        self.mute_button.face(
            self.tr("Muted") if muted else self.tr("Mute"),
            lit="true" if muted else "",
            ink=theme.PROGRAM_TEXT if muted else "",
            icon_name="microphone-off" if muted else "microphone",
        )
        self.mute_button.setEnabled(view.attached)
        self.mute_button.set_waiting(SetSound in view.waiting)
        source = view.source("microphone")
        name = words.source_name(show.microphone) if show else ""
        if source is not None and source.state is not SourceState.LIVE:
            name = f"{name} · {words.source_word(source.state)}"
        self.microphone_label.show_text(name)
        self.meter.setEnabled(view.attached)

    def render_meters(self, meters: Meters) -> None:
        """Draw how loud it is now; ten times a second, so apart from the rest."""
        self.meter.show_level(peak_db=meters.peak_db, rms_db=meters.rms_db)
        self.level_label.setText(figures.level(meters.peak_db))
        loud = self.tr("too loud") if meters.clipping else ""
        self.level_label.setToolTip(loud)
        colour = theme.PROGRAM_TEXT if meters.clipping else theme.TEXT
        self.level_label.setStyleSheet(f"color: {colour}")

    # --- asking --------------------------------------------------------------------------------

    def _on_card(self) -> None:
        self.commanded.emit(ShowCard(shown=not self._view.card_shown))

    def _on_offer(self) -> None:
        if offer_that_ends(self._view) is not None:
            self.commanded.emit(StopOffer(product_id=self._product_id))
        elif plan_of(self._view) is not None:
            self.commanded.emit(StartOffer(product_id=self._product_id))
        else:
            self.commanded.emit(self._chosen_offer())

    def _on_more(self) -> None:
        self.commanded.emit(ExtendOffer(by_s=ONE_MORE_S, product_id=self._product_id))

    @property
    def _product_id(self) -> ProductId | None:
        """Whose offer the host sees: somebody else may take another product at this very moment."""
        product = self._view.product
        return product.product_id if product is not None else None

    def _chosen_offer(self) -> StartOffer:
        choice = self.offer_box.choice
        product = self._view.product
        states_price = product is not None and product.deal is not None
        return StartOffer(
            product_id=self._product_id,
            duration_s=float(choice.length_s) if choice.length_s else None,
            percent=None if states_price else choice.percent,
            quantity=choice.quantity or None,
        )

    def _on_chosen(self, choice: OfferChoice) -> None:
        self._draw_offer(self._view)
        self.offer_chosen.emit(choice)

    def _on_coupon(self) -> None:
        show = self._view.show
        if show is not None:
            shown = show.program.shows(OverlayKind.COUPON)
            self.commanded.emit(ShowOverlay(overlay=OverlayKind.COUPON, shown=not shown))

    def _on_overlays(self) -> None:
        corner = self.overlays_button.mapToGlobal(self.overlays_button.rect().topLeft())
        height_px = self.overlay_menu.sizeHint().height()
        corner.setY(corner.y() - height_px - 6)
        self.overlay_menu.popup(corner)

    def _on_mute(self) -> None:
        if self._view.show is not None:
            sound = self._view.show.sound
            self.commanded.emit(SetSound(sound=replace(sound, muted=not sound.muted)))


def offer_that_ends(view: View) -> Offer | None:
    """Return the offer that runs for the product on program; a card file's price is none."""
    offer = view.offer
    ends = offer is not None and (offer.ends_at_utc_ms is not None or offer.quantity is not None)
    return offer if ends else None


def plan_of(view: View) -> OfferPlan | None:
    """Return the offer that the cue on program plans."""
    cue = view.show.cue(view.show.program.cue_id) if view.show is not None else None
    return cue.offer if cue is not None else None
