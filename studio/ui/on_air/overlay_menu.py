"""Every overlay that is asked for by name, to be shown and hidden; what has no text yet asks."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from studio.protocol.show_commands import ShowOverlay
from studio.show.selling import coupon_code
from studio.show.staging import OF_A_CUE, OverlayKind, Side
from studio.show.state import ShowState
from studio.ui.view import View


def overlay_word(kind: OverlayKind) -> str:
    """Return what an overlay is called."""
    translate = QCoreApplication.translate
    return {
        OverlayKind.CARD: translate("Overlays", "Card"),
        OverlayKind.STOCK: translate("Overlays", "Stock"),
        OverlayKind.COUPON: translate("Overlays", "Coupon"),
        OverlayKind.QR: translate("Overlays", "QR code"),
        OverlayKind.GIVEAWAY: translate("Overlays", "Giveaway"),
        OverlayKind.TRUST: translate("Overlays", "Warranty and tests"),
        OverlayKind.QUESTION: translate("Overlays", "Question"),
        OverlayKind.LOWER_THIRD: translate("Overlays", "Lower third"),
        OverlayKind.TICKER: translate("Overlays", "Ticker"),
        OverlayKind.CAPTIONS: translate("Overlays", "Captions"),
        OverlayKind.LOGO: translate("Overlays", "Logo"),
        OverlayKind.CORRECTION: translate("Overlays", "Correction"),
    }[kind]


_LISTED = tuple(kind for kind in OverlayKind if kind is not OverlayKind.QUESTION)


class OverlayMenu(QMenu):
    """One line an overlay, ticked while viewers see it.

    Signals:
        commanded: `ShowOverlay`.
        texts_asked: The host wants to write what the overlays say.
        theme_asked: The host wants to choose how they look.
    """

    commanded = Signal(object)
    texts_asked = Signal()
    theme_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View()
        self.kinds = self._fill(self, _LISTED, Side.PROGRAM)
        self.preview_menu = self.addMenu(self.tr("In the preview"))
        self.preview_kinds = self._fill(self.preview_menu, OF_A_CUE, Side.PREVIEW)
        self.addSeparator()
        self.texts_action = self.addAction(self.tr("What they say…"))
        self.texts_action.triggered.connect(self.texts_asked)
        self.addAction(self.tr("How they look…")).triggered.connect(self.theme_asked)
        self.aboutToShow.connect(self._draw)

    def _fill(
        self, menu: QMenu, kinds: tuple[OverlayKind, ...], side: Side
    ) -> dict[OverlayKind, QAction]:
        actions = {}
        for kind in kinds:
            action = menu.addAction(overlay_word(kind))
            action.setCheckable(True)
            action.triggered.connect(
                lambda _on=False, one=kind, where=side: self._on_kind(one, where)
            )
            actions[kind] = action
        return actions

    def render_state(self, view: View) -> None:
        """Know what is shown now; drawn when the menu opens."""
        self._view = view

    def _draw(self) -> None:
        show = self._view.show
        for kind, action in self.kinds.items():
            action.setChecked(show is not None and is_shown(show, kind))
            action.setEnabled(show is not None and self._view.attached and can_show(show, kind))
        for kind, action in self.preview_kinds.items():
            action.setChecked(show is not None and show.preview.shows(kind))
            action.setEnabled(show is not None and self._view.attached)

    def _on_kind(self, kind: OverlayKind, side: Side) -> None:
        show = self._view.show
        if show is None:
            return
        shown = show.preview.shows(kind) if side is Side.PREVIEW else is_shown(show, kind)
        self.commanded.emit(ShowOverlay(overlay=kind, shown=not shown, side=side))


def is_shown(show: ShowState, kind: OverlayKind) -> bool:
    """Return whether viewers are meant to see an overlay."""
    return show.program.shows(kind) if kind in OF_A_CUE else kind in show.standing


def can_show(show: ShowState, kind: OverlayKind) -> bool:
    """Return whether there is anything an overlay could say, or it is shown already."""
    if is_shown(show, kind):
        return True
    listing = show.listing(show.program.product_id)
    cue = show.cue(show.program.cue_id)
    texts = show.texts
    return {
        OverlayKind.CARD: listing is not None,
        OverlayKind.STOCK: listing is not None and listing.stock is not None,
        OverlayKind.COUPON: bool(coupon_code(show, show.program)),
        OverlayKind.QR: listing is not None and bool(listing.links),
        OverlayKind.GIVEAWAY: cue is not None and bool(cue.title),
        OverlayKind.TRUST: listing is not None,
        OverlayKind.QUESTION: bool(texts.question),
        OverlayKind.LOWER_THIRD: bool(texts.lower_third),
        OverlayKind.TICKER: bool(texts.ticker),
        OverlayKind.CAPTIONS: bool(texts.captions),
        OverlayKind.LOGO: bool(texts.logo),
        OverlayKind.CORRECTION: bool(texts.correction),
    }[kind]
