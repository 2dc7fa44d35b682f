"""Choosing how the overlays look: each theme is tried in the preview before viewers see it."""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio.core.paths import config_folder, resource
from studio.protocol.show_commands import SetTheme
from studio.show.look import Theme
from studio.show.theme_file import read_themes
from studio.ui import figures, theme
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import wrapped_label

_SWATCH_PX = (112, 44)


class ThemeDialog(QDialog):
    """The themes that come with the program and the host's own.

    Args:
        folders: Where themes are looked for; a later one's theme replaces one of its name.
        parent: Owner.

    Signals:
        commanded: `SetTheme`.
    """

    commanded = Signal(object)

    def __init__(
        self, folders: tuple[Path, ...] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("How the overlays look"))
        self.resize(460, 420)
        self._folders = folders or (resource("themes"), own_themes())
        self._themes: tuple[Theme, ...] = ()
        self._view = View()
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Themes"))
        self.list.setIconSize(swatch(Theme()).size())
        self.list.currentRowChanged.connect(self._on_row)
        self.hint_label = wrapped_label("", "dim", self)
        self.apply_button = KeyButton(kind="primary", parent=self)
        self.apply_button.face(self.tr("Apply"))
        self.apply_button.clicked.connect(self._on_apply)
        self.cancel_button = KeyButton(parent=self)
        self.cancel_button.face(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.apply_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(10)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.hint_label)
        layout.addLayout(buttons)
        self.rejected.connect(self._on_cancel)

    # --- drawing -------------------------------------------------------------------------------

    def begin(self) -> None:
        """Read the themes anew: the host may have written one meanwhile."""
        self._themes = read_themes(self._folders)
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._themes:
            self.list.addItem(QListWidgetItem(QIcon(swatch(one)), one.name))
        now = self._view.show.theme if self._view.show is not None else Theme()
        names = [one.name for one in self._themes]
        self.list.setCurrentRow(names.index(now.name) if now.name in names else -1)
        self.list.blockSignals(False)
        where = figures.isolated(str(self._folders[-1]))
        self.hint_label.setText(
            self.tr("Choosing one tries it in the preview. Your own themes: {folder}").format(
                folder=where
            )
        )

    def render_state(self, view: View) -> None:
        """Draw a view."""
        self._view = view
        trial = view.show is not None and view.show.trial_theme is not None
        self.apply_button.setEnabled(view.attached and trial)
        self.list.setEnabled(view.attached)
        self.apply_button.set_waiting(SetTheme in view.waiting)

    # --- asking --------------------------------------------------------------------------------

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._themes):
            self.commanded.emit(SetTheme(theme=self._themes[row], trial=True))

    def _on_apply(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._themes):
            self.commanded.emit(SetTheme(theme=self._themes[row]))
        self.accept()

    def _on_cancel(self) -> None:
        if self._view.show is not None and self._view.show.trial_theme is not None:
            self.commanded.emit(SetTheme(theme=None, trial=True))


def own_themes() -> Path:
    """Return the folder of the host's own themes, which need not be there."""
    return config_folder() / "themes"


def swatch(one: Theme) -> QPixmap:
    """Return a small card in a theme's colours."""
    width_px, height_px = _SWATCH_PX
    pixmap = QPixmap(width_px, height_px)
    pixmap.fill(_colour(one.slate))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_colour(one.paper))
    painter.drawRoundedRect(QRectF(6, 8, 70, 28), 6 * one.roundness, 6 * one.roundness)
    painter.setBrush(_colour(one.dark))
    painter.drawRoundedRect(QRectF(80, 8, 26, 28), 6 * one.roundness, 6 * one.roundness)
    painter.setFont(theme.text_font(11, QFont.Weight.Bold))
    painter.setPen(_colour(one.ink))
    painter.drawText(QRectF(12, 8, 30, 28), Qt.AlignmentFlag.AlignVCenter, "Aa")
    painter.setPen(_colour(one.price))
    painter.drawText(QRectF(38, 8, 36, 28), Qt.AlignmentFlag.AlignVCenter, "9,90")
    painter.setPen(_colour(one.clock))
    painter.drawText(QRectF(80, 8, 26, 28), Qt.AlignmentFlag.AlignCenter, "1:0")
    painter.end()
    return pixmap


def _colour(text: str) -> QColor:
    """Read `#rrggbb` or `#rrggbbaa`; Qt would take the alpha first."""
    colour = QColor(text[:7])
    if len(text) == 9:
        colour.setAlpha(int(text[7:], 16))
    return colour
