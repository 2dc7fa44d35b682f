"""One product's highlight clip: what it shows, how far it is, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studio.core.ids import ProductId
from studio.protocol.clip_messages import Clip, ClipState, ClipTrouble
from studio.ui import theme
from studio.ui.catalogue.plain import isolated_text
from studio.ui.sales import clip_words as words
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import wrapped_label
from studio.ui.widgets.sign import SignDot

_UNDER_WAY = frozenset({ClipState.WAITING, ClipState.CUTTING})


class ClipRow(QFrame):
    """Draws one clip.

    Signals:
        cut: The product of which a clip is wanted.
        watched: Path of a clip that somebody wants to see.
    """

    cut = Signal(str)
    watched = Signal(str)

    def __init__(self, product_id: ProductId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._product_id = product_id
        self._path = ""
        self.sign = SignDot(self)
        self.name_label = ElidedLabel("strong", parent=self)
        self.shows_label = wrapped_label("", "dim", self, least_px=240)
        self.state_label = wrapped_label("", "dim", self, least_px=180)
        self.watch_button = KeyButton("play", parent=self)
        self.watch_button.face(self.tr("Watch"))
        kept = self.watch_button.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # what stands before it is in one column
        self.watch_button.setSizePolicy(kept)
        self.watch_button.clicked.connect(lambda: self.watched.emit(self._path))
        self.cut_button = KeyButton("cut", parent=self)
        self.cut_button.clicked.connect(lambda: self.cut.emit(self._product_id))
        words_column = QVBoxLayout()
        words_column.setSpacing(1)
        words_column.addWidget(self.name_label)
        words_column.addWidget(self.shows_label)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self.sign)
        row.addLayout(words_column, 3)
        row.addWidget(self.state_label, 1)
        row.addWidget(self.watch_button)
        row.addWidget(self.cut_button)

    def render_clip(self, clip: Clip, *, may_cut: bool) -> None:
        """Draw a clip.

        Args:
            clip: It.
            may_cut: Whether clips can be cut now.
        """
        self._path = clip.path
        self.sign.show_sign(words.sign_of(clip))
        self.name_label.show_text(isolated_text(clip.name))
        self.shows_label.setText(words.moments_of(clip.shows))
        self.state_label.setText(words.state_of(clip))
        trouble = clip.state is ClipState.FAILED and clip.trouble is not ClipTrouble.STOPPED
        theme.restyle(self.state_label, "role", "trouble" if trouble else "dim")
        self.watch_button.setVisible(bool(clip.path))
        text = self.tr("Cut it again") if clip.path else self.tr("Cut the clip")
        if text != self.cut_button.text():
            self.cut_button.face(text)
        recorded = clip.trouble is not ClipTrouble.NO_RECORDING
        self.cut_button.setEnabled(may_cut and recorded and clip.state not in _UNDER_WAY)
