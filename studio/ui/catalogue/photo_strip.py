"""The photos of a product in a row: chosen, dragged in, put first, taken out."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio.core.source_spec import STILL_SUFFIXES
from studio.ui import theme
from studio.ui.catalogue.plain import plain_tip
from studio.ui.catalogue.thumbnails import read_thumbnail
from studio.ui.widgets.file_choice import choose_file
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label, wrapped_label

MOST_PHOTOS = 50
_SIDE_PX = 84


class PhotoStrip(QWidget):
    """Shows photos; the first is the card's, and says so.

    Signals:
        changed: The paths as they shall be.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths: tuple[str, ...] = ()
        self._drawn: tuple[str, ...] | None = None
        self.setAcceptDrops(True)
        self.list = QListWidget(self)
        self.list.setObjectName("photos")
        self.list.setAccessibleName(self.tr("Photos"))
        self.list.setFlow(QListWidget.Flow.LeftToRight)
        self.list.setIconSize(QSize(_SIDE_PX, _SIDE_PX))
        self.list.setFixedHeight(_SIDE_PX + 42)
        self.list.setHorizontalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setViewMode(QListWidget.ViewMode.IconMode)
        self.list.setWrapping(False)
        self.list.setMovement(QListWidget.Movement.Static)
        self.list.currentRowChanged.connect(lambda _row: self._draw_buttons())
        self.hint_label = QLabel(self.tr("Drag pictures here, or choose a file."), self.list)
        self.hint_label.setProperty("role", "faint")
        self.hint_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint_label.setWordWrap(True)
        self._make_buttons()
        self.wrong_label = wrapped_label("", "trouble", self)
        self.wrong_label.hide()
        self._lay_out()
        self.show_photos((), "")

    def _make_buttons(self) -> None:
        self.add_button = KeyButton("picture", text_px=12, parent=self)
        self.add_button.face(self.tr("Add photos…"))
        self.add_button.clicked.connect(self._on_add)
        self.first_button = KeyButton(text_px=12, parent=self)
        self.first_button.face(self.tr("Use on the card"))
        self.first_button.clicked.connect(self._on_first)
        self.remove_button = KeyButton("trash", text_px=12, parent=self)
        self.remove_button.face(self.tr("Remove"))
        self.remove_button.clicked.connect(self._on_remove)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.add_button)
        row.addWidget(self.first_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(styled_label(self.tr("Photos"), "dim", self))
        layout.addWidget(self.list)
        layout.addLayout(row)
        layout.addWidget(self.wrong_label)

    def show_photos(self, paths: tuple[str, ...], wrong: str) -> None:
        """Draw photos, and what is wrong with them."""
        self._paths = paths
        self.wrong_label.setText(wrong)
        self.wrong_label.setVisible(bool(wrong))
        if paths != self._drawn:
            self._drawn = paths
            self._fill()
        self._draw_buttons()

    def _fill(self) -> None:
        row = self.list.currentRow()
        self.list.clear()
        sign = theme.icon("picture", theme.FAINT)
        for number, path in enumerate(self._paths):
            picture = read_thumbnail(path, _SIDE_PX)
            name = self.tr("Card") if number == 0 else _name(path)
            item = QListWidgetItem(sign if picture.isNull() else picture, name)
            item.setToolTip(plain_tip(path))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{number + 1}: {_name(path)}")
            item.setSizeHint(QSize(_SIDE_PX + 14, _SIDE_PX + 26))
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(row, 0), len(self._paths) - 1))
        self.hint_label.setVisible(not self._paths)

    def _draw_buttons(self) -> None:
        row = self.list.currentRow()
        self.first_button.setEnabled(row > 0)
        self.remove_button.setEnabled(row >= 0)
        self.hint_label.setGeometry(self.list.viewport().rect())

    # --- acts ------------------------------------------------------------------------------------

    def _on_add(self) -> None:
        endings = " ".join(f"*{suffix}" for suffix in sorted(STILL_SUFFIXES))
        dialog = choose_file(self, self.tr("Add photos"), self.tr("Pictures") + f" ({endings})")
        dialog.setFileMode(dialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda paths: self.add(tuple(paths)))

    def add(self, paths: tuple[str, ...]) -> None:
        """Ask for pictures to be added; what is no picture file is left out."""
        pictures = [p for p in paths if Path(p).suffix.lower() in STILL_SUFFIXES]
        together = tuple(dict.fromkeys((*self._paths, *pictures)))
        if together != self._paths:
            self.changed.emit(together[:MOST_PHOTOS])

    def _on_first(self) -> None:
        row = self.list.currentRow()
        if row > 0:
            rest = (*self._paths[:row], *self._paths[row + 1 :])
            self.changed.emit((self._paths[row], *rest))
            self.list.setCurrentRow(0)

    def _on_remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.changed.emit((*self._paths[:row], *self._paths[row + 1 :]))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files of this machine."""
        if _files_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Add what was let go here."""
        files = _files_in(event)
        if files:
            event.acceptProposedAction()
            self.add(files)


def _files_in(event: QDropEvent) -> tuple[str, ...]:
    return tuple(url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile())


def _name(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1]
